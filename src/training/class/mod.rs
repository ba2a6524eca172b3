//! A class with no server: one projector, many phones, codes that are read out or typed.

use leptos::prelude::*;

use super::session::TrainingSession;
use crate::element::heading;
use heedful_engine::training::TrainingPhrase as Say;

/// Where somebody is in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassPlace {
    /// Whoever leads, before it begins.
    Lead,
}

/// A screen of a class, with the scenario at an index.
#[component]
pub fn Class(
    /// The index of the scenario.
    scenario: usize,
    /// Which screen.
    place: ClassPlace,
) -> impl IntoView {
    let session: TrainingSession = expect_context();
    let _ = (scenario, place);
    heading(session.say(Say::InClass), "")
}
