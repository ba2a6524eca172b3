//! A protective order, the two clocks, the review, and reminders of them.

use heedful_engine::case::judgement::is_sentence;
use heedful_engine::officer::calendar::calendar;
use heedful_engine::officer::clocks::{Neutral, reminders, review};
use heedful_engine::officer::content::{Criterion, officer};
use heedful_engine::officer::file::{ClockStart, Decision, StartKind};
use heedful_engine::officer::record::{RecordInput, decision_phrase, start_phrase};
use heedful_engine::officer::{Moment, OfficerPhrase as Say};
use leptos::prelude::*;

use super::fields::moment_field;
use super::session::OfficerSession;
use crate::browser::clock::{going_on, now};
use crate::browser::save::save_text;
use crate::ui::element::{button, element, fresh, heading, paragraph};
use crate::ui::fields::{TextField, text_field};
use crate::ui::row::{ChoiceRow, RadioOption, choice_group, radio_group, row};

/// The name of the file of reminders: it tells nothing.
const REMINDERS: &str = "reminders.ics";
#[component]
pub fn Order() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let saved = RwSignal::new(false);
    let time = going_on();
    let save = move || {
        let text = session.with_record_input(reminders_of);
        saved.set(save_text(REMINDERS, "text/calendar", &text).is_ok());
    };
    view! {
        {heading(session.say(Say::Order), "order-intro")}
        {element("p").id("order-intro").class("hint").text(session.say(Say::OrderIntro)).view()}
        {criteria(session)}
        {decision(session)}
        <h2>{session.say(Say::Clocks)}</h2>
        {paragraph("hint", session.say(Say::ClocksAreNotLaw))}
        {start(session)}
        {fresh(move || {
            time.track();
            session.with_record_input(clocks)
        })}
        <h2>{session.say(Say::Review)}</h2>
        {review_field(session)}
        {fresh(move || session.with_record_input(review_says))}
        <h2>{session.say(Say::Reminders)}</h2>
        {paragraph("hint", session.say(Say::RemindersHint))}
        {button("save-reminders", "button plain", session.say(Say::Reminders), save)}
    }
}

fn reminders_of(input: &RecordInput<'_>) -> String {
    let running = input.clocks();
    let review = review(input.content, input.file, input.assessment, input.now).map(|(at, _)| at);
    let words = Neutral { review: input.say(Say::RemindReview), step: input.say(Say::RemindStep) };
    let written: Vec<_> = input
        .planned()
        .into_iter()
        .filter(|planned| input.file.steps.contains_key(&planned.guidance.id))
        .collect();
    calendar(&reminders(input.content, &running, review, &written, &words), input.now)
}

