//! Content packs, by the tools that their writers use.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use super::Totals;
use crate::{project, run};

/// `heedful check --strict` and `heedful prove`, for each pack.
pub fn check() -> Result<Totals> {
    let mut totals = Totals::default();
    for pack in packs()? {
        // Strict: a phrase that the pack lacks or the widget never shows is only a warning to a writer at work.
        // The scenarios of the trainers stand beside the packs, and are held to what the engine says of them.
        for task in [&["check", "--strict", "--scenarios", "content/scenarios"][..], &["prove"]] {
            let mut command = run::cargo();
            command
                .args(["run", "--quiet", "--package", "heedful-cli", "--"])
                .args(task)
                .arg(&pack);
            let what = format!("heedful {} {}", task.join(" "), pack.display());
            totals =
                totals + Totals::check(run::run_captured(&what, &mut command)?.status.success());
        }
    }
    Ok(totals)
}

/// The packs of this project, as paths from its root.
fn packs() -> Result<Vec<PathBuf>> {
    let folder = project::root().join("content");
    let mut packs = Vec::new();
    for entry in
        fs::read_dir(&folder).with_context(|| format!("could not read {}", folder.display()))?
    {
        let name = entry?.file_name();
        if folder.join(&name).join("pack.toml").is_file() {
            packs.push(PathBuf::from("content").join(name));
        }
    }
    packs.sort();
    Ok(packs)
}
