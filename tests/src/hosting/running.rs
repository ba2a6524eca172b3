//! A server that a test started.

use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::process::free_port;
use crate::wait::until;

/// A running server. Dropping it ends it and removes its folder.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    // In this order: a database is told to end before its folder goes.
    _programs: Vec<Program>,
    _folder: TempDir,
}

impl Running {
    /// Waits until the last of these programs listens at the address.
    pub(super) fn when_it_listens(
        address: SocketAddr,
        mut programs: Vec<Program>,
        folder: TempDir,
    ) -> Self {
        wait_until(&format!("a server listens at {address}"), || {
            for program in &mut programs {
                program.assert_it_runs();
            }
            TcpStream::connect(address).is_ok()
        });
        Self { address, _programs: programs, _folder: folder }
    }
}

/// An address that nothing listens at.
pub(super) fn free_address() -> SocketAddr {
    (Ipv4Addr::LOCALHOST, free_port()).into()
}

/// Waits for a state outside of any browser.
pub(super) fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime starts").block_on(until(what, async || is_so().then_some(())));
}

/// A program that ends, with all that it started, when this is dropped.
#[derive(Debug)]
pub(super) struct Program {
    name: String,
    child: Child,
}

impl Program {
    /// Starts it. What it complains of is shown when the test fails.
    pub(super) fn start(mut command: Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stdout(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let child = command.spawn().unwrap_or_else(|error| {
            panic!("{name} did not start: {error}. On Debian, `cargo xtask test` installs what is needed")
        });
        Self { name, child }
    }

    pub(super) fn assert_it_runs(&mut self) {
        let ended = self.child.try_wait().expect("a child can be asked");
        assert!(ended.is_none(), "{} ended before it listened: {ended:?}", self.name);
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        Command::new("kill").args(["-KILL", "--", &group]).output().ok();
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Where a server's program is: those for administrators are not on everybody's search path.
pub(super) fn program(name: &str) -> std::path::PathBuf {
    let folders = ["/usr/sbin", "/usr/local/sbin", "/sbin", "/usr/bin"];
    let found = folders.map(|folder| std::path::Path::new(folder).join(name));
    found.into_iter().find(|path| path.is_file()).unwrap_or_else(|| name.into())
}