fn criteria(session: OfficerSession) -> AnyView {
    let met = untrack(|| session.file().order.unwrap_or_default().met);
    let criteria: Vec<Criterion> = untrack(|| {
        session.with_record_input(|input| input.criteria().into_iter().cloned().collect())
    });
    if criteria.is_empty() {
        return ().into_any();
    }
    let rows = criteria.iter().map(|criterion| {
        let id = criterion.id.clone();
        let change = Callback::new(move |is_met: bool| {
            session.edit(|file| {
                let order = file.order.get_or_insert_with(Default::default);
                order.met.retain(|one| *one != id);
                if is_met {
                    order.met.push(id.clone());
                }
            });
        });
        let say = officer(&criterion.say).to_owned();
        let described = ChoiceRow::checkbox(["criterion-", &criterion.id].concat(), say).alone();
        let row = row(described, met.contains(&criterion.id), change);
        let hint = officer(&criterion.hint);
        let hint = (!hint.is_empty()).then(|| paragraph("hint", hint));
        view! { <div>{row}{hint}</div> }.into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    let legend = element("legend").text(session.say(Say::CriteriaHeading)).view();
    choice_group("picks", legend, rows)
}

fn decision(session: OfficerSession) -> AnyView {
    let picked = Signal::derive(move || {
        let decided = session.file().order?.decision;
        Decision::ALL.iter().position(|one| *one == decided)
    });
    let pick = Callback::new(move |place: usize| {
        session.edit(|file| {
            let order = file.order.get_or_insert_with(Default::default);
            order.decision = Decision::ALL.get(place).copied().unwrap_or(Decision::NotYet);
        });
    });
    let rows = Decision::ALL
        .iter()
        .map(|one| RadioOption {
            id: ["decision-", one.id()].concat(),
            label: session.say(decision_phrase(*one)),
        })
        .collect();
    let field = TextField {
        id: "decision-reason".to_owned(),
        label: session.say(Say::DecisionReason),
        value: untrack(|| session.file().order.unwrap_or_default().reason),
        rows: 3,
    };
    let reason = text_field(
        field,
        Callback::new(move |text| {
            session.edit(|file| file.order.get_or_insert_with(Default::default).reason = text);
        }),
    );
    let is_needed = move || {
        let is_open = |order: heedful_engine::officer::file::OrderDecision| {
            order.decision != Decision::NotYet && !is_sentence(&order.reason)
        };
        session.file().order.is_some_and(is_open)
    };
    view! {
        {radio_group("decision", session.say(Say::Decision), rows, picked, pick)}
        {reason}
        {fresh(move || is_needed().then(|| paragraph("wrong", session.say(Say::NeedsSentence))))}
    }
    .into_any()
}

fn start(session: OfficerSession) -> AnyView {
    let kind = RwSignal::new(untrack(|| session.file().start).map(|start| start.kind));
    let at = RwSignal::new(untrack(|| session.file().start).map(|start| start.at));
    let put = move || {
        let start = match (kind.get_untracked(), at.get_untracked()) {
            (Some(kind), Some(at)) => Some(ClockStart { kind, at }),
            _ => None,
        };
        session.edit(|file| file.start = start);
    };
    let picked = Signal::derive(move || {
        let kind = kind.get()?;
        StartKind::ALL.iter().position(|one| *one == kind)
    });
    let pick = Callback::new(move |place: usize| {
        kind.set(StartKind::ALL.get(place).copied());
        put();
    });
    let rows = StartKind::ALL
        .iter()
        .map(|one| RadioOption {
            id: ["start-", one.id()].concat(),
            label: session.say(start_phrase(*one)),
        })
        .collect();
    let time = moment_field(
        "start-time",
        session.say(Say::StartTime),
        at.get_untracked(),
        Callback::new(move |moment: Option<Moment>| {
            at.set(moment);
            put();
        }),
    );
    view! {
        {radio_group("start", session.say(Say::StartFrom), rows, picked, pick)}
        {time}
    }
    .into_any()
}

fn clocks(input: &RecordInput<'_>) -> AnyView {
    let running = input.clocks();
    if running.is_empty() {
        return paragraph("hint", input.say(Say::StartMissing));
    }
    let rows = running.iter().map(|running| {
        let left = running.ends.minutes_since(input.now);
        let hours = left.unsigned_abs() / 60;
        let (days, hours) = ((hours / 24).to_string(), (hours % 24).to_string());
        let phrase = if left < 0 { Say::TimeOver } else { Say::TimeLeft };
        let ends = [officer(&running.clock.say), " ", &input.moment(running.ends)].concat();
        let left = input.fill(phrase, &[("days", &days), ("hours", &hours)]);
        element("li")
            .id(["clock-", &running.clock.id].concat())
            .child(paragraph("term", ends))
            .child(paragraph("muted", left))
            .view()
    });
    element("ul").class("clocks").children(rows).view()
}

fn review_field(session: OfficerSession) -> AnyView {
    let at = untrack(|| {
        session.with_record_input(|input| {
            review(input.content, input.file, input.assessment, now()).map(|(at, _)| at)
        })
    });
    moment_field(
        "review-at",
        session.say(Say::ReviewAt),
        at,
        Callback::new(move |at| session.edit(|file| file.review = at)),
    )
}

fn review_says(input: &RecordInput<'_>) -> Option<AnyView> {
    let (_, after) = review(input.content, input.file, input.assessment, input.now)?;
    Some(paragraph("hint", officer(&after.say)))
}
