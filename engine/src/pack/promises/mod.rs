//! Words that promise safety. No text may say them to anybody, in any language.

mod find;
mod words;

pub use find::PromiseFinder;

use serde::Serialize;

use crate::from_json::from_json;

/// The words that promise safety, in the language of the pack. They add to a list in English that is part of the engine: a
/// pack with a list of its own can't do away with that one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Promises {
    /// What no text may say, such as `low risk`.
    pub anywhere: Vec<String>,
    /// What no text may say of a person, such as `you are safe`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<String>,
    /// Words that no level, reading or band may have in its name, such as `safe`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Longer phrases with such words in them that promise nothing, such as `no result means that you are safe`. They excuse the
    /// pack's own words only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<String>,
}

from_json!(Promises { ; anywhere, results, names, allowed });

/// What a text is, as far as promises go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextRole {
    /// The name of a level, a reading or a band.
    Name,
    /// Any other text. Wherever it stands, a person may read it as said of them.
    Text,
}

/// What the text at a path of [`each_text`](super::each_text) is.
#[must_use]
pub fn role(path: &[&str]) -> TextRole {
    match path {
        ["level." | "reading." | "band.", _, ".say"] => TextRole::Name,
        _ => TextRole::Text,
    }
}

impl Promises {
    /// Whether nothing is listed, so that only English would be looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.anywhere.iter().chain(&self.results).all(|words| words.trim().is_empty())
    }

    /// Adds what another list has.
    pub fn extend(&mut self, others: &Promises) {
        for (list, more) in [
            (&mut self.anywhere, &others.anywhere),
            (&mut self.results, &others.results),
            (&mut self.names, &others.names),
            (&mut self.allowed, &others.allowed),
        ] {
            list.extend(more.iter().filter(|words| !words.trim().is_empty()).cloned());
        }
    }
}
