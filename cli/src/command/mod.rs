//! The commands: what they are called, what they take, what they print and how they end.

mod assess;
mod build;
mod caseload;
mod check;
mod export;
mod graph;
mod paper;
mod prove;
mod schema;
mod statement;
mod translate;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Parser, Subcommand, ValueEnum};
use heedful_cli::diagnostic::{Diagnostic, Severity};
use heedful_cli::files::Files;
use heedful_cli::render;
use heedful_engine::Date;

/// How commands end.
pub const PROBLEMS: u8 = 1;

/// Check, prove and build the content of Heedful.
///
/// A content pack is a folder of TOML: questions, rules, guidance, services, sources. This command says what is wrong
/// with one, proves what its rules can and cannot do, and makes of it what the widget, paper and other programs use.
/// The format is described in docs/content-packs.md.
#[derive(Debug, Parser)]
#[command(name = "heedful", version, arg_required_else_help = true, after_long_help = EXAMPLES)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
The usual way:
  heedful check content/stalking-england-wales      what is wrong, all at once
  heedful check PACK --readability                  which texts are hardest to read
  heedful prove PACK                                what the rules do over all answers
  heedful caseload PACK                             how large a share of many cases each band gets
  heedful assess PACK --case case.json              what one case gives
  heedful statement PACK --case case.json           what a person can hand over
  heedful translate PACK cy                         what is left to translate
  heedful build PACK -o pack.json                   the file that the widget fetches

Exit codes:
  0  all is well
  1  something is wrong with the pack or the case; it was printed
  2  the command was not understood, or a file can't be read or written";

#[derive(Debug, Subcommand)]
enum Command {
    /// Say everything that is wrong with a pack, at once
    Check(check::Check),
    /// Show what the rules of a pack do over all answers
    Prove(prove::Prove),
    /// Show how large a share of a made-up caseload each band gets
    Caseload(caseload::Caseload),
    /// Say what one case gives
    Assess(assess::Assess),
    /// Print the statement that a case gives
    Statement(statement::Statement),
    /// Make the one JSON file of a pack that the widget fetches
    Build(build::Build),
    /// Write the whole check as one page to print
    Paper(paper::Paper),
    /// Draw the flow of the questions
    Graph(graph::Graph),
    /// Write the pack for other programs, as FHIR R4 or SurveyJS
    Export(export::Export),
    /// Say what of a pack is to be translated, or translated again
    Translate(translate::Translate),
    /// Print the JSON Schema of built packs or of cases
    Schema(schema::Schema),
}

/// How an answer is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For machines
    Json,
}

/// Runs a command.
pub fn run(arguments: Arguments) -> ExitCode {
    let done = match arguments.command {
        Command::Check(check) => check.run(),
        Command::Prove(prove) => prove.run(),
        Command::Caseload(caseload) => caseload.run(),
        Command::Assess(assess) => assess.run(),
        Command::Statement(statement) => statement.run(),
        Command::Build(build) => build.run(),
        Command::Paper(paper) => paper.run(),
        Command::Graph(graph) => graph.run(),
        Command::Export(export) => export.run(),
        Command::Translate(translate) => translate.run(),
        Command::Schema(schema) => schema.run(),
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("heedful: {failure}");
            ExitCode::from(2)
        }
    }
}

/// A file that can't be read or written, in words.
pub type Failure = String;

/// Prints the errors to standard error, and ends with 1.
pub fn refuse(problems: &[Diagnostic], files: &Files) -> ExitCode {
    let errors: Vec<Diagnostic> =
        problems.iter().filter(|problem| problem.severity == Severity::Error).cloned().collect();
    eprint!("{}", render::people(&errors, files, style()));
    eprintln!("{}; nothing was written", render::summary(problems));
    ExitCode::from(PROBLEMS)
}

/// Prints to standard output. Whoever reads may stop at any time, as `head` does: that is not a failure.
pub fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).ok();
}

/// A value as JSON for machines.
pub fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(value).map(|json| json + "\n").map_err(|error| error.to_string())
}

/// Colours where a person looks at a terminal that has them, and nowhere else.
pub fn style() -> render::Style {
    use std::io::IsTerminal;
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    match wanted && std::io::stderr().is_terminal() && std::io::stdout().is_terminal() {
        true => render::Style::Colour,
        false => render::Style::Plain,
    }
}

/// The day that is meant: the one that was given, or today (in UTC).
///
/// # Errors
/// A clock that no calendar knows.
pub fn day(given: Option<Date>) -> Result<Date, Failure> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let days = i32::try_from(seconds / 86_400).unwrap_or(i32::MAX);
    let today = Date::from_ymd(1970, 1, 1).map(|epoch| epoch.plus_days(days));
    given.or(today).ok_or_else(|| "this machine has no date; give one with --today".to_owned())
}

/// Writes `text` to a file, or to standard output when none is named.
pub fn write(to: Option<&PathBuf>, text: &str) -> Result<ExitCode, Failure> {
    match to {
        Some(path) => std::fs::write(path, text)
            .map_err(|error| format!("{} can't be written: {error}", path.display()))?,
        None => say(&format!("{}\n", text.trim_end_matches('\n'))),
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads a date of the command line.
pub fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "write the year, month and day, as 2026-11-22".to_owned())
}
