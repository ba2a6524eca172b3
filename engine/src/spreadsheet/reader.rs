//! Reading one row of a table into an entry.

use std::borrow::Cow;

use super::cells::{Row, RowError};
use super::columns::Column;
use super::dates::{DateOrder, RangeDays, ReadDate, either_way, parse, rules_out};
use super::frequency::{self, Frequency};
use super::layout::ColumnUse;
use super::letters::{visible, without_overrides};
use super::read::{Assumption, Blanks, Choices, RowProblem};
use super::write::unguarded;
use crate::case::Breach;
use crate::pack::Kind;
use crate::{Audience, Date, Incident, KindId, When};

/// What is known of a table before its rows are read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) kinds: &'a [Kind],
    pub(super) today: Date,
    pub(super) columns: &'a [ColumnUse],
    pub(super) names: &'a [String],
    /// What is first in its dates; none where some have the day there and others the month.
    pub(super) order: Option<DateOrder>,
    pub(super) choices: &'a Choices,
    /// Whether it is a file that Heedful wrote: then what was chosen in the diary comes back as it was.
    pub(super) is_own: bool,
}

/// What is wrong with a row.
pub(super) struct RejectedRow {
    pub(super) problem: RowProblem,
    /// What it says in place of a kind.
    pub(super) said: String,
    /// The entry, as far as it could be read.
    pub(super) draft: Option<Box<Incident>>,
}

impl From<RowProblem> for RejectedRow {
    fn from(problem: RowProblem) -> Self {
        RejectedRow { problem, said: String::new(), draft: None }
    }
}

/// An entry that was read.
pub(super) struct ReadEntry {
    pub(super) entry: Incident,
    pub(super) assumed: Vec<Assumption>,
}

