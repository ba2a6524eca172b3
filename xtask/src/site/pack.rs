//! The content pack, beside the widget.

use crate::project;
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

/// Builds the pack into the site.
pub fn write(site: &Path) -> Result<SitePack> {
    let source = project::root().join("content").join(FIRST);
    let name = format!("{FIRST}.json");
    let path = site.join(&name);
    fs::write(&path, "{}").with_context(|| format!("could not write {}", path.display()))?;
    Ok(SitePack { source, name })
}
