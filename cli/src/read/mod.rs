//! Reads a pack's folder of TOML into the engine's [`Pack`], with the place of everything.
//!
//! Reading never stops: what is wrong is reported, what could be read is kept, so that a writer sees every mistake at
//! once. Whether names fit together is not asked here; that is what [`check`](mod@crate::check) does.

mod case;
mod example;
mod folder;
pub(crate) mod locale;
pub mod officer;
mod pack_file;
pub mod places;
mod profile;
mod profiles;
mod questions;
mod rating;
mod scenario;
mod statement;
mod table;
mod tree;
mod values;
mod what_to_do;

use std::collections::BTreeMap;
use std::path::Path;

use heedful_engine::officer::OfficerContent;
use heedful_engine::{Pack, Text};

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::files::{FileId, Files, SourceSpan};
use table::Table;
use tree::KeyValue;

pub use example::ExampleRead;
pub use locale::{Locale, Translated};
pub use places::{Places, Trail, Use, UseOf};
pub use profile::{Basis, Correlation, Figure, Percent, Profile, SeverityLink, Target};
pub use profiles::{ProfilesRead, profiles};
pub use scenario::{ScenarioPlan, ScenarioRead, ScenariosRead, scenarios};

/// The files and folders of a pack.
const KNOWN: [&str; 11] = [
    "pack.toml",
    "questions",
    "rating",
    "guidance",
    "services",
    "sources.toml",
    "interface.toml",
    "statement.toml",
    "locales",
    "officer",
    "examples",
];

/// A pack as far as it could be read.
#[derive(Debug)]
pub struct Read {
    /// The files, for messages.
    pub files: Files,
    /// The pack. Holds empty texts where something was wrong.
    pub pack: Pack,
    /// Problems, places and names.
    pub trail: Trail,
    /// What only the officers' page loads.
    pub officer: OfficerContent,
    /// Words of the public pages that only the officers' page says in another way, by the id of their phrase.
    pub instead: BTreeMap<String, Text>,
    /// The example cases.
    pub examples: Vec<ExampleRead>,
    /// The translations.
    pub locales: Vec<Locale>,
}

/// Reads the folder of a pack.
pub fn folder(root: &Path) -> Read {
    let mut read = Read {
        files: Files::new(root),
        pack: pack_file::empty(),
        officer: officer::empty(),
        instead: BTreeMap::new(),
        trail: Trail::default(),
        examples: Vec::new(),
        locales: Vec::new(),
    };
    if !root.join("pack.toml").is_file() {
        let missing = Diagnostic::error("no-pack", format!("{} has no pack.toml", root.display()));
        let help = "a pack is a folder; its `pack.toml` is described in docs/content-packs.md";
        read.trail.problems.push(missing.help(help));
        return read;
    }
    for (path, text) in folder::texts(root, &mut read.files, &mut read.trail.problems) {
        read.add(&path, &text);
    }
    read
}

impl Read {
    /// Reads one more file; `path` says what it holds. Public for tests and fuzzing.
    pub fn add(&mut self, path: &str, text: &str) {
        let file = self.files.add(path.to_owned(), text.to_owned());
        let entries = tree::parse(text, file, &mut self.trail.problems);
        let name = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".toml").to_owned();
        let top = Top { file, entries: &entries, trail: &mut self.trail };
        match path.split('/').next().unwrap_or_default() {
            "pack.toml" => top.read("pack file", |table| pack_file::read(table, &mut self.pack)),
            "interface.toml" => {
                top.read("interface file", |table| pack_file::interface(table, &mut self.pack));
            }
            "statement.toml" => {
                top.read("statement file", |table| statement::read(table, &mut self.pack));
            }
            "sources.toml" => {
                top.read("sources file", |table| what_to_do::sources(table, &mut self.pack));
            }
            "questions" => {
                top.read("questions file", |table| questions::read(table, &mut self.pack));
            }
            "rating" => top.read("rating file", |table| rating::read(table, &mut self.pack)),
            "guidance" => {
                top.read("guidance file", |table| what_to_do::guidance(table, &mut self.pack));
            }
            "services" => {
                top.read("services file", |table| what_to_do::services(table, &mut self.pack));
            }
            "locales" => {
                top.read("locale file", |table| self.locales.push(locale::read(table, name)));
            }
            "officer" => {
                let (officer, instead) = (&mut self.officer, &mut self.instead);
                top.read("officers' file", |table| officer::read(table, officer, instead));
            }
            "examples" => top.read("example", |table| self.examples.push(example::read(table))),
            top => {
                let kind = if path.contains('/') { "folder" } else { "file" };
                let message =
                    format!("`{path}` is not read: `{top}` is not a {kind} that a pack has");
                let problem =
                    Diagnostic::error("unread-file", message).at(SourceSpan::new(file, 0..0));
                let name = top.trim_end_matches(".toml");
                let help = did_you_mean(name, KNOWN.iter().copied());
                self.trail.problems.push(
                    problem
                        .help(help.unwrap_or_else(|| format!("a pack has: {}", KNOWN.join(", ")))),
                );
            }
        }
    }
}

struct Top<'a> {
    file: FileId,
    entries: &'a [KeyValue],
    trail: &'a mut Trail,
}

impl Top<'_> {
    fn read(self, what: &'static str, read: impl FnOnce(&mut Table<'_>)) {
        let mut table =
            Table::new(what, SourceSpan::new(self.file, 0..0), self.entries, self.trail);
        read(&mut table);
        table.close();
    }
}
