//! What this browser keeps now, and how to stop it.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::{Look, Shelf};
use crate::browser::keep as browser;
use crate::words::Words;

/// What lies on the two shelves; nothing where both are empty.
#[component]
pub fn KeptHere(
    /// What was done last; looked at again whenever it changes, and announced.
    status: RwSignal<Vec<String>>,
) -> impl IntoView {
    let words: Words = expect_context();
    move || {
        status.track();
        let rows: Vec<_> = [Shelf::Tab, Shelf::Device]
            .into_iter()
            .filter_map(|shelf| row(&words, shelf, status))
            .collect();
        let heading = words.phrase(Phrase::KeepHeading);
        (!rows.is_empty()).then(|| {
            view! {
                <div class="note kept-here">
                    <h3>{heading}</h3>
                    {rows}
                </div>
            }
        })
    }
}

fn row(
    words: &Words,
    shelf: Shelf,
    status: RwSignal<Vec<String>>,
) -> Option<impl IntoView + use<>> {
    let Ok(Look::Kept(kept)) = browser::look(shelf, browser::today()) else { return None };
    let place = words.phrase(place_of(shelf));
    let on = words.phrase_with(Phrase::KeepOn, "date", &browser::in_words(kept.on));
    let until = kept
        .until
        .map(|until| words.phrase_with(Phrase::KeepUntil, "date", &browser::in_words(until)));
    let stop = words.phrase(Phrase::KeepStop);
    let stop_what = [&stop, ": ", &place].concat();
    let stopped = words.phrase(Phrase::KeepStopped);
    let problem = words.phrase(Phrase::WipedNotAll);
    let stop_it = move |_| {
        let done = browser::forget(shelf).is_ok();
        status.set(vec![if done { stopped.clone() } else { problem.clone() }]);
        browser::focus_on("keep-heading");
    };
    Some(view! {
        <div>
            <p><strong class="place">{place}</strong> {on} " " {until}</p>
            <button class="link" type="button" aria-label=stop_what on:click=stop_it>{stop}</button>
        </div>
    })
}

/// Where a shelf is, in words.
pub fn place_of(shelf: Shelf) -> Phrase {
    match shelf {
        Shelf::Tab => Phrase::OpenTab,
        Shelf::Device => Phrase::OpenDevice,
    }
}
