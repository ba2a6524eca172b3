//! Keeps the paths of the machine that builds out of what is shipped: the names of source files stand in the messages of
//! panics, and would tell every visitor who built the site and where.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::compress;
use crate::project;

/// The variable by which cargo takes flags for the widget alone, so that nothing else is compiled again.
pub const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Flags that give the machine's folders neutral names. A folder with a blank in its name can not be given this way, and
/// [`left_in`] finds it.
pub fn flags() -> String {
    let names = folders().into_iter().map(|(folder, name)| {
        let folder = folder.display().to_string();
        (!folder.contains(char::is_whitespace))
            .then(|| format!("--remap-path-prefix={folder}={name}"))
    });
    names.flatten().collect::<Vec<_>>().join(" ")
}

/// The files below a folder that name a folder of this machine.
pub fn left_in(site: &Path) -> Result<Vec<String>> {
    let folders: Vec<String> =
        folders().into_iter().map(|(folder, _)| folder.display().to_string()).collect();
    let mut found = Vec::new();
    for entry in fs::read_dir(site).with_context(|| format!("could not read {}", site.display()))? {
        let path = entry?.path();
        if !path.is_file() {
            continue;
        }
        let bytes =
            fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        if folders.iter().any(|folder| contains(&bytes, folder.as_bytes())) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            found.push(name.into_owned());
        }
    }
    Ok(found)
}

/// Words that would say what the site is about.
const TELLING: [&str; 4] = ["stalk", "harass", "abuse", "violence"];

/// The files of a site whose names say what it is about. Browsers list the names of what they keep.
pub fn telling_names(site: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for path in compress::files_in(site)? {
        let name = path.strip_prefix(site).unwrap_or(&path).to_string_lossy().to_lowercase();
        if TELLING.iter().any(|word| name.contains(word)) {
            found.push(name);
        }
    }
    Ok(found)
}

/// Folders of this machine, and what to call them. Later ones win, so the wider come first.
fn folders() -> Vec<(PathBuf, &'static str)> {
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")));
    let mut folders = vec![(project::root().to_owned(), "heedful")];
    folders.extend(cargo.map(|folder| (folder.join("registry").join("src"), "crates")));
    folders
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    !wanted.is_empty() && bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_names_a_folder_of_this_machine_is_found() {
        let site = tempfile::tempdir().unwrap();
        let told = project::root().join("src").join("app.rs");
        fs::write(site.path().join("a.wasm"), format!("panic at {}:3", told.display())).unwrap();
        fs::write(site.path().join("b.wasm"), "panic at heedful/src/app.rs:3").unwrap();
        assert_eq!(left_in(site.path()).unwrap(), ["a.wasm"]);
    }

    #[test]
    fn a_file_whose_name_says_what_the_site_is_about_is_found() {
        let site = tempfile::tempdir().unwrap();
        for name in ["index.html", "content-0123456789abcdef.json", "Stalking-england-wales.json"] {
            fs::write(site.path().join(name), "").unwrap();
        }
        assert_eq!(telling_names(site.path()).unwrap(), ["stalking-england-wales.json"]);
    }

    #[test]
    fn every_folder_of_this_machine_gets_a_neutral_name() {
        let flags = flags();
        assert!(flags.contains("=heedful"), "{flags}");
        assert!(flags.contains("=crates"), "{flags}");
    }
}
