//! A program that the rig started, and that ends with it.

use std::ffi::OsStr;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;

use tokio::process::{Child, Command};

/// A running program. It is ended by its own handle when this is dropped, together with what it started.
#[derive(Debug)]
pub(crate) struct Process {
    child: Child,
}

impl Process {
    /// Starts a program with its output thrown away: what a test has to say comes from the page, the recorder and the
    /// proxy.
    pub(crate) fn start<S: AsRef<OsStr>>(mut command: Command, args: &[S]) -> io::Result<Self> {
        command.args(args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        // A group of its own, so that the browsers a driver has started end with the driver.
        #[cfg(unix)]
        command.process_group(0);
        let child = command.kill_on_drop(true).spawn()?;
        Ok(Self { child })
    }

    /// Whether it has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        #[cfg(unix)]
        if let Some(group) = self.child.id() {
            let group = format!("-{group}");
            std::process::Command::new("kill").args(["-KILL", "--", &group]).output().ok();
        }
        self.child.start_kill().ok();
    }
}

/// A port on this machine that nothing listens on.
pub(crate) fn free_port() -> u16 {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("this machine has a free port");
    listener.local_addr().expect("a bound port has an address").port()
}
