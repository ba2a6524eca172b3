//! `heedful caseload`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use heedful_cli::caseload::{self, Refused, Size};
use heedful_cli::pack;
use heedful_engine::Date;

use super::{Failure, Format, date, day, json, refuse, write};

/// Show how large a share of a made-up caseload each band gets
///
/// Many cases are drawn for each profile: how often each sign is reported in a population, by source, or as a guess. A
/// check on proportions, not a validation: it shows how often an alarm sounds, not whether it is right.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  heedful caseload content/stalking-england-wales
  heedful caseload PACK --cases 100000 --seed 7
  heedful caseload PACK --profiles my-profiles --format json

Exit codes: 0 shown, 1 the pack or a profile has errors, 2 usage")]
pub struct Caseload {
    /// The pack's folder
    pack: PathBuf,
    /// The folder of the profiles; `caseload` beside the pack when absent
    #[arg(long, value_name = "FOLDER")]
    profiles: Option<PathBuf>,
    /// How many cases for each profile and correlation
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    cases: u32,
    /// The same seed gives the same cases
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The file to write; standard output when absent
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The day of the cases
    #[arg(long, value_parser = date, value_name = "DATE")]
    today: Option<Date>,
}

impl Caseload {
    /// Runs it.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let today = day(self.today)?;
        let loaded = pack::load(&self.pack, today);
        let Some(pack) = &loaded.pack else {
            return Ok(refuse(&loaded.problems, &loaded.files));
        };
        let beside = || self.pack.join("..").join("caseload");
        let folder = self.profiles.clone().unwrap_or_else(beside);
        let size = Size { cases: self.cases, seed: self.seed };
        let caseloads = match caseload::caseloads(pack, &folder, size, today) {
            Ok(caseloads) => caseloads,
            Err(Refused { problems, files }) => return Ok(refuse(&problems, &files)),
        };
        let text = match self.format {
            Format::Text => caseload::text(&caseloads, pack),
            Format::Json => json(&caseload::machine(&caseloads))?,
        };
        write(self.output.as_ref(), &text)
    }
}
