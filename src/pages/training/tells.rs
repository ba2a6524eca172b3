//! The story of an instalment: how it came to be known, the words, and the parts before it folded away.

use heedful_engine::training::{Instalment, Opening, Scenario, TrainingPhrase as Say};
use leptos::prelude::*;

use super::session::TrainingSession;
use crate::ui::element::{element, heading, paragraph};

/// The heading of an instalment and its story, after those before it.
pub fn told(session: TrainingSession, scenario: &Scenario, part: usize) -> Vec<AnyView> {
    let Some(instalment) = scenario.instalments.get(part) else { return vec![] };
    let mut shown = vec![
        paragraph("muted progress", part_of(session, scenario, part, Say::PartOf)),
        heading(instalment.title.as_str(), "opening"),
        element("p").id("opening").class("hint").text(opening(session, instalment)).view(),
    ];
    if part > 0 {
        let before = scenario.instalments.iter().take(part).flat_map(|before| {
            let title = element("h3").text(before.title.as_str()).view();
            [title].into_iter().chain(story(before))
        });
        let before: Vec<AnyView> = before.collect();
        let summary = element("summary").text(session.say(Say::SoFar)).view();
        shown.push(element("details").class("fold").child(summary).children(before).view());
    }
    shown.push(element("div").class("story").children(story(instalment)).view());
    shown
}

/// The paragraphs of an instalment.
pub fn story(instalment: &Instalment) -> Vec<AnyView> {
    instalment.tells.split("\n\n").map(|text| paragraph("", text.replace('\n', " "))).collect()
}

/// How an instalment came to be known, and when.
pub fn opening(session: TrainingSession, instalment: &Instalment) -> String {
    let opening = match (instalment.opening, instalment.asked.as_deref()) {
        (Opening::First, _) => session.say(Say::OpeningFirst),
        (Opening::Next, _) => session.say(Say::OpeningNext),
        (Opening::Asked, asked) => {
            session.fill(Say::OpeningAsked, &[("asked", asked.unwrap_or_default())])
        }
    };
    let date = session.words().date(instalment.today);
    [&opening, " ", &session.fill(Say::ToldOn, &[("date", &date)])].concat()
}

/// A phrase that says which part of how many it is.
pub fn part_of(session: TrainingSession, scenario: &Scenario, part: usize, say: Say) -> String {
    let (part, parts) = ((part + 1).to_string(), scenario.instalments.len().to_string());
    session.fill(say, &[("part", &part), ("parts", &parts)])
}
