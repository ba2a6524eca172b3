//! The form of keeping: the ways, each with its risk, and the passphrase that some of them need.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::keep_it::Terms;
use super::kept::DAYS_ON_DEVICE;
use super::parts::{PassphraseField, button, passphrase_field, say, show_passphrase};
use super::way::Way;
use super::{KeepProblem, OnLeaving};
use crate::browser::keep::{self as browser, Seen};
use crate::element::fresh;
use crate::fields::{Pick, picks};
use crate::words::Words;

const PASSPHRASE: &str = "keep-passphrase";
const AGAIN: &str = "keep-passphrase-again";
const HINT: &str = "keep-passphrase-hint";
const MADE_UP: &str = "keep-made-up";

/// What the form holds. Texts that are empty are not shown.
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
    /// A passphrase that the program made up, while it is to be written down.
    pub made_up: RwSignal<String>,
    /// What becomes of it on this device when the person leaves.
    pub on_leaving: RwSignal<OnLeaving>,
    /// What was saved there when the person was asked.
    pub before: StoredValue<Seen>,
    /// What went wrong last.
    pub problem: RwSignal<Option<KeepProblem>>,
    /// What the person is asked before something is replaced.
    pub asked: RwSignal<String>,
    /// What was done; announced.
    pub status: RwSignal<String>,
    /// Whether something is being kept at this moment.
    pub busy: RwSignal<bool>,
    /// The text, where copying failed.
    pub by_hand: RwSignal<String>,
    /// What this page asks beyond what all pages do.
    pub terms: Option<Terms>,
}

impl Form {
    /// The ways that are offered.
    fn offered(self) -> &'static [Way] {
        self.terms.map_or(&Way::ALL, |terms| terms.ways)
    }
}

/// The id of the field in which a problem can be mended.
pub fn field_of(form: Form, problem: KeepProblem) -> Option<&'static str> {
    match problem {
        KeepProblem::NoWay => form.offered().first().map(|way| way.id()),
        KeepProblem::PassphraseMissing | KeepProblem::PassphraseShort => Some(PASSPHRASE),
        KeepProblem::PassphraseDiffer => Some(AGAIN),
        _ => None,
    }
}

/// The ways to choose from.
pub fn ways(words: &Words, form: Form, offers_text: bool) -> AnyView {
    let mut rows = Vec::new();
    for way in form.offered() {
        if offers_text || *way != Way::Copy {
            rows.push(row(words, form, *way));
        }
    }
    let framed =
        if browser::is_framed() { words.phrase(Phrase::KeepFramed) } else { String::new() };
    view! {
        <fieldset>
            <legend>{words.phrase(Phrase::KeepChoose)}</legend>
            <div class="choices">{rows}</div>
            <p class="soft">{framed}</p>
        </fieldset>
    }
    .into_any()
}

fn row(words: &Words, form: Form, way: Way) -> AnyView {
    let (id, name, risk) = (way.id(), [way.id(), "-name"].concat(), [way.id(), "-risk"].concat());
    let hindrance = way.hindrance();
    let says = match hindrance {
        Some(problem) => say(words, problem),
        None => words.phrase(way.risk()),
    };
    let is_chosen = Memo::new(move |_| form.way.get() == Some(way));
    // The fields stand below the way that needs them.
    let fields = way.is_locked().then(|| {
        let words = words.clone();
        fresh(move || is_chosen.get().then(|| passphrase(&words, form, way)))
    });
    let choose = move |_| {
        form.way.set(Some(way));
        form.asked.set(String::new());
        form.problem.set(None);
    };
    let for_id = id;
    view! {
        <label class="choice way" for=for_id>
            <input
                type="radio"
                id=id
                name="keep-way"
                autocomplete="off"
                disabled=hindrance.is_some()
                aria-labelledby=name.clone()
                aria-describedby=risk.clone()
                prop:checked=move || is_chosen.get()
                on:change=choose
            />
            <span>
                <span id=name class="name">{words.phrase(way.name())}</span>
                <span id=risk class="risk">{says}</span>
            </span>
        </label>
        {fields}
    }
    .into_any()
}

fn passphrase(words: &Words, form: Form, way: Way) -> AnyView {
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
    let on_device = (way == Way::Device).then(|| on_device(words, form));
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
fn make_one_up(words: &Words, form: Form) -> AnyView {
    let make = move || {
        let Ok(made_up) = browser::make_passphrase() else { return };
        form.passphrase.set(made_up.clone());
        form.again.set(made_up.clone());
        form.problem.set(None);
        form.made_up.set(made_up);
        browser::focus_on(MADE_UP);
    };
    button(Some("keep-make-up"), "link", words.phrase(Phrase::KeepMakeUp), None, make)
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
fn on_device(words: &Words, form: Form) -> AnyView {
    let says = words.clone();
    let days = fresh(move || {
        let days = form.terms.map_or(DAYS_ON_DEVICE, |terms| terms.days.get());
        says.phrase_with(Phrase::KeepDays, "days", &days.to_string())
    });
    let chosen = match form.terms {
        Some(terms) => terms.choose_days.run(()),
        None => on_leaving(words, form),
    };
    view! {
        {chosen}
        <p class="soft">{days}</p>
    }
    .into_any()
}

fn on_leaving(words: &Words, form: Form) -> AnyView {
    const CHOICES: [(OnLeaving, &str, Phrase); 2] = [
        (OnLeaving::Stays, "keep-stays", Phrase::KeepStays),
        (OnLeaving::IsDeleted, "keep-goes", Phrase::KeepGoes),
    ];
    let rows = CHOICES.map(|(_, id, say)| Pick { id: id.to_owned(), say: words.phrase(say) });
    let at = move || CHOICES.iter().position(|(one, ..)| *one == form.on_leaving.get());
    let pick = Callback::new(move |place: usize| {
        if let Some((choice, ..)) = CHOICES.get(place) {
            form.on_leaving.set(*choice);
        }
    });
    let legend = words.phrase(Phrase::KeepOnLeaving);
    picks("keep-on-leaving", legend, rows.into(), Signal::derive(at), pick)
}
