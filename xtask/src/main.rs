//! `cargo xtask`: build, serve, test and measure Heedful.
#![forbid(unsafe_code)]

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};
use xtask::{
    serve,
    site::{self, Profile},
    tools,
};

/// Build, serve, test and measure Heedful.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the release site and serve it on this machine.
    Serve {
        /// The port on 127.0.0.1.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Build the release site into `dist`.
    Build {
        /// Build fast rather than small.
        #[arg(long)]
        debug: bool,
    },
    /// Finish a site that Trunk has built. Trunk calls this itself.
    #[command(hide = true)]
    Site {
        /// The folder that Trunk filled.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        folder: PathBuf,
        /// Trunk's word for how it builds.
        #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
        profile: String,
    },
    /// Install all tools and list them with their versions and places.
    Tools,
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::Serve { port } => serve::serve(port),
        Task::Build { debug: false } => site::build(Profile::Release),
        Task::Build { debug: true } => site::build(Profile::Debug),
        Task::Site { folder, profile } => {
            let profile = if profile == "debug" { Profile::Debug } else { Profile::Release };
            site::finish(&folder, profile)
        }
        Task::Tools => tools::list(),
    }
}
