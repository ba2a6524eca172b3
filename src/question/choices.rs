//! The rows to tick: radio buttons for one choice, boxes for several, and the quiet rows below that are answers too.

use heedful_engine::pack::{self, Choose};
use heedful_engine::{Answer, Case, OptionId, Phrase};
use leptos::prelude::*;

use super::choice::Selection;
use super::date::{DateInput, DatePrecision, RangeEnd};
use super::fields::DateFields;
use super::removal::{Removal, Removed, removal_line};
use crate::browser::focus;
use crate::ui::element::fresh;
use crate::ui::row::{ChoiceRow, row};
use crate::ui::words::Words;

/// The rows of a question, and between them the fields of a date.
#[component]
pub fn Choices(
    /// What is asked.
    question: StoredValue<pack::Question>,
    /// Where the answer goes.
    case: RwSignal<Case>,
    /// What was typed of a date.
    typed: RwSignal<DateInput>,
    /// Told when the answer changed.
    changed: Callback<()>,
) -> impl IntoView {
    let words: Words = expect_context();
    let choose = question.with_value(|question| question.choose);
    let (plain, quiet): (Vec<Selection>, Vec<Selection>) = question
        .with_value(picks)
        .into_iter()
        .partition(|pick| !matches!(pick, Selection::NotSure | Selection::Declined));
    let removal = RwSignal::new(Removal::default());
    let undo = Callback::new(move |removed: Removed| {
        let Removed { before, by, .. } = removed;
        case.update(|case| {
            question.with_value(|question| drop(case.answers.insert(question.id.clone(), before)));
        });
        removal.set(Removal::Restored);
        changed.run(());
        focus::keep_focus(&by);
    });
    let line =
        question.with_value(|question| removal_line(&words, question.id.as_str(), removal, undo));
    let show = |picks: Vec<Selection>| {
        let rows = picks
            .into_iter()
            .map(|pick| choice_row(&words, question, pick, case, typed, changed, removal));
        rows.collect_view()
    };
    let date = (choose == Choose::Date).then(|| {
        [DatePrecision::About, DatePrecision::Exactly, DatePrecision::Between]
            .map(|known| precision_rows(&words, question, known, case, typed, changed))
    });
    view! {
        <div class="choices">{show(plain)}{date}{show(quiet)}</div>
        {line}
    }
}

fn choice_row(
    words: &Words,
    question: StoredValue<pack::Question>,
    pick: Selection,
    case: RwSignal<Case>,
    typed: RwSignal<DateInput>,
    changed: Callback<()>,
    removal: RwSignal<Removal>,
) -> AnyView {
    let described = question.with_value(|question| {
        let (id, label) = (row_id(question, pick.id()), choice_text(words, question, &pick));
        let row = match question.choose {
            Choose::Many => ChoiceRow::checkbox(id, label).named(question.id.as_str()),
            _ => ChoiceRow::radio(id, question.id.as_str(), label),
        };
        if matches!(pick, Selection::NotSure | Selection::Declined) { row.quiet() } else { row }
    });
    let picked = StoredValue::new(pick);
    let is_ticked = Signal::derive(move || {
        typed.read().known.is_none()
            && case.with(|case| {
                question.with_value(|question| {
                    picked.with_value(|pick| pick.is_in(case.answers.get(&question.id)))
                })
            })
    });
    let id = question.with_value(|question| picked.with_value(|pick| row_id(question, pick.id())));
    let change = Callback::new(move |ticked: bool| {
        typed.update(|typed| typed.known = None);
        let (choose, before) = question.with_value(|question| {
            let before = case.with_untracked(|case| case.answers.get(&question.id).cloned());
            (question.choose, before)
        });
        let count = match ticked {
            true => picked.with_value(|pick| pick.takes_away(choose, before.as_ref())),
            false => 0,
        };
        removal.set(Removal::of(count, before, &id));
        case.update(|case| {
            question.with_value(|question| {
                picked.with_value(|pick| change_answer(case, question, pick, ticked));
            });
        });
        changed.run(());
    });
    row(described, is_ticked, change)
}

