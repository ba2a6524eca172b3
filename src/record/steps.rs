//! The steps from a report to its outcome: noted one by one, shown as a line of the journey.

use heedful_engine::case::{Step, StepKind};
use heedful_engine::record::{journey, step_phrase};
use heedful_engine::report::{Block, Line, Provenance};
use heedful_engine::{Answer, Phrase};
use leptos::prelude::*;

use crate::browser::focus::keep_focus;
use crate::context::PageContext;
use crate::context::screen::Screen;
use crate::question::{DateFields, DateInput, DatePrecision, RangeEnd, first_field};
use crate::ui::document::line_in;
use crate::ui::element::{
    Attribute, button, element, fresh, heading, named_button, paragraph, submit_button,
};
use crate::ui::fields::labelled;
use crate::ui::text_input::text_area;
use crate::ui::words::Words;

const WHAT: &str = "step-what";
const WORDS: &str = "step-words";
const WRONG: &str = "step-wrong";

/// What is date of a new step. It stays when the person looks elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct StepDraft {
    what: RwSignal<StepKind>,
    date: RwSignal<DateInput>,
    /// In own words.
    pub words_typed: RwSignal<String>,
}

impl StepDraft {
    /// Nothing date.
    pub fn new() -> Self {
        Self {
            what: RwSignal::new(StepKind::Reported),
            date: RwSignal::new(empty()),
            words_typed: RwSignal::default(),
        }
    }

    /// Whether something was date.
    pub fn is_begun(&self) -> bool {
        !self.words_typed.read().trim().is_empty() || *self.date.read() != empty()
    }

    /// Forgets it.
    pub fn clear(&self) {
        self.what.set(StepKind::Reported);
        self.date.set(empty());
        self.words_typed.set(String::new());
    }
}

/// The form, and what was done with it.
#[derive(Clone, Copy)]
struct StepForm {
    draft: StepDraft,
    /// The validation error.
    wrong: RwSignal<Option<Phrase>>,
    /// Counts the steps that were added: for each there are new fields.
    added: RwSignal<u32>,
    /// The step that was removed last, and its place.
    removed: RwSignal<Option<(usize, Step)>>,
}
#[component]
pub fn StepsScreen() -> impl IntoView {
    let page: PageContext = expect_context();
    let words: Words = expect_context();
    let form = StepForm {
        draft: expect_context(),
        wrong: RwSignal::new(None),
        added: RwSignal::new(0),
        removed: RwSignal::new(None),
    };
    let list_words = words.clone();
    let list = fresh(move || noted(page, form, &list_words));
    let back = button("back", "button plain", words.phrase(Phrase::BackToResult), move || {
        page.navigator.go_to(Screen::Result);
    });
    view! {
        <div class="steps-taken">
            {heading(words.phrase(Phrase::StepsTitle), "")}
            {paragraph("", words.phrase(Phrase::StepsIntro))}
            {list}
            {new_step(page, form, &words)}
            {element("div").class("actions").child(back).view()}
        </div>
    }
}

fn empty() -> DateInput {
    DateInput { known: Some(DatePrecision::Exactly), ..DateInput::default() }
}

/// The steps, the earliest first, each with a way to take it out; and a way to bring the last one back.
fn noted(page: PageContext, form: StepForm, words: &Words) -> AnyView {
    let blocks = page.case.with(|case| journey(words.pack(), case, words.audience()));
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
            let remove = named_button(
                ["step-remove-", &place.to_string()].concat(),
                "link",
                words.phrase(Phrase::StepsRemove),
                words.phrase_with(Phrase::StepsRemoveThis, "step", &name),
                move || remove(page, form, place),
            );
            let when = element("strong").text(label).view();
            let text = line_in(element("span"), &Line { label: None, ..line }).view();
            let point = element("li").child(when).text(" ").child(text).text(" ");
            points.push(point.child(remove).view());
        }
    }
    let undo = form.removed.get().map(|_| {
        button("step-undo", "button plain", words.phrase(Phrase::StepsUndo), move || {
            bring_back(page, form);
        })
    });
    let list = match points.is_empty() {
        true => paragraph("muted", words.phrase(Phrase::StepsNone)),
        false => element("ol").class("journey").children(points).view(),
    };
    element("div").child(list).children(undo).view()
}

fn remove(page: PageContext, form: StepForm, place: usize) {
    let mut removed = None;
    page.case.update(|case| {
        if place < case.steps.len() {
            removed = Some((place, case.steps.remove(place)));
        }
    });
    form.removed.set(removed);
    page.navigator.announce(page.words().phrase(Phrase::StepsRemoved));
    keep_focus("step-undo");
}

fn bring_back(page: PageContext, form: StepForm) {
    if let Some((place, step)) = form.removed.get_untracked() {
        page.case.update(|case| case.steps.insert(place.min(case.steps.len()), step));
    }
    form.removed.set(None);
    keep_focus(WHAT);
}

/// A form for one more step.
fn new_step(page: PageContext, form: StepForm, words: &Words) -> AnyView {
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
        add(page, form);
    };
    let StepDraft { what, date, words_typed } = form.draft;
    let area = text_area(WORDS, 2).on_write(words_typed, move |text| words_typed.set(text));
    let fields = fresh(move || {
        form.added.track();
        view! {
            <DateFields
                which=RangeEnd::First
                legend=Phrase::StepsWhen
                look="date-of"
                typed=date
                changed=Callback::new(move |()| form.wrong.set(None))
            />
        }
    });
    view! {
        <form class="step-form" novalidate="" autocomplete="off" on:submit=submit>
            <h2>{words.phrase(Phrase::StepsNew)}</h2>
            <div class="field">
                <label for=WHAT>{words.phrase(Phrase::StepsWhat)}</label>
                <select
                    id=WHAT
                    autocomplete="off"
                    prop:value=move || what.get().id()
                    on:change=move |event| {
                        if let Some(chosen) = StepKind::from_id(&event_target_value(&event)) {
                            what.set(chosen);
                        }
                    }
                >
                    {options}
                </select>
            </div>
            {wrong}
            {fields}
            {labelled(WORDS, words.phrase(Phrase::StepsWords), vec![area.view()])}
            <div class="actions">
                {submit_button("step-add", words.phrase(Phrase::StepsAdd))}
            </div>
        </form>
    }
    .into_any()
}

fn add(page: PageContext, form: StepForm) {
    let today = page.today.get_untracked();
    let wrong = |phrase| {
        form.wrong.set(Some(phrase));
        keep_focus(first_field(RangeEnd::First));
    };
    let StepDraft { what, date, words_typed } = form.draft;
    let when = match date.get_untracked().answer(today) {
        Some(Ok(Answer::When(when))) => when,
        Some(Err(mistake)) => return wrong(mistake.phrase),
        _ => return wrong(Phrase::ErrorDateMissing),
    };
    let words = words_typed.get_untracked().trim().to_owned();
    let words = (!words.is_empty()).then_some(words);
    page.case.update(|case| case.steps.push(Step { step: what.get_untracked(), when, words }));
    date.set(empty());
    words_typed.set(String::new());
    form.added.update(|added| *added += 1);
    form.wrong.set(None);
    form.removed.set(None);
    page.navigator.announce(page.words().phrase(Phrase::StepsAdded));
    keep_focus(WHAT);
}
