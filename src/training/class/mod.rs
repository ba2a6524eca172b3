//! A class with no server: one projector, many phones, codes that are read out or typed. Whoever leads collects votes and
//! shows what is in them; trainees read, vote and are given a code. Nobody is named, and nothing is kept.

mod bars;
mod codes;
mod desk;
mod end;
mod figures;
mod hands;
mod invite;
mod join;
mod lead;
mod qr;
mod results;
mod show;
mod signs;
mod slide;
mod vote;

use leptos::prelude::*;

use super::session::TrainingSession;
use desk::Desk;

pub use invite::follow_invitations;

/// Where somebody is in a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassPlace {
    /// Whoever leads.
    Lead,
    /// Whoever came by the address on the projector.
    Join,
}

/// A class, with the scenario at an index.
#[component]
pub fn Class(
    /// The index of the scenario.
    scenario: usize,
    /// Who sits in front of the screen.
    place: ClassPlace,
) -> impl IntoView {
    let session: TrainingSession = expect_context();
    session.scenario(scenario).map(|told| match place {
        ClassPlace::Lead => lead::lead(Desk::new(session, scenario, told)),
        ClassPlace::Join => join::join(session, told),
    })
}
