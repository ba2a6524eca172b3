//! One's own view beside the reference: what was missed first, since that costs most.

use heedful_engine::record;
use heedful_engine::report::Document;
use heedful_engine::training::{
    Instalment, Scenario, ScenarioExpect, Seen, TrainingPhrase as Say, case_at, compare,
};
use heedful_engine::{Case, Level, OptionId, Prepared, QuestionId, Reading, SourceId, assess};
use leptos::prelude::*;

use super::screen::TrainingScreen;
use super::session::TrainingSession;
use super::tells::part_of;
use crate::ui::document;
use crate::ui::element::{button, element, heading, paragraph};

/// The screen of an instalment of a scenario, both by their indexes.
#[component]
pub fn Compared(scenario: usize, part: usize) -> impl IntoView {
    let session: TrainingSession = expect_context();
    session.scenario(scenario).map(|whole| {
        let is_last = part + 1 >= whole.instalments.len();
        let (says, next) = match is_last {
            true => (Say::ToEnd, TrainingScreen::End(scenario)),
            false => (Say::NextPart, TrainingScreen::Story(scenario, part + 1)),
        };
        let go = element("div").class("actions").children([
            button("next", "button", session.say(says), move || session.go_to(next)),
            button("back", "button plain", session.say(Say::ToAnswers), move || {
                session.go_to(TrainingScreen::Story(scenario, part));
            }),
        ]);
        let title = part_of(session, &whole, part, Say::ComparedTitle);
        let mut shown = vec![heading(title, "bands")];
        if let Some(instalment) = whole.instalments.get(part) {
            shown.push(bands(session, instalment, part));
            shown.push(signs(session, &whole, part));
            shown.push(readings(session, &instalment.expect));
            shown.extend(changed(session, &whole, part));
        }
        shown.push(go.view());
        element("div").children(shown).view()
    })
}

/// Both bands and both reasons.
fn bands(session: TrainingSession, instalment: &Instalment, part: usize) -> AnyView {
    let words = session.words();
    let given = untrack(|| session.own_view_at(part));
    let expect = &instalment.expect;
    let reference = words.band(expect.band);
    let own = given.band.map(|band| words.band(band)).unwrap_or_default();
    let says = match given.band {
        Some(band) if band < expect.band => Say::LowerBand,
        Some(band) if band > expect.band => Say::HigherBand,
        _ => Say::SameBand,
    };
    let values = [("band", &reference), ("own", &own), ("reference", &reference)];
    let values = values.map(|(name, value)| (name, value.as_str()));
    let class = ["band ", expect.band.id()].concat();
    element("section")
        .child(element("p").id("bands").class(class).text(session.fill(says, &values)).view())
        .child(element("h2").text(session.say(Say::ReferenceReason)).view())
        .child(paragraph("", expect.because.as_str()))
        .child(sources(session, &expect.sources))
        .child(element("h2").text(session.say(Say::YourReason)).view())
        .child(element("p").class("own-words").own_words().text(given.reason).view())
        .view()
}

/// A line with the sources of something, folded away.
pub fn sources(session: TrainingSession, ids: &[SourceId]) -> AnyView {
    let sources = session.sources(ids).into_iter();
    let sources = sources.map(|source| element("li").text(source).view());
    let summary = element("summary").text(session.say(Say::Sources)).view();
    let list = element("ul").children(sources).view();
    element("details").class("why").child(summary).child(list).view()
}

/// The four readings of the reference.
pub fn readings(session: TrainingSession, expect: &ScenarioExpect) -> AnyView {
    let words = session.words();
    let pack = words.pack();
    let rows = Reading::ALL.iter().map(|reading| {
        let level = level_of(expect, *reading);
        let name = pack.reading_words(*reading).map(|reading| words.text(&reading.say));
        let level = pack.level_words(level, words.audience());
        element("li").text([&name.unwrap_or_default(), ": ", level].concat()).view()
    });
    element("section")
        .child(element("h2").text(session.say(Say::ReadingsHeading)).view())
        .child(element("ul").children(rows).view())
        .view()
}

fn level_of(expect: &ScenarioExpect, reading: Reading) -> Level {
    match reading {
        Reading::DangerNow => expect.danger_now,
        Reading::SeriousHarm => expect.serious_harm,
        Reading::GoingOn => expect.going_on,
        Reading::Impact => expect.impact,
    }
}

