//! `cargo xtask serve`: the release site, at an address of this machine.

use crate::{
    project, say,
    server::{self, Site},
    site::{self, Profile},
};
use anyhow::{Context, Result, bail};
use std::io::ErrorKind;

/// Builds the release site and serves it until the person at the keyboard interrupts it.
pub fn serve(port: u16) -> Result<()> {
    say::heading("Building Heedful");
    site::build(Profile::Release)?;
    let server = match server::start(Site { folder: project::dist(), port, faults: Vec::new() }) {
        Ok(server) => server,
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "port {port} is taken by another program. What to do: end that program, or pick another port with \
             `cargo xtask serve --port {}`",
            port.checked_add(1).unwrap_or(8081)
        ),
        Err(error) => return Err(error).context("the server could not start"),
    };
    say::heading("Heedful is served");
    println!("   {}", server.url());
    say::done("Press Ctrl+C to end it.");
    server.wait_for_interrupt().context("could not listen for Ctrl+C")
}
