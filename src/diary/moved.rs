//! A change to the diary, and whether the result moved with it.

use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use super::state::DiaryContext;
use crate::context::screen::Screen;

/// Changes the case. Says what the result is now, where the person came from it and it is another one; else nothing.
pub fn change(diary: DiaryContext, change: impl FnOnce(&mut Case)) -> String {
    let was_shown = diary.state.came_from.get_untracked() == Screen::Result;
    let band = || diary.page.assessment.with_untracked(|assessment| assessment.band);
    let before = was_shown.then(band);
    diary.page.case.update(change);
    match before {
        Some(before) if before != band() => {
            let words = diary.page.words();
            words.phrase_with(Phrase::DiaryBandMoved, "band", &words.band(band()))
        }
        _ => String::new(),
    }
}
