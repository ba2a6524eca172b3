//! One Chromium under remote control, made as slow as an old phone on a weak line.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, RequestData, SessionId};
use tokio::process::{Child, Command};

use crate::memory;

/// What a person does, in the page.
const PERSON: &str = include_str!("person.js");

/// How long anything may take, on the slowest machine.
const TIMEOUT: Duration = Duration::from_secs(240);

/// How slow everything is made: the line of the known facts, and a processor four times slower than this one.
pub const LINE: &str = "1.6 Mbit/s, 150 ms, CPU slowed four times";
const BYTES_A_SECOND: u32 = 1_600_000 / 8;
const LATENCY: u32 = 150;
const SLOWER: u32 = 4;

/// Where the browser and its driver are.
#[derive(Debug, Clone)]
pub struct Programs {
    /// Chromium.
    pub browser: PathBuf,
    /// Chromedriver.
    pub driver: PathBuf,
}

/// A browser with a profile of its own, and an empty cache.
#[derive(Debug)]
pub struct Browser {
    session: WebDriver,
    driver: Child,
}

impl Browser {
    /// Starts one.
    pub async fn open(programs: &Programs) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let driver = Command::new(&programs.driver)
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("could not start {}", programs.driver.display()))?;
        wait("chromedriver listens", async || {
            tokio::net::TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.ok()
        })
        .await?;
        let capabilities: Capabilities = serde_json::from_value(capabilities(&programs.browser))?;
        let session = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities)
            .request_timeout(TIMEOUT)
            .connect()
            .await
            .context("Chromium did not start")?;
        session.set_script_timeout(TIMEOUT).await?;
        let browser = Self { session, driver };
        browser.tell("Page.enable", json!({})).await?;
        let metrics =
            json!({ "width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": true });
        browser.tell("Emulation.setDeviceMetricsOverride", metrics).await?;
        browser.put_into_pages(PERSON).await?;
        browser.tell("Performance.enable", json!({})).await?;
        browser.tell("Network.enable", json!({})).await?;
        Ok(browser)
    }

    /// Ends it.
    pub async fn close(mut self) {
        self.session.quit().await.ok();
        self.driver.kill().await.ok();
    }

    /// Has a script run in every page from now on, before the page's own; returns what takes it out again.
    pub async fn put_into_pages(&self, script: &str) -> Result<Value> {
        self.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
    }

    /// Takes a script out again.
    pub async fn take_out_of_pages(&self, script: Value) -> Result<()> {
        self.tell("Page.removeScriptToEvaluateOnNewDocument", script).await?;
        Ok(())
    }

    /// Makes the line and the processor slow from now on.
    pub async fn slow_down(&self) -> Result<()> {
        let line = json!({
            "offline": false,
            "latency": LATENCY,
            "downloadThroughput": BYTES_A_SECOND,
            "uploadThroughput": BYTES_A_SECOND,
        });
        self.tell("Network.emulateNetworkConditions", line).await?;
        self.tell("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
        Ok(())
    }

    /// Opens a page.
    pub async fn go(&self, address: &str) -> Result<()> {
        Ok(self.session.goto(address).await?)
    }

    /// Runs a script in the page and returns what it returns.
    pub async fn run<T: serde::de::DeserializeOwned>(&self, script: &str) -> Result<T> {
        let result =
            self.session.execute(script, vec![]).await.with_context(|| script.to_owned())?;
        Ok(result.convert()?)
    }

    /// Runs a script whose value comes later.
    pub async fn run_later<T: serde::de::DeserializeOwned>(&self, script: &str) -> Result<T> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {script} }})().then((value) => done({{ value }}), (error) => done({{ error: String(error) }}));"
        );
        let result: Value = self.session.execute_async(&script, vec![]).await?.convert()?;
        if let Some(error) = result.get("error") {
            bail!("in the page: {error}");
        }
        Ok(serde_json::from_value(result.get("value").cloned().unwrap_or_default())?)
    }

    /// Waits until a script returns something other than null.
    pub async fn wait_for<T: serde::de::DeserializeOwned>(
        &self,
        what: &str,
        script: &str,
    ) -> Result<T> {
        wait(what, async || self.run::<Option<T>>(script).await.ok().flatten()).await
    }

    /// A command of the developer tools.
    pub async fn tell(&self, command: &'static str, parameters: Value) -> Result<Value> {
        let answer = self.session.handle().cmd(DevTools(command, parameters)).await;
        Ok(answer.with_context(|| command)?.value()?)
    }

    /// One of the numbers that Chromium keeps of a page.
    pub async fn metric(&self, name: &str) -> Result<f64> {
        let answer = self.tell("Performance.getMetrics", json!({})).await?;
        let metrics = answer["metrics"].as_array().context("Chromium has no metrics")?;
        let metric = metrics.iter().find(|metric| metric["name"] == name);
        metric
            .and_then(|metric| metric["value"].as_f64())
            .with_context(|| format!("no metric {name}"))
    }

    /// The memory that the page's process has for itself alone, in bytes, where the system tells it.
    pub fn private_memory(&self) -> Option<f64> {
        self.driver.id().and_then(memory::of_largest_page)
    }

    /// Its version.
    pub async fn version(&self) -> Result<String> {
        let answer = self.tell("Browser.getVersion", json!({})).await?;
        Ok(answer["product"].as_str().unwrap_or("unknown").to_owned())
    }
}

fn capabilities(binary: &Path) -> Value {
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": binary,
            "args": [
                "--headless=new",
                // Root, as in containers, has no sandbox; the pages are our own.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-sync",
                "--no-first-run",
                // Nothing but the two pages is asked for.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        },
    })
}

async fn wait<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> Result<T> {
    let asking = async {
        loop {
            if let Some(found) = ask().await {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(TIMEOUT, asking).await.with_context(|| format!("waited in vain: {what}"))
}

#[derive(Debug)]
struct DevTools(&'static str, Value);

impl FormatRequestData for DevTools {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let Self(command, parameters) = self;
        RequestData::new(Method::POST, format!("session/{session}/goog/cdp/execute"))
            .add_body(json!({ "cmd": command, "params": parameters }))
    }
}
