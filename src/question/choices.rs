//! The rows to tick: radio buttons for one choice, boxes for several, and the quiet rows below that are answers too.

use heedful_engine::pack::{self, Choose};
use heedful_engine::{Case, OptionId, Phrase};
use leptos::prelude::*;

use super::pick::Pick;
use crate::words::Words;

/// The id of the first row, where a link to mend the answer leads.
pub fn first_id(question: &pack::Question) -> String {
    picks(question).first().map(|pick| row_id(question, pick)).unwrap_or_default()
}

/// The rows of a question.
#[component]
pub fn Choices(
    question: pack::Question,
    case: RwSignal<Case>,
    missing: RwSignal<bool>,
) -> impl IntoView {
    let words: Words = expect_context();
    let rows = picks(&question).into_iter().map(|pick| {
        let say = words_of(&words, &question, &pick);
        view! { <Row question=question.clone() pick say case missing /> }
    });
    view! { <div class="choices">{rows.collect_view()}</div> }
}

/// One row: the whole of it can be tapped.
#[component]
fn Row(
    question: pack::Question,
    pick: Pick,
    say: String,
    case: RwSignal<Case>,
    missing: RwSignal<bool>,
) -> impl IntoView {
    let id = row_id(&question, &pick);
    let name = question.id.to_string();
    let value = pick.id().to_owned();
    let kind = if question.choose == Choose::Many { "checkbox" } else { "radio" };
    let class =
        if matches!(pick, Pick::NotSure | Pick::Declined) { "choice quiet" } else { "choice" };
    let is_ticked = {
        let (question, pick) = (question.id.clone(), pick.clone());
        move || case.with(|case| pick.is_in(case.answers.get(&question)))
    };
    let change = move |ticked: bool| {
        case.update(|case| change_answer(case, &question, &pick, ticked));
        missing.set(false);
    };
    view! {
        <label class=class>
            <input
                type=kind
                id=id
                name=name
                value=value
                autocomplete="off"
                prop:checked=is_ticked
                on:change=move |event| change(event_target_checked(&event))
            />
            <span>{say}</span>
        </label>
    }
}

fn change_answer(case: &mut Case, question: &pack::Question, pick: &Pick, ticked: bool) {
    let before = case.answers.remove(&question.id);
    let after = if ticked {
        let options: Vec<OptionId> =
            question.options.iter().map(|choice| choice.id.clone()).collect();
        Some(pick.ticked(question.choose, before.as_ref(), &options))
    } else {
        pick.unticked(before.as_ref())
    };
    if let Some(after) = after {
        case.answers.insert(question.id.clone(), after);
    }
}

fn picks(question: &pack::Question) -> Vec<Pick> {
    let mut picks: Vec<Pick> =
        question.options.iter().map(|choice| Pick::Option(choice.id.clone())).collect();
    if question.choose == Choose::Many {
        picks.push(Pick::None);
    }
    picks.extend([Pick::NotSure, Pick::Declined]);
    picks
}

/// What a row says.
pub fn words_of(words: &Words, question: &pack::Question, pick: &Pick) -> String {
    match pick {
        Pick::Option(option) => question
            .options
            .iter()
            .find(|choice| choice.id == *option)
            .map(|choice| words.text(&choice.say))
            .unwrap_or_default(),
        Pick::None => question
            .none
            .as_ref()
            .map_or_else(|| words.phrase(Phrase::NoneOfThese), |none| words.text(none)),
        Pick::NotSure => words.phrase(Phrase::NotSure),
        Pick::Declined => words.phrase(Phrase::Declined),
    }
}

fn row_id(question: &pack::Question, pick: &Pick) -> String {
    [question.id.as_str(), "-", pick.id()].concat()
}
