//! `locales/LANG.toml`: translations of any text, by its path.

use std::collections::BTreeMap;

use heedful_engine::Text;
use heedful_engine::pack::Direction;

use super::places::Trail;
use super::table::Table;
use super::tree::{Entry, Node, Value};
use super::values::{text_of, wrong_kind};
use crate::files::Place;

/// A translation as it was written.
#[derive(Debug)]
pub struct Locale {
    /// The language, from the name of the file.
    pub language: String,
    /// Who reviewed it; empty: nobody.
    pub reviewed_by: String,
    /// Which way it is written: `direction = "rtl"`.
    pub direction: Direction,
    /// The texts by their path, with their places.
    pub texts: BTreeMap<String, (Text, Place)>,
}

pub(super) fn read(table: &mut Table<'_>, language: String) -> Locale {
    let mut locale = Locale {
        language,
        reviewed_by: table.string("reviewed_by").unwrap_or_default(),
        direction: table.word("direction", Direction::ALL, Direction::id).unwrap_or_default(),
        texts: BTreeMap::new(),
    };
    for entry in table.rest() {
        texts(entry, "", &mut locale, table.trail);
    }
    locale
}

fn texts(entry: &Entry, parent: &str, locale: &mut Locale, trail: &mut Trail) {
    let key = &entry.key.value;
    let path = if parent.is_empty() { key.clone() } else { format!("{parent}.{key}") };
    match &entry.node.value {
        Value::Table(entries) if !is_text(&entry.node) => {
            for entry in entries {
                texts(entry, &path, locale, trail);
            }
        }
        Value::Text(_) | Value::Table(_) => {
            let noted = format!("locale.{}.{path}", locale.language);
            if let Some(text) = text_of(&entry.node, key, &noted, trail) {
                locale.texts.insert(path, (text, entry.key.place));
            }
        }
        _ => trail.problems.push(wrong_kind(key, "a text, or one per audience", &entry.node)),
    }
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
