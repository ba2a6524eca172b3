//! A term of the report with what belongs to it: as each section shows it, with what can be pressed.

use heedful_engine::assessment::ReadingShown;
use heedful_engine::report::{Fact, Line, Provenance, SectionId};
use heedful_engine::{Level, Phrase, QuestionId, Reading, ServiceId, phone};
use leptos::prelude::*;

use super::ResultView;
use crate::ui::document::stacked;
use crate::ui::element::{Attribute, element, named_button, paragraph};

pub fn shown(view: &ResultView, id: SectionId, fact: &Fact) -> Vec<AnyView> {
    match (id, fact.term.from.first()) {
        (SectionId::Why, _) => reason(view, fact),
        (SectionId::Change, _) => change(fact),
        (SectionId::Readings, Some(Provenance::Reading(reading))) => {
            self::reading(view, *reading, fact)
        }
        (SectionId::Unknown, Some(Provenance::Question(question))) => {
            open_question(view, question, fact)
        }
        (SectionId::Help, Some(Provenance::Service(service))) => self::service(view, service, fact),
        _ => stacked(fact),
    }
}

/// A line that calls a service, where it has a number; else the line as it is.
pub fn call(view: &ResultView, line: &Line) -> AnyView {
    let service = line.from.iter().find_map(|from| match from {
        Provenance::Service(service) => Some(service),
        _ => None,
    });
    // "Police, 101: 101" would say it twice.
    let says = match &line.label {
        Some(label) if label.contains(&line.text) => {
            [&view.words.phrase(Phrase::ServicePhone), " ", label].concat()
        }
        _ => line.in_one(),
    };
    match service.and_then(|service| address(view, service)) {
        Some(address) => link(address, says, None),
        None => paragraph("muted", says),
    }
}

/// A reason, with the person's own answers on one line.
fn reason(view: &ResultView, fact: &Fact) -> Vec<AnyView> {
    let said: Vec<&str> = fact.details.iter().map(|line| line.text.as_str()).collect();
    let said = view.words.fill(Phrase::ResultYouSaid, &[("answers", &said.join("; "))]);
    vec![paragraph("because", fact.term.in_one()), paragraph("said", said)]
}

fn change(fact: &Fact) -> Vec<AnyView> {
    let then: Vec<String> = fact.details.iter().map(Line::in_one).collect();
    let then = element("span").class("said").text(then.join(" ")).view();
    vec![fact.term.in_one().into_any(), " ".into_any(), then]
}

fn reading(view: &ResultView, reading: Reading, fact: &Fact) -> Vec<AnyView> {
    let boxes = view.assessment.readings.get(&reading).map(boxes).unwrap_or_default();
    let boxes =
        element("span").class("boxes").with(Attribute::Hidden, "true").children(boxes).view();
    let mut details = fact.details.iter();
    let level_says = details.next().map(Line::in_one).unwrap_or_default();
    let level = element("p").class("reading-level").child(boxes).text(level_says.as_str()).view();
    let means = details.map(|line| paragraph("muted", line.in_one()));
    let reading = element("div").id(["reading-", reading.id()].concat());
    // Where the level says which reading it is of, the name alone would say it twice.
    let named = match level_says.starts_with(&fact.term.text) {
        true => reading,
        false => reading.child(paragraph("reading-name", fact.term.in_one())),
    };
    vec![named.child(level).children(means).view()]
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
            element("span").class(class).view()
        })
        .collect()
}

fn open_question(view: &ResultView, question: &QuestionId, fact: &Fact) -> Vec<AnyView> {
    let mut shown = stacked(fact);
    let questions = &view.words.pack().questions;
    if let Some(index) = questions.iter().position(|other| other.id == *question) {
        let page = view.page;
        let answer = view.words.phrase(Phrase::ResultUnknownAnswer);
        let name = [&answer, ": ", &fact.term.text].concat();
        let id = ["answer-", question.as_str()].concat();
        let button = named_button(id, "link", answer, name, move || page.navigator.change(index));
        shown.push(button);
    }
    shown
}

fn service(view: &ResultView, service: &ServiceId, fact: &Fact) -> Vec<AnyView> {
    let phone = view.words.phrase(Phrase::ServicePhone);
    let name = &fact.term.text;
    let details = fact.details.iter().map(|line| match address(view, service) {
        Some(address) if line.label.as_ref() == Some(&phone) => {
            let says = [&phone, " ", &line.text].concat();
            // Read out of its place, the number alone says little.
            let label = (*name != line.text).then(|| [&says, ", ", name].concat());
            link(address, says, label)
        }
        _ => paragraph("detail", line.in_one()),
    });
    let title = element("h3").text(name.as_str()).view();
    let card = element("div").id(["service-", service.as_str()].concat()).child(title);
    vec![card.children(details).view()]
}

fn link(address: String, says: String, label: Option<String>) -> AnyView {
    let link = element("a").with(Attribute::Href, address).text(says);
    let link = match label {
        Some(label) => link.with(Attribute::Label, label),
        None => link,
    };
    element("p").class("call").child(link.view()).view()
}

fn address(view: &ResultView, service: &ServiceId) -> Option<String> {
    let service = view.words.pack().services.iter().find(|known| known.id == *service)?;
    phone::dial(&service.phone).ok().map(|number| ["tel:", &number].concat())
}
