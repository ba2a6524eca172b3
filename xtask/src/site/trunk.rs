//! Calls Trunk, with the tools that it needs on its search path.

use super::{Profile, paths};
use crate::{project, run, say, tools};
use anyhow::{Context, Result};
use std::fs::{self, File};

/// Builds the site into `dist`; installs what is needed first.
pub fn build(profile: Profile) -> Result<()> {
    tools::wasm_target()?;
    let trunk = tools::trunk().ensure()?;
    let wasm_bindgen = tools::wasm_bindgen()?.ensure()?;
    let node_programs = tools::node_modules()?.join(".bin");

    let mut fetch = run::cargo();
    fetch.arg("fetch");
    if project::machine() == project::Machine::Ci {
        fetch.arg("--locked");
    }
    run::step("Fetching crates", &mut fetch, tools::CHECK_NETWORK)?;

    let bindgen_folder = wasm_bindgen.parent().context("wasm-bindgen is in no folder")?;
    let mut build = run::command(&trunk);
    // Offline: all that is needed is here by now, and Trunk shall fetch no tools of its own.
    build.args(["build", "--offline", "--skip-version-check"]);
    build
        .env("PATH", tools::search_path(&[bindgen_folder, &node_programs])?)
        .env("NO_COLOR", "true")
        .env(paths::FLAGS, paths::flags())
        .env("RUST_BACKTRACE", "0");
    if profile == Profile::Release {
        build.arg("--release");
    }
    let what = match profile {
        Profile::Release => "Building the site for release",
        Profile::Debug => "Building the site for debugging",
    };
    let _alone = alone()?;
    run::step(what, &mut build, "mend what the lines above name, and run the command again")
}

/// Waits for other builds of the site to end: two at once would take each other's files away.
fn alone() -> Result<File> {
    let folder = project::root().join("target");
    fs::create_dir_all(&folder)
        .with_context(|| format!("could not create {}", folder.display()))?;
    let path = folder.join("site.lock");
    let lock =
        File::create(&path).with_context(|| format!("could not create {}", path.display()))?;
    if lock.try_lock().is_err() {
        say::note("another build of the site is running: waiting for it");
        lock.lock().with_context(|| format!("could not lock {}", path.display()))?;
    }
    Ok(lock)
}
