//! A browser under remote control, with a driver process and, where the engine needs one, a display of its own.

use std::net::Ipv4Addr;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, from_value};
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use xtask::shared_firefox::{ALLOW_SYSTEM_ACCESS, ENVIRONMENT};

use crate::engine::Engine;
use crate::process::{Process, free_port};
use crate::shared_firefox::Lease;
use crate::test_site::TestSite;
use crate::wait::until;

/// A browser session and what is beneath it.
#[derive(Debug)]
pub(crate) struct Browser {
    /// The session.
    pub(crate) session: WebDriver,
    beneath: Beneath,
}

/// What a browser runs on.
#[derive(Debug)]
enum Beneath {
    /// Processes of its own, which end when this is dropped.
    Own { _driver: Box<Process>, _display: Option<Box<Display>> },
    /// A driver that other tests use before and after.
    Shared(Lease),
}

/// What becomes of a browser after a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// The next test may use it.
    Reuse,
    /// It ends.
    End,
    /// It is gone already: nobody is left whom the driver could ask to end.
    Gone,
}

impl Browser {
    /// Ends it, or gives it back.
    pub(crate) async fn finish(self, fate: Fate) {
        let Self { session, beneath } = self;
        match (beneath, fate) {
            (Beneath::Shared(lease), Fate::Reuse) => lease.give_back(session).await,
            (Beneath::Shared(lease), _) => lease.end(session).await,
            (Beneath::Own { .. }, Fate::Gone) => drop(session.leak()),
            (Beneath::Own { .. }, _) => drop(session.quit().await),
        }
    }
}

/// Starts a driver and opens a browser whose every request goes to the proxy on port `proxy`, and which is set as is said. With
/// a folder it keeps its files there.
pub(crate) async fn open(
    engine: Engine,
    proxy: u16,
    test_site: &TestSite,
    folder: Option<&Path>,
) -> Browser {
    let display = if engine.needs_display() { Some(Display::start().await) } else { None };
    let port = free_port();
    let mut command = Command::new(engine.driver());
    if let Some(display) = &display {
        command.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
    }
    command.envs(ENVIRONMENT);
    if engine == Engine::Firefox {
        command.arg(ALLOW_SYSTEM_ACCESS);
    }
    let driver = Process::start(command, &[format!("--port={port}")]);
    let mut driver =
        driver.unwrap_or_else(|error| panic!("the driver of {engine:?} did not start: {error}"));
    until("the driver listens", async || {
        assert!(!driver.has_ended(), "the driver of {engine:?} ended before it listened");
        TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.ok()
    })
    .await;
    let capabilities = engine.capabilities(proxy, test_site, folder);
    let session = begin_session(engine, port, capabilities).await;
    Browser {
        session,
        beneath: Beneath::Own { _driver: Box::new(driver), _display: display.map(Box::new) },
    }
}

/// Opens a browser on a driver that tests share.
pub(crate) async fn open_shared(mut lease: Lease, test_site: &TestSite) -> Browser {
    let capabilities = Engine::Firefox.capabilities(lease.proxy(), test_site, None);
    let session = lease.open(capabilities).await;
    Browser { session, beneath: Beneath::Shared(lease) }
}

/// Starting a browser on a busy machine can take long; nothing later may.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(90);

/// Begins a session with the driver on this port.
pub(crate) async fn begin_session(engine: Engine, port: u16, capabilities: Value) -> WebDriver {
    let capabilities: Capabilities = from_value(capabilities).expect("capabilities are an object");
    WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities)
        .request_timeout(TIMEOUT)
        .connect()
        .await
        .unwrap_or_else(|error| panic!("{engine:?} did not start: {error}"))
}

/// A virtual display.
#[derive(Debug)]
struct Display {
    name: String,
    _server: Child,
}

impl Display {
    /// Starts Xvfb on a number that it finds free itself.
    async fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "2000x6000x24", "-nolisten", "tcp"])
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("Xvfb starts (Debian has it in the package xvfb)");
        let mut output = server.stdout.take().expect("the output is piped");
        let mut number = String::new();
        while !number.ends_with('\n') {
            let byte = output.read_u8().await.expect("Xvfb says the number of its display");
            number.push(char::from(byte));
        }
        Self { name: format!(":{}", number.trim()), _server: server }
    }
}
