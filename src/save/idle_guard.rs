//! The page when it was left alone: it shows nothing, and asks whether to go on or to wipe.

use std::time::Duration;

use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use super::parts::button;
use super::wipe::{Deleting, Reach, Wiping, wipe_it};
use crate::browser::save::idle_timer::{LEFT_ALONE, Patience};
use crate::browser::save::{Wiped, focus_on, focused, idle};
use crate::ui::element::HEADING as SCREEN_HEADING;
use crate::ui::element::fresh;
use crate::ui::words::Words;

const HEADING: &str = "blanked";

/// Shows its children until nobody has touched the page for a while; then hides them, without losing anything, and
/// shows [`blanked`].
#[component]
pub fn LeftAlone(
    case: RwSignal<Case>,
    /// How long it may be left alone.
    #[prop(default = Patience::of(LEFT_ALONE))]
    patience: Patience,
    /// How long nobody has touched the page before this was shown.
    #[prop(default = Duration::ZERO)]
    untouched: Duration,
    /// Called when the person wiped instead of going on, to show the start with a
    /// [`WipeProof`](super::wipe::WipeProof). Without it the proof is shown here.
    #[prop(optional, into)]
    wiped: Option<Callback<Wiped>>,
    children: Children,
) -> impl IntoView {
    let words: Words = expect_context();
    let hidden = RwSignal::new(false);
    let wiping = RwSignal::new(Wiping::default());
    let give_back = StoredValue::new_local(None);
    let watch = idle::watch(patience, untouched, move || {
        if !hidden.get_untracked() {
            give_back.set_value(Some(focused(SCREEN_HEADING)));
            wiping.set(Wiping::Offered);
            hidden.set(true);
            focus_on(HEADING);
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
    let wiped = wiped.map(|wiped| {
        Callback::new(move |found| {
            hidden.set(false);
            wiped.run(found);
        })
    });
    view! {
        <div hidden=move || hidden.get()>{children()}</div>
        {fresh(move || if hidden.get() { blanked(&words, case, wiping, go_on, wiped) } else { ().into_any() })}
    }
}

/// Says nothing of what the page is about.
fn blanked(
    words: &Words,
    case: RwSignal<Case>,
    wiping: RwSignal<Wiping>,
    go_on: Callback<()>,
    wiped: Option<Callback<Wiped>>,
) -> AnyView {
    let is_wiped = matches!(wiping.get(), Wiping::Done(_));
    let text = if is_wiped { String::new() } else { words.phrase(Phrase::IdleText) };
    let on = words.phrase(if is_wiped { Phrase::StartAgain } else { Phrase::IdleGoOn });
    view! {
        <section class="blanked">
            <h1 id=HEADING tabindex="-1">{words.phrase(Phrase::IdleHeading)}</h1>
            <p>{text}</p>
            <div class="go">{button(Some("go-on"), "button", on, None, move || go_on.run(()))}</div>
            {wipe_it(words, Deleting { case, wiping, wiped, reach: Reach::ThePage })}
        </section>
    }
    .into_any()
}
