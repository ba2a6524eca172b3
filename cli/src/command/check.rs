//! `heedful check`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use heedful_cli::check::{READING_AGE_AIM, Readability, readability};
use heedful_cli::diagnostic::{Diagnostic, Severity, any_error};
use heedful_cli::files::Files;
use heedful_cli::{pack, read, render, scenarios};
use heedful_engine::Date;

use super::{Failure, Format, PROBLEMS, date, day, json, say, style};

/// Say everything that is wrong with a pack, at once
///
/// Errors stop the pack. Warnings are for a person to look at. Notes are what has to be verified or reviewed before a
/// release; nothing is wrong with them. Each points at its file, line and column.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  heedful check content/stalking-england-wales
  heedful check PACK --quiet                     errors and warnings only
  heedful check PACK --format json               with counts, for machines
  heedful check PACK --readability               every text for the public, the hardest first
  heedful check PACK --scenarios content/scenarios    the trainers' scenarios, beside the pack

Exit codes: 0 no error, 1 errors (with --strict: warnings too), 2 usage")]
pub struct Check {
    /// The pack's folder
    pack: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Leave out the notes
    #[arg(long)]
    quiet: bool,
    /// A folder of scenarios for trainers, to be held to what the engine says with this pack
    #[arg(long, value_name = "FOLDER")]
    scenarios: Option<PathBuf>,
    /// End with 1 on warnings too
    #[arg(long)]
    strict: bool,
    /// Print how hard each text for the public is to read, instead
    #[arg(long)]
    readability: bool,
    /// The day against which dates are stale
    #[arg(long, value_parser = date, value_name = "DATE")]
    today: Option<Date>,
}

impl Check {
    /// Runs it.
    pub fn run(self) -> Result<ExitCode, Failure> {
        if self.readability {
            return self.readability();
        }
        let loaded = pack::load(&self.pack, day(self.today)?);
        let mut right = self.print(loaded.problems, &loaded.files)?;
        if let (Some(folder), Some(pack)) = (&self.scenarios, &loaded.pack) {
            let loaded = scenarios::load(folder, pack);
            right &= self.print(loaded.problems, &loaded.files)?;
        }
        Ok(match right {
            true => ExitCode::SUCCESS,
            false => ExitCode::from(PROBLEMS),
        })
    }

    /// Prints what was found; true when nothing stops.
    fn print(&self, mut problems: Vec<Diagnostic>, files: &Files) -> Result<bool, Failure> {
        if self.quiet {
            problems.retain(|problem| problem.severity != Severity::Note);
        }
        match self.format {
            Format::Text => {
                say(&render::people(&problems, files, style()));
                say(&format!("{}\n", render::summary(&problems)));
            }
            Format::Json => say(&json(&render::machine(&problems, files))?),
        }
        let warned = problems.iter().any(|problem| problem.severity == Severity::Warning);
        let stops = any_error(&problems) || (self.strict && warned);
        Ok(!stops)
    }

    fn readability(&self) -> Result<ExitCode, Failure> {
        let table = readability(&read::folder(&self.pack).pack);
        match self.format {
            Format::Json => say(&json(&table)?),
            Format::Text => say(&readable(&table)),
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn readable(table: &[Readability]) -> String {
    let mut text = String::from(" age  words  text\n");
    for row in table {
        text.push_str(&format!(
            "{:4.1}  {:5}  {} ({}): {}\n",
            row.age, row.words, row.path, row.audience, row.text
        ));
    }
    let easy = table.iter().filter(|row| row.age <= READING_AGE_AIM).count();
    text.push_str(&format!(
        "{easy} of {} texts are for a reading age of {READING_AGE_AIM} or less (Flesch-Kincaid grade and five years; rough on a few words)\n",
        table.len()
    ));
    text
}
