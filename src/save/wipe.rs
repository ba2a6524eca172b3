//! Deleting, and what was found afterwards.

use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use crate::browser::focus::keep_focus;
use crate::browser::save::{self as browser, Stored, Wiped};
use crate::ui::element::button;
use crate::ui::words::Words;

const BUTTON: &str = "wipe";
const ASK: &str = "wipe-ask";
const PROOF: &str = "wiped";

/// Where deleting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wiping {
    /// It is offered.
    #[default]
    Offered,
    /// The person is asked whether they mean it.
    Asked,
    /// It is done; this was found by looking again.
    Done(Wiped),
}

/// What may be deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The case on the page, and what is saved.
    Everything,
    /// The case on the page alone: whoever asks may not be the one who saved it.
    ThePage,
}

/// What deleting needs.
#[derive(Clone, Copy)]
pub struct Deleting {
    /// The case on the page.
    pub case: RwSignal<Case>,
    /// Where it stands.
    pub wiping: RwSignal<Wiping>,
    /// Called when it is done; without it, what was found is shown in place.
    pub wiped: Option<Callback<Wiped>>,
    /// What may be deleted.
    pub reach: Reach,
}

/// Deletes, after saying what it deletes and asking; then shows what was found, or hands it on.
pub fn wipe_it(words: &Words, deleting: Deleting) -> AnyView {
    let question = match deleting.wiping.get() {
        Wiping::Offered => ().into_any(),
        Wiping::Done(found) => return wipe_proof(words, found),
        Wiping::Asked => question(words, deleting),
    };
    let ask = move || {
        deleting.wiping.set(Wiping::Asked);
        keep_focus(ASK);
    };
    view! {
        <div class="wipe">
            {button(BUTTON, "button plain", words.phrase(Phrase::KeepWipe), ask)} {question}
        </div>
    }
    .into_any()
}

/// Names what goes. What is saved goes only by a choice of its own.
fn question(words: &Words, deleting: Deleting) -> AnyView {
    let mut lines = vec![words.phrase(Phrase::WipeHint)];
    let mut choices = vec![];
    let yes = |id, say, reach| {
        let act = move || delete(Deleting { reach, ..deleting });
        button(id, "button", words.phrase(say), act)
    };
    match (deleting.reach, browser::load(browser::today())) {
        (Reach::ThePage, Ok(Stored::Entry(_))) => {
            lines.push(words.phrase(Phrase::WipeSavedStays));
            choices.push(yes("wipe-page", Phrase::WipeYes, Reach::ThePage));
        }
        (Reach::Everything, Ok(Stored::Entry(kept))) => {
            let on = browser::in_words(kept.term.saved);
            lines.push(words.phrase_with(Phrase::WipeSaved, "date", &on));
            choices.push(yes("wipe-page", Phrase::WipePage, Reach::ThePage));
            choices.push(yes("wipe-all", Phrase::WipeAll, Reach::Everything));
        }
        _ => choices.push(yes("wipe-all", Phrase::WipeYes, deleting.reach)),
    }
    let leave_it = move || {
        deleting.wiping.set(Wiping::Offered);
        keep_focus(BUTTON);
    };
    choices.push(button("", "button plain", words.phrase(Phrase::WipeNo), leave_it));
    view! {
        <div class="note" role="group" aria-labelledby=ASK>
            <p id=ASK tabindex="-1">{lines.join(" ")}</p>
            <div class="actions">{choices}</div>
        </div>
    }
    .into_any()
}

fn delete(deleting: Deleting) {
    browser::release_files();
    let found = match deleting.reach {
        Reach::Everything => browser::wipe(),
        Reach::ThePage => browser::leave_saved(),
    };
    deleting.wiping.set(Wiping::Done(found));
    deleting.case.set(Case::default());
    keep_focus(PROOF);
    if let Some(wiped) = deleting.wiped {
        wiped.run(found);
    }
}

/// What was found by looking again after deleting. The focus goes there.
#[component]
pub fn WipeReport(wiped: Wiped) -> impl IntoView {
    let words: Words = expect_context();
    keep_focus(PROOF);
    wipe_proof(&words, wiped)
}

fn wipe_proof(words: &Words, wiped: Wiped) -> AnyView {
    let count = |left: u32| words.phrase_with(Phrase::WipedCount, "count", &left.to_string());
    let (what, left) = match wiped {
        Wiped::Left(0) => (Phrase::KeepWiped, count(0)),
        Wiped::Left(left) => (Phrase::WipedNotAll, count(left)),
        Wiped::Blocked => (Phrase::WipedPage, words.phrase(Phrase::WipedBlocked)),
        Wiped::SavedStays => (Phrase::WipedPage, words.phrase(Phrase::WipedSavedStays)),
    };
    view! {
        <div id=PROOF class="note" role="group" tabindex="-1">
            <p>{words.phrase(what)}</p>
            <p>{left}</p>
            <p class="muted">{words.phrase(Phrase::WipedElsewhere)}</p>
        </div>
    }
    .into_any()
}
