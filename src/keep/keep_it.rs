//! The part of the result screen where a person chooses whether to keep what they told, and how.

use heedful_engine::assess;
use heedful_engine::case::KeptResult;
use heedful_engine::case::PackStamp;
use heedful_engine::{Case, Phrase};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kept::DAYS_ON_DEVICE;
use super::kept_here::kept_here;
use super::parts::{ask_first, trouble};
use super::way::{Before, Way, Wish, carry_out, check, in_the_way};
use super::ways::{Form, field_of, ways};
use super::wipe_it::{Deleting, Reach, Wiping, wipe_it};
use super::{KeepProblem, kept};
use crate::browser::keep::{self as browser, Wiped, focus_on};
use crate::element::fresh;
use crate::text_input::private;
use crate::visit;
use crate::words::Words;

const HEADING: &str = "keep-heading";
const TROUBLE: &str = "keep-trouble";
const ASK: &str = "keep-ask";
const BUTTON: &str = "keep-do";

/// What a page asks of keeping beyond what all pages do.
#[derive(Clone, Copy)]
pub struct Terms {
    /// The ways that it offers.
    pub ways: &'static [Way],
    /// For how many days something is kept on the device.
    pub days: RwSignal<i32>,
    /// Where that is chosen.
    pub choose_days: Callback<(), AnyView>,
    /// Called with the text of what is kept, where that is locked.
    pub sealed: Callback<String>,
}

/// All ways to keep the case, each with its risk; what is kept here now; and wiping.
#[component]
pub fn KeepIt(
    /// The case; wiping empties it.
    case: RwSignal<Case>,
    /// The case as a text for people, for copying. Without it that way is not offered.
    #[prop(optional, into)]
    text: Option<Callback<(), String>>,
    /// Called when the person wiped, to show the start with a [`WipeProof`](super::WipeProof). Without it the proof is
    /// shown here.
    #[prop(optional, into)]
    wiped: Option<Callback<Wiped>>,
    /// What this page asks beyond that.
    #[prop(optional)]
    terms: Option<Terms>,
) -> impl IntoView {
    let words: Words = expect_context();
    let form = Form { terms, ..Form::default() };
    let wiping = RwSignal::new(Wiping::default());
    let run = Callback::new({
        let words = words.clone();
        move |way: Way| {
            let text =
                text.filter(|_| way == Way::Copy).map(|text| text.run(())).unwrap_or_default();
            let saved = case.get_untracked();
            start(form, wish(&words, form, &saved, way, text), saved, words.clone());
        }
    });
    let offers_text = text.is_some();
    let is_wiped = Memo::new(move |_| matches!(wiping.get(), Wiping::Done(_)));
    fresh(move || {
        let wipe = {
            let words = words.clone();
            let deleting = Deleting { case, wiping, wiped, reach: Reach::Everything };
            fresh(move || wipe_it(&words, deleting))
        };
        if is_wiped.get() { wipe } else { keep_it(&words, form, run, offers_text, wipe) }
    })
}

fn keep_it(
    words: &Words,
    form: Form,
    run: Callback<Way>,
    offers_text: bool,
    wipe: AnyView,
) -> AnyView {
    let words = words.clone();
    let [asks, troubled, kept, asked, copied] = std::array::from_fn(|_| words.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        ask_or_run(&asks, form, run);
    };
    let trouble = fresh(move || {
        let problem = form.problem.get();
        trouble(&troubled, TROUBLE, problem, problem.and_then(|problem| field_of(form, problem)))
    });
    let kept = fresh(move || {
        // What was done may have put something there, or taken it away.
        form.status.track();
        kept_here(&kept, form.status)
    });
    let question = fresh(move || {
        let question = form.asked.get();
        (!question.is_empty()).then(|| replace(&asked, form, question, run))
    });
    view! {
        <section class="keep" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{words.phrase(Phrase::KeepTitle)}</h2>
            <p>{words.phrase(Phrase::KeepNothing)}</p>
            {kept}
            <form novalidate="" autocomplete="off" on:submit=submit>
                {trouble}
                {ways(&words, form, offers_text)}
                {question}
                <div class="go" hidden=move || !form.asked.read().is_empty()>
                    <button id=BUTTON class="button" type="submit">{words.phrase(Phrase::KeepDo)}</button>
                </div>
            </form>
            <p class="keep-status" role="status">{fresh(move || form.status.get())}</p>
            {fresh(move || by_hand(&copied, form.by_hand.get()))}
            {wipe}
        </section>
    }
    .into_any()
}

