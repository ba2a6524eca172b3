//! The sources of the project as text, for checks that look at them.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The files with this ending in a folder and the folders in it, by their paths within `root`, sorted.
pub(super) fn of_folder(root: &Path, folder: &str, ending: &str) -> Result<Vec<(PathBuf, String)>> {
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths)?;
    texts(root, paths, ending)
}

/// The files with this ending directly in `root`.
pub(super) fn beside(root: &Path, ending: &str) -> Result<Vec<(PathBuf, String)>> {
    let paths = entries(root)?.into_iter().filter(|path| path.is_file()).collect();
    texts(root, paths, ending)
}

/// A Rust source without the tests at its end.
pub(super) fn without_tests(text: &str) -> &str {
    text.split_once("#[cfg(test)]\nmod tests {").map_or(text, |(code, _)| code)
}

fn texts(root: &Path, mut paths: Vec<PathBuf>, ending: &str) -> Result<Vec<(PathBuf, String)>> {
    paths.retain(|path| path.extension() == Some(OsStr::new(ending)));
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path)
            .with_context(|| format!("could not read {}", path.display()))?;
        Ok((path.strip_prefix(root).unwrap_or(&path).to_owned(), text))
    };
    paths.into_iter().map(read).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    for path in entries(folder)? {
        match path.is_dir() {
            true => collect(&path, paths)?,
            false => paths.push(path),
        }
    }
    Ok(())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    fs::read_dir(folder)
        .with_context(|| format!("could not read {}", folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect()
}
