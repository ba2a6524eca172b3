//! A content pack as it is built: the one JSON file that `heedful build` makes of a folder of TOML.
//!
//! It mirrors `docs/content-packs.md` one to one, as plain data. Nothing here has been checked: that two parts name each
//! other rightly is found by [`prepare`](crate::prepare()).

mod content;
mod guidance;
mod promises;
mod question;
mod rating;
mod read;
mod statement;
mod texts;

pub use content::{check_content, says_emergency, silent_phrases};
pub use guidance::{Guidance, Section, Service, Source, SourceSeen, Who};
pub use promises::{PromiseFinder, Promises, TextRole, role};
pub use question::{Choice, Choose, Part, Question};
pub use rating::{Factor, Kind, Mark, MarkGroup, Role, Rule};
pub(crate) use read::value_of;
pub use read::{MAX_PACK_BYTES, read_pack};
pub use statement::{StatementAsk, StatementLine, StatementPart, StatementWords};
pub use texts::{each_text, each_text_mut};

use std::collections::BTreeMap;

use serde::Serialize;

use crate::from_json::by_field::from_text;
use crate::from_json::{deserialize_from_json, from_json};
use crate::phrase::Phrase;
use crate::serialize::is_default;
use crate::words::words;
use crate::{Audience, Band, Date, Level, PackId, QuestionId, Reading, Text};

/// The `format` of packs that this engine reads and `heedful build` writes.
pub const PACK_FORMAT: u32 = 1;

/// A whole pack, in one language.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pack {
    /// Version of the file format: [`PACK_FORMAT`].
    pub format: u32,
    /// Which pack.
    pub id: PackId,
    /// Its name, for people.
    pub name: Text,
    /// Semantic version of the content: major when a case may read differently.
    pub version: String,
    /// Whose law and services it speaks of, such as `england-wales`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub nation: String,
    /// The question whose answer says where the person lives: its options are the nations that services name, so that a
    /// service is offered only where it works.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place_question: Option<QuestionId>,
    /// The languages it can be had in (BCP 47); the first is what it was written in.
    pub languages: Vec<String>,
    /// The language of the texts in this file.
    pub language: String,
    /// Which way that language is written.
    #[serde(skip_serializing_if = "is_default")]
    pub direction: Direction,
    /// How this file was translated; absent for the language that the pack was written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation: Option<Translation>,
    /// When the law in it was last checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law_checked_on: Option<Date>,
    /// Review of the whole pack by a practitioner.
    #[serde(skip_serializing_if = "Review::is_empty")]
    pub review: Review,
    /// The words that promise safety, which no result may say.
    #[serde(skip_serializing_if = "is_default")]
    pub promises: Promises,
    /// The words for the four levels.
    pub levels: Vec<LevelWords>,
    /// The four readings: their words, and the band that each level gives.
    pub readings: Vec<ReadingWords>,
    /// The words for the four bands.
    pub bands: Vec<BandWords>,
    /// What a person's own judgement does.
    pub judgement: JudgementPolicy,
    /// The parts, in the order on screen.
    pub parts: Vec<Part>,
    /// The questions, in the order on screen.
    pub questions: Vec<Question>,
    /// Marks of identification.
    pub marks: Vec<Mark>,
    /// Kinds of incident in the diary.
    pub kinds: Vec<Kind>,
    /// Risk factors.
    pub factors: Vec<Factor>,
    /// Rules; each can only raise.
    pub rules: Vec<Rule>,
    /// What to do.
    pub guidance: Vec<Guidance>,
    /// Who can help.
    pub services: Vec<Service>,
    /// The bibliography.
    pub sources: Vec<Source>,
    /// The words of the statement.
    #[serde(skip_serializing_if = "is_default")]
    pub statement: StatementWords,
    /// The words of the interface, by the id of their [`Phrase`].
    pub interface: BTreeMap<String, Text>,
}

