//! The part of the start screen where a person opens what they kept.

use heedful_engine::{Case, Phrase};
use leptos::ev::{Event, SubmitEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::envelope::Envelope;
use super::kept_here::place_of;
use super::parts::{AskFirst, PassphraseField, ShowPassphrase, Trouble};
use super::recognise::{Found, read_opened, recognise};
use super::{KeepProblem, Look, Shelf, kept, passphrase};
use crate::browser::keep::{self as browser, focus_on};
use crate::words::Words;

const HEADING: &str = "open-heading";
const TROUBLE: &str = "open-trouble";
const PASSPHRASE: &str = "open-passphrase";
const HINT: &str = "open-locked";
const FILE: &str = "open-file";

/// What the form holds.
#[derive(Clone, Copy)]
struct Form {
    case: RwSignal<Case>,
    /// What waits for its passphrase.
    locked: RwSignal<Option<Envelope>>,
    /// What was opened, and waits for the person to agree that it replaces the answers on the screen.
    asked: RwSignal<Option<Case>>,
    passphrase: RwSignal<String>,
    shown: RwSignal<bool>,
    problem: RwSignal<Option<KeepProblem>>,
    /// What was done; announced.
    status: RwSignal<String>,
    busy: RwSignal<bool>,
    finished: Callback<Case>,
}

/// Opens a case from the tab, the device or a file.
#[component]
pub fn OpenKept(
    /// Where the case goes. What is there is only replaced after asking.
    case: RwSignal<Case>,
    /// Called when it is open, with the words to announce on the next screen. Without it they are announced here.
    #[prop(optional, into)]
    opened: Option<Callback<String>>,
) -> impl IntoView {
    let words: Words = expect_context();
    let status = RwSignal::default();
    let finished = Callback::new({
        let words = words.clone();
        move |found: Case| {
            let older =
                found.pack.as_ref().is_some_and(|pack| pack.version != words.pack().version);
            let say = words.phrase(if older { Phrase::OpenOlder } else { Phrase::OpenDone });
            case.set(found);
            match opened {
                Some(opened) => opened.run(say),
                None => status.set(say),
            }
        }
    });
    let form = Form {
        case,
        locked: RwSignal::new(None),
        asked: RwSignal::new(None),
        passphrase: RwSignal::default(),
        shown: RwSignal::new(false),
        problem: RwSignal::new(None),
        status,
        busy: RwSignal::new(false),
        finished,
    };
    let choose = {
        let words = words.clone();
        move |event: Event| {
            let words = words.clone();
            form.begin();
            spawn_local(async move {
                match browser::read_chosen(event).await {
                    Ok(None) => {}
                    Ok(Some(text)) => form.show(&words, recognise(&text)),
                    Err(problem) => form.fail(problem),
                }
            });
        }
    };
    view! {
        <section class="keep" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{words.phrase(Phrase::OpenHeading)}</h2>
            <Trouble id=TROUBLE problem=form.problem field=field_of />
            <Shelved form shelf=Shelf::Tab />
            <Shelved form shelf=Shelf::Device />
            <div class="field">
                <label for=FILE>{words.phrase(Phrase::OpenFile)}</label>
                <input id=FILE type="file" accept=".json,application/json" on:change=choose />
            </div>
            <Unlock form />
            <Replace form />
            <p class="keep-status" role="status">{move || form.status.get()}</p>
        </section>
    }
}

fn field_of(problem: KeepProblem) -> Option<&'static str> {
    match problem {
        KeepProblem::PassphraseMissing | KeepProblem::DoesNotOpen => Some(PASSPHRASE),
        _ => None,
    }
}

impl Form {
    /// Puts away what an earlier try left.
    fn begin(self) {
        self.locked.set(None);
        self.asked.set(None);
        self.problem.set(None);
        self.status.set(String::new());
    }

    /// Goes on with what was found: opens it, or asks for the passphrase. The screen may be gone by now.
    fn show(self, words: &Words, found: Result<Found, KeepProblem>) {
        match found {
            Ok(Found::Plain(case)) => self.take(words, *case),
            Ok(Found::Locked(_)) if !browser::can_seal() => self.fail(KeepProblem::NotSecure),
            Ok(Found::Locked(envelope)) => {
                self.locked.try_set(Some(envelope));
                focus_on(PASSPHRASE);
            }
            Err(problem) => self.fail(problem),
        }
    }

    fn fail(self, problem: KeepProblem) {
        self.status.try_set(String::new());
        self.problem.try_set(Some(problem));
    }

