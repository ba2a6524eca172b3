//! `heedful prove`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use heedful_cli::{pack, prove};

use super::{Failure, PROBLEMS, day, json, refuse, write};

/// Show what the rules of a pack do over all answers
///
/// By decision diagrams, over every answer set: everything can be reached, no rule is redundant, a sign never lowers,
/// "act now" carries 999; how often each band is given, how much each question matters, and which single missing answer
/// could hide "act now". Whatever fails comes with a case that shows it, ready for `heedful assess`.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  heedful prove content/stalking-england-wales
  heedful prove PACK --format markdown -o docs/proof.md
  heedful prove PACK --cases found/               one file per case that shows a failure

Exit codes: 0 nothing fails, 1 a property fails or the pack has errors, 2 usage")]
pub struct Prove {
    /// The pack's folder
    pack: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: ProofFormat,
    /// The file to write; standard output when absent
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A folder for the cases that show failures
    #[arg(long, value_name = "FOLDER")]
    cases: Option<PathBuf>,
}

/// How a proof is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ProofFormat {
    /// For people, in a terminal
    Text,
    /// For the docs
    Markdown,
    /// For machines
    Json,
}

impl Prove {
    /// Runs it.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let loaded = pack::load(&self.pack, day(None)?);
        let Some(pack) = &loaded.pack else {
            return Ok(refuse(&loaded.problems, &loaded.files));
        };
        let proof =
            prove::prove(pack, &loaded.translations).map_err(|too_large| too_large.to_string())?;
        let text = match self.format {
            ProofFormat::Text => prove::text(&proof),
            ProofFormat::Markdown => prove::markdown(&proof),
            ProofFormat::Json => json(&proof)?,
        };
        write(self.output.as_ref(), &text)?;
        if let Some(folder) = &self.cases {
            cases(&proof, folder)?;
        }
        Ok(match prove::any_failure(&proof) {
            true => ExitCode::from(PROBLEMS),
            false => ExitCode::SUCCESS,
        })
    }
}

fn cases(proof: &prove::Proof, folder: &std::path::Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)
        .map_err(|error| format!("{} can't be made: {error}", folder.display()))?;
    for property in &proof.properties {
        let cases = property.details.iter().filter_map(|detail| detail.case.as_ref());
        for (index, case) in cases.enumerate() {
            let path = folder.join(format!("{}-{}.json", property.id, index + 1));
            write(Some(&path), &format!("{case:#}\n"))?;
        }
    }
    Ok(())
}
