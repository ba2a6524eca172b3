//! `cargo xtask serve`: the release site, at an address of this machine.

use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
};

use anyhow::{Context, Result, bail};

use crate::{
    project,
    server::{self, Addresses, Site},
    site::{self, Profile},
    terminal,
};

/// Builds the release site and serves it until the person at the keyboard interrupts it.
pub fn serve(port: u16) -> Result<()> {
    // Before minutes of building.
    check_port(port)?;
    terminal::heading("Building Heedful");
    site::build(Profile::Release)?;
    let server = server::start(Site {
        folder: project::dist(),
        port,
        addresses: Addresses::Files,
        faults: Vec::new(),
    })
    .context("the server could not start")?;
    terminal::heading("Heedful is served");
    println!("   {}", server.url());
    terminal::done("Press Ctrl+C to end it.");
    server.wait_for_interrupt().context("could not listen for Ctrl+C")
}

fn check_port(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "port {port} is taken by another program. What to do: end that program, or pick another port with \
             `cargo xtask serve --port {}`",
            port.checked_add(1).unwrap_or(8081)
        ),
        Err(error) => Err(error).with_context(|| {
            format!(
                "port {port} can't be used. What to do: pick another one, above 1023, with `--port`"
            )
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_told_before_anything_is_built() {
        let other = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = other.local_addr().unwrap().port();
        let error = serve(port).unwrap_err().to_string();
        assert!(error.contains(&format!("port {port} is taken")), "{error}");
        assert!(error.contains(&format!("--port {}", port + 1)), "{error}");
    }
}
