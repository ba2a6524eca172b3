//! The part of the result screen where a person chooses whether to save the case, and how.

use heedful_engine::assess;
use heedful_engine::case::KeptResult;
use heedful_engine::case::PackStamp;
use heedful_engine::{Case, Phrase};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::case::{DAYS_ON_DEVICE, to_json};
use super::form::{SaveForm, field_of, methods};
use super::method::{Existing, SaveMethod, SaveRequest, check, existing_entry, save};
use super::parts::{ask_first, trouble};
use super::saved_here::saved_here;
use super::unsaved::saved as mark_saved;
use super::wipe::{Deleting, Reach, Wiping, wipe_it};
use crate::browser::focus::keep_focus;
use crate::browser::save::{self as browser, StorageError, Wiped};
use crate::ui::element::{fresh, submit_button};
use crate::ui::text_input::private;
use crate::ui::words::Words;

const HEADING: &str = "keep-heading";
const TROUBLE: &str = "keep-trouble";
const ASK: &str = "keep-ask";
const BUTTON: &str = "keep-do";

/// What a page asks of keeping beyond what all pages do.
#[derive(Clone, Copy)]
pub struct SaveOptions {
    /// The ways that it offers.
    pub methods: &'static [SaveMethod],
    /// For how many days something is kept on the device.
    pub days: RwSignal<i32>,
    /// Where that is chosen.
    pub choose_days: Callback<(), AnyView>,
    /// Called with the text of what is kept, where that is locked.
    pub sealed: Callback<String>,
}

/// All ways to keep the case, each with its risk; what is kept here now; and wiping.
#[component]
pub fn SavePanel(
    /// The case; wiping empties it.
    case: RwSignal<Case>,
    /// The case as a text for people, for copying. Without it that method is not offered.
    #[prop(optional, into)]
    text: Option<Callback<(), String>>,
    /// Called when the person wiped, to show the start with a [`WipeReport`](super::WipeReport). Without it the proof is
    /// shown here.
    #[prop(optional, into)]
    wiped: Option<Callback<Wiped>>,
    /// What this page asks beyond that.
    #[prop(optional)]
    options: Option<SaveOptions>,
) -> impl IntoView {
    let words: Words = expect_context();
    let form = SaveForm { options, ..SaveForm::default() };
    let wiping = RwSignal::new(Wiping::default());
    let run = Callback::new({
        let words = words.clone();
        move |method: SaveMethod| {
            let text = text
                .filter(|_| method == SaveMethod::Copy)
                .map(|text| text.run(()))
                .unwrap_or_default();
            let saved = case.get_untracked();
            start(form, request(&words, form, &saved, method, text), saved, words.clone());
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
        if is_wiped.get() { wipe } else { panel(&words, form, run, offers_text, wipe) }
    })
}

fn panel(
    words: &Words,
    form: SaveForm,
    run: Callback<SaveMethod>,
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
        saved_here(&kept, form.status)
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
                {methods(&words, form, offers_text)}
                {question}
                <div class="actions" hidden=move || !form.asked.read().is_empty()>
                    {submit_button(BUTTON, words.phrase(Phrase::KeepDo))}
                </div>
            </form>
            <p class="keep-status" role="status">{fresh(move || form.status.get())}</p>
            {fresh(move || by_hand(&copied, form.by_hand.get()))}
            {wipe}
        </section>
    }
    .into_any()
}

fn ask_or_run(words: &Words, form: SaveForm, run: Callback<SaveMethod>) {
    if form.busy.get_untracked() {
        return;
    }
    form.problem.set(None);
    form.status.set(String::new());
    let method = match check(
        form.method.get_untracked(),
        &form.passphrase.read_untracked(),
        &form.again.read_untracked(),
    ) {
        Ok(method) => method,
        Err(problem) => return fail(form, problem),
    };
    form.before.set_value(browser::seen());
    let Some(before) = existing_entry(method, browser::today()) else { return run.run(method) };
    let already = match before {
        Existing::Entry(on) => {
            words.phrase_with(Phrase::KeepAlready, "date", &browser::in_words(on))
        }
        Existing::Damaged => words.phrase(Phrase::ProblemStoredDamaged),
    };
    form.asked.set([&already, " ", &words.phrase(Phrase::KeepReplace)].concat());
    keep_focus(ASK);
}

