//! Who it is about: the only thing to say before the questions begin.

use heedful_engine::assess::minutes;
use heedful_engine::{Audience, Phrase};
use leptos::prelude::*;

use crate::browser::save::end_generation;
use crate::context::screen::Screen;
use crate::pages::public::session::Session;
use crate::save::{OpenSaved, Opened, WipeReport, saved};
use crate::ui::element::{button, element, fresh, heading, paragraph};
use crate::ui::words::Words;

/// Who may answer, and how each says so.
const WHO: [(Audience, Phrase); 3] = [
    (Audience::Person, Phrase::WhoSelf),
    (Audience::Other, Phrase::WhoOther),
    (Audience::Officer, Phrase::WhoOfficer),
];
#[component]
pub fn Start() -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    let rows = WHO.map(|(audience, phrase)| {
        let id = ["who-", audience.id()].concat();
        button(id, "choice row", words.phrase(phrase), move || {
            session.state.case.update(|case| case.audience = audience);
            session.state.wiped.set(None);
            session.next();
        })
    });
    let minutes =
        minutes(&session.state.prepared(), words.audience(), session.state.today.get_untracked());
    let minutes = minutes.to_string();
    let opened = Callback::new(move |opened: Opened| {
        end_generation();
        saved(&session.state.case.read_untracked());
        session.leave_behind();
        session.go_to(Screen::CheckAnswers);
        session.state.live_message.set(opened.says);
    });
    // Few unfold it: it is drawn when somebody does.
    let was_unfolded = RwSignal::new(false);
    view! {
        {fresh(move || session.state.wiped.get().map(|wiped| view! { <WipeReport wiped /> }))}
        {heading(words.phrase(Phrase::WhoAsk), "")}
        {paragraph("hint", words.phrase_with(Phrase::BeforeTime, "minutes", &minutes))}
        {element("div").class("choices").children(rows).view()}
        <details class="fold" on:toggle=move |_| was_unfolded.set(true)>
            <summary>{words.phrase(Phrase::OpenKept)}</summary>
            {fresh(move || was_unfolded.get().then(|| view! { <OpenSaved case=session.state.case opened /> }))}
        </details>
    }
}
