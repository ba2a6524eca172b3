//! A Firefox that tests use one after another. Starting one takes several times as long as most tests do.
//!
//! `cargo xtask test` starts the drivers and names their folder; run by nextest alone, each test starts a browser of its own.
//! After each test all windows are closed and all that the browser stores is cleared. A browser whose test failed, or that
//! can't be cleared, is ended.

use std::fs::{File, TryLockError, read_dir};
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use http::{Method, Request, Response};
use hyper::body::Bytes;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::http::{Body, HttpClient};
use thirtyfour::{RequestData, SessionId, WebDriver};
use xtask::shared_firefox::{FOLDER, OpenBrowser, Slot};

use crate::driver::{TIMEOUT, begin_session};
use crate::engine::Engine;
use crate::page::Page;
use crate::test_site::TestSite;
use crate::wait::until;

/// After this many tests a browser is replaced: what it has piled up by then slows it down.
const TESTS_A_BROWSER: u32 = 40;

/// A slot that this test alone uses until this is dropped.
#[derive(Debug)]
pub(crate) struct Lease {
    file: File,
    slot: Slot,
}

/// The slot for a test, if there are any and the test needs nothing of its own.
pub(crate) async fn take(engine: Engine, test_site: &TestSite, has_folder: bool) -> Option<Lease> {
    let folder = std::env::var_os(FOLDER)?;
    if engine != Engine::Firefox || has_folder || !test_site.is_usual_browser() {
        return None;
    }
    Some(until("a shared Firefox is free", async || free_in(Path::new(&folder))).await)
}

fn free_in(folder: &Path) -> Option<Lease> {
    read_dir(folder).expect("the folder is there").flatten().find_map(|entry| {
        let mut file =
            File::options().read(true).write(true).open(entry.path()).expect("a slot opens");
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return None,
            Err(TryLockError::Error(error)) => panic!("a slot can't be locked: {error}"),
        }
        let mut text = String::new();
        file.read_to_string(&mut text).expect("a slot can be read");
        let slot = serde_json::from_str(&text).expect("a slot is what cargo xtask wrote");
        Some(Lease { file, slot })
    })
}

impl Lease {
    /// The port on which the test's proxy has to listen: the browser was told when it started.
    pub(crate) fn proxy(&self) -> u16 {
        self.slot.proxy
    }

    /// The browser of the slot, cleared of what was before.
    pub(crate) async fn open(&mut self, capabilities: Value) -> WebDriver {
        if let Some(open) = self.slot.browser.take() {
            let session = attach(self.slot.driver, &open.session).await;
            if open.is_clear && open.tests < TESTS_A_BROWSER {
                self.put(&session, open.tests + 1, false);
                return session;
            }
            session.quit().await.ok();
        }
        let session = begin_session(Engine::Firefox, self.slot.driver, capabilities).await;
        self.put(&session, 1, false);
        session
    }

    /// Gives the browser to the next test.
    pub(crate) async fn give_back(mut self, session: WebDriver) {
        let tests = self.slot.browser.as_ref().map_or(0, |open| open.tests);
        match clear(&session).await {
            Ok(()) => {
                self.put(&session, tests, true);
                session.leak().ok();
            }
            Err(_) => self.end(session).await,
        }
    }

    /// Ends the browser: the next test starts another one.
    pub(crate) async fn end(mut self, session: WebDriver) {
        session.quit().await.ok();
        self.slot.browser = None;
        self.write();
    }

    fn put(&mut self, session: &WebDriver, tests: u32, is_clear: bool) {
        let session = session.session_id().to_string();
        self.slot.browser = Some(OpenBrowser { session, tests, is_clear });
        self.write();
    }

    fn write(&mut self) {
        let text = serde_json::to_string(&self.slot).expect("a slot is plain data");
        self.file.set_len(0).expect("a slot can be written");
        self.file.rewind().expect("a slot can be written");
        self.file.write_all(text.as_bytes()).expect("a slot can be written");
    }
}

impl Page {
    /// Clears the browser as it is cleared for the next test. In Firefox.
    ///
    /// # Panics
    /// When it can't be cleared.
    pub async fn clear_browser(&self) {
        clear(&self.session).await.expect("the browser can be cleared");
    }
}

/// Closes all windows but a new one, and clears all that the browser stores.
async fn clear(session: &WebDriver) -> WebDriverResult<()> {
    session.dismiss_alert().await.ok();
    let windows = session.windows().await?;
    if let Some(window) = windows.first() {
        session.switch_to_window(window.clone()).await?;
    }
    let new = session.new_tab().await?;
    for window in windows {
        session.switch_to_window(window).await?;
        session.close_window().await?;
    }
    session.switch_to_window(new).await?;
    session.set_script_timeout(SCRIPT_TIMEOUT).await?;
    session.handle().cmd(SetContext("chrome")).await?;
    session.execute_async(CLEAR, vec![]).await?;
    session.handle().cmd(SetContext("content")).await?;
    Ok(())
}

/// How long a script may take unless a test says otherwise: what WebDriver begins with.
const SCRIPT_TIMEOUT: Duration = Duration::from_secs(30);

/// What "Clear recent history" does, all of it.
const CLEAR: &str = "const [done] = arguments;
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: () => done() });";

/// Geckodriver's command for whether scripts run in the page or in the browser itself.
#[derive(Debug)]
struct SetContext(&'static str);

impl FormatRequestData for SetContext {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("session/{session}/moz/context"))
            .add_body(json!({ "context": self.0 }))
    }
}

/// The session that a driver has already.
async fn attach(driver: u16, session: &str) -> WebDriver {
    let client = reqwest::Client::builder().timeout(TIMEOUT).build().expect("a client");
    let client = Attached { client, session: session.to_owned() };
    WebDriver::builder(format!("http://127.0.0.1:{driver}"), thirtyfour::Capabilities::new())
        .client(client)
        .connect()
        .await
        .expect("a session that is there needs no browser to start")
}

/// Answers the request for a new session with one that is there.
#[derive(Debug, Clone)]
struct Attached {
    client: reqwest::Client,
    session: String,
}

#[async_trait::async_trait]
impl HttpClient for Attached {
    async fn send(&self, request: Request<Body<'_>>) -> WebDriverResult<Response<Bytes>> {
        if request.method() == Method::POST && request.uri().path() == "/session" {
            let begun = json!({ "value": { "sessionId": self.session, "capabilities": {} } });
            return Ok(Response::new(begun.to_string().into()));
        }
        self.client.send(request).await
    }

    async fn new(&self) -> Arc<dyn HttpClient> {
        Arc::new(self.clone())
    }
}
