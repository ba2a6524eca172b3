//! The words that a person reads: all of them come from the pack.

use std::sync::Arc;

use heedful_engine::{Audience, Pack, Phrase, Text};

/// The words of a pack, for one audience.
#[derive(Debug, Clone)]
pub struct Words {
    pack: Arc<Pack>,
    audience: Audience,
}

impl Words {
    /// The words of `pack` for `audience`.
    pub fn new(pack: Arc<Pack>, audience: Audience) -> Self {
        Self { pack, audience }
    }

    /// The pack that the words are from.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// A phrase of the interface.
    pub fn phrase(&self, phrase: Phrase) -> String {
        self.pack.phrase(phrase, self.audience).to_owned()
    }

    /// A phrase in which `{name}` is filled in.
    pub fn phrase_with(&self, phrase: Phrase, name: &str, value: &str) -> String {
        let named = ["{", name, "}"].concat();
        self.pack.phrase(phrase, self.audience).replace(&named, value)
    }

    /// A text of the pack.
    pub fn text(&self, text: &Text) -> String {
        text.for_audience(self.audience).to_owned()
    }
}
