//! When it was, and how often: two taps for most of what happens, and honest words for what is only roughly known.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::draft::{DateChoice, Draft, EntryFrequency, NUMBER};
use crate::question::{DateFields, RangeEnd};
use crate::ui::element::{Attribute, element, fresh, paragraph};
use crate::ui::row::{ChoiceRow, row};
use crate::ui::text_input::{Wording, text_line};
use crate::ui::words::Words;

/// The rows, with the fields below the one that needs them.
pub fn when(words: &Words, draft: RwSignal<Draft>) -> AnyView {
    let given = Memo::new(move |_| draft.read().when);
    let rows = DateChoice::ALL.map(|(one, id, phrase)| {
        let described = ChoiceRow::radio(id, "entry-when", words.phrase(phrase));
        let is_ticked = Signal::derive(move || given.get() == Some(one));
        let change = Callback::new(move |_| draft.update(|draft| draft.when = Some(one)));
        let words = words.clone();
        let fields = fresh(move || match (given.get() == Some(one), one) {
            (true, DateChoice::On | DateChoice::About) => {
                dates(draft, &[(RangeEnd::First, Phrase::EntryWhen, "visually-hidden")])
            }
            (true, DateChoice::Between) => between(&words, draft),
            _ => ().into_any(),
        });
        (row(described, is_ticked, change), fields).into_any()
    });
    let legend =
        element("legend").child(element("h2").text(words.phrase(Phrase::EntryWhen)).view());
    element("fieldset")
        .child(legend.view())
        .child(element("div").class("choices").children(rows).view())
        .view()
}

/// A date, what it is, and the class of the words that say so.
type Asked = (RangeEnd, Phrase, &'static str);

fn dates(draft: RwSignal<Draft>, asked: &[Asked]) -> AnyView {
    let typed = RwSignal::new(draft.with_untracked(|draft| draft.date.clone()));
    let changed = Callback::new(move |()| {
        draft.update(|draft| draft.date = typed.get_untracked());
    });
    let one = |(which, legend, look): &Asked| {
        view! { <DateFields which=*which legend=*legend look=*look typed changed /> }
    };
    asked.iter().map(one).collect_view().into_any()
}

fn between(words: &Words, draft: RwSignal<Draft>) -> AnyView {
    let asked: [Asked; 2] = [
        (RangeEnd::First, Phrase::DateFirst, "date-of"),
        (RangeEnd::Last, Phrase::DateLast, "date-of"),
    ];
    let often = Memo::new(move |_| draft.read().frequency);
    let rows = EntryFrequency::ALL.map(|(one, id, phrase)| {
        let described = ChoiceRow::radio(id, "entry-often", words.phrase(phrase));
        let is_ticked = Signal::derive(move || often.get() == one);
        row(
            described,
            is_ticked,
            Callback::new(move |_| draft.update(|draft| draft.frequency = one)),
        )
    });
    let legend = element("legend").text(words.phrase(Phrase::EntryOften)).view();
    let often = element("fieldset")
        .child(legend)
        .child(element("div").class("choices").children(rows).view());
    element("div")
        .class("entry-between")
        .child(paragraph("hint", words.phrase(Phrase::EntryMonthHint)))
        .child(dates(draft, &asked))
        .child(often.view())
        .view()
}

/// How many times.
pub fn number(words: &Words, draft: RwSignal<Draft>) -> AnyView {
    let typed = draft.with_untracked(|draft| draft.number.clone());
    let input = text_line(NUMBER, Wording::Number(6))
        .on_write(Signal::stored(typed), move |text| draft.update(|draft| draft.number = text));
    element("label")
        .class("entry-number")
        .with(Attribute::For, NUMBER)
        .child(element("span").text(words.phrase(Phrase::EntryTimes)).view())
        .child(input.view())
        .view()
}
