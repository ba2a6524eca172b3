//! What this browser keeps now, and how to stop it.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::parts::button;
use super::{Look, Shelf};
use crate::browser::keep as browser;
use crate::words::Words;

/// What lies on the two shelves; nothing where both are empty. `status` is where it is announced that it was stopped.
pub fn kept_here(words: &Words, status: RwSignal<String>) -> AnyView {
    let rows: Vec<AnyView> = [row(words, Shelf::Tab, status), row(words, Shelf::Device, status)]
        .into_iter()
        .flatten()
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="note kept-here">
            <h3>{words.phrase(Phrase::KeepHeading)}</h3>
            {rows}
        </div>
    }
    .into_any()
}

fn row(words: &Words, shelf: Shelf, status: RwSignal<String>) -> Option<AnyView> {
    let Ok(Look::Kept(kept)) = browser::look(shelf, browser::today()) else { return None };
    let place = words.phrase(place_of(shelf));
    let on = words.phrase_with(Phrase::KeepOn, "date", &browser::in_words(kept.on));
    let until = match kept.until {
        Some(until) => words.phrase_with(Phrase::KeepUntil, "date", &browser::in_words(until)),
        None => String::new(),
    };
    let stop = words.phrase(Phrase::KeepStop);
    let stop_what = [&stop, ": ", &place].concat();
    let (stopped, not_stopped) =
        (words.phrase(Phrase::KeepStopped), words.phrase(Phrase::WipedNotAll));
    let stop_it = move || {
        status.set(if browser::forget(shelf).is_ok() {
            stopped.clone()
        } else {
            not_stopped.clone()
        });
        browser::focus_on("keep-heading");
    };
    let stop_it = button(None, "link", stop, Some(stop_what), stop_it);
    Some(shelved(place, [&on, " ", &until].concat(), stop_it))
}

/// One thing on a shelf: where, since when, and what can be done with it.
pub fn shelved(place: String, when: String, act: AnyView) -> AnyView {
    view! {
        <div class="shelved">
            <p><strong class="place">{place}</strong> {when}</p>
            {act}
        </div>
    }
    .into_any()
}

/// Where a shelf is, in words.
pub fn place_of(shelf: Shelf) -> Phrase {
    match shelf {
        Shelf::Tab => Phrase::OpenTab,
        Shelf::Device => Phrase::OpenDevice,
    }
}
