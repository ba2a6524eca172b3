//! The one table of headers: the server sends them, and the docs and hosting bundles are written from them.

use std::ops::RangeInclusive;

use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// A header that every answer carries.
#[derive(Debug, Clone, Copy)]
pub struct Header {
    /// Its name, in lower case.
    pub name: &'static str,
    /// Its value, the same for every path.
    pub value: &'static str,
    /// Why it is there, for people who set up a host.
    pub why: &'static str,
}

/// The page may load its own files and nothing else, send nothing anywhere, and never turn a string into markup or
/// code. Nothing is said of `frame-ancestors`: charities embed the check, and even `*` would keep it out of a page that is
/// itself sandboxed. `'wasm-unsafe-eval'` allows WebAssembly and, unlike `'unsafe-eval'`, no script from strings.
/// `worker-src` is named because it would fall back to `script-src`.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; \
    connect-src 'self'; \
    img-src 'self' data:; \
    font-src 'self'; \
    worker-src 'none'; \
    base-uri 'none'; \
    form-action 'none'; \
    require-trusted-types-for 'script'; \
    trusted-types 'none'";

/// The pages that may register a worker of their own, so that they work without a network.
pub const OFFLINE_PAGES: [&str; 2] = ["officer", "training"];

/// The pages for hosts that show the check in a frame.
pub const FRAMING_PAGES: [&str; 2] = ["embed/index", "embed/preview"];

/// What a page may do that others may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowance {
    /// Nothing.
    Usual,
    /// Register a worker and name a manifest. Where a browser asks for Trusted Types, the address of a worker must come
    /// from a policy: these pages may create one, by this name alone.
    Worker,
    /// Show a page of the site in a frame.
    Frame,
}

impl Allowance {
    /// The allowance of a path. Hosts answer for `officer.html` as `/officer` too, and some for `/Officer.html`.
    #[must_use]
    pub fn of(path: &str) -> Self {
        let path = path.to_ascii_lowercase();
        let name = path.strip_suffix(".html").unwrap_or(&path);
        let is_one_of = |pages: &[&str]| {
            pages.iter().any(|page| format!("/{name}").ends_with(&format!("/{page}")))
        };
        if is_one_of(&OFFLINE_PAGES) {
            return Self::Worker;
        }
        if is_one_of(&FRAMING_PAGES) || is_one_of(&["embed/"]) {
            return Self::Frame;
        }
        Self::Usual
    }

    /// The policy of a page with this allowance.
    #[must_use]
    pub fn policy(self) -> String {
        match self {
            Self::Usual => CONTENT_SECURITY_POLICY.to_owned(),
            Self::Worker => CONTENT_SECURITY_POLICY
                .replace("worker-src 'none'", "manifest-src 'self'; worker-src 'self'")
                .replace("trusted-types 'none'", "trusted-types offline-worker"),
            Self::Frame => CONTENT_SECURITY_POLICY
                .replace("worker-src 'none'", "frame-src 'self'; worker-src 'none'"),
        }
    }
}

/// The policy for a path.
#[must_use]
pub fn content_security_policy(path: &str) -> String {
    Allowance::of(path).policy()
}

/// The same policy, where the server knows under which address the site is asked for. A sealed frame has no origin, and
/// WebKit takes `'self'` in it for nothing at all: there, the page gets its own files only where its host is named as well.
#[must_use]
pub fn naming_host(policy: &str, host: &str) -> String {
    let directives = ["script-src 'self'", "style-src 'self'", "connect-src 'self'"];
    directives.iter().fold(policy.to_owned(), |policy, directive| {
        policy.replace(directive, &format!("{directive} {host}"))
    })
}

/// The recommended headers, but for `Cache-Control`, which depends on the path ([`cache_control`]).
pub const HEADERS: &[Header] = &[
    Header {
        name: "content-security-policy",
        value: CONTENT_SECURITY_POLICY,
        why: "Nothing that a person enters can leave, and no foreign script can run, even if we err.",
    },
    Header {
        name: "referrer-policy",
        value: "no-referrer",
        why: "The site that a person leaves for does not learn where they came from.",
    },
    Header {
        name: "x-content-type-options",
        value: "nosniff",
        why: "A file is what its type says, so a stray upload can't become a script.",
    },
    Header {
        name: "permissions-policy",
        value: "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
        why: "The check needs none of these, so nothing on the page may ask for them.",
    },
    Header {
        name: "cross-origin-opener-policy",
        value: "same-origin",
        why: "A page that opened this one in a new tab keeps no handle on it.",
    },
    Header {
        name: "cross-origin-resource-policy",
        value: "cross-origin",
        why: "Charities embed the check from other sites. The files hold nothing private.",
    },
    Header {
        name: "access-control-allow-origin",
        value: "*",
        why: "On a charity's own site the check runs sealed off from the page's other scripts, as if it came from \
              nowhere, and may load its files only with this. The files hold nothing private.",
    },
];

/// `Cache-Control` for a path: for ever when the name carries the hash of the content, else asked for again each time,
/// so that a changed helpline number is never served from an old copy.
#[must_use]
pub fn cache_control(path: &str) -> &'static str {
    if name_is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Writes the table's headers, and the ones that depend on the path.
pub(super) fn add(path: &str, host: Option<&str>, headers: &mut HeaderMap) {
    for header in HEADERS {
        let name = HeaderName::from_static(header.name);
        headers.insert(name, HeaderValue::from_static(header.value));
    }
    let policy = content_security_policy(path);
    let policy = match host {
        Some(host) => naming_host(&policy, &format!("http://{host}")),
        None => policy,
    };
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(HeaderName::from_static("content-security-policy"), policy);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache_control(path)));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
}

/// How many hexadecimal digits a hash in a name has, as Trunk writes it: sixteen, and fewer when the first ones are nought.
pub const HASH_DIGITS: RangeInclusive<usize> = 12..=16;

/// Names like `heedful-1a2b3c4d5e6f7a8b_bg.wasm`.
fn name_is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split(|c: char| !c.is_ascii_alphanumeric()).any(|part| {
        HASH_DIGITS.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_hexdigit())
    })
}
