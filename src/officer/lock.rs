//! The locked screen: it holds nothing of the case. A case that is kept under a passphrase opens with that one; any other
//! with a code that the officer may set for it; one that has neither asks whether to go on or to wipe.
//!
//! Code and passphrase are kept nowhere, not even in memory: what is kept is something that only they open.

use std::time::Duration;

use heedful_engine::Phrase;
use heedful_engine::officer::OfficerPhrase as Say;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::OfficerSession;
use crate::app::HEADING;
use crate::browser::{focus, keep as browser};
use crate::element::{button, element, fresh, heading, paragraph};
use crate::keep::parts::{PassphraseField, passphrase_field, show_passphrase};
use crate::keep::passphrase::check_code;
use crate::keep::quiet::{LEFT_ALONE, Patience};
use crate::keep::recognise::{Found, recognise};
use crate::keep::wipe_it::{Deleting, Reach, Wiping, wipe_it};
use crate::keep::{KeepProblem, parts};

/// How long a case may be left alone: five minutes on the screen, one behind another app. Whoever takes a telephone into
/// the hand finds it behind another app, or dark.
pub const PATIENCE: Patience = Patience { untouched: LEFT_ALONE, unseen: Duration::from_secs(60) };

const CODE: &str = "lock-code";
const AGAIN: &str = "lock-again";
const HINT: &str = "lock-hint";
const UNLOCK: &str = "unlock-code";

/// What opens a locked screen.
#[derive(Debug, Clone)]
pub enum Key {
    /// A code that the officer set for it. This is the text of what opens with it.
    Code(String),
    /// The passphrase under which the case is kept. This is the text of what opens with it.
    Passphrase(String),
}

/// Whether the screen is locked, and what opens it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lock {
    /// What opens it; `None`: whoever presses a button.
    pub key: RwSignal<Option<Key>>,
    /// Whether it is locked.
    pub is_locked: RwSignal<bool>,
    /// The id of what had the focus before.
    focused: RwSignal<String>,
}

impl Lock {
    /// Locks the screen.
    pub fn lock(self) {
        if !self.is_locked.get_untracked() {
            self.focused.set(focus::id_of_focused());
            self.is_locked.set(true);
            focus::move_to(HEADING);
        }
    }

    /// Forgets what opened it; nothing is locked then.
    pub fn clear(self) {
        self.key.set(None);
        self.is_locked.set(false);
    }

    /// The screen may be shown again.
    pub fn open(self) {
        self.is_locked.set(false);
        focus::give_back(self.focused.get_untracked(), HEADING);
    }
}

/// What stands on a locked screen.
#[component]
pub fn LockedScreen() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let lock = session.lock;
    let words = session.words();
    let wiping = RwSignal::new(Wiping::default());
    let wiped = Some(Callback::new(move |wiped| session.start_again(wiped)));
    let deleting = Deleting { case: session.case, wiping, wiped, reach: Reach::ThePage };
    let key = lock.key.get_untracked();
    let (text, way_on) = match key {
        None => {
            let on = words.phrase(Phrase::IdleGoOn);
            let on = button("go-on", "button", on, move || session.unlock());
            (words.phrase(Phrase::IdleText), element("div").class("go").child(on).view())
        }
        Some(Key::Code(sealed)) => (session.say(Say::LockedCode), unlock(session, sealed)),
        Some(Key::Passphrase(sealed)) => {
            (session.say(Say::LockedPassphrase), unlock(session, sealed))
        }
    };
    view! {
        <section class="blanked">
            {heading(session.say(Say::LockedHeading), HINT)}
            {element("p").id(HINT).text(text).view()}
            {way_on}
            {fresh(move || wipe_it(&words, deleting))}
        </section>
    }
}

