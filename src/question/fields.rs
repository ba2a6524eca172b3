//! What is typed: a date in three fields, or two of them, and a person's own words.

use heedful_engine::pack;
use heedful_engine::{Answer, Case, Phrase, QuestionId};
use leptos::prelude::*;

use super::choices::own_words;
use super::date::{DateInput, DateParts, RangeEnd};
use crate::ui::element::{Attribute, element};
use crate::ui::text_input::{Wording, text_area, text_line};
use crate::ui::words::Words;

/// The id of the first field of a date.
pub fn first_field(which: RangeEnd) -> &'static str {
    let [day, ..] = ids(which);
    day
}

/// The ids of the fields: day, month and year.
fn ids(which: RangeEnd) -> [&'static str; 3] {
    match which {
        RangeEnd::First => ["date-day", "date-month", "date-year"],
        RangeEnd::Last => ["last-day", "last-month", "last-year"],
    }
}

/// The id of the box for a person's own words.
const OWN_WORDS: &str = "own-words";

/// Day, month and year, in fields of their own: a picker would start at today, and be hard to use by voice or keys.
#[component]
pub fn DateFields(
    /// RangeEnd of the dates of an answer it is.
    which: RangeEnd,
    /// What this date is.
    legend: Phrase,
    /// The class of the legend.
    look: &'static str,
    /// What was typed so far.
    typed: RwSignal<DateInput>,
    /// Told when something was typed.
    changed: Callback<()>,
) -> impl IntoView {
    let words: Words = expect_context();
    let [day, month, year] = ids(which);
    let legend_id = [day, "-of"].concat();
    let field = |id: &'static str, phrase: Phrase, of: fn(&mut DateParts) -> &mut String| {
        let value = typed.with_untracked(|typed| of(typed.clone().fields(which)).clone());
        let is_year = id == year;
        let write = move |text: String| {
            typed.update(|typed| *of(typed.fields(which)) = text);
            changed.run(());
        };
        let input = text_line(id, Wording::Number(if is_year { 4 } else { 2 }))
            .on_write(Signal::stored(value), write);
        element("label")
            .class(if is_year { "date-field year" } else { "date-field" })
            .with(Attribute::For, id)
            .child(element("span").text(words.phrase(phrase)).view())
            .child(input.view())
            .view()
    };
    view! {
        <div class="date" role="group" aria-labelledby=legend_id.clone()>
            <p id=legend_id.clone() class=look>{words.phrase(legend)}</p>
            {field(day, Phrase::Day, |fields| &mut fields.day)}
            {field(month, Phrase::Month, |fields| &mut fields.month)}
            {field(year, Phrase::Year, |fields| &mut fields.year)}
        </div>
    }
}

/// A person's own words: kept as they are written, printed, never rated.
#[component]
pub fn OwnWords(
    /// What is asked.
    question: StoredValue<pack::Question>,
    /// Where the words go.
    case: RwSignal<Case>,
) -> impl IntoView {
    let words: Words = expect_context();
    let id = move || question.with_value(|question| question.id.clone());
    let write = move |text: String| {
        case.update(|case| match text.trim().is_empty() {
            true => drop(case.answers.remove(&id())),
            false => drop(case.answers.insert(id(), Answer::Words(text))),
        });
    };
    let value = Signal::derive(move || case.with(|case| own_words(case.answers.get(&id()))));
    let area = text_area(OWN_WORDS, 6)
        .class("text-input")
        .with(Attribute::DescribedBy, "words-hint")
        .on_write(value, write);
    view! {
        <label class="visually-hidden" for=OWN_WORDS>{words.phrase(Phrase::YourWords)}</label>
        {area.view()}
        <p id="words-hint" class="hint">
            {words.phrase(Phrase::TextNotRated)} " " {words.phrase(Phrase::TextPrivate)}
        </p>
    }
}

/// The note to a question, and where a changed one goes.
pub fn note_of(case: RwSignal<Case>, question: QuestionId) -> (String, Callback<String>) {
    let note = case.with_untracked(|case| case.notes.get(&question).cloned());
    let write = move |text: String| {
        case.update(|case| match text.trim().is_empty() {
            true => drop(case.notes.remove(&question)),
            false => drop(case.notes.insert(question.clone(), text)),
        });
    };
    (note.unwrap_or_default(), Callback::new(write))
}

/// A note to any question, folded away until it is wanted.
#[component]
pub fn Note(
    /// What is asked.
    question: StoredValue<pack::Question>,
    /// Where the note goes.
    case: RwSignal<Case>,
) -> impl IntoView {
    let words: Words = expect_context();
    let id = question.with_value(|question| question.id.clone());
    let (note, write) = note_of(case, id);
    let is_there = !note.is_empty();
    let area = text_area("note", 3)
        .class("text-input")
        .with(Attribute::Label, words.phrase(Phrase::YourNote))
        .with(Attribute::DescribedBy, "note-hint")
        .on_write(Signal::stored(note), move |text| write.run(text));
    view! {
        <details class="why" open=is_there>
            <summary>{words.phrase(Phrase::YourNote)}</summary>
            {area.view()}
            <p id="note-hint">{words.phrase(Phrase::TextNotRated)} " " {words.phrase(Phrase::TextPrivate)}</p>
        </details>
    }
}
