//! Where a person is.

use crate::diary::Page;

/// The screen that a person sees. A number is the index of a question in the pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Who it is about.
    Start,
    /// Help first: this question was answered with danger now.
    DangerNow(usize),
    /// A calm line after a hard part, a warning before one: in front of this question.
    BeforePart(usize),
    /// This question.
    Question(usize),
    /// The answers so far, each with a way to change it.
    CheckAnswers,
    /// What it comes to, and what to do.
    Result,
    /// What was told, as a document to hand over.
    Statement,
    /// The steps from a report to its outcome.
    Steps,
    /// What has changed since an earlier record.
    Compare,
    /// What happened, and the pattern in it.
    Diary(Page),
}