impl Reader<'_> {
    /// Reads a row; `above` is the date of the row before, for one that has none of its own.
    pub(super) fn entry(
        &self,
        row: &Row,
        above: Option<&ReadDate>,
    ) -> Result<ReadEntry, RejectedRow> {
        match row.broken {
            Some(RowError::TooLong) => return Err(RowProblem::TooLong.into()),
            Some(RowError::TooWide) => return Err(RowProblem::TooWide.into()),
            Some(RowError::TooMany) => return Err(RowProblem::TooMany.into()),
            Some(RowError::OpenQuote) => return Err(RowProblem::OpenQuote.into()),
            None => {}
        }
        let (told, is_above) = match (self.when(row), above) {
            (Ok(told), _) => (told, false),
            (Err(wrong), Some(above)) if wrong.problem == RowProblem::NoDate => {
                let mut told = ReadDate { time: None, days: RangeDays::Some, ..above.clone() };
                told.assumed.push(Assumption::DateAbove);
                (told, true)
            }
            (Err(wrong), _) => return Err(wrong),
        };
        let mut entry = Incident::new(told.when, KindId::from(""));
        entry.time = told.time;
        match told.days {
            RangeDays::Some => {}
            RangeDays::Each => Frequency::EachDay(1).put(&mut entry),
            RangeDays::Most => Frequency::MostDays(1).put(&mut entry),
        }
        let mut others = Vec::new();
        for (place, cell) in row.cells.iter().enumerate() {
            let cell = &*without_overrides(unguarded(cell));
            if cell.trim().is_empty() {
                continue;
            }
            let of = self.columns.get(place).copied().unwrap_or_default();
            if of == ColumnUse::LeaveOut || self.is_used(row, of) || self.put(&mut entry, of, cell)
            {
                continue;
            }
            let name = self.names.get(place).map_or("", String::as_str);
            others.push(match name {
                "" => cell.to_owned(),
                name => format!("{name}: {cell}"),
            });
        }
        let said = &*visible(self.cell(row, Column::Kind).unwrap_or_default());
        let kind = kind_of(self.kinds, said);
        // The word itself, where the kind says less: "WhatsApp" is a message, and more than that.
        if !said.is_empty() && !kind.is_some_and(|kind| says(kind, said)) {
            let name = self.place(Column::Kind).and_then(|place| self.names.get(place));
            others.insert(
                0,
                match name.map_or("", String::as_str) {
                    "" => said.to_owned(),
                    name => format!("{name}: {said}"),
                },
            );
        }
        if !others.is_empty() {
            others.splice(0..0, entry.words.take());
            entry.words = Some(others.join("\n"));
        }
        let kind = kind.map(|kind| &kind.id).or_else(|| self.choices.kind(said));
        if let Some(kind) = kind {
            entry.kind = kind.clone();
        }
        let problem = match (kind, said) {
            _ if is_above && self.choices.blanks == Blanks::Ask => Some(RowProblem::NoDate),
            (None, "") => Some(RowProblem::NoKind),
            (None, _) => Some(RowProblem::KindNotKnown),
            _ => None,
        };
        match problem {
            None => Ok(ReadEntry { entry, assumed: told.assumed }),
            Some(problem) => {
                let is_of_kind = problem != RowProblem::NoDate;
                let said = if is_of_kind { said.to_owned() } else { String::new() };
                Err(RejectedRow { problem, said, draft: Some(Box::new(entry)) })
            }
        }
    }

    /// Whether a column was read before the others: what says when, and the kind. A first day beside a date was not.
    fn is_used(&self, row: &Row, of: ColumnUse) -> bool {
        let has = |column| self.cell(row, column).is_some();
        match of {
            ColumnUse::Holds(Column::Date | Column::Kind) => true,
            // Of a single one who was chosen, every row would say the same.
            ColumnUse::Holds(Column::Sender | Column::Direction) => self.choices.senders.len() == 1,
            ColumnUse::Holds(Column::From) => !has(Column::Date),
            ColumnUse::Holds(Column::To) => !(has(Column::Date) && has(Column::From)),
            _ => false,
        }
    }

    /// The cell that says when.
    pub(super) fn date<'b>(&self, row: &'b Row) -> Option<&'b str> {
        self.cell(row, Column::Date).or_else(|| self.cell(row, Column::From))
    }

    fn place(&self, wanted: Column) -> Option<usize> {
        self.columns.iter().position(|column| *column == ColumnUse::Holds(wanted))
    }

    /// The content of a column; none where it is empty.
    pub(super) fn cell<'b>(&self, row: &'b Row, wanted: Column) -> Option<&'b str> {
        let cell = row.cells.get(self.place(wanted)?);
        cell.map(|cell| unguarded(cell)).filter(|cell| !cell.trim().is_empty())
    }

    /// Who wrote or called, and which way it went, as far as there are columns for it; empty where the row does not say. None:
    /// there is no such column.
    pub(super) fn sender(&self, row: &Row) -> Option<String> {
        let columns = [Column::Sender, Column::Direction];
        let held = columns.into_iter().filter(|column| self.place(*column).is_some());
        let said = held.map(|column| visible(self.cell(row, column).unwrap_or_default()));
        let said: Vec<Cow<'_, str>> = said.collect();
        if said.is_empty() {
            return None;
        }
        let said = said.into_iter().filter(|said| !said.is_empty());
        Some(said.collect::<Vec<_>>().join(", "))
    }

    /// When it was, by the row's own cells.
    pub(super) fn when(&self, row: &Row) -> Result<ReadDate, RejectedRow> {
        let (date, from, to) = (
            self.cell(row, Column::Date),
            self.cell(row, Column::From),
            self.cell(row, Column::To),
        );
        let read = |text: &str| read_date(text, self.today, self.order).map_err(RejectedRow::from);
        match (date.or(from), to) {
            (Some(first), Some(last)) if date.is_none() || from.is_none() => {
                let (first, last) = (read(first)?, read(last)?);
                let from = first.when.range(self.today).0;
                let to = last.when.range(self.today).1;
                let when = if from == to { first.when } else { When::Between(from, to) };
                let mut assumed = first.assumed;
                assumed.extend(last.assumed);
                assumed.dedup();
                Ok(ReadDate { when, time: first.time, days: first.days, assumed })
            }
            (Some(text), _) | (None, Some(text)) => read(text),
            (None, None) => Err(RowProblem::NoDate.into()),
        }
    }

    /// Puts a cell where it belongs. Not where its column is not known, is taken already, or can't be read.
    fn put(&self, entry: &mut Incident, of: ColumnUse, cell: &str) -> bool {
        let ColumnUse::Holds(column) = of else { return false };
        let slot = match column {
            Column::Date | Column::From | Column::To | Column::Kind => return false,
            Column::Sender | Column::Direction => return false,
            Column::Often => {
                let Some(often) = frequency::parse(cell) else { return false };
                (entry.times, entry.each_day, entry.most_days) = (None, None, None);
                often.put(entry);
                return true;
            }
            Column::WrittenOn => {
                let order = self.order.unwrap_or(DateOrder::DayFirst);
                let Some(told) = parse(cell, self.today, order) else { return false };
                let When::On(date) = told.when else { return false };
                if entry.written_on.is_some() {
                    return false;
                }
                entry.written_on = Some(date);
                // A time of day has no place of its own: the cell stays in the words as well.
                return told.time.is_none();
            }
            Column::Breach => {
                let Some(breach) = Breach::from_id(cell).filter(|_| self.is_own) else {
                    return false;
                };
                entry.breach = Some(breach);
                return true;
            }
            Column::Breaks => {
                if !self.is_own {
                    // Only what a person chose for these words; else the diary asks.
                    entry.breach = self.choices.breach(cell);
                }
                &mut entry.breaks
            }
            Column::Time => &mut entry.time,
            Column::Place => &mut entry.place,
            Column::Words => &mut entry.words,
            Column::Evidence => &mut entry.evidence,
            Column::Witnesses => &mut entry.witnesses,
            Column::Reported => &mut entry.reported,
            Column::Reference => &mut entry.reference,
            Column::Felt => &mut entry.felt,
            Column::Changed => &mut entry.changed,
        };
        if slot.is_some() {
            return false;
        }
        *slot = Some(cell.to_owned());
        true
    }
}

