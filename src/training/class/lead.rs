//! Whoever leads a class: how phones join, the votes as they come in, and the ways to the projector and to the results.

use heedful_engine::training::{ClassStep, Round, Slide, TrainingPhrase as Say};
use leptos::prelude::*;

use super::codes::codes;
use super::desk::{Desk, Screen};
use super::end::end;
use super::hands::hands;
use super::invite::{in_short, invitation};
use super::join::forget_trainee;
use super::qr::qr;
use super::results::results;
use super::show::show;
use super::signs::round_words;
use super::vote::{Ballot, vote};
use crate::browser::focus;
use crate::element::{Attribute, button, element, fresh, heading, paragraph};
use crate::question::{Row, RowLook, row_alone};
use crate::training::cell::cell;
use crate::training::place::Place;

/// The screens of whoever leads.
pub fn lead(desk: Desk) -> AnyView {
    fresh(move || match desk.screen.get() {
        Screen::Collect => collect(desk),
        Screen::Show => show(desk),
        Screen::PassRound => pass_round(desk),
        Screen::Results => results(desk),
        Screen::End => end(desk),
    })
}

/// How phones join: the address, and the square that holds it.
pub fn invited(desk: Desk) -> Vec<AnyView> {
    let address = invitation(desk.scenario.with_value(|scenario| scenario.number));
    let short = in_short(&address);
    let name = desk.session.fill(Say::ClassSquare, &[("address", short)]);
    let square = qr("square", &address, name);
    let address = element("p").id("address").class("address").text(short).view();
    [Some(address), square].into_iter().flatten().collect()
}

fn collect(desk: Desk) -> AnyView {
    let session = desk.session;
    let title = desk.scenario.with_value(|scenario| scenario.title.clone());
    let title = session.fill(Say::ClassTitle, &[("title", &title)]);
    let show =
        button("show", "button", session.say(Say::ClassShow), move || desk.go_to(Screen::Show));
    let see = button("results", "button plain", session.say(Say::ClassResults), move || {
        desk.go_to(Screen::Results);
    });
    let over = button("end-class", "button plain", session.say(Say::ClassEnd), move || {
        match untrack(|| desk.votes()).is_empty() {
            true => session.go_to(Place::Scenario(desk.index)),
            false => desk.go_to(Screen::End),
        }
    });
    let pass = button("pass-round", "button plain", session.say(Say::ClassPassRound), move || {
        forget_trainee(session, desk.parts());
        desk.go_to(Screen::PassRound);
    });
    let join = element("section")
        .id("invite")
        .child(element("h2").text(session.say(Say::ClassJoinHeading)).view())
        .child(paragraph("hint", session.say(Say::ClassJoinHint)))
        .children(invited(desk));
    let by_codes = element("section")
        .child(element("h2").text(session.say(Say::ClassCodesHeading)).view())
        .child(codes(desk));
    let by_hand = element("section")
        .child(element("h2").text(session.say(Say::ClassByHandHeading)).view())
        .child(asked(desk))
        .child(hands(desk))
        .child(paragraph("hint", session.say(Say::ClassPassHint)))
        .child(element("div").class("go").child(pass).view());
    view! {
        <div id="class-lead">
            {heading(title, "")}
            {paragraph("lead", session.say(Say::ClassLead))}
            {element("div").class("go").children([show, see]).view()}
            {paragraph("hint", session.say(Say::ClassShowHint))}
            {join.view()}
            {by_codes.view()}
            {by_hand.view()}
            {fresh(move || so_far(desk))}
            {element("div").class("go").child(over).view()}
        </div>
    }
    .into_any()
}

/// Which part is voted on, and before or after the discussion. Codes know it themselves.
fn asked(desk: Desk) -> AnyView {
    let session = desk.session;
    let parts = desk.scenario.with_value(|scenario| {
        let parts = scenario.instalments.iter().enumerate().map(|(at, part)| {
            let values = [("part", (at + 1).to_string()), ("title", part.title.clone())];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            (["asked-", &(at + 1).to_string()].concat(), session.fill(Say::ClassPart, &values))
        });
        parts.collect::<Vec<_>>()
    });
    let rounds = [("asked-before", Say::ClassBefore), ("asked-after", Say::ClassAfter)];
    let rounds = rounds.map(|(id, say)| (id.to_owned(), session.say(say))).to_vec();
    let part_is = move |at: usize| desk.asked.get().0 == at;
    let round_is = move |at: usize| Round::ALL.get(at) == Some(&desk.asked.get().1);
    let pick_part = move |at: usize| desk.asked.update(|asked| asked.0 = at);
    let pick_round = move |at: usize| {
        if let Some(round) = Round::ALL.get(at) {
            desk.asked.update(|asked| asked.1 = *round);
        }
    };
    view! {
        {radios(session.say(Say::ClassAskedPart), "asked-part", parts, part_is, pick_part)}
        {radios(session.say(Say::ClassAskedRound), "asked-round", rounds, round_is, pick_round)}
    }
    .into_any()
}