/// Another tab saved something since the person was asked: they are asked again, and why is said.
fn ask_again(words: &Words, form: SaveForm) {
    form.status.try_set(String::new());
    form.before.try_set_value(browser::seen());
    let already = match existing_entry(SaveMethod::Device, browser::today()) {
        Some(Existing::Entry(on)) => {
            words.phrase_with(Phrase::KeepAlready, "date", &browser::in_words(on))
        }
        Some(Existing::Damaged) => words.phrase(Phrase::ProblemStoredDamaged),
        None => String::new(),
    };
    let why = words.phrase(Phrase::ProblemSavedMeanwhile);
    let replace = words.phrase(Phrase::KeepReplace);
    form.asked.try_set([&why, " ", &already, " ", &replace].concat());
    keep_focus(ASK);
}

fn replace(words: &Words, form: SaveForm, question: String, run: Callback<SaveMethod>) -> AnyView {
    let answer = Callback::new(move |yes: bool| {
        form.asked.set(String::new());
        keep_focus(BUTTON);
        if let (true, Some(method)) = (yes, form.method.get_untracked()) {
            run.run(method);
        }
    });
    ask_first(words, ASK, question, [Phrase::KeepReplaceYes, Phrase::KeepReplaceNo], answer)
}

fn request(
    words: &Words,
    form: SaveForm,
    case: &Case,
    method: SaveMethod,
    text: String,
) -> SaveRequest {
    let pack = words.pack();
    let stamp = PackStamp { id: pack.id.clone(), version: pack.version.clone() };
    let today = browser::today();
    let result = today.map(|today| KeptResult::of(&assess(words.prepared(), case, today)));
    let day = today.map(|today| today.to_string()).unwrap_or_default();
    let name = words.phrase_with(Phrase::KeepFileName, "date", &day);
    SaveRequest {
        method,
        case: to_json(case, stamp, result),
        text,
        passphrase: form.passphrase.get_untracked(),
        file_name: [&name, ".json"].concat(),
        days: form.options.map_or(DAYS_ON_DEVICE, |options| options.days.get_untracked()),
        on_leaving: form.on_leaving.get_untracked(),
        before: form.before.get_value(),
        generation: browser::generation(),
    }
}

/// Keeps it, and says how it went. The screen may be gone by then; what was asked for is done all the same, unless the case
/// is gone too.
fn start(form: SaveForm, request: SaveRequest, case: Case, words: Words) {
    form.busy.set(true);
    form.by_hand.set(String::new());
    form.status.set(if request.method.is_locked() {
        words.phrase(Phrase::KeepWorking)
    } else {
        String::new()
    });
    spawn_local(async move {
        let (method, text, generation) = (request.method, request.text.clone(), request.generation);
        let done = save(request).await;
        form.busy.try_set(false);
        match done.and_then(|sealed| generation.check().map(|()| sealed)) {
            Ok(sealed) => {
                // Whether a file was saved can't be known.
                if method == SaveMethod::Device {
                    mark_saved(&case);
                }
                if let Some(options) = form.options.filter(|_| !sealed.is_empty()) {
                    options.sealed.run(sealed);
                }
                form.passphrase.try_set(String::new());
                form.again.try_set(String::new());
                form.made_up.try_set(String::new());
                form.status.try_set(said(&words, method));
            }
            Err(StorageError::SavedMeanwhile) => ask_again(&words, form),
            Err(problem) => {
                form.status.try_set(String::new());
                if problem == StorageError::NotCopied {
                    form.by_hand.try_set(text);
                }
                fail(form, problem);
            }
        }
    });
}

fn fail(form: SaveForm, problem: StorageError) {
    form.problem.try_set(Some(problem));
    keep_focus(TROUBLE);
}

fn said(words: &Words, method: SaveMethod) -> String {
    let done = words.phrase(method.done());
    match method {
        SaveMethod::Device => [&done, " ", &words.phrase(Phrase::KeepAgain)].concat(),
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
