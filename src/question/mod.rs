//! One question on a screen of its own: what is asked, why, the answers, and three ways not to answer.

mod choices;
mod pick;
mod said;

use std::sync::Arc;

use heedful_engine::pack::Choose;
use heedful_engine::{Case, Pack, Phrase, pack};
use leptos::prelude::*;

use crate::app::HEADING;
use crate::browser::focus;
use crate::words::Words;
use choices::Choices;
pub use said::answer_in_words;

/// The id of the error summary.
const ERRORS: &str = "errors";

/// The id of the hint.
const HINT: &str = "hint";

/// A question. Answers go straight into the case; `next` is called when the person goes on or skips.
#[component]
pub fn Question(
    /// The pack, for the name of the part.
    pack: Arc<Pack>,
    /// What is asked.
    question: pack::Question,
    /// Where the answer goes.
    case: RwSignal<Case>,
    /// Goes on to the next screen.
    next: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let words: Words = expect_context();
    let id = question.id.clone();
    let missing = RwSignal::new(false);

    let go_on = {
        let id = id.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            if case.read_untracked().answers.contains_key(&id) {
                next();
            } else {
                missing.set(true);
                focus::move_to(ERRORS);
            }
        }
    };
    let skip = move |_| {
        case.update(|case| {
            case.answers.remove(&id);
        });
        next();
    };
    let part =
        pack.parts.iter().find(|part| part.id == question.part).map(|part| words.text(&part.say));
    let hint = match (&question.hint, question.choose) {
        (Some(hint), _) => words.text(hint),
        (None, Choose::Many) => words.phrase(Phrase::ChooseMany),
        (None, _) => words.phrase(Phrase::ChooseOne),
    };
    let why = question.why.as_ref().map(|why| {
        view! {
            <details class="why">
                <summary>{words.phrase(Phrase::WhyWeAsk)}</summary>
                <p>{words.text(why)}</p>
            </details>
        }
    });
    let first = choices::first_id(&question);
    let ask = words.text(&question.ask);

    view! {
        <form class="question" novalidate="" autocomplete="off" on:submit=go_on>
            <ErrorSummary missing first />
            <fieldset aria-describedby=HINT>
                <legend>
                    {part.map(|part| view! { <span class="part">{part}</span> })}
                    <h1 id=HEADING tabindex="-1">{ask}</h1>
                </legend>
                <p id=HINT class="hint">{hint}</p>
                {why}
                <Choices question case missing />
            </fieldset>
            <div class="go">
                <button class="button" id="continue" type="submit">{words.phrase(Phrase::Continue)}</button>
                <button class="button plain" id="skip" type="button" on:click=skip>
                    {words.phrase(Phrase::Skip)}
                </button>
            </div>
        </form>
    }
}

/// What has to be mended before going on, with a link to where; shown once the person has tried.
#[component]
fn ErrorSummary(missing: RwSignal<bool>, first: String) -> impl IntoView {
    let words: Words = expect_context();
    let to_first = ["#", &first].concat();
    move || {
        missing.get().then(|| {
            view! {
                <div id=ERRORS class="errors" role="alert" tabindex="-1">
                    <h2>{words.phrase(Phrase::ErrorSummaryTitle)}</h2>
                    <p><a href=to_first.clone()>{words.phrase(Phrase::ErrorChoose)}</a></p>
                </div>
            }
        })
    }
}
