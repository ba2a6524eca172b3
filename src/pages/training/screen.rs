//! Where somebody is on the training page.

use super::class::ClassRole;
use super::what_if::StartingPoint;

/// A screen. Scenarios and their instalments are named by their indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrainingScreen {
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
    WhatIf(StartingPoint),
    /// The handout for trainees.
    Handout(usize),
    /// The notes for whoever leads.
    Notes(usize),
    /// In a class, with a scenario.
    Class(usize, ClassRole),
}

impl TrainingScreen {
    /// The word by which tests and styles name it.
    pub fn id(self) -> &'static str {
        match self {
            TrainingScreen::Home => "home",
            TrainingScreen::Scenario(_) => "scenario",
            TrainingScreen::Story(..) => "story",
            TrainingScreen::Compared(..) => "compared",
            TrainingScreen::End(_) => "end",
            TrainingScreen::WhatIf(_) => "what-if",
            TrainingScreen::Handout(_) => "handout",
            TrainingScreen::Notes(_) => "notes",
            TrainingScreen::Class(..) => "class",
        }
    }
}
