//! A change to the diary, and whether the result moved with it.

use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use crate::place::Place;
use crate::session::Session;

/// Changes the case. Says what the result is now, where the person came from it and it is another one; else nothing.
pub fn change(session: Session, change: impl FnOnce(&mut Case)) -> String {
    let was_shown = session.desk.came_from.get_untracked() == Place::Result;
    let band = || session.assessment.with_untracked(|assessment| assessment.band);
    let before = was_shown.then(band);
    session.case.update(change);
    match before {
        Some(before) if before != band() => {
            let words = session.words();
            words.phrase_with(Phrase::DiaryBandMoved, "band", &words.band(band()))
        }
        _ => String::new(),
    }
}
