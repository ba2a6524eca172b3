//! The part of the start screen where a person opens a saved case.

use heedful_engine::{Case, Phrase};
use leptos::ev::{Event, SubmitEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parts::{PassphraseField, ask_first, passphrase_field, say, show_passphrase, trouble};
use super::saved_here::saved_entry;
use super::{case, passphrase};
use crate::browser::focus::keep_focus;
use crate::browser::save as browser;
use crate::browser::save::recognise::{Recognised, read_opened, recognise};
use crate::browser::save::{StorageError, Stored};
use crate::ui::element::{fresh, named_button, submit_button};
use crate::ui::words::Words;

const HEADING: &str = "open-heading";
const TROUBLE: &str = "open-trouble";
const ASK: &str = "open-ask";
const PASSPHRASE: &str = "open-passphrase";
const HINT: &str = "open-locked";
const FILE: &str = "open-file";

/// What the form holds. Texts that are empty are not shown.
#[derive(Clone, Copy)]
struct OpenForm {
    /// Where the case goes.
    case: RwSignal<Case>,
    /// What waits for its passphrase: the text of an envelope.
    locked: RwSignal<String>,
    /// What was opened.
    found: RwSignal<Case>,
    /// Whether it waits for the person to agree that it replaces the answers on the screen.
    asked: RwSignal<bool>,
    passphrase: RwSignal<String>,
    shown: RwSignal<bool>,
    problem: RwSignal<Option<StorageError>>,
    /// What was done; announced.
    status: RwSignal<String>,
    busy: RwSignal<bool>,
    /// The text of what it lay in, where that was locked.
    sealed: RwSignal<String>,
    opened: Option<Callback<Opened>>,
}

/// That a case is open.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The words to announce on the next screen.
    pub says: String,
    /// The text of what it lay in, where that was locked: its passphrase opens it again. Else empty.
    pub sealed: String,
}

/// Opens a case from this browser or a file.
#[component]
pub fn OpenSaved(
    /// Where the case goes. What is there is only replaced after asking.
    case: RwSignal<Case>,
    /// Called when it is open. Without it, that is announced here.
    #[prop(optional, into)]
    opened: Option<Callback<Opened>>,
) -> impl IntoView {
    let words: Words = expect_context();
    let form = OpenForm {
        case,
        locked: RwSignal::default(),
        found: RwSignal::default(),
        asked: RwSignal::default(),
        passphrase: RwSignal::default(),
        shown: RwSignal::default(),
        problem: RwSignal::default(),
        status: RwSignal::default(),
        busy: RwSignal::default(),
        sealed: RwSignal::default(),
        opened,
    };
    open_saved(&words, form)
}

fn open_saved(words: &Words, form: OpenForm) -> AnyView {
    let [reads, troubled, locked, asked] = std::array::from_fn(|_| words.clone());
    let choose = move |event| read_file(&reads, form, event);
    let trouble = fresh(move || {
        let problem = form.problem.get();
        trouble(&troubled, TROUBLE, problem, problem.and_then(field_of))
    });
    let is_locked = Memo::new(move |_| !form.locked.read().is_empty());
    let unlock = fresh(move || is_locked.get().then(|| unlock(&locked, form)));
    let replace = fresh(move || form.asked.get().then(|| replace(&asked, form)));
    view! {
        <section class="keep" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{words.phrase(Phrase::OpenHeading)}</h2>
            {trouble}
            {on_device(words, form)}
            <div class="field">
                <label for=FILE>{words.phrase(Phrase::OpenFile)}</label>
                <input id=FILE type="file" accept=".json,application/json" on:change=choose />
            </div>
            {unlock}
            {replace}
            <p class="keep-status" role="status">{fresh(move || form.status.get())}</p>
        </section>
    }
    .into_any()
}

fn field_of(problem: StorageError) -> Option<&'static str> {
    match problem {
        StorageError::PassphraseMissing | StorageError::DoesNotOpen => Some(PASSPHRASE),
        _ => None,
    }
}

impl OpenForm {
    /// Puts away what an earlier try left.
    fn begin(self) {
        self.locked.set(String::new());
        self.sealed.set(String::new());
        self.asked.set(false);
        self.problem.set(None);
        self.status.set(String::new());
    }

    /// Goes on with a text: opens it, or asks for the passphrase. The screen may be gone by now.
    fn show(self, words: &Words, text: String) -> Result<(), StorageError> {
        match recognise(&text)? {
            Recognised::Plain(case) => return self.take(words, *case),
            Recognised::Locked(_) if !browser::can_encrypt() => {
                return Err(StorageError::NotSecure);
            }
            Recognised::Locked(_) => {}
        }
        self.locked.try_set(text);
        keep_focus(PASSPHRASE);
        Ok(())
    }

    fn take(self, words: &Words, found: Case) -> Result<(), StorageError> {
        if found.pack.as_ref().is_some_and(|pack| pack.id != words.pack().id) {
            return Err(StorageError::UnknownFileFormat);
        }
        self.locked.try_set(String::new());
        self.status.try_set(String::new());
        self.found.try_set(found);
        if self.case.try_with_untracked(case::is_empty).unwrap_or(true) {
            self.finish(words);
        } else {
            self.asked.try_set(true);
            keep_focus(ASK);
        }
        Ok(())
    }

