//! The page when it was left alone: it shows nothing, and asks whether to go on or to delete.

use std::time::Duration;

use heedful_engine::{Case, Phrase};
use leptos::prelude::*;

use super::wipe::{Deleting, Reach, Wiping, wipe_it};
use crate::browser::focus::{keep_focus, remember};
use crate::browser::save::idle_timer::{IDLE_TIMEOUT, IdleLimits};
use crate::browser::save::{Wiped, idle};
use crate::ui::element::{HEADING as SCREEN_HEADING, button, fresh};
use crate::ui::words::Words;

const HEADING: &str = "blanked";

/// Shows its children until nobody has touched the page for a while; then hides them, without losing anything, and
/// shows [`privacy_screen`].
#[component]
pub fn IdleGuard(
    case: RwSignal<Case>,
    /// How long it may be left alone.
    #[prop(default = IdleLimits::of(IDLE_TIMEOUT))]
    limits: IdleLimits,
    /// How long nobody has touched the page before this was shown.
    #[prop(default = Duration::ZERO)]
    idle_for: Duration,
    /// Called when the person wiped instead of going on, to show the start with a
    /// [`WipeReport`](super::wipe::WipeReport). Without it the proof is shown here.
    #[prop(optional, into)]
    wiped: Option<Callback<Wiped>>,
    children: Children,
) -> impl IntoView {
    let words: Words = expect_context();
    let hidden = RwSignal::new(false);
    let wiping = RwSignal::new(Wiping::default());
    let restore_focus = StoredValue::new_local(None);
    let watch = idle::watch(limits, idle_for, move || {
        if !hidden.get_untracked() {
            restore_focus.set_value(Some(remember(SCREEN_HEADING)));
            wiping.set(Wiping::Offered);
            hidden.set(true);
            keep_focus(HEADING);
        }
    });
    // It watches for as long as this is on the screen.
    StoredValue::new_local(watch);
    let go_on = Callback::new(move |()| {
        hidden.set(false);
        restore_focus.with_value(|restore_focus| {
            if let Some(restore_focus) = restore_focus {
                restore_focus();
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
        {fresh(move || if hidden.get() { privacy_screen(&words, case, wiping, go_on, wiped) } else { ().into_any() })}
    }
}

/// Says nothing of what the page is about.
fn privacy_screen(
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
            <div class="actions">{button("go-on", "button", on, move || go_on.run(()))}</div>
            {wipe_it(words, Deleting { case, wiping, wiped, reach: Reach::ThePage })}
        </section>
    }
    .into_any()
}
