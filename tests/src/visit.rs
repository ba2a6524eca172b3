//! One visit: a browser, its proxy and its servers, from the first page to the last look at what was found.

use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::sync::Arc;

use futures_util::FutureExt;
use hyper::Method;
use serde::Deserialize;
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};
use xtask::server::{self, Addresses, Fault, FaultKind, Server, Site};

use crate::disk::{Ending, end_browsers_of};
use crate::driver::{self, Fate};
use crate::engine::Engine;
use crate::page::Page;
use crate::proxy::Proxy;
use crate::recorder::{Finding, Findings};
use crate::screens;
use crate::shared_firefox::{self, Lease};
use crate::test_site::{Elsewhere, TestSite};

/// Runs one test in one engine, and then fails it for all that the page did and must not do.
///
/// # Panics
/// When the test does, when the site or the browser does not start, and when there are findings that the setting does
/// not expect.
pub fn run(name: &str, engine: Engine, test_site: TestSite, test: impl AsyncFnOnce(&Page)) {
    visit(name, engine, test_site, None, test);
}

/// The same; with a folder, the browser keeps its files there, and ends as is said.
pub(crate) fn visit(
    name: &str,
    engine: Engine,
    test_site: TestSite,
    disk: Option<(&Path, Ending)>,
    test: impl AsyncFnOnce(&Page),
) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime starts");
    runtime.block_on(async {
        let servers = serve(&test_site, engine);
        let mut hosts: Vec<_> =
            servers.iter().map(|(host, server)| (host.clone(), server.address())).collect();
        if let (Some(name), Some((_, site))) = (test_site.site_name, servers.first()) {
            hosts.push((name.to_owned(), site.address()));
        }
        hosts.extend(
            test_site.elsewhere.iter().map(|site| (site.address.to_string(), site.address)),
        );
        let findings = Arc::new(Findings::default());
        let folder = disk.map(|(folder, _)| folder);
        let lease = shared_firefox::take(engine, &test_site, folder.is_some()).await;
        let port = lease.as_ref().map_or(0, Lease::proxy);
        let (held, own_calls) = (test_site.held.clone(), engine.own_calls());
        let proxy = Proxy::start(port, hosts, held, own_calls, Arc::clone(&findings)).await;
        let browser = match lease {
            Some(lease) => driver::open_shared(lease, &test_site).await,
            None => driver::open(engine, proxy.port, &test_site, folder).await,
        };
        let site = match &test_site.elsewhere {
            Some(Elsewhere { address, path }) => format!("http://{address}{path}"),
            None => servers.first().map(|(_, server)| server.url()).unwrap_or_default(),
        };
        let mut page =
            Page::new(name, engine, browser.session.clone(), site, test_site.folder.clone(), proxy);
        page.disk = disk.map(|(folder, _)| folder.to_owned());
        page.fit_to(screens::PHONE).await;

        let outcome = AssertUnwindSafe(test(&page)).catch_unwind().await;

        let shot = if outcome.is_err() { page.keep_failure().await } else { vec![] };
        if engine == Engine::Chromium {
            findings_of_driver(&page, &findings).await;
        }
        drop(page);
        let fate = match disk {
            Some((folder, Ending::Killed)) => {
                end_browsers_of(folder);
                Fate::Gone
            }
            _ if outcome.is_err() => Fate::End,
            _ => Fate::Reuse,
        };
        browser.finish(fate).await;
        let unexpected = unexpected(&test_site, &findings.all());
        if let Err(panic) = outcome {
            for line in unexpected.iter().chain(&shot) {
                eprintln!("{line}");
            }
            std::panic::resume_unwind(panic);
        }
        assert!(
            unexpected.is_empty(),
            "the page did what it must not do:\n{}",
            unexpected.join("\n")
        );
    });
}

/// Other hosts are as most are: without a policy worth the name.
const NO_POLICY: Fault = Fault { path: "", kind: FaultKind::Policy("frame-src *") };

/// A server for the site under its own address, and one for each other host.
fn serve(test_site: &TestSite, engine: Engine) -> Vec<(String, Server)> {
    let start = |folder: &std::path::Path, addresses: Addresses, faults: &[Fault]| {
        let site = Site { folder: folder.to_owned(), port: 0, addresses, faults: faults.to_vec() };
        server::start(site)
            .unwrap_or_else(|error| panic!("{error}. `cargo xtask test` builds the site first."))
    };
    let mut servers = vec![];
    if test_site.elsewhere.is_none() {
        let of_engine = test_site.faults_in.iter().filter(|(of, _)| *of == engine);
        let faults: Vec<Fault> =
            test_site.faults.iter().chain(of_engine.map(|(_, fault)| fault)).cloned().collect();
        let site = start(&test_site.folder, test_site.addresses, &faults);
        servers.push((site.address().to_string(), site));
    }
    let others = test_site
        .hosts
        .iter()
        .map(|(host, folder)| ((*host).to_owned(), start(folder, Addresses::Files, &[NO_POLICY])));
    servers.extend(others);
    servers
}

fn unexpected(test_site: &TestSite, findings: &[Finding]) -> Vec<String> {
    let lines = findings.iter().map(ToString::to_string);
    lines.filter(|line| !test_site.expected.iter().any(|text| line.contains(text))).collect()
}

/// Chromium's own console, which also has what no script on the page can see: a file that did not load, a policy that
/// stopped the recorder itself.
async fn findings_of_driver(page: &Page, findings: &Findings) {
    let Ok(answer) = page.session.handle().cmd(BrowserLog).await else {
        return;
    };
    let lines: Vec<LogLine> = answer.value().unwrap_or_default();
    for line in lines.into_iter().filter(|line| line.level == "SEVERE") {
        findings.add("console", line.message);
    }
}

#[derive(Debug, Deserialize)]
struct LogLine {
    level: String,
    message: String,
}

/// Chromedriver's command for its console, which is not part of the WebDriver standard.
#[derive(Debug)]
struct BrowserLog;

impl FormatRequestData for BrowserLog {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("session/{session}/se/log"))
            .add_body(json!({ "type": "browser" }))
    }
}