    fn finish(self, words: &Words) {
        // The screen is gone: so is the request to open it.
        let Some(found) = self.found.try_get_untracked() else { return };
        let say = opened_in_words(words, &found);
        self.found.set(Case::default());
        self.case.set(found);
        let sealed = self.sealed.get_untracked();
        match self.opened {
            Some(opened) => opened.run(Opened { says: say, sealed }),
            None => self.status.set(say),
        }
    }

    fn fail(self, problem: StorageError) {
        self.status.try_set(String::new());
        self.problem.try_set(Some(problem));
        keep_focus(TROUBLE);
    }
}

/// That the case is open. An answer that this pack does not know is not shown and does not count: the person has to know.
fn opened_in_words(words: &Words, found: &Case) -> String {
    match words.misfits(found) {
        0 if found.pack.as_ref().is_some_and(|pack| pack.version != words.pack().version) => {
            words.phrase(Phrase::OpenOlder)
        }
        0 => words.phrase(Phrase::OpenDone),
        misfits => words.phrase_with(Phrase::OpenMisfits, "count", &misfits.to_string()),
    }
}

fn read_file(words: &Words, form: OpenForm, event: Event) {
    let words = words.clone();
    form.begin();
    spawn_local(async move {
        let shown = match browser::read_chosen(event).await {
            Ok(text) => text.map_or(Ok(()), |text| form.show(&words, text)),
            Err(problem) => Err(problem),
        };
        shown.unwrap_or_else(|problem| form.fail(problem));
    });
}

/// What is saved in this browser, with a button to open it.
fn on_device(words: &Words, form: OpenForm) -> AnyView {
    let kept = match browser::load(browser::today()) {
        Ok(Stored::Entry(kept)) => kept,
        Ok(Stored::Expired(day)) => {
            return note(words.phrase_with(Phrase::OpenOver, "date", &browser::in_words(day)));
        }
        Err(StorageError::StoredDamaged) => {
            return note(words.phrase(Phrase::ProblemStoredDamaged));
        }
        // Where storage is blocked nothing is kept, and there is nothing to say.
        Ok(Stored::Nothing) | Err(_) => return ().into_any(),
    };
    let place = words.phrase(Phrase::OpenDevice);
    let on = words.phrase_with(Phrase::KeepOn, "date", &browser::in_words(kept.term.saved));
    let open = words.phrase(Phrase::OpenDo);
    let open_what = [&open, ": ", &place].concat();
    let words = words.clone();
    let open_it = move || {
        form.begin();
        if let Err(problem) = form.show(&words, kept.content.clone()) {
            form.fail(match problem {
                StorageError::FileNewer
                | StorageError::UnknownFileFormat
                | StorageError::NotSecure => problem,
                _ => StorageError::StoredDamaged,
            });
        }
    };
    saved_entry(place, on, named_button("open-device", "button plain", open, open_what, open_it))
}

fn note(text: String) -> AnyView {
    view! { <p class="note">{text}</p> }.into_any()
}

/// Asks for the passphrase of what is locked.
fn unlock(words: &Words, form: OpenForm) -> AnyView {
    let submit = {
        let words = words.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            if !form.busy.get_untracked() {
                open_locked(&words, form);
            }
        }
    };
    let says = words.clone();
    let wrong = Signal::derive(move || {
        let problem = form.problem.get().filter(|problem| field_of(*problem).is_some())?;
        Some(say(&says, problem))
    });
    let field = PassphraseField {
        id: PASSPHRASE,
        label: words.phrase(Phrase::KeepPassphrase),
        value: form.passphrase,
        shown: form.shown,
        wrong,
        described_by: HINT,
    };
    view! {
        <form class="passphrase" novalidate="" autocomplete="off" on:submit=submit>
            <p id=HINT class="hint">{words.phrase(Phrase::OpenLocked)}</p>
            {passphrase_field(field)}
            {show_passphrase(words, "open-show", form.shown)}
            <div class="actions">
                {submit_button("", words.phrase(Phrase::OpenDo))}
            </div>
        </form>
    }
    .into_any()
}

fn open_locked(words: &Words, form: OpenForm) {
    let typed = form.passphrase.get_untracked();
    form.problem.set(None);
    if let Err(problem) = passphrase::check_known(&typed) {
        return form.fail(problem);
    }
    form.busy.set(true);
    form.status.set(words.phrase(Phrase::OpenWorking));
    let (words, locked) = (words.clone(), form.locked.get_untracked());
    let generation = browser::generation();
    spawn_local(async move {
        let opened = match recognise(&locked) {
            Ok(Recognised::Locked(envelope)) => browser::decrypt(&envelope, &typed).await,
            _ => Err(StorageError::FileDamaged),
        };
        form.busy.try_set(false);
        let opened = opened.and_then(|text| generation.check().map(|()| text));
        form.sealed.try_set(locked);
        let taken = opened.and_then(|text| form.take(&words, read_opened(&text)?));
        match taken {
            Ok(()) => {
                form.passphrase.try_set(String::new());
            }
            Err(problem) => form.fail(problem),
        }
    });
}

/// Asks before the answers on the screen are replaced.
fn replace(words: &Words, form: OpenForm) -> AnyView {
    let question = words.phrase(Phrase::OpenReplace);
    let words_then = words.clone();
    let answer = Callback::new(move |yes: bool| {
        form.asked.set(false);
        if yes {
            form.finish(&words_then);
        } else {
            form.found.set(Case::default());
            keep_focus(HEADING);
        }
    });
    ask_first(words, ASK, question, [Phrase::OpenReplaceYes, Phrase::OpenReplaceNo], answer)
}
