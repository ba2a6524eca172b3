//! The state of the training page: what a trainee says of a scenario, and where they are.

use std::sync::Arc;

use heedful_engine::report::source_words;
use heedful_engine::training::{Scenario, TrainingContent, TrainingPhrase};
use heedful_engine::{Audience, Band, Case, Date, Prepared, SourceId};
use leptos::prelude::*;

use super::screen::TrainingScreen;
use crate::browser::save::Wiped;
use crate::pages::state::PageState;
use crate::ui::words::{Words, filled};

/// What a trainee gave after an instalment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnView {
    /// Their band.
    pub band: Option<Band>,
    /// Their reason.
    pub reason: String,
}

/// The state. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct TrainingSession {
    /// The screen that is shown; the case holds the trainee's answers to the scenario at hand.
    pub state: PageState<TrainingScreen>,
    /// What they gave, instalment by instalment, for the scenario at hand.
    given: RwSignal<Vec<OwnView>>,
    /// Whether a class has votes, or codes that are not counted yet: they would be lost with the page.
    pub has_votes: RwSignal<bool>,
    content: StoredValue<Arc<TrainingContent>>,
}

impl TrainingSession {
    /// A new visit.
    pub fn new(prepared: Prepared, content: TrainingContent, today: Date) -> Self {
        let has_votes = RwSignal::new(false);
        let is_writing = move |_| has_votes.get();
        Self {
            state: PageState::new(prepared, empty(), TrainingScreen::Home, today, is_writing),
            given: RwSignal::default(),
            has_votes,
            content: StoredValue::new(Arc::new(content)),
        }
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
        Words::new(self.state.prepared(), Audience::Other)
    }

    /// A phrase of this page.
    pub fn say(&self, phrase: TrainingPhrase) -> String {
        self.content.with_value(|content| content.phrase(phrase).to_owned())
    }

    /// A phrase of this page with something filled in.
    pub fn fill<V: AsRef<str>>(&self, phrase: TrainingPhrase, values: &[(&str, V)]) -> String {
        self.content.with_value(|content| filled(content.phrase(phrase), values))
    }

    /// The sources of something, as a person can look them up.
    pub fn sources(&self, ids: &[SourceId]) -> Vec<String> {
        let prepared = self.state.prepared();
        let sources = &prepared.pack().sources;
        let named = ids.iter().filter_map(|id| sources.iter().find(|source| source.id == *id));
        named.map(source_words).collect()
    }

    /// What they gave after an instalment of the scenario at hand.
    pub fn own_view_at(&self, part: usize) -> OwnView {
        self.given.with(|given| given.get(part).cloned()).unwrap_or_default()
    }

    /// Changes what they gave after an instalment.
    pub fn set_own_view(&self, part: usize, change: impl FnOnce(&mut OwnView)) {
        self.given.update(|given| {
            while given.len() <= part {
                given.push(OwnView::default());
            }
            given.get_mut(part).map(change);
        });
    }

    /// Starts a scenario: nothing of the one before stays.
    pub fn begin(&self, first: TrainingScreen) {
        self.state.case.set(empty());
        self.given.set(Vec::new());
        self.go_to(first);
    }

    /// Shows a screen.
    pub fn go_to(&self, screen: TrainingScreen) {
        self.state.show(screen);
    }

    /// Starts again after everything was deleted.
    pub fn reset(&self, wiped: Wiped) {
        self.begin(TrainingScreen::Home);
        self.state.wiped.set(Some(wiped));
    }
}

/// Answers of nobody yet.
fn empty() -> Case {
    Case { audience: Audience::Other, ..Case::default() }
}
