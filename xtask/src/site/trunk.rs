//! Calls Trunk, with the tools that it needs on its search path.

use std::{
    fs::{self, File},
    path::Path,
};

use anyhow::{Context, Result};

use super::pages::{PAGES, SitePage};
use super::{Profile, compress, paths};
use crate::{project, run, terminal, tools};

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
    let search_path = tools::search_path(&[bindgen_folder, &node_programs])?;
    let _alone = alone()?;
    for page in PAGES.iter().rev() {
        let mut build = run::command(&trunk);
        // Offline: all that is needed is here by now, and Trunk shall fetch no tools of its own.
        build.args(["build", page.html, "--offline", "--skip-version-check", "--dist"]);
        build
            .arg(page.folder())
            // Trunk would call every page index.html.
            .args(["--html-output", page.html])
            .env("PATH", &search_path)
            .env("NO_COLOR", "true")
            .env(paths::FLAGS, paths::flags())
            .env("RUST_BACKTRACE", "0");
        if profile == Profile::Release {
            build.arg("--release");
        }
        let what = match profile {
            Profile::Release => format!("Building {} for release", page.html),
            Profile::Debug => format!("Building {} for debugging", page.html),
        };
        run::step(&what, &mut build, "mend what the lines above name, and run the command again")?;
    }
    PAGES.iter().skip(1).try_for_each(|page| add(*page, &project::dist()))
}

/// Adds a page to the site. What it shares with the others has the same name and the same content.
fn add(page: SitePage, site: &Path) -> Result<()> {
    let folder = page.folder();
    for path in compress::files_in(&folder)? {
        let name = path.strip_prefix(&folder).unwrap_or(&path);
        let place = site.join(name);
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent)
                .with_context(|| format!("could not create {}", parent.display()))?;
        }
        fs::copy(&path, &place)
            .with_context(|| format!("could not copy {} into the site", name.display()))?;
    }
    Ok(())
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
        terminal::note("another build of the site is running: waiting for it");
        lock.lock().with_context(|| format!("could not lock {}", path.display()))?;
    }
    Ok(lock)
}
