//! What the screens of saving and opening share. Plain functions that give views of one type: the browser has to load
//! the code of every type of view.

use heedful_engine::Phrase;
use leptos::attr::Attribute;
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::message::{is_correctable, phrase_of};
use super::passphrase::LEAST_CHARACTERS;
use crate::browser::save::{MOST_BYTES, StorageError};
use crate::ui::element::{button, element, fresh};
use crate::ui::error_summary::{error_link, error_summary};
use crate::ui::row::{ChoiceRow, row};
use crate::ui::text_input::private;
use crate::ui::words::Words;

/// What went wrong, in the place where it did; `field` is where it can be corrected. Move the focus there with
/// [`keep_focus`](crate::browser::focus::keep_focus), which is how it is announced.
pub fn trouble(
    words: &Words,
    id: &'static str,
    problem: Option<StorageError>,
    field: Option<&'static str>,
) -> AnyView {
    let Some(problem) = problem else { return ().into_any() };
    let heading = match is_correctable(problem) {
        true => Phrase::ErrorSummaryTitle,
        false => Phrase::ProblemHeading,
    };
    let title = element("h3").text(words.phrase(heading)).view();
    let message = match field {
        Some(field) => error_link("", say(words, problem), field.to_owned()),
        None => say(words, problem).into_any(),
    };
    error_summary(id, "group", Some(title), vec![message])
}

pub fn say(words: &Words, problem: StorageError) -> String {
    let (least, most) = (LEAST_CHARACTERS.to_string(), (MOST_BYTES / 1024 / 1024).to_string());
    words.fill(phrase_of(problem), &[("least", &least), ("most", &most)])
}

/// A field for a passphrase.
#[derive(Debug, Clone)]
pub struct PassphraseField {
    pub id: &'static str,
    /// What it is called.
    pub label: String,
    /// What is typed.
    pub value: RwSignal<String>,
    /// Whether it can be read while it is typed.
    pub shown: RwSignal<bool>,
    /// Its validation error, in words.
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
    let described = ChoiceRow::checkbox(id, words.phrase(Phrase::KeepPassphraseShow)).quiet();
    row(described, shown, Callback::new(move |is_shown| shown.set(is_shown)))
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
            <div class="actions">
                {button("", "button", words.phrase(yes), move || answer.run(true))}
                {button("", "button plain", words.phrase(no), move || answer.run(false))}
            </div>
        </div>
    }
    .into_any()
}
