//! `heedful statement`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use heedful_cli::assess::{self, AssessError};
use heedful_cli::pack;
use heedful_engine::report::document_text;
use heedful_engine::{Audience, Case, Date, statement};

use super::assess::{audience, not_assessed};
use super::{Failure, date, day, say};

/// Print the statement that a case gives
///
/// It is what a person can hand over: their answers and their diary in whole sentences, and nothing that they did not
/// say. For writers of content, to read how the words of `statement.toml` come out.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  heedful statement content/stalking-england-wales --case case.json
  heedful statement content/stalking-england-wales --example order-broken-twice --audience other

Exit codes: 0 printed, 1 the pack or the case is wrong, 2 usage")]
pub struct Statement {
    /// The pack: its folder, or the file that `heedful build` made
    pack: PathBuf,
    /// The case, as JSON
    #[arg(long, value_name = "FILE", required_unless_present = "example")]
    case: Option<PathBuf>,
    /// An example of the pack, in place of a case
    #[arg(long, value_name = "ID", conflicts_with = "case")]
    example: Option<String>,
    /// The day it is made; an example has its own
    #[arg(long, value_parser = date, value_name = "DATE")]
    today: Option<Date>,
    /// Who hands it over: self or other; the case's own when absent
    #[arg(long, value_parser = audience)]
    audience: Option<Audience>,
}

impl Statement {
    /// Runs it.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let mut today = day(self.today)?;
        let found = match (&self.case, &self.example) {
            (Some(file), _) => of_file(&self.pack, file, today),
            (None, Some(id)) => of_example(&self.pack, id, today),
            (None, None) => Err(AssessError::Unreadable("name a case or an example".to_owned())),
        };
        let file = self.case.unwrap_or_default();
        let (prepared, case) = match found {
            Ok((prepared, case, on)) => {
                today = on;
                (prepared, case)
            }
            Err(wrong) => return not_assessed(&file, wrong),
        };
        let assessment = heedful_engine::assess(&prepared, &case, today);
        let audience = self.audience.unwrap_or(case.audience);
        say(&document_text(&statement(&prepared, &case, &assessment, audience)));
        Ok(ExitCode::SUCCESS)
    }
}

type Found = (heedful_engine::Prepared, Case, Date);

fn of_file(pack: &Path, file: &Path, today: Date) -> Result<Found, AssessError> {
    let prepared = assess::prepared(assess::any_pack(pack, today)?)?;
    let case = assess::case(&prepared, file, today)?;
    Ok((prepared, case, today))
}

fn of_example(folder: &Path, id: &str, today: Date) -> Result<Found, AssessError> {
    let loaded = pack::load(folder, today);
    let example = loaded.examples.into_iter().find(|example| example.id.as_str() == id);
    let example = example
        .ok_or_else(|| AssessError::Unreadable(format!("the pack has no example `{id}`")))?;
    let pack =
        loaded.pack.ok_or(AssessError::Pack { problems: loaded.problems, files: loaded.files })?;
    Ok((assess::prepared(pack)?, example.case, example.today))
}
