//! The page when it was left alone: it shows nothing, and asks whether to go on or to wipe.

use std::time::Duration;

use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use super::quiet::LEFT_ALONE;
use super::wipe_it::{WipeIt, WipeProof};
use crate::browser::keep::{Wiped, focus_on, focused, idle};
use crate::words::Words;

const HEADING: &str = "blanked";

/// Shows its children until nobody has touched the page for a while; then hides them, without losing anything, and
/// shows [`Blanked`].
#[component]
pub fn LeftAlone(
    case: RwSignal<Case>,
    /// How long nobody may touch it.
    #[prop(default = LEFT_ALONE)]
    after: Duration,
    /// Called when the person wiped instead of going on, to show the start with a
    /// [`WipeProof`](super::wipe_it::WipeProof). Without it the proof is shown here.
    #[prop(optional, into)]
    wiped: Option<Callback<Wiped>>,
    children: Children,
) -> impl IntoView {
    let hidden = RwSignal::new(false);
    let give_back = StoredValue::new_local(None);
    let watch = idle::watch(after, move || {
        if !hidden.get_untracked() {
            give_back.set_value(Some(focused()));
            hidden.set(true);
        }
    });
    // It watches for as long as this is on the screen.
    StoredValue::new_local(watch);
    let go_on = Callback::new(move |()| {
        hidden.set(false);
        give_back.with_value(|give_back| {
            if let Some(give_back) = give_back {
                give_back();
            }
        });
    });
    let on_wiped = wiped.map(|wiped| {
        Callback::new(move |found| {
            hidden.set(false);
            wiped.run(found);
        })
    });
    view! {
        <div hidden=move || hidden.get()>{children()}</div>
        {move || hidden.get().then(|| view! { <Blanked case go_on wiped=on_wiped /> })}
    }
}

/// Says nothing of what the page is about.
#[component]
pub fn Blanked(
    case: RwSignal<Case>,
    /// Shows the page again.
    go_on: Callback<()>,
    /// Called when the person wiped.
    wiped: Option<Callback<Wiped>>,
) -> impl IntoView {
    let words: Words = expect_context();
    let proof = RwSignal::new(None);
    let wiped = Callback::new(move |found| match wiped {
        Some(wiped) => wiped.run(found),
        None => proof.set(Some(found)),
    });
    focus_on(HEADING);
    move || {
        let (text, button) = match proof.get() {
            Some(wiped) => (view! { <WipeProof wiped /> }.into_any(), Phrase::StartAgain),
            None => {
                let ask = view! {
                    <h1 id=HEADING tabindex="-1">{words.phrase(Phrase::IdleHeading)}</h1>
                    <p>{words.phrase(Phrase::IdleText)}</p>
                };
                (ask.into_any(), Phrase::IdleGoOn)
            }
        };
        view! {
            <section class="blanked">
                {text}
                <div class="go">
                    <button id="go-on" class="button" type="button" on:click=move |_| go_on.run(())>
                        {words.phrase(button)}
                    </button>
                </div>
                {proof.get().is_none().then(|| view! { <WipeIt case wiped /> })}
            </section>
        }
    }
}
