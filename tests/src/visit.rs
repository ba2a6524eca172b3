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
use crate::driver;
use crate::engine::Engine;
use crate::page::Page;
use crate::proxy::Proxy;
use crate::recorder::{Finding, Findings};
use crate::screens;
use crate::setting::{Elsewhere, Setting};

/// Runs one test in one engine, and then fails it for all that the page did and must not do.
///
/// # Panics
/// When the test does, when the site or the browser does not start, and when there are findings that the setting does
/// not expect.
pub fn run(name: &str, engine: Engine, setting: Setting, test: impl AsyncFnOnce(&Page)) {
    visit(name, engine, setting, None, test);
}

/// The same; with a folder, the browser keeps its files there, and ends as is said.
pub(crate) fn visit(
    name: &str,
    engine: Engine,
    setting: Setting,
    disk: Option<(&Path, Ending)>,
    test: impl AsyncFnOnce(&Page),
) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime starts");
    runtime.block_on(async {
        let servers = serve(&setting, engine);
        let mut hosts: Vec<_> =
            servers.iter().map(|(host, server)| (host.clone(), server.address())).collect();
        if let (Some(name), Some((_, site))) = (setting.site_name, servers.first()) {
            hosts.push((name.to_owned(), site.address()));
        }
        hosts.extend(setting.elsewhere.iter().map(|site| (site.address.to_string(), site.address)));
        let findings = Arc::new(Findings::default());
        let proxy =
            Proxy::start(hosts, setting.held.clone(), engine.own_calls(), Arc::clone(&findings))
                .await;
        let folder = disk.map(|(folder, _)| folder);
        let browser = driver::open(engine, proxy.port, &setting, folder).await;
        let site = match &setting.elsewhere {
            Some(Elsewhere { address, path }) => format!("http://{address}{path}"),
            None => servers.first().map(|(_, server)| server.url()).unwrap_or_default(),
        };
        let mut page =
            Page::new(name, engine, browser.session.clone(), site, setting.folder.clone(), proxy);
        page.disk = disk.map(|(folder, _)| folder.to_owned());
        page.fit_to(screens::PHONE).await;

        let outcome = AssertUnwindSafe(test(&page)).catch_unwind().await;

        let shot = if outcome.is_err() { page.keep_failure().await } else { vec![] };
        if engine == Engine::Chromium {
            findings_of_driver(&page, &findings).await;
        }
        drop(page);
        match disk {
            Some((folder, Ending::Killed)) => {
                end_browsers_of(folder);
                // Nobody is left whom the driver could ask to end.
                browser.session.leak().ok();
            }
            _ => drop(browser.session.quit().await),
        }
        let unexpected = unexpected(&setting, &findings.all());
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
const NO_POLICY: Fault = Fault { path: "", harm: FaultKind::Policy("frame-src *") };

/// A server for the site under its own address, and one for each other host.
fn serve(setting: &Setting, engine: Engine) -> Vec<(String, Server)> {
    let start = |folder: &std::path::Path, addresses: Addresses, faults: &[Fault]| {
        let site = Site { folder: folder.to_owned(), port: 0, addresses, faults: faults.to_vec() };
        server::start(site)
            .unwrap_or_else(|error| panic!("{error}. `cargo xtask test` builds the site first."))
    };
    let mut servers = vec![];
    if setting.elsewhere.is_none() {
        let of_engine = setting.faults_in.iter().filter(|(of, _)| *of == engine);
        let faults: Vec<Fault> =
            setting.faults.iter().chain(of_engine.map(|(_, fault)| fault)).cloned().collect();
        let site = start(&setting.folder, setting.addresses, &faults);
        servers.push((site.address().to_string(), site));
    }
    let others = setting
        .hosts
        .iter()
        .map(|(host, folder)| ((*host).to_owned(), start(folder, Addresses::Files, &[NO_POLICY])));
    servers.extend(others);
    servers
}

fn unexpected(setting: &Setting, findings: &[Finding]) -> Vec<String> {
    let lines = findings.iter().map(ToString::to_string);
    lines.filter(|line| !setting.expected.iter().any(|text| line.contains(text))).collect()
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
