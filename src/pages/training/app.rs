//! The app of the training page.

use std::time::Duration;

use heedful_engine::training::TrainingContent;
use heedful_engine::{Date, Prepared};
use leptos::prelude::*;

use super::screen::TrainingScreen;
use super::session::TrainingSession;
use super::{class, compared, end, home, paper, scenario, story, what_if};
use crate::browser::save::Wiped;
use crate::browser::save::idle_timer::IdleLimits;
use crate::browser::{clock, focus};
use crate::save::IdleGuard;
use crate::ui::element::{HEADING, element, fresh};

/// After how long without a touch the page hides itself. Longer than elsewhere: nobody's own case is on it, and a class
/// talks while nobody touches a screen.
const IDLE_TIMEOUT: Duration = Duration::from_secs(30 * 60);

/// The widget for training.
#[component]
pub fn TrainingApp(prepared: Prepared, content: TrainingContent, today: Date) -> impl IntoView {
    let session = TrainingSession::new(prepared, content, today);
    clock::follow_day(session.state.today);
    provide_context(session);
    provide_context(session.words());
    class::follow_invitations(session);
    Effect::new(move |_| {
        session.state.screen.track();
        if session.state.wiped.read_untracked().is_none() {
            focus::move_to(HEADING);
        }
    });
    let wiped = Callback::new(move |wiped: Wiped| session.reset(wiped));
    view! {
        <IdleGuard case=session.state.case limits=IdleLimits::of(IDLE_TIMEOUT) wiped>
            {fresh(move || screen(session.state.screen.get()))}
        </IdleGuard>
        <p class="visually-hidden" role="status">{fresh(move || session.state.live_message.get())}</p>
    }
}

fn screen(screen: TrainingScreen) -> AnyView {
    let shown = match screen {
        TrainingScreen::Story(scenario, part) => {
            view! { <story::Story scenario part /> }.into_any()
        }
        TrainingScreen::Compared(scenario, part) => {
            view! { <compared::Compared scenario part /> }.into_any()
        }
        TrainingScreen::End(index) => view! { <end::End index /> }.into_any(),
        TrainingScreen::WhatIf(first) => view! { <what_if::WhatIf first /> }.into_any(),
        TrainingScreen::Handout(index) => view! { <paper::Handout index /> }.into_any(),
        TrainingScreen::Notes(index) => view! { <paper::Notes index /> }.into_any(),
        TrainingScreen::Class(scenario, role) => {
            view! { <class::Class scenario role /> }.into_any()
        }
        TrainingScreen::Home => view! { <home::Home /> }.into_any(),
        TrainingScreen::Scenario(index) => view! { <scenario::ScenarioScreen index /> }.into_any(),
    };
    let id = ["screen-", screen.id()].concat();
    element("div").id(id).class("training-screen").child(shown).view()
}
