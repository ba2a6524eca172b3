//! The diary as a CSV text, with a byte order mark, since Excel would take it for another encoding without.

use super::columns::Column;
use super::frequency::{Frequency, in_words};
use crate::pack::Kind;
use crate::{Case, Incident, When};

/// The diary as a CSV text: one row for each entry, in the person's own order. Read back by
/// [`diary_from_csv`](super::diary_from_csv), it is the same.
#[must_use]
pub fn diary_to_csv(kinds: &[Kind], case: &Case) -> String {
    let mut text = String::from('\u{feff}');
    row(&mut text, written().map(|column| column.id().to_owned()));
    for entry in &case.diary {
        row(&mut text, written().map(|column| guarded(&cell(kinds, entry, column))));
    }
    text
}

/// Rows of cells as a CSV text that any spreadsheet opens, and of which none runs a formula.
#[must_use]
pub fn table_to_csv(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::from('\u{feff}');
    for cells in rows {
        row(&mut text, cells.iter().map(|cell| guarded(cell)));
    }
    text
}

/// The columns that are written: the first and last day stand in one.
pub(super) fn written() -> impl Iterator<Item = Column> {
    let all = Column::ALL.iter().copied();
    all.filter(|column| {
        !matches!(column, Column::From | Column::To | Column::Sender | Column::Direction)
    })
}

fn cell(kinds: &[Kind], entry: &Incident, column: Column) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match column {
        Column::Date | Column::From | Column::To => match entry.when {
            When::On(date) => date.to_string(),
            When::About(date) => format!("about {date}"),
            When::Between(first, last) => format!("{first} to {last}"),
        },
        Column::Kind => {
            let known = kinds.iter().find(|kind| kind.id == entry.kind);
            known.map_or_else(|| entry.kind.to_string(), |kind| kind.say.person.clone())
        }
        Column::Often => Frequency::of(entry).map(in_words).unwrap_or_default(),
        Column::Time => text(&entry.time),
        Column::Place => text(&entry.place),
        Column::Words => text(&entry.words),
        Column::Evidence => text(&entry.evidence),
        Column::Witnesses => text(&entry.witnesses),
        Column::Reported => text(&entry.reported),
        Column::Reference => text(&entry.reference),
        Column::Breach => entry.breach.map(|breach| breach.id().to_owned()).unwrap_or_default(),
        Column::Breaks => text(&entry.breaks),
        Column::Felt => text(&entry.felt),
        Column::Changed => text(&entry.changed),
        Column::Sender | Column::Direction => String::new(),
        Column::WrittenOn => entry.written_on.map(|date| date.to_string()).unwrap_or_default(),
    }
}

/// What a spreadsheet could take for a formula; the wide signs are those of Chinese and Japanese keyboards.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell that no spreadsheet runs: with an apostrophe before what looks like a formula.
fn guarded(text: &str) -> String {
    match text.trim_start_matches('\'').starts_with(FORMULA) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// The cell as it was before it was guarded.
pub(super) fn unguarded(text: &str) -> &str {
    match text.trim_start_matches('\'').starts_with(FORMULA) {
        true => text.strip_prefix('\'').unwrap_or(text),
        false => text,
    }
}

fn row(text: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        if cell.contains(['"', ',', ';', '\t', '\n', '\r']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}
