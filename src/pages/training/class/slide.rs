//! What one slide says. Large, short, and nothing that belongs to a later one.

use heedful_engine::training::{Round, Slide, TrainingPhrase as Say};
use leptos::prelude::*;

use super::bars::{Reference, bars, before_and_after, named};
use super::figures::{agreed, alpha, apart};
use super::lead::invited;
use super::signs::{missed_by, passage, round_words, sign_words};
use super::state::ClassState;
use crate::pages::training::tells::{opening, part_of, story};
use crate::ui::element::{element, heading, paragraph};

/// How many missed signs a slide has room for.
const MOST_MISSED: usize = 3;

pub fn slide(class: ClassState, slide: Slide) -> AnyView {
    let session = class.session;
    let (title, body) = match slide {
        Slide::Join => (class.scenario.with_value(|scenario| scenario.title.clone()), join(class)),
        Slide::WhatToAsk(_) => {
            (session.say(Say::ClassAskTitle), vec![paragraph("big", session.say(Say::ClassAsk))])
        }
        Slide::Story(part) => (part_title(class, part), tells(class, part)),
        Slide::Vote(part) => (session.say(Say::ClassVoteTitle), ask_for_votes(class, part)),
        Slide::Votes(part, round) => (votes_title(class, round), votes(class, part, round)),
        Slide::Discuss(_) => {
            let lines = [Say::ClassDiscuss, Say::ClassDiscussAgain];
            let lines = lines.map(|say| paragraph("big", session.say(say)));
            (session.say(Say::ClassDiscussTitle), Vec::from(lines))
        }
        Slide::Reference(part) => (session.say(Say::ClassReferenceTitle), reference(class, part)),
        Slide::Change(part) => (session.say(Say::ClassChangeTitle), change(class, part)),
        Slide::Why(part) => (session.say(Say::ClassWhyTitle), why(class, part)),
        Slide::Missed(part) => (session.say(Say::ClassMissedTitle), missed(class, part)),
        Slide::Agreement => (session.say(Say::ClassAlphaTitle), agreement(class)),
        Slide::Mistakes => (session.say(Say::MistakesHeading), mistakes(class)),
        Slide::Learnt => {
            let teaches = class.scenario.with_value(|scenario| scenario.teaches.clone());
            (session.say(Say::EndTitle), vec![paragraph("big", teaches)])
        }
    };
    let part = part_in(slide).map(|part| {
        let of =
            class.scenario.with_value(|scenario| part_of(session, scenario, part, Say::PartOf));
        paragraph("kicker", of)
    });
    let id = ["slide-", name(slide)].concat();
    element("div").id(id).children(part).child(heading(title, "")).children(body).view()
}

/// The word by which tests and styles name a slide.
fn name(slide: Slide) -> &'static str {
    match slide {
        Slide::Join => "join",
        Slide::WhatToAsk(_) => "what-to-ask",
        Slide::Story(_) => "story",
        Slide::Vote(_) => "vote",
        Slide::Votes(_, Round::Before) => "votes-before",
        Slide::Votes(_, Round::After) => "votes-after",
        Slide::Discuss(_) => "discuss",
        Slide::Reference(_) => "reference",
        Slide::Change(_) => "change",
        Slide::Why(_) => "why",
        Slide::Missed(_) => "missed",
        Slide::Agreement => "agreement",
        Slide::Mistakes => "mistakes",
        Slide::Learnt => "learnt",
    }
}

fn part_in(slide: Slide) -> Option<usize> {
    match slide {
        Slide::Join | Slide::Agreement | Slide::Mistakes | Slide::Learnt => None,
        Slide::WhatToAsk(part)
        | Slide::Story(part)
        | Slide::Vote(part)
        | Slide::Votes(part, _)
        | Slide::Discuss(part)
        | Slide::Reference(part)
        | Slide::Change(part)
        | Slide::Why(part)
        | Slide::Missed(part) => Some(part),
    }
}

fn part_title(class: ClassState, part: usize) -> String {
    class.scenario.with_value(|scenario| {
        scenario.instalments.get(part).map(|part| part.title.clone()).unwrap_or_default()
    })
}

fn join(class: ClassState) -> Vec<AnyView> {
    let session = class.session;
    let words = class.scenario.with_value(|scenario| {
        vec![
            paragraph("lead", scenario.setting.as_str()),
            paragraph("", session.fill(Say::Warning, &[("warning", &scenario.warning)])),
            paragraph("", session.say(Say::MayStop)),
            paragraph("", session.say(Say::ClassJoinHow)),
        ]
    });
    vec![beside(words, invited(class))]
}

/// Words, with the address beside them.
fn beside(words: Vec<AnyView>, address: Vec<AnyView>) -> AnyView {
    let words = element("div").children(words).view();
    let address = element("div").class("invited").children(address).view();
    element("div").class("beside").children([words, address]).view()
}

fn tells(class: ClassState, part: usize) -> Vec<AnyView> {
    class.scenario.with_value(|scenario| {
        let Some(part) = scenario.instalments.get(part) else { return vec![] };
        let told = element("div").class("telling").children(story(part)).view();
        vec![paragraph("", opening(class.session, part)), told]
    })
}

