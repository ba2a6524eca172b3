//! `SHA256SUMS`: the hash of each file, in the form that `sha256sum --check` and `shasum -a 256 --check` read.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::{hash_of, paths_in, put};

/// The name of the list.
pub const NAME: &str = "SHA256SUMS";

/// A file in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// Its hash, in hexadecimal digits.
    pub hash: String,
    /// Its path in the folder, with slashes.
    pub path: String,
}

/// Writes the list of all files in a folder into that folder.
pub fn write(folder: &Path) -> Result<()> {
    let mut list = String::new();
    for path in paths_in(folder)?.iter().filter(|path| *path != NAME) {
        list.push_str(&format!("{}  {path}\n", hash_of(&folder.join(path))?));
    }
    put(&folder.join(NAME), &list)
}

/// Reads the list of a folder.
pub fn read(folder: &Path) -> Result<Vec<Sum>> {
    let path = folder.join(NAME);
    let list = fs::read_to_string(&path).with_context(|| {
        format!("there is no {}. What to do: run `cargo xtask bundle` first", path.display())
    })?;
    let sums = list.lines().map(|line| {
        let (hash, path) =
            line.split_once("  ").with_context(|| format!("no hash and path: {line}"))?;
        Ok(Sum { hash: hash.to_owned(), path: path.to_owned() })
    });
    sums.collect()
}
