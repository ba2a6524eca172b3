//! Whether the case on the page would be lost with it.

use heedful_engine::Case;
use leptos::prelude::*;

use super::is_empty;
use crate::browser::save::times_deleted;

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
pub fn is_unsaved(case: &Case) -> bool {
    let is_saved = SAVED.with(Saved::clone).with(|saved| {
        let times_deleted = times_deleted().get();
        saved.as_ref().is_some_and(|(saved, times)| saved == case && *times == times_deleted)
    });
    !is_empty(case) && !is_saved
}
