//! Header files for web servers, written from the one table that the tests' own server uses.
//!
//! Each of them sends the recommended headers, right types, compressed copies to browsers that take them, and says which
//! files a browser may keep. `cargo xtask test --only hosts` runs real servers with them.

use std::fmt::Write;

use crate::server::{
    Allowance, HEADERS, Header, OFFLINE_PAGES, cache_control, content_security_policy, naming_host,
};

/// How servers know a name that carries a hash. It says what `server::cache_control` says of a path.
const HASHED: &str = "(^|[^0-9A-Za-z])[0-9a-fA-F]{12,16}([^0-9A-Za-z/][^/]*)?$";

/// A path whose name carries a hash, and one whose name does not.
const EXAMPLES: [&str; 2] = ["/a-0123456789abcdef.js", "/index.html"];

/// The one header whose value depends on the page.
const POLICY: &str = "content-security-policy";

/// The headers that are the same for every file.
fn same_for_all() -> impl Iterator<Item = &'static Header> {
    HEADERS.iter().filter(|header| header.name != POLICY)
}

/// Why the policy is there.
fn why_a_policy() -> &'static str {
    HEADERS.iter().find(|header| header.name == POLICY).map_or("", |header| header.why)
}

/// The types of files in a bundle. Hosts often lack that of WASM, and browsers then take longer to start it.
const TYPES: &[(&str, &str)] = &[
    ("css", "text/css"),
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
];

/// The addresses of the pages for hosts, as a regular expression: what is behind the last slash but one.
const EMBED: &str = "embed/((index|preview)(\\.html)?)?";

/// What browsers must be sent so that they use HTTPS for a host, when it is asked to say so.
const HSTS: &str = "max-age=31536000";

const HTTPS_ONLY: &str = "
# Have browsers use HTTPS only: take the # away when all of your site works with it, and not this folder alone, because it
# holds for the whole name. Start with max-age=86400, a day. docs/hosts.md says why neither includeSubDomains nor preload.
";

const FRAMES: &str = "\
# Every website may show the check in a frame: that is how charities embed it. To allow only your own pages, write
# `frame-ancestors 'self'; ` at the start of the policy below, or name sites: `frame-ancestors https://www.example.org; `.
";

/// For nginx: to be included in the `location` of the folder.
pub fn nginx() -> String {
    let [kept, asked_again] = EXAMPLES.map(cache_control);
    let mut text = format!(
        "\
# Heedful, for nginx. In the `server` block of your site:
#
#     location /heedful/ {{
#         include /var/www/html/heedful/nginx.conf;   # wherever this file lies
#     }}
#
{FRAMES}
index index.html;
default_type application/octet-stream;
types {{
"
    );
    for (extension, kind) in TYPES {
        // Writing into a String can't fail.
        writeln!(text, "    {kind} {extension};").ok();
    }
    write!(
        text,
        "\
}}

# Copies that are compressed already. For brotli, which is smaller still, install nginx's brotli module
# (Debian: libnginx-mod-http-brotli-static) and take the # away.
gzip_static on;
gzip_vary on;
# brotli_static on;

# A name with a hash in it never changes its content. All else is asked for again each time, so that a corrected
# helpline number is seen at once.
set $heedful_cache \"{asked_again}\";
if ($uri ~ \"{HASHED}\") {{
    set $heedful_cache \"{kept}\";
}}
add_header Cache-Control $heedful_cache always;
"
    )
    .ok();
    let [usual, worker, frame] = [Allowance::Usual, Allowance::Worker, Allowance::Frame]
        .map(|allowance| naming_host(&allowance.policy(), "$scheme://$http_host"));
    let pages = OFFLINE_PAGES.join("|");
    write!(
        text,
        "
# {}
# The pages that can be used without a network may start a worker, and those for hosts show the check in a frame. They
# have policies of their own, also where your host serves them without `.html`. Your host is named beside 'self' because
# Safari takes 'self' for nothing in the sealed frame in which your other pages show the check.
set $heedful_policy \"{usual}\";
if ($uri ~* \"/({pages})(\\.html)?$\") {{
    set $heedful_policy \"{worker}\";
}}
if ($uri ~* \"/{EMBED}$\") {{
    set $heedful_policy \"{frame}\";
}}
add_header {POLICY} $heedful_policy always;

# Pages without `.html`, as many sites have them. What your site says of `try_files` does not hold where an `if` has matched.
# Keep this below the others: its `break` ends them.
if (-f \"$request_filename.html\") {{
    rewrite ^(.*)$ $1.html break;
}}
",
        why_a_policy()
    )
    .ok();
    for header in same_for_all() {
        write!(
            text,
            "\n# {}\nadd_header {} \"{}\" always;\n",
            header.why, header.name, header.value
        )
        .ok();
    }
    text.push_str(
        "
# Some servers forbid frames for the whole site. In this folder nginx leaves out what `add_header` says elsewhere; this is
# for what comes from behind a proxy.
proxy_hide_header X-Frame-Options;
",
    );
    text.push_str(HTTPS_ONLY);
    writeln!(text, "# add_header Strict-Transport-Security \"{HSTS}\" always;").ok();
    text
}

