//! A term of the report with what belongs to it: as each section shows it, with what can be pressed.

use heedful_engine::assessment::ReadingShown;
use heedful_engine::report::{Fact, Line, Provenance, SectionId};
use heedful_engine::{Level, Phrase, QuestionId, Reading, ServiceId};
use leptos::prelude::*;

use super::Look;
use super::blocks::{in_one, paragraph};
use crate::session::Session;

/// One fact.
pub fn shown(look: &Look, id: SectionId, fact: &Fact) -> AnyView {
    let from = fact.term.from.first();
    match (id, from) {
        (SectionId::Why, _) => reason(look, fact),
        (SectionId::Readings, Some(Provenance::Reading(reading))) => {
            self::reading(look, *reading, fact)
        }
        (SectionId::Unknown, Some(Provenance::Question(question))) => {
            open_question(look, question, fact)
        }
        (SectionId::Help, Some(Provenance::Service(service))) => self::service(look, service, fact),
        (SectionId::Change, _) => change(fact),
        _ => plain(fact),
    }
}

/// A line that calls a service, where it has a number; else the line as it is.
pub fn call(look: &Look, line: &Line) -> AnyView {
    let service = line.from.iter().find_map(|from| match from {
        Provenance::Service(service) => Some(service),
        _ => None,
    });
    match service.and_then(|service| address(look, service)) {
        // "999: 999" would say it twice.
        Some(address) => {
            let says = if line.label.as_ref() == Some(&line.text) {
                line.text.clone()
            } else {
                in_one(line)
            };
            view! { <p class="call"><a href=address>{says}</a></p> }.into_any()
        }
        None => paragraph("soft", in_one(line)),
    }
}

fn plain(fact: &Fact) -> AnyView {
    let details: Vec<AnyView> =
        fact.details.iter().map(|line| paragraph("detail", in_one(line))).collect();
    view! { <p class="term">{in_one(&fact.term)}</p> {details} }.into_any()
}

/// A reason, with the person's own answers on one line.
fn reason(look: &Look, fact: &Fact) -> AnyView {
    let said: Vec<String> = fact.details.iter().map(|line| line.text.clone()).collect();
    let said = look.words.fill(Phrase::ResultYouSaid, &[("answers", &said.join("; "))]);
    view! { <span class="because">{in_one(&fact.term)}</span> " " <span class="said">{said}</span> }
        .into_any()
}

fn change(fact: &Fact) -> AnyView {
    let then: Vec<String> = fact.details.iter().map(in_one).collect();
    view! { <span>{in_one(&fact.term)}</span> " " <span class="said">{then.join(" ")}</span> }
        .into_any()
}

fn reading(look: &Look, reading: Reading, fact: &Fact) -> AnyView {
    let boxes = look.assessment.readings.get(&reading).map(boxes);
    let mut details = fact.details.iter();
    let level = details.next().map(in_one);
    let means: Vec<AnyView> = details.map(|line| paragraph("soft", in_one(line))).collect();
    view! {
        <div id=["reading-", reading.id()].concat()>
            <p class="reading-name">{in_one(&fact.term)}</p>
            <p class="reading-level"><span class="boxes" aria-hidden="true">{boxes}</span> {level}</p>
            {means}
        </div>
    }
    .into_any()
}

/// One box for each level above "not shown": filled for what is shown, hatched for what it could be.
fn boxes(shown: &ReadingShown) -> Vec<AnyView> {
    let above = Level::ALL.iter().filter(|level| **level > Level::NotShown);
    above
        .map(|level| {
            let class = match (*level <= shown.level, *level <= shown.could_be) {
                (true, _) => "box on",
                (false, true) => "box may",
                (false, false) => "box",
            };
            view! { <span class=class></span> }.into_any()
        })
        .collect()
}

fn open_question(look: &Look, question: &QuestionId, fact: &Fact) -> AnyView {
    let Some(index) = Session::index_of(look.words.pack(), question) else { return plain(fact) };
    let session = look.session;
    let answer = look.words.phrase(Phrase::ResultUnknownAnswer);
    let label = [&answer, ": ", &fact.term.text].concat();
    view! {
        {plain(fact)}
        <button
            class="link"
            type="button"
            id=["answer-", question.as_str()].concat()
            aria-label=label
            on:click=move |_| session.change(index)
        >
            {answer}
        </button>
    }
    .into_any()
}

fn service(look: &Look, service: &ServiceId, fact: &Fact) -> AnyView {
    let phone = look.words.phrase(Phrase::ServicePhone);
    let name = &fact.term.text;
    let details = fact.details.iter().map(|line| match address(look, service) {
        Some(address) if line.label.as_ref() == Some(&phone) => {
            let says = [&phone, " ", &line.text].concat();
            // Read out of its place, the number alone says little.
            let label =
                if *name == line.text { says.clone() } else { [&says, ", ", name].concat() };
            view! { <p class="call"><a href=address aria-label=label>{says}</a></p> }.into_any()
        }
        _ => paragraph("detail", in_one(line)),
    });
    let details: Vec<AnyView> = details.collect();
    view! {
        <div id=["service-", service.as_str()].concat()>
            <h3>{name.clone()}</h3>
            {details}
        </div>
    }
    .into_any()
}

fn address(look: &Look, service: &ServiceId) -> Option<String> {
    let service = look.words.pack().services.iter().find(|known| known.id == *service)?;
    let number: String = service.phone.chars().filter(|letter| !letter.is_whitespace()).collect();
    (!number.is_empty()).then(|| ["tel:", &number].concat())
}
