//! The state that every page of the site has: one case, its assessment today, and the screen that is shown.

use std::sync::Arc;

use heedful_engine::assess::{Observation, assess_observed, observe};
use heedful_engine::assessment::Assessment;
use heedful_engine::{Case, Date, Prepared};
use leptos::prelude::*;

use crate::browser::frame;
use crate::browser::save::Wiped;
use crate::question::UnfinishedDates;
use crate::save::is_unsaved;

/// The state that pages share; `S` names the screens of one. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct PageState<S: Send + Sync + 'static> {
    pub case: RwSignal<Case>,
    /// The screen that is shown.
    pub screen: RwSignal<S>,
    /// What is known of the case today: the way, the progress and the assessment share it.
    pub observed: Memo<Observation>,
    /// The assessment of the case.
    pub assessment: Memo<Assessment>,
    /// Read out once to those who can't see that the screen changed by itself.
    pub live_message: RwSignal<String>,
    /// Today, where the person is.
    pub today: RwSignal<Date>,
    /// What was found after everything was deleted, until the person goes on.
    pub wiped: RwSignal<Option<Wiped>>,
    /// Dates that are begun and no answers yet.
    pub unfinished: UnfinishedDates,
    /// The pack.
    pub prepared: StoredValue<Arc<Prepared>>,
}

impl<S: Send + Sync + 'static> PageState<S> {
    /// A page with this case on this screen. `is_writing` says, for today's date, whether something was begun that would be
    /// lost with the page and is not part of the case yet.
    pub fn new(
        prepared: impl Into<Arc<Prepared>>,
        case: Case,
        screen: S,
        today: Date,
        is_writing: impl Fn(Date) -> bool + Send + Sync + 'static,
    ) -> Self {
        let prepared = StoredValue::new(prepared.into());
        let case = RwSignal::new(case);
        let today = RwSignal::new(today);
        let observed =
            Memo::new(move |_| observe(&prepared.get_value(), &case.read(), today.get()));
        let assessment = Memo::new(move |_| {
            assess_observed(&prepared.get_value(), &case.read(), &observed.read())
        });
        let is_unsaved = Memo::new(move |_| is_unsaved(&case.read()));
        let unfinished = UnfinishedDates::default();
        let is_writing = Memo::new(move |_| is_writing(today.get()) || unfinished.is_begun());
        // Screens that are drawn in advance, without an answer, must not undo what the first screens marked.
        Effect::new(move |before: Option<bool>| {
            let is_unsaved = is_unsaved.get() || is_writing.get();
            match (before, is_unsaved) {
                (_, true) => frame::mark_unsaved(),
                (Some(true), false) => frame::mark_saved(),
                (_, false) => {}
            }
            is_unsaved
        });
        Self {
            case,
            screen: RwSignal::new(screen),
            observed,
            assessment,
            live_message: RwSignal::new(String::new()),
            today,
            wiped: RwSignal::new(None),
            unfinished,
            prepared,
        }
    }

    /// Shows a screen; what was said before is not read out again.
    pub fn show(&self, screen: S) {
        self.live_message.set(String::new());
        self.wiped.set(None);
        self.screen.set(screen);
    }

    /// The pack, prepared.
    pub fn prepared(&self) -> Arc<Prepared> {
        self.prepared.get_value()
    }
}