/// For Apache and what reads its files, as LiteSpeed does: `.htaccess`, in the folder itself.
pub fn apache() -> String {
    let [kept, asked_again] = EXAMPLES.map(cache_control);
    let mut text = format!(
        "\
# Heedful, for Apache. It works where it lies. If every page of the folder says `500 Internal Server Error`, your host
# forbids one of these settings: ask them for `AllowOverride FileInfo`, or delete this file.
#
{FRAMES}
"
    );
    for (extension, kind) in TYPES {
        write!(
            text,
            "<FilesMatch \"\\.{extension}(\\.(br|gz))?$\">\n    ForceType {kind}\n</FilesMatch>\n"
        )
        .ok();
    }
    text.push_str("\n<IfModule mod_headers.c>");
    for header in HEADERS {
        // Without the `unset`, a header that the host has set already would be sent twice.
        write!(
            text,
            "\n    # {}\n    Header onsuccess unset {name}\n    Header always set {name} \"{}\"\n",
            header.why,
            header.value,
            name = header.name
        )
        .ok();
    }
    let [usual, worker, frame] = [Allowance::Usual, Allowance::Worker, Allowance::Frame]
        .map(|allowance| naming_host(&allowance.policy(), "http://%{heedful_host}e"));
    let plain_worker = Allowance::Worker.policy();
    let pages = OFFLINE_PAGES.join("|");
    write!(
        text,
        "
    # Your host is named beside 'self' because Safari takes 'self' for nothing in the sealed frame in which your other pages
    # show the check. What is named with http is allowed with https too.
    <IfModule mod_setenvif.c>
        SetEnvIf Host \"^([A-Za-z0-9.:-]+)$\" heedful_host=$1
        Header always set {POLICY} \"{usual}\" env=heedful_host
    </IfModule>

    # The pages that can be used without a network may start a worker, and those for hosts show the check in a frame. They
    # have policies of their own.
    <FilesMatch \"(?i)^({pages})\\.html(\\.(br|gz))?$\">
        Header always set {POLICY} \"{plain_worker}\"
        Header always set {POLICY} \"{worker}\" env=heedful_host
    </FilesMatch>
    <IfModule mod_setenvif.c>
        SetEnvIfNoCase Request_URI \"/{EMBED}(\\.(br|gz))?$\" heedful_frames
        Header always set {POLICY} \"{frame}\" env=heedful_frames
    </IfModule>

    # Some servers forbid frames for the whole site, and the check would not be shown in one.
    Header onsuccess unset X-Frame-Options
    Header always unset X-Frame-Options
"
    )
    .ok();
    for line in HTTPS_ONLY.lines() {
        writeln!(text, "{}{line}", if line.is_empty() { "" } else { "    " }).ok();
    }
    writeln!(text, "    # Header always set Strict-Transport-Security \"{HSTS}\"").ok();
    let hashed = HASHED.replace("/][^/]*)?$", "].*)?$");
    write!(
        text,
        "
    # A name with a hash in it never changes its content. All else is asked for again each time, so that a corrected
    # helpline number is seen at once.
    Header onsuccess unset Cache-Control
    Header always set Cache-Control \"{asked_again}\"
    <FilesMatch \"{hashed}\">
        Header always set Cache-Control \"{kept}\"
    </FilesMatch>

    # Copies that are compressed already, for browsers that take them.
    <IfModule mod_mime.c>
    <IfModule mod_rewrite.c>
        # Elsewhere these endings may stand for the language Breton, and for an archive.
        RemoveLanguage .br
        RemoveType .br .gz
        AddEncoding br .br
        AddEncoding gzip .gz
        RewriteEngine On
        # Pages without `.html`, as many sites have them.
        RewriteCond %{{REQUEST_FILENAME}} !-f
        RewriteCond %{{REQUEST_FILENAME}}.html -f
        RewriteRule ^ %{{REQUEST_URI}}.html [L]
        RewriteCond %{{HTTP:Accept-Encoding}} \\bbr\\b
        RewriteCond %{{REQUEST_FILENAME}}.br -f
        RewriteRule ^ %{{REQUEST_URI}}.br [L,E=no-gzip:1,E=no-brotli:1]
        RewriteCond %{{HTTP:Accept-Encoding}} \\bgzip\\b
        RewriteCond %{{REQUEST_FILENAME}}.gz -f
        RewriteRule ^ %{{REQUEST_URI}}.gz [L,E=no-gzip:1,E=no-brotli:1]
        Header always merge Vary accept-encoding
    </IfModule>
    </IfModule>
</IfModule>
"
    )
    .ok();
    text
}

/// For Netlify, Cloudflare Pages and hosts like them: `_headers`. They compress by themselves.
///
/// Rules that match the same path are joined there, so what differs between files is given for each by its name.
pub fn headers_file(files: &[String]) -> String {
    let mut text = format!(
        "\
# Heedful, for Netlify, Cloudflare Pages and hosts like them. They read one file of this name, at the top of the site:
# where this folder is not the whole site, copy these lines there, and write the folder before each path: /heedful/*
#
# If your site forbids frames with `X-Frame-Options`, take that line out for this folder. On Cloudflare Pages a line
# `  ! X-Frame-Options` below `/*` does so.
#
# Have browsers use HTTPS only: both hosts do that in their own settings.
#
{FRAMES}
/*
"
    );
    for header in same_for_all() {
        writeln!(text, "  {}: {}", header.name, header.value).ok();
    }
    for address in files.iter().flat_map(|file| addresses_of(file)) {
        let policy = content_security_policy(&address);
        let cache = cache_control(&address);
        write!(text, "\n/{address}\n  cache-control: {cache}\n  {POLICY}: {policy}\n").ok();
    }
    text
}

/// The addresses that these hosts give a file: most take the ending of pages off.
fn addresses_of(file: &str) -> Vec<String> {
    let mut addresses = vec![file.to_owned()];
    if let Some(page) = file.strip_suffix(".html") {
        addresses.push(page.to_owned());
    }
    if let Some(folder) = file.strip_suffix("index.html") {
        addresses.push(folder.to_owned());
    }
    addresses
}
