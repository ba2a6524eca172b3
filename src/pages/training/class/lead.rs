//! Whoever leads a class: how phones join, the votes as they come in, and the ways to the projector and to the results.

use heedful_engine::training::{ClassStep, Round, Slide, TrainingPhrase as Say};
use leptos::prelude::*;

use super::codes::codes;
use super::end::end;
use super::hands::hands;
use super::invite::{in_short, invitation};
use super::join::forget_trainee;
use super::qr::qr;
use super::results::results;
use super::show::show;
use super::signs::round_words;
use super::state::{ClassScreen, ClassState};
use super::vote::{Ballot, vote};
use crate::browser::focus;
use crate::pages::training::cell::cell;
use crate::pages::training::screen::TrainingScreen;
use crate::ui::element::{Attribute, button, element, fresh, heading, paragraph};
use crate::ui::row::{RadioOption, radio_group};

/// The screens of whoever leads.
pub fn lead(class: ClassState) -> AnyView {
    class.guard_votes();
    fresh(move || match class.screen.get() {
        ClassScreen::Collect => collect(class),
        ClassScreen::Show => show(class),
        ClassScreen::PassRound => pass_round(class),
        ClassScreen::Results => results(class),
        ClassScreen::End => end(class),
    })
}

/// How phones join: the address, and the square that holds it.
pub fn invited(class: ClassState) -> Vec<AnyView> {
    let address = invitation(class.scenario.with_value(|scenario| scenario.number));
    let short = in_short(&address);
    let name = class.session.fill(Say::ClassSquare, &[("address", short)]);
    let square = qr("square", &address, name);
    let address = element("p").id("address").class("address").text(short).view();
    [Some(address), square].into_iter().flatten().collect()
}

fn collect(class: ClassState) -> AnyView {
    let session = class.session;
    let title = class.scenario.with_value(|scenario| scenario.title.clone());
    let title = session.fill(Say::ClassTitle, &[("title", &title)]);
    let show = button("show", "button", session.say(Say::ClassShow), move || {
        class.go_to(ClassScreen::Show);
    });
    let see = button("results", "button plain", session.say(Say::ClassResults), move || {
        class.go_to(ClassScreen::Results);
    });
    let over = button("end-class", "button plain", session.say(Say::ClassEnd), move || {
        match untrack(|| class.votes()).is_empty() {
            true => session.go_to(TrainingScreen::Scenario(class.index)),
            false => class.go_to(ClassScreen::End),
        }
    });
    let pass = button("pass-round", "button plain", session.say(Say::ClassPassRound), move || {
        forget_trainee(session, class.parts());
        class.go_to(ClassScreen::PassRound);
    });
    let join = element("section")
        .id("invite")
        .child(element("h2").text(session.say(Say::ClassJoinHeading)).view())
        .child(paragraph("hint", session.say(Say::ClassJoinHint)))
        .children(invited(class));
    let by_codes = element("section")
        .child(element("h2").text(session.say(Say::ClassCodesHeading)).view())
        .child(codes(class));
    let by_hand = element("section")
        .child(element("h2").text(session.say(Say::ClassByHandHeading)).view())
        .child(asked(class))
        .child(hands(class))
        .child(paragraph("hint", session.say(Say::ClassPassHint)))
        .child(element("div").class("actions").child(pass).view());
    view! {
        <div id="class-lead">
            {heading(title, "")}
            {paragraph("lead", session.say(Say::ClassLead))}
            {element("div").class("actions").children([show, see]).view()}
            {paragraph("hint", session.say(Say::ClassShowHint))}
            {join.view()}
            {by_codes.view()}
            {by_hand.view()}
            {fresh(move || so_far(class))}
            {element("div").class("actions").child(over).view()}
        </div>
    }
    .into_any()
}

