//! What this browser keeps now, and how to stop it.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::parts::button;
use super::{Look, OnLeaving};
use crate::browser::keep as browser;
use crate::words::Words;

/// What is saved; nothing where nothing is. `status` is where it is announced that it was deleted.
pub fn kept_here(words: &Words, status: RwSignal<String>) -> AnyView {
    let Ok(Look::Kept(kept)) = browser::look(browser::today()) else { return ().into_any() };
    let place = words.phrase(Phrase::OpenDevice);
    let on = words.phrase_with(Phrase::KeepOn, "date", &browser::in_words(kept.term.saved));
    let until = words.phrase_with(Phrase::KeepUntil, "date", &browser::in_words(kept.term.until));
    let leaving = words.phrase(match kept.on_leaving {
        OnLeaving::Stays => Phrase::KeptStays,
        OnLeaving::IsDeleted => Phrase::KeptGoes,
    });
    let stop = words.phrase(Phrase::KeepStop);
    let stop_what = [&stop, ": ", &place].concat();
    let (stopped, not_stopped) =
        (words.phrase(Phrase::KeepStopped), words.phrase(Phrase::WipedNotAll));
    let stop_it = move || {
        status.set(if browser::delete_saved().is_ok() {
            stopped.clone()
        } else {
            not_stopped.clone()
        });
        browser::focus_on("keep-heading");
    };
    let stop_it = button(None, "link", stop, Some(stop_what), stop_it);
    view! {
        <div class="note kept-here">
            <h3>{words.phrase(Phrase::KeepHere)}</h3>
            {shelved(place, [&on, " ", &until, " ", &leaving].concat(), stop_it)}
        </div>
    }
    .into_any()
}

/// A saved case: where, since when, and what can be done with it.
pub fn shelved(place: String, when: String, act: AnyView) -> AnyView {
    view! {
        <div class="shelved">
            <p><strong class="place">{place}</strong> {when}</p>
            {act}
        </div>
    }
    .into_any()
}
