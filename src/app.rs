//! The whole widget: one case, and where the person is.

use std::sync::Arc;

use heedful_engine::{Case, Pack, Phrase};
use leptos::prelude::*;

use crate::browser::focus;
use crate::place::Place;
use crate::question::{Question, answer_in_words};
use crate::words::Words;

/// The id of the heading of every screen, where the focus goes when the screen changes.
pub const HEADING: &str = "heading";

/// The widget.
#[component]
pub fn App(pack: Pack) -> impl IntoView {
    let pack = Arc::new(pack);
    let case = RwSignal::new(Case::default());
    let place = RwSignal::new(Place::Question(0));
    provide_context(Words::new(Arc::clone(&pack), case.read_untracked().audience));
    Effect::new(move |_| {
        place.track();
        focus::move_to(HEADING);
    });
    move || match place.get() {
        Place::Question(index) => match pack.questions.get(index) {
            Some(question) => {
                let next = move || place.set(Place::CheckAnswers);
                view! { <Question pack=Arc::clone(&pack) question=question.clone() case next /> }
                    .into_any()
            }
            None => view! { <CheckAnswers pack=Arc::clone(&pack) case place /> }.into_any(),
        },
        Place::CheckAnswers => {
            view! { <CheckAnswers pack=Arc::clone(&pack) case place /> }.into_any()
        }
    }
}

/// The answers so far, each with a way to change it.
#[component]
fn CheckAnswers(pack: Arc<Pack>, case: RwSignal<Case>, place: RwSignal<Place>) -> impl IntoView {
    let words: Words = expect_context();
    let rows = pack.questions.iter().take(1).enumerate().map(|(index, question)| {
        let ask = words.text(&question.ask);
        let answer = case.with_untracked(|case| {
            answer_in_words(&words, question, case.answers.get(&question.id))
        });
        let change = words.phrase(Phrase::Change);
        let change_what = words.phrase_with(Phrase::ChangeQuestion, "question", &ask);
        view! {
            <div class="answer">
                <dt>{ask}</dt>
                <dd>{answer.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</dd>
                <dd>
                    <button
                        class="link"
                        type="button"
                        aria-label=change_what
                        on:click=move |_| place.set(Place::Question(index))
                    >
                        {change}
                    </button>
                </dd>
            </div>
        }
    });
    view! {
        <h1 id=HEADING tabindex="-1">{words.phrase(Phrase::CheckTitle)}</h1>
        <dl class="answers">{rows.collect_view()}</dl>
    }
}
