//! The steps from a report to its outcome: noted one by one, shown as a line of the journey.

use heedful_engine::case::{Step, StepKind};
use heedful_engine::record::{journey, step_phrase};
use heedful_engine::report::{Block, Line, Provenance};
use heedful_engine::{Answer, Phrase};
use leptos::prelude::*;

use crate::browser::keep::focus_on;
use crate::document::line_in;
use crate::element::{Attribute, button, element, fresh, heading, paragraph};
use crate::place::Place;
use crate::question::{DateFields, Known, Typed, Which, first_field};
use crate::session::Session;
use crate::text_input::text_area;
use crate::words::Words;

const WHAT: &str = "step-what";
const WORDS: &str = "step-words";
const WRONG: &str = "step-wrong";

/// What is typed of a new step.
#[derive(Clone, Copy)]
struct Form {
    what: RwSignal<StepKind>,
    typed: RwSignal<Typed>,
    told: RwSignal<String>,
    /// What has to be mended.
    wrong: RwSignal<Option<Phrase>>,
    /// The step that was removed last, and its place.
    removed: RwSignal<Option<(usize, Step)>>,
}

/// The screen.
#[component]
pub fn StepsScreen() -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    let form = Form {
        what: RwSignal::new(StepKind::Reported),
        typed: RwSignal::new(empty()),
        told: RwSignal::default(),
        wrong: RwSignal::new(None),
        removed: RwSignal::new(None),
    };
    let list_words = words.clone();
    let list = fresh(move || noted(session, form, &list_words));
    let back = button("back", "button plain", words.phrase(Phrase::BackToResult), move || {
        session.go_to(Place::Result);
    });
    view! {
        <div class="steps-taken">
            {heading(words.phrase(Phrase::StepsTitle), "")}
            {paragraph("", words.phrase(Phrase::StepsIntro))}
            {list}
            {new_step(session, form, &words)}
            {element("div").class("go").child(back).view()}
        </div>
    }
}

fn empty() -> Typed {
    Typed { known: Some(Known::Exactly), ..Typed::default() }
}

/// The steps, the earliest first, each with a way to take it out; and a way to bring the last one back.
fn noted(session: Session, form: Form, words: &Words) -> AnyView {
    let blocks = session.case.with(|case| journey(words.pack(), case, words.audience()));
    let mut points = Vec::new();
    for block in blocks {
        let Block::List(lines) = block else { continue };
        for line in lines {
            let Some(Provenance::Step(place)) = line.from.first() else {
                continue;
            };
            let place = *place;
            let label = line.label.clone().unwrap_or_default();
            let name = [&label, ": ", &line.text].concat();
            let remove = element("button")
                .with(Attribute::Type, "button")
                .id(["step-remove-", &place.to_string()].concat())
                .class("link")
                .with(Attribute::Label, words.phrase_with(Phrase::StepsRemoveThis, "step", &name))
                .text(words.phrase(Phrase::StepsRemove))
                .on_press(move || remove(session, form, place));
            let when = element("strong").text(label).view();
            let text = line_in(element("span"), &Line { label: None, ..line }).view();
            let point = element("li").child(when).text(" ").child(text).text(" ");
            points.push(point.child(remove.view()).view());
        }
    }
    let undo = form.removed.get().map(|_| {
        button("step-undo", "button plain", words.phrase(Phrase::StepsUndo), move || {
            bring_back(session, form);
        })
    });
    let list = match points.is_empty() {
        true => paragraph("soft", words.phrase(Phrase::StepsNone)),
        false => element("ol").class("journey").children(points).view(),
    };
    element("div").child(list).children(undo).view()
}

fn remove(session: Session, form: Form, place: usize) {
    let mut removed = None;
    session.case.update(|case| {
        if place < case.steps.len() {
            removed = Some((place, case.steps.remove(place)));
        }
    });
    form.removed.set(removed);
    session.announced.set(session.words().phrase(Phrase::StepsRemoved));
    focus_on("step-undo");
}

fn bring_back(session: Session, form: Form) {
    if let Some((place, step)) = form.removed.get_untracked() {
        session.case.update(|case| case.steps.insert(place.min(case.steps.len()), step));
    }
    form.removed.set(None);
    focus_on(WHAT);
}

/// A form for one more step.
fn new_step(session: Session, form: Form, words: &Words) -> AnyView {
    let options = StepKind::ALL.iter().map(|step| {
        element("option")
            .with(Attribute::Value, step.id())
            .text(words.phrase(step_phrase(*step)))
            .view()
    });
    let options: Vec<AnyView> = options.collect();
    let wrong_words = words.clone();
    let wrong = fresh(move || {
        form.wrong.get().map(|phrase| {
            view! { <p id=WRONG class="wrong" role="alert">{wrong_words.phrase(phrase)}</p> }
        })
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        add(session, form);
    };
    let area = text_area(WORDS, 2).on_write(form.told, move |text| form.told.set(text));
    view! {
        <form class="step-form" novalidate="" autocomplete="off" on:submit=submit>
            <h2>{words.phrase(Phrase::StepsNew)}</h2>
            <div class="field">
                <label for=WHAT>{words.phrase(Phrase::StepsWhat)}</label>
                <select
                    id=WHAT
                    prop:value=move || form.what.get().id()
                    on:change=move |event| {
                        if let Some(what) = StepKind::from_id(&event_target_value(&event)) {
                            form.what.set(what);
                        }
                    }
                >
                    {options}
                </select>
            </div>
            {wrong}
            <DateFields
                which=Which::First
                legend=Phrase::StepsWhen
                look="date-of"
                typed=form.typed
                changed=Callback::new(move |()| form.wrong.set(None))
            />
            <div class="field">
                <label for=WORDS>{words.phrase(Phrase::StepsWords)}</label>
                {area.view()}
            </div>
            <div class="go">
                <button id="step-add" class="button" type="submit">{words.phrase(Phrase::StepsAdd)}</button>
            </div>
        </form>
    }
    .into_any()
}

fn add(session: Session, form: Form) {
    let today = session.today.get_untracked();
    let wrong = |phrase| {
        form.wrong.set(Some(phrase));
        focus_on(first_field(Which::First));
    };
    let when = match form.typed.get_untracked().answer(today) {
        Some(Ok(Answer::When(when))) => when,
        Some(Err(mistake)) => return wrong(mistake.phrase),
        _ => return wrong(Phrase::ErrorDateMissing),
    };
    let told = form.told.get_untracked().trim().to_owned();
    let words = (!told.is_empty()).then_some(told);
    session
        .case
        .update(|case| case.steps.push(Step { step: form.what.get_untracked(), when, words }));
    form.told.set(String::new());
    form.wrong.set(None);
    form.removed.set(None);
    session.announced.set(session.words().phrase(Phrase::StepsAdded));
    focus_on(WHAT);
}