/// Asks for what opens it.
fn unlock(session: OfficerSession, sealed: String) -> AnyView {
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let problem: RwSignal<Option<KeepProblem>> = RwSignal::new(None);
    let sealed = StoredValue::new(sealed);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        let (sealed, given) = (sealed.get_value(), typed.get_untracked());
        let generation = browser::generation();
        spawn_local(async move {
            let opened = match recognise(&sealed) {
                Ok(Found::Locked(envelope)) => browser::open(&envelope, &given).await,
                _ => Err(KeepProblem::FileDamaged),
            };
            is_busy.try_set(false);
            match opened.and_then(|text| generation.check().map(|()| text)) {
                Ok(_) => session.unlock(),
                Err(wrong) => {
                    problem.try_set(Some(wrong));
                    focus::stay_on(UNLOCK);
                }
            }
        });
    };
    let words = session.words();
    let working = words.phrase(Phrase::OpenWorking);
    let field = PassphraseField {
        id: UNLOCK,
        label: session.say(Say::LockedLabel),
        value: typed,
        shown,
        wrong: Signal::derive(move || problem.get().map(|_| session.say(Say::LockedWrong))),
        described_by: HINT,
    };
    let says = fresh(move || if is_busy.get() { working.clone() } else { String::new() });
    view! {
        <form class="passphrase" novalidate="" autocomplete="off" on:submit=submit>
            {passphrase_field(field)}
            {show_passphrase(&words, "unlock-show", shown)}
            <div class="go">
                <button id="unlock" class="button" type="submit">{session.say(Say::LockedOpen)}</button>
            </div>
            <p class="keep-status" role="status">{says}</p>
        </form>
    }
    .into_any()
}

/// Where an officer locks the screen, and sets the code that opens it.
#[component]
pub fn LockThis() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let key = session.lock.key;
    let state = fresh(move || match *key.read() {
        None if browser::can_seal() => set_code(session),
        None => paragraph("note", session.words().phrase(KeepProblem::NotSecure.phrase())),
        Some(Key::Code(_)) => {
            let take = move || key.set(None);
            element("div")
                .child(paragraph("note", session.say(Say::LockIsCode)))
                .child(button("lock-take", "link", session.say(Say::LockTake), take))
                .view()
        }
        Some(Key::Passphrase(_)) => paragraph("note", session.say(Say::LockIsPassphrase)),
    });
    view! {
        <details id="lock-this" class="fold keep">
            {element("summary").text(session.say(Say::LockThis)).view()}
            {element("p").id(HINT).class("hint").text(session.say(Say::LockHint)).view()}
            {state}
        </details>
    }
}

fn set_code(session: OfficerSession) -> AnyView {
    let [code, again] = [RwSignal::new(String::new()), RwSignal::new(String::new())];
    let shown = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let problem: RwSignal<Option<KeepProblem>> = RwSignal::new(None);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        let given = code.get_untracked();
        if let Err(wrong) = check_code(&given, &again.read_untracked()) {
            problem.set(Some(wrong));
            return focus::stay_on(field_of(wrong));
        }
        problem.set(None);
        is_busy.set(true);
        let generation = browser::generation();
        spawn_local(async move {
            // Of no meaning: that it opens is all.
            let sealed = browser::seal("", &given, None).await;
            is_busy.try_set(false);
            // A code belongs to the case for which it was set.
            match sealed.and_then(|envelope| generation.check().map(|()| envelope)) {
                Ok(envelope) => {
                    session.lock.key.set(Some(Key::Code(envelope.to_json())));
                    session.announced.set(session.say(Say::LockIsCode));
                }
                Err(wrong) => {
                    problem.try_set(Some(wrong));
                }
            }
        });
    };
    let words = session.words();
    let field = |id, label: Say, value| {
        let wrong = Signal::derive(move || {
            let wrong = problem.get().filter(|wrong| field_of(*wrong) == id)?;
            Some(said(session, wrong))
        });
        let label = session.say(label);
        passphrase_field(PassphraseField { id, label, value, shown, wrong, described_by: HINT })
    };
    view! {
        <form class="passphrase" novalidate="" autocomplete="off" on:submit=submit>
            {field(CODE, Say::LockCode, code)}
            {field(AGAIN, Say::LockAgain, again)}
            {show_passphrase(&words, "lock-show", shown)}
            <div class="go">
                <button id="lock-put" class="button plain" type="submit">
                    {session.say(Say::LockPut)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// The field in which a problem can be mended.
fn field_of(problem: KeepProblem) -> &'static str {
    if problem == KeepProblem::PassphraseDiffer { AGAIN } else { CODE }
}

fn said(session: OfficerSession, problem: KeepProblem) -> String {
    match problem {
        KeepProblem::PassphraseMissing | KeepProblem::PassphraseShort => {
            session.say(Say::LockShort)
        }
        KeepProblem::PassphraseDiffer => session.say(Say::LockDiffer),
        other => parts::say(&session.words(), other),
    }
}
