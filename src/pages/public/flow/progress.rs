//! How far a person is, said honestly: skipping leaves nothing to come back for, and answers may bring more questions.

use heedful_engine::assess::{observe, progress};
use heedful_engine::{Answer, Case, Phrase};
use leptos::prelude::*;

use super::sequence::part_of;
use crate::pages::public::session::Session;
use crate::ui::element::{Attribute, element};
use crate::ui::words::Words;

/// "Part 3 of 8", how many questions are left, and a line that shows the part.
#[component]
pub fn Progress(
    /// The question that is asked, or asked next.
    index: usize,
) -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    let prepared = session.state.prepared();
    let today = session.state.today.get_untracked();
    let passed = session.state.case.with_untracked(|case| as_passed(case, &session, index));
    let progress = match session.state.case.with_untracked(|case| *case == passed) {
        true => {
            session.state.observed.with_untracked(|observed| progress(&prepared, &passed, observed))
        }
        false => progress(&prepared, &passed, &observe(&prepared, &passed, today)),
    };
    let part = part_of(prepared.pack(), index);
    let number =
        progress.parts.iter().position(|shown| part.is_some_and(|part| part.id == shown.part));
    let number = number.map_or(1, |position| position + 1).to_string();
    let parts = progress.parts.len().to_string();
    let left = match (progress.least_left, progress.most_left) {
        (least, most) if least == most => {
            words.fill(Phrase::QuestionsLeftExactly, &[("count", &least.to_string())])
        }
        (least, most) => words.fill(
            Phrase::QuestionsLeft,
            &[("least", &least.to_string()), ("most", &most.to_string())],
        ),
    };
    let part = words.fill(Phrase::PartOf, &[("part", &number), ("parts", &parts)]);
    let part = element("strong").text(part).view();
    let most = progress.answered + progress.most_left;
    let meter = element("progress")
        .class("meter")
        .with(Attribute::Max, most.to_string())
        .with(Attribute::Value, progress.answered.to_string())
        .with(Attribute::Hidden, "true");
    let says = element("p").child(part).text(" ").text(left).view();
    element("div").id("where").class("where").child(says).child(meter.view()).view()
}

/// The case as it stands for someone who goes on from here: what they passed without a clear answer opens nothing more.
fn as_passed(case: &Case, session: &Session, index: usize) -> Case {
    let mut passed = case.clone();
    let prepared = session.state.prepared();
    for question in prepared.pack().questions.iter().take(index) {
        match passed.answers.get(&question.id) {
            None | Some(Answer::NotSure | Answer::Declined) => {
                passed.answers.insert(question.id.clone(), Answer::None);
            }
            Some(_) => {}
        }
    }
    passed
}
