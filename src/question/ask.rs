//! One question among others on a screen: asked, the answers, and what a page adds to it.

use heedful_engine::pack::{self, Choose};
use heedful_engine::{Case, Date};
use leptos::prelude::*;

use super::choices::Choices;
use super::fields::OwnWords;
use super::format_answer::answer_in_words;
use super::unfinished::{UnfinishedDates, on_new_day};
use crate::browser::keys;
use crate::ui::element::{element, fresh, paragraph};
use crate::ui::words::Words;

/// Where a question's answer goes, and in which words it is asked.
#[derive(Debug, Clone)]
pub struct QuestionContext {
    /// Where the answer goes.
    pub case: RwSignal<Case>,
    /// The day on which it is answered.
    pub today: Signal<Date>,
    /// In which words.
    pub words: Words,
    /// Where a date goes that is begun and is no answer yet.
    pub unfinished: UnfinishedDates,
}

/// What a page adds to a question.
#[derive(Debug, Default)]
pub struct Added {
    /// Between the hint and the answers.
    pub before: Option<AnyView>,
    /// Below the answers; not where a person writes in their own words.
    pub after: Option<AnyView>,
}

pub fn ask(asking: QuestionContext, question: pack::Question, added: Added) -> AnyView {
    let QuestionContext { case, today, words, unfinished } = asking;
    let id = question.id.clone();
    let choose = question.choose;
    let before = case.with_untracked(|case| case.answers.get(&id).cloned());
    let typed = RwSignal::new(unfinished.typed(&id, before.as_ref()));
    let name = ["ask-", id.as_str()].concat();
    let heading = element("h2").id(name.clone()).text(words.text(&question.ask)).view();
    let hint = question.hint.as_ref().map(|hint| paragraph("hint", words.text(hint)));
    let question = StoredValue::new(question);
    let changed = Callback::new(move |()| {
        unfinished.put(&id, &typed.read_untracked(), today.get_untracked());
        let Some(given) = typed.read_untracked().answer(today.get_untracked()) else { return };
        case.update(|case| match given {
            Ok(answer) => drop(case.answers.insert(id.clone(), answer)),
            Err(_) => drop(case.answers.remove(&id)),
        });
    });
    on_new_day(today, changed);
    // A date that is still being typed is not wrong yet.
    let wrong = fresh(move || {
        let typed = typed.read();
        let given = typed.answer(today.get()).filter(|_| typed.is_complete());
        given.and_then(Result::err).map(|wrong| paragraph("wrong", words.phrase(wrong.phrase)))
    });
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
                {added.before}
                {match choose {
                    Choose::Text => view! { <OwnWords question case /> }.into_any(),
                    _ => view! { <Choices question case typed changed /> }.into_any(),
                }}
                {wrong}
            </fieldset>
            {(choose != Choose::Text).then_some(added.after)}
        </form>
    }
    .into_any()
}

/// A question that is answered already, folded: its answer, and all of it on request.
pub fn answered(
    words: &Words,
    question: &pack::Question,
    case: RwSignal<Case>,
    whole: AnyView,
) -> AnyView {
    let ask = words.text(&question.ask);
    let (words, asked) = (words.clone(), StoredValue::new(question.clone()));
    let said = fresh(move || {
        let answer = asked.with_value(|question| {
            let answer = case.with(|case| case.answers.get(&question.id).cloned());
            answer_in_words(&words, question, answer.as_ref())
        });
        [" ", &answer.join("; ")].concat()
    });
    let id = ["asked-", question.id.as_str()].concat();
    view! {
        <details class="fold asked" id=id>
            <summary>
                <span>{ask} <span class="said">{said}</span></span>
            </summary>
            {whole}
        </details>
    }
    .into_any()
}
