//! One visit to a page: cold, warm, a whole journey, and the memory after it.

use anyhow::{Result, ensure};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::browser::{Browser, Programs};

/// The pages that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageKind {
    /// Ours.
    Heedful,
    /// The peer.
    SurveyJs,
}

impl PageKind {
    /// Its name in `person.js`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Heedful => "heedful",
            Self::SurveyJs => "surveyjs",
        }
    }
}

/// What was measured in one visit. Times are milliseconds, memory is bytes.
#[derive(Debug, Clone, Serialize)]
pub struct PageVisit {
    /// With an empty cache.
    pub cold: Load,
    /// With what the first load left in the cache.
    pub warm: Load,
    /// From each tap on the way to the result until the next screen was painted.
    pub taps: Vec<f64>,
    /// JavaScript's heap after a journey, garbage collected, with the memory of the WASM module.
    pub heap: f64,
    /// What the page's process has for itself alone after a journey, where the system tells it.
    pub private: Option<f64>,
    /// As `heap`, with a long diary open and its picture drawn. None where there is no diary.
    pub diary_heap: Option<f64>,
}

/// One load of a page. Milliseconds since the navigation began.
#[derive(Debug, Clone, Serialize)]
pub struct Load {
    /// First contentful paint.
    pub paint: f64,
    /// The first question was answered.
    pub first: f64,
    /// The second could be had: all of the program was there.
    pub ready: f64,
    /// The main thread was busy for so long until then.
    pub busy: f64,
    /// Bytes of content that came over the line.
    pub bytes: f64,
}

#[derive(Deserialize)]
struct Seen {
    failed: Option<String>,
    paint: f64,
    first: f64,
    ready: f64,
    bytes: f64,
}

/// Null until the page is ready, and the browser has noted its first paint.
const SEEN: &str = "
    const bench = window.bench;
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    if (!bench?.failed && !(bench?.ready && paint)) return null;
    const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return {
      failed: bench.failed,
      paint: paint?.startTime ?? 0,
      first: bench.first ?? 0,
      ready: bench.ready ?? 0,
      bytes: loaded.reduce((sum, one) => sum + (one.transferSize > 0 ? one.encodedBodySize : 0), 0),
    };";

const NOWHERE: &str = "about:blank";

/// How many incidents are in a long diary: almost three years, one a day.
const INCIDENTS: usize = 1_000;

/// Visits a page in a browser of its own.
pub async fn visit(programs: &Programs, kind: PageKind, address: &str) -> Result<PageVisit> {
    let browser = Browser::open(programs).await?;
    let outcome = visit_in(&browser, kind, address).await;
    browser.close().await;
    outcome
}

async fn visit_in(browser: &Browser, kind: PageKind, address: &str) -> Result<PageVisit> {
    let id = kind.id();
    let begin = browser.put_into_pages(&format!("bench.begin('{id}')")).await?;
    browser.slow_down().await?;
    let cold = load(browser, address).await?;
    browser.go(NOWHERE).await?;
    let warm = load(browser, address).await?;

    browser.take_out_of_pages(begin).await?;
    open(browser, kind, address).await?;
    let taps: Vec<f64> = browser.run_later(&format!("return bench.journey('{id}')")).await?;
    ensure!(taps.len() > 10, "{id}: a journey of {} taps is none", taps.len());
    let heap = heap(browser).await?;
    let private = browser.private_memory();
    let diary_heap = match kind {
        PageKind::Heedful => Some(heap_with_diary(browser, kind, address).await?),
        PageKind::SurveyJs => None,
    };
    Ok(PageVisit { cold, warm, taps, heap, private, diary_heap })
}

/// Opens the page again, and waits until nothing of it is still to come.
async fn open(browser: &Browser, kind: PageKind, address: &str) -> Result<()> {
    browser.go(NOWHERE).await?;
    browser.go(address).await?;
    if kind == PageKind::Heedful {
        let state = "return document.documentElement.dataset.state === 'ready' || null";
        browser.wait_for::<bool>("the program is there", state).await?;
    }
    Ok(())
}

/// JavaScript's heap without what it could throw away, and the memory of the WASM module. Bytes.
async fn heap(browser: &Browser) -> Result<f64> {
    browser.tell("HeapProfiler.enable", json!({})).await?;
    browser.tell("HeapProfiler.collectGarbage", json!({})).await?;
    let wasm: f64 = browser.run("return bench.wasmBytes()").await?;
    Ok(browser.metric("JSHeapUsedSize").await? + wasm)
}

/// The heap of someone who opens a long diary that they kept, and looks at its pattern.
async fn heap_with_diary(browser: &Browser, kind: PageKind, address: &str) -> Result<f64> {
    open(browser, kind, address).await?;
    let kept: usize = browser.run_later(&format!("return bench.diary({INCIDENTS})")).await?;
    ensure!(kept == INCIDENTS, "{kept} of {INCIDENTS} incidents are in the diary");
    heap(browser).await
}

async fn load(browser: &Browser, address: &str) -> Result<Load> {
    let before = browser.metric("TaskDuration").await?;
    browser.go(address).await?;
    let seen: Seen = browser.wait_for("the first question is answered", SEEN).await?;
    if let Some(failed) = seen.failed {
        anyhow::bail!("in the page: {failed}");
    }
    let after = browser.metric("TaskDuration").await?;
    // A page in a new process begins to count again.
    let busy = if after > before { after - before } else { after };
    let Seen { paint, first, ready, bytes, .. } = seen;
    Ok(Load { paint, first, ready, busy: busy * 1000.0, bytes })
}
