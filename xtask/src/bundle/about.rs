//! What a bundle says of itself: its version, the commit that it was made from, and that commit's time.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use crate::{run, terminal};

/// Which Heedful this is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The version of the program.
    pub version: String,
    /// The commit, or words that say that there is none like it.
    pub commit: String,
    /// The time that all files in a zip get. It is the commit's and not today's, so that the same commit gives the same
    /// zip. It is not a fixed day either: web servers tell versions of a file apart by its time and size, and a helpline's
    /// corrected number has the size of the wrong one.
    pub time: SystemTime,
}

const ADVICE: &str =
    "make the bundle in a git clone of Heedful: its time and version come from the commit";

impl About {
    /// What git says of this project.
    pub fn of_project() -> Result<Self> {
        let commit = git(&["rev-parse", "HEAD"])?;
        let version = env!("CARGO_PKG_VERSION").to_owned();
        if !git(&["status", "--porcelain", "--untracked-files=no"])?.is_empty() {
            terminal::note(
                "some changes are not committed, so nobody else can build this same bundle",
            );
            return Ok(Self {
                version,
                commit: format!("{commit}, changed since"),
                time: SystemTime::now(),
            });
        }
        let seconds = git(&["log", "-1", "--format=%ct"])?;
        let seconds =
            seconds.parse().with_context(|| format!("git gave no time but `{seconds}`"))?;
        Ok(Self { version, commit, time: UNIX_EPOCH + Duration::from_secs(seconds) })
    }
}

fn git(arguments: &[&str]) -> Result<String> {
    run::answer(run::command("git").args(arguments))
        .with_context(|| format!("`git {}` failed. What to do: {ADVICE}", arguments.join(" ")))
}
