//! Reading a diary from a CSV text.

use super::cells::{Row, rows};
use super::columns::{Column, column};
use super::dates::{DateOrder, either_way, parse, rules_out};
use super::reader::Reader;
use super::write::written;
use crate::case::MAX_INCIDENTS;
use crate::pack::Kind;
use crate::words::words;
use crate::{Date, Incident, KindId, When};

/// What was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Imported {
    /// The entries, in the order of the file.
    pub entries: Vec<Incident>,
    /// The rows that were not understood, whole.
    pub not_understood: Vec<BadRow>,
    /// What was taken for granted, and in how many rows.
    pub assumed: Vec<(Assumption, usize)>,
    /// The row with the names of the columns, as it stands in the file. Empty where the table has no names.
    pub head: String,
    /// The names of columns that are known, and what each was taken for. None where the table has no names.
    pub columns: Vec<(String, Column)>,
    /// The names of columns that nobody knows, or that are there twice; what they hold stands in the words of the
    /// entries.
    pub unknown_columns: Vec<String>,
    /// How dates were read that may have the day first or the month first.
    pub either_way: EitherWay,
}

/// How dates were read that may have the day first or the month first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EitherWay {
    /// What was read first; none where the file has both, and such rows were given back.
    pub order: Option<DateOrder>,
    /// How many rows have such a date.
    pub rows: usize,
    /// The first of them that was read, and what it was read as.
    pub example: Option<(String, When)>,
}

/// What a person says of a file that it does not say itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// What stands first in its dates.
    pub order: Option<DateOrder>,
    /// What words mean that are no name of a kind; an empty one stands for rows that have none.
    pub kinds: Vec<(String, KindId)>,
}

/// A row that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    /// The row as it stands in the file.
    pub row: String,
    /// What is wrong with it.
    pub problem: RowProblem,
    /// What it says in place of a kind, where that is what is wrong. Empty: nothing.
    pub said: String,
    /// The entry, where only its kind is missing: it is whole once a person has chosen one.
    pub without_kind: Option<Incident>,
}

words! {
    /// What is wrong with a row.
    RowProblem {
        /// It has no date.
        NoDate = "no_date",
        /// Its date can't be read.
        DateNotRead = "date_not_read",
        /// Its date may have the day first or the month first: other rows of the file have both.
        DateEitherWay = "date_either_way",
        /// It has no kind.
        NoKind = "no_kind",
        /// Its kind is none that is known.
        KindNotKnown = "kind_not_known",
        /// A quote that opens and never closes.
        OpenQuote = "open_quote",
        /// More entries than a diary can have.
        TooMany = "too_many",
    }
}

words! {
    /// What was taken for granted.
    Assumption {
        /// A year of two digits.
        TwoDigitYear = "two_digit_year",
        /// A date without a year is the latest such day.
        YearMissing = "year_missing",
        /// The month stands before the day.
        MonthFirst = "month_first",
        /// A number is a day as spreadsheets count them.
        SerialNumber = "serial_number",
    }
}

/// Reads a diary from a CSV text: one that [`diary_to_csv`](super::diary_to_csv) wrote, or what a spreadsheet or a log
/// gives. Never panics. Every row is in `entries` or in `not_understood`, but for the names of the columns and for rows
/// without any content.
#[must_use]
pub fn diary_from_csv(kinds: &[Kind], text: &str, today: Date, choices: &Choices) -> Imported {
    let rows = rows(text.trim_start_matches('\u{feff}'));
    let mut imported = Imported::default();
    let Some((first, rest)) = rows.split_first() else { return imported };
    let mut columns: Vec<Option<Column>> = Vec::with_capacity(first.cells.len());
    for name in &first.cells {
        // What is there twice is not known the second time, and goes into the words.
        let column = column(name).filter(|column| !columns.contains(&Some(*column)));
        columns.push(column);
    }
    // A first row of which nothing is a name of a column is an entry like the others.
    let named = columns.iter().any(|column| column.is_some());
    let names: Vec<String> = match named {
        true => first.cells.iter().map(|name| name.trim().to_owned()).collect(),
        false => Vec::new(),
    };
    let (columns, rest) = match named {
        true => (columns, rest),
        false => (unnamed(first, today), rows.as_slice()),
    };
    if named {
        first.raw.clone_into(&mut imported.head);
    }
    for (name, column) in names.iter().zip(&columns).filter(|(name, _)| !name.is_empty()) {
        match column {
            Some(column) => imported.columns.push((name.clone(), *column)),
            None => imported.unknown_columns.push(name.clone()),
        }
    }
    let order = choices.order.or_else(|| order(rest, &columns));
    imported.either_way.order = order;
    let is_own = written().map(Column::id).eq(names.iter().map(String::as_str));
    let reader = Reader { kinds, today, columns: &columns, names: &names, order, choices, is_own };
    for row in rest {
        let read = match imported.entries.len() < MAX_INCIDENTS {
            true => reader.entry(row),
            false => Err(RowProblem::TooMany.into()),
        };
        let doubtful = reader.date(row).filter(|date| either_way(date));
        imported.either_way.rows += usize::from(doubtful.is_some());
        match read {
            Ok((entry, assumed)) => {
                if let (None, Some(date)) = (&imported.either_way.example, doubtful) {
                    imported.either_way.example = Some((date.trim().to_owned(), entry.when));
                }
                imported.entries.push(entry);
                for assumption in assumed {
                    count(&mut imported.assumed, assumption);
                }
            }
            Err(wrong) => imported.not_understood.push(BadRow {
                line: row.line,
                row: row.raw.to_owned(),
                problem: wrong.problem,
                said: wrong.said,
                without_kind: wrong.entry.map(|entry| *entry),
            }),
        }
    }
    imported
}

fn count(counts: &mut Vec<(Assumption, usize)>, assumption: Assumption) {
    match counts.iter_mut().find(|(known, _)| *known == assumption) {
        Some((_, count)) => *count += 1,
        None => counts.push((assumption, 1)),
    }
}

/// Columns without names: the first cell that is a date, and the rest as words.
fn unnamed(first: &Row<'_>, today: Date) -> Vec<Option<Column>> {
    let date =
        first.cells.iter().position(|cell| parse(cell, today, DateOrder::DayFirst).is_some());
    (0..first.cells.len()).map(|place| (Some(place) == date).then_some(Column::Date)).collect()
}

/// How the dates of the file are to be read; none where some can only have the day first and others only the month.
fn order(rows: &[Row<'_>], columns: &[Option<Column>]) -> Option<DateOrder> {
    let (mut day_first, mut month_first) = (false, false);
    for row in rows {
        for (cell, column) in row.cells.iter().zip(columns) {
            if matches!(column, Some(Column::Date | Column::From | Column::To)) {
                match rules_out(cell) {
                    Some(DateOrder::MonthFirst) => day_first = true,
                    Some(DateOrder::DayFirst) => month_first = true,
                    None => {}
                }
            }
        }
    }
    match (day_first, month_first) {
        (true, true) => None,
        (false, true) => Some(DateOrder::MonthFirst),
        (_, false) => Some(DateOrder::DayFirst),
    }
}
