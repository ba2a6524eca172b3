//! The real programs that the exports are for, from npm. They have to be there: nothing is skipped without them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

/// Runs a script of `tests/peers` on files, and reads what it prints.
pub fn run(script: &str, files: &[PathBuf]) -> Value {
    let output = Command::new("node")
        .arg(folder().join(script))
        .args(files)
        .output()
        .expect("node 20 is needed");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script}: {error}");
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|wrong| panic!("{script}: {wrong}: {error}"))
}

/// The folder of the peers, with what its lock file names installed.
fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("peers");
        if !folder.join("node_modules").join("survey-core").is_dir() {
            let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
            let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
            let status = Command::new(npm)
                .args(arguments)
                .current_dir(&folder)
                .status()
                .expect("npm is needed");
            assert!(status.success(), "npm ci in {}", folder.display());
        }
        folder
    })
}
