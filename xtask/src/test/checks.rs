//! Checks that other tools make of the code.

use std::{path::Path, process::Command, time::Duration};

use anyhow::Result;

use super::Totals;
use crate::{project, run, terminal, tools};

/// rustfmt.
pub fn format() -> Result<Totals> {
    tools::components()?;
    let totals = check(run::cargo().args(["fmt", "--all", "--check", "--", "-l"]))?;
    if totals.failed > 0 {
        terminal::note("these files are not formatted: `cargo fmt --all` mends them");
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

/// cargo-deny.
pub fn deny() -> Result<Totals> {
    let deny = tools::deny().ensure()?;
    let rules = check(run::command(&deny).args(["check", "bans", "licenses", "sources"]))?;
    Ok(rules + advisories(&deny)?)
}

/// How long the list of advisories may take to come.
const LIST_LIMIT: Duration = Duration::from_secs(120);

/// Known faults of the crates, and of those that the tools are made of. Their list is a repository that a closed network
/// does not reach: then nothing is checked, and the totals say so to their last line. It is no failure on a CI machine either:
/// one that goes red when somebody else's server is away is one that nobody looks at.
fn advisories(deny: &Path) -> Result<Totals> {
    let mut fetch = run::command(deny);
    fetch.args(["fetch", "db"]);
    let is_fetched = run::run_streaming_within(&mut fetch, LIST_LIMIT)
        .is_ok_and(|output| output.status.success());
    if !is_fetched {
        terminal::note(
            "advisories: not checked here. Their list (github.com/rustsec/advisory-db) could not be fetched",
        );
        return Ok(Totals::not_checked("advisories"));
    }
    let mut totals = Totals::default();
    for manifest in
        ["Cargo.toml", "xtask/tools/trunk/Cargo.toml", "xtask/tools/wasm-bindgen/Cargo.toml"]
    {
        let mut command = run::command(deny);
        command.args(["--manifest-path", manifest, "check", "--disable-fetch", "advisories"]);
        totals = totals + check(&mut command)?;
    }
    Ok(totals)
}

fn check(command: &mut Command) -> Result<Totals> {
    Ok(Totals::check(run::run_streaming(command)?.status.success()))
}
