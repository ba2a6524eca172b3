//! `heedful build`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use heedful_cli::{build, pack};
use heedful_engine::Date;

use super::{Failure, date, day, refuse, write};

/// Make the one JSON file of a pack that the widget fetches
///
/// The pack is checked first; nothing is written when there is an error in it. The same files give the same bytes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  heedful build content/stalking-england-wales -o dist/pack.json
  heedful build PACK --language cy -o dist/pack.cy.json
  heedful build PACK --officer -o dist/pack.officer.json       for the officers' page
  heedful build PACK -o pack.json --examples examples.json     for trainers: the cases too
  heedful build PACK --training content/scenarios -o pack.training.json    for the training page

Exit codes: 0 written, 1 the pack has errors, 2 usage")]
pub struct Build {
    /// The pack's folder
    pack: PathBuf,
    /// The file to write; standard output when absent
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A file for the example cases, as a JSON list; with what is expected of each, and why
    #[arg(long, value_name = "FILE")]
    examples: Option<PathBuf>,
    /// With the scenarios of this folder, for the page that trainers use
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["language", "officer"])]
    training: Option<PathBuf>,
    /// With what only officers need, for the page that they use
    #[arg(long, conflicts_with = "language")]
    officer: bool,
    /// Which of the pack's languages; the one it was written in when absent
    #[arg(long)]
    language: Option<String>,
    /// The day against which dates are checked
    #[arg(long, value_parser = date, value_name = "DATE")]
    today: Option<Date>,
}

impl Build {
    /// Runs it.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let today = day(self.today)?;
        let built = match (&self.training, self.officer) {
            (Some(scenarios), _) => build::training(&self.pack, scenarios, today),
            (None, true) => build::officer(&self.pack, today),
            (None, false) => build::json(&self.pack, self.language.as_deref(), today),
        };
        let json = match built {
            Ok(json) => json,
            Err(not_built) => return Ok(refuse(&not_built.problems, &not_built.files)),
        };
        if let Some(file) = &self.examples {
            let examples = pack::load(&self.pack, today).examples;
            let examples = serde_json::to_string(&examples).map_err(|error| error.to_string())?;
            write(Some(file), &examples)?;
        }
        write(self.output.as_ref(), &json)
    }
}
