//! Tools that come from npm: `wasm-opt`, and what the browser tests use.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::{CHECK_NETWORK, Version, folder};
use crate::{project, run};

const LEAST_NODE: u32 = 20;

const GET_NODE: &str = "install Node 20 or later with npm (nodejs.org, or your system's packages) and run the command \
                        again";

/// The `node_modules` folder with the packages of `package-lock.json`; they are installed first where they are missing.
pub fn node_modules() -> Result<PathBuf> {
    let lock = project::root().join("package-lock.json");
    let pinned =
        std::fs::read(&lock).with_context(|| format!("could not read {}", lock.display()))?;
    let digest = Sha256::digest(&pinned);
    let version: String = digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let home = folder()?.join(format!("npm-{version}"));
    let modules = home.join("node_modules");
    // npm writes this file last.
    if !modules.join(".package-lock.json").is_file() {
        check_node()?;
        std::fs::create_dir_all(&home)
            .with_context(|| format!("could not create {}", home.display()))?;
        for file in ["package.json", "package-lock.json"] {
            std::fs::copy(project::root().join(file), home.join(file))
                .with_context(|| format!("could not copy {file} to {}", home.display()))?;
        }
        let mut npm = run::node_program("npm");
        npm.current_dir(&home).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        run::step("Installing wasm-opt and test tools from npm (once)", &mut npm, CHECK_NETWORK)?;
    }
    Ok(modules)
}

/// Puts axe-core where npm would: the browser tests look for it in the project, however it came there.
pub fn axe_for_tests() -> Result<()> {
    let file = Path::new("axe-core").join("axe.min.js");
    let from = node_modules()?.join(&file);
    let to = project::root().join("node_modules").join(&file);
    let content =
        std::fs::read(&from).with_context(|| format!("could not read {}", from.display()))?;
    if std::fs::read(&to).is_ok_and(|there| there == content) {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("could not create {}", folder.display()))?;
    }
    std::fs::write(&to, content).with_context(|| format!("could not write {}", to.display()))
}

/// The version of an installed package.
pub(super) fn package_version(modules: &Path, package: &str) -> Result<String> {
    let path = modules.join(package).join("package.json");
    let text = std::fs::read_to_string(&path)
        .with_context(|| format!("could not read {}", path.display()))?;
    let manifest: serde_json::Value = serde_json::from_str(&text)?;
    Ok(manifest["version"].as_str().unwrap_or("unknown").to_owned())
}

fn check_node() -> Result<()> {
    let found = run::answer(run::command("node").arg("--version"));
    match found.as_deref().and_then(Version::first_in) {
        None => bail!("Node is not on the search path. What to do: {GET_NODE}"),
        Some(version) if version.major < LEAST_NODE => {
            bail!("Node {version} is too old. What to do: {GET_NODE}")
        }
        Some(_) => {}
    }
    match run::answer(run::node_program("npm").arg("--version")) {
        Some(_) => Ok(()),
        None => bail!("npm is not on the search path. What to do: {GET_NODE}"),
    }
}
