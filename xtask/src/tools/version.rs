//! Versions: of installed programs, and of the crates that Cargo.lock pins.

use std::fmt;

use anyhow::{Context, Result};

use crate::project;

/// A version as programs print it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// The first number.
    pub major: u32,
    /// The second number.
    pub minor: u32,
    /// The third number.
    pub patch: u32,
}

impl Version {
    /// The first version in a text, as in `trunk 0.21.14` or `v20.20.2`.
    pub fn first_in(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::parse)
    }

    fn parse(word: &str) -> Option<Self> {
        let word = word.trim_start_matches('v');
        let mut numbers = word.split(['.', '-', '+']).map(|number| number.parse::<u32>().ok());
        let mut next = || numbers.next().flatten();
        Some(Self { major: next()?, minor: next()?, patch: next()? })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// The version of a crate in this project's Cargo.lock.
pub fn locked_version(name: &str) -> Result<String> {
    let path = project::root().join("Cargo.lock");
    let lock = std::fs::read_to_string(&path)
        .with_context(|| format!("could not read {}", path.display()))?;
    version_in_lock(&lock, name)
}

pub(super) fn version_in_lock(lock: &str, name: &str) -> Result<String> {
    let lock: toml::Table = lock.parse().context("Cargo.lock is not TOML")?;
    let packages = lock
        .get("package")
        .and_then(toml::Value::as_array)
        .context("Cargo.lock names no packages")?;
    packages
        .iter()
        .find(|package| package.get("name").and_then(toml::Value::as_str) == Some(name))
        .and_then(|package| package.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock does not name `{name}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(major: u32, minor: u32, patch: u32) -> Option<Version> {
        Some(Version { major, minor, patch })
    }

    #[test]
    fn versions_are_found_in_what_programs_print() {
        for (printed, expected) in [
            ("trunk 0.21.14", version(0, 21, 14)),
            ("wasm-bindgen 0.2.130", version(0, 2, 130)),
            ("v20.20.2", version(20, 20, 2)),
            ("cargo-nextest 0.9.143 (60fa45f63 2026-08-04)", version(0, 9, 143)),
            ("geckodriver 0.36.0 (unknown 2025-02-25)", version(0, 36, 0)),
            ("cargo-deny 0.20.2-rc.1", version(0, 20, 2)),
            ("no version here", None),
            ("1.2", None),
        ] {
            assert_eq!(Version::first_in(printed), expected, "{printed}");
        }
    }

    #[test]
    fn a_later_version_is_greater_by_number_and_not_by_letter() {
        assert!(version(0, 9, 143) > version(0, 9, 100));
        assert!(version(0, 10, 0) > version(0, 9, 143));
    }

    #[test]
    fn the_lock_tells_the_version_of_a_crate() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\n";
        assert_eq!(version_in_lock(lock, "b").unwrap(), "2.0.0");
        assert!(version_in_lock(lock, "c").unwrap_err().to_string().contains("`c`"));
    }
}
