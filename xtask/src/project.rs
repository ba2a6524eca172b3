//! Where things are in this project.

use std::path::{Path, PathBuf};

/// The folder that holds the workspace.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The folder that a release build of the site is written to.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Whose machine this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Machine {
    /// A CI machine: nothing may be left out.
    Ci,
    /// Somebody's own: what is not there is left out, and named.
    Own,
}

/// Whose machine this is, by the variable `CI`.
pub fn machine() -> Machine {
    machine_by(std::env::var("CI").ok().as_deref())
}

fn machine_by(variable: Option<&str>) -> Machine {
    match variable {
        None | Some("" | "0" | "false") => Machine::Own,
        Some(_) => Machine::Ci,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ci_machine_says_so() {
        assert_eq!(machine_by(Some("true")), Machine::Ci);
        assert_eq!(machine_by(Some("1")), Machine::Ci);
        assert_eq!(machine_by(Some("false")), Machine::Own);
        assert_eq!(machine_by(None), Machine::Own);
    }
}
