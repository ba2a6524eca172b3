//! All scenarios: what they are about, what may be hard to hear, how long they are. Never what they come to.

use heedful_engine::training::{Scenario, TrainingPhrase as Say};
use leptos::prelude::*;

use super::practice::PractisedSoFar;
use super::screen::TrainingScreen;
use super::session::TrainingSession;
use crate::browser::offline::{self, OfflineState};
use crate::save::WipeReport;
use crate::ui::element::{button, element, fresh, heading, paragraph};
#[component]
pub fn Home() -> impl IntoView {
    let session: TrainingSession = expect_context();
    let content = session.content();
    let scenarios = content.scenarios.scenarios.iter().enumerate();
    let rows: Vec<AnyView> =
        scenarios.map(|(index, scenario)| row(session, index, scenario)).collect();
    let own = button("own-case", "button plain", session.say(Say::OwnCase), move || {
        session.begin(TrainingScreen::WhatIf(None));
    });
    let found = offline::state();
    let offline = fresh(move || offline_says(session, found.get()));
    view! {
        {fresh(move || session.state.wiped.get().map(|wiped| view! { <WipeReport wiped /> }))}
        {heading(session.say(Say::HomeTitle), "")}
        {paragraph("lead", session.say(Say::HomeIntro))}
        <PractisedSoFar />
        {element("ol").class("scenarios").children(rows).view()}
        {element("div").class("actions").child(own).view()}
        {paragraph("hint", session.say(Say::OwnCaseHint))}
        {paragraph("muted", session.say(Say::NotReviewed))}
        {offline}
    }
}

/// Whether the page is ready for use without a network, and an update that waits.
fn offline_says(session: TrainingSession, state: OfflineState) -> AnyView {
    let lines = match state {
        OfflineState::NotReady | OfflineState::Deleted => {
            vec![paragraph("muted", session.say(Say::OfflineNot))]
        }
        OfflineState::Ready => vec![paragraph("muted", session.say(Say::OfflineReady))],
        OfflineState::Update => vec![
            paragraph("muted", session.say(Say::UpdateReady)),
            button("update", "button plain", session.say(Say::UpdateTake), offline::update),
        ],
    };
    element("div").id("offline").children(lines).view()
}

fn row(session: TrainingSession, index: usize, scenario: &Scenario) -> AnyView {
    let open = ["scenario-", &scenario.number.to_string()].concat();
    let open = button(open, "link", scenario.title.as_str(), move || {
        session.begin(TrainingScreen::Scenario(index));
    });
    let count = scenario.instalments.len().to_string();
    element("li")
        .child(element("h2").child(open).view())
        .child(paragraph("", scenario.setting.as_str()))
        .child(paragraph("muted", session.fill(Say::Warning, &[("warning", &scenario.warning)])))
        .child(paragraph("muted", session.fill(Say::Length, &[("count", &count)])))
        .view()
}
