//! The part of the result screen where a person chooses whether to keep what they told, and how.

use heedful_engine::case::PackStamp;
use heedful_engine::{Case, Date, Phrase};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kept_here::KeptHere;
use super::parts::{AskFirst, PassphraseField, ShowPassphrase, Trouble, say};
use super::way::{Way, Wish, carry_out, check, in_the_way};
use super::wipe_it::{WipeIt, WipeProof};
use super::{KeepProblem, kept};
use crate::browser::keep::{self as browser, Wiped, focus_on};
use crate::words::Words;

const HEADING: &str = "keep-heading";
const TROUBLE: &str = "keep-trouble";
const PASSPHRASE: &str = "keep-passphrase";
const AGAIN: &str = "keep-passphrase-again";
const HINT: &str = "keep-passphrase-hint";
const BUTTON: &str = "keep-do";

/// What the form holds.
#[derive(Clone, Copy)]
struct Form {
    way: RwSignal<Option<Way>>,
    passphrase: RwSignal<String>,
    again: RwSignal<String>,
    shown: RwSignal<bool>,
    problem: RwSignal<Option<KeepProblem>>,
    /// What would be replaced, and since when it is there.
    asked: RwSignal<Option<Option<Date>>>,
    /// What was done; announced.
    status: RwSignal<Vec<String>>,
    busy: RwSignal<bool>,
    /// The text, where copying failed.
    by_hand: RwSignal<Option<String>>,
}

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
    let form = Form {
        way: RwSignal::new(None),
        passphrase: RwSignal::default(),
        again: RwSignal::default(),
        shown: RwSignal::new(false),
        problem: RwSignal::new(None),
        asked: RwSignal::new(None),
        status: RwSignal::default(),
        busy: RwSignal::new(false),
        by_hand: RwSignal::new(None),
    };
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
        let checked = check(
            form.way.get_untracked(),
            &form.passphrase.read_untracked(),
            &form.again.read_untracked(),
        );
        match checked {
            Err(problem) => form.problem.set(Some(problem)),
            Ok(way) => match in_the_way(way, browser::today()) {
                Some(since) => form.asked.set(Some(since)),
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
                    <Passphrase form />
                    <Replace form run />
                    <div class="go">
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

fn field_of(problem: KeepProblem) -> Option<&'static str> {
    match problem {
        KeepProblem::NoWay => Some(Way::Tab.id()),
        KeepProblem::PassphraseMissing | KeepProblem::PassphraseShort => Some(PASSPHRASE),
        KeepProblem::PassphraseDiffer => Some(AGAIN),
        _ => None,
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
fn Ways(form: Form, offers_text: bool) -> impl IntoView {
    let words: Words = expect_context();
    let ways = Way::ALL.into_iter().filter(|way| offers_text || *way != Way::Copy);
    let rows = ways.map(|way| {
        let (id, name, risk) =
            (way.id(), [way.id(), "-name"].concat(), [way.id(), "-risk"].concat());
        let hindrance = way.hindrance();
        let says = match hindrance {
            Some(problem) => say(&words, problem),
            None => words.phrase(way.risk()),
        };
        view! {
            <label class="choice way">
                <input
                    type="radio"
                    id=id
                    name="keep-way"
                    autocomplete="off"
                    disabled=hindrance.is_some()
                    aria-labelledby=name.clone()
                    aria-describedby=risk.clone()
                    prop:checked=move || form.way.get() == Some(way)
                    on:change=move |_| {
                        form.way.set(Some(way));
                        form.asked.set(None);
                        form.problem.set(None);
                    }
                />
                <span>
                    <span id=name class="name">{words.phrase(way.name())}</span>
                    <span id=risk class="risk">{says}</span>
                </span>
            </label>
        }
    });
    let framed = browser::is_framed()
        .then(|| view! { <p class="soft">{words.phrase(Phrase::KeepFramed)}</p> });
    view! {
        <fieldset>
            <legend>{words.phrase(Phrase::KeepChoose)}</legend>
            <div class="choices">{rows.collect_view()}</div>
            {framed}
        </fieldset>
    }
}

#[component]
fn Passphrase(form: Form) -> impl IntoView {
    let words: Words = expect_context();
    let is_wrong =
        move |field| Signal::derive(move || form.problem.get().and_then(field_of) == Some(field));
    move || {
        form.way.get().is_some_and(Way::is_locked).then(|| {
            view! {
                <div class="passphrase">
                    <p id=HINT class="hint">
                        {words.phrase(Phrase::KeepPassphraseHint)} " " {words.phrase(Phrase::KeepNotSaved)}
                    </p>
                    <PassphraseField
                        id=PASSPHRASE
                        label=Phrase::KeepPassphrase
                        value=form.passphrase
                        shown=form.shown
                        wrong=is_wrong(PASSPHRASE)
                        described_by=HINT
                    />
                    <PassphraseField
                        id=AGAIN
                        label=Phrase::KeepPassphraseAgain
                        value=form.again
                        shown=form.shown
                        wrong=is_wrong(AGAIN)
                        described_by=HINT
                    />
                    <ShowPassphrase id="keep-show" shown=form.shown />
                </div>
            }
        })
    }
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
        form.asked.get().map(|since| {
            let since = since.map(|date| words.phrase_with(Phrase::KeepAlready, "date", &browser::in_words(date)));
            let already = since.unwrap_or_else(|| words.phrase(Phrase::ProblemStoredDamaged));
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
