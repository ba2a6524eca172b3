//! A phone in a class: its trainee reads a part, votes, and is given a code to read out. Nothing of it is in the address, the
//! title or the history, and the next person finds nothing of the one before.

use heedful_engine::Phrase;
use heedful_engine::training::{Round, Scenario, TrainingPhrase as Say, Vote, write_code};
use leptos::prelude::*;

use super::qr::qr;
use super::vote::{Ballot, vote};
use crate::browser::focus;
use crate::pages::training::screen::TrainingScreen;
use crate::pages::training::session::TrainingSession;
use crate::ui::element::{Attribute, HEADING, button, element, fresh, heading, paragraph};

/// Where a trainee is.
#[derive(Debug, Clone, PartialEq)]
enum At {
    /// What may be hard to hear.
    Warning,
    /// Reading a part, and voting.
    Vote(usize, Round),
    Code(Vote),
}

/// The screens of a trainee.
pub fn join(session: TrainingSession, told: Scenario) -> AnyView {
    let scenario = StoredValue::new(told);
    let at = RwSignal::new(At::Warning);
    let go_to = Callback::new(move |next: At| {
        at.set(next);
        focus::move_to(HEADING);
    });
    let given = Callback::new(move |vote: Vote| go_to.run(At::Code(vote)));
    fresh(move || match at.get() {
        At::Warning => warning(session, scenario, go_to),
        At::Vote(part, round) => {
            let skip = (part + 1 < parts(scenario)).then(|| {
                button("skip-part", "button plain", session.say(Say::ClassSkip), move || {
                    go_to.run(At::Vote(part + 1, Round::Before));
                })
            });
            let shown = vote(Ballot { session, scenario, part, round, given });
            element("div").id("class-vote").child(shown).children(skip).view()
        }
        At::Code(vote) => code(session, scenario, vote, go_to),
    })
}

fn parts(scenario: StoredValue<Scenario>) -> usize {
    scenario.with_value(|scenario| scenario.instalments.len())
}

fn warning(
    session: TrainingSession,
    scenario: StoredValue<Scenario>,
    go_to: Callback<At>,
) -> AnyView {
    let begin = button("join", "button", session.say(Say::ClassJoin), move || {
        go_to.run(At::Vote(0, Round::Before));
    });
    let alone = button("to-list", "button plain", session.say(Say::ToList), move || {
        session.begin(TrainingScreen::Home);
    });
    scenario.with_value(|scenario| {
        let note = element("section")
            .class("note")
            .child(element("h2").text(session.say(Say::WarningHeading)).view())
            .child(paragraph("", scenario.warning.as_str()))
            .child(paragraph("", session.say(Say::MayStop)));
        element("div")
            .id("class-join")
            .child(heading(scenario.title.as_str(), ""))
            .child(paragraph("lead", scenario.setting.as_str()))
            .child(note.view())
            .child(paragraph("", session.say(Say::ClassJoinIntro)))
            .child(element("div").class("actions").children([begin, alone]).view())
            .view()
    })
}

/// The code, large, and as a square to show.
fn code(
    session: TrainingSession,
    scenario: StoredValue<Scenario>,
    vote: Vote,
    go_to: Callback<At>,
) -> AnyView {
    let prepared = session.state.prepared();
    let text = scenario.with_value(|scenario| write_code(scenario, &vote, prepared.pack()));
    // `heedful check` holds every scenario to what a code can carry.
    let text = text.unwrap_or_default();
    let groups = text.split(' ').map(|group| element("span").text(group).view());
    let shown =
        element("p").id("code").class("code").with(Attribute::Hidden, "true").children(groups);
    // Read out by a screen reader, it would otherwise become words.
    let spelled: Vec<String> = text.chars().filter(|c| *c != ' ').map(String::from).collect();
    let spelled = paragraph("visually-hidden", spelled.join(", "));
    let (part, round) = (vote.instalment, vote.round);
    let again = (round == Round::Before).then(|| {
        button("vote-again", "button", session.say(Say::ClassVoteAgain), move || {
            go_to.run(At::Vote(part, Round::After));
        })
    });
    let next = (part + 1 < parts(scenario)).then(|| {
        button("next-part", "button", session.say(Say::NextPart), move || {
            go_to.run(At::Vote(part + 1, Round::Before));
        })
    });
    let change =
        button("change-vote", "button plain", session.words().phrase(Phrase::Back), move || {
            go_to.run(At::Vote(part, round));
        });
    let handed =
        button("next-person", "button plain", session.say(Say::ClassNextPerson), move || {
            forget_trainee(session, parts(scenario));
            go_to.run(At::Vote(part, round));
        });
    element("div")
        .id("class-code")
        .child(heading(session.say(Say::ClassCodeTitle), "code-hint"))
        .child(shown.view())
        .child(spelled)
        .child(element("p").id("code-hint").text(session.say(Say::ClassCodeHint)).view())
        .children(qr("code-square", &text, session.say(Say::ClassCodeSquare)))
        .child(element("div").class("actions").children(again).children(next).view())
        .child(paragraph("muted", session.say(Say::ClassNextPersonHint)))
        .child(element("div").class("actions").children([handed, change]).view())
        .view()
}

/// Leaves nothing of a trainee to the next one.
pub fn forget_trainee(session: TrainingSession, parts: usize) {
    session.state.case.update(|case| {
        case.answers.clear();
        case.notes.clear();
    });
    for part in 0..parts {
        session.set_own_view(part, |given| *given = Default::default());
    }
}
