//! `locales/LANG.toml`: translations of any text, by its path.

use std::collections::BTreeMap;

use heedful_engine::pack::{Direction, Promises};

use super::places::Trail;
use super::table::Table;
use super::tree::{KeyValue, Node, Value};
use super::values::wrong_kind;
use crate::files::SourceSpan;

/// A translation as it was written.
#[derive(Debug)]
pub struct Locale {
    /// The language, from the name of the file.
    pub language: String,
    /// Who reviewed it; empty: nobody.
    pub reviewed_by: String,
    /// Which way it is written: `direction = "rtl"`.
    pub direction: Direction,
    /// The words that promise safety, in this language.
    pub promises: Promises,
    /// What the texts of the first language were when they were translated: a hash by the path, see
    /// [`fingerprint`](crate::translation::fingerprint()).
    pub base: BTreeMap<String, String>,
    /// The texts by their path, with their places.
    pub texts: BTreeMap<String, (Translated, SourceSpan)>,
}

impl Locale {
    /// A language in which nothing is said yet.
    pub fn of(language: &str) -> Self {
        Self {
            language: language.to_owned(),
            reviewed_by: String::new(),
            direction: Direction::default(),
            promises: Promises::default(),
            base: BTreeMap::new(),
            texts: BTreeMap::new(),
        }
    }
}

/// What is translated of one text. An audience that is not named here reads the first language, where that has words of
/// its own for it, and else `self`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translated {
    /// For the person; `None`: not translated.
    pub person: Option<String>,
    /// For someone close to them.
    pub other: Option<String>,
    /// For an officer.
    pub officer: Option<String>,
}

pub(super) fn read(table: &mut Table<'_>, language: String) -> Locale {
    let mut locale = Locale {
        language,
        reviewed_by: table.string("reviewed_by").unwrap_or_default(),
        direction: table.word("direction", Direction::ALL, Direction::id).unwrap_or_default(),
        promises: super::pack_file::promises(table),
        base: base(table).unwrap_or_default(),
        texts: BTreeMap::new(),
    };
    for entry in table.rest() {
        texts(entry, "", &mut locale, table.trail);
    }
    locale
}

fn base(table: &mut Table<'_>) -> Option<BTreeMap<String, String>> {
    table.table("base", |table| {
        let entries = table.rest().into_iter();
        let hashes = entries.filter_map(|entry| match &entry.node.value {
            Value::Text(hash) => Some((entry.key.value.clone(), hash.clone())),
            _ => None,
        });
        hashes.collect()
    })
}

fn texts(entry: &KeyValue, parent: &str, locale: &mut Locale, trail: &mut Trail) {
    let key = &entry.key.value;
    let path = if parent.is_empty() { key.clone() } else { format!("{parent}.{key}") };
    let translated = match &entry.node.value {
        Value::Table(entries) if !is_text(&entry.node) => {
            for entry in entries {
                texts(entry, &path, locale, trail);
            }
            return;
        }
        Value::Text(text) => Translated { person: Some(text.clone()), ..Translated::default() },
        Value::Table(_) => {
            let Some(mut table) = Table::open("text", &entry.node, trail) else { return };
            table.path = place_of(&locale.language, &path);
            let translated = Translated {
                person: table.string("self"),
                other: table.string("other"),
                officer: table.string("officer"),
            };
            table.close();
            translated
        }
        _ => {
            trail.problems.push(wrong_kind(key, "a text, or one per audience", &entry.node));
            return;
        }
    };
    trail.places.note(&place_of(&locale.language, &path), entry.key.place);
    locale.texts.insert(path, (translated, entry.key.place));
}

/// The path under which the place of a translated text is noted.
pub(crate) fn place_of(language: &str, path: &str) -> String {
    format!("locale.{language}.{path}")
}

fn is_text(node: &Node) -> bool {
    let Value::Table(entries) = &node.value else {
        return false;
    };
    !entries.is_empty()
        && entries
            .iter()
            .all(|entry| ["self", "other", "officer"].contains(&entry.key.value.as_str()))
}