fn ask_or_run(words: &Words, form: Form, run: Callback<Way>) {
    if form.busy.get_untracked() {
        return;
    }
    form.problem.set(None);
    form.status.set(String::new());
    let way = match check(
        form.way.get_untracked(),
        &form.passphrase.read_untracked(),
        &form.again.read_untracked(),
    ) {
        Ok(way) => way,
        Err(problem) => return fail(form, problem),
    };
    form.before.set_value(browser::seen());
    let Some(before) = in_the_way(way, browser::today()) else { return run.run(way) };
    let already = match before {
        Before::Kept(on) => words.phrase_with(Phrase::KeepAlready, "date", &browser::in_words(on)),
        Before::Damaged => words.phrase(Phrase::ProblemStoredDamaged),
    };
    form.asked.set([&already, " ", &words.phrase(Phrase::KeepReplace)].concat());
    focus_on(ASK);
}

/// Another tab saved something since the person was asked: they are asked again, and told why.
fn ask_again(words: &Words, form: Form) {
    form.status.try_set(String::new());
    form.before.try_set_value(browser::seen());
    let already = match in_the_way(Way::Device, browser::today()) {
        Some(Before::Kept(on)) => {
            words.phrase_with(Phrase::KeepAlready, "date", &browser::in_words(on))
        }
        Some(Before::Damaged) => words.phrase(Phrase::ProblemStoredDamaged),
        None => String::new(),
    };
    let why = words.phrase(Phrase::ProblemSavedMeanwhile);
    let replace = words.phrase(Phrase::KeepReplace);
    form.asked.try_set([&why, " ", &already, " ", &replace].concat());
    focus_on(ASK);
}

fn replace(words: &Words, form: Form, question: String, run: Callback<Way>) -> AnyView {
    let answer = Callback::new(move |yes: bool| {
        form.asked.set(String::new());
        focus_on(BUTTON);
        if let (true, Some(way)) = (yes, form.way.get_untracked()) {
            run.run(way);
        }
    });
    ask_first(words, ASK, question, [Phrase::KeepReplaceYes, Phrase::KeepReplaceNo], answer)
}

fn wish(words: &Words, form: Form, case: &Case, way: Way, text: String) -> Wish {
    let pack = words.pack();
    let stamp = PackStamp { id: pack.id.clone(), version: pack.version.clone() };
    let today = browser::today();
    let result = today.map(|today| KeptResult::of(&assess(words.prepared(), case, today)));
    let day = today.map(|today| today.to_string()).unwrap_or_default();
    let name = words.phrase_with(Phrase::KeepFileName, "date", &day);
    Wish {
        way,
        case: kept::to_json(case, stamp, result),
        text,
        passphrase: form.passphrase.get_untracked(),
        file_name: [&name, ".json"].concat(),
        days: form.terms.map_or(DAYS_ON_DEVICE, |terms| terms.days.get_untracked()),
        on_leaving: form.on_leaving.get_untracked(),
        before: form.before.get_value(),
        generation: browser::generation(),
    }
}

/// Keeps it, and says how it went. The screen may be gone by then; what was asked for is done all the same, unless the case
/// is gone too.
fn start(form: Form, wish: Wish, case: Case, words: Words) {
    form.busy.set(true);
    form.by_hand.set(String::new());
    form.status.set(if wish.way.is_locked() {
        words.phrase(Phrase::KeepWorking)
    } else {
        String::new()
    });
    spawn_local(async move {
        let (way, text, generation) = (wish.way, wish.text.clone(), wish.generation);
        let done = carry_out(wish).await;
        form.busy.try_set(false);
        match done.and_then(|sealed| generation.check().map(|()| sealed)) {
            Ok(sealed) => {
                // Whether a file was saved can't be known.
                if way == Way::Device {
                    visit::saved(&case);
                }
                if let Some(terms) = form.terms.filter(|_| !sealed.is_empty()) {
                    terms.sealed.run(sealed);
                }
                form.passphrase.try_set(String::new());
                form.again.try_set(String::new());
                form.made_up.try_set(String::new());
                form.status.try_set(said(&words, way));
            }
            Err(KeepProblem::SavedMeanwhile) => ask_again(&words, form),
            Err(problem) => {
                form.status.try_set(String::new());
                if problem == KeepProblem::NotCopied {
                    form.by_hand.try_set(text);
                }
                fail(form, problem);
            }
        }
    });
}

fn fail(form: Form, problem: KeepProblem) {
    form.problem.try_set(Some(problem));
    focus_on(TROUBLE);
}

fn said(words: &Words, way: Way) -> String {
    let done = words.phrase(way.done());
    match way {
        Way::Device => [&done, " ", &words.phrase(Phrase::KeepAgain)].concat(),
        _ => done,
    }
}

/// The text to copy by hand.
fn by_hand(words: &Words, text: String) -> AnyView {
    if text.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="field">
            <label for="keep-text">{words.phrase(Phrase::KeepText)}</label>
            <textarea id="keep-text" {..private()} readonly="" autocomplete="off" autocapitalize="none" rows="8" prop:value=text></textarea>
        </div>
    }
    .into_any()
}
