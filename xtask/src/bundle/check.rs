//! `cargo xtask bundle --check`: is what is there, or what is served there, the bundle that was made here?

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use super::{NAME, hash, paths_in, place, sums};
use crate::{run, site, terminal};

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
    if copy.contains("://") {
        let lacking = lacking_headers(copy.trim_end_matches('/'))?;
        if !lacking.is_empty() {
            terminal::note(&format!(
                "{copy} is sent without {}: docs/hosts.md says under \"Headers, and why\" what that costs and what to do",
                lacking.join(", ")
            ));
        }
    }
    for difference in &differences {
        eprintln!("   {difference}");
    }
    match differences.len() {
        0 => terminal::done(&format!("{copy} is the same as the bundle in {}", bundle.display())),
        count => terminal::done(&format!(
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
            match curl(&[option, &url])? {
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

/// The recommended headers that a host does not send with the check.
pub(super) fn lacking_headers(address: &str) -> Result<Vec<&'static str>> {
    let url = format!("{address}/index.html");
    let output = curl(&["--head", &url])?;
    let Some(answer) = output else { bail!("{url} is not there. What to do: check the address") };
    let answer = String::from_utf8_lossy(&answer).to_lowercase();
    // After redirects, the last answer is the one with the page.
    let last = answer.trim().rsplit("\r\n\r\n").next().unwrap_or_default();
    let sent: Vec<_> = last.lines().filter_map(|line| line.split_once(':')).collect();
    let is_sent = |name: &str| sent.iter().any(|(sent, _)| *sent == name);
    Ok(site::embed::recommended_headers().into_iter().filter(|name| !is_sent(name)).collect())
}

/// By curl, which every current system has: a client for TLS of our own would be larger than all else here.
fn curl(arguments: &[&str]) -> Result<Option<Vec<u8>>> {
    let output = run::command("curl")
        .args(["--silent", "--fail", "--location", "--max-time", "60"])
        .args(arguments)
        .output()
        .context("curl could not be started. What to do: install curl, or check a folder instead of an address")?;
    match output.status.code() {
        Some(0) => Ok(Some(output.stdout)),
        // The host answered, and said that there is no such file.
        Some(22) => Ok(None),
        _ => bail!(
            "{} could not be fetched ({}). What to do: check the address",
            arguments.last().unwrap_or(&"the address"),
            output.status
        ),
    }
}
