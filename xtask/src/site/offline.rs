//! What lets the officers' page be installed and used without a network: the worker with its list of files, the manifest,
//! and icons that show nothing.

use super::{compress, files, icons};
use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// The worker. Its name never changes: browsers look there for the next version.
const WORKER: &str = "officer-worker.js";

/// Writes the manifest and the icons; the page names them.
pub fn write_manifest(folder: &Path) -> Result<()> {
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
        "start_url": "officer.html",
        "scope": "officer.html",
        "display": "standalone",
        "background_color": "#faf8f4",
        "theme_color": "#faf8f4",
        "icons": named,
    });
    write(&folder.join("officer.webmanifest"), manifest.to_string().as_bytes())
}

/// Writes the worker, once all other files of the page are there.
pub fn write_worker(folder: &Path, template: &Path) -> Result<()> {
    let mut listed = Vec::new();
    let mut all = Sha256::new();
    for path in compress::files_in(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if name == WORKER || name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let content =
            fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        all.update(name.as_bytes());
        all.update(Sha256::digest(&content));
        listed.push(json!({ "name": name, "integrity": integrity(&content) }));
    }
    let version: String = all.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let worker = fs::read_to_string(template)
        .with_context(|| format!("could not read {}", template.display()))?
        .replace("{{version}}", &version)
        .replace("{{files}}", &json!(listed).to_string());
    write(&folder.join(WORKER), worker.as_bytes())
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

    fn worker_of(files: &[(&str, &str)]) -> String {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in files {
            fs::write(folder.path().join(name), content).unwrap();
        }
        let template = folder.path().join("template.br");
        fs::write(&template, "{{version}} {{files}}").unwrap();
        write_worker(folder.path(), &template).unwrap();
        fs::read_to_string(folder.path().join(WORKER)).unwrap()
    }

    #[test]
    fn the_version_changes_with_every_file_and_with_nothing_else() {
        let first = worker_of(&[("officer.html", "a"), ("a.css", "b")]);
        assert_eq!(first, worker_of(&[("officer.html", "a"), ("a.css", "b"), ("a.css.gz", "z")]));
        assert_ne!(first, worker_of(&[("officer.html", "a"), ("a.css", "c")]));
        assert_ne!(first, worker_of(&[("officer.html", "a"), ("b.css", "b")]));
    }

    #[test]
    fn every_file_is_listed_with_its_hash() {
        let worker = worker_of(&[("officer.html", "a")]);
        // SHA-256 of "a", as base64.
        assert!(worker.contains("sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs="), "{worker}");
        assert!(worker.contains("officer.html"), "{worker}");
    }

    #[test]
    fn the_manifest_names_only_files_that_are_there_and_tells_nothing() {
        let folder = tempfile::tempdir().unwrap();
        write_manifest(folder.path()).unwrap();
        let text = fs::read_to_string(folder.path().join("officer.webmanifest")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
        for icon in manifest["icons"].as_array().unwrap() {
            assert!(folder.path().join(icon["src"].as_str().unwrap()).is_file());
        }
        assert!(!text.to_lowercase().contains("stalk"), "{text}");
    }
}
