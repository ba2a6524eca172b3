//! `heedful paper`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use heedful_cli::{build, paper};
use heedful_engine::Audience;

use super::{Failure, assess::audience, day, refuse, write};

/// Write the whole check as one page to print
///
/// Static, accessible HTML: every question with boxes to tick, in words when to answer it, how to read the result, who
/// can help, and the sources. It needs no script and holds no inline style.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  heedful paper content/stalking-england-wales -o dist/paper.html --stylesheet style/paper.css
  heedful paper PACK --audience officer -o officer.html

Exit codes: 0 written, 1 the pack has errors, 2 usage")]
pub struct Paper {
    /// The pack's folder
    pack: PathBuf,
    /// The file to write; standard output when absent
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// For whom: self, other or officer
    #[arg(long, value_parser = audience, default_value = "self")]
    audience: Audience,
    /// Which of the pack's languages; the one it was written in when absent
    #[arg(long)]
    language: Option<String>,
    /// The stylesheet, as the page links it
    #[arg(long, default_value = "paper.css", value_name = "PATH")]
    stylesheet: String,
    /// The script of the way out, as the page links it; a plain link when absent
    #[arg(long, value_name = "PATH")]
    leave_script: Option<String>,
}

impl Paper {
    /// Runs it.
    pub fn run(self) -> Result<ExitCode, Failure> {
        match build::pack(&self.pack, self.language.as_deref(), day(None)?) {
            Ok(pack) => {
                let options = paper::Options {
                    audience: self.audience,
                    stylesheet: &self.stylesheet,
                    leave_script: self.leave_script.as_deref(),
                };
                write(self.output.as_ref(), &paper::html(&pack, options))
            }
            Err(not_built) => Ok(refuse(&not_built.problems, &not_built.files)),
        }
    }
}
