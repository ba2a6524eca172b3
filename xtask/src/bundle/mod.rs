//! `cargo xtask bundle`: what a host puts on its own site, as a folder and a zip, and the same as a WordPress plugin.
//!
//! A bundle is the release site and what a host needs around it: header files for the usual web servers, the hashes of
//! all files, and the line that a page needs. All addresses in it are relative, so it may lie at any path. It must never
//! hold anything of the machine or the moment it was made on: two bundles of one commit are the same, bit for bit.

mod about;
mod check;
mod hosts;
mod pot;
mod readme;
mod sums;
mod twice;
mod wordpress;
mod zipped;

pub use about::About;
pub use check::check;
pub use twice::twice;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{
    project,
    site::{self, Profile, compress},
    terminal,
};

/// The name of the bundle's folder, and of the folder in its zip.
pub const NAME: &str = "heedful";

/// Where `cargo xtask bundle` puts what it makes.
pub fn place() -> PathBuf {
    project::target().join("bundle")
}

/// Builds the release site, and makes the folder and both zips of it.
pub fn bundle() -> Result<()> {
    site::build(Profile::Release)?;
    let about = About::of_project()?;
    let place = place();
    let step = terminal::ProgressStep::start("Bundling");
    write(&project::dist(), &place, &about)?;
    step.finish();
    terminal::heading("Heedful is bundled");
    println!("   {}", place.join(NAME).display());
    for zip in ["heedful.zip", "heedful-wordpress.zip"] {
        println!("   {}   sha256 {}", place.join(zip).display(), hash_of(&place.join(zip))?);
    }
    terminal::done("docs/hosts.md says what to do with them.");
    Ok(())
}

/// Makes the folder and both zips of a built site. What was in `place` before is replaced.
pub fn write(site: &Path, place: &Path, about: &About) -> Result<()> {
    if place.exists() {
        fs::remove_dir_all(place)
            .with_context(|| format!("could not empty {}", place.display()))?;
    }
    let folder = place.join(NAME);
    copy(site, &folder)?;
    let files = site_files(&folder)?;
    for (name, text) in [
        ("nginx.conf", hosts::nginx()),
        (".htaccess", hosts::apache()),
        ("_headers", hosts::headers_file(&files)),
        ("README.txt", readme::text(&folder, about)?),
    ] {
        put(&folder.join(name), &text)?;
    }
    sums::write(&folder)?;
    zipped::write(&folder, NAME, about, &place.join("heedful.zip"))?;
    wordpress::write(&folder, place, about)
}

/// The paths in a folder, with slashes, in order.
fn paths_in(folder: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for file in compress::files_in(folder)? {
        let path = file.strip_prefix(folder).unwrap_or(&file);
        let parts: Vec<_> =
            path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        paths.push(parts.join("/"));
    }
    paths.sort();
    Ok(paths)
}

/// The files of a site that a browser asks for by name: compressed copies are sent in their place.
fn site_files(site: &Path) -> Result<Vec<String>> {
    let mut paths = paths_in(site)?;
    paths.retain(|path| !path.ends_with(".br") && !path.ends_with(".gz"));
    Ok(paths)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for path in paths_in(from)? {
        let target = to.join(&path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("could not create {}", folder.display()))?;
        }
        fs::copy(from.join(&path), &target)
            .with_context(|| format!("could not copy {path} to {}", target.display()))?;
    }
    Ok(())
}

fn put(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("could not write {}", path.display()))
}

/// The SHA-256 of a file, in hexadecimal digits, as `sha256sum` says it.
fn hash_of(path: &Path) -> Result<String> {
    let content = fs::read(path).with_context(|| format!("could not read {}", path.display()))?;
    Ok(hash(&content))
}

fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
