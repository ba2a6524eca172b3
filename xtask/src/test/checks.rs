//! Checks that other tools make of the code.

use super::Totals;
use crate::{project, run, tools};
use anyhow::Result;
use std::process::Command;

/// rustfmt.
pub fn format() -> Result<Totals> {
    tools::components()?;
    let totals = check(run::cargo().args(["fmt", "--all", "--check", "--", "-l"]))?;
    if totals.failed > 0 {
        crate::say::note("these files are not formatted: `cargo fmt --all` mends them");
    }
    Ok(totals)
}

/// Clippy twice: all crates for this machine, and what runs in the browser for the browser.
pub fn clippy() -> Result<Totals> {
    tools::components()?;
    tools::wasm_target()?;
    let native = check(run::cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    let config = project::root().join(".config").join("clippy-wasm");
    let browser = check(
        run::cargo()
            .args([
                "clippy",
                "-p",
                "heedful",
                "-p",
                "heedful-engine",
                "--target",
                "wasm32-unknown-unknown",
            ])
            .args(["--", "-D", "warnings"])
            .env("CLIPPY_CONF_DIR", config),
    )?;
    Ok(native + browser)
}

/// cargo-deny. Advisories are left out: their list is a repository that a closed network does not reach.
pub fn deny() -> Result<Totals> {
    let deny = tools::deny().ensure()?;
    check(run::command(deny).args(["check", "bans", "licenses", "sources"]))
}

fn check(command: &mut Command) -> Result<Totals> {
    Ok(Totals::check(run::aloud(command)?.status.success()))
}
