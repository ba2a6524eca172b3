//! The locked screen: it holds nothing of the case. A case that is saved under a passphrase opens with that one; any other
//! with the code that the officer set for it. One for which the officer chose to have no code opens for whoever presses a
//! button, and is deleted when nobody did for [`UNATTENDED_MINUTES`].
//!
//! Code and passphrase are stored nowhere: what the page holds is something that only they open. The case itself is still in
//! the memory of the WASM.

use std::time::Duration;

use heedful_engine::Phrase;
use heedful_engine::officer::{Moment, OfficerPhrase as Say};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::OfficerSession;
use super::set_code::minutes;
use super::tries::Tries;
use crate::browser::save::StorageError;
use crate::browser::save::idle_timer::{IDLE_TIMEOUT, IdleLimits};
use crate::browser::save::recognise::{Recognised, recognise};
use crate::browser::{clock, focus, save as browser};
use crate::save::parts::{PassphraseField, passphrase_field, show_passphrase};
use crate::save::wipe::{Deleting, Reach, Wiping, wipe_it};
use crate::ui::element::{HEADING, button, element, fresh, heading, submit_button};

/// How long a case may be left alone: five minutes on the screen, one behind another app. Whoever takes a telephone into
/// the hand finds it behind another app, or dark.
pub const IDLE_LIMITS: IdleLimits =
    IdleLimits { idle: IDLE_TIMEOUT, hidden: Duration::from_secs(60) };

/// After how many minutes on a locked screen a case without a code is deleted: long enough for a call, and too short for a
/// phone that was left behind.
pub const UNATTENDED_MINUTES: i64 = 10;

const HINT: &str = "lock-hint";
const UNLOCK: &str = "unlock-code";

/// What opens a locked screen.
#[derive(Debug, Clone)]
pub enum UnlockKey {
    /// A code that the officer set for it. This is the text of what opens with it.
    Code(String),
    /// The passphrase under which the case is saved. This is the text of what opens with it.
    Passphrase(String),
}

/// Whether the screen is locked, and what opens it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lock {
    /// What opens it; `None`: whoever presses a button.
    pub key: RwSignal<Option<UnlockKey>>,
    /// Whether it is locked.
    pub is_locked: RwSignal<bool>,
    /// Whether the officer is being asked for a code.
    pub is_asked: RwSignal<bool>,
    /// Whether they chose to have none.
    goes_without: RwSignal<bool>,
    /// When it was locked.
    since: RwSignal<Option<Moment>>,
    /// UnlockError codes so far.
    tries: RwSignal<Tries>,
    /// The id of what had the focus before.
    focused: RwSignal<String>,
}

impl Lock {
    /// Locks the screen.
    pub fn lock(self) {
        if !self.is_locked.get_untracked() {
            self.focused.set(focus::focused_id());
            self.since.set(Some(clock::now()));
            self.is_locked.set(true);
            focus::move_to(HEADING);
        }
    }

    /// There is something to lock: asks for a code, unless one is set or the officer chose to have none.
    pub fn ask(self) {
        if self.key.read_untracked().is_none() && !self.goes_without.get_untracked() {
            self.is_asked.set(true);
        }
    }

    /// From now on this opens it.
    pub fn set_code(self, sealed: String) {
        self.key.set(Some(UnlockKey::Code(sealed)));
        self.answered();
    }

    /// The officer chose to have no code.
    pub fn go_without(self) {
        self.goes_without.set(true);
        self.answered();
    }

    fn answered(self) {
        if self.is_asked.get_untracked() {
            self.is_asked.set(false);
            focus::move_to(HEADING);
        }
    }

    /// Forgets what opened it; nothing is locked then.
    pub fn clear(self) {
        self.key.set(None);
        self.is_locked.set(false);
        self.is_asked.set(false);
        self.goes_without.set(false);
        self.since.set(None);
        self.tries.set(Tries::default());
    }

