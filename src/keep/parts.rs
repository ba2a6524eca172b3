//! What the screens of keeping and opening share. Plain functions that give views of one type: the browser has to load
//! the code of every type of view.

use heedful_engine::Phrase;
use leptos::attr::Attribute;
use leptos::attr::custom::custom_attribute;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::passphrase::LEAST_CHARACTERS;
use super::{KeepProblem, MOST_BYTES};
use crate::browser::keep::focus_on;
use crate::element::fresh;
use crate::text_input::private;
use crate::words::Words;

/// What a button does.
type Press = Box<dyn FnMut(MouseEvent) + Send>;

/// A button. `name` is what a screen reader says where the words on it are not enough.
pub fn button(
    id: Option<&'static str>,
    class: &'static str,
    words: String,
    name: Option<String>,
    mut press: impl FnMut() + Send + 'static,
) -> AnyView {
    let press: Press = Box::new(move |_| press());
    view! { <button id=id class=class type="button" aria-label=name on:click=press>{words}</button> }.into_any()
}

/// What went wrong, in the place where it did; `field` is where it can be mended. Move the focus there with
/// [`focus_on`], which is how it is announced.
pub fn trouble(
    words: &Words,
    id: &'static str,
    problem: Option<KeepProblem>,
    field: Option<&'static str>,
) -> AnyView {
    let Some(problem) = problem else { return ().into_any() };
    let heading =
        if problem.is_a_mistake() { Phrase::ErrorSummaryTitle } else { Phrase::ProblemHeading };
    let message = match field {
        Some(field) => button(None, "link", say(words, problem), None, move || focus_on(field)),
        None => say(words, problem).into_any(),
    };
    view! {
        <div id=id class="errors" role="group" tabindex="-1">
            <h3>{words.phrase(heading)}</h3>
            <p>{message}</p>
        </div>
    }
    .into_any()
}

/// What a problem says.
pub fn say(words: &Words, problem: KeepProblem) -> String {
    let (least, most) = (LEAST_CHARACTERS.to_string(), (MOST_BYTES / 1024 / 1024).to_string());
    words.fill(problem.phrase(), &[("least", &least), ("most", &most)])
}

/// A field for a passphrase.
#[derive(Debug, Clone)]
pub struct PassphraseField {
    /// Its id.
    pub id: &'static str,
    /// What it is called.
    pub label: String,
    /// What is typed.
    pub value: RwSignal<String>,
    /// Whether it can be read while it is typed.
    pub shown: RwSignal<bool>,
    /// What has to be mended about it, in words.
    pub wrong: Signal<Option<String>>,
    /// The id of the element that says what to type.
    pub described_by: &'static str,
}

/// Shows a field for a passphrase.
pub fn passphrase_field(field: PassphraseField) -> AnyView {
    let PassphraseField { id, label, value, shown, wrong, described_by } = field;
    let wrong_id = [id, "-wrong"].concat();
    let described = {
        let wrong_id = wrong_id.clone();
        move || match wrong.read().is_some() {
            true => [&wrong_id, " ", described_by].concat(),
            false => described_by.to_owned(),
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p id=wrong_id class="wrong">{fresh(move || wrong.get())}</p>
            <input
                id=id
                type=move || if shown.get() { "text" } else { "password" }
                {..private()}
                {..never_stored()}
                autocomplete="one-time-code"
                autocapitalize="none"
                aria-describedby=described
                aria-invalid=move || wrong.read().is_some().then_some("true")
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

/// Keeps password managers from offering to store a passphrase: whoever has the device could read it there. They ignore
/// `autocomplete="off"` on passwords. What is called a code for one time they do not store, and each of the four common ones
/// has a mark of its own. It stays a password all the same, since keyboards learn, and suggest again, what is typed elsewhere.
fn never_stored() -> impl Attribute {
    (
        custom_attribute("data-1p-ignore", "true"),
        custom_attribute("data-bwignore", "true"),
        custom_attribute("data-lpignore", "true"),
        custom_attribute("data-form-type", "other"),
    )
}

/// Shows what is typed, for whoever is alone.
pub fn show_passphrase(words: &Words, id: &'static str, shown: RwSignal<bool>) -> AnyView {
    view! {
        <label class="choice quiet" for=id>
            <input
                type="checkbox"
                id=id
                autocomplete="off"
                prop:checked=move || shown.get()
                on:change=move |event| shown.set(event_target_checked(&event))
            />
            <span>{words.phrase(Phrase::KeepPassphraseShow)}</span>
        </label>
    }
    .into_any()
}

/// Asks before something is lost. Move the focus to the id, which is how it is announced.
pub fn ask_first(
    words: &Words,
    id: &'static str,
    question: String,
    [yes, no]: [Phrase; 2],
    answer: Callback<bool>,
) -> AnyView {
    view! {
        <div class="note" role="group" aria-labelledby=id>
            <p id=id tabindex="-1">{question}</p>
            <div class="go">
                {button(None, "button", words.phrase(yes), None, move || answer.run(true))}
                {button(None, "button plain", words.phrase(no), None, move || answer.run(false))}
            </div>
        </div>
    }
    .into_any()
}
