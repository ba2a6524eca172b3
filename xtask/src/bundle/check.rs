//! `cargo xtask bundle --check`: is what lies there, or what is served there, the bundle that was made here?

use super::{NAME, hash, paths_in, place, sums};
use crate::{run, say};
use anyhow::{Context, Result, bail};
use std::{fs, path::Path};

/// Files for web servers, which those do not hand out.
const FOR_SERVERS: [&str; 2] = [".htaccess", "_headers"];

/// Compares a folder, or what a host serves below an address, with the bundle that `cargo xtask bundle` made. True when
/// nothing differs.
pub fn check(copy: &str) -> Result<bool> {
    let bundle = place().join(NAME);
    let differences = if copy.contains("://") {
        served(&bundle, copy.trim_end_matches('/'))?
    } else {
        lying(&bundle, Path::new(copy))?
    };
    for difference in &differences {
        eprintln!("   {difference}");
    }
    match differences.len() {
        0 => say::done(&format!("{copy} is the same as the bundle in {}", bundle.display())),
        count => say::done(&format!(
            "{copy} differs in {count} places from the bundle in {}",
            bundle.display()
        )),
    }
    Ok(differences.is_empty())
}

/// What differs between a bundle and a folder.
pub(super) fn lying(bundle: &Path, copy: &Path) -> Result<Vec<String>> {
    let sums = sums::read(bundle)?;
    let mut differences = Vec::new();
    for sum in &sums {
        match fs::read(copy.join(&sum.path)) {
            Err(_) => differences.push(format!("missing: {}", sum.path)),
            Ok(content) if hash(&content) != sum.hash => {
                differences.push(format!("changed: {}", sum.path));
            }
            Ok(_) => {}
        }
    }
    for path in paths_in(copy)? {
        if path != sums::NAME && !sums.iter().any(|sum| sum.path == path) {
            differences.push(format!("not from the bundle: {path}"));
        }
    }
    Ok(differences)
}

/// What differs between a bundle and what browsers get at an address: plain, and compressed as most of them ask for it.
pub(super) fn served(bundle: &Path, address: &str) -> Result<Vec<String>> {
    let mut differences = Vec::new();
    for sum in sums::read(bundle)? {
        if FOR_SERVERS.contains(&sum.path.as_str())
            || sum.path.ends_with(".br")
            || sum.path.ends_with(".gz")
        {
            continue;
        }
        let url = format!("{address}/{}", sum.path);
        for (how, option) in [("plain", "--no-compressed"), ("compressed", "--compressed")] {
            match fetched(&url, option)? {
                None => differences.push(format!("missing ({how}): {url}")),
                Some(content) if hash(&content) != sum.hash => {
                    differences.push(format!("changed ({how}): {url}"));
                }
                Some(_) => {}
            }
        }
    }
    Ok(differences)
}

/// By curl, which every current system has: a client for TLS of our own would be larger than all else here.
fn fetched(url: &str, option: &str) -> Result<Option<Vec<u8>>> {
    let output = run::command("curl")
        .args(["--silent", "--fail", "--location", "--max-time", "60", option, url])
        .output()
        .context("curl could not be started. What to do: install curl, or check a folder instead of an address")?;
    match output.status.code() {
        Some(0) => Ok(Some(output.stdout)),
        // The host answered, and said that there is no such file.
        Some(22) => Ok(None),
        _ => bail!("{url} could not be fetched ({}). What to do: check the address", output.status),
    }
}