/// What became of each sign: missed, not sure, named though it is not there, found.
fn signs(session: TrainingSession, scenario: &Scenario, part: usize) -> AnyView {
    let prepared = session.state.prepared();
    let compared =
        session.state.case.with_untracked(|case| compare(scenario, part, case, prepared.pack()));
    let all = compared.signs.len().to_string();
    let of = |seen: Seen| -> Vec<(QuestionId, OptionId)> {
        let signs = compared.signs.iter().filter(|(_, _, one)| *one == seen);
        signs.map(|(question, option, _)| (question.clone(), option.clone())).collect()
    };
    let (missed, unsure, found) = (of(Seen::Missed), of(Seen::Unsure), of(Seen::Found));
    let groups = [
        ("missed", Say::MissedHeading, missed),
        ("unsure", Say::UnsureHeading, unsure),
        ("over-called", Say::OverHeading, compared.over_called),
        ("found", Say::FoundHeading, found),
    ];
    let groups = groups.into_iter().filter(|(id, _, signs)| *id == "found" || !signs.is_empty());
    let groups = groups.map(|(id, says, signs)| {
        let count = signs.len().to_string();
        let title = session.fill(says, &[("count", &count), ("all", &all)]);
        let hint = (id == "over-called").then(|| paragraph("hint", session.say(Say::OverHint)));
        let is_found = id == "found";
        let signs = signs.iter().map(|sign| self::sign(session, scenario, part, sign, is_found));
        let list = element("ul").class("signs").children(signs).view();
        let title = element("h3").text(title).view();
        element("div").id(id).child(title).children(hint).child(list).view()
    });
    element("section")
        .child(element("h2").text(session.say(Say::SignsCompared)).view())
        .children(groups)
        .view()
}

/// A sign: what it is, the words of the story that show it, and, unless it was found, why it matters.
fn sign(
    session: TrainingSession,
    scenario: &Scenario,
    part: usize,
    (question, option): &(QuestionId, OptionId),
    is_found: bool,
) -> AnyView {
    let words = session.words();
    let asked = words.pack().questions.iter().find(|one| one.id == *question);
    let Some(asked) = asked else { return ().into_any() };
    let ask = paragraph("muted", words.text(&asked.ask));
    let named = element("p").child(element("strong").text(words.option(asked, option)).view());
    let shown = passages(scenario, part, question, option).into_iter();
    let shown =
        shown.map(|says| paragraph("passage", session.fill(Say::InTheStory, &[("words", says)])));
    let why =
        asked.why.as_ref().filter(|_| !is_found).map(|why| {
            paragraph("", session.fill(Say::WhyItMatters, &[("why", &words.text(why))]))
        });
    let from = (!is_found).then(|| sources(session, &asked.sources));
    element("li").child(named.view()).child(ask).children(shown).children(why).children(from).view()
}

/// The words of the story so far that show an answer.
pub fn passages<'a>(
    scenario: &'a Scenario,
    part: usize,
    question: &QuestionId,
    option: &OptionId,
) -> Vec<&'a str> {
    let sign = [question.as_str(), ".", option.as_str()].concat();
    let parts = scenario.instalments.iter().take(part + 1);
    let passages = parts.flat_map(|part| &part.passages);
    let passages = passages.filter(|passage| passage.shows.contains(&sign));
    passages.map(|passage| passage.says.as_str()).collect()
}

/// What this part changed against the one before: the band, the readings, and the reasons that are new.
fn changed(session: TrainingSession, scenario: &Scenario, part: usize) -> Option<AnyView> {
    let before = part.checked_sub(1)?;
    let today = scenario.instalments.get(part)?.today;
    let prepared = session.state.prepared();
    let (earlier, later) = (case_at(scenario, before), case_at(scenario, part));
    let moved = moved(session, &prepared, &earlier, &later, today);
    let title = element("h2").text(session.say(Say::ChangedHeading)).view();
    Some(element("section").id("changed").child(title).children(moved).view())
}

/// What moved between two states of a case, in words.
pub fn moved(
    session: TrainingSession,
    prepared: &Prepared,
    earlier: &Case,
    later: &Case,
    today: heedful_engine::Date,
) -> Vec<AnyView> {
    let assessment = assess(prepared, later, today);
    let comparison = record::compare(prepared, earlier, later, &assessment);
    let audience = session.words().audience();
    let document: Document =
        record::compared(prepared.pack(), &comparison, earlier, later, audience);
    let sections = document.sections.iter().filter(|section| section.id == "moved");
    let blocks = sections.flat_map(|section| &section.blocks);
    blocks.flat_map(|block| document::block(block, &document::DOCUMENT)).collect()
}
