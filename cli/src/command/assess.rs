//! `heedful assess`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use heedful_cli::assess::{self, AssessError};
use heedful_engine::{Audience, Date};

use super::{Failure, Format, PROBLEMS, date, day, json, refuse, say};

/// Say what one case gives
///
/// The case is the same file that a person keeps: {"answers": {"threats": ["kill"], "weapons": "not_sure"},
/// "diary": [{"on": "2026-10-03", "kind": "followed"}], "judgement": {}}. Questions that are not in it are unanswered.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  heedful assess content/stalking-england-wales --case case.json
  heedful assess pack.json --case case.json --format json --today 2026-11-22

Exit codes: 0 assessed, 1 the pack or the case is wrong (each problem with its place), 2 usage")]
pub struct Assess {
    /// The pack: its folder, or the file that `heedful build` made
    pack: PathBuf,
    /// The case, as JSON
    #[arg(long, value_name = "FILE")]
    case: PathBuf,
    /// The day of the assessment
    #[arg(long, value_parser = date, value_name = "DATE")]
    today: Option<Date>,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Who reads it: self, other or officer; the case's own when absent
    #[arg(long, value_parser = audience)]
    audience: Option<Audience>,
}

impl Assess {
    /// Runs it.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let today = day(self.today)?;
        match assess::assess(&self.pack, &self.case, self.audience, today) {
            Ok((prepared, case, assessment)) => {
                say(&match self.format {
                    Format::Json => json(&assessment)?,
                    Format::Text => assess::text(&prepared, &case, &assessment),
                });
                Ok(ExitCode::SUCCESS)
            }
            Err(wrong) => not_assessed(&self.case, wrong),
        }
    }
}

/// Reads an audience of the command line.
pub fn audience(text: &str) -> Result<Audience, String> {
    Audience::from_id(text).ok_or_else(|| "one of: self, other, officer".to_owned())
}

/// Says why there is no assessment.
pub fn not_assessed(case: &std::path::Path, wrong: AssessError) -> Result<ExitCode, Failure> {
    match wrong {
        AssessError::Unreadable(why) => Err(why),
        AssessError::Pack { problems, files } => Ok(refuse(&problems, &files)),
        AssessError::Case(problems) => {
            for problem in &problems {
                eprintln!("{}: {problem}", case.display());
            }
            let count = problems.len();
            eprintln!(
                "{count} problem{} in the case; nothing was assessed",
                if count == 1 { "" } else { "s" }
            );
            Ok(ExitCode::from(PROBLEMS))
        }
    }
}
