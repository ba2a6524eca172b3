//! Tools that come from crates.io, built here.

use std::{
    env::consts::EXE_SUFFIX,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::{CHECK_NETWORK, Version, folder, locked_version, on_path};
use crate::{project, run};

/// Which versions of a tool will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The very version.
    Exactly,
    /// That of the tool or a later one; the one of the tool is installed where there is none.
    AtLeast(Version),
}

/// Which versions of the crates that it is made of a tool is built with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CargoLock {
    /// Those that it was published with. These arguments for `cargo install` say which parts of it are wanted.
    Published(&'static [&'static str]),
    /// Those of `Cargo.lock` in this folder of `xtask/tools`. For what writes the code that is shipped: a program from
    /// elsewhere will not do, whatever version it says it is.
    Ours(&'static str),
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
    /// What it is built with.
    pub lock: CargoLock,
}

/// Builds the site. 0.22 wants a newer Rust.
pub fn trunk() -> CargoTool {
    tool("trunk", "trunk", "0.21.14", CargoLock::Ours("trunk"))
}

/// Writes the JavaScript side of the WASM, and runs the tests of the widget: must be of the same version as the crate. The
/// lock that 0.2.130 was published with names a crate that was withdrawn since.
pub fn wasm_bindgen() -> Result<CargoTool> {
    let version = locked_version("wasm-bindgen")?;
    Ok(tool("wasm-bindgen-cli", "wasm-bindgen", &version, CargoLock::Ours("wasm-bindgen")))
}

/// Runs tests, each in a process of its own.
pub fn nextest() -> CargoTool {
    let parts = &["--no-default-features", "--features", "default-no-update"];
    let tool = tool("cargo-nextest", "cargo-nextest", "0.9.143", CargoLock::Published(parts));
    CargoTool { wanted: Wanted::AtLeast(Version { major: 0, minor: 9, patch: 100 }), ..tool }
}

/// Checks licences and sources of all crates.
pub fn deny() -> CargoTool {
    tool("cargo-deny", "cargo-deny", "0.20.2", CargoLock::Published(&[]))
}

/// Drives Firefox.
pub fn geckodriver() -> CargoTool {
    tool("geckodriver", "geckodriver", "0.36.0", CargoLock::Published(&[]))
}

fn tool(name: &'static str, program: &'static str, version: &str, lock: CargoLock) -> CargoTool {
    CargoTool { name, program, version: version.to_owned(), wanted: Wanted::Exactly, lock }
}

impl CargoTool {
    /// The path of the program; it is installed first where it is missing or of another version.
    pub fn ensure(&self) -> Result<PathBuf> {
        let root = folder()?.join(self.folder_name()?);
        let ours = root.join("bin").join(format!("{}{EXE_SUFFIX}", self.program));
        for path in self.places(&ours, on_path(self.program)) {
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

    /// Where the program may be.
    fn places(&self, ours: &Path, on_path: Option<PathBuf>) -> Vec<PathBuf> {
        let elsewhere = match self.lock {
            CargoLock::Published(_) => on_path,
            CargoLock::Ours(_) => None,
        };
        [Some(ours.to_owned()), elsewhere].into_iter().flatten().collect()
    }

    /// With another lock, it is another program.
    fn folder_name(&self) -> Result<String> {
        let Self { name, version, lock, .. } = self;
        let CargoLock::Ours(of) = lock else { return Ok(format!("{name}-{version}")) };
        let path = lock_folder(of).join("Cargo.lock");
        let lock = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        let hash: String =
            Sha256::digest(lock).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Ok(format!("{name}-{version}-{hash}"))
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
        let mut command = run::cargo();
        match self.lock {
            CargoLock::Published(parts) => {
                command.args(["install", "--locked", "--force", "--root"]).arg(root).args(parts);
                command.arg(format!("{}@{}", self.name, self.version));
            }
            CargoLock::Ours(of) => {
                // `cargo install` takes no lock but the published one.
                command.args(["build", "--release", "--locked", "--bins", "--package", self.name]);
                command.arg("--manifest-path").arg(lock_folder(of).join("Cargo.toml"));
            }
        }
        built_fast(&mut command, &build);
        let what = format!("Installing {} {} (once, about two minutes)", self.name, self.version);
        run::step(&what, &mut command, CHECK_NETWORK)?;
        if matches!(self.lock, CargoLock::Ours(_)) {
            copy_programs(&build.join("release"), &root.join("bin"))?;
        }
        fs::remove_dir_all(build).ok();
        Ok(())
    }
}

/// A tool runs for seconds and is compiled for minutes: it is built fast rather than fast to run.
fn built_fast(command: &mut Command, build: &Path) {
    command
        .env("CARGO_TARGET_DIR", build)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
        .env("CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS", "fallback");
}

fn lock_folder(of: &str) -> PathBuf {
    project::root().join("xtask").join("tools").join(of)
}

/// Copies the programs that were built, and nothing else that is beside them.
fn copy_programs(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("could not create {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("could not read {}", from.display()))? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let is_program = path.is_file() && name.ends_with(EXE_SUFFIX) && !name.starts_with('.');
        if is_program && version_of(&path).is_some() {
            fs::copy(&path, to.join(name))
                .with_context(|| format!("could not copy {}", path.display()))?;
        }
    }
    Ok(())
}

fn version_of(program: &Path) -> Option<Version> {
    if !program.is_file() {
        return None;
    }
    Version::first_in(&run::answer(run::command(program).arg("--version"))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::version::version_in_lock;

    #[test]
    fn a_program_from_elsewhere_never_writes_the_code_that_is_shipped() {
        let [ours, elsewhere] = ["/ours/trunk", "/usr/bin/trunk"].map(PathBuf::from);
        for tool in [trunk(), wasm_bindgen().unwrap()] {
            let places = tool.places(&ours, Some(elsewhere.clone()));
            assert_eq!(places, std::slice::from_ref(&ours), "{tool:?}");
        }
        assert_eq!(nextest().places(&ours, Some(elsewhere.clone())), [ours, elsewhere]);
    }

    #[test]
    fn our_locks_name_the_versions_that_are_asked_for() {
        for tool in [trunk(), wasm_bindgen().unwrap()] {
            let CargoLock::Ours(of) = tool.lock else { panic!("{tool:?}") };
            let lock = fs::read_to_string(lock_folder(of).join("Cargo.lock")).unwrap();
            assert_eq!(version_in_lock(&lock, tool.name).unwrap(), tool.version);
            assert!(
                tool.folder_name()
                    .unwrap()
                    .starts_with(&format!("{}-{}-", tool.name, tool.version))
            );
        }
    }

    #[test]
    fn our_locks_take_crates_from_crates_io_alone_and_know_their_hashes() {
        for of in ["trunk", "wasm-bindgen"] {
            let lock = fs::read_to_string(lock_folder(of).join("Cargo.lock")).unwrap();
            for package in lock.split("[[package]]").skip(1) {
                let is_own = package.contains("name = \"heedful-tool-");
                let from = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
                let is_sound = package.contains(from) && package.contains("\nchecksum = \"");
                assert!(is_own || is_sound, "{of}: {package}");
            }
        }
    }
}
