//! A part of the questions as one screen. What was answered at the door stands folded; what an answer opens appears below.

use heedful_engine::officer::OfficerPhrase as Say;
use leptos::prelude::*;

use super::ask::{Ask, asked_already};
use super::screen::OfficerScreen;
use super::session::OfficerSession;
use crate::ui::element::{element, fresh, heading, paragraph};

/// The part at an index of the pack.
#[component]
pub fn Part(index: usize) -> impl IntoView {
    let session: OfficerSession = expect_context();
    let prepared = session.state.prepared();
    let pack = prepared.pack();
    let door = session.doorstep();
    // Which of them were asked before stays as it is while the officer is here: nothing folds under their finger.
    let asked: Vec<usize> = untrack(|| session.shown_in(pack, index))
        .into_iter()
        .filter(|at| door.contains(at) && is_answered(session, *at))
        .collect();
    let folded: Vec<AnyView> = asked.iter().filter_map(|at| asked_already(session, *at)).collect();
    let already = (!folded.is_empty()).then(|| {
        let title = element("h2").text(session.say(Say::AskedAlready)).view();
        element("section").class("already").child(title).children(folded).view()
    });
    let rest = move || {
        let prepared = session.state.prepared();
        let mut shown = session.shown_in(prepared.pack(), index);
        shown.retain(|at| !asked.contains(at));
        shown
    };
    let rest = Memo::new(move |_| rest());
    view! {
        {heading(session.name(OfficerScreen::Part(index)), "")}
        <For each=move || rest.get() key=|index| *index let:index>
            <Ask index />
        </For>
        {fresh(move || rest.with(Vec::is_empty).then(|| paragraph("hint", session.say(Say::NothingLeft))))}
        {already}
    }
}

fn is_answered(session: OfficerSession, index: usize) -> bool {
    let prepared = session.state.prepared();
    let question = prepared.pack().questions.get(index);
    session.state.case.with_untracked(|case| {
        question.is_some_and(|question| case.answers.contains_key(&question.id))
    })
}
