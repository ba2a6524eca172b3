//! `cargo xtask test`: everything that must hold, part by part, with one line of totals at the end.

mod boundaries;
mod browser;
mod checks;
mod content;
mod debian;
mod engines;
mod hosting;
mod only;
mod phrases;
mod promises;
mod sizes;
mod sources;
mod totals;
mod unit;
mod wasm;

pub use engines::{Engine, Found, find as find_engines};
pub use only::Only;
pub use totals::Totals;

use crate::{project, say};
use anyhow::Result;
use std::time::{Duration, Instant};

/// A part of the tests. The order is that of a whole run: quick ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Part {
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
    part: Part,
    totals: Totals,
    time: Duration,
}

/// Runs the parts and says how they went. All parts run, even when an earlier one fails.
pub fn run(only: &[Only]) -> Result<Totals> {
    let started = Instant::now();
    let mut reports = Vec::new();
    for part in <Part as clap::ValueEnum>::value_variants() {
        if only.is_empty() || only.iter().any(|only| only.part == *part) {
            reports.push(run_part(*part, only));
        }
    }
    say::heading(&format!("Totals, after {}", say::elapsed(started.elapsed())));
    for report in &reports {
        let name = format!("{:?}", report.part).to_lowercase();
        say::done(&format!("{name:<11} {:>9}   {}", say::elapsed(report.time), report.totals));
    }
    Ok(reports.into_iter().map(|report| report.totals).sum())
}

fn run_part(part: Part, only: &[Only]) -> Report {
    let started = Instant::now();
    say::heading(heading(part));
    let outcome = match part {
        Part::Fmt => checks::format(),
        Part::Boundaries => boundaries::check(project::root())
            .and_then(|totals| Ok(totals + phrases::check(project::root())?))
            .and_then(|totals| Ok(totals + promises::check(project::root())?)),
        Part::Clippy => checks::clippy(),
        Part::Deny => checks::deny(),
        Part::Unit => unit::tests(),
        Part::Doc => unit::examples(),
        Part::Content => content::check(),
        Part::Sizes => sizes::check(),
        Part::Wasm => wasm::tests(),
        Part::Browser => browser::tests(&only::engines(only)),
        Part::Hosts => hosting::hosts(),
        Part::Wordpress => hosting::wordpress(),
    };
    let totals = outcome.unwrap_or_else(|error| {
        eprintln!("\nerror: {error:#}\n");
        Totals::FAILED
    });
    let time = started.elapsed();
    say::done(&format!("{totals} in {}", say::elapsed(time)));
    Report { part, totals, time }
}

fn heading(part: Part) -> &'static str {
    match part {
        Part::Fmt => "Format",
        Part::Boundaries => "Boundaries, phrases, and the tests behind each promise",
        Part::Clippy => "Clippy, for this machine and for the browser",
        Part::Deny => "Licences, bans and sources",
        Part::Unit => "Unit and property tests",
        Part::Doc => "Examples in the documentation",
        Part::Content => "Content packs",
        Part::Sizes => "The release site, and its sizes",
        Part::Wasm => "The widget's own tests, as WASM",
        Part::Browser => "Browser tests",
        Part::Hosts => "The bundle on real web servers",
        Part::Wordpress => "The plugin in a real WordPress",
    }
}
