//! The words of the statement: what an answer says as part of a sentence.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::from_json::from_json;
use crate::serialize::is_default;
use crate::words::words;
use crate::{OptionId, QuestionId, Text};

words! {
    /// A part of the statement, in order.
    StatementPart {
        /// All of it in at most 120 words.
        Short = "short",
        /// What is happening as it is written.
        Now = "now",
        /// Who it is.
        Who = "who",
        /// What is known of them.
        About = "about",
        /// Since when.
        Since = "since",
        /// How often.
        Often = "often",
        /// What has happened.
        Kinds = "kinds",
        /// Threats, violence, the most serious things.
        Worst = "worst",
        /// What has changed lately.
        Lately = "lately",
        /// What was said or done to stop it.
        Stop = "stop",
        /// What was reported, and what came of it.
        Reported = "reported",
        /// What the person fears.
        Fear = "fear",
        /// What it has done to their life.
        Life = "life",
        /// Evidence, and where it is.
        Evidence = "evidence",
        /// Apart: how it fits the acts of section 2A and the effects of section 4A.
        Law = "law",
        /// Apart: what to ask for.
        Ask = "ask",
        /// Apart: the entries of the diary.
        Diary = "diary",
    }
}

/// The words of the statement. Empty: the pack has none, and no statement is offered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct StatementWords {
    /// Words that sentences name in braces, for whoever it happened to: `{I}`, `{my}`.
    pub words: BTreeMap<String, Text>,
    /// The headings, by the id of their [`StatementPart`].
    pub headings: BTreeMap<String, Text>,
    /// What answers say, in the order of the statement.
    pub lines: Vec<StatementLine>,
    /// What to ask for.
    pub asks: Vec<StatementAsk>,
    /// What to ask for, in one sentence, at the end of the short version.
    pub ask_short: Text,
    /// Where the law of which it speaks holds: options of the pack's place question. Empty: everywhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<OptionId>,
}

from_json!(StatementWords { ; words, headings, lines, asks, ask_short, nations });

/// What the answers to a question say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatementLine {
    /// Where it stands.
    pub part: StatementPart,
    /// The question.
    pub question: QuestionId,
    /// The sentence, with `{list}`, for a date `{when}`, for own words `{words}`.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub say: Text,
    /// What each option says: part of the list, or, with a full stop at its end, a sentence of its own.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub options: BTreeMap<String, Text>,
    /// How early it comes into the short version: 1 first, 0 never.
    #[serde(skip_serializing_if = "is_default")]
    pub rank: u8,
    /// The options that may come into the short version, the most telling first; empty: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub short: Vec<OptionId>,
}

from_json!(StatementLine { part, question; say, options, rank, short });

/// Something to ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatementAsk {
    /// Its name, for translations.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// What.
    pub say: Text,
    /// Where it can be had: options of the pack's place question. Empty: everywhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<OptionId>,
}

from_json!(StatementAsk { say; id, nations });
