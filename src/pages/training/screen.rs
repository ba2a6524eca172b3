//! Where somebody is on the training page.

use super::class::ClassPlace;
use super::what_if::Start;

/// A screen. Scenarios and their instalments are named by their indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// All scenarios.
    Home,
    /// One scenario: its warning, and the ways to use it.
    Scenario(usize),
    /// An instalment, and one's own view of it.
    Story(usize, usize),
    /// One's own view beside the reference.
    Compared(usize, usize),
    /// What there was to learn.
    End(usize),
    /// Change an answer, and see what moves.
    WhatIf(Start),
    /// The handout for trainees.
    Handout(usize),
    /// The notes for whoever leads.
    Notes(usize),
    /// In a class, with a scenario.
    Class(usize, ClassPlace),
}

impl Place {
    /// The word by which tests and styles name it.
    pub fn id(self) -> &'static str {
        match self {
            Place::Home => "home",
            Place::Scenario(_) => "scenario",
            Place::Story(..) => "story",
            Place::Compared(..) => "compared",
            Place::End(_) => "end",
            Place::WhatIf(_) => "what-if",
            Place::Handout(_) => "handout",
            Place::Notes(_) => "notes",
            Place::Class(..) => "class",
        }
    }
}
