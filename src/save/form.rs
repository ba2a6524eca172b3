//! The form of saving: the methods, each with its risk, and the passphrase that some of them need.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::case::DAYS_ON_DEVICE;
use super::method::SaveMethod;
use super::parts::{PassphraseField, passphrase_field, say, show_passphrase};
use super::save_panel::SaveOptions;
use crate::browser::focus::keep_focus;
use crate::browser::save::{self as browser, OnLeaving, SavedState, StorageError};
use crate::ui::element::{button, fresh};
use crate::ui::row::{ChoiceRow, RadioOption, radio_group, row};
use crate::ui::words::Words;

const PASSPHRASE: &str = "keep-passphrase";
const AGAIN: &str = "keep-passphrase-again";
const HINT: &str = "keep-passphrase-hint";
const MADE_UP: &str = "keep-made-up";

/// What the form holds. Texts that are empty are not shown.
#[derive(Clone, Copy, Default)]
pub struct SaveForm {
    /// The method that is chosen.
    pub method: RwSignal<Option<SaveMethod>>,
    /// The passphrase, as typed.
    pub passphrase: RwSignal<String>,
    /// The same again.
    pub again: RwSignal<String>,
    /// Whether both can be read while they are typed.
    pub shown: RwSignal<bool>,
    /// A passphrase that the app made up, while it is to be written down.
    pub made_up: RwSignal<String>,
    /// What becomes of it on this device when the person leaves.
    pub on_leaving: RwSignal<OnLeaving>,
    /// What was saved there when the person was asked.
    pub before: StoredValue<SavedState>,
    /// What went wrong last.
    pub problem: RwSignal<Option<StorageError>>,
    /// What the person is asked before something is replaced.
    pub asked: RwSignal<String>,
    /// What was done; announced.
    pub status: RwSignal<String>,
    /// Whether something is being kept at this moment.
    pub busy: RwSignal<bool>,
    /// The text, where copying failed.
    pub by_hand: RwSignal<String>,
    /// What this page asks beyond what all pages do.
    pub options: Option<SaveOptions>,
}

impl SaveForm {
    /// The ways that are offered.
    fn offered(self) -> &'static [SaveMethod] {
        self.options.map_or(&SaveMethod::ALL, |options| options.methods)
    }
}

/// The id of the field in which a problem can be corrected.
pub fn field_of(form: SaveForm, problem: StorageError) -> Option<&'static str> {
    match problem {
        StorageError::NoMethod => form.offered().first().map(|method| method.id()),
        StorageError::PassphraseMissing | StorageError::PassphraseShort => Some(PASSPHRASE),
        StorageError::PassphraseDiffer => Some(AGAIN),
        _ => None,
    }
}

/// The ways to choose from.
pub fn methods(words: &Words, form: SaveForm, offers_text: bool) -> AnyView {
    let mut rows = Vec::new();
    for method in form.offered() {
        if offers_text || *method != SaveMethod::Copy {
            rows.push(method_row(words, form, *method));
        }
    }
    let framed =
        if browser::is_framed() { words.phrase(Phrase::KeepFramed) } else { String::new() };
    view! {
        <fieldset>
            <legend>{words.phrase(Phrase::KeepChoose)}</legend>
            <div class="choices">{rows}</div>
            <p class="muted">{framed}</p>
        </fieldset>
    }
    .into_any()
}

fn method_row(words: &Words, form: SaveForm, method: SaveMethod) -> AnyView {
    let unavailable_reason = method.unavailable_reason();
    let says = match unavailable_reason {
        Some(problem) => say(words, problem),
        None => words.phrase(method.risk()),
    };
    let is_chosen = Memo::new(move |_| form.method.get() == Some(method));
    // The fields stand below the method that needs them.
    let fields = method.is_locked().then(|| {
        let words = words.clone();
        fresh(move || is_chosen.get().then(|| passphrase(&words, form, method)))
    });
    let choose = Callback::new(move |_| {
        form.method.set(Some(method));
        form.asked.set(String::new());
        form.problem.set(None);
    });
    let described = ChoiceRow::radio(method.id(), "keep-way", words.phrase(method.name()))
        .with_hint(says)
        .disabled(unavailable_reason.is_some());
    (row(described, is_chosen, choose), fields).into_any()
}

