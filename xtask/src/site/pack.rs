//! What the tool of those who write content makes of the pack: the file that the widget fetches, and the paper version.

use super::files;
use crate::{project, run};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The pack that the page starts with.
const FIRST: &str = "stalking-england-wales";

/// A pack in the site.
#[derive(Debug)]
pub struct SitePack {
    /// The folder that people write it in.
    pub source: PathBuf,
    /// Its path in the site. No hash: words shall change, and a charity bring its own, without a new build.
    pub name: String,
}

impl SitePack {
    /// The pack as the widget reads it.
    pub fn json(&self, site: &Path) -> Result<String> {
        let path = site.join(&self.name);
        fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))
    }
}

/// Builds the pack into the site.
pub fn write(site: &Path) -> Result<SitePack> {
    let source = project::root().join("content").join(FIRST);
    let name = format!("{FIRST}.json");
    heedful("build", &source, &site.join(&name), &[])?;
    Ok(SitePack { source, name })
}

/// Writes the paper version, which needs neither script nor WASM, with a stylesheet of its own.
pub fn write_paper(site: &Path, pack: &SitePack) -> Result<()> {
    let mut content = Vec::new();
    for style in ["tokens.css", "paper.css"] {
        let path = project::root().join("style").join(style);
        content
            .extend(fs::read(&path).with_context(|| format!("could not read {}", path.display()))?);
    }
    let name = files::with_hash("paper", "css", &content);
    fs::write(site.join(&name), content).with_context(|| format!("could not write {name}"))?;
    heedful("paper", &pack.source, &site.join("paper.html"), &["--stylesheet", &name])
}

/// Has the tool of those who write content make a file from a pack.
fn heedful(task: &str, pack: &Path, file: &Path, more: &[&str]) -> Result<()> {
    let mut command = run::cargo();
    command
        .args(["run", "--quiet", "--package", "heedful-cli", "--", task])
        .arg(pack)
        .arg("-o")
        .arg(file)
        .args(more);
    run::step(
        &format!("heedful {task}"),
        &mut command,
        "mend what it names above, and run the command again",
    )
}
