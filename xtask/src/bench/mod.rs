//! `cargo xtask bench`: what is measured.

pub mod budget;
mod document;
mod peer;
pub mod sizes;

use std::fs;

use anyhow::{Context, Result, bail};

use crate::{
    project, run,
    site::{self, Profile},
    terminal,
    test::{Engine, find_engines},
};

/// Fewer pairs say too little.
const PAIRS: usize = 5;

/// How much is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Enough to be believed; `docs/speed.md` is written again.
    Full,
    /// One pair, to see that it works.
    Quick,
}

/// Builds the release site and prints the sizes of its files.
pub fn print_sizes() -> Result<()> {
    site::build(Profile::Release)?;
    print!("{}", sizes::of_site(&project::dist())?);
    Ok(())
}

/// Builds our site and the peer's page, measures both in the same browser, and the engine by itself.
pub fn compare(extent: Extent) -> Result<()> {
    let Some(chromium) = find_engines(&[Engine::Chromium])?.pop() else {
        bail!("Chromium or its driver is not here. What to do: install both, of the same version")
    };
    site::build(Profile::Release)?;
    let peer = peer::build()?;
    let result = project::target().join("bench");
    let pairs = if extent == Extent::Full { PAIRS } else { 1 };
    let [browser, driver] = Engine::Chromium.variables();
    let mut build = run::cargo();
    build.args(["build", "--package", "heedful-bench"]);
    run::step("Building the benchmark", &mut build, "mend what the lines above name")?;
    terminal::note("measuring; leave the machine alone meanwhile");
    let mut bench = run::cargo();
    bench
        .args(["run", "--quiet", "--package", "heedful-bench"])
        .env(browser, chromium.browser)
        .env(driver, chromium.driver)
        .env("HEEDFUL_BENCH_PEER", peer)
        .env("HEEDFUL_BENCH_PAIRS", pairs.to_string())
        .env("HEEDFUL_BENCH_RESULT", &result);
    fs::remove_file(result.join("result.md")).ok();
    let outcome = run::run_streaming(&mut bench)?;
    let table = fs::read_to_string(result.join("result.md"))
        .context("the benchmark came to no result; it says above why")?;
    if extent == Extent::Full {
        let engine = document::engine()?;
        document::write(&table, &engine)?;
    }
    if !outcome.status.success() {
        bail!("the bars were not all kept: see the table above")
    }
    Ok(())
}
