//! The programs that Heedful is built and tested with, each at a pinned version.
//!
//! They are installed into a folder under the user's cache directory, by name and version: a new clone finds them
//! there, and nobody's global tools change. A global tool of the right version is used as it is, but for those that write the
//! code that is shipped: these are built with a lock of ours (`xtask/tools`), or not used.

mod crates;
mod node;
mod rust;
mod version;

pub use crates::{CargoLock, CargoTool, Wanted, deny, geckodriver, nextest, trunk, wasm_bindgen};
pub use node::{axe_for_tests, node_modules};
pub use rust::{components, wasm_target};
pub use version::{Version, locked_version};

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// What to do when something could not be fetched.
pub(crate) const CHECK_NETWORK: &str = "see whether this machine reaches crates.io and the npm registry (a proxy? an offline machine?), then run the \
     command again: what is already there is kept";

/// The folder for our tools.
pub fn folder() -> Result<PathBuf> {
    let cache = dirs::cache_dir().context(
        "this machine has no cache folder. What to do: set HOME (or XDG_CACHE_HOME) and run the command again",
    )?;
    Ok(cache.join("heedful").join("tools"))
}

/// A search path with these folders before those of the user.
pub fn search_path(first: &[&Path]) -> Result<OsString> {
    let users = std::env::var_os("PATH").unwrap_or_default();
    let folders =
        first.iter().map(|folder| folder.to_path_buf()).chain(std::env::split_paths(&users));
    std::env::join_paths(folders)
        .context("a folder on the search path has a name that a search path cannot hold")
}

/// Looks for a program on the user's search path.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let users = std::env::var_os("PATH")?;
    std::env::split_paths(&users).map(|folder| folder.join(&name)).find(|path| path.is_file())
}

/// Installs all tools that are lacking, and lists them with their versions and places.
pub fn list() -> Result<()> {
    wasm_target()?;
    components()?;
    for tool in [trunk(), wasm_bindgen()?, nextest(), deny(), geckodriver()] {
        let path = tool.ensure()?;
        println!("{:<18} {:<10} {}", tool.name, tool.found_version(&path), path.display());
    }
    let modules = node_modules()?;
    for package in ["binaryen", "axe-core"] {
        println!(
            "{package:<18} {:<10} {}",
            node::package_version(&modules, package)?,
            modules.join(package).display()
        );
    }
    Ok(())
}
