//! One scenario before it begins: its warning first, then the ways to use it.

use heedful_engine::training::TrainingPhrase as Say;
use leptos::prelude::*;

use super::class::ClassRole;
use super::screen::TrainingScreen;
use super::session::TrainingSession;
use crate::ui::element::{button, element, heading, paragraph};

/// The screen of the scenario at an index.
#[component]
pub fn ScenarioScreen(index: usize) -> impl IntoView {
    let session: TrainingSession = expect_context();
    session.scenario(index).map(|scenario| {
        let count = scenario.instalments.len().to_string();
        let warning = element("section")
            .class("note")
            .child(element("h2").text(session.say(Say::WarningHeading)).view())
            .child(paragraph("", scenario.warning.as_str()))
            .child(paragraph("", session.say(Say::MayStop)));
        let ways = [
            (Say::Alone, Say::AloneHint, "alone", TrainingScreen::Story(index, 0)),
            (
                Say::InClass,
                Say::InClassHint,
                "in-class",
                TrainingScreen::Class(index, ClassRole::Lead),
            ),
            (Say::WhatIf, Say::WhatIfHint, "what-if", TrainingScreen::WhatIf(Some((index, 0)))),
            (Say::Handout, Say::HandoutHint, "handout", TrainingScreen::Handout(index)),
            (Say::Notes, Say::NotesHint, "notes", TrainingScreen::Notes(index)),
        ];
        let ways = ways.map(|(name, hint, id, place)| {
            let go = button(id, "button plain", session.say(name), move || session.begin(place));
            element("li").child(go).child(paragraph("muted", session.say(hint))).view()
        });
        let back = button("to-list", "button plain", session.say(Say::ToList), move || {
            session.go_to(TrainingScreen::Home);
        });
        let parts = vec![
            heading(scenario.title.as_str(), ""),
            paragraph("lead", scenario.setting.as_str()),
            paragraph("muted", session.fill(Say::Length, &[("count", &count)])),
            warning.view(),
            element("h2").text(session.say(Say::WaysHeading)).view(),
            element("ul").class("ways").children(ways).view(),
            element("div").class("actions").child(back).view(),
        ];
        element("div").children(parts).view()
    })
}
