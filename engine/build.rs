//! Generates the closed lists of phrases in `phrase.rs` from the words of the published pack. Whoever adds a phrase
//! writes its words, and names its gaps in `gaps.toml`: there is no third place.

// It runs where the engine is compiled: there are files, it speaks to Cargo, and nobody has answered anything.
#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::path::PathBuf;
use std::{env, fs};

use toml::de::{DeTable, DeValue};

/// One enum: its name, the file with its words, and the table in it.
struct Source {
    enum_name: &'static str,
    comment: &'static str,
    file: &'static str,
    table: &'static str,
}

const SOURCES: [Source; 3] = [
    Source {
        enum_name: "Phrase",
        comment: "A phrase of the public page, the print, the exports and the paper version.",
        file: "../content/stalking-england-wales/interface.toml",
        table: "interface",
    },
    Source {
        enum_name: "OfficerPhrase",
        comment: "A phrase of the officers' page.",
        file: "../content/stalking-england-wales/officer/interface.toml",
        table: "officer",
    },
    Source {
        enum_name: "TrainingPhrase",
        comment: "A phrase of the training page.",
        file: "../content/scenarios/interface.toml",
        table: "training",
    },
];

const GAPS: &str = "gaps.toml";

type GapsOfPhrases = BTreeMap<String, Vec<String>>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={GAPS}");
    let gaps: BTreeMap<String, GapsOfPhrases> = toml::from_str(&fs::read_to_string(GAPS)?)?;
    let mut code = String::new();
    for source in &SOURCES {
        println!("cargo:rerun-if-changed={}", source.file);
        let text = fs::read_to_string(source.file)?;
        let phrases = phrases(&text, source)?;
        let gaps = gaps.get(source.table).ok_or("a table of gaps is missing")?;
        let known = |id: &String| phrases.iter().any(|(known, _)| known == id);
        if let Some(id) = gaps.keys().find(|id| !known(id)) {
            return Err(format!("{GAPS}: {} has no phrase `{id}`", source.file).into());
        }
        write_enum(&mut code, source, &phrases, gaps)?;
    }
    let folder = PathBuf::from(env::var_os("OUT_DIR").ok_or("Cargo sets OUT_DIR")?);
    fs::write(folder.join("phrases.rs"), code)?;
    Ok(())
}

/// The ids of a table and their words, in the order of the file.
fn phrases(text: &str, source: &Source) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let document = DeTable::parse(text)?;
    let table = document.get_ref().get(source.table).map(toml::Spanned::get_ref);
    let Some(DeValue::Table(table)) = table else {
        return Err(format!("{} has no [{}]", source.file, source.table).into());
    };
    let mut phrases: Vec<_> = table
        .iter()
        .map(|(key, value)| (key.span().start, key.get_ref().to_string(), words(value.get_ref())))
        .collect();
    phrases.sort();
    Ok(phrases.into_iter().map(|(_, id, words)| (id, words)).collect())
}

/// The words of a phrase, as the person concerned reads them where that differs.
fn words(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(words) => words.to_string(),
        DeValue::Table(by_audience) => by_audience
            .iter()
            .find(|(key, _)| *key.get_ref() == "self")
            .or_else(|| by_audience.iter().next())
            .map_or_else(String::new, |(_, words)| {
                words.get_ref().as_str().unwrap_or("").to_owned()
            }),
        _ => String::new(),
    }
}

fn write_enum(
    code: &mut String,
    source: &Source,
    phrases: &[(String, String)],
    gaps: &GapsOfPhrases,
) -> Result<(), std::fmt::Error> {
    let Source { enum_name, comment, .. } = source;
    writeln!(code, "words! {{\n    /// {comment}\n    {enum_name} {{")?;
    for (id, words) in phrases {
        let words = format!("`{}`", words.replace(['`', '\n'], " "));
        writeln!(code, "        #[doc = {words:?}]\n        {} = {id:?},", variant(id))?;
    }
    writeln!(code, "    }}\n}}\n")?;
    writeln!(code, "impl {enum_name} {{")?;
    writeln!(
        code,
        "    #[allow(clippy::too_many_lines, reason = \"one line for each phrase with gaps\")]"
    )?;
    writeln!(
        code,
        "    /// The names that are filled in: each has to be in its words, and no other."
    )?;
    writeln!(code, "    #[must_use]\n    pub const fn gaps(self) -> &'static [&'static str] {{")?;
    writeln!(code, "        match self {{")?;
    for (id, names) in gaps {
        writeln!(code, "            Self::{} => &{names:?},", variant(id))?;
    }
    writeln!(code, "            _ => &[],\n        }}\n    }}\n}}\n")
}

/// `silent_mobile_1` is `SilentMobile1`.
fn variant(id: &str) -> String {
    id.split('_')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters)
        })
        .collect()
}
