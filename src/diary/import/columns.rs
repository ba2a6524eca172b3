//! What each column of a list was taken for, and a way to say otherwise.

use heedful_engine::Phrase;
use heedful_engine::spreadsheet::{Column, ColumnRead, ColumnUse};
use leptos::prelude::*;

use super::ImportPreview;
use super::reading::turn;
use crate::diary::state::DiaryContext;
use crate::ui::element::{element, paragraph};
use crate::ui::select::select;
use crate::ui::words::{Words, isolated};

/// How many columns are asked about; what others hold goes with what happened.
const SHOWN: usize = 40;

/// What a column may be said to hold.
const CHOICES: [Column; 19] = [
    Column::Date,
    Column::From,
    Column::To,
    Column::Time,
    Column::Kind,
    Column::Words,
    Column::Often,
    Column::Place,
    Column::Evidence,
    Column::Witnesses,
    Column::Reported,
    Column::Reference,
    Column::Breaks,
    Column::Felt,
    Column::Changed,
    Column::WrittenOn,
    Column::Sender,
    Column::Direction,
    Column::Breach,
];

const OTHER: &str = "other";
const LEAVE_OUT: &str = "leave_out";

/// The columns, each with what it was taken for.
pub fn columns(diary: DiaryContext, words: &Words, sheet: &ImportPreview) -> AnyView {
    let columns = &sheet.read().columns;
    let asked = columns.iter().take(SHOWN).enumerate();
    let asked: Vec<AnyView> =
        asked.map(|(place, column)| one(diary, words, place, column)).collect();
    let more = columns.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| {
        paragraph("muted", words.phrase_with(Phrase::TableMoreColumns, "count", &more.to_string()))
    });
    element("section")
        .id("table-columns")
        .child(element("h3").text(words.phrase(Phrase::TableColumns)).view())
        .child(paragraph("", words.phrase(Phrase::TableColumnsHint)))
        .child(element("div").class("entries-choose").children(asked).view())
        .children(more)
        .view()
}

fn one(diary: DiaryContext, words: &Words, place: usize, column: &ColumnRead) -> AnyView {
    let number = (place + 1).to_string();
    let name = match column.name.as_str() {
        "" => words.phrase_with(Phrase::TableColumnNumber, "number", &number),
        name => {
            let name = name.get(..name.floor_char_boundary(80)).unwrap_or(name);
            ["“", &isolated(name), "”"].concat()
        }
    };
    let label = match column.examples.join("; ") {
        examples if examples.is_empty() => name,
        examples => {
            let examples = isolated(&examples);
            words.fill(Phrase::TableColumnSuch, &[("name", &name), ("examples", &examples)])
        }
    };
    let mut options = vec![(OTHER.to_owned(), words.phrase(Phrase::TableOtherColumn))];
    // Whether an order was broken is asked word by word, and never the meaning of a column.
    let may_hold = |held: &Column| {
        *held != Column::Breach || column.becomes == ColumnUse::Holds(Column::Breach)
    };
    let held = CHOICES.into_iter().filter(may_hold);
    options.extend(held.map(|held| (held.id().to_owned(), words.phrase(name_of(held)))));
    options.push((LEAVE_OUT.to_owned(), words.phrase(Phrase::TableLeaveColumn)));
    let chosen = match column.becomes {
        ColumnUse::Other => OTHER,
        ColumnUse::LeaveOut => LEAVE_OUT,
        ColumnUse::Holds(column) => column.id(),
    };
    let id = ["table-column-", &place.to_string()].concat();
    let stays = id.clone();
    select(id, label, options, chosen.to_owned(), move |chosen| {
        let becomes = match chosen.as_str() {
            LEAVE_OUT => ColumnUse::LeaveOut,
            id => Column::from_id(id).map_or(ColumnUse::Other, ColumnUse::Holds),
        };
        turn(diary, &stays, |sheet| sheet.choose_column(place, becomes));
    })
}

fn name_of(column: Column) -> Phrase {
    match column {
        Column::Date => Phrase::PictureWhen,
        Column::From => Phrase::TableFirstDay,
        Column::To => Phrase::TableLastDay,
        Column::Kind => Phrase::PictureWhat,
        Column::Often => Phrase::PictureMany,
        Column::Time => Phrase::DiaryTime,
        Column::Place => Phrase::DiaryPlace,
        Column::Words => Phrase::DiaryWords,
        Column::Evidence => Phrase::DiaryEvidence,
        Column::Witnesses => Phrase::DiaryWitnesses,
        Column::Reported => Phrase::DiaryReported,
        Column::Reference => Phrase::DiaryReference,
        Column::Breach => Phrase::DiaryBreach,
        Column::Breaks => Phrase::DiaryBreaks,
        Column::Felt => Phrase::DiaryFelt,
        Column::Changed => Phrase::DiaryChanged,
        Column::WrittenOn => Phrase::DiaryWrittenOn,
        Column::Sender => Phrase::TableSender,
        Column::Direction => Phrase::TableDirection,
    }
}
