//! `heedful`: the command for people who write content.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "a command's answer goes to standard output")]

mod command;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    command::run(command::Arguments::parse())
}
