//! The training page: scenarios that unfold, alone and in a class, and what moves when an answer changes. It must never be
//! named by what the public page shows, which would then pay for it.

mod cell;
mod class;
mod compared;
mod end;
mod home;
mod own_view;
mod paper;
mod place;
mod practice;
mod scenario;
mod session;
mod story;
mod tells;
mod what_if;

use std::time::Duration;

use heedful_engine::training::TrainingContent;
use heedful_engine::{Date, Prepared};
use leptos::prelude::*;

use crate::app::HEADING;
use crate::browser::keep::Wiped;
use crate::browser::{clock, focus};
use crate::element::{element, fresh};
use crate::keep::LeftAlone;
use crate::keep::quiet::Patience;
use place::Place;
use session::TrainingSession;

/// After how long without a touch the page hides itself. Longer than elsewhere: nobody's own case is on it, and a class
/// talks while nobody touches a screen.
const LEFT_ALONE: Duration = Duration::from_secs(30 * 60);

/// The widget for training.
#[component]
pub fn TrainingApp(prepared: Prepared, content: TrainingContent, today: Date) -> impl IntoView {
    let session = TrainingSession::new(prepared, content, today);
    clock::follow_day(session.today);
    provide_context(session);
    provide_context(session.words());
    class::follow_invitations(session);
    Effect::new(move |_| {
        session.place.track();
        if session.wiped.read_untracked().is_none() {
            focus::move_to(HEADING);
        }
    });
    let wiped = Callback::new(move |wiped: Wiped| session.start_again(wiped));
    view! {
        <LeftAlone case=session.case patience=Patience::of(LEFT_ALONE) wiped>
            {fresh(move || screen(session.place.get()))}
        </LeftAlone>
        <p class="unseen" role="status">{fresh(move || session.announced.get())}</p>
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