/// The row that says how well a date is known, and the fields below it while it is ticked.
fn precision_rows(
    words: &Words,
    question: StoredValue<pack::Question>,
    known: DatePrecision,
    case: RwSignal<Case>,
    typed: RwSignal<DateInput>,
    changed: Callback<()>,
) -> AnyView {
    let (id, phrase) = match known {
        DatePrecision::Exactly => ("on", Phrase::DateOn),
        DatePrecision::About => ("about", Phrase::DateAbout),
        DatePrecision::Between => ("between", Phrase::DateBetween),
    };
    let described = question.with_value(|question| {
        ChoiceRow::radio(row_id(question, id), question.id.as_str(), words.phrase(phrase))
    });
    // The fields stay as they are while something is typed into them.
    let is_ticked = Memo::new(move |_| typed.read().known == Some(known));
    let change = Callback::new(move |_| {
        typed.update(|typed| typed.known = Some(known));
        question.with_value(|question| case.update(|case| drop(case.answers.remove(&question.id))));
        changed.run(());
    });
    // Where there is one date, the row above has said already which.
    let dates = match known {
        DatePrecision::Exactly | DatePrecision::About => {
            vec![(RangeEnd::First, phrase, "visually-hidden")]
        }
        DatePrecision::Between => vec![
            (RangeEnd::First, Phrase::DateFirst, "date-of"),
            (RangeEnd::Last, Phrase::DateLast, "date-of"),
        ],
    };
    let fields = fresh(move || {
        is_ticked.get().then(|| {
            let date = |(which, legend, look): &(RangeEnd, Phrase, &'static str)| {
                view! { <DateFields which=*which legend=*legend look=*look typed changed /> }
            };
            dates.iter().map(date).collect_view()
        })
    });
    (row(described, is_ticked, change), fields).into_any()
}

fn change_answer(case: &mut Case, question: &pack::Question, pick: &Selection, ticked: bool) {
    let before = case.answers.remove(&question.id);
    let after = if ticked {
        let options: Vec<OptionId> =
            question.options.iter().map(|choice| choice.id.clone()).collect();
        Some(pick.ticked(question.choose, before.as_ref(), &options))
    } else {
        pick.unticked(before.as_ref())
    };
    if let Some(after) = after {
        case.answers.insert(question.id.clone(), after);
    }
}

/// The id of the first row, where a link to correct the answer leads.
pub fn first_id(question: &pack::Question) -> String {
    picks(question).first().map(|pick| row_id(question, pick.id())).unwrap_or_default()
}

fn picks(question: &pack::Question) -> Vec<Selection> {
    let mut picks: Vec<Selection> =
        question.options.iter().map(|choice| Selection::Option(choice.id.clone())).collect();
    if question.choose == Choose::Many {
        picks.push(Selection::None);
    }
    picks.extend([Selection::NotSure, Selection::Declined]);
    picks
}

/// What a row says.
pub fn choice_text(words: &Words, question: &pack::Question, pick: &Selection) -> String {
    match pick {
        Selection::Option(option) => words.option(question, option),
        Selection::None => question
            .none
            .as_ref()
            .map_or_else(|| words.phrase(Phrase::NoneOfThese), |none| words.text(none)),
        Selection::NotSure => words.phrase(Phrase::NotSure),
        Selection::Declined => words.phrase(Phrase::Declined),
    }
}

/// Whether the person wrote, in their own words.
pub fn own_words(answer: Option<&Answer>) -> String {
    match answer {
        Some(Answer::Words(words)) => words.clone(),
        _ => String::new(),
    }
}

fn row_id(question: &pack::Question, pick: &str) -> String {
    [question.id.as_str(), "-", pick].concat()
}
