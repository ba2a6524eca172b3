//! The app of the training page.

use std::time::Duration;

use heedful_engine::training::TrainingContent;
use heedful_engine::{Date, Prepared};
use leptos::prelude::*;

use super::screen::Place;
use super::session::TrainingSession;
use super::{class, compared, end, home, paper, scenario, story, what_if};
use crate::browser::save::Wiped;
use crate::browser::save::idle_timer::Patience;
use crate::browser::{clock, focus};
use crate::save::LeftAlone;
use crate::ui::element::HEADING;
use crate::ui::element::{element, fresh};

/// After how long without a touch the page hides itself. Longer than elsewhere: nobody's own case is on it, and a class
/// talks while nobody touches a screen.
const LEFT_ALONE: Duration = Duration::from_secs(30 * 60);

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
    let wiped = Callback::new(move |wiped: Wiped| session.start_again(wiped));
    view! {
        <LeftAlone case=session.state.case patience=Patience::of(LEFT_ALONE) wiped>
            {fresh(move || screen(session.state.screen.get()))}
        </LeftAlone>
        <p class="unseen" role="status">{fresh(move || session.state.live_message.get())}</p>
    }
}

fn screen(place: Place) -> AnyView {
    let shown = match place {
        Place::Story(scenario, part) => view! { <story::Story scenario part /> }.into_any(),
        Place::Compared(scenario, part) => {
            view! { <compared::Compared scenario part /> }.into_any()
        }
        Place::End(index) => view! { <end::End index /> }.into_any(),
        Place::WhatIf(first) => view! { <what_if::WhatIf first /> }.into_any(),
        Place::Handout(index) => view! { <paper::Handout index /> }.into_any(),
        Place::Notes(index) => view! { <paper::Notes index /> }.into_any(),
        Place::Class(scenario, place) => view! { <class::Class scenario place /> }.into_any(),
        Place::Home => view! { <home::Home /> }.into_any(),
        Place::Scenario(index) => view! { <scenario::ScenarioScreen index /> }.into_any(),
    };
    let id = ["screen-", place.id()].concat();
    element("div").id(id).class("training-screen").child(shown).view()
}
