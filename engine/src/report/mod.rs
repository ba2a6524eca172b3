//! The report: an assessment in words, as structured data, so that screens, print and exports all say the same.
//!
//! Every word comes from the pack: its texts, and its interface phrases with `{name}` filled in. Each line names what it
//! rests on. Answers to questions that are not shown are neither counted nor printed.

mod compose;
mod diary;
mod document;
mod plain;
mod words;

pub(crate) use compose::marks;
pub use compose::{report, section_phrase};
pub use diary::breach_phrase;
pub(crate) use diary::{answer_words, breach_lines, entries as diary_entries};
pub use document::{Document, DocumentSection};
pub use plain::{document_text, to_text};
pub use words::{
    date_words, fact_words, fill, kind_words, month_words, sign_words, source_words, when_words,
};
pub(crate) use words::{fact_phrase, question_words};

use std::ops::Range;

use crate::words::words;
use crate::{FactorId, GuidanceId, MarkId, QuestionId, Reading, RuleId, ServiceId, Sign, SourceId};

/// A whole report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Its title: neutral, since it is on paper and in file names.
    pub title: String,
    /// What made it and when, and whether it was reviewed.
    pub about: Vec<Line>,
    /// Its sections, in order. A section without content is left out.
    pub sections: Vec<ReportSection>,
}

/// A section of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportSection {
    /// Which section.
    pub id: SectionId,
    /// Its heading.
    pub heading: String,
    /// Its content.
    pub blocks: Vec<Block>,
}

words! {
    /// A section of a report, in order.
    SectionId {
        /// The band and what it means.
        Result = "result",
        /// What to do; the parts by their own headings.
        Do = "do",
        /// Why.
        Why = "why",
        /// The four readings.
        Readings = "readings",
        /// What is not known.
        Unknown = "unknown",
        /// What would change it.
        Change = "change",
        /// Who can help.
        Help = "help",
        /// Marks of identification.
        Marks = "marks",
        /// The pattern of the diary.
        Pattern = "pattern",
        /// The answers.
        Answers = "answers",
        /// The entries of the diary.
        Diary = "diary",
        /// Honest limits.
        Limits = "limits",
        /// The sources that the reasons and the guidance rest on.
        Sources = "sources",
    }
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading within the section.
    Heading(String),
    /// A paragraph.
    Paragraph(Line),
    /// A list without order.
    List(Vec<Line>),
    /// Terms, each with what belongs to it.
    Facts(Vec<Fact>),
}

/// A term, and what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The term.
    pub term: Line,
    /// What belongs to it.
    pub details: Vec<Line>,
}

/// A line of text, and what it rests on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// What the text is, where it needs saying: "Call", "Where".
    pub label: Option<String>,
    /// The text.
    pub text: String,
    /// What it rests on.
    pub from: Vec<Provenance>,
    /// Where in the text somebody's own words stand, in bytes: they are never translated.
    pub own: Option<Range<usize>>,
}

/// What a line rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Provenance {
    /// A rule that holds.
    Rule(RuleId),
    /// A reading.
    Reading(Reading),
    /// A question, or the answer to it.
    Question(QuestionId),
    /// An answer or a fact of the diary.
    Sign(Sign),
    /// A factor.
    Factor(FactorId),
    /// A piece of guidance.
    Guidance(GuidanceId),
    /// A service.
    Service(ServiceId),
    /// A mark of identification.
    Mark(MarkId),
    /// An entry of the bibliography.
    Source(SourceId),
    /// An entry of the diary, by its place.
    Incident(usize),
    /// A step between report and outcome, by its place.
    Step(usize),
}

impl Line {
    /// A line of text.
    pub fn new(text: impl Into<String>) -> Line {
        Line { label: None, text: text.into(), from: Vec::new(), own: None }
    }

    /// The same, resting on this.
    #[must_use]
    pub fn from(mut self, provenance: impl IntoIterator<Item = Provenance>) -> Line {
        self.from.extend(provenance);
        self
    }

    /// The same, with a label before it.
    #[must_use]
    pub fn labelled(mut self, label: impl Into<String>) -> Line {
        self.label = Some(label.into()).filter(|label: &String| !label.is_empty());
        self
    }

    /// The same, all of it somebody's own words.
    #[must_use]
    pub fn in_own_words(mut self) -> Line {
        self.own = (!self.text.is_empty()).then_some(0..self.text.len());
        self
    }

    /// The same, with somebody's own words in it; the last place where they stand counts.
    #[must_use]
    pub fn quoting(mut self, words: &str) -> Line {
        let at = self.text.rfind(words).filter(|_| !words.is_empty());
        self.own = at.map(|at| at..at + words.len());
        self
    }

    /// As [`in_one`](Self::in_one), in three parts: what comes before somebody's own words, these, and what comes after.
    #[must_use]
    pub fn around_own_words(&self) -> [String; 3] {
        let whole = self.in_one();
        let Some(own) = &self.own else { return [whole, String::new(), String::new()] };
        let label = whole.len() - self.text.len();
        let part = |range: Range<usize>| whole.get(range).unwrap_or_default().to_owned();
        let (start, end) = (label + own.start, label + own.end);
        [part(0..start), part(start..end), part(end..whole.len())]
    }

    /// In one string, with its label before it. A label that ends a sentence, as a question does, needs no colon; one
    /// without words behind it is alone.
    #[must_use]
    pub fn in_one(&self) -> String {
        let Some(label) = &self.label else { return self.text.clone() };
        if self.text.is_empty() {
            return label.clone();
        }
        let between = if label.ends_with(['?', '.', '!', ':']) { " " } else { ": " };
        [label, between, &self.text].concat()
    }
}
