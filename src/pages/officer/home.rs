//! All parts of the case, with how far each is; opening a record; a new case.

use heedful_engine::Phrase;
use heedful_engine::officer::plan::settled;
use heedful_engine::officer::{FileError, OfficerPhrase as Say};
use leptos::prelude::*;

use super::lock::UnlockKey;
use super::offline::Offline;
use super::screen::OfficerScreen;
use super::session::OfficerSession;
use super::set_code::{LockThis, minutes};
use crate::browser::save as browser;
use crate::browser::save::Stored;
use crate::save::{self, OpenSaved, Opened, WipeReport};
use crate::ui::element::{button, element, fresh, heading, paragraph};
use crate::ui::fields::{TextField, text_field};
#[component]
pub fn Home() -> impl IntoView {
    let session: OfficerSession = expect_context();
    let asked = RwSignal::new(false);
    let file = untrack(|| session.file());
    let reference = TextField {
        id: "reference".to_owned(),
        label: session.say(Say::Reference),
        value: file.reference,
        rows: 1,
    };
    let name = TextField {
        id: "officer-name".to_owned(),
        label: session.say(Say::OfficerName),
        value: file.officer,
        rows: 1,
    };
    let fields = [
        text_field(
            reference,
            Callback::new(move |text| session.edit(|file| file.reference = text)),
        ),
        text_field(name, Callback::new(move |text| session.edit(|file| file.officer = text))),
    ];
    let opened = Callback::new(move |Opened { says, sealed }: Opened| {
        // Of the case that was here before nothing stays, not even its code.
        session.leave_behind();
        session.lock.key.set((!sealed.is_empty()).then_some(UnlockKey::Passphrase(sealed)));
        session.state.case.update(|case| case.audience = heedful_engine::Audience::Officer);
        save::saved(&session.state.case.read_untracked());
        session.earlier.set(Some(session.state.case.get_untracked()));
        session.go_to(OfficerScreen::Home);
        session.state.live_message.set(says);
    });
    let words = session.words();
    let open = words.phrase(Phrase::OpenKept);
    view! {
        {fresh(move || session.state.wiped.get().map(|wiped| view! { <WipeReport wiped /> }))}
        {heading(session.say(Say::CaseTitle), "")}
        {fresh(move || expired(session))}
        {fresh(move || unattended(session))}
        {fresh(move || file_error(session))}
        {fresh(move || so_far(session))}
        <ol class="parts">{rows(session)}</ol>
        {element("div").class("fields").children(fields).view()}
        <details class="fold">
            <summary>{open}</summary>
            <OpenSaved case=session.state.case opened />
        </details>
        <LockThis />
        {fresh(move || new_case(session, asked))}
        <Offline />
    }
}

/// Said plainly: a case that was kept here is gone.
fn expired(session: OfficerSession) -> Option<AnyView> {
    let until = browser::in_words(session.expired.get()?);
    let says = session.words().phrase_with(Phrase::OpenOver, "date", &until);
    Some(element("p").id("expired").class("note").text(says).view())
}

/// Said plainly: the case that was here is gone, and why.
fn unattended(session: OfficerSession) -> Option<AnyView> {
    let says = session.was_unattended.get().then(|| minutes(session, Say::DeletedUnattended))?;
    Some(element("p").id("unattended").class("note").text(says).view())
}

fn file_error(session: OfficerSession) -> Option<AnyView> {
    let phrase = match session.file_error()? {
        FileError::Newer => Say::FileNewer,
        FileError::Damaged => Say::FileDamaged,
    };
    Some(paragraph("note", session.say(phrase)))
}

fn so_far(session: OfficerSession) -> Option<AnyView> {
    if session.state.case.with(|case| case.answers.is_empty()) {
        return None;
    }
    let band = session.band(session.state.assessment.with(|assessment| assessment.band));
    Some(paragraph("lead", session.fill(Say::CaseBand, &[("band", &band)])))
}

fn rows(session: OfficerSession) -> Vec<AnyView> {
    let mut rows = Vec::new();
    for place in session.screens() {
        let says = session.name(place);
        let count = fresh(move || count(session, place).map(|text| paragraph("muted", text)));
        let go = button(["go-", &place.id()].concat(), "link", says, move || session.go_to(place));
        rows.push(view! { <li>{go}{count}</li> }.into_any());
    }
    rows
}

/// How far a screen is, in words.
fn count(session: OfficerSession, place: OfficerScreen) -> Option<String> {
    let prepared = session.state.prepared();
    let pack = prepared.pack();
    let answered = |indexes: Vec<usize>| {
        let done = session.state.case.with(|case| {
            let is_done = |index: &&usize| {
                pack.questions.get(**index).is_some_and(|one| case.answers.contains_key(&one.id))
            };
            indexes.iter().filter(is_done).count()
        });
        (done, indexes.len(), Say::CountAnswered)
    };
    let (done, all, phrase) = match place {
        OfficerScreen::Door(page) => answered(super::door::on_screen(session, page)),
        OfficerScreen::Part(index) => answered(session.shown_in(pack, index)),
        OfficerScreen::Plan => session.with_record_input(|input| {
            let (done, all) = settled(&input.planned(), &input.file.own);
            (done, all, Say::CountSettled)
        }),
        _ => return None,
    };
    Some(session.fill(phrase, &[("done", &done.to_string()), ("all", &all.to_string())]))
}

/// Two cases never mix: a new one begins only after all of this one is gone from the page. What the officer kept on the
/// device, under a passphrase, stays there until its day.
fn new_case(session: OfficerSession, asked: RwSignal<bool>) -> AnyView {
    let buttons = if asked.get() {
        let is_kept = matches!(browser::load(browser::today()), Ok(Stored::Entry(_)));
        let ask = if is_kept { Say::NewCaseAskKept } else { Say::NewCaseAsk };
        vec![
            paragraph("", session.say(ask)),
            button("new-case-yes", "button", session.say(Say::NewCaseYes), move || {
                asked.set(false);
                browser::release_files();
                if is_kept { session.clear() } else { session.reset(browser::wipe()) }
            }),
            button("new-case-no", "button plain", session.say(Say::NewCaseNo), move || {
                asked.set(false);
            }),
        ]
    } else {
        vec![button("new-case", "button plain", session.say(Say::NewCase), move || asked.set(true))]
    };
    element("div").class("actions").children(buttons).view()
}
