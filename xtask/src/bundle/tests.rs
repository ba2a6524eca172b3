use std::{
    process::Command,
    time::{Duration, UNIX_EPOCH},
};

use super::*;
use crate::server::{Allowance, HEADERS, naming_host};

/// A built site in small, in the order in which no file system lists it.
const SITE: &[(&str, &str)] = &[
    ("services.json", "{\"phone\":\"0808 802 0300\"}"),
    ("index.html", "<!doctype html>"),
    ("embed/heedful.js", "customElements"),
    ("heedful-0123456789abcdef_bg.wasm", "wasm"),
    ("heedful-0123456789abcdef_bg.wasm.br", "w"),
    ("part/in-a-folder.css", "b{}"),
];

fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let path = site.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    site
}

fn about() -> About {
    let time = UNIX_EPOCH + Duration::from_secs(1_795_305_600);
    About { version: "0.1.0".into(), commit: "abc".into(), time }
}

fn bundled(files: &[(&str, &str)]) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    write(site(files).path(), &place.path().join("bundle"), &about()).unwrap();
    place
}

fn folder(place: &tempfile::TempDir) -> PathBuf {
    place.path().join("bundle").join(NAME)
}

#[test]
fn one_site_gives_the_same_bundle_bit_for_bit_however_and_whenever_it_was_written() {
    let mut other_order = SITE.to_vec();
    other_order.reverse();
    let [one, other] = [bundled(SITE), bundled(&other_order)];
    for zip in ["heedful.zip", "heedful-wordpress.zip"] {
        let [one, other] =
            [&one, &other].map(|place| fs::read(place.path().join("bundle").join(zip)).unwrap());
        assert!(one == other, "{zip}");
    }
    assert_eq!(check::lying(&folder(&one), &folder(&other)).unwrap(), [""; 0]);
}

#[test]
fn a_change_to_one_letter_changes_the_zip_and_the_hashes() {
    let mut changed = SITE.to_vec();
    changed[0].1 = "{\"phone\":\"0808 802 0301\"}";
    let [one, other] = [bundled(SITE), bundled(&changed)];
    assert_ne!(
        hash_of(&one.path().join("bundle/heedful.zip")).unwrap(),
        hash_of(&other.path().join("bundle/heedful.zip")).unwrap()
    );
    assert_eq!(check::lying(&folder(&one), &folder(&other)).unwrap(), ["changed: services.json"]);
}

#[test]
fn a_file_that_was_left_out_or_added_is_named() {
    let [bundle, copy] = [bundled(SITE), bundled(SITE)];
    fs::remove_file(folder(&copy).join("index.html")).unwrap();
    fs::write(folder(&copy).join("tracker.js"), "").unwrap();
    assert_eq!(
        check::lying(&folder(&bundle), &folder(&copy)).unwrap(),
        ["missing: index.html", "not from the bundle: tracker.js"]
    );
}

#[test]
fn what_is_served_is_compared_as_browsers_get_it() {
    let bundle = bundled(SITE);
    let serve = |folder| {
        crate::server::start(crate::server::Site {
            folder,
            port: 0,
            addresses: crate::server::Addresses::Files,
            faults: vec![],
        })
        .unwrap()
    };
    let whole = bundled(SITE);
    let server = serve(folder(&whole));
    // The compressed copy of the small WASM is not one: browsers would get rubbish, and the check has to see it.
    let rubbish = check::served(&folder(&bundle), server.url().trim_end_matches('/'));
    assert!(rubbish.is_err() || !rubbish.unwrap().is_empty());
    let sound: Vec<_> = SITE.iter().copied().filter(|(path, _)| !path.ends_with(".br")).collect();
    let [bundle, copy] = [bundled(&sound), bundled(&sound)];
    let server = serve(folder(&copy));
    let address = server.url().trim_end_matches('/').to_owned();
    assert_eq!(check::served(&folder(&bundle), &address).unwrap(), [""; 0]);
    fs::write(folder(&copy).join("index.html"), "<!doctype html><script src=//a.test>").unwrap();
    let differences = check::served(&folder(&bundle), &address).unwrap();
    assert_eq!(differences.len(), 2, "{differences:?}");
    assert!(differences[0].starts_with("changed (plain): http://127.0.0.1"), "{differences:?}");
}

#[test]
fn a_host_without_the_recommended_headers_is_told_which() {
    let copy = bundled(&SITE[..3]);
    let lacking = |faults: &[&'static str]| {
        let fault = |name: &&'static str| crate::server::Fault {
            path: "",
            kind: crate::server::FaultKind::Without(name),
        };
        let site = crate::server::Site {
            folder: folder(&copy),
            port: 0,
            addresses: crate::server::Addresses::Clean,
            faults: faults.iter().map(fault).collect(),
        };
        let server = crate::server::start(site).unwrap();
        check::lacking_headers(server.url().trim_end_matches('/')).unwrap()
    };
    assert_eq!(lacking(&[]), [""; 0]);
    let left_out = ["content-security-policy", "access-control-allow-origin", "cache-control"];
    assert_eq!(lacking(&left_out), left_out);
}

#[test]
fn the_zip_has_one_folder_and_the_time_of_the_commit() {
    let place = bundled(SITE);
    for (zip, holds) in [
        ("heedful.zip", "heedful/index.html"),
        ("heedful-wordpress.zip", "heedful/site/index.html"),
    ] {
        let file = fs::File::open(place.path().join("bundle").join(zip)).unwrap();
        let mut archive = zip::ZipArchive::new(file).unwrap();
        let mut names: Vec<String> =
            archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert!(names.iter().all(|name| name.starts_with("heedful/")), "{names:?}");
        names.sort();
        assert!(names.contains(&holds.to_owned()), "{names:?}");
        let time = archive.by_name(holds).unwrap().last_modified().unwrap();
        assert_eq!((time.year(), time.month(), time.day()), (2026, 11, 22));
    }
}

