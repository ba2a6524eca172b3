//! What only officers need, as it is built: `heedful build --officer` makes one JSON file of the pack and of this.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::from_json::{FromJson, from_json};
use crate::pack::{Pack, Review, value_of};
use crate::phrase::OfficerPhrase;
use crate::problem::{Problem, ProblemKind};
use crate::serialize::is_default;
use crate::words::words;
use crate::{Band, GuidanceId, OptionId, QuestionId, SourceId, Text};

/// The `format` of this content that this engine reads.
pub const OFFICER_FORMAT: u32 = 1;

/// What only officers need.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OfficerContent {
    /// Version of the file format: [`OFFICER_FORMAT`].
    pub format: u32,
    /// The questions of the doorstep, in the order in which they are asked.
    pub doorstep: Vec<QuestionId>,
    /// Another way to ask a question.
    pub help: Vec<AskHelp>,
    /// What a plan may hold: each a piece of guidance of the pack.
    pub measures: Vec<Measure>,
    /// The test for a protective order, part by part.
    pub criteria: Vec<Criterion>,
    /// The clocks that run from a report or an arrest.
    pub clocks: Vec<Clock>,
    /// When to look again, by band.
    pub reviews: Vec<ReviewAfter>,
    /// Words, by the id of their [`OfficerPhrase`].
    pub interface: BTreeMap<String, Text>,
}

from_json!(OfficerContent { format, doorstep, measures; help, criteria, clocks, reviews, interface });

/// Another way to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AskHelp {
    /// Which question.
    pub question: QuestionId,
    /// The words.
    pub say: Text,
}

from_json!(AskHelp { question, say; });

words! {
    /// What a measure does to the risk. The order is the order on screen.
    PlanBlock {
        /// Take the threat away.
        Remove = "remove",
        /// Keep victim and threat apart.
        Avoid = "avoid",
        /// Make harm less likely.
        Reduce = "reduce",
        /// Live with what is left, knowingly.
        Accept = "accept",
    }
}

/// A measure: a piece of guidance, which says what, when and why, and what a plan needs beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// The guidance, which also says for which bands and factors it is suggested.
    pub guidance: GuidanceId,
    /// What it does.
    pub block: PlanBlock,
    /// Within how many hours it is suggested; 0: now.
    pub due_hours: u32,
    /// The legal basis, in short; empty: none is needed.
    #[serde(skip_serializing_if = "is_default")]
    pub basis: Text,
    /// How the victim's copy tells it; empty: it is for the police only.
    #[serde(skip_serializing_if = "is_default")]
    pub victim: Text,
    /// The nations whose law and practice it is, where they are fewer than those of the guidance; empty: the guidance's.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<OptionId>,
    /// Where basis and time come from.
    pub sources: Vec<SourceId>,
    /// Its review by a practitioner.
    #[serde(skip_serializing_if = "Review::is_empty")]
    pub review: Review,
}

from_json!(Measure { guidance, block, due_hours; basis, victim, nations, sources, review });

/// A part of the test for a protective order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Criterion {
    /// Which part, such as `acts`.
    pub id: String,
    /// What has to be shown.
    pub say: Text,
    /// What helps to see it; optional.
    #[serde(skip_serializing_if = "is_default")]
    pub hint: Text,
    /// The nations whose law it is; empty: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<OptionId>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

from_json!(Criterion { id, say; hint, nations, sources });

/// A clock that runs from a report or an arrest. One of `hours` and `days` is not 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// Which clock, such as `interim`.
    pub id: String,
    /// What has to be done by then.
    pub say: Text,
    /// How the reminder in a calendar names it: nothing that tells what it is about.
    pub remind: Text,
    /// How many hours it runs.
    #[serde(skip_serializing_if = "is_default")]
    pub hours: u32,
    /// How many days it runs.
    #[serde(skip_serializing_if = "is_default")]
    pub days: u32,
    /// The nations in which it runs; empty: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<OptionId>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

from_json!(Clock { id, say, remind; hours, days, nations, sources });

/// When to look again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReviewAfter {
    /// In this band.
    pub band: Band,
    /// After n days at the latest.
    pub days: u32,
    /// What to say of it.
    pub say: Text,
}

from_json!(ReviewAfter { band, days, say; });

impl OfficerContent {
    /// The words for a phrase; empty where there are none (`heedful check` reports that).
    #[must_use]
    pub fn phrase(&self, phrase: OfficerPhrase) -> &str {
        self.interface.get(phrase.id()).map_or("", officer)
    }

    /// The measure of a piece of guidance.
    #[must_use]
    pub fn measure(&self, guidance: &GuidanceId) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.guidance == *guidance)
    }
}

/// A text as an officer reads it.
#[must_use]
pub fn officer(text: &Text) -> &str {
    text.for_audience(crate::Audience::Officer)
}

/// Reads what `heedful build --officer` wrote: the pack, and what only officers need.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read_officer_pack(json: &str) -> Result<(Pack, OfficerContent), Problem> {
    let both = Both::from_json(&value_of(json)?).map_err(|problem| *problem)?;
    match both.officer.format {
        OFFICER_FORMAT => Ok((both.pack, both.officer)),
        format => {
            let unknown = ProblemKind::UnknownFormat { format, newest: OFFICER_FORMAT };
            Err(Problem::new("officer.format", unknown))
        }
    }
}

struct Both {
    pack: Pack,
    officer: OfficerContent,
}

from_json!(Both { pack, officer; });
