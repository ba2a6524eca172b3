//! Check your answers: all of them, each with a way to change it, before the result.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::answers::{lines, told};
use crate::app::HEADING;
use crate::session::Session;
use crate::words::Words;

/// The screen.
#[component]
pub fn CheckAnswers() -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    let calm = session.lines();
    let parts = told(&session, &words).into_iter().map(|(part, told)| {
        let rows = told.into_iter().map(|told| {
            let change_what = words.phrase_with(Phrase::ChangeQuestion, "question", &told.ask);
            let index = told.index;
            view! {
                <div class="answer">
                    <dt>{told.ask}</dt>
                    {lines(told.answer, told.note)}
                    <dd>
                        <button
                            class="link"
                            type="button"
                            id=["change-", &index.to_string()].concat()
                            aria-label=change_what
                            on:click=move |_| session.change(index)
                        >
                            {words.phrase(Phrase::Change)}
                        </button>
                    </dd>
                </div>
            }
        });
        view! {
            <h2>{part}</h2>
            <dl class="answers">{rows.collect_view()}</dl>
        }
    });
    let parts = parts.collect_view();
    view! {
        {calm.into_iter().map(|line| view! { <p class="note">{line}</p> }).collect_view()}
        <h1 id=HEADING tabindex="-1">{words.phrase(Phrase::CheckTitle)}</h1>
        <p>{words.phrase(Phrase::CheckIntro)} " " {words.phrase(Phrase::CheckUnanswered)}</p>
        {parts}
        <div class="go">
            <button class="button" id="continue" type="button" on:click=move |_| session.go_on()>
                {words.phrase(Phrase::ShowResult)}
            </button>
            <button class="button plain" id="back" type="button" on:click=move |_| session.go_back()>
                {words.phrase(Phrase::Back)}
            </button>
        </div>
    }
}
