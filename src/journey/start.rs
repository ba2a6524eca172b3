//! Who it is about: the only thing to say before the questions begin.

use heedful_engine::assess::minutes;
use heedful_engine::{Audience, Phrase};
use leptos::prelude::*;

use crate::browser::keep::end_generation;
use crate::element::{button, element, fresh, heading, paragraph};
use crate::keep::{OpenKept, Opened, WipeProof};
use crate::place::Place;
use crate::session::Session;
use crate::visit;
use crate::words::Words;

/// Who may answer, and how each says so.
const WHO: [(Audience, Phrase); 3] = [
    (Audience::Person, Phrase::WhoSelf),
    (Audience::Other, Phrase::WhoOther),
    (Audience::Officer, Phrase::WhoOfficer),
];

/// The screen.
#[component]
pub fn Start() -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    let rows = WHO.map(|(audience, phrase)| {
        let id = ["who-", audience.id()].concat();
        button(id, "choice row", words.phrase(phrase), move || {
            session.case.update(|case| case.audience = audience);
            session.wiped.set(None);
            session.go_on();
        })
    });
    let minutes = minutes(&session.prepared(), words.audience(), session.today.get_untracked());
    let minutes = minutes.to_string();
    let opened = Callback::new(move |opened: Opened| {
        end_generation();
        visit::saved(&session.case.read_untracked());
        session.leave_behind();
        session.go_to(Place::CheckAnswers);
        session.announced.set(opened.says);
    });
    // Few unfold it: it is drawn when somebody does.
    let was_unfolded = RwSignal::new(false);
    view! {
        {fresh(move || session.wiped.get().map(|wiped| view! { <WipeProof wiped /> }))}
        {heading(words.phrase(Phrase::WhoAsk), "")}
        {paragraph("hint", words.phrase_with(Phrase::BeforeTime, "minutes", &minutes))}
        {element("div").class("choices").children(rows).view()}
        <details class="fold" on:toggle=move |_| was_unfolded.set(true)>
            <summary>{words.phrase(Phrase::OpenKept)}</summary>
            {fresh(move || was_unfolded.get().then(|| view! { <OpenKept case=session.case opened /> }))}
        </details>
    }
}
