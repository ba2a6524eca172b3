//! What every page of the site holds while somebody uses it: one case, what it comes to today, and where they are.

use std::sync::Arc;

use heedful_engine::assessment::Assessment;
use heedful_engine::{Case, Date, Prepared, assess};
use leptos::prelude::*;

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
