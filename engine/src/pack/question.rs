//! Parts, questions and their options.

use serde::Serialize;

use super::Review;
use crate::from_json::from_json;
use crate::serialize::is_default;
use crate::words::words;
use crate::{Condition, OptionId, PartId, QuestionId, SourceId, Text};

/// A part of the questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Which part.
    pub id: PartId,
    /// Its heading.
    pub say: Text,
    /// A warning before a hard part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Text>,
    /// A calm line after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Text>,
}

from_json!(Part { id, say; before, after });

words! {
    /// How a question is answered.
    Choose {
        /// One option.
        One = "one",
        /// Any number of options, or none of them.
        Many = "many",
        /// A date, or a span of time.
        Date = "date",
        /// The person's own words: printed, never rated.
        Text = "text",
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// Which question.
    pub id: QuestionId,
    /// The part it belongs to.
    pub part: PartId,
    /// How it is answered.
    pub choose: Choose,
    /// The question itself.
    pub ask: Text,
    /// A line below the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
    /// Why it is asked, on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// Shown only while this is *yes*; absent: always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub show_when: Option<Condition>,
    /// It may hurt to read.
    #[serde(skip_serializing_if = "is_default")]
    pub hard: bool,
    /// The options; for a date, the spans that it is sorted into.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// What "none of these" says here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub none: Option<Text>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// Its review by a practitioner.
    #[serde(skip_serializing_if = "Review::is_empty")]
    pub review: Review,
}

from_json!(Question { id, part, choose, ask; hint, why, show_when, hard, options, none, sources, review });

/// An option of a question, or a span of a date question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Which option.
    pub id: OptionId,
    /// What it says.
    pub say: Text,
    /// Spans only: the date is at least n days ago.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_ago_at_least: Option<u32>,
    /// Spans only: the date is at most n days ago.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_ago_at_most: Option<u32>,
}

from_json!(Choice { id, say; days_ago_at_least, days_ago_at_most });
