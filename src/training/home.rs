//! All scenarios: what they are about, what may be hard to hear, how long they are. Never what they come to.

use heedful_engine::training::{Scenario, TrainingPhrase as Say};
use leptos::prelude::*;

use super::place::Place;
use super::session::TrainingSession;
use crate::element::{button, element, heading, paragraph};
use crate::keep::WipeProof;

/// The screen.
#[component]
pub fn Home() -> impl IntoView {
    let session: TrainingSession = expect_context();
    let content = session.content();
    let scenarios = content.scenarios.scenarios.iter().enumerate();
    let rows: Vec<AnyView> =
        scenarios.map(|(index, scenario)| row(session, index, scenario)).collect();
    view! {
        {move || session.wiped.get().map(|wiped| view! { <WipeProof wiped /> })}
        {heading(session.say(Say::HomeTitle), "")}
        {paragraph("lead", session.say(Say::HomeIntro))}
        {element("ol").class("scenarios").children(rows).view()}
        {paragraph("soft", session.say(Say::NotReviewed))}
    }
}

fn row(session: TrainingSession, index: usize, scenario: &Scenario) -> AnyView {
    let open = ["scenario-", &scenario.number.to_string()].concat();
    let open = button(open, "link", scenario.title.as_str(), move || {
        session.begin(Place::Scenario(index));
    });
    let count = scenario.instalments.len().to_string();
    element("li")
        .child(element("h2").child(open).view())
        .child(paragraph("", scenario.setting.as_str()))
        .child(paragraph("soft", session.fill(Say::Warning, &[("warning", &scenario.warning)])))
        .child(paragraph("soft", session.fill(Say::Length, &[("count", &count)])))
        .view()
}