#[test]
fn the_usual_command_accepts_the_list_of_hashes() {
    let place = bundled(SITE);
    let Ok(output) = Command::new("sha256sum")
        .args(["--check", "--strict", sums::NAME])
        .current_dir(folder(&place))
        .output()
    else {
        terminal::note("left out: `sha256sum` is not on this machine");
        return;
    };
    assert!(output.status.success(), "{output:?}");
    // All that is there is in the list, but for the list.
    let listed = sums::read(&folder(&place)).unwrap().len();
    assert_eq!(listed + 1, paths_in(&folder(&place)).unwrap().len());
}

#[test]
fn every_header_file_has_every_header() {
    let place = bundled(SITE);
    for file in ["nginx.conf", ".htaccess", "_headers"] {
        let text = fs::read_to_string(folder(&place).join(file)).unwrap();
        for header in HEADERS {
            // The policy is set for each page, and where the server knows it, names the host: below.
            let is_told = header.name == "content-security-policy" || text.contains(header.value);
            assert!(text.contains(header.name) && is_told, "{file}: {}", header.name);
        }
    }
}

#[test]
fn every_header_file_has_the_policies_of_all_pages() {
    let place = bundled(SITE);
    for (file, host) in [
        ("nginx.conf", Some("$scheme://$http_host")),
        (".htaccess", Some("http://%{heedful_host}e")),
        (".htaccess", None),
        ("_headers", None),
    ] {
        let text = fs::read_to_string(folder(&place).join(file)).unwrap();
        let policies: &[Allowance] = match (file, host) {
            // It has rules for the pages that are there.
            ("_headers", _) => &[Allowance::Usual],
            (_, None) => &[Allowance::Usual, Allowance::Worker],
            _ => &[Allowance::Usual, Allowance::Worker, Allowance::Frame],
        };
        for allowance in policies {
            let policy = allowance.policy();
            let policy = host.map_or(policy.clone(), |host| naming_host(&policy, host));
            assert!(text.contains(&policy), "{file}: {policy}\n{text}");
        }
    }
}

#[test]
fn hosts_that_join_rules_get_one_rule_on_keeping_for_each_file() {
    let place = bundled(SITE);
    let text = fs::read_to_string(folder(&place).join("_headers")).unwrap();
    let kept = "\n/heedful-0123456789abcdef_bg.wasm\n  cache-control: public, max-age=31536000, immutable\n";
    assert!(text.contains(kept), "{text}");
    for path in ["/", "/index", "/index.html", "/services.json", "/embed/heedful.js"] {
        assert!(
            text.contains(&format!(
                "\n{path}\n  cache-control: no-cache\n  content-security-policy: "
            )),
            "{path}\n{text}"
        );
    }
    let common = text.split("\n/*\n").nth(1).unwrap().split("\n\n").next().unwrap();
    for joined in ["cache-control", "content-security-policy"] {
        assert!(!common.contains(joined), "{common}");
    }
    // What these hosts allow: a hundred rules, and 2,000 letters a line.
    assert!(text.lines().filter(|line| line.starts_with('/')).count() < 100);
    assert!(text.lines().all(|line| line.len() < 2000));
}

#[test]
fn hosts_that_take_endings_off_have_the_policy_of_each_page_at_each_address() {
    let mut files = SITE.to_vec();
    let pages =
        ["officer.html", "training.html", "paper.html", "embed/index.html", "embed/preview.html"];
    files.extend(pages.map(|page| (page, "<!doctype html>")));
    let place = bundled(&files);
    let text = fs::read_to_string(folder(&place).join("_headers")).unwrap();
    for (address, allowed) in [
        ("/officer", "worker-src 'self'"),
        ("/officer.html", "worker-src 'self'"),
        ("/training", "worker-src 'self'"),
        ("/training.html", "worker-src 'self'"),
        ("/embed/", "frame-src 'self'"),
        ("/embed/index", "frame-src 'self'"),
        ("/embed/preview", "frame-src 'self'"),
        ("/paper", "worker-src 'none'"),
        ("/", "worker-src 'none'"),
    ] {
        let mut rules = text.split("\n\n").filter(|rule| rule.lines().any(|line| line == address));
        let (Some(rule), None) = (rules.next(), rules.next()) else {
            panic!("{address} has not one rule\n{text}")
        };
        assert!(rule.contains(allowed), "{rule}");
        assert!(rule.contains("cache-control: no-cache"), "{rule}");
    }
    assert!(text.lines().filter(|line| line.starts_with('/')).count() < 100);
}

#[test]
fn https_only_is_offered_and_never_switched_on_by_us() {
    let place = bundled(SITE);
    for file in ["nginx.conf", ".htaccess"] {
        let text = fs::read_to_string(folder(&place).join(file)).unwrap();
        let lines: Vec<_> =
            text.lines().filter(|line| line.contains("Strict-Transport-Security")).collect();
        assert_eq!(lines.len(), 1, "{file}: {lines:?}");
        assert!(lines.iter().all(|line| line.trim_start().starts_with('#')), "{file}: {lines:?}");
    }
}

#[test]
fn the_readme_has_the_line_with_the_hash_of_the_script() {
    let place = bundled(SITE);
    let text = fs::read_to_string(folder(&place).join("README.txt")).unwrap();
    assert!(text.contains(&site::integrity(b"customElements")), "{text}");
    assert!(text.contains("made from commit abc"), "{text}");
}
