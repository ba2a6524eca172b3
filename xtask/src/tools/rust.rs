//! What rustup has to have installed.

use std::path::Path;

use anyhow::{Result, bail};

use super::{CHECK_NETWORK, on_path};
use crate::run;

/// The target that the widget is built for.
const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the WASM target where it is missing.
pub fn wasm_target() -> Result<()> {
    let libraries =
        run::answer(run::command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    rustup(&format!("Adding the Rust target {TARGET}"), &["target", "add", TARGET])
}

/// Adds rustfmt and clippy where they are missing.
pub fn components() -> Result<()> {
    for component in ["rustfmt", "clippy"] {
        let program = if component == "clippy" { "cargo-clippy" } else { component };
        if run::answer(run::command(program).arg("--version")).is_none() {
            rustup(&format!("Adding {component}"), &["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(what: &str, arguments: &[&str]) -> Result<()> {
    if on_path("rustup").is_none() {
        bail!(
            "{what} needs rustup, which is not on the search path. What to do: install Rust as rustup.rs says, or \
             have your package manager install what `rustup {}` would",
            arguments.join(" ")
        );
    }
    run::step(what, run::command("rustup").args(arguments), CHECK_NETWORK)
}
