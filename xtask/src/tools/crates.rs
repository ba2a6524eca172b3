//! Tools that come from crates.io, built here.

use super::{CHECK_NETWORK, Version, folder, locked_version, on_path};
use crate::run;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// Which versions of a tool will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The very version.
    Exactly,
    /// That of the tool or a later one; the one of the tool is installed where there is none.
    AtLeast(Version),
}

/// A tool from crates.io.
#[derive(Debug, Clone)]
pub struct CargoTool {
    /// The crate.
    pub name: &'static str,
    /// The program that is asked for its version.
    pub program: &'static str,
    /// The version that is installed.
    pub version: String,
    /// Which versions will do when there is one already.
    pub wanted: Wanted,
    /// More arguments for `cargo install`.
    pub arguments: &'static [&'static str],
}

/// Builds the site. 0.22 wants a newer Rust.
pub fn trunk() -> CargoTool {
    tool("trunk", "trunk", "0.21.14", &["--locked"])
}

/// Writes the JavaScript side of the WASM, and runs the tests of the widget: must be of the same version as the crate.
pub fn wasm_bindgen() -> Result<CargoTool> {
    // Without `--locked`: the lock file that 0.2.130 was published with does not resolve.
    Ok(tool("wasm-bindgen-cli", "wasm-bindgen", &locked_version("wasm-bindgen")?, &[]))
}

/// Runs tests, each in a process of its own.
pub fn nextest() -> CargoTool {
    let arguments = &["--locked", "--no-default-features", "--features", "default-no-update"];
    let tool = tool("cargo-nextest", "cargo-nextest", "0.9.143", arguments);
    CargoTool { wanted: Wanted::AtLeast(Version { major: 0, minor: 9, patch: 100 }), ..tool }
}

/// Checks licences and sources of all crates.
pub fn deny() -> CargoTool {
    tool("cargo-deny", "cargo-deny", "0.20.2", &["--locked"])
}

/// Drives Firefox.
pub fn geckodriver() -> CargoTool {
    tool("geckodriver", "geckodriver", "0.36.0", &["--locked"])
}

fn tool(
    name: &'static str,
    program: &'static str,
    version: &str,
    arguments: &'static [&'static str],
) -> CargoTool {
    CargoTool { name, program, version: version.to_owned(), wanted: Wanted::Exactly, arguments }
}

impl CargoTool {
    /// The path of the program; it is installed first where it is missing or of another version.
    pub fn ensure(&self) -> Result<PathBuf> {
        let root = folder()?.join(format!("{}-{}", self.name, self.version));
        let ours =
            root.join("bin").join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX));
        for path in [Some(ours.clone()), on_path(self.program)].into_iter().flatten() {
            if self.will_do(&path) {
                return Ok(path);
            }
        }
        self.install(&root)?;
        if !self.will_do(&ours) {
            bail!(
                "{} was installed, and {} still does not say that it is version {}. What to do: delete {} and run the \
                 command again",
                self.name,
                ours.display(),
                self.version,
                root.display()
            );
        }
        Ok(ours)
    }

    /// The version that a program says it is.
    pub fn found_version(&self, path: &Path) -> String {
        version_of(path).map_or_else(|| "unknown".to_owned(), |version| version.to_string())
    }

    fn will_do(&self, path: &Path) -> bool {
        let Some(found) = version_of(path) else { return false };
        match self.wanted {
            Wanted::Exactly => Version::first_in(&self.version) == Some(found),
            Wanted::AtLeast(least) => found >= least,
        }
    }

    fn install(&self, root: &Path) -> Result<()> {
        let build = folder()?.join("build");
        // A tool runs for seconds and is compiled for minutes: build it fast rather than fast to run.
        let mut command = run::cargo();
        command
            .args(["install", "--root"])
            .arg(root)
            .arg("--force")
            .args(self.arguments)
            .arg(format!("{}@{}", self.name, self.version))
            .env("CARGO_TARGET_DIR", &build)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
            .env("CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS", "fallback");
        let what = format!("Installing {} {} (once, about two minutes)", self.name, self.version);
        run::step(&what, &mut command, CHECK_NETWORK)?;
        std::fs::remove_dir_all(build).ok();
        Ok(())
    }
}

fn version_of(program: &Path) -> Option<Version> {
    if !program.is_file() {
        return None;
    }
    Version::first_in(&run::answer(run::command(program).arg("--version"))?)
}
