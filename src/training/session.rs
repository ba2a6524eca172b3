//! The state of the training page: what a trainee says of a scenario, and where they are.

use std::sync::Arc;

use heedful_engine::report::fill;
use heedful_engine::training::{Scenario, TrainingContent, TrainingPhrase};
use heedful_engine::{Audience, Case, Prepared};
use leptos::prelude::*;

use super::place::Place;
use crate::browser::keep::Wiped;
use crate::words::Words;

/// The state. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct TrainingSession {
    /// The trainee's answers to the scenario at hand.
    pub case: RwSignal<Case>,
    /// Where they are.
    pub place: RwSignal<Place>,
    /// Said once to those who can't see that the screen changed by itself.
    pub announced: RwSignal<String>,
    /// What was found after wiping, until they go on.
    pub wiped: RwSignal<Option<Wiped>>,
    prepared: StoredValue<Arc<Prepared>>,
    content: StoredValue<Arc<TrainingContent>>,
}

impl TrainingSession {
    /// A new visit.
    pub fn new(prepared: Prepared, content: TrainingContent) -> Self {
        Self {
            case: RwSignal::new(empty()),
            place: RwSignal::new(Place::Home),
            announced: RwSignal::default(),
            wiped: RwSignal::new(None),
            prepared: StoredValue::new(Arc::new(prepared)),
            content: StoredValue::new(Arc::new(content)),
        }
    }

    /// The pack, made ready.
    pub fn prepared(&self) -> Arc<Prepared> {
        self.prepared.get_value()
    }

    /// What only the training page needs.
    pub fn content(&self) -> Arc<TrainingContent> {
        self.content.get_value()
    }

    /// The scenario at an index.
    pub fn scenario(&self, index: usize) -> Option<Scenario> {
        self.content.with_value(|content| content.scenarios.scenarios.get(index).cloned())
    }

    /// The words of the pack, for somebody who looks at another's case.
    pub fn words(&self) -> Words {
        Words::new(self.prepared(), Audience::Other)
    }

    /// A phrase of this page.
    pub fn say(&self, phrase: TrainingPhrase) -> String {
        self.content.with_value(|content| content.phrase(phrase).to_owned())
    }

    /// A phrase of this page with something filled in.
    pub fn fill(&self, phrase: TrainingPhrase, values: &[(&str, &str)]) -> String {
        self.content.with_value(|content| fill(content.phrase(phrase), values))
    }

    /// Begins a scenario anew: nothing of the one before stays.
    pub fn begin(&self, first: Place) {
        self.case.set(empty());
        self.go_to(first);
    }

    /// Shows a screen.
    pub fn go_to(&self, place: Place) {
        self.announced.set(String::new());
        self.wiped.set(None);
        self.place.set(place);
    }

    /// Begins anew after everything was wiped.
    pub fn start_again(&self, wiped: Wiped) {
        self.begin(Place::Home);
        self.wiped.set(Some(wiped));
    }
}

/// Answers of nobody yet.
fn empty() -> Case {
    Case { audience: Audience::Other, ..Case::default() }
}