/// Which part is voted on, and before or after the discussion. Codes know it themselves.
fn asked(class: ClassState) -> AnyView {
    let session = class.session;
    let parts = class.scenario.with_value(|scenario| {
        let parts = scenario.instalments.iter().enumerate().map(|(at, part)| {
            let values = [("part", (at + 1).to_string()), ("title", part.title.clone())];
            RadioOption {
                id: ["asked-", &(at + 1).to_string()].concat(),
                label: session.fill(Say::ClassPart, &values),
            }
        });
        parts.collect::<Vec<_>>()
    });
    let rounds = [("asked-before", Say::ClassBefore), ("asked-after", Say::ClassAfter)];
    let rounds = rounds.map(|(id, say)| RadioOption { id: id.to_owned(), label: session.say(say) });
    let rounds = rounds.to_vec();
    let part = Signal::derive(move || Some(class.asked.get().0));
    let pick_part = Callback::new(move |at: usize| class.asked.update(|asked| asked.0 = at));
    let round = Signal::derive(move || {
        let (_, asked) = class.asked.get();
        Round::ALL.iter().position(|round| *round == asked)
    });
    let pick_round = Callback::new(move |at: usize| {
        if let Some(round) = Round::ALL.get(at) {
            class.asked.update(|asked| asked.1 = *round);
        }
    });
    view! {
        {radio_group("asked-part", session.say(Say::ClassAskedPart), parts, part, pick_part)}
        {radio_group("asked-round", session.say(Say::ClassAskedRound), rounds, round, pick_round)}
    }
    .into_any()
}

/// How many votes there are for each part, and the way to take the last step back.
fn so_far(class: ClassState) -> AnyView {
    let session = class.session;
    let count = |part: usize, round: Round| {
        let people = class.tally(part, round).map_or(0, |tally| tally.people);
        cell(session.say(round_words(round)), people.to_string())
    };
    let head = |text: String| element("th").with(Attribute::Scope, "col").text(text).view();
    let heads =
        [Say::ColumnPart, Say::ClassBefore, Say::ClassAfter].map(|say| head(session.say(say)));
    let rows = (0..class.parts()).map(|part| {
        let name = element("th").with(Attribute::Scope, "row").text((part + 1).to_string()).view();
        let cells = Round::ALL.map(|round| count(part, round));
        element("tr").child(name).children(cells).view()
    });
    let undo =
        class.collected.with(|collected| collected.steps.last().map(|step| words(class, step)));
    let undo = undo.map(|what| {
        let says = session.fill(Say::ClassUndo, &[("what", &what)]);
        let undo = button("undo", "button plain", says, move || {
            class.collected.update(|collected| drop(collected.undo()));
            class
                .session
                .state
                .live_message
                .set(session.fill(Say::ClassUndone, &[("what", &what)]));
            focus::keep_focus(UNDO);
        });
        element("div").class("actions").child(undo).view()
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
fn words(class: ClassState, step: &ClassStep) -> String {
    let session = class.session;
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
fn pass_round(class: ClassState) -> AnyView {
    let session = class.session;
    let thanked = RwSignal::new(false);
    let given = Callback::new(move |vote| {
        class.take(ClassStep::Counted(vec![vote]));
        forget_trainee(session, class.parts());
        thanked.set(true);
        focus::move_to(crate::ui::element::HEADING);
    });
    let back = move || {
        button("back-to-class", "button plain", session.say(Say::ClassBack), move || {
            forget_trainee(session, class.parts());
            class.go_to(ClassScreen::Collect);
        })
    };
    let shown = fresh(move || {
        let (part, round) = class.asked.get_untracked();
        if !thanked.get() {
            return vote(Ballot { session, scenario: class.scenario, part, round, given });
        }
        let next = button("next-person", "button", session.say(Say::ClassNextHere), move || {
            thanked.set(false);
            focus::move_to(crate::ui::element::HEADING);
        });
        element("div")
            .child(heading(session.say(Say::ClassThanks), ""))
            .child(paragraph("", session.say(Say::ClassThanksHint)))
            .child(element("div").class("actions").child(next).view())
            .view()
    });
    view! { <div id="class-round">{shown} {element("div").class("actions").child(back()).view()}</div> }
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