fn radios(
    legend: String,
    name: &str,
    rows: Vec<(String, String)>,
    is_picked: impl Fn(usize) -> bool + Copy + Send + Sync + 'static,
    pick: impl Fn(usize) + Copy + Send + Sync + 'static,
) -> AnyView {
    let rows = rows.into_iter().enumerate().map(|(at, (id, say))| {
        let described = Row { kind: "radio", id, name: name.to_owned(), say, look: RowLook::Plain };
        let is_ticked = Signal::derive(move || is_picked(at));
        row_alone(described, is_ticked, Callback::new(move |_| pick(at)))
    });
    let rows = element("div").class("choices").children(rows).view();
    let legend = element("legend").text(legend).view();
    element("fieldset").class("picks").child(legend).child(rows).view()
}

/// How many votes there are for each part, and the way to take the last step back.
fn so_far(desk: Desk) -> AnyView {
    let session = desk.session;
    let count = |part: usize, round: Round| {
        let people = desk.tally(part, round).map_or(0, |tally| tally.people);
        cell(session.say(round_words(round)), people.to_string())
    };
    let head = |text: String| element("th").with(Attribute::Scope, "col").text(text).view();
    let heads =
        [Say::ColumnPart, Say::ClassBefore, Say::ClassAfter].map(|say| head(session.say(say)));
    let rows = (0..desk.parts()).map(|part| {
        let name = element("th").with(Attribute::Scope, "row").text((part + 1).to_string()).view();
        let cells = Round::ALL.map(|round| count(part, round));
        element("tr").child(name).children(cells).view()
    });
    let undo =
        desk.collected.with(|collected| collected.steps.last().map(|step| words(desk, step)));
    let undo = undo.map(|what| {
        let says = session.fill(Say::ClassUndo, &[("what", &what)]);
        let undo = button("undo", "button plain", says, move || {
            desk.collected.update(|collected| drop(collected.undo()));
            desk.session.announced.set(session.fill(Say::ClassUndone, &[("what", &what)]));
            focus::stay_on(UNDO);
        });
        element("div").class("go").child(undo).view()
    });
    let table = element("table")
        .id("votes-so-far")
        .child(element("thead").child(element("tr").children(heads).view()).view())
        .child(element("tbody").children(rows).view());
    element("section")
        .child(element("h2").text(session.say(Say::ClassSoFar)).view())
        .child(table.view())
        .children(undo)
        .view()
}

const UNDO: &str = "undo";

/// A step in words, to be taken back.
fn words(desk: Desk, step: &ClassStep) -> String {
    let session = desk.session;
    match step {
        ClassStep::Counted(votes) => {
            session.fill(Say::ClassStepCodes, &[("count", &votes.len().to_string())])
        }
        ClassStep::TookOut(_) => session.say(Say::ClassStepOut),
        ClassStep::Hands(hands) => {
            let band = session.words().band(hands.band);
            let count = hands.count.to_string();
            session.fill(Say::ClassStepHands, &[("count", &count), ("band", &band)])
        }
    }
}

/// This device goes round: each votes, and hands it on. The votes are counted here, so nobody needs a code.
fn pass_round(desk: Desk) -> AnyView {
    let session = desk.session;
    let thanked = RwSignal::new(false);
    let given = Callback::new(move |vote| {
        desk.take(ClassStep::Counted(vec![vote]));
        forget_trainee(session, desk.parts());
        thanked.set(true);
        focus::move_to(crate::app::HEADING);
    });
    let back = move || {
        button("back-to-class", "button plain", session.say(Say::ClassBack), move || {
            forget_trainee(session, desk.parts());
            desk.go_to(Screen::Collect);
        })
    };
    let shown = fresh(move || {
        let (part, round) = desk.asked.get_untracked();
        if !thanked.get() {
            return vote(Ballot { session, scenario: desk.scenario, part, round, given });
        }
        let next = button("next-person", "button", session.say(Say::ClassNextHere), move || {
            thanked.set(false);
            focus::move_to(crate::app::HEADING);
        });
        element("div")
            .child(heading(session.say(Say::ClassThanks), ""))
            .child(paragraph("", session.say(Say::ClassThanksHint)))
            .child(element("div").class("go").child(next).view())
            .view()
    });
    view! { <div id="class-round">{shown} {element("div").class("go").child(back()).view()}</div> }
        .into_any()
}

/// What hands go up for once a slide leads back here.
pub fn asked_by(slide: Slide) -> Option<(usize, Round)> {
    match slide {
        Slide::Vote(part) | Slide::Story(part) | Slide::Votes(part, Round::Before) => {
            Some((part, Round::Before))
        }
        Slide::Discuss(part) | Slide::Votes(part, Round::After) => Some((part, Round::After)),
        _ => None,
    }
}
