//! Around a hard part: a calm line after what lies behind, a warning before what comes.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::progress::Progress;
use super::way::part_of;
use crate::app::HEADING;
use crate::session::Session;
use crate::words::Words;

/// The screen in front of the question at `index`.
#[component]
pub fn BeforePart(index: usize) -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    let part = part_of(words.pack(), index).map(|part| words.text(&part.say));
    let lines = session.lines();
    view! {
        <Progress index />
        <h1 id=HEADING tabindex="-1" aria-describedby="lines">{part}</h1>
        <div id="lines">{lines.into_iter().map(|line| view! { <p class="lead">{line}</p> }).collect_view()}</div>
        <div class="go">
            <button class="button" id="continue" type="button" on:click=move |_| session.go_on()>
                {words.phrase(Phrase::Continue)}
            </button>
            <button class="button plain" id="back" type="button" on:click=move |_| session.go_back()>
                {words.phrase(Phrase::Back)}
            </button>
        </div>
    }
}
