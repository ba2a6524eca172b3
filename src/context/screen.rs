//! The screens of the public page.

/// The screen that a person sees. A number is the index of a question in the pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// Who it is about.
    Start,
    /// Help first: this question was answered with danger now.
    DangerNow(usize),
    /// A calm line after a hard part, a warning before one: in front of this question.
    PartIntro(usize),
    Question(usize),
    /// The answers so far, each with a way to change it.
    CheckAnswers,
    /// The result, and what to do.
    Result,
    /// What was answered, as a document to hand over.
    Statement,
    /// The steps from a report to its outcome.
    Steps,
    /// What has changed since an earlier record.
    Compare,
    /// What happened, and the pattern in it.
    Diary(DiaryScreen),
}

/// A screen of the diary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiaryScreen {
    /// The entries.
    List,
    /// An entry, new or to be changed.
    Entry,
    /// The pattern, drawn and in words.
    Pattern,
    /// A list from elsewhere, to be imported.
    Import,
}
