//! One question on a screen of its own: what is asked, why, the answers, and three ways not to answer.

mod ask;
mod choices;
mod date;
mod pick;
mod removal;
mod row;
mod said;
mod typed;
mod unfinished;

use heedful_engine::pack::{self, Choose};
use heedful_engine::{Answer, Date, Phrase};
use leptos::prelude::*;

use crate::browser::{focus, keys};
use crate::element::{Attribute, button, element, fresh, heading, paragraph};
use crate::journey::Progress;
use crate::session::Session;
use crate::words::Words;
use choices::first_id;
use typed::Note;

pub use ask::{Added, Asking, answered, ask};
pub use choices::Choices;
pub use date::{Known, Typed, Which, Wrong};
pub use row::{Row, RowLook, row, row_alone};
pub use said::answer_in_words;
pub use typed::{DateFields, OwnWords, first_field};
pub use unfinished::UnfinishedDates;

/// The id of the error summary.
const ERRORS: &str = "errors";

/// The id of the hint.
const HINT: &str = "hint";

/// What has to be mended before going on, and the id of where.
type Mistake = Option<(Phrase, String)>;

/// The question at `index`. Answers go straight into the case.
#[component]
pub fn Question(
    /// The index of the question in the pack.
    index: usize,
    /// What is asked.
    question: pack::Question,
) -> impl IntoView {
    let session: Session = expect_context();
    let words: Words = expect_context();
    let case = session.case;
    let id = question.id.clone();
    let answer = case.with_untracked(|case| case.answers.get(&id).cloned());
    let unfinished = session.unfinished;
    let typed = RwSignal::new(unfinished.typed(&id, answer.as_ref()));
    let mistake: RwSignal<Mistake> = RwSignal::new(None);

    let lines = session.lines();
    let is_hard = question.hard.then(|| paragraph("hint", words.phrase(Phrase::HardSkipQuestion)));
    let hint = hint(&words, &question);
    let why = question.why.as_ref().map(|why| words.text(why));
    let ask = words.text(&question.ask);
    let question = StoredValue::new(question);
    let choose = question.with_value(|question| question.choose);

    let changed = Callback::new(move |()| {
        mistake.set(None);
        let today = session.today.get_untracked();
        let id = question.with_value(|question| question.id.clone());
        unfinished.put(&id, &typed.read_untracked(), today);
        let Some(given) = typed.read_untracked().answer(today) else { return };
        case.update(|case| match given {
            Ok(answer) => drop(case.answers.insert(id, answer)),
            Err(_) => drop(case.answers.remove(&id)),
        });
    });
    at_midnight(session.today.into(), changed);
    let skip = move || {
        let id = question.with_value(|question| question.id.clone());
        unfinished.remove(&id);
        case.update(|case| drop(case.answers.remove(&id)));
        session.go_on();
    };
    let go_on = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let answer = case.with_untracked(|case| {
            question.with_value(|question| case.answers.get(&question.id).cloned())
        });
        let typed = typed.read_untracked().answer(session.today.get_untracked());
        match question.with_value(|question| mistake_in(question, answer.as_ref(), typed)) {
            None => session.go_on(),
            found => {
                mistake.set(found);
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
    let buttons = element("div").class("go").children([
        element("button")
            .with(Attribute::Type, "submit")
            .id("continue")
            .class("button")
            .text(words.phrase(Phrase::Continue))
            .view(),
        button("skip", "button plain", words.phrase(Phrase::Skip), skip),
        button("back", "button plain", words.phrase(Phrase::Back), move || session.go_back()),
    ]);
    view! {
        <form class="question" novalidate="" autocomplete="off" on:submit=go_on on:keydown=keys::choose>
            <ErrorSummary mistake />
            <Progress index />
            <fieldset aria-describedby=HINT aria-invalid=move || mistake.read().is_some().then_some("true")>
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

/// A date that was still to come may be today by now: what is typed is looked at once more.
fn at_midnight(today: Signal<Date>, look: Callback<()>) {
    Effect::watch(move || today.get(), move |_, _, _| look.run(()), false);
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
fn mistake_in(
    question: &pack::Question,
    answer: Option<&Answer>,
    typed: Option<Result<Answer, Wrong>>,
) -> Mistake {
    match (answer, typed) {
        (_, Some(Err(wrong))) => Some((wrong.phrase, first_field(wrong.which).to_owned())),
        (None, _) if question.choose == Choose::Text => None,
        (None, _) => Some((Phrase::ErrorChoose, first_id(question))),
        (Some(_), _) => None,
    }
}

/// What has to be mended before going on, with a link to where; shown once the person has tried.
#[component]
fn ErrorSummary(mistake: RwSignal<Mistake>) -> impl IntoView {
    let words: Words = expect_context();
    fresh(move || {
        mistake.get().map(|(phrase, place)| {
            let address = ["#", &place].concat();
            let go_there = move |event: leptos::ev::MouseEvent| {
                // The link would leave an entry in the history.
                event.prevent_default();
                focus::move_to_any(&place);
            };
            view! {
                <div id=ERRORS class="errors" role="alert" tabindex="-1">
                    <h2>{words.phrase(Phrase::ErrorSummaryTitle)}</h2>
                    <p><a href=address on:click=go_there>{words.phrase(phrase)}</a></p>
                </div>
            }
        })
    })
}
