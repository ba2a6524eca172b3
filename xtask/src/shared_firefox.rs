//! Drivers for browsers that tests use one after another. The tests start and clear the browsers
//! (`tests/src/shared_firefox.rs`); here the drivers begin and end.

use std::{
    fs,
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;

use crate::run;

/// The variable that tells tests the folder of the slots.
pub const FOLDER: &str = "HEEDFUL_SHARED_FIREFOX";

/// What every driver is started with: language and time zone are what the tests say, not what the machine happens to have,
/// and without the last one Firefox fetches its settings from Mozilla whatever its preferences say.
pub const ENVIRONMENT: [(&str, &str); 3] =
    [("LANG", "en_GB.UTF-8"), ("TZ", "Europe/London"), ("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1")];

/// Lets tests clear the browser by a script that runs in it and not in a page.
pub const ALLOW_SYSTEM_ACCESS: &str = "--allow-system-access";

/// A driver and its browser, which one test at a time uses. A file that the test locks.
#[derive(Debug, Serialize, Deserialize)]
pub struct Slot {
    /// The port on which the driver listens.
    pub driver: u16,
    /// The port of the proxy, which each test opens anew.
    pub proxy: u16,
    /// The browser, if it has been started.
    pub browser: Option<OpenBrowser>,
}

/// A browser that is open.
#[derive(Debug, Serialize, Deserialize)]
pub struct OpenBrowser {
    /// Its session.
    pub session: String,
    /// How many tests have used it.
    pub tests: u32,
    /// Whether nothing of the last test is left in it. A test that was ended from outside clears nothing.
    pub is_clear: bool,
}

/// Drivers that end, with their browsers, when this is dropped.
#[derive(Debug)]
pub struct Drivers {
    folder: TempDir,
    drivers: Vec<Child>,
}

impl Drivers {
    /// Starts this many.
    pub fn start(program: &Path, count: usize) -> Result<Self> {
        let folder = TempDir::new().context("could not make a folder for the shared browsers")?;
        let mut drivers = Self { folder, drivers: vec![] };
        for number in 0..count {
            let slot = Slot { driver: free_port()?, proxy: free_port()?, browser: None };
            let child = run::command(program)
                .args([ALLOW_SYSTEM_ACCESS, &format!("--port={}", slot.driver)])
                .envs(ENVIRONMENT)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .context("could not start the driver of Firefox")?;
            drivers.drivers.push(child);
            let file = drivers.folder.path().join(number.to_string());
            fs::write(file, serde_json::to_string(&slot)?).context("could not write a slot")?;
        }
        Ok(drivers)
    }

    /// Tells a command of tests where they are.
    pub fn tell(&self, command: &mut Command) {
        command.env(FOLDER, self.folder.path());
    }
}

impl Drop for Drivers {
    fn drop(&mut self) {
        for entry in fs::read_dir(self.folder.path()).into_iter().flatten().flatten() {
            end_browser(&entry.path()).ok();
        }
        for driver in &mut self.drivers {
            driver.kill().ok();
            driver.wait().ok();
        }
    }
}

/// Asks the driver of a slot to end its browser, and waits until it has.
fn end_browser(file: &Path) -> Result<()> {
    let slot: Slot = serde_json::from_str(&fs::read_to_string(file)?)?;
    let Some(browser) = slot.browser else { return Ok(()) };
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, slot.driver))?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let (session, port) = (browser.session, slot.driver);
    write!(
        stream,
        "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    )?;
    stream.read_to_end(&mut Vec::new())?;
    Ok(())
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr()?.port())
}
