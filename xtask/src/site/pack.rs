//! What the tool of those who write content makes of the pack: the file that the widget fetches, and the paper version.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::files;
use crate::{project, run};

/// The pack that the page starts with.
const FIRST: &str = "stalking-england-wales";

/// The folder of the pack that the pages start with.
pub fn source() -> PathBuf {
    project::root().join("content").join(FIRST)
}

/// Builds the pack into the site, and gives the name of its file.
pub fn write(site: &Path) -> Result<String> {
    write_content(site, "content", &[])
}

/// The name carries a hash, so that no browser takes an old number for the new one, and says nothing of the subject: it
/// is in the list of files that browsers keep.
fn write_content(site: &Path, stem: &str, more: &[&str]) -> Result<String> {
    let passing = site.join(stem).with_extension("json");
    heedful("build", &passing, more)?;
    let content =
        fs::read(&passing).with_context(|| format!("could not read {}", passing.display()))?;
    let name = files::with_hash(stem, "json", &content);
    fs::rename(&passing, site.join(&name)).with_context(|| format!("could not write {name}"))?;
    Ok(name)
}

/// Builds what the officers' page loads: the pack, and what only officers need.
pub fn write_for_officers(site: &Path) -> Result<String> {
    write_content(site, "officer-content", &["--officer"])
}

/// The folder of the scenarios for training.
pub fn scenarios() -> PathBuf {
    project::root().join("content/scenarios")
}

/// Builds what the training page loads: the pack, and the scenarios.
pub fn write_for_training(site: &Path) -> Result<String> {
    let scenarios = scenarios();
    let scenarios = scenarios.to_str().context("the project's folder has no name in Unicode")?;
    write_content(site, "training-content", &["--training", scenarios])
}

/// Writes the paper version, which needs neither script nor WASM, with a stylesheet of its own and the way out of the
/// other pages.
pub fn write_paper(site: &Path) -> Result<()> {
    let mut content = Vec::new();
    for style in ["tokens.css", "paper.css"] {
        let path = project::root().join("style").join(style);
        content
            .extend(fs::read(&path).with_context(|| format!("could not read {}", path.display()))?);
    }
    let name = files::with_hash("paper", "css", &content);
    fs::write(site.join(&name), content).with_context(|| format!("could not write {name}"))?;
    let leave = files::script_named(site, "leave")?;
    let more = ["--stylesheet", &name, "--leave-script", &leave];
    heedful("paper", &site.join("paper.html"), &more)
}

/// Has the tool of those who write content make a file from the pack.
fn heedful(task: &str, file: &Path, more: &[&str]) -> Result<()> {
    let mut command = run::cargo();
    command
        .args(["run", "--quiet", "--package", "heedful-cli", "--", task])
        .arg(source())
        .arg("-o")
        .arg(file)
        .args(more);
    run::step(
        &format!("heedful {task}"),
        &mut command,
        "mend what it names above, and run the command again",
    )
}
