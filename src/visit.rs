//! What every page of the site holds while somebody uses it: one case, what it comes to today, and where they are.

use std::sync::Arc;

use heedful_engine::assess::{Observation, assess_observed, observe};
use heedful_engine::assessment::Assessment;
use heedful_engine::{Case, Date, Prepared};
use leptos::prelude::*;

use crate::browser::frame;
use crate::browser::keep::{Wiped, times_deleted};
use crate::keep::is_empty;
use crate::question::UnfinishedDates;

/// The state that pages share; `P` names the screens of one. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct Visit<P: Send + Sync + 'static> {
    /// What was told.
    pub case: RwSignal<Case>,
    /// Where they are.
    pub place: RwSignal<P>,
    /// What is known of the case today: the way, the progress and the assessment share it.
    pub observed: Memo<Observation>,
    /// What the case amounts to.
    pub assessment: Memo<Assessment>,
    /// Said once to those who can't see that the screen changed by itself.
    pub announced: RwSignal<String>,
    /// Today, where they are.
    pub today: RwSignal<Date>,
    /// What was found after wiping, until they go on.
    pub wiped: RwSignal<Option<Wiped>>,
    /// Dates that are begun and no answers yet.
    pub unfinished: UnfinishedDates,
    prepared: StoredValue<Arc<Prepared>>,
}

impl<P: Send + Sync + 'static> Visit<P> {
    /// A new visit, which begins with this case at this place. `is_writing` says whether something was begun that would be
    /// lost with the page and is not part of the case yet; it is told today's date.
    pub fn new(
        prepared: impl Into<Arc<Prepared>>,
        case: Case,
        place: P,
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
        // Drawing screens in advance, with nothing told, must not undo what the first screens marked.
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
            place: RwSignal::new(place),
            observed,
            assessment,
            announced: RwSignal::new(String::new()),
            today,
            wiped: RwSignal::new(None),
            unfinished,
            prepared,
        }
    }

    /// The pack, made ready.
    pub fn prepared(&self) -> Arc<Prepared> {
        self.prepared.get_value()
    }
}

/// A case as it was saved or opened, and how often saved cases had been deleted by then.
type Saved = ArcRwSignal<Option<(Case, u32)>>;

thread_local! {
    /// The case as it was last saved or opened.
    static SAVED: Saved = Saved::new(None);
}

/// The case was saved, or opened from what was saved: until it changes, or what is saved is deleted, going back loses nothing.
pub fn saved(case: &Case) {
    let times_deleted = times_deleted().get_untracked();
    SAVED.with(Saved::clone).set(Some((case.clone(), times_deleted)));
}

/// Whether it holds something that would be lost.
fn is_unsaved(case: &Case) -> bool {
    let is_saved = SAVED.with(Saved::clone).with(|saved| {
        let times_deleted = times_deleted().get();
        saved.as_ref().is_some_and(|(saved, times)| saved == case && *times == times_deleted)
    });
    !is_empty(case) && !is_saved
}
