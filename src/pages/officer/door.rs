//! At the door: ten questions on two screens, then what it comes to so far and what to do first.

use heedful_engine::officer::OfficerPhrase as Say;
use heedful_engine::officer::content::officer;
use heedful_engine::officer::judgement::hard_triggers;
use heedful_engine::pack::Section;
use leptos::prelude::*;

use super::ask::Ask;
use super::screen::{ON_ONE_SCREEN, OfficerScreen};
use super::session::OfficerSession;
use crate::ui::element::{element, fresh, heading, paragraph};

/// The indexes of the questions on a screen of the doorstep.
pub fn on_screen(session: OfficerSession, page: usize) -> Vec<usize> {
    session.doorstep().into_iter().skip(page * ON_ONE_SCREEN).take(ON_ONE_SCREEN).collect()
}

/// A screen of the doorstep.
#[component]
pub fn Door(page: usize) -> impl IntoView {
    let session: OfficerSession = expect_context();
    let asks = on_screen(session, page).into_iter().map(|index| view! { <Ask index /> });
    view! {
        {heading(session.name(OfficerScreen::Door(page)), "door-hint")}
        {element("p").id("door-hint").class("hint").text(session.say(Say::DoorHint)).view()}
        {asks.collect_view()}
    }
}

/// What it comes to after the doorstep.
#[component]
pub fn DoorResult() -> impl IntoView {
    let session: OfficerSession = expect_context();
    view! {
        {heading(session.say(Say::DoorResult), "band")}
        {fresh(move || band(session))}
        {fresh(move || first(session))}
        {fresh(move || open(session))}
    }
}

/// The band, what it means, what else it could be, and the signs that are enough for the highest.
pub fn band(session: OfficerSession) -> AnyView {
    let words = session.words();
    let pack = words.pack();
    session.state.assessment.with(|assessment| {
        let name = words.band(assessment.band);
        let class = ["band ", assessment.band.id()].concat();
        let mut shown = vec![element("p").id("band").class(class).text(name).view()];
        shown.push(paragraph("", words.band_means(assessment.band)));
        if assessment.could_be > assessment.band {
            let could = words.band(assessment.could_be);
            shown.push(paragraph("", [&session.say(Say::CouldBe), ": ", &could].concat()));
        }
        let rules = hard_triggers(assessment)
            .filter_map(|reason| pack.rules.iter().find(|rule| rule.id == reason.rule))
            .map(|rule| element("li").text(officer(&rule.because)).view());
        let rules: Vec<AnyView> = rules.collect();
        if !rules.is_empty() {
            shown.push(element("ul").id("hard-triggers").children(rules).view());
        }
        element("section").class("result").children(shown).view()
    })
}

/// What to do first.
fn first(session: OfficerSession) -> AnyView {
    let words = session.words();
    let shown = session.state.assessment.with(|assessment| {
        let now = |section| matches!(section, Section::Now | Section::First);
        let ids: Vec<_> = assessment
            .guidance
            .iter()
            .filter(|shown| now(shown.section))
            .map(|shown| shown.id.clone())
            .collect();
        ids
    });
    let items = shown.iter().filter_map(|id| {
        let item = words.pack().guidance.iter().find(|item| item.id == *id)?;
        Some(element("li").text(words.text(&item.say)).view())
    });
    let list = element("ul").children(items).view();
    let title = element("h2").text(session.say(Say::DoFirst)).view();
    element("section").id("do-first").child(title).child(list).view()
}

/// What is still open of the ten.
fn open(session: OfficerSession) -> Option<AnyView> {
    let prepared = session.state.prepared();
    let words = session.words();
    let open: Vec<AnyView> = session.state.case.with(|case| {
        let questions = session.doorstep().into_iter();
        let questions = questions.filter_map(|index| prepared.pack().questions.get(index));
        questions
            .filter(|question| !case.answers.contains_key(&question.id))
            .map(|question| element("li").text(words.text(&question.ask)).view())
            .collect()
    });
    if open.is_empty() {
        return None;
    }
    let title = element("h2").text(session.say(Say::RecordUnknown)).view();
    let list = element("ul").children(open).view();
    Some(element("section").id("open").child(title).child(list).view())
}
