//! Reading a diary from a CSV text.

use super::cells::{Row, rows};
use super::columns::{Column, column};
use super::dates::{Days, Order, Told, parse, rules_out};
use super::often::{self, Often};
use super::write::unguarded;
use crate::case::MAX_INCIDENTS;
use crate::pack::Kind;
use crate::words::words;
use crate::{Audience, Date, Incident, KindId, When};

/// What was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Imported {
    /// The entries, in the order of the file.
    pub entries: Vec<Incident>,
    /// The rows that were not understood, whole.
    pub not_understood: Vec<BadRow>,
    /// What was taken for granted, and in how many rows.
    pub assumed: Vec<(Assumption, usize)>,
    /// The names of columns that nobody knows; what they hold stands in the words of the entries.
    pub unknown_columns: Vec<String>,
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
pub fn diary_from_csv(kinds: &[Kind], text: &str, today: Date) -> Imported {
    let rows = rows(text.trim_start_matches('\u{feff}'));
    let mut imported = Imported::default();
    let Some((first, rest)) = rows.split_first() else { return imported };
    let columns: Vec<Option<Column>> = first.cells.iter().map(|name| column(name)).collect();
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
    let unknown =
        names.iter().zip(&columns).filter(|(name, column)| column.is_none() && !name.is_empty());
    imported.unknown_columns = unknown.map(|(name, _)| name.clone()).collect();
    let reader =
        Reader { kinds, today, columns: &columns, names: &names, order: order(rest, &columns) };
    for row in rest {
        let read = match imported.entries.len() < MAX_INCIDENTS {
            true => reader.entry(row),
            false => Err((RowProblem::TooMany, None)),
        };
        match read {
            Ok((entry, assumed)) => {
                imported.entries.push(entry);
                for assumption in assumed {
                    count(&mut imported.assumed, assumption);
                }
            }
            Err((problem, without_kind)) => imported.not_understood.push(BadRow {
                line: row.line,
                row: row.raw.to_owned(),
                problem,
                without_kind: without_kind.map(|entry| *entry),
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
    let date = first.cells.iter().position(|cell| parse(cell, today, Order::DayFirst).is_some());
    (0..first.cells.len()).map(|place| (Some(place) == date).then_some(Column::Date)).collect()
}

/// How the dates of the file are to be read; none where some can only have the day first and others only the month.
fn order(rows: &[Row<'_>], columns: &[Option<Column>]) -> Option<Order> {
    let (mut day_first, mut month_first) = (false, false);
    for row in rows {
        for (cell, column) in row.cells.iter().zip(columns) {
            if matches!(column, Some(Column::Date | Column::From | Column::To)) {
                match rules_out(cell) {
                    Some(Order::MonthFirst) => day_first = true,
                    Some(Order::DayFirst) => month_first = true,
                    None => {}
                }
            }
        }
    }
    match (day_first, month_first) {
        (true, true) => None,
        (false, true) => Some(Order::MonthFirst),
        (_, false) => Some(Order::DayFirst),
    }
}

struct Reader<'a> {
    kinds: &'a [Kind],
    today: Date,
    columns: &'a [Option<Column>],
    names: &'a [String],
    order: Option<Order>,
}

/// What is wrong with a row, and the entry where only its kind is missing.
type Wrong = (RowProblem, Option<Box<Incident>>);

type Entry = Result<(Incident, Vec<Assumption>), Wrong>;

impl Reader<'_> {
    fn entry(&self, row: &Row<'_>) -> Entry {
        let told = self.when(row)?;
        let mut entry = Incident::new(told.when, KindId::from(""));
        entry.time = told.time;
        match told.days {
            Days::Some => {}
            Days::Each => Often::EachDay(1).put(&mut entry),
            Days::Most => Often::MostDays(1).put(&mut entry),
        }
        let mut others = Vec::new();
        for (place, cell) in row.cells.iter().enumerate() {
            let cell = unguarded(cell);
            if cell.trim().is_empty() {
                continue;
            }
            let column = self.columns.get(place).copied().flatten();
            if !self.put(&mut entry, column, cell) {
                let name = self.names.get(place).map_or("", String::as_str);
                others.push(if name.is_empty() {
                    cell.to_owned()
                } else {
                    format!("{name}: {cell}")
                });
            }
        }
        if !others.is_empty() {
            others.splice(0..0, entry.words.take());
            entry.words = Some(others.join("\n"));
        }
        if row.open_quote {
            return Err((RowProblem::OpenQuote, None));
        }
        match entry.kind.as_str() {
            "" => {
                let has_kind = self.cell(row, Column::Kind).is_some();
                let problem = if has_kind { RowProblem::KindNotKnown } else { RowProblem::NoKind };
                Err((problem, Some(Box::new(entry))))
            }
            _ => Ok((entry, told.assumed)),
        }
    }

    /// The content of a column; none where it is empty.
    fn cell<'b>(&self, row: &'b Row<'_>, wanted: Column) -> Option<&'b str> {
        let place = self.columns.iter().position(|column| *column == Some(wanted))?;
        row.cells.get(place).map(|cell| unguarded(cell)).filter(|cell| !cell.trim().is_empty())
    }

    fn when(&self, row: &Row<'_>) -> Result<Told, Wrong> {
        let (date, from, to) = (
            self.cell(row, Column::Date),
            self.cell(row, Column::From),
            self.cell(row, Column::To),
        );
        let read = |text: &str| {
            let order = match (self.order, rules_out(text)) {
                (Some(order), _) => order,
                (None, Some(Order::MonthFirst)) => Order::DayFirst,
                (None, Some(Order::DayFirst)) => Order::MonthFirst,
                (None, None) if may_be_either(text) => {
                    return Err((RowProblem::DateEitherWay, None));
                }
                (None, None) => Order::DayFirst,
            };
            parse(text, self.today, order).ok_or((RowProblem::DateNotRead, None))
        };
        match (date.or(from), to) {
            (Some(first), Some(last)) if date.is_none() || from.is_none() => {
                let (first, last) = (read(first)?, read(last)?);
                let from = first.when.range(self.today).0;
                let to = last.when.range(self.today).1;
                let when = if from == to { first.when } else { When::Between(from, to) };
                let mut assumed = first.assumed;
                assumed.extend(last.assumed);
                assumed.dedup();
                Ok(Told { when, time: first.time, days: first.days, assumed })
            }
            (Some(text), _) | (None, Some(text)) => read(text),
            (None, None) => Err((RowProblem::NoDate, None)),
        }
    }

    /// Puts a cell where it belongs. Not where its column is not known, is taken already, or can't be read.
    fn put(&self, entry: &mut Incident, column: Option<Column>, cell: &str) -> bool {
        let slot = match column {
            None => return false,
            Some(Column::Date | Column::From | Column::To) => return true,
            Some(Column::Kind) => {
                let found = self.kind(cell);
                // The words of a kind that is not known are shown with the row.
                entry.kind = found.unwrap_or_else(|| KindId::from(""));
                return true;
            }
            Some(Column::Often) => {
                let Some(often) = often::parse(cell) else { return false };
                (entry.times, entry.each_day, entry.most_days) = (None, None, None);
                often.put(entry);
                return true;
            }
            Some(Column::WrittenOn) => {
                let order = self.order.unwrap_or(Order::DayFirst);
                return match parse(cell, self.today, order).map(|told| told.when) {
                    Some(When::On(date)) if entry.written_on.is_none() => {
                        entry.written_on = Some(date);
                        true
                    }
                    _ => false,
                };
            }
            Some(Column::Time) => &mut entry.time,
            Some(Column::Place) => &mut entry.place,
            Some(Column::Words) => &mut entry.words,
            Some(Column::Evidence) => &mut entry.evidence,
            Some(Column::Witnesses) => &mut entry.witnesses,
            Some(Column::Reported) => &mut entry.reported,
            Some(Column::Reference) => &mut entry.reference,
            Some(Column::Breaks) => &mut entry.breaks,
            Some(Column::Felt) => &mut entry.felt,
            Some(Column::Changed) => &mut entry.changed,
        };
        if slot.is_some() {
            return false;
        }
        *slot = Some(cell.to_owned());
        true
    }

    /// The kind that a word means: its id, what it says, or one of its other names.
    fn kind(&self, word: &str) -> Option<KindId> {
        let word = word.trim().to_lowercase();
        let says = |kind: &Kind| {
            let mut names = Audience::ALL.iter().map(|audience| kind.say.for_audience(*audience));
            kind.id.as_str() == word || names.any(|say| say.to_lowercase() == word)
        };
        let found = self.kinds.iter().find(|kind| says(kind));
        let found = found.or_else(|| self.kinds.iter().find(|kind| kind.also.contains(&word)));
        found.map(|kind| kind.id.clone())
    }
}

/// Whether a date can be read with the day first and with the month first, and not the same day.
fn may_be_either(text: &str) -> bool {
    let mut numbers =
        text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
    let named = text.chars().any(char::is_alphabetic);
    match (numbers.next(), numbers.next(), numbers.next()) {
        (Some(first), Some(second), Some(_)) => {
            !named && first.len() <= 2 && second.len() <= 2 && first != second
        }
        _ => false,
    }
}
