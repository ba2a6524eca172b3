//! The part of the result screen where a person chooses whether to keep what they told, and how.

use heedful_engine::case::PackStamp;
use heedful_engine::{Case, Phrase};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kept_here::KeptHere;
use super::parts::{AskFirst, Trouble};
use super::way::{Before, Way, Wish, carry_out, check, in_the_way};
use super::ways::{Form, Ways, field_of};
use super::wipe_it::{WipeIt, WipeProof};
use super::{KeepProblem, kept};
use crate::browser::keep::{self as browser, Wiped, focus_on};
use crate::words::Words;

const HEADING: &str = "keep-heading";
const TROUBLE: &str = "keep-trouble";
const BUTTON: &str = "keep-do";

/// All ways to keep the case, each with its risk; what is kept here now; and wiping.
#[component]
pub fn KeepIt(
    /// The case; wiping empties it.
    case: RwSignal<Case>,
    /// The case as a text for people, for copying. Without it that way is not offered.
    #[prop(optional, into)]
    text: Option<Callback<(), String>>,
    /// Called when the person wiped, to show the start with a [`WipeProof`]. Without it the proof is shown here.
    #[prop(optional, into)]
    wiped: Option<Callback<Wiped>>,
) -> impl IntoView {
    let words: Words = expect_context();
    let form = Form::default();
    let proof = RwSignal::new(None);
    let wiped = Callback::new(move |found| match wiped {
        Some(wiped) => wiped.run(found),
        None => proof.set(Some(found)),
    });
    let run = Callback::new({
        let words = words.clone();
        move |way: Way| {
            let text = text.filter(|_| way == Way::Copy).map(|text| text.run(()));
            start(
                form,
                wish(&words, form, &case.read_untracked(), way, text.unwrap_or_default()),
                words.clone(),
            );
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if form.busy.get_untracked() {
            return;
        }
        form.problem.set(None);
        form.status.set(vec![]);
        let checked = check(
            form.way.get_untracked(),
            &form.passphrase.read_untracked(),
            &form.again.read_untracked(),
        );
        match checked {
            Err(problem) => form.problem.set(Some(problem)),
            Ok(way) => match in_the_way(way, browser::today()) {
                Some(before) => form.asked.set(Some(before)),
                None => run.run(way),
            },
        }
    };
    let offers_text = text.is_some();
    move || {
        match proof.get() {
        Some(wiped) => view! { <WipeProof wiped /> }.into_any(),
        None => view! {
            <section class="keep" aria-labelledby=HEADING>
                <h2 id=HEADING>{words.phrase(Phrase::KeepTitle)}</h2>
                <p>{words.phrase(Phrase::KeepNothing)}</p>
                <KeptHere status=form.status />
                <form novalidate="" autocomplete="off" on:submit=submit>
                    <Trouble id=TROUBLE problem=form.problem field=field_of />
                    <Ways form offers_text />
                    <Replace form run />
                    <div class="go" hidden=move || form.asked.get().is_some()>
                        <button id=BUTTON class="button" type="submit">{words.phrase(Phrase::KeepDo)}</button>
                    </div>
                </form>
                <div class="keep-status" role="status">
                    {move || form.status.get().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                </div>
                <ByHand form />
                <WipeIt case wiped />
            </section>
        }
        .into_any(),
    }
    }
}

fn wish(words: &Words, form: Form, case: &Case, way: Way, text: String) -> Wish {
    let pack = words.pack();
    let stamp = PackStamp { id: pack.id.clone(), version: pack.version.clone() };
    let day = browser::today().map(|today| today.to_string()).unwrap_or_default();
    let name = words.phrase_with(Phrase::KeepFileName, "date", &day);
    Wish {
        way,
        case: kept::to_json(case, stamp),
        text,
        passphrase: form.passphrase.get_untracked(),
        file_name: [&name, ".json"].concat(),
    }
}

/// Keeps it, and says how it went. The screen may be gone by then; what was asked for is done all the same.
fn start(form: Form, wish: Wish, words: Words) {
    form.busy.set(true);
    form.by_hand.set(None);
    form.status.set(if wish.way.is_locked() {
        vec![words.phrase(Phrase::KeepWorking)]
    } else {
        vec![]
    });
    spawn_local(async move {
        let (way, text) = (wish.way, wish.text.clone());
        let done = carry_out(wish).await;
        form.busy.try_set(false);
        match done {
            Ok(()) => {
                form.passphrase.try_set(String::new());
                form.again.try_set(String::new());
                form.status.try_set(said(&words, way));
            }
            Err(problem) => {
                form.status.try_set(vec![]);
                form.by_hand.try_set((problem == KeepProblem::NotCopied).then_some(text));
                form.problem.try_set(Some(problem));
            }
        }
    });
}

fn said(words: &Words, way: Way) -> Vec<String> {
    let mut said = vec![words.phrase(way.done())];
    if way.shelf().is_some() {
        said.push(words.phrase(Phrase::KeepAgain));
    }
    said
}

#[component]
fn Replace(form: Form, run: Callback<Way>) -> impl IntoView {
    let words: Words = expect_context();
    let answer = Callback::new(move |yes: bool| {
        form.asked.set(None);
        focus_on(BUTTON);
        if let (true, Some(way)) = (yes, form.way.get_untracked()) {
            run.run(way);
        }
    });
    move || {
        form.asked.get().map(|before| {
            let already = match before {
                Before::Kept(on) => words.phrase_with(Phrase::KeepAlready, "date", &browser::in_words(on)),
                Before::Damaged => words.phrase(Phrase::ProblemStoredDamaged),
            };
            let question = [&already, " ", &words.phrase(Phrase::KeepReplace)].concat();
            view! { <AskFirst id="keep-ask" question yes=Phrase::KeepReplaceYes no=Phrase::KeepReplaceNo answer /> }
        })
    }
}

/// The text to copy by hand.
#[component]
fn ByHand(form: Form) -> impl IntoView {
    let words: Words = expect_context();
    move || {
        form.by_hand.get().map(|text| {
            view! {
                <div class="field">
                    <label for="keep-text">{words.phrase(Phrase::KeepText)}</label>
                    <textarea id="keep-text" readonly="" rows="8" prop:value=text></textarea>
                </div>
            }
        })
    }
}
