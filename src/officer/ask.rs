//! One question among others on a screen: asked, another way to ask it, the answers, and a note.

use heedful_engine::QuestionId;
use heedful_engine::officer::OfficerPhrase;
use heedful_engine::pack::{self, Choose};
use leptos::prelude::*;

use super::fields::{Field, text_field};
use super::session::OfficerSession;
use crate::browser::keys;
use crate::element::{Attribute, element, paragraph};
use crate::question::{Choices, OwnWords, Typed};

/// The question at an index of the pack.
#[component]
pub fn Ask(index: usize) -> impl IntoView {
    let session: OfficerSession = expect_context();
    let prepared = session.prepared();
    prepared.pack().questions.get(index).cloned().map(|question| ask(session, question))
}

fn ask(session: OfficerSession, question: pack::Question) -> AnyView {
    let words = session.words();
    let case = session.case;
    let id = question.id.clone();
    let choose = question.choose;
    let before = case.with_untracked(|case| case.answers.get(&id).cloned());
    let typed = RwSignal::new(Typed::from_answer(before.as_ref()));
    let name = ["ask-", id.as_str()].concat();
    let heading = element("h2").id(name.clone()).text(words.text(&question.ask)).view();
    let hint = question.hint.as_ref().map(|hint| paragraph("hint", words.text(hint)));
    let help = help(session, &id);
    let note = note(session, &id);
    let question = StoredValue::new(question);
    let changed = Callback::new({
        let id = id.clone();
        move |()| {
            let Some(given) = typed.read_untracked().answer(session.today.get_untracked()) else {
                return;
            };
            case.update(|case| match given {
                Ok(answer) => drop(case.answers.insert(id.clone(), answer)),
                Err(_) => drop(case.answers.remove(&id)),
            });
        }
    });
    // A date that is still being typed is not wrong yet.
    let wrong = move || {
        let typed = typed.read();
        let given = typed.answer(session.today.get()).filter(|_| typed.is_whole());
        given
            .and_then(Result::err)
            .map(|wrong| paragraph("wrong", session.words().phrase(wrong.phrase)))
    };
    let legend = element("legend").child(heading).view();
    view! {
        <form
            class="question ask"
            novalidate=""
            autocomplete="off"
            aria-labelledby=name
            on:submit=|event| event.prevent_default()
            on:keydown=keys::choose
        >
            <fieldset>
                {legend}
                {hint}
                {help}
                {match choose {
                    Choose::Text => view! { <OwnWords question case /> }.into_any(),
                    _ => view! { <Choices question case typed changed /> }.into_any(),
                }}
                {wrong}
            </fieldset>
            {(choose != Choose::Text).then_some(note)}
        </form>
    }
    .into_any()
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
    let case = session.case;
    let value = case.with_untracked(|case| case.notes.get(id).cloned()).unwrap_or_default();
    let is_there = !value.is_empty();
    let summary = element("summary").text(session.say(OfficerPhrase::Note)).view();
    let key = id.clone();
    let write = Callback::new(move |text: String| {
        case.update(|case| match text.trim().is_empty() {
            true => drop(case.notes.remove(&key)),
            false => drop(case.notes.insert(key.clone(), text)),
        });
    });
    let field = Field {
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
    let prepared = session.prepared();
    let question = prepared.pack().questions.get(index)?;
    let words = session.words();
    let answer = session.case.with_untracked(|case| case.answers.get(&question.id).cloned());
    let answer = crate::question::answer_in_words(&words, question, Some(answer.as_ref()?));
    let summary = element("summary")
        .child(element("span").text(words.text(&question.ask)).view())
        .child(element("span").class("said").text([": ", &answer.join("; ")].concat()).view());
    let summary = summary.view();
    Some(
        element("details")
            .class("fold")
            .with(Attribute::Id, ["asked-", question.id.as_str()].concat())
            .child(summary)
            .child(view! { <Ask index /> }.into_any())
            .view(),
    )
}
