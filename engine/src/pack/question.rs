//! Parts, questions and their options.

use super::{Review, is_default};
use crate::words::words;
use crate::{Condition, OptionId, PartId, QuestionId, SourceId, Text};
use serde::{Deserialize, Serialize};

/// A part of the questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Which part.
    pub id: PartId,
    /// Its heading.
    pub say: Text,
    /// A warning before a hard part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Text>,
    /// A calm line after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Text>,
}

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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text>,
    /// Why it is asked, on request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// Shown only while this is *yes*; absent: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_when: Option<Condition>,
    /// It may hurt to read.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hard: bool,
    /// The options; for a date, the spans that it is sorted into.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// What "none of these" says here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub none: Option<Text>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// Its review by a practitioner.
    #[serde(default, skip_serializing_if = "Review::is_empty")]
    pub review: Review,
}

/// An option of a question, or a span of a date question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Which option.
    pub id: OptionId,
    /// What it says.
    pub say: Text,
    /// Spans only: the date is at least so many days ago.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_ago_at_least: Option<u32>,
    /// Spans only: the date is at most so many days ago.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_ago_at_most: Option<u32>,
}
