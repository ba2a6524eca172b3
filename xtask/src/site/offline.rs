//! What lets a page be installed and used without a network, as those of officers and trainers are: the worker with its list of files, the manifest,
//! and icons that show nothing.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{compress, files, icons};
use crate::{
    project,
    server::{HEADERS, content_security_policy},
};

/// The worker of a page. Its name never changes: browsers look there for the next version.
#[must_use]
pub fn worker_of(html: &str) -> String {
    format!("{}-worker.js", stem(html))
}

fn stem(html: &str) -> &str {
    html.trim_end_matches(".html")
}

/// Writes the manifest and the icons; the page names them.
pub fn write_manifest(folder: &Path, html: &str) -> Result<()> {
    let mut named = Vec::new();
    for size in [192, 512] {
        let icon = icons::neutral(size)?;
        let name = files::with_hash(&format!("icon-{size}"), "png", &icon);
        write(&folder.join(&name), &icon)?;
        named.push(json!({
            "src": name,
            "sizes": format!("{size}x{size}"),
            "type": "image/png",
            "purpose": "any maskable",
        }));
    }
    let manifest = json!({
        "name": "Check",
        "short_name": "Check",
        "start_url": html,
        // Begins both addresses of the page, with its ending and without.
        "scope": stem(html),
        "display": "standalone",
        "background_color": "#faf8f4",
        "theme_color": "#faf8f4",
        "icons": named,
    });
    write(&folder.join(stem(html)).with_extension("webmanifest"), manifest.to_string().as_bytes())
}

/// Writes the worker, once all other files of the page are there. Each page has one of its own, with its own copies.
pub fn write_worker(folder: &Path, html: &str) -> Result<()> {
    let path = project::root().join("boot/worker.js");
    let template =
        fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    write(&folder.join(worker_of(html)), filled(&template, folder, html)?.as_bytes())
}

fn filled(template: &str, folder: &Path, html: &str) -> Result<String> {
    let mut listed = Vec::new();
    let mut all = Sha256::new();
    for path in compress::files_in(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if name == worker_of(html) || name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let content =
            fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        all.update(name.as_bytes());
        all.update(Sha256::digest(&content));
        let kind = content_type(&name)?;
        listed.push(json!({ "name": name, "integrity": integrity(&content), "type": kind }));
    }
    let version: String = all.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    Ok(template
        .replace("{{page}}", stem(html))
        .replace("{{version}}", &version)
        .replace("{{files}}", &json!(listed).to_string())
        .replace("{{headers}}", &headers(html).to_string()))
}

/// The recommended headers of the page, for the worker to serve its copies with. `Cache-Control` is not for copies.
fn headers(html: &str) -> serde_json::Value {
    let named = HEADERS.iter().map(|header| (header.name.to_owned(), json!(header.value)));
    let policy = ("content-security-policy".to_owned(), json!(content_security_policy(html)));
    named.chain([policy]).collect::<serde_json::Map<_, _>>().into()
}

/// What a file is, by the ending of its name.
fn content_type(name: &str) -> Result<&'static str> {
    Ok(match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        _ => bail!("the worker does not know what kind of file {name} is"),
    })
}

/// The hash of a file, as `fetch` checks it.
#[must_use]
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    fs::write(path, content).with_context(|| format!("could not write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worker_with(files: &[(&str, &str)]) -> String {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in files {
            fs::write(folder.path().join(name), content).unwrap();
        }
        filled("{{page}} {{version}} {{files}}", folder.path(), "officer.html").unwrap()
    }

    #[test]
    fn the_version_changes_with_every_file_and_with_nothing_else() {
        let first = worker_with(&[("officer.html", "a"), ("a.css", "b")]);
        assert_eq!(first, worker_with(&[("officer.html", "a"), ("a.css", "b"), ("a.css.gz", "z")]));
        assert_ne!(first, worker_with(&[("officer.html", "a"), ("a.css", "c")]));
        assert_ne!(first, worker_with(&[("officer.html", "a"), ("b.css", "b")]));
    }

    #[test]
    fn the_copies_of_two_pages_are_never_mixed() {
        assert!(worker_with(&[]).starts_with("officer "));
        assert_ne!(worker_of("officer.html"), worker_of("training.html"));
    }

    #[test]
    fn every_file_is_listed_with_its_hash() {
        let worker = worker_with(&[("officer.html", "a")]);
        // SHA-256 of "a", as base64.
        assert!(worker.contains("sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs="), "{worker}");
        assert!(worker.contains("officer.html"), "{worker}");
    }

    #[test]
    fn a_copy_is_served_with_the_policy_of_its_page_and_as_what_it_is() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("officer.html"), "a").unwrap();
        let worker = filled("{{headers}} {{files}}", folder.path(), "officer.html").unwrap();
        assert!(worker.contains(&content_security_policy("officer.html")), "{worker}");
        assert_ne!(content_security_policy("officer.html"), content_security_policy("index.html"));
        for expected in ["\"x-content-type-options\":\"nosniff\"", "text/html; charset=utf-8"] {
            assert!(worker.contains(expected), "{worker}");
        }
    }

    #[test]
    fn a_file_of_an_unknown_kind_stops_the_build() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("letters.font"), "a").unwrap();
        assert!(filled("", folder.path(), "officer.html").is_err());
    }

    #[test]
    fn the_manifest_names_only_files_that_are_there_and_tells_nothing() {
        let folder = tempfile::tempdir().unwrap();
        write_manifest(folder.path(), "officer.html").unwrap();
        let text = fs::read_to_string(folder.path().join("officer.webmanifest")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
        for icon in manifest["icons"].as_array().unwrap() {
            assert!(folder.path().join(icon["src"].as_str().unwrap()).is_file());
        }
        assert!(!text.to_lowercase().contains("stalk"), "{text}");
    }
}
