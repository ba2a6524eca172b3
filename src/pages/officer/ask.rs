//! One question among others on a screen: asked, another way to ask it, the answers, and a note.

use heedful_engine::QuestionId;
use heedful_engine::officer::OfficerPhrase;
use heedful_engine::pack;
use leptos::prelude::*;

use super::session::OfficerSession;
use crate::question::{Added, QuestionContext, answered, ask, note_of};
use crate::ui::element::{element, paragraph};
use crate::ui::fields::{TextField, text_field};

/// The question at an index of the pack.
#[component]
pub fn Ask(index: usize) -> impl IntoView {
    let session: OfficerSession = expect_context();
    let prepared = session.state.prepared();
    prepared.pack().questions.get(index).cloned().map(|question| asked(session, question))
}

fn asked(session: OfficerSession, question: pack::Question) -> AnyView {
    let asking = QuestionContext {
        case: session.state.case,
        today: session.state.today.into(),
        words: session.words(),
        unfinished: session.state.unfinished,
    };
    let added =
        Added { before: help(session, &question.id), after: Some(note(session, &question.id)) };
    ask(asking, question, added)
}

/// Another way to ask, folded away until it is wanted.
fn help(session: OfficerSession, id: &QuestionId) -> Option<AnyView> {
    let content = session.content();
    let help = content.help.iter().find(|help| help.question == *id)?;
    let summary = element("summary").text(session.say(OfficerPhrase::AskThisWay)).view();
    let say = paragraph("", session.words().text(&help.say));
    Some(element("details").class("why").child(summary).child(say).view())
}

fn note(session: OfficerSession, id: &QuestionId) -> AnyView {
    let (value, write) = note_of(session.state.case, id.clone());
    let is_there = !value.is_empty();
    let summary = element("summary").text(session.say(OfficerPhrase::Note)).view();
    let field = TextField {
        id: ["note-", id.as_str()].concat(),
        label: session.say(OfficerPhrase::Note),
        value,
        rows: 2,
    };
    let field = text_field(field, write);
    view! {
        <details class="why" open=is_there>
            {summary}
            {field}
        </details>
    }
    .into_any()
}

/// A question that was asked at the door: its answer, and all of it on request.
pub fn asked_already(session: OfficerSession, index: usize) -> Option<AnyView> {
    let prepared = session.state.prepared();
    let question = prepared.pack().questions.get(index)?;
    let whole = view! { <Ask index /> }.into_any();
    Some(answered(&session.words(), question, session.state.case, whole))
}
