//! What a person does and sees, in three browser engines.

use anyhow::Result;
use clap::ValueEnum;

use super::{Engine, Found, Totals, engines};
use crate::{
    project, run,
    shared_firefox::Drivers,
    site::{self, Profile},
    terminal, tools,
};

/// Builds the site and runs the browser tests in those of these engines that are here.
pub fn tests(wanted: &[Engine]) -> Result<Totals> {
    let found = engines::find(wanted)?;
    let here: Vec<Engine> = found.iter().map(|found| found.engine).collect();
    let missing: Totals = wanted
        .iter()
        .filter(|engine| !here.contains(engine))
        .map(|engine| engines::missing(*engine, project::machine()))
        .sum();
    if here.is_empty() {
        return Ok(missing);
    }
    site::build(Profile::Release)?;
    Ok(run(&found, &format!("{} and not ({HOSTING})", filter(&here)))? + missing)
}

/// The tests that need more than browsers, and that have parts of their own.
const HOSTING: &str = "test(/^hosts::/) or test(/^wordpress::/)";

/// How many browser tests run side by side: see `.config/nextest.toml`.
const TESTS_AT_ONCE: usize = 2;

/// Runs the browser tests of a filter against the site that was built last.
pub(super) fn run(found: &[Found], filter: &str) -> Result<Totals> {
    let nextest = tools::nextest().ensure()?;
    tools::axe_for_tests()?;
    let names: Vec<&str> = found.iter().map(|found| found.engine.name()).collect();
    terminal::done(&format!("In: {}", names.join(", ")));
    let mut command = run::command(nextest);
    command
        .args(["nextest", "run", "-p", "heedful-tests", "--no-tests", "pass", "-E", filter])
        .env("HEEDFUL_ENGINES", names.join(","))
        .env("HEEDFUL_DIST", project::dist())
        // What a test saw is in its message; where async code was says nothing more.
        .env("RUST_BACKTRACE", "0");
    for found in found {
        let [browser, driver] = found.engine.variables();
        command.env(browser, &found.browser).env(driver, &found.driver);
    }
    let firefox = found.iter().find(|found| found.engine == Engine::Firefox);
    let shared = firefox.map(|found| Drivers::start(&found.driver, TESTS_AT_ONCE)).transpose()?;
    if let Some(shared) = &shared {
        shared.tell(&mut command);
    }
    let output = run::run_streaming(&mut command)?;
    Ok(Totals::in_nextest(&output.text).unwrap_or_default().given(output.status.success()))
}

/// Tests are named after what a person does, and end in their engine; those of the rig itself end in none.
fn filter(here: &[Engine]) -> String {
    let left_out = Engine::value_variants().iter().filter(|engine| !here.contains(engine));
    let mut filter = "all()".to_owned();
    for engine in left_out {
        filter.push_str(&format!(" and not test(/::{}$/)", engine.name()));
    }
    filter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_of_engines_that_are_not_here_are_left_out() {
        assert_eq!(filter(&[Engine::Chromium, Engine::Firefox, Engine::Webkit]), "all()");
        assert_eq!(
            filter(&[Engine::Firefox]),
            "all() and not test(/::chromium$/) and not test(/::webkit$/)"
        );
    }
}
