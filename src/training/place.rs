//! Where somebody is on the training page.

use super::class::ClassPlace;

/// A screen. Scenarios and their instalments are named by their indexes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// All scenarios.
    Home,
    /// One scenario: its warning, and the ways to use it.
    Scenario(usize),
    /// In a class, with a scenario.
    Class(usize, ClassPlace),
}

impl Place {
    /// The word by which tests and styles name it.
    pub fn id(self) -> &'static str {
        match self {
            Place::Home => "home",
            Place::Scenario(_) => "scenario",
            Place::Class(..) => "class",
        }
    }
}
