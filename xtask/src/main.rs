//! `cargo xtask`: build, serve, test and measure Heedful.
#![forbid(unsafe_code)]

use std::{
    path::PathBuf,
    process::{Command, ExitCode},
};

use anyhow::Result;
use clap::{Parser, Subcommand};
use xtask::{
    bench, bundle, serve,
    site::{self, Profile},
    test::{self, Only},
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
    /// Bundle the release site for a host: a folder, a zip and a WordPress plugin in `target/bundle`.
    Bundle {
        /// Compare a folder, or what an address serves, with the bundle that was made last.
        #[arg(long, value_name = "FOLDER OR URL")]
        check: Option<String>,
        /// Build the last commit twice from nothing, in different folders, and compare. Takes many minutes.
        #[arg(long, conflicts_with = "check")]
        twice: bool,
    },
    /// Run everything that must hold.
    Test {
        /// Run this part only, such as `unit` or `browser:firefox`. May be given more than once.
        #[arg(long, value_name = "PART")]
        only: Vec<Only>,
    },
    /// Run the tests as a CI machine does: a browser engine that is not there is a failure.
    Ci,
    /// Measure Heedful beside what a charity would pick instead; writes docs/speed.md.
    Bench {
        /// Print the sizes of the release site, and nothing else.
        #[arg(long, conflicts_with = "quick")]
        sizes: bool,
        /// Measure one pair only, to see that it works.
        #[arg(long)]
        quick: bool,
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
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<ExitCode> {
    match task {
        Task::Serve { port } => serve::serve(port)?,
        Task::Build { debug: false } => site::build(Profile::Release)?,
        Task::Build { debug: true } => site::build(Profile::Debug)?,
        Task::Bundle { check: Some(copy), .. } => return Ok(code(bundle::check(&copy)?)),
        Task::Bundle { twice: true, .. } => return Ok(code(bundle::twice()?)),
        Task::Bundle { .. } => bundle::bundle()?,
        Task::Test { only } => return test(&only),
        Task::Ci => return ci(),
        Task::Bench { sizes: true, .. } => bench::print_sizes()?,
        Task::Bench { quick: true, .. } => bench::compare(bench::Extent::Quick)?,
        Task::Bench { .. } => bench::compare(bench::Extent::Full)?,
        Task::Site { folder, profile } => {
            let profile = if profile == "debug" { Profile::Debug } else { Profile::Release };
            site::finish(&folder, profile)?;
        }
        Task::Tools => tools::list()?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The totals are the last line, alone on it: other programs read them.
fn test(only: &[Only]) -> Result<ExitCode> {
    let totals = test::run(only)?;
    println!("{totals}");
    Ok(code(totals.failed == 0))
}

fn code(all_is_well: bool) -> ExitCode {
    if all_is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The tests again, in a process that takes itself to be on a CI machine.
fn ci() -> Result<ExitCode> {
    let status = Command::new(std::env::current_exe()?).arg("test").env("CI", "true").status()?;
    Ok(code(status.success()))
}
