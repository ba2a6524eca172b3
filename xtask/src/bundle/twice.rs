//! `cargo xtask bundle --twice`: two whole builds of the last commit, from nothing, in folders with different names.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::{NAME, check};
use crate::{project, run, terminal, tools};

/// Folders that differ in name, in length and in depth: none of it may be found in what is built.
const FOLDERS: [&str; 2] = ["one", "the-same/in-another-folder"];

/// Builds both and compares them. True when they are the same, bit for bit. Takes as long as two first builds do.
pub fn twice() -> Result<bool> {
    let place = project::target().join("twice");
    if place.exists() {
        fs::remove_dir_all(&place)
            .with_context(|| format!("could not empty {}", place.display()))?;
    }
    let folders = FOLDERS.map(|folder| place.join(folder));
    // Both before the first build: somebody may commit meanwhile.
    for folder in &folders {
        clone(folder)?;
    }
    for folder in &folders {
        build(folder)?;
    }
    let [one, other] = folders.map(|folder| folder.join("target").join("bundle"));
    let mut differences = check::lying(&one.join(NAME), &other.join(NAME))?;
    for zip in ["heedful.zip", "heedful-wordpress.zip"] {
        let hashes = [super::hash_of(&one.join(zip))?, super::hash_of(&other.join(zip))?];
        terminal::done(&format!("{zip}: {} and {}", hashes[0], hashes[1]));
        if hashes[0] != hashes[1] {
            differences.push(format!("changed: {zip}"));
        }
    }
    for difference in &differences {
        eprintln!("   {difference}");
    }
    if differences.is_empty() {
        fs::remove_dir_all(&place).ok();
    } else {
        terminal::done(&format!("What was built stays in {}", place.display()));
    }
    Ok(differences.is_empty())
}

fn clone(folder: &Path) -> Result<()> {
    run::step(
        &format!("Cloning into {}", folder.display()),
        run::command("git").args(["clone", "--quiet"]).arg(project::root()).arg(folder),
        "see whether this project is a git clone",
    )?;
    Ok(())
}

fn build(folder: &Path) -> Result<()> {
    let mut command = run::cargo();
    command.args(["xtask", "bundle"]).current_dir(folder).env_remove("CARGO_TARGET_DIR");
    run::step(&format!("Building in {}", folder.display()), &mut command, tools::CHECK_NETWORK)
}
