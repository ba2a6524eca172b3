//! The diary: what happened, entry by entry, and the pattern in it. It is part of the one case: kept, printed and wiped
//! with the answers.
//!
//! The rest of the widget knows [`DiaryScreen`], for its screens, [`offer`], for the way to them, and [`diary_as_text`]; all could be loaded
//! later than the questions. It must never decide what counts: the engine does, and says why.

mod breach;
mod desk;
mod draft;
mod entry;
mod errors;
mod form;
mod kinds;
mod list;
mod moved;
mod offer;
mod select;
mod table;
mod when;

pub use breach::ask as ask_about_breaches;
pub use desk::Desk;
pub use entry::diary_as_text;
pub use offer::offer;

use leptos::prelude::*;

use crate::pattern;
use crate::session::Session;

/// A screen of the diary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// What was written down.
    List,
    /// An entry, new or to be changed.
    Entry,
    /// The pattern, drawn and in words.
    Pattern,
    /// A list from elsewhere, to be brought in.
    Table,
}

/// A screen of the diary.
#[component]
pub fn DiaryScreen(
    /// Which.
    page: Page,
) -> impl IntoView {
    let session: Session = expect_context();
    match page {
        Page::List => list::list(session),
        Page::Entry => form::form(session),
        Page::Pattern => pattern::screen(session),
        Page::Table => table::screen(session),
    }
}
