//! A browser under remote control, with a driver process and, where the engine needs one, a display of its own.

use std::net::Ipv4Addr;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, from_value};
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

use crate::engine::Engine;
use crate::process::{Process, free_port};
use crate::test_site::TestSite;
use crate::wait::until;

/// A browser session and the processes beneath it, which end when this is dropped.
#[derive(Debug)]
pub(crate) struct Browser {
    /// The session.
    pub(crate) session: WebDriver,
    _driver: Process,
    _display: Option<Display>,
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
    // Language and time zone are what the tests say, not what the machine happens to have.
    command.env("LANG", "en_GB.UTF-8").env("TZ", "Europe/London");
    // Without it, Firefox fetches its settings from Mozilla whatever its preferences say.
    command.env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
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
    Browser { session, _driver: driver, _display: display }
}

/// Starting a browser on a busy machine can take long; nothing later may.
const TIMEOUT: Duration = Duration::from_secs(90);

async fn begin_session(engine: Engine, port: u16, capabilities: Value) -> WebDriver {
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
