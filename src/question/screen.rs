//! One question on a screen of its own: what is asked, why, the answers, and three ways not to answer.

use heedful_engine::pack::{self, Choose};
use heedful_engine::{Answer, Phrase};
use leptos::prelude::*;

use super::choices::{Choices, first_id};
use super::date::DateError;
use super::fields::{Note, OwnWords, first_field};
use super::unfinished::{UnfinishedDates, on_new_day};
use crate::browser::{focus, keys};
use crate::context::PageContext;
use crate::ui::element::{Attribute, button, element, fresh, heading, paragraph, submit_button};
use crate::ui::error_summary::{ERRORS, error_summary};
use crate::ui::words::Words;

/// The id of the hint.
const HINT: &str = "hint";

/// What has to be corrected before going on, and the id of where.
type ValidationError = Option<(Phrase, String)>;

/// The question. Answers go straight into the case.
#[component]
pub fn Question(
    /// What is asked.
    question: pack::Question,
    /// The lines that the screen begins with.
    lines: Vec<String>,
    /// How far the person is.
    progress: AnyView,
    /// Dates that are begun and no answers yet.
    unfinished: UnfinishedDates,
) -> impl IntoView {
    let page: PageContext = expect_context();
    let words: Words = expect_context();
    let case = page.case;
    let id = question.id.clone();
    let answer = case.with_untracked(|case| case.answers.get(&id).cloned());
    let typed = RwSignal::new(unfinished.typed(&id, answer.as_ref()));
    let error: RwSignal<ValidationError> = RwSignal::new(None);

    let is_hard = question.hard.then(|| paragraph("hint", words.phrase(Phrase::HardSkipQuestion)));
    let hint = hint(&words, &question);
    let why = question.why.as_ref().map(|why| words.text(why));
    let ask = words.text(&question.ask);
    let question = StoredValue::new(question);
    let choose = question.with_value(|question| question.choose);

    let changed = Callback::new(move |()| {
        error.set(None);
        let today = page.today.get_untracked();
        let id = question.with_value(|question| question.id.clone());
        unfinished.put(&id, &typed.read_untracked(), today);
        let Some(given) = typed.read_untracked().answer(today) else { return };
        case.update(|case| match given {
            Ok(answer) => drop(case.answers.insert(id, answer)),
            Err(_) => drop(case.answers.remove(&id)),
        });
    });
    on_new_day(page.today.into(), changed);
    let skip = move || {
        let id = question.with_value(|question| question.id.clone());
        unfinished.remove(&id);
        case.update(|case| drop(case.answers.remove(&id)));
        page.navigator.next();
    };
    let go_on = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let answer = case.with_untracked(|case| {
            question.with_value(|question| case.answers.get(&question.id).cloned())
        });
        let typed = typed.read_untracked().answer(page.today.get_untracked());
        match question.with_value(|question| validate(question, answer.as_ref(), typed)) {
            None => page.navigator.next(),
            found => {
                error.set(found);
                focus::move_to(ERRORS);
            }
        }
    };

    let legend = element("legend").child(heading(ask, "where lines")).view();
    let lines = element("div")
        .id("lines")
        .children(lines.into_iter().map(|line| paragraph("calm", line)))
        .view();
    let why = why.map(|why| {
        let summary = element("summary").text(words.phrase(Phrase::WhyWeAsk)).view();
        element("details").class("why").child(summary).child(paragraph("", why)).view()
    });
    let hint = element("p").id(HINT).class("hint").text(hint).view();
    let buttons = element("div").class("actions").children([
        submit_button("continue", words.phrase(Phrase::Continue)),
        button("skip", "button plain", words.phrase(Phrase::Skip), skip),
        button("back", "button plain", words.phrase(Phrase::Back), move || page.navigator.back()),
    ]);
    view! {
        <form class="question" novalidate="" autocomplete="off" on:submit=go_on on:keydown=keys::choose>
            <ErrorSummary error />
            {progress}
            <fieldset aria-describedby=HINT aria-invalid=move || error.read().is_some().then_some("true")>
                {legend}
                {lines}
                {hint}
                {is_hard}
                {why}
                {(choose == Choose::Text).then(|| view! { <OwnWords question case /> })}
                <Choices question case typed changed />
            </fieldset>
            {(choose != Choose::Text).then(|| view! { <Note question case /> })}
            {buttons.view()}
        </form>
    }
}

fn hint(words: &Words, question: &pack::Question) -> String {
    match (&question.hint, question.choose) {
        (Some(hint), _) => words.text(hint),
        (None, Choose::Many) => words.phrase(Phrase::ChooseMany),
        (None, Choose::Text) => words.phrase(Phrase::TextHint),
        (None, Choose::One | Choose::Date) => words.phrase(Phrase::ChooseOne),
    }
}

/// Why the person can't go on yet. Own words may stay empty: that is skipping.
fn validate(
    question: &pack::Question,
    answer: Option<&Answer>,
    typed: Option<Result<Answer, DateError>>,
) -> ValidationError {
    match (answer, typed) {
        (_, Some(Err(wrong))) => Some((wrong.phrase, first_field(wrong.which).to_owned())),
        (None, _) if question.choose == Choose::Text => None,
        (None, _) => Some((Phrase::ErrorChoose, first_id(question))),
        (Some(_), _) => None,
    }
}

/// What has to be corrected before going on, with a link to where; shown once the person has tried.
#[component]
fn ErrorSummary(error: RwSignal<ValidationError>) -> impl IntoView {
    let words: Words = expect_context();
    fresh(move || {
        error.get().map(|(phrase, field)| {
            let link = element("a").with(Attribute::Href, ["#", &field].concat());
            let link = link.text(words.phrase(phrase)).on_click(move || focus::focus_now(&field));
            let title = element("h2").text(words.phrase(Phrase::ErrorSummaryTitle)).view();
            error_summary(ERRORS, "alert", Some(title), vec![link.view()])
        })
    })
}
