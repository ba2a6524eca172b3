use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use super::*;

/// A folder with a small site, gone at the end of the test.
struct Folder(PathBuf);

impl Folder {
    fn with(name: &str, files: &[(&str, &str)]) -> Self {
        let folder =
            std::env::temp_dir().join(format!("heedful-server-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for (file, content) in files {
            std::fs::write(folder.join(file), content).unwrap();
        }
        Self(folder)
    }

    fn serve(&self, faults: Vec<Fault>) -> Server {
        start(Site { folder: self.0.clone(), port: 0, addresses: Addresses::Files, faults })
            .unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// The answer as it came over the wire, in lower case.
fn get(server: &Server, path: &str, accept_encoding: &str) -> String {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {accept_encoding}\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer.to_lowercase()
}

const PAGE: (&str, &str) = ("index.html", "<!doctype html>plain");

#[test]
fn every_answer_carries_every_header_even_one_that_says_not_found() {
    let folder = Folder::with("headers", &[PAGE]);
    let server = folder.serve(vec![]);
    for path in ["/", "/missing.html"] {
        let answer = get(&server, path, "identity");
        for header in HEADERS {
            let value = naming_host(header.value, "http://localhost");
            let line = format!("{}: {}", header.name, value.to_lowercase());
            assert!(answer.contains(&line), "{path} lacks {line}\n{answer}");
        }
    }
}

#[test]
fn precompressed_files_are_sent_to_browsers_that_take_them() {
    let folder = Folder::with(
        "encodings",
        &[PAGE, ("index.html.br", "as brotli"), ("index.html.gz", "as gzip")],
    );
    let server = folder.serve(vec![]);
    assert!(get(&server, "/", "gzip, br").contains("content-encoding: br"));
    assert!(get(&server, "/", "gzip").contains("as gzip"));
    assert!(get(&server, "/", "identity").contains("plain"));
}

#[test]
fn types_are_right_for_what_a_page_loads() {
    let files = [
        PAGE,
        ("a.wasm", ""),
        ("a.js", ""),
        ("a.css", ""),
        ("a.json", "{}"),
        ("a.svg", ""),
        ("a.webmanifest", ""),
    ];
    let folder = Folder::with("types", &files);
    let server = folder.serve(vec![]);
    for (path, kind) in [
        ("/", "text/html"),
        ("/a.wasm", "application/wasm"),
        ("/a.js", "text/javascript"),
        ("/a.css", "text/css"),
        ("/a.json", "application/json"),
        ("/a.svg", "image/svg+xml"),
        ("/a.webmanifest", "application/manifest+json"),
    ] {
        let answer = get(&server, path, "identity");
        assert!(answer.contains(&format!("content-type: {kind}")), "{path}\n{answer}");
    }
}

#[test]
fn only_names_that_carry_a_hash_are_kept_by_the_browser() {
    // Trunk leaves out zeros at the start of a hash.
    for path in ["/heedful-1a2b3c4d5e6f7a8b_bg.wasm", "/journey-57ddc5ffdcd8165.css"] {
        assert_eq!(cache_control(path), "public, max-age=31536000, immutable", "{path}");
    }
    for path in ["/", "/index.html", "/pack.json", "/heedful-feedface.js"] {
        assert_eq!(cache_control(path), "no-cache", "{path}");
    }
}

#[test]
fn the_policy_of_a_page_is_the_same_at_each_of_its_addresses() {
    for page in ["officer", "training"] {
        for address in
            ["/{page}.html", "/{page}", "/in/a/folder/{page}", "/{PAGE}.html", "{page}.html"]
        {
            let address = address.replace("{page}", page).replace("{PAGE}", &page.to_uppercase());
            let policy = content_security_policy(&address);
            assert!(policy.contains("worker-src 'self'; "), "{address}: {policy}");
            assert!(policy.ends_with("trusted-types offline-worker"), "{address}: {policy}");
            assert!(!policy.contains("frame-src"), "{address}: {policy}");
        }
    }
    for address in
        ["/embed/", "/embed/index.html", "/embed/index", "/embed/preview", "embed/preview.html"]
    {
        let policy = content_security_policy(address);
        assert!(policy.contains("frame-src 'self'; worker-src 'none'; "), "{address}: {policy}");
    }
    for address in [
        "",
        "/",
        "/index.html",
        "/index",
        "/paper",
        "/paper.html",
        "/my-officer",
        "/officer/",
        "/embed/heedful.js",
    ] {
        assert_eq!(content_security_policy(address), CONTENT_SECURITY_POLICY, "{address}");
    }
    for forbidden in ["frame-src", "manifest-src", "worker-src 'self'"] {
        assert!(!CONTENT_SECURITY_POLICY.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn a_server_that_takes_endings_off_sends_browsers_to_the_address_without() {
    let folder = Folder::with("clean", &[PAGE, ("officer.html", "for officers")]);
    let site =
        Site { folder: folder.0.clone(), port: 0, addresses: Addresses::Clean, faults: vec![] };
    let server = start(site).unwrap();
    let answer = get(&server, "/officer.html?a=b", "identity");
    assert!(answer.contains(" 308 ") && answer.contains("location: /officer?a=b"), "{answer}");
    let answer = get(&server, "/officer", "identity");
    assert!(answer.contains("for officers") && answer.contains("offline-worker"), "{answer}");
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let folder = Folder::with("outside", &[PAGE]);
    let server = folder.serve(vec![]);
    for path in ["/../../etc/hostname", "/%2e%2e/%2e%2e/etc/hostname", "//etc/hostname"] {
        let answer = get(&server, path, "identity");
        assert!(!answer.contains(" 200 "), "{path}\n{answer}");
    }
}

#[test]
fn faults_do_what_they_say_to_their_own_paths_only() {
    let folder = Folder::with(
        "faults",
        &[PAGE, ("a.wasm", "sound"), ("b.wasm", "sound"), ("c.json", "sound")],
    );
    let server = folder.serve(vec![
        Fault { path: "a.wasm", kind: FaultKind::Blocked },
        Fault { path: "b.wasm", kind: FaultKind::Type("text/html") },
        Fault { path: "c.json", kind: FaultKind::Corrupt },
        Fault { path: "/", kind: FaultKind::Policy("default-src 'self'") },
    ]);
    assert!(get(&server, "/a.wasm", "identity").contains(" 403 "));
    assert!(get(&server, "/b.wasm", "identity").contains("content-type: text/html"));
    assert!(get(&server, "/c.json", "identity").contains("{ damaged"));
    assert!(get(&server, "/", "identity").contains("content-security-policy: default-src 'self'"));
    assert!(get(&server, "/b.wasm", "identity").contains("wasm-unsafe-eval"));
}

#[test]
fn a_folder_without_a_site_is_an_error_that_names_it() {
    let error = start(Site {
        folder: "no-such-folder".into(),
        port: 0,
        addresses: Addresses::Files,
        faults: vec![],
    })
    .unwrap_err();
    assert!(error.to_string().contains("no-such-folder"));
}

#[test]
fn a_stopped_server_gives_its_port_back() {
    let folder = Folder::with("stop", &[PAGE]);
    let server = folder.serve(vec![]);
    let port = server.address().port();
    drop(server);
    start(Site { folder: folder.0.clone(), port, addresses: Addresses::Files, faults: vec![] })
        .unwrap();
}
