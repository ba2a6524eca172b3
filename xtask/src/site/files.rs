//! The files that Trunk wrote: their names, which carry hashes, and what the page knows of them.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};

use crate::project;

/// The names of the widget's two files.
#[derive(Debug, PartialEq, Eq)]
pub struct App {
    /// The script that wasm-bindgen wrote.
    pub script: String,
    /// The WASM.
    pub wasm: String,
}

/// Finds the widget's files in the folder that Trunk filled.
pub fn find_app(folder: &Path) -> Result<App> {
    app_among(&names(folder)?).with_context(|| format!("in {}", folder.display()))
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

/// The script of `boot/` that Trunk put there under this name and a hash.
pub fn script_named(folder: &Path, stem: &str) -> Result<String> {
    let names = names(folder)?;
    let start = format!("{stem}-");
    let found = only(&names, |name| name.starts_with(&start) && name.ends_with(".js"))?;
    found.cloned().with_context(|| format!("Trunk wrote no {stem}.js"))
}

/// What the page knows of these files: names, hashes, sizes.
pub fn words(folder: &Path, app: &App) -> Result<BTreeMap<String, String>> {
    let mut words = BTreeMap::new();
    for (what, name) in [("app", &app.script), ("wasm", &app.wasm)] {
        let path = folder.join(name);
        let content =
            fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        words.insert(format!("file.{what}"), name.clone());
        words.insert(format!("integrity.{what}"), integrity(&content));
        words.insert(format!("bytes.{what}"), content.len().to_string());
    }
    Ok(words)
}

/// Copies a script of `boot/` that another one loads, under a name with a hash, and tells the page of it.
pub fn boot_script(folder: &Path, stem: &str) -> Result<BTreeMap<String, String>> {
    let path = project::root().join("boot").join(stem).with_extension("js");
    let content = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
    let name = with_hash(stem, "js", &content);
    let words = BTreeMap::from([
        (format!("file.{stem}"), name.clone()),
        (format!("integrity.{stem}"), integrity(&content)),
    ]);
    let copy = folder.join(name);
    fs::write(&copy, content).with_context(|| format!("could not write {}", copy.display()))?;
    Ok(words)
}

/// A name that carries a hash of the content, as Trunk gives: browsers may keep such a file for ever.
pub fn with_hash(stem: &str, extension: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{extension}", hash_of(content))
}

/// A hash as it is in names.
pub fn hash_of(content: &[u8]) -> String {
    Sha384::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The hash that such a name carries.
pub fn hash_in(name: &str) -> &str {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').map_or(stem, |(_, hash)| hash)
}

fn app_among(names: &[String]) -> Result<App> {
    let Some(wasm) = only(names, |name| name.ends_with("_bg.wasm"))? else {
        bail!("Trunk wrote no WASM: does index.html have a `<link data-trunk rel=\"rust\">`?")
    };
    let script = format!("{}.js", wasm.trim_end_matches("_bg.wasm"));
    if !names.contains(&script) {
        bail!("there is {wasm} and no {script}")
    }
    Ok(App { script, wasm: wasm.clone() })
}

fn only(names: &[String], is_it: impl Fn(&str) -> bool) -> Result<Option<&String>> {
    let found: Vec<_> = names.iter().filter(|name| is_it(name)).collect();
    match found.as_slice() {
        [] => Ok(None),
        [name] => Ok(Some(name)),
        more => bail!("one file was expected and there are {}: {more:?}", more.len()),
    }
}

/// The hash of a file, for an `integrity` attribute.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[&str]) -> Vec<String> {
        names.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_widget_is_found_among_other_files() {
        let found = app_among(&named(&[
            "index.html",
            "leave-12.js",
            "heedful-ab.js",
            "heedful-ab_bg.wasm",
        ]))
        .unwrap();
        assert_eq!(
            found,
            App { script: "heedful-ab.js".into(), wasm: "heedful-ab_bg.wasm".into() }
        );
    }

    #[test]
    fn a_folder_without_wasm_says_what_to_look_at() {
        let error = app_among(&named(&["index.html"])).unwrap_err();
        assert!(error.to_string().contains("data-trunk"), "{error}");
    }

    #[test]
    fn a_widget_of_another_build_is_not_mixed_in() {
        assert!(app_among(&named(&["a-1_bg.wasm", "a-1.js", "a-2_bg.wasm", "a-2.js"])).is_err());
    }

    #[test]
    fn a_name_changes_with_the_content_and_is_kept_by_browsers() {
        let name = with_hash("paper", "css", b"a");
        assert_ne!(name, with_hash("paper", "css", b"b"));
        assert!(crate::server::cache_control(&name).contains("immutable"), "{name}");
        assert_eq!(format!("paper-{}.css", hash_in(&name)), name);
    }

    #[test]
    fn hashes_are_those_of_subresource_integrity() {
        // The example of the W3C's specification.
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
