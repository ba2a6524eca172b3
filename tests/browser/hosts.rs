//! The bundle on real web servers, with the header files that are in it. `cargo xtask test --only hosts` runs these.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;

use heedful_tests::nginx::Brotli;
use heedful_tests::{Engine, TestSite, apache, ask, first_question, nginx, run};
use xtask::server::{HEADERS, cache_control, content_security_policy, naming_host};

#[test]
fn nginx_sends_what_the_table_says() {
    let (nginx, site) = nginx::start(Brotli::AsShipped);
    serves_the_bundle(nginx.address, nginx::PATH, &site, &["gzip"]);
}

#[test]
fn nginx_with_its_brotli_module_sends_the_smaller_copies() {
    let (nginx, site) = nginx::start(Brotli::WithModule);
    serves_the_bundle(nginx.address, nginx::PATH, &site, &["br", "gzip"]);
}

#[test]
fn apache_sends_what_the_table_says() {
    let (apache, site) = apache::start();
    serves_the_bundle(apache.address, apache::PATH, &site, &["br", "gzip"]);
}

mod the_check_runs_on_nginx {
    use super::*;

    #[test]
    fn chromium() {
        let (nginx, _) = nginx::start(Brotli::AsShipped);
        runs(concat!(module_path!(), "::chromium"), nginx.address, nginx::PATH);
    }
}

mod the_check_runs_on_apache {
    use super::*;

    #[test]
    fn chromium() {
        let (apache, _) = apache::start();
        runs(concat!(module_path!(), "::chromium"), apache.address, apache::PATH);
    }
}

/// Any breach of the policy fails it, as in every browser test.
fn runs(name: &str, address: SocketAddr, path: &str) {
    run(name, Engine::Chromium, TestSite::served_at(address, path), async |page| {
        let question = first_question();
        page.open_first_question().await;
        page.answer_first_question(question.id.as_str(), "none").await;
        let policy: String = page
            .run(
                "return fetch('.').then((answer) => answer.headers.get('content-security-policy'))",
            )
            .await;
        assert!(policy.contains("connect-src 'self'"), "{policy}");
    });
}

/// Every file of the bundle, plain and in every encoding that the server knows, with every header.
fn serves_the_bundle(address: SocketAddr, path: &str, site: &Path, encodings: &[&str]) {
    let files = files_in(site, site);
    assert!(files.iter().any(|file| file.ends_with(".wasm")), "{files:?}");
    for file in &files {
        for accepted in ["identity", "gzip", "gzip, deflate, br"] {
            let answer = ask(address, &format!("{path}{file}"), &[("Accept-Encoding", accepted)]);
            let what = format!("{file} for {accepted}: {:?}", answer.headers);
            assert_eq!(answer.status, 200, "{what}");
            has_every_header(&answer, file, &what);
            assert_eq!(answer.header("content-type"), [kind_of(file)], "{what}");
            assert_eq!(answer.header("content-language"), [""; 0], "{what}");

            // The copy that was made with the bundle, and not one that the server makes each time.
            let copies = encodings.iter().filter(|encoding| accepted.contains(**encoding));
            let mut copies = copies
                .map(|encoding| (*encoding, site.join(format!("{file}.{}", ending(encoding)))));
            let (encoding, expected) = match copies.find(|(_, copy)| copy.is_file()) {
                Some((encoding, copy)) => (vec![encoding], copy),
                None => (vec![], site.join(file)),
            };
            assert_eq!(answer.header("content-encoding"), encoding, "{what}");
            assert!(
                answer.body == fs::read(&expected).expect("it is there"),
                "{what}: not {expected:?}"
            );
            if site.join(format!("{file}.gz")).is_file() {
                let vary = answer.header("vary").join(", ").to_lowercase();
                assert!(vary.contains("accept-encoding"), "{what}");
            }
        }
    }
    let first_page = ask(address, path, &[("Accept-Encoding", "identity")]);
    assert_eq!(first_page.status, 200);
    assert_eq!(first_page.body, fs::read(site.join("index.html")).expect("it is there"));
    has_every_header(&first_page, "", "the first page");
    // What the browser has already is not sent again, and what changed is.
    let tag = first_page.header("etag").first().map(|tag| (*tag).to_owned()).expect("a tag");
    assert_eq!(ask(address, path, &[("If-None-Match", &tag)]).status, 304);

    // What the server says of frames for the whole site does not hold for the check.
    assert_eq!(first_page.header("x-frame-options"), [""; 0]);
    let elsewhere = ask(address, "/no-such-page.html", &[]);
    assert_eq!(elsewhere.header("x-frame-options"), ["SAMEORIGIN"], "the test has such a server");
    for page in ["officer", "training", "paper", "embed/preview"] {
        let clean = ask(address, &format!("{path}{page}"), &[("Accept-Encoding", "identity")]);
        assert_eq!(clean.status, 200, "{page}");
        has_every_header(&clean, page, page);
    }
    has_every_header(&ask(address, &format!("{path}embed/"), &[]), "embed/", "the page for hosts");

    let missing = ask(address, &format!("{path}no-such-page.html"), &[]);
    assert_eq!(missing.status, 404);
    for header in HEADERS.iter().filter(|header| header.name != "content-security-policy") {
        assert_eq!(missing.header(header.name), [header.value], "a page that is not there");
    }
    has_policy(&missing, "no-such-page.html", "a page that is not there");
}

fn has_every_header(answer: &heedful_tests::Answer, file: &str, what: &str) {
    for header in HEADERS.iter().filter(|header| header.name != "content-security-policy") {
        assert_eq!(answer.header(header.name), [header.value], "{what}");
    }
    has_policy(answer, file, what);
    assert_eq!(answer.header("cache-control"), [cache_control(file)], "{what}");
}

/// The policy of the table, which names the host beside `'self'`.
fn has_policy(answer: &heedful_tests::Answer, file: &str, what: &str) {
    let host = format!("http://{}", answer.host);
    let expected = naming_host(&content_security_policy(file), &host);
    assert_eq!(answer.header("content-security-policy"), [expected], "{what}");
}

fn ending(encoding: &str) -> &str {
    if encoding == "gzip" { "gz" } else { encoding }
}

fn kind_of(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("css") => "text/css",
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        _ => panic!("what type should {file} have?"),
    }
}

/// What browsers ask for. Header files, copies and texts for the host are not among it.
fn files_in(site: &Path, folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the bundle can be read") {
        let path = entry.expect("the bundle can be read").path();
        if path.is_dir() {
            files.extend(files_in(site, &path));
            continue;
        }
        let name =
            path.strip_prefix(site).expect("it is in the site").to_string_lossy().into_owned();
        const KINDS: [&str; 8] =
            [".css", ".html", ".js", ".json", ".png", ".svg", ".wasm", ".webmanifest"];
        if KINDS.iter().any(|kind| name.ends_with(kind)) {
            files.push(name);
        }
    }
    files.sort();
    files
}
