//! `heedful graph`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use heedful_cli::{build, graph};

use super::{Failure, day, refuse, write};

/// Draw the flow of the questions
///
/// The parts in their order, each with its questions; an arrow from every answer to the question that it shows.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  heedful graph content/stalking-england-wales -o flow.svg
  heedful graph PACK --format dot | dot -Tpdf -o flow.pdf

Exit codes: 0 written, 1 the pack has errors, 2 usage")]
pub struct Graph {
    /// The pack's folder
    pack: PathBuf,
    /// What to write
    #[arg(long, value_enum, default_value = "svg")]
    format: Drawing,
    /// The file to write; standard output when absent
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// A form of drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Drawing {
    /// A picture
    Svg,
    /// The language of Graphviz
    Dot,
}

impl Graph {
    /// Runs it.
    pub fn run(self) -> Result<ExitCode, Failure> {
        match build::pack(&self.pack, None, day(None)?) {
            Ok(pack) => {
                let drawn = match self.format {
                    Drawing::Svg => graph::svg(&pack)?,
                    Drawing::Dot => graph::dot(&pack),
                };
                write(self.output.as_ref(), &drawn)
            }
            Err(not_built) => Ok(refuse(&not_built.problems, &not_built.files)),
        }
    }
}
