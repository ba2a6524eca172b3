//! The diary: what happened, entry by entry, and the pattern in it. It is part of the one case: kept, printed and wiped
//! with the answers.
//!
//! The rest of the widget knows [`Diary`], for its screens, [`offer`], for the way to them, and [`diary_as_text`]; all could be loaded
//! later than the questions. It must never decide what counts: the engine does, and says why.

mod breach;
mod draft;
mod entry;
mod errors;
mod form;
mod import;
mod kinds;
mod list;
mod moved;
mod offer;
mod state;
mod when;

pub use breach::ask as ask_about_breaches;
pub use entry::diary_as_text;
pub use offer::offer;
pub use state::{DiaryContext, DiaryState};

use leptos::prelude::*;

use crate::context::screen::DiaryScreen;
use crate::pattern;

/// The screens of the diary.
#[component]
pub fn Diary(
    /// RangeEnd is shown.
    screen: DiaryScreen,
) -> impl IntoView {
    let diary = DiaryContext::expect();
    match screen {
        DiaryScreen::List => list::list(diary),
        DiaryScreen::Entry => form::form(diary),
        DiaryScreen::Pattern => pattern::screen(diary.page),
        DiaryScreen::Import => import::screen(diary),
    }
}