fn passphrase(words: &Words, form: SaveForm, method: SaveMethod) -> AnyView {
    let hint = [
        &words.phrase(Phrase::KeepPassphraseHint),
        " ",
        &words.phrase(Phrase::KeepPassphraseNotSaved),
    ]
    .concat();
    let field = |id, label, value| {
        let says = words.clone();
        let wrong = Signal::derive(move || {
            let problem = form.problem.get()?;
            (field_of(form, problem) == Some(id)).then(|| say(&says, problem))
        });
        let (label, shown) = (words.phrase(label), form.shown);
        passphrase_field(PassphraseField { id, label, value, shown, wrong, described_by: HINT })
    };
    let on_device = (method == SaveMethod::Device).then(|| on_device(words, form));
    let says = words.clone();
    let made_up = fresh(move || {
        let made_up = form.made_up.get();
        (!made_up.is_empty()).then(|| to_write_down(&says, made_up))
    });
    view! {
        <div class="passphrase">
            <p id=HINT class="hint">{hint}</p>
            {make_one_up(words, form)}
            {made_up}
            {field(PASSPHRASE, Phrase::KeepPassphrase, form.passphrase)}
            {field(AGAIN, Phrase::KeepPassphraseAgain, form.again)}
            {show_passphrase(words, "keep-show", form.shown)}
            {on_device}
        </div>
    }
    .into_any()
}

/// A button that fills both fields.
fn make_one_up(words: &Words, form: SaveForm) -> AnyView {
    let make = move || {
        let Ok(made_up) = browser::make_passphrase() else { return };
        form.passphrase.set(made_up.clone());
        form.again.set(made_up.clone());
        form.problem.set(None);
        form.made_up.set(made_up);
        keep_focus(MADE_UP);
    };
    button("keep-make-up", "link", words.phrase(Phrase::KeepMakeUp), make)
}

fn to_write_down(words: &Words, made_up: String) -> AnyView {
    view! {
        <div class="note" role="group" id=MADE_UP tabindex="-1" aria-labelledby="keep-write-down">
            <p id="keep-write-down">{words.phrase(Phrase::KeepMadeUp)}</p>
            <p id="keep-made-up-words" class="made-up" translate="no">{made_up}</p>
        </div>
    }
    .into_any()
}

/// What is asked and said of what lies in the browser: for how long, and what becomes of it when the person leaves.
fn on_device(words: &Words, form: SaveForm) -> AnyView {
    let says = words.clone();
    let days = fresh(move || {
        let days = form.options.map_or(DAYS_ON_DEVICE, |options| options.days.get());
        says.phrase_with(Phrase::KeepDays, "days", &days.to_string())
    });
    let chosen = match form.options {
        Some(options) => options.choose_days.run(()),
        None => on_leaving(words, form),
    };
    view! {
        {chosen}
        <p class="muted">{days}</p>
    }
    .into_any()
}

fn on_leaving(words: &Words, form: SaveForm) -> AnyView {
    const CHOICES: [(OnLeaving, &str, Phrase); 2] = [
        (OnLeaving::Stays, "keep-stays", Phrase::KeepStays),
        (OnLeaving::IsDeleted, "keep-goes", Phrase::KeepGoes),
    ];
    let rows =
        CHOICES.map(|(_, id, say)| RadioOption { id: id.to_owned(), label: words.phrase(say) });
    let at = move || CHOICES.iter().position(|(one, ..)| *one == form.on_leaving.get());
    let pick = Callback::new(move |place: usize| {
        if let Some((choice, ..)) = CHOICES.get(place) {
            form.on_leaving.set(*choice);
        }
    });
    let legend = words.phrase(Phrase::KeepOnLeaving);
    radio_group("keep-on-leaving", legend, rows.into(), Signal::derive(at), pick)
}
