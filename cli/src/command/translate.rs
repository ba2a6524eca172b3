//! `heedful translate`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use heedful_cli::read::{self, Locale};
use heedful_cli::translation::{TranslationState, recorded, states, stub};

use super::{Failure, say, write};

/// Say what of a pack is to be translated, or translated again
///
/// Lists the texts that are not translated for everyone, and those whose first language has changed since. `--stub` prints
/// the lines to fill in, for `locales/LANG.toml`. `--record` notes in that file what each translation was made of, so that
/// `heedful check` warns when that changes.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  heedful translate PACK cy                      what is left to do
  heedful translate PACK cy --stub >> PACK/locales/cy.toml
  heedful translate PACK cy --record             once the translations are right

Exit codes: 0 done, 2 usage")]
pub struct Translate {
    /// The pack's folder
    pack: PathBuf,
    /// The language, as the name of its file
    language: String,
    /// Print the lines to fill in
    #[arg(long, conflicts_with = "record")]
    stub: bool,
    /// Note what each translation was made of, in the file of the language
    #[arg(long)]
    record: bool,
}

impl Translate {
    /// Runs it.
    pub fn run(self) -> Result<ExitCode, Failure> {
        let read = read::folder(&self.pack);
        if read.files.files.is_empty() {
            return Err(format!("{} has no pack.toml", self.pack.display()));
        }
        let none = Locale::of(&self.language);
        let locale = read.locales.iter().find(|locale| locale.language == self.language);
        if self.stub {
            say(&stub(&read.pack, locale.unwrap_or(&none)));
            return Ok(ExitCode::SUCCESS);
        }
        if self.record {
            let name = format!("locales/{}.toml", self.language);
            let file = read.files.files.iter().find(|file| file.path == name);
            let (Some(file), Some(locale)) = (file, locale) else {
                return Err(format!("there is no {name}"));
            };
            return write(Some(&self.pack.join(&name)), &recorded(&file.text, &read.pack, locale));
        }
        for (path, text, state) in states(&read.pack, locale.unwrap_or(&none)) {
            let state = match state {
                TranslationState::Untranslated => "not translated",
                TranslationState::Changed => "changed",
                TranslationState::Unrecorded | TranslationState::Translated => continue,
            };
            say(&format!("{state}: {path}: {}\n", text.person));
        }
        Ok(ExitCode::SUCCESS)
    }
}
