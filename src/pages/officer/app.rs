//! The app of the officers' page.

use std::time::Duration;

use heedful_engine::officer::plain::plain;
use heedful_engine::officer::record::record;
use heedful_engine::officer::{OfficerContent, OfficerPhrase as Say};
use heedful_engine::{Date, Prepared};
use leptos::prelude::*;

use super::lock::{IDLE_LIMITS, LockedScreen};
use super::screen::OfficerScreen;
use super::session::OfficerSession;
use super::set_code::AskForCode;
use super::{breaches, door, home, identification, judgement, order, outputs, part, plan};
use crate::browser::save::{follow_other_tabs, idle};
use crate::browser::{clock, focus};
use crate::save::is_empty;
use crate::ui::element::{HEADING, button, element, fresh, quoting};
use crate::ui::words::isolated;

/// The widget for officers.
#[component]
pub fn OfficerApp(
    prepared: Prepared,
    content: OfficerContent,
    today: Date,
    /// The day up to which a case was kept here that was wiped now.
    expired: Option<Date>,
) -> impl IntoView {
    let session = OfficerSession::new(prepared, content, today, expired);
    clock::follow_day(session.state.today);
    follow_other_tabs();
    provide_context(session);
    provide_context(session.words());
    Effect::new(move |_| {
        session.state.screen.track();
        if session.state.wiped.read_untracked().is_none() {
            focus::move_to(HEADING);
        }
    });
    let (is_locked, is_asked) = (session.lock.is_locked, session.lock.is_asked);
    // It watches for as long as this is on the screen.
    StoredValue::new_local(idle::watch(IDLE_LIMITS, Duration::ZERO, move || session.lock.lock()));
    // What is locked is not hidden: it is not there.
    let shown = fresh(move || match (is_locked.get(), is_asked.get()) {
        (true, _) => view! { <LockedScreen /> }.into_any(),
        (false, true) => view! { <AskForCode /> }.into_any(),
        (false, false) => {
            view! { <div>{fresh(move || screen(session.state.screen.get(), session))}</div> }
                .into_any()
        }
    });
    let told = fresh(move || if is_locked.get() { String::new() } else { so_far(session) });
    view! {
        {shown}
        <p class="visually-hidden" role="status">{fresh(move || quoting(&session.state.live_message.get()))}</p>
        <pre id="answers-so-far" hidden translate="no">{told}</pre>
    }
}

/// The record so far as text, and what is being written: if the WASM breaks, `boot/start.js` shows it.
fn so_far(session: OfficerSession) -> String {
    let mut text = String::new();
    if !session.state.case.with(is_empty) {
        text = session.with_record_input(|input| plain(&record(input)));
    }
    for words in session.drafts.words() {
        text.push('\n');
        text.push_str(&isolated(&words));
    }
    text
}

fn screen(screen: OfficerScreen, session: OfficerSession) -> AnyView {
    let shown = match screen {
        OfficerScreen::Home => view! { <home::Home /> }.into_any(),
        OfficerScreen::Door(page) => view! { <door::Door page /> }.into_any(),
        OfficerScreen::DoorResult => view! { <door::DoorResult /> }.into_any(),
        OfficerScreen::Part(index) => view! { <part::Part index /> }.into_any(),
        OfficerScreen::Identification => view! { <identification::Identification /> }.into_any(),
        OfficerScreen::Judgement => view! { <judgement::Judgement /> }.into_any(),
        OfficerScreen::Plan => view! { <plan::PlanScreen /> }.into_any(),
        OfficerScreen::Order => view! { <order::Order /> }.into_any(),
        OfficerScreen::Breaches => view! { <breaches::Breaches /> }.into_any(),
        OfficerScreen::Outputs => view! { <outputs::Outputs /> }.into_any(),
    };
    let id = ["screen-", &screen.id()].concat();
    element("div").id(id).class("officer-screen").child(shown).child(way(screen, session)).view()
}

/// On, and back to all parts: within reach of a thumb.
fn way(screen: OfficerScreen, session: OfficerSession) -> AnyView {
    let screens = session.screens();
    let at = screens.iter().position(|one| *one == screen);
    let next = screens.get(at.map_or(0, |at| at + 1)).copied();
    let next = next.map(|next| {
        let name = session.name(next);
        let says = session.fill(Say::Next, &[("name", &name)]);
        button("next", "button", says, move || session.go_to(next))
    });
    let home = (screen != OfficerScreen::Home).then(|| {
        button("to-case", "button plain", session.say(Say::ToCase), move || {
            session.go_to(OfficerScreen::Home);
        })
    });
    let lock = button("lock", "link", session.say(Say::Lock), move || session.lock.lock());
    let shown = next.into_iter().chain(home).chain([lock]);
    element("div").class("actions onward screen-only").children(shown).view()
}