    /// The screen may be shown again.
    pub fn open(self) {
        self.is_locked.set(false);
        self.tries.set(Tries::default());
        focus::restore_focus(self.focused.get_untracked(), HEADING);
    }

    /// Whether a case without a code has been locked for so long that it is deleted.
    pub fn is_over(self, now: Moment) -> bool {
        let since = self.since.get_untracked().filter(|_| self.is_locked.get_untracked());
        self.key.read_untracked().is_none()
            && since.is_some_and(|since| now.minutes_since(since) >= UNATTENDED_MINUTES)
    }
}

/// What stands on a locked screen.
#[component]
pub fn LockedScreen() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let lock = session.lock;
    let words = session.words();
    let wiping = RwSignal::new(Wiping::default());
    let wiped = Some(Callback::new(move |wiped| session.reset(wiped)));
    // Whoever asks may not be the one who saved it.
    let deleting = Deleting { case: session.state.case, wiping, wiped, reach: Reach::ThePage };
    let key = lock.key.get_untracked();
    let (text, way_on) = match key {
        None => {
            let now = clock::going_on();
            Effect::new(move |_| {
                if lock.is_over(now.get()) {
                    session.delete_unattended();
                }
            });
            let on = words.phrase(Phrase::IdleGoOn);
            let on = button("go-on", "button", on, move || session.unlock());
            (minutes(session, Say::LockedGoes), element("div").class("actions").child(on).view())
        }
        Some(UnlockKey::Code(sealed)) => (session.say(Say::LockedCode), unlock(session, sealed)),
        Some(UnlockKey::Passphrase(sealed)) => {
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

/// Why a code was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum UnlockError {
    /// It did not open it.
    Code,
    /// There were too many; this many seconds are left.
    Wait(u64),
}

/// Asks for what opens it.
fn unlock(session: OfficerSession, sealed: String) -> AnyView {
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let problem: RwSignal<Option<UnlockError>> = RwSignal::new(None);
    let sealed = StoredValue::new(sealed);
    let tries = session.lock.tries;
    let refuse = move |wrong| {
        problem.try_set(Some(wrong));
        focus::keep_focus(UNLOCK);
    };
    let waits = move || {
        let wait = tries.get_untracked().wait(clock::monotonic())?;
        Some(UnlockError::Wait(wait.as_secs() + u64::from(wait.subsec_nanos() > 0)))
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        if let Some(wait) = waits() {
            return refuse(wait);
        }
        is_busy.set(true);
        let (sealed, given) = (sealed.get_value(), typed.get_untracked());
        let generation = browser::generation();
        spawn_local(async move {
            let opened = match recognise(&sealed) {
                Ok(Recognised::Locked(envelope)) => browser::decrypt(&envelope, &given).await,
                _ => Err(StorageError::FileDamaged),
            };
            is_busy.try_set(false);
            match opened.and_then(|text| generation.check().map(|()| text)) {
                Ok(_) => session.unlock(),
                Err(StorageError::Cancelled) => {}
                Err(_) => {
                    tries.update(|tries| *tries = tries.wrong(clock::monotonic()));
                    refuse(waits().unwrap_or(UnlockError::Code));
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
        wrong: Signal::derive(move || problem.get().map(|wrong| say(session, wrong))),
        described_by: HINT,
    };
    let says = fresh(move || if is_busy.get() { working.clone() } else { String::new() });
    view! {
        <form class="passphrase" novalidate="" autocomplete="off" on:submit=submit>
            {passphrase_field(field)}
            {show_passphrase(&words, "unlock-show", shown)}
            <div class="actions">
                {submit_button("unlock", session.say(Say::LockedOpen))}
            </div>
            <p class="keep-status" role="status">{says}</p>
        </form>
    }
    .into_any()
}

fn say(session: OfficerSession, wrong: UnlockError) -> String {
    match wrong {
        UnlockError::Code => session.say(Say::LockedWrong),
        UnlockError::Wait(seconds) => {
            session.fill(Say::LockedWait, &[("seconds", &seconds.to_string())])
        }
    }
}
