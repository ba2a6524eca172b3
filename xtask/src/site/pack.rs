//! The content pack, beside the widget, as `heedful build` makes it.

use crate::{project, run};
use anyhow::Result;
use std::path::{Path, PathBuf};

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

/// Builds the pack into the site.
pub fn write(site: &Path) -> Result<SitePack> {
    let source = project::root().join("content").join(FIRST);
    let name = format!("{FIRST}.json");
    heedful("build", &source, &site.join(&name))?;
    Ok(SitePack { source, name })
}

/// Has the tool of those who write content make a file from a pack.
fn heedful(task: &str, pack: &Path, file: &Path) -> Result<()> {
    let mut command = run::cargo();
    command
        .args(["run", "--quiet", "--package", "heedful-cli", "--", task])
        .arg(pack)
        .arg("-o")
        .arg(file);
    run::step(
        &format!("heedful {task}"),
        &mut command,
        "mend what it names above, and run the command again",
    )
}
