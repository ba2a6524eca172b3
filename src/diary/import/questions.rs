//! What no reader can know of a list, and asks: who wrote, what its own words mean, whether an order was broken, and whose
//! the date above is. Nothing is taken for a yes until the person says so.

use heedful_engine::case::Breach;
use heedful_engine::report::breach_phrase;
use heedful_engine::spreadsheet::{Blanks, Column, ColumnUse, ListForm, Messages};
use heedful_engine::{KindId, Phrase};
use leptos::prelude::*;

use super::ImportPreview;
use super::preview_state::MOST_WORDS;
use super::reading::turn;
use crate::diary::state::DiaryContext;
use crate::ui::element::{Attribute, button, element, paragraph};
use crate::ui::row::{ChoiceRow, row};
use crate::ui::select::select;
use crate::ui::words::{Words, isolated};

/// How many senders are shown.
const MOST_SENDERS: usize = 30;

/// So much of a word is shown, in characters.
const SHOWN: usize = 80;

fn short(text: &str) -> String {
    let mut short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn counted(words: &Words, phrase: Phrase, count: usize) -> String {
    words.phrase_with(phrase, "count", &count.to_string())
}

/// Who of those who wrote is this person.
pub fn senders(diary: DiaryContext, words: &Words, sheet: &ImportPreview) -> Option<AnyView> {
    let read = sheet.read();
    if read.senders.is_empty() {
        return None;
    }
    let rows = read.senders.iter().take(MOST_SENDERS).enumerate().map(|(place, (name, count))| {
        let values = [("name", isolated(&short(name))), ("count", count.to_string())];
        let id = ["table-sender-", &place.to_string()].concat();
        let label = match name.as_str() {
            "" => counted(words, Phrase::TableSenderNone, *count),
            _ => words.fill(Phrase::TableSenderOf, &values),
        };
        let described = ChoiceRow::checkbox(id.clone(), label).named("table-sender").alone();
        let is_chosen = sheet.choices().senders.contains(name);
        let name = name.clone();
        let change = Callback::new(move |is_ticked: bool| {
            let name = name.clone();
            turn(diary, &id, move |sheet| {
                sheet.choose(|choices| {
                    choices.senders.retain(|other| *other != name);
                    if is_ticked {
                        choices.senders.push(name);
                    }
                });
            });
        });
        row(described, Signal::derive(move || is_chosen), change)
    });
    let rows: Vec<AnyView> = rows.collect();
    let more = read.senders.len().saturating_sub(MOST_SENDERS);
    let more =
        (more > 0).then(|| paragraph("muted", counted(words, Phrase::TableMoreSenders, more)));
    let others = (read.of_others > 0)
        .then(|| paragraph("muted", counted(words, Phrase::TableOfOthers, read.of_others)));
    let legend = element("legend").child(element("h3").text(words.phrase(Phrase::TableWho)).view());
    let asked = element("fieldset")
        .id("table-senders")
        .with(Attribute::TabIndex, "-1")
        .child(legend.view())
        .child(paragraph("hint", words.phrase(Phrase::TableWhoHint)))
        .child(element("div").class("choices").children(rows).view());
    let is_chosen = !sheet.choices().senders.is_empty();
    let each = (read.form == ListForm::Chat && is_chosen).then(|| messages(diary, words, sheet));
    Some(element("div").child(asked.view()).children(more).children(others).children(each).view())
}

/// One entry for each day, or one for each message.
fn messages(diary: DiaryContext, words: &Words, sheet: &ImportPreview) -> AnyView {
    let (says, does, other) = match sheet.choices().messages {
        Messages::OneForEachDay => (Phrase::TableByDay, Phrase::TableMakeEach, Messages::EachAlone),
        Messages::EachAlone => {
            (Phrase::TableByMessage, Phrase::TableMakeDays, Messages::OneForEachDay)
        }
    };
    let id = "table-messages";
    let does = button(id, "button plain", words.phrase(does), move || {
        turn(diary, id, |sheet| sheet.choose(|choices| choices.messages = other));
    });
    element("div")
        .child(paragraph("", words.phrase(says)))
        .child(element("div").class("actions").child(does).view())
        .view()
}

/// Rows without a date, below one that has one.
pub fn blanks(diary: DiaryContext, words: &Words, sheet: &ImportPreview) -> Option<AnyView> {
    let count = sheet.blanks();
    let (says, does, other) = match (sheet.fills_blanks(), count) {
        (true, _) => {
            (words.phrase(Phrase::TableBlanksFilled), Phrase::TableBlanksLeave, Blanks::Ask)
        }
        (false, 0) => return None,
        (false, count) => {
            (counted(words, Phrase::TableBlanks, count), Phrase::TableBlanksFill, Blanks::DateAbove)
        }
    };
    let id = "table-blanks";
    let does = button(id, "button plain", words.phrase(does), move || {
        turn(diary, id, |sheet| sheet.choose(|choices| choices.blanks = other));
    });
    Some(
        element("div")
            .child(paragraph("", says))
            .child(element("div").class("actions").child(does).view())
            .view(),
    )
}

/// Whether the numbers of a column say how many times something happened.
pub fn counts(diary: DiaryContext, words: &Words, sheet: &ImportPreview) -> Option<AnyView> {
    let read = sheet.read();
    let counts = read.counts?;
    let column = read.columns.get(counts.place)?;
    let (says, does, other) = match counts.are_counted {
        false => (Phrase::TableCounts, Phrase::TableCountsUse, ColumnUse::Holds(Column::Often)),
        true => (Phrase::TableCountsUsed, Phrase::TableCountsLeave, ColumnUse::Other),
    };
    let (name, examples) = (short(&column.name), column.examples.join("; "));
    let says = words.fill(says, &[("name", &name), ("examples", &examples)]);
    let id = "table-counts";
    let does = button(id, "button plain", words.phrase(does), move || {
        turn(diary, id, |sheet| sheet.choose_column(counts.place, other));
    });
    Some(
        element("div")
            .child(paragraph("", says))
            .child(element("div").class("actions").child(does).view())
            .view(),
    )
}

/// The words that stand in place of a kind, each to be given one; and one choice for those that are too many.
pub fn kinds(diary: DiaryContext, words: &Words, sheet: &ImportPreview) -> Option<AnyView> {
    if sheet.unknown.is_empty() {
        return None;
    }
    let mut options = vec![(String::new(), words.phrase(Phrase::TableKindLeft))];
    let kinds = &words.pack().kinds;
    options.extend(kinds.iter().map(|kind| (kind.id.to_string(), words.text(&kind.say))));
    let choices = sheet.choices();
    let asked = sheet.unknown.iter().enumerate().map(|(place, (word, rows))| {
        let rows = rows.to_string();
        let label = match word.as_str() {
            "" => words.phrase_with(Phrase::TableKindNone, "count", &rows),
            word => {
                let word = isolated(&short(word));
                words.fill(Phrase::TableKindOf, &[("word", &word), ("count", &rows)])
            }
        };
        let chosen = choices.kinds.iter().find(|(known, _)| known == word);
        let chosen = chosen.map(|(_, kind)| kind.to_string()).unwrap_or_default();
        let id = ["table-kind-", &place.to_string()].concat();
        let (word, stays) = (word.clone(), id.clone());
        select(id, label, options.clone(), chosen, move |kind| {
            let word = word.clone();
            turn(diary, &stays, move |sheet| {
                sheet.choose(|choices| {
                    choices.kinds.retain(|(known, _)| *known != word);
                    if !kind.is_empty() {
                        choices.kinds.push((word, KindId::from(kind)));
                    }
                });
            });
        })
    });
    let mut asked: Vec<AnyView> = asked.collect();
    if sheet.more_unknown.0 > 0 {
        let values = [
            ("most", MOST_WORDS.to_string()),
            ("words", sheet.more_unknown.0.to_string()),
            ("count", sheet.more_unknown.1.to_string()),
        ];
        let label = words.fill(Phrase::TableKindOthers, &values);
        let chosen = choices.other_kinds.as_ref().map(ToString::to_string).unwrap_or_default();
        let id = "table-kind-others";
        asked.push(select(id.to_owned(), label, options, chosen, move |kind| {
            turn(diary, id, move |sheet| {
                let one_by_one = sheet.unknown.iter().map(|(word, _)| word.clone()).collect();
                sheet.choose(|choices| {
                    choices.asked = one_by_one;
                    choices.other_kinds =
                        Some(kind).filter(|kind| !kind.is_empty()).map(KindId::from);
                });
            });
        }));
    }
    Some(
        element("div")
            .child(element("h3").text(words.phrase(Phrase::TableKinds)).view())
            .child(paragraph("", words.phrase(Phrase::TableKindsHint)))
            .child(element("div").class("entries-choose").children(asked).view())
            .view(),
    )
}

/// What stands in the column about orders: which of it says that one was broken.
pub fn breaches(diary: DiaryContext, words: &Words, sheet: &ImportPreview) -> Option<AnyView> {
    let said = &sheet.read().breach_words;
    if said.is_empty() {
        return None;
    }
    let mut options = vec![(String::new(), words.phrase(Phrase::TableBreachLater))];
    let choice = |breach: &Breach| (breach.id().to_owned(), words.phrase(breach_phrase(*breach)));
    options.extend(Breach::ALL.iter().map(choice));
    let asked = said.iter().take(MOST_WORDS).enumerate().map(|(place, (text, rows))| {
        let values = [("text", isolated(&short(text))), ("count", rows.to_string())];
        let label = words.fill(Phrase::BreachGroup, &values);
        let is_this = |known: &str| known.eq_ignore_ascii_case(text);
        let chosen = sheet.choices().breaches.iter().find(|(known, _)| is_this(known));
        let chosen = chosen.map(|(_, breach)| breach.id().to_owned()).unwrap_or_default();
        let id = ["table-breach-", &place.to_string()].concat();
        let (text, stays) = (text.clone(), id.clone());
        select(id, label, options.clone(), chosen, move |chosen| {
            let text = text.clone();
            turn(diary, &stays, move |sheet| {
                sheet.choose(|choices| {
                    choices.breaches.retain(|(known, _)| !known.eq_ignore_ascii_case(&text));
                    choices.breaches.extend(Breach::from_id(&chosen).map(|breach| (text, breach)));
                });
            });
        })
    });
    let asked: Vec<AnyView> = asked.collect();
    let more = said.len().saturating_sub(MOST_WORDS);
    let more =
        (more > 0).then(|| paragraph("muted", counted(words, Phrase::TableBreachMore, more)));
    Some(
        element("div")
            .id("table-breaches")
            .child(element("h3").text(words.phrase(Phrase::BreachAsk)).view())
            .child(paragraph("", words.phrase(Phrase::TableBreachHint)))
            .child(element("div").class("entries-choose").children(asked).view())
            .children(more)
            .view(),
    )
}
