//! What every page of the site holds while somebody uses it: one case, what it comes to today, and where they are.

use std::cell::RefCell;
use std::sync::Arc;

use heedful_engine::assessment::Assessment;
use heedful_engine::{Case, Date, Prepared, assess};
use leptos::prelude::*;

use crate::browser::frame;
use crate::browser::keep::Wiped;

/// The state that pages share; `P` names the screens of one. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct Visit<P: Send + Sync + 'static> {
    /// What was told.
    pub case: RwSignal<Case>,
    /// Where they are.
    pub place: RwSignal<P>,
    /// What the case amounts to.
    pub assessment: Memo<Assessment>,
    /// Said once to those who can't see that the screen changed by itself.
    pub announced: RwSignal<String>,
    /// Today, where they are.
    pub today: RwSignal<Date>,
    /// What was found after wiping, until they go on.
    pub wiped: RwSignal<Option<Wiped>>,
    prepared: StoredValue<Arc<Prepared>>,
}

impl<P: Send + Sync + 'static> Visit<P> {
    /// A new visit, which begins with this case at this place.
    pub fn new(prepared: impl Into<Arc<Prepared>>, case: Case, place: P, today: Date) -> Self {
        let prepared = StoredValue::new(prepared.into());
        let case = RwSignal::new(case);
        let today = RwSignal::new(today);
        let assessment =
            Memo::new(move |_| assess(&prepared.get_value(), &case.read(), today.get()));
        // Drawing screens in advance, with nothing told, must not undo what the first screens marked.
        Effect::new(move |before: Option<bool>| {
            let is_unsaved = is_unsaved(&case.read());
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
            assessment,
            announced: RwSignal::new(String::new()),
            today,
            wiped: RwSignal::new(None),
            prepared,
        }
    }

    /// The pack, made ready.
    pub fn prepared(&self) -> Arc<Prepared> {
        self.prepared.get_value()
    }
}

thread_local! {
    /// The case as it was last saved or opened.
    static SAVED: RefCell<Option<Case>> = const { RefCell::new(None) };
}

/// The case was saved, or opened from what was saved: until it changes, going back loses nothing.
pub fn saved(case: &Case) {
    SAVED.set(Some(case.clone()));
    frame::mark_saved();
}

/// Whether it holds something that would be lost. Who answers is asked again at every start.
fn is_unsaved(case: &Case) -> bool {
    let nothing = Case { audience: case.audience, ..Case::default() };
    *case != nothing && SAVED.with_borrow(|saved| saved.as_ref() != Some(case))
}
