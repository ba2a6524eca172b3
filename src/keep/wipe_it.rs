//! Wiping, and the proof of it.

use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use super::parts::{ask_first, button};
use crate::browser::keep::{self as browser, Wiped, focus_on};
use crate::words::Words;

const BUTTON: &str = "wipe";
const ASK: &str = "wipe-ask";
const PROOF: &str = "wiped";

/// Where wiping stands.
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

/// Removes the answers from the page and from both shelves, after asking; then shows the proof, or hands it to `wiped`.
pub fn wipe_it(
    words: &Words,
    case: RwSignal<Case>,
    wiping: RwSignal<Wiping>,
    wiped: Option<Callback<Wiped>>,
) -> AnyView {
    let question = match wiping.get() {
        Wiping::Offered => ().into_any(),
        Wiping::Done(found) => return wipe_proof(words, found),
        Wiping::Asked => {
            let answer =
                Callback::new(
                    move |yes| if yes { wipe(case, wiping, wiped) } else { leave_it(wiping) },
                );
            let choice = [Phrase::WipeYes, Phrase::WipeNo];
            ask_first(words, ASK, words.phrase(Phrase::WipeHint), choice, answer)
        }
    };
    let ask = move || {
        wiping.set(Wiping::Asked);
        focus_on(ASK);
    };
    view! {
        <div class="wipe">
            {button(Some(BUTTON), "button plain", words.phrase(Phrase::KeepWipe), None, ask)} {question}
        </div>
    }
    .into_any()
}

fn leave_it(wiping: RwSignal<Wiping>) {
    wiping.set(Wiping::Offered);
    focus_on(BUTTON);
}

fn wipe(case: RwSignal<Case>, wiping: RwSignal<Wiping>, wiped: Option<Callback<Wiped>>) {
    browser::forget_files();
    let found = browser::wipe();
    wiping.set(Wiping::Done(found));
    case.set(Case::default());
    focus_on(PROOF);
    if let Some(wiped) = wiped {
        wiped.run(found);
    }
}

/// What was found when the program looked again after wiping. The focus goes there.
#[component]
pub fn WipeProof(wiped: Wiped) -> impl IntoView {
    let words: Words = expect_context();
    focus_on(PROOF);
    wipe_proof(&words, wiped)
}

fn wipe_proof(words: &Words, wiped: Wiped) -> AnyView {
    let count = |left: u32| words.phrase_with(Phrase::WipedCount, "count", &left.to_string());
    let (what, left) = match wiped {
        Wiped::Left(0) => (Phrase::KeepWiped, count(0)),
        Wiped::Left(left) => (Phrase::WipedNotAll, count(left)),
        Wiped::Blocked => (Phrase::KeepWiped, words.phrase(Phrase::WipedBlocked)),
    };
    view! {
        <div id=PROOF class="note" role="group" tabindex="-1">
            <p>{words.phrase(what)}</p>
            <p>{left}</p>
            <p class="soft">{words.phrase(Phrase::WipedElsewhere)}</p>
        </div>
    }
    .into_any()
}
