//! `cargo xtask test`: everything that must hold, part by part, with one line of totals at the end.

mod boundaries;
mod browser;
mod checks;
mod content;
mod debian;
mod engines;
mod hosting;
mod modules;
mod only;
mod phrases;
mod promises;
mod sizes;
mod sources;
mod style;
mod totals;
mod unit;
mod wasm;

pub use engines::{Engine, Found, find as find_engines};
pub use only::Only;
pub use totals::Totals;

use std::time::{Duration, Instant};

use anyhow::Result;

use crate::{project, terminal};

/// A part of the tests. The order is that of a whole run: quick ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum TestPart {
    /// Is all code formatted?
    Fmt,
    /// Do crates keep to their own side, as ARCHITECTURE.md promises?
    Boundaries,
    /// Clippy, for this machine and for the browser.
    Clippy,
    /// Licences, bans and sources of all crates.
    Deny,
    /// Unit and property tests.
    Unit,
    /// The examples in the documentation.
    Doc,
    /// Content packs: are they whole, and do their proofs hold?
    Content,
    /// The sizes of the release site, against the budget.
    Sizes,
    /// The widget's own tests, as WASM in a browser.
    Wasm,
    /// What a person does and sees, in three engines.
    Browser,
    /// The bundle on nginx and Apache, with the header files that are in it.
    Hosts,
    /// The plugin in a real WordPress.
    Wordpress,
}

/// How one part went.
struct Report {
    part: TestPart,
    totals: Totals,
    time: Duration,
}

/// Runs the parts and says how they went. All parts run, even when an earlier one fails.
pub fn run(only: &[Only]) -> Result<Totals> {
    let started = Instant::now();
    let mut reports = Vec::new();
    for part in <TestPart as clap::ValueEnum>::value_variants() {
        if only.is_empty() || only.iter().any(|only| only.part == *part) {
            reports.push(run_part(*part, only));
        }
    }
    terminal::heading(&format!("Totals, after {}", terminal::elapsed(started.elapsed())));
    for report in &reports {
        let name = format!("{:?}", report.part).to_lowercase();
        terminal::done(&format!(
            "{name:<11} {:>9}   {}",
            terminal::elapsed(report.time),
            report.totals
        ));
    }
    Ok(reports.into_iter().map(|report| report.totals).sum())
}

fn run_part(part: TestPart, only: &[Only]) -> Report {
    let started = Instant::now();
    terminal::heading(heading(part));
    let outcome = match part {
        TestPart::Fmt => checks::format(),
        TestPart::Boundaries => boundaries::check(project::root())
            .and_then(|totals| Ok(totals + modules::check(project::root())?))
            .and_then(|totals| Ok(totals + style::check(project::root())?))
            .and_then(|totals| Ok(totals + phrases::check(project::root())?))
            .and_then(|totals| Ok(totals + promises::check(project::root())?)),
        TestPart::Clippy => checks::clippy(),
        TestPart::Deny => checks::deny(),
        TestPart::Unit => unit::tests(),
        TestPart::Doc => unit::examples(),
        TestPart::Content => content::check(),
        TestPart::Sizes => sizes::check(),
        TestPart::Wasm => wasm::tests(),
        TestPart::Browser => browser::tests(&only::engines(only)),
        TestPart::Hosts => hosting::hosts(),
        TestPart::Wordpress => hosting::wordpress(),
    };
    let totals = outcome.unwrap_or_else(|error| {
        eprintln!("\nerror: {error:#}\n");
        Totals::FAILED
    });
    let time = started.elapsed();
    terminal::done(&format!("{totals} in {}", terminal::elapsed(time)));
    Report { part, totals, time }
}

fn heading(part: TestPart) -> &'static str {
    match part {
        TestPart::Fmt => "Format",
        TestPart::Boundaries => "Boundaries, phrases, and the tests behind each promise",
        TestPart::Clippy => "Clippy, for this machine and for the browser",
        TestPart::Deny => "Licences, bans and sources",
        TestPart::Unit => "Unit and property tests",
        TestPart::Doc => "Examples in the documentation",
        TestPart::Content => "Content packs",
        TestPart::Sizes => "The release site, and its sizes",
        TestPart::Wasm => "The widget's own tests, as WASM",
        TestPart::Browser => "Browser tests",
        TestPart::Hosts => "The bundle on real web servers",
        TestPart::Wordpress => "The plugin in a real WordPress",
    }
}
