//! Heedful and its peer in turn, in the same browser and one run. `cargo xtask bench` builds both and calls this.

mod browser;
mod measure;
mod memory;
mod report;
mod statistics;

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde::Serialize;
use xtask::bench::{budget, sizes};
use xtask::project;
use xtask::server::{self, Addresses, Fault, FaultKind, Site};

use browser::{Browser, LINE, Programs};
use measure::{PageKind, PageVisit, visit};
use report::ComparisonRow;

/// SurveyJS writes styles into the page and makes markup from strings, so our own policy would stop it.
const PEERS_POLICY: Fault = Fault {
    path: "",
    kind: FaultKind::Policy(
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    ),
};

#[derive(Serialize)]
struct Outcome<'a> {
    machine: String,
    browser: String,
    line: &'static str,
    pairs: usize,
    rows: &'a [ComparisonRow],
    heedful: &'a [PageVisit],
    surveyjs: &'a [PageVisit],
}

fn main() -> Result<()> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run())
}

async fn run() -> Result<()> {
    let folder = |name: &str| -> Result<PathBuf> {
        Ok(PathBuf::from(env::var_os(name).with_context(|| format!("{name} is not set"))?))
    };
    let pairs: usize = env::var("HEEDFUL_BENCH_PAIRS")?.parse()?;
    let result = folder("HEEDFUL_BENCH_RESULT")?;
    let programs =
        Programs { browser: folder("HEEDFUL_CHROMIUM")?, driver: folder("HEEDFUL_CHROMEDRIVER")? };
    let site = folder("HEEDFUL_DIST").unwrap_or_else(|_| project::dist());
    let peer = folder("HEEDFUL_BENCH_PEER")?;
    let ours = server::start(Site {
        folder: site.clone(),
        port: 0,
        addresses: Addresses::Files,
        faults: vec![],
    })?;
    let theirs = server::start(Site {
        folder: peer.clone(),
        port: 0,
        addresses: Addresses::Files,
        faults: vec![PEERS_POLICY],
    })?;

    let (mut heedful, mut surveyjs) = (vec![], vec![]);
    // The first pair warms the machine up, and is not counted.
    for pair in 0..=pairs {
        let our_visit = visit(&programs, PageKind::Heedful, &ours.url()).await?;
        let peers_visit = visit(&programs, PageKind::SurveyJs, &theirs.url()).await?;
        eprintln!(
            "   pair {pair} of {pairs}: first question after {:.0} ms and {:.0} ms",
            our_visit.cold.first, peers_visit.cold.first
        );
        if pair > 0 {
            heedful.push(our_visit);
            surveyjs.push(peers_visit);
        }
    }

    let budget = budget::read(project::root())?;
    let (our_sizes, peers_sizes) = (sizes::of_site(&site)?, sizes::of_site(&peer)?);
    let rows = report::rows(&heedful, &surveyjs, [&our_sizes, &peers_sizes], &budget.bars);
    let table = report::table(&rows);
    let browser = Browser::open(&programs).await?;
    let version = browser.version().await;
    browser.close().await;
    let outcome = Outcome {
        machine: machine(),
        browser: version?,
        line: LINE,
        pairs,
        rows: &rows,
        heedful: &heedful,
        surveyjs: &surveyjs,
    };
    fs::create_dir_all(&result)?;
    fs::write(result.join("result.json"), serde_json::to_string_pretty(&outcome)?)?;
    let head = format!(
        "{pairs} pairs after a warm-up, in {}, on {}. {LINE}; cold cache but where it says warm.",
        outcome.browser, outcome.machine
    );
    let text = format!("{head}\n\n{table}");
    fs::write(result.join("result.md"), &text)?;
    println!("{text}");
    let missed = rows.iter().filter(|row| row.is_kept() == Some(false)).count();
    if missed > 0 {
        bail!("{missed} of the bars in budgets.toml were not kept");
    }
    Ok(())
}

/// The processor and the system, by their own names.
fn machine() -> String {
    let information = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = information
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(':'))
        .map_or("an unnamed processor", |(_, name)| name.trim());
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!("{cores} × {model}, {}", env::consts::OS)
}