/// A date in the order of the file; without one, only where a single order makes sense.
pub(super) fn read_date(
    text: &str,
    today: Date,
    order: Option<DateOrder>,
) -> Result<ReadDate, RowProblem> {
    let order = match (order, rules_out(text)) {
        (Some(order), _) => order,
        (None, Some(DateOrder::MonthFirst)) => DateOrder::DayFirst,
        (None, Some(DateOrder::DayFirst)) => DateOrder::MonthFirst,
        (None, None) if either_way(text) => return Err(RowProblem::DateEitherWay),
        (None, None) => DateOrder::DayFirst,
    };
    parse(text, today, order).ok_or(RowProblem::DateNotRead)
}

/// The kind that a word means: its id, what it says, or one of its other names.
pub(super) fn kind_of<'a>(kinds: &'a [Kind], word: &str) -> Option<&'a Kind> {
    super::effort::looked_at(kinds.len());
    let is = |name: &str| name.eq_ignore_ascii_case(word);
    let found = kinds.iter().find(|kind| is(kind.id.as_str()) || names(kind).any(is));
    found.or_else(|| kinds.iter().find(|kind| kind.also.iter().any(|name| is(name))))
}

/// What a kind is called, for whoever reads it.
fn names(kind: &Kind) -> impl Iterator<Item = &str> {
    Audience::ALL.iter().map(|audience| kind.say.for_audience(*audience))
}

/// Whether the words of a kind say all that this word does.
fn says(kind: &Kind, word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    kind.id.as_str() == word || names(kind).any(|say| say.to_ascii_lowercase().contains(&word))
}
