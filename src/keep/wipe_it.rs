//! Wiping, and the proof of it.

use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use super::parts::AskFirst;
use crate::browser::keep::{self as browser, Wiped, focus_on};
use crate::words::Words;

const BUTTON: &str = "wipe";
const PROOF: &str = "wiped";

/// Removes the answers from the page and from both shelves, after asking.
#[component]
pub fn WipeIt(
    case: RwSignal<Case>,
    /// Called afterwards, with what was found by looking again.
    wiped: Callback<Wiped>,
) -> impl IntoView {
    let words: Words = expect_context();
    let asked = RwSignal::new(false);
    let hint = StoredValue::new(words.phrase(Phrase::WipeHint));
    let answer = Callback::new(move |yes: bool| {
        asked.set(false);
        if !yes {
            focus_on(BUTTON);
            return;
        }
        browser::forget_files();
        let found = browser::wipe();
        case.set(Case::default());
        wiped.run(found);
    });
    view! {
        <div class="wipe">
            <button id=BUTTON class="button plain" type="button" on:click=move |_| asked.set(true)>
                {words.phrase(Phrase::KeepWipe)}
            </button>
            {move || {
                asked.get().then(|| view! {
                    <AskFirst id="wipe-ask" question=hint.get_value() yes=Phrase::WipeYes no=Phrase::WipeNo answer />
                })
            }}
        </div>
    }
}

/// What was found when the program looked again after wiping. The focus goes there.
#[component]
pub fn WipeProof(wiped: Wiped) -> impl IntoView {
    let words: Words = expect_context();
    focus_on(PROOF);
    let (what, left) = match wiped {
        Wiped::Left(0) => (Phrase::KeepWiped, words.phrase_with(Phrase::WipedCount, "count", "0")),
        Wiped::Left(left) => {
            (Phrase::WipedNotAll, words.phrase_with(Phrase::WipedCount, "count", &left.to_string()))
        }
        Wiped::Blocked => (Phrase::KeepWiped, words.phrase(Phrase::WipedBlocked)),
    };
    view! {
        <div id=PROOF class="note" role="group" tabindex="-1">
            <p>{words.phrase(what)}</p>
            <p>{left}</p>
            <p class="soft">{words.phrase(Phrase::WipedElsewhere)}</p>
        </div>
    }
}
