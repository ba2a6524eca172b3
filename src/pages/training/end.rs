//! What there was to learn: one line, part by part, the commonest mistakes; and keeping what was practised, if wanted.

use heedful_engine::training::{Scenario, TrainingPhrase as Say};
use leptos::prelude::*;

use super::cell::cell;
use super::compared::sources;
use super::practice::KeepPractice;
use super::screen::TrainingScreen;
use super::session::TrainingSession;
use crate::ui::element::{Attribute, button, element, heading, paragraph};

/// The screen of the scenario at an index.
#[component]
pub fn End(index: usize) -> impl IntoView {
    let session: TrainingSession = expect_context();
    session.scenario(index).map(|scenario| {
        let go = element("div").class("actions").children([
            button("to-list", "button", session.say(Say::ToList), move || {
                session.go_to(TrainingScreen::Home);
            }),
            button("to-scenario", "button plain", session.say(Say::ToScenario), move || {
                session.go_to(TrainingScreen::Scenario(index));
            }),
        ]);
        view! {
            {heading(session.say(Say::EndTitle), "teaches")}
            {element("p").id("teaches").class("lead").text(scenario.teaches.as_str()).view()}
            {part_by_part(session, &scenario)}
            {mistakes(session, &scenario)}
            <KeepPractice scenario=index />
            {go.view()}
        }
    })
}

/// One's own bands and those of the reference.
fn part_by_part(session: TrainingSession, scenario: &Scenario) -> AnyView {
    let words = session.words();
    let head = [Say::ColumnPart, Say::ColumnOwn, Say::ColumnReference];
    let head =
        head.map(|says| element("th").with(Attribute::Scope, "col").text(session.say(says)).view());
    let rows = scenario.instalments.iter().enumerate().map(|(part, instalment)| {
        let own = untrack(|| session.own_view_at(part)).band;
        let name = [&(part + 1).to_string(), ". ", &instalment.title].concat();
        element("tr")
            .child(element("th").with(Attribute::Scope, "row").text(name).view())
            .child(cell(
                session.say(Say::ColumnOwn),
                own.map(|own| words.band(own)).unwrap_or_default(),
            ))
            .child(cell(session.say(Say::ColumnReference), words.band(instalment.expect.band)))
            .view()
    });
    let head = element("thead").child(element("tr").children(head).view()).view();
    let table = element("table").child(head).child(element("tbody").children(rows).view());
    element("section")
        .child(element("h2").text(session.say(Say::BandsHeading)).view())
        .child(table.view())
        .view()
}

/// The commonest mistakes, and what each costs.
pub fn mistakes(session: TrainingSession, scenario: &Scenario) -> AnyView {
    let mistakes = scenario.mistakes.iter().map(|mistake| {
        let what = element("p").child(element("strong").text(mistake.what.as_str()).view());
        element("li")
            .child(what.view())
            .child(paragraph("", session.fill(Say::Costs, &[("costs", &mistake.costs)])))
            .child(sources(session, &mistake.sources))
            .view()
    });
    element("section")
        .id("mistakes")
        .child(element("h2").text(session.say(Say::MistakesHeading)).view())
        .child(element("ul").children(mistakes).view())
        .view()
}