macro_rules! with_fields_of_a_pack {
    ($macro:ident) => {
        $macro!(Pack { format, id, name, version, languages, language, levels, readings, bands, parts, questions; nation, place_question, direction, translation, law_checked_on, review, promises, judgement, marks, kinds, factors, rules, guidance, services, sources, statement, interface });
    };
}
with_fields_of_a_pack!(from_json);
with_fields_of_a_pack!(from_text);
deserialize_from_json!(Pack);

impl Pack {
    /// The words of the interface for a phrase; empty where the pack has none (`heedful check` reports that).
    #[must_use]
    pub fn phrase(&self, phrase: Phrase, audience: Audience) -> &str {
        self.interface.get(phrase.id()).map_or("", |text| text.for_audience(audience))
    }

    /// The words for a level; its id where the pack has none.
    #[must_use]
    pub fn level_words(&self, level: Level, audience: Audience) -> &str {
        self.levels
            .iter()
            .find(|words| words.id == level)
            .map_or(level.id(), |words| words.say.for_audience(audience))
    }

    /// The words for a band, if the pack has them.
    #[must_use]
    pub fn band_words(&self, band: Band) -> Option<&BandWords> {
        self.bands.iter().find(|words| words.id == band)
    }

    /// The words for a reading, if the pack has them.
    #[must_use]
    pub fn reading_words(&self, reading: Reading) -> Option<&ReadingWords> {
        self.readings.iter().find(|words| words.id == reading)
    }
}

words! {
    /// Which way a language is written.
    #[derive(Default)]
    Direction {
        /// Left to right.
        #[default]
        LeftToRight = "ltr",
        /// Right to left.
        RightToLeft = "rtl",
    }
}

/// How a translated pack came to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Translation {
    /// Who reviewed it; empty: it says on screen that nobody did.
    pub reviewed_by: String,
    /// How many texts are still in the first language.
    pub missing: u32,
    /// Their paths, such as `band.act_now.means`, or `band.act_now.means.officer` where only one audience lacks it: what shows
    /// them has to mark them as the first of [`Pack::languages`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub untranslated: Vec<String>,
}

from_json!(Translation { ; reviewed_by, missing, untranslated });

/// A review by a practitioner. Empty: not reviewed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Review {
    /// By whom.
    pub by: String,
    /// When, as it was written in the pack.
    pub on: String,
}

from_json!(Review { ; by, on });

impl Review {
    /// Whether nobody reviewed it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by.is_empty() && self.on.is_empty()
    }
}

/// The words for a level of a reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelWords {
    /// Which level.
    pub id: Level,
    /// Its word on screen.
    pub say: Text,
}

from_json!(LevelWords { id, say; });

/// The words for a reading, and what its levels mean for the band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingWords {
    /// Which reading.
    pub id: Reading,
    /// Its name on screen.
    pub say: Text,
    /// What it means, in one sentence.
    pub means: Text,
    /// The band that each level gives; a level not named gives `keep_watch`. May only rise with the level.
    pub bands: BTreeMap<Level, Band>,
}

from_json!(ReadingWords { id, say, means; bands });

/// The words for a band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BandWords {
    /// Which band.
    pub id: Band,
    /// Its name on screen.
    pub say: Text,
    /// What it means.
    pub means: Text,
}

from_json!(BandWords { id, say, means; });

/// What a person's own judgement does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct JudgementPolicy {
    /// What "I feel in more danger than this" does.
    pub more_danger: MoreDanger,
}

from_json!(JudgementPolicy { ; more_danger });

/// What "I feel in more danger than this" does: n steps up, and at least this band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MoreDanger {
    /// Steps up.
    pub steps: u8,
    /// The lowest band that it can give.
    pub at_least: Band,
}

from_json!(MoreDanger { steps, at_least; });

impl Default for MoreDanger {
    fn default() -> Self {
        MoreDanger { steps: 1, at_least: Band::KeepWatch }
    }
}
