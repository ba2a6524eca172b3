//! Check your answers: all of them, each with a way to change it, before the result.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::answers::{AnsweredQuestion, answers_by_part};
use super::go_or_back;
use crate::diary::{DiaryContext, offer};
use crate::pages::public::session::Session;
use crate::ui::element::{element, heading, named_button, paragraph};
use crate::ui::words::Words;
#[component]
pub fn CheckAnswers() -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    let calm = session.lines();
    let mut shown: Vec<AnyView> = calm.into_iter().map(|line| paragraph("note", line)).collect();
    shown.push(heading(words.phrase(Phrase::CheckTitle), ""));
    shown.push(paragraph("", words.phrase(Phrase::CheckIntro)));
    shown.push(paragraph("", words.phrase(Phrase::CheckUnanswered)));
    for (part, answered) in answers_by_part(&session, &words) {
        shown.push(element("h2").text(part).view());
        let rows = answered.into_iter().map(|answered| row(session, &words, answered));
        shown.push(element("dl").class("answers").children(rows).view());
    }
    shown.push(offer(DiaryContext::expect()));
    shown.push(go_or_back(session, words.phrase(Phrase::ShowResult), &words));
    element("div").children(shown).view()
}

fn row(session: Session, words: &Words, answered: AnsweredQuestion) -> AnyView {
    let AnsweredQuestion { index, ask, answer, is_own, note } = answered;
    let id = ["change-", &index.to_string()].concat();
    let name = words.phrase_with(Phrase::ChangeQuestion, "question", &ask);
    let change =
        named_button(id, "link", words.phrase(Phrase::Change), name, move || session.change(index));
    let line = |line: String| {
        let shown = element("dd");
        if is_own { shown.own_words() } else { shown }.text(line).view()
    };
    element("div")
        .class("answer")
        .child(element("dt").text(ask).view())
        .children(answer.into_iter().map(line))
        .children(note.map(|note| element("dd").class("note-line").own_words().text(note).view()))
        .child(element("dd").child(change).view())
        .view()
}
