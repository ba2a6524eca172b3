//! Where an officer sets the code that opens the locked screen: asked for as soon as there is something to lock, and among
//! all parts.

use heedful_engine::Phrase;
use heedful_engine::officer::OfficerPhrase as Say;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::lock::{UNATTENDED_MINUTES, UnlockKey};
use super::session::OfficerSession;
use crate::browser::save::StorageError;
use crate::browser::{focus, save as browser};
use crate::save::parts::{PassphraseField, passphrase_field, show_passphrase};
use crate::save::passphrase::check_code;
use crate::save::{parts, phrase_of};
use crate::ui::element::{button, element, fresh, heading, paragraph, submit_button};

const CODE: &str = "lock-code";
const HINT: &str = "lock-hint";

/// Asked before the second screen, once something was answered: a code, or none and what follows from that.
#[component]
pub fn AskForCode() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let form = if browser::can_encrypt() { set_code(session) } else { not_secure(session) };
    let without = move || session.lock.go_without();
    view! {
        <section id="screen-code" class="officer-screen keep">
            {heading(session.say(Say::AskCodeTitle), HINT)}
            {element("p").id(HINT).text(session.say(Say::AskCode)).view()}
            {form}
            {element("div")
                .class("actions")
                .child(button("lock-without", "button plain", minutes(session, Say::LockWithout), without))
                .view()}
        </section>
    }
}

/// Where an officer sets the code, or takes it away.
#[component]
pub fn LockThis() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let key = session.lock.key;
    let state = fresh(move || match *key.read() {
        None if browser::can_encrypt() => element("div")
            .child(paragraph("note", minutes(session, Say::LockGoesWithout)))
            .child(set_code(session))
            .view(),
        None => not_secure(session),
        Some(UnlockKey::Code(_)) => {
            let take = move || {
                key.set(None);
                session.lock.go_without();
            };
            element("div")
                .child(paragraph("note", session.say(Say::LockIsCode)))
                .child(button("lock-take", "link", minutes(session, Say::LockTake), take))
                .view()
        }
        Some(UnlockKey::Passphrase(_)) => paragraph("note", session.say(Say::LockIsPassphrase)),
    });
    view! {
        <details id="lock-this" class="fold keep">
            {element("summary").text(session.say(Say::LockThis)).view()}
            {element("p").id(HINT).class("hint").text(session.say(Say::LockHint)).view()}
            {state}
        </details>
    }
}

/// A phrase that names after how many minutes a locked case without a code is deleted.
pub fn minutes(session: OfficerSession, say: Say) -> String {
    session.fill(say, &[("minutes", &UNATTENDED_MINUTES.to_string())])
}

fn not_secure(session: OfficerSession) -> AnyView {
    paragraph("note", session.words().phrase(phrase_of(StorageError::NotSecure)))
}

/// One field, which shows what is typed: so it need not be typed twice.
fn set_code(session: OfficerSession) -> AnyView {
    let code = RwSignal::new(String::new());
    let shown = RwSignal::new(true);
    let is_busy = RwSignal::new(false);
    let problem: RwSignal<Option<StorageError>> = RwSignal::new(None);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        let given = code.get_untracked();
        if let Err(wrong) = check_code(&given) {
            problem.set(Some(wrong));
            return focus::keep_focus(CODE);
        }
        problem.set(None);
        is_busy.set(true);
        let generation = browser::generation();
        spawn_local(async move {
            // Of no meaning: that it opens is all.
            let sealed = browser::encrypt("", &given, None).await;
            is_busy.try_set(false);
            // A code belongs to the case for which it was set.
            match sealed.and_then(|envelope| generation.check().map(|()| envelope)) {
                Ok(envelope) => {
                    session.lock.set_code(envelope.to_json());
                    session.state.live_message.set(session.say(Say::LockIsCode));
                }
                Err(wrong) => {
                    problem.try_set(Some(wrong));
                }
            }
        });
    };
    let words = session.words();
    let working = words.phrase(Phrase::KeepWorking);
    let field = PassphraseField {
        id: CODE,
        label: session.say(Say::LockCode),
        value: code,
        shown,
        wrong: Signal::derive(move || problem.get().map(|wrong| said(session, wrong))),
        described_by: HINT,
    };
    let says = fresh(move || if is_busy.get() { working.clone() } else { String::new() });
    view! {
        <form class="passphrase" novalidate="" autocomplete="off" on:submit=submit>
            {passphrase_field(field)}
            {show_passphrase(&words, "lock-show", shown)}
            <div class="actions">
                {submit_button("lock-put", session.say(Say::LockPut))}
            </div>
            <p class="keep-status" role="status">{says}</p>
        </form>
    }
    .into_any()
}

fn said(session: OfficerSession, problem: StorageError) -> String {
    match problem {
        StorageError::PassphraseMissing | StorageError::PassphraseShort => {
            session.say(Say::LockShort)
        }
        other => parts::say(&session.words(), other),
    }
}
