//! What the public page hands to the features: the case, and the way between the screens. So a feature knows no session,
//! and can be shown and tested without one.

pub mod navigator;
pub mod screen;

use std::sync::Arc;

use heedful_engine::assessment::Assessment;
use heedful_engine::{Case, Date, Prepared};
use leptos::prelude::*;

use crate::ui::words::Words;
use navigator::Navigator;

/// What a feature needs of the page around it. A handle: copying it shares the state.
#[derive(Debug, Clone, Copy)]
pub struct PageContext {
    pub case: RwSignal<Case>,
    /// The assessment of the case.
    pub assessment: Memo<Assessment>,
    /// Today, where the person is.
    pub today: RwSignal<Date>,
    /// The way to other screens.
    pub navigator: Navigator,
    /// The pack.
    pub prepared: StoredValue<Arc<Prepared>>,
}

impl PageContext {
    /// The pack, prepared.
    pub fn prepared(&self) -> Arc<Prepared> {
        self.prepared.get_value()
    }

    /// The words for whoever answers.
    pub fn words(&self) -> Words {
        Words::new(self.prepared(), self.case.read_untracked().audience)
    }
}