    fn take(self, words: &Words, found: Case) {
        if found.pack.as_ref().is_some_and(|pack| pack.id != words.pack().id) {
            return self.fail(KeepProblem::FileForeign);
        }
        self.locked.try_set(None);
        self.status.try_set(String::new());
        let Some(is_empty) = self.case.try_with_untracked(kept::is_empty) else { return };
        if is_empty {
            self.finished.run(found);
        } else {
            self.asked.try_set(Some(found));
        }
    }
}

/// What lies on a shelf, with a button to open it.
#[component]
fn Shelved(form: Form, shelf: Shelf) -> impl IntoView {
    let words: Words = expect_context();
    let kept = match browser::look(shelf, browser::today()) {
        Ok(Look::Kept(kept)) => kept,
        Ok(Look::Over(day)) => {
            let over = words.phrase_with(Phrase::OpenOver, "date", &browser::in_words(day));
            return view! { <p class="note">{over}</p> }.into_any();
        }
        Err(KeepProblem::StoredDamaged) => {
            return view! { <p class="note">{words.phrase(Phrase::ProblemStoredDamaged)}</p> }
                .into_any();
        }
        // Where storage is blocked nothing is kept, and there is nothing to say.
        Ok(Look::Nothing) | Err(_) => return ().into_any(),
    };
    let place = words.phrase(place_of(shelf));
    let on = words.phrase_with(Phrase::KeepOn, "date", &browser::in_words(kept.on));
    let open = words.phrase(Phrase::OpenDo);
    let open_what = [&open, ": ", &place].concat();
    let id = if shelf == Shelf::Tab { "open-tab" } else { "open-device" };
    let open_it = move |_| {
        form.begin();
        let found = recognise(&kept.content).map_err(|problem| match problem {
            KeepProblem::FileNewer => problem,
            _ => KeepProblem::StoredDamaged,
        });
        form.show(&words, found);
    };
    view! {
        <div class="shelved">
            <p><strong class="place">{place}</strong> {on}</p>
            <button id=id class="button plain" type="button" aria-label=open_what on:click=open_it>{open}</button>
        </div>
    }
    .into_any()
}

/// Asks for the passphrase of what is locked.
#[component]
fn Unlock(form: Form) -> impl IntoView {
    let words: Words = expect_context();
    let submit = {
        let words = words.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let (Some(envelope), false) = (form.locked.get_untracked(), form.busy.get_untracked())
            else {
                return;
            };
            let typed = form.passphrase.get_untracked();
            form.problem.set(None);
            if let Err(problem) = passphrase::check_known(&typed) {
                form.problem.set(Some(problem));
                return;
            }
            form.busy.set(true);
            form.status.set(words.phrase(Phrase::OpenWorking));
            let words = words.clone();
            spawn_local(async move {
                let opened =
                    browser::open(&envelope, &typed).await.and_then(|text| read_opened(&text));
                form.busy.try_set(false);
                match opened {
                    Ok(case) => {
                        form.passphrase.try_set(String::new());
                        form.take(&words, case);
                    }
                    Err(problem) => form.fail(problem),
                }
            });
        }
    };
    let wrong = Signal::derive(move || {
        form.problem.get().filter(|problem| field_of(*problem) == Some(PASSPHRASE))
    });
    move || {
        form.locked.get().map(|_| {
            view! {
                <form class="passphrase" novalidate="" autocomplete="off" on:submit=submit.clone()>
                    <p id=HINT class="hint">{words.phrase(Phrase::OpenLocked)}</p>
                    <PassphraseField
                        id=PASSPHRASE
                        label=Phrase::KeepPassphrase
                        value=form.passphrase
                        shown=form.shown
                        wrong
                        described_by=HINT
                    />
                    <ShowPassphrase id="open-show" shown=form.shown />
                    <div class="go">
                        <button class="button" type="submit">{words.phrase(Phrase::OpenDo)}</button>
                    </div>
                </form>
            }
        })
    }
}

/// Asks before the answers on the screen are replaced.
#[component]
fn Replace(form: Form) -> impl IntoView {
    let words: Words = expect_context();
    let question = StoredValue::new(words.phrase(Phrase::OpenReplace));
    let answer = Callback::new(move |yes: bool| {
        let found = form.asked.get_untracked();
        form.asked.set(None);
        match found {
            Some(found) if yes => form.finished.run(found),
            _ => focus_on(HEADING),
        }
    });
    move || {
        form.asked.get().map(|_| {
            view! {
                <AskFirst
                    id="open-ask"
                    question=question.get_value()
                    yes=Phrase::OpenReplaceYes
                    no=Phrase::OpenReplaceNo
                    answer
                />
            }
        })
    }
}