fn ask_for_votes(class: ClassState, part: usize) -> Vec<AnyView> {
    let session = class.session;
    let words = vec![
        paragraph("big", session.say(Say::BandHeading)),
        paragraph("big", session.say(Say::SignsHeading)),
        paragraph("", session.say(Say::ClassVoteHow)),
    ];
    let count = class.tally(part, Round::Before).map_or(0, |tally| tally.people).to_string();
    let count = paragraph("", session.fill(Say::ClassVotesIn, &[("count", &count)]));
    vec![beside(words.into_iter().chain([count]).collect(), invited(class))]
}

fn votes_title(class: ClassState, round: Round) -> String {
    class.session.say(match round {
        Round::Before => Say::ClassVotesBefore,
        Round::After => Say::ClassVotesAfter,
    })
}

fn votes(class: ClassState, part: usize, round: Round) -> Vec<AnyView> {
    let session = class.session;
    let Some(tally) = class.tally(part, round) else { return vec![] };
    let people = session.fill(Say::ClassVotesIn, &[("count", &tally.people.to_string())]);
    vec![bars(session, &tally, Reference::Hidden), paragraph("", people)]
}

/// The last round that was voted on: what the class thinks by now.
fn latest(class: ClassState, part: usize) -> Option<heedful_engine::training::Tally> {
    let voted = |round| class.tally(part, round).filter(|tally| tally.people > 0);
    voted(Round::After).or_else(|| voted(Round::Before))
}

fn reference(class: ClassState, part: usize) -> Vec<AnyView> {
    let session = class.session;
    let Some(tally) = latest(class, part) else { return vec![] };
    let lines = agreed(session, &tally).into_iter().chain([apart(session, &tally)]);
    let lines: Vec<AnyView> = lines.map(|line| paragraph("", line)).collect();
    [bars(session, &tally, Reference::Shown)].into_iter().chain(lines).collect()
}

fn change(class: ClassState, part: usize) -> Vec<AnyView> {
    let session = class.session;
    let (Some(before), Some(after)) =
        (class.tally(part, Round::Before), class.tally(part, Round::After))
    else {
        return vec![];
    };
    let number = |number: u32| number.to_string();
    let values = [
        ("before", number(before.agree)),
        ("before_all", number(before.people)),
        ("after", number(after.agree)),
        ("after_all", number(after.people)),
    ];
    let line = session.fill(Say::ClassChange, &values);
    vec![before_and_after(session, &before, &after), paragraph("", line)]
}

fn why(class: ClassState, part: usize) -> Vec<AnyView> {
    let session = class.session;
    class.scenario.with_value(|scenario| {
        let Some(part) = scenario.instalments.get(part) else { return vec![] };
        let expect = &part.expect;
        let class = ["bar-row is-reference ", expect.band.id()].concat();
        let band = element("div").class(class).child(named(session, expect.band)).view();
        let from = session.sources(&expect.sources);
        let from = from.into_iter().map(|source| element("li").text(source).view());
        let from = element("ul").class("from").children(from).view();
        vec![band, paragraph("big", expect.because.as_str()), from]
    })
}

fn missed(class: ClassState, part: usize) -> Vec<AnyView> {
    let session = class.session;
    let Some(tally) = latest(class, part) else { return vec![] };
    // Where the last round was a show of hands, the signs are those of the round before.
    let has_signs = |tally: &heedful_engine::training::Tally| {
        tally.signs.iter().any(|sign| sign.found + sign.missed + sign.unsure > 0)
    };
    let tally = match has_signs(&tally) {
        true => tally,
        false => class.tally(part, Round::Before).unwrap_or(tally),
    };
    let most = tally.signs.iter().filter(|sign| sign.missed > 0).take(MOST_MISSED);
    let rows: Vec<AnyView> = most
        .map(|sign| {
            let words = sign_words(session, &sign.question, &sign.option);
            let story = class.scenario.with_value(|scenario| {
                let says = passage(scenario, part, &sign.question, &sign.option);
                says.map(|says| session.fill(Say::InTheStory, &[("words", says)]))
            });
            element("li")
                .child(paragraph("muted", words.ask))
                .child(paragraph("big", words.say))
                .child(paragraph("", missed_by(session, sign)))
                .children(story.map(|story| paragraph("muted", story)))
                .view()
        })
        .collect();
    match rows.is_empty() {
        true => vec![paragraph("big", session.say(Say::ClassMissedNone))],
        false => vec![element("ol").class("missed").children(rows).view()],
    }
}

fn agreement(class: ClassState) -> Vec<AnyView> {
    let session = class.session;
    let voted = |round: Round| class.tallies(round).iter().any(|tally| tally.people > 0);
    let shown = Round::ALL.iter().filter(|round| voted(**round)).map(|round| {
        let alpha = alpha(class, *round);
        let figure = alpha.figure.map(|figure| paragraph("figure", figure));
        element("div")
            .child(element("h2").text(session.say(round_words(*round))).view())
            .children(figure)
            .children(alpha.lines.into_iter().map(|line| paragraph("", line)))
            .view()
    });
    let shown = element("div").class("figures").children(shown).view();
    vec![shown, paragraph("", session.say(Say::ClassAlphaWhat))]
}

fn mistakes(class: ClassState) -> Vec<AnyView> {
    let session = class.session;
    class.scenario.with_value(|scenario| {
        let rows = scenario.mistakes.iter().map(|mistake| {
            let from = session.sources(&mistake.sources).join(" · ");
            element("li")
                .child(paragraph("big", mistake.what.as_str()))
                .child(paragraph("", session.fill(Say::Costs, &[("costs", &mistake.costs)])))
                .child(paragraph("from", from))
                .view()
        });
        vec![element("ul").class("missed").children(rows).view()]
    })
}
