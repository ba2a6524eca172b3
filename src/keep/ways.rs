//! The form of keeping: the ways, each with its risk, and the passphrase that some of them need.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::KeepProblem;
use super::parts::{PassphraseField, ShowPassphrase, say};
use super::way::{Before, Way};
use crate::browser::keep as browser;
use crate::words::Words;

const PASSPHRASE: &str = "keep-passphrase";
const AGAIN: &str = "keep-passphrase-again";
const HINT: &str = "keep-passphrase-hint";

/// What the form holds.
#[derive(Clone, Copy, Default)]
pub struct Form {
    /// The way that is chosen.
    pub way: RwSignal<Option<Way>>,
    /// The passphrase, as typed.
    pub passphrase: RwSignal<String>,
    /// The same again.
    pub again: RwSignal<String>,
    /// Whether both can be read while they are typed.
    pub shown: RwSignal<bool>,
    /// What went wrong last.
    pub problem: RwSignal<Option<KeepProblem>>,
    /// What would be replaced, while the person is asked about it.
    pub asked: RwSignal<Option<Before>>,
    /// What was done; announced.
    pub status: RwSignal<Vec<String>>,
    /// Whether something is being kept at this moment.
    pub busy: RwSignal<bool>,
    /// The text, where copying failed.
    pub by_hand: RwSignal<Option<String>>,
}

/// The id of the field in which a problem can be mended.
pub fn field_of(problem: KeepProblem) -> Option<&'static str> {
    match problem {
        KeepProblem::NoWay => Some(Way::Tab.id()),
        KeepProblem::PassphraseMissing | KeepProblem::PassphraseShort => Some(PASSPHRASE),
        KeepProblem::PassphraseDiffer => Some(AGAIN),
        _ => None,
    }
}

/// The ways to choose from.
#[component]
pub fn Ways(form: Form, offers_text: bool) -> impl IntoView {
    let words: Words = expect_context();
    let ways = Way::ALL.into_iter().filter(|way| offers_text || *way != Way::Copy);
    let rows = ways.map(|way| {
        let (id, name, risk) =
            (way.id(), [way.id(), "-name"].concat(), [way.id(), "-risk"].concat());
        let hindrance = way.hindrance();
        let says = match hindrance {
            Some(problem) => say(&words, problem),
            None => words.phrase(way.risk()),
        };
        // The fields stand below the way that needs them.
        let fields = move || {
            (form.way.get() == Some(way) && way.is_locked()).then(|| view! { <Passphrase form /> })
        };
        view! {
            <label class="choice way">
                <input
                    type="radio"
                    id=id
                    name="keep-way"
                    autocomplete="off"
                    disabled=hindrance.is_some()
                    aria-labelledby=name.clone()
                    aria-describedby=risk.clone()
                    prop:checked=move || form.way.get() == Some(way)
                    on:change=move |_| {
                        form.way.set(Some(way));
                        form.asked.set(None);
                        form.problem.set(None);
                    }
                />
                <span>
                    <span id=name class="name">{words.phrase(way.name())}</span>
                    <span id=risk class="risk">{says}</span>
                </span>
            </label>
            {fields}
        }
    });
    let framed = browser::is_framed()
        .then(|| view! { <p class="soft">{words.phrase(Phrase::KeepFramed)}</p> });
    view! {
        <fieldset>
            <legend>{words.phrase(Phrase::KeepChoose)}</legend>
            <div class="choices">{rows.collect_view()}</div>
            {framed}
        </fieldset>
    }
}

#[component]
fn Passphrase(form: Form) -> impl IntoView {
    let words: Words = expect_context();
    let wrong = move |field| {
        Signal::derive(move || {
            form.problem.get().filter(|problem| field_of(*problem) == Some(field))
        })
    };
    view! {
        <div class="passphrase">
            <p id=HINT class="hint">
                {words.phrase(Phrase::KeepPassphraseHint)} " " {words.phrase(Phrase::KeepNotSaved)}
            </p>
            <PassphraseField
                id=PASSPHRASE
                label=Phrase::KeepPassphrase
                value=form.passphrase
                shown=form.shown
                wrong=wrong(PASSPHRASE)
                described_by=HINT
            />
            <PassphraseField
                id=AGAIN
                label=Phrase::KeepPassphraseAgain
                value=form.again
                shown=form.shown
                wrong=wrong(AGAIN)
                described_by=HINT
            />
            <ShowPassphrase id="keep-show" shown=form.shown />
        </div>
    }
}
