//! `heedful schema`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use heedful_cli::schema;

use super::{Failure, write};

/// Print the JSON Schema of built packs, of cases, or of a host's own services
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  heedful schema                  of the file that `heedful build` makes
  heedful schema --of case        of the file that a person keeps, and `heedful assess` takes
  heedful schema --of services    of the services that a host adds with <heedful-check services=\"…\">

Exit codes: 0 printed, 2 usage")]
pub struct Schema {
    /// Of which file
    #[arg(long, value_enum, default_value = "pack")]
    of: Of,
    /// The file to write; standard output when absent
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// A file that has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Of {
    /// A built pack
    Pack,
    /// A case
    Case,
    /// A host's own services
    Services,
}

impl Schema {
    /// Runs it.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let text = match self.of {
            Of::Pack => schema::PACK,
            Of::Case => schema::CASE,
            Of::Services => schema::SERVICES,
        };
        write(self.output.as_ref(), text)
    }
}
