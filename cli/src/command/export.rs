//! `heedful export`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use heedful_cli::assess;
use heedful_cli::export::{ExportSource, fhir, surveyjs};
use heedful_engine::{Audience, Date};

use super::assess::{audience, not_assessed};
use super::{Failure, date, day, json, write};

/// Write the pack for other programs, as FHIR R4 or SurveyJS
///
/// Every question, option and condition, in the words of one audience; not the rules. With --case, the answers of a case
/// instead: a QuestionnaireResponse, or the data of a survey.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  heedful export content/stalking-england-wales --to fhir-r4 -o questionnaire.json
  heedful export PACK --to fhir-r4 --case case.json -o response.json
  heedful export PACK --to surveyjs --audience officer

Exit codes: 0 written, 1 the pack or the case is wrong, 2 usage")]
pub struct Export {
    /// The pack: its folder, or the file that `heedful build` made
    pack: PathBuf,
    /// The form to write
    #[arg(long, value_enum)]
    to: Form,
    /// A case whose answers to write
    #[arg(long, value_name = "FILE")]
    case: Option<PathBuf>,
    /// In whose words: self, other or officer
    #[arg(long, value_parser = audience, default_value = "self")]
    audience: Audience,
    /// The day of the case
    #[arg(long, value_parser = date, value_name = "DATE")]
    today: Option<Date>,
    /// The file to write; standard output when absent
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// A form that other programs read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// FHIR R4: Questionnaire, QuestionnaireResponse
    FhirR4,
    /// SurveyJS: survey JSON, survey data
    Surveyjs,
}

impl Export {
    /// Runs it.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let today = day(self.today)?;
        let prepared = match assess::any_pack(&self.pack, today).and_then(assess::prepared) {
            Ok(prepared) => prepared,
            Err(wrong) => return not_assessed(&self.pack, wrong),
        };
        let source = ExportSource { pack: prepared.pack(), audience: self.audience };
        let Some(path) = &self.case else {
            let exported = match self.to {
                Form::FhirR4 => fhir::questionnaire(source)?,
                Form::Surveyjs => surveyjs::survey(source),
            };
            return write(self.output.as_ref(), &json(&exported)?);
        };
        let case = match assess::case(&prepared, path, today) {
            Ok(case) => case,
            Err(wrong) => return not_assessed(path, wrong),
        };
        let exported = match self.to {
            Form::FhirR4 => fhir::response(source, &prepared, &case, today)?,
            Form::Surveyjs => surveyjs::data(source, &prepared, &case, today),
        };
        write(self.output.as_ref(), &json(&exported)?)
    }
}
