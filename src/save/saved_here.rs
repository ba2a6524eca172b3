//! What is saved in this browser, and how to delete it.

use heedful_engine::Phrase;
use leptos::prelude::*;

use crate::browser::focus::keep_focus;
use crate::browser::save as browser;
use crate::browser::save::{OnLeaving, Stored};
use crate::ui::element::named_button;
use crate::ui::words::Words;

/// What is saved; nothing where nothing is. `status` is where it is announced that it was deleted.
pub fn saved_here(words: &Words, status: RwSignal<String>) -> AnyView {
    let Ok(Stored::Entry(kept)) = browser::load(browser::today()) else { return ().into_any() };
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
        keep_focus("keep-heading");
    };
    let stop_it = named_button("", "link", stop, stop_what, stop_it);
    view! {
        <div class="note kept-here">
            <h3>{words.phrase(Phrase::KeepHere)}</h3>
            {saved_entry(place, [&on, " ", &until, " ", &leaving].concat(), stop_it)}
        </div>
    }
    .into_any()
}

/// A saved case: where, since when, and what can be done with it.
pub fn saved_entry(place: String, when: String, act: AnyView) -> AnyView {
    view! {
        <div class="shelved">
            <p><strong class="place">{place}</strong> {when}</p>
            {act}
        </div>
    }
    .into_any()
}
