//! What the screens of keeping and opening share.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::KeepProblem;
use super::passphrase::LEAST_CHARACTERS;
use crate::browser::keep::focus_on;
use crate::words::Words;

/// What went wrong, in the place where it did. The focus goes there, which is how it is announced.
#[component]
pub fn Trouble(
    /// The id of this element.
    id: &'static str,
    problem: RwSignal<Option<KeepProblem>>,
    /// The id of the field in which a problem can be mended.
    field: fn(KeepProblem) -> Option<&'static str>,
) -> impl IntoView {
    let words: Words = expect_context();
    Effect::new(move |_| {
        if problem.get().is_some() {
            focus_on(id);
        }
    });
    move || {
        problem.get().map(|problem| {
            let heading = if problem.is_a_mistake() { Phrase::ErrorSummaryTitle } else { Phrase::ProblemHeading };
            let say = say(&words, problem);
            let message = match field(problem) {
                Some(field) => view! {
                    <button class="link" type="button" on:click=move |_| focus_on(field)>{say}</button>
                }
                .into_any(),
                None => say.into_any(),
            };
            view! {
                <div id=id class="errors" role="group" tabindex="-1">
                    <h3>{words.phrase(heading)}</h3>
                    <p>{message}</p>
                </div>
            }
        })
    }
}

/// What a problem says.
pub fn say(words: &Words, problem: KeepProblem) -> String {
    words.phrase_with(problem.phrase(), "least", &LEAST_CHARACTERS.to_string())
}

/// A field for a passphrase.
#[component]
pub fn PassphraseField(
    id: &'static str,
    label: Phrase,
    value: RwSignal<String>,
    /// Whether it can be read while it is typed.
    shown: RwSignal<bool>,
    /// What has to be mended about it.
    wrong: Signal<Option<KeepProblem>>,
    /// The id of the element that says what to type.
    described_by: &'static str,
) -> impl IntoView {
    let words: Words = expect_context();
    let wrong_id = [id, "-wrong"].concat();
    let described = {
        let wrong_id = wrong_id.clone();
        move || match wrong.get() {
            Some(_) => [&wrong_id, " ", described_by].concat(),
            None => described_by.to_owned(),
        }
    };
    let label = words.phrase(label);
    let mend = move || {
        wrong.get().map(
            |problem| view! { <p id=wrong_id.clone() class="wrong">{say(&words, problem)}</p> },
        )
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {mend}
            <input
                id=id
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=described
                aria-invalid=move || wrong.get().map(|_| "true")
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}

/// Shows what is typed, for whoever is alone.
#[component]
pub fn ShowPassphrase(id: &'static str, shown: RwSignal<bool>) -> impl IntoView {
    let words: Words = expect_context();
    view! {
        <label class="choice quiet" for=id>
            <input
                type="checkbox"
                id=id
                autocomplete="off"
                prop:checked=move || shown.get()
                on:change=move |event| shown.set(event_target_checked(&event))
            />
            <span>{words.phrase(Phrase::KeepShow)}</span>
        </label>
    }
}

/// Asks before something is replaced. The focus goes to the question.
#[component]
pub fn AskFirst(
    /// The id of the question.
    id: &'static str,
    question: String,
    yes: Phrase,
    no: Phrase,
    /// Called with the answer.
    answer: Callback<bool>,
) -> impl IntoView {
    let words: Words = expect_context();
    focus_on(id);
    view! {
        <div class="note" role="group" aria-labelledby=id>
            <p id=id tabindex="-1">{question}</p>
            <div class="go">
                <button class="button" type="button" on:click=move |_| answer.run(true)>{words.phrase(yes)}</button>
                <button class="button plain" type="button" on:click=move |_| answer.run(false)>
                    {words.phrase(no)}
                </button>
            </div>
        </div>
    }
}
