//! Where a person is.

/// The screen that a person sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The question at this index of the pack.
    Question(usize),
    /// The answers so far, each with a way to change it.
    CheckAnswers,
}
