//! Reading one row of a table into an entry.

use super::cells::Row;
use super::columns::Column;
use super::dates::{DateOrder, Days, Told, either_way, parse, rules_out};
use super::often::{self, Often};
use super::read::{Assumption, Choices, RowProblem};
use super::write::unguarded;
use crate::case::Breach;
use crate::pack::Kind;
use crate::{Audience, Date, Incident, KindId, When};

/// What is known of a table before its rows are read.
pub(super) struct Reader<'a> {
    pub(super) kinds: &'a [Kind],
    pub(super) today: Date,
    pub(super) columns: &'a [Option<Column>],
    pub(super) names: &'a [String],
    /// What stands first in its dates; none where some have the day there and others the month.
    pub(super) order: Option<DateOrder>,
    pub(super) choices: &'a Choices,
    /// Whether it is a file that Heedful wrote: then what was chosen in the diary comes back as it was.
    pub(super) is_own: bool,
}

/// What is wrong with a row.
pub(super) struct Wrong {
    pub(super) problem: RowProblem,
    /// What it says in place of a kind.
    pub(super) said: String,
    /// The entry, where only its kind is missing.
    pub(super) entry: Option<Box<Incident>>,
}

impl From<RowProblem> for Wrong {
    fn from(problem: RowProblem) -> Self {
        Wrong { problem, said: String::new(), entry: None }
    }
}

type Entry = Result<(Incident, Vec<Assumption>), Wrong>;

impl Reader<'_> {
    pub(super) fn entry(&self, row: &Row<'_>) -> Entry {
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
            if !self.is_used(row, column) && !self.put(&mut entry, column, cell) {
                let name = self.names.get(place).map_or("", String::as_str);
                others.push(if name.is_empty() {
                    cell.to_owned()
                } else {
                    format!("{name}: {cell}")
                });
            }
        }
        let said = self.cell(row, Column::Kind).unwrap_or_default().trim();
        let kind = self.kind(said);
        // The word itself, where the kind says less: "WhatsApp" is a message, and more than that.
        if !said.is_empty() && !kind.is_some_and(|kind| says(kind, said)) {
            let place = self.columns.iter().position(|column| *column == Some(Column::Kind));
            let name = place.and_then(|place| self.names.get(place)).map_or("", String::as_str);
            others.insert(0, format!("{name}: {said}"));
        }
        if !others.is_empty() {
            others.splice(0..0, entry.words.take());
            entry.words = Some(others.join("\n"));
        }
        if row.open_quote {
            return Err(RowProblem::OpenQuote.into());
        }
        let kind = kind.map(|kind| &kind.id).or_else(|| self.chosen(said));
        match kind {
            Some(kind) => {
                entry.kind = kind.clone();
                Ok((entry, told.assumed))
            }
            None => Err(Wrong {
                problem: match said {
                    "" => RowProblem::NoKind,
                    _ => RowProblem::KindNotKnown,
                },
                said: said.to_owned(),
                entry: Some(Box::new(entry)),
            }),
        }
    }

    /// Whether a column was read before the others: what says when, and the kind. A first day beside a date was not.
    fn is_used(&self, row: &Row<'_>, column: Option<Column>) -> bool {
        let has = |column| self.cell(row, column).is_some();
        match column {
            Some(Column::Date | Column::Kind) => true,
            Some(Column::From) => !has(Column::Date),
            Some(Column::To) => !(has(Column::Date) && has(Column::From)),
            _ => false,
        }
    }

    /// The cell that says when.
    pub(super) fn date<'b>(&self, row: &'b Row<'_>) -> Option<&'b str> {
        self.cell(row, Column::Date).or_else(|| self.cell(row, Column::From))
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
                (None, Some(DateOrder::MonthFirst)) => DateOrder::DayFirst,
                (None, Some(DateOrder::DayFirst)) => DateOrder::MonthFirst,
                (None, None) if either_way(text) => {
                    return Err(Wrong::from(RowProblem::DateEitherWay));
                }
                (None, None) => DateOrder::DayFirst,
            };
            parse(text, self.today, order).ok_or(RowProblem::DateNotRead.into())
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
            (None, None) => Err(RowProblem::NoDate.into()),
        }
    }

    /// Puts a cell where it belongs. Not where its column is not known, is taken already, or can't be read.
    fn put(&self, entry: &mut Incident, column: Option<Column>, cell: &str) -> bool {
        let slot = match column {
            None | Some(Column::Date | Column::From | Column::To | Column::Kind) => return false,
            Some(Column::Often) => {
                let Some(often) = often::parse(cell) else { return false };
                (entry.times, entry.each_day, entry.most_days) = (None, None, None);
                often.put(entry);
                return true;
            }
            Some(Column::WrittenOn) => {
                let order = self.order.unwrap_or(DateOrder::DayFirst);
                return match parse(cell, self.today, order).map(|told| told.when) {
                    Some(When::On(date)) if entry.written_on.is_none() => {
                        entry.written_on = Some(date);
                        true
                    }
                    _ => false,
                };
            }
            Some(Column::Breach) => {
                let Some(breach) = Breach::from_id(cell).filter(|_| self.is_own) else {
                    return false;
                };
                entry.breach = Some(breach);
                return true;
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
    fn kind(&self, word: &str) -> Option<&Kind> {
        let is = |name: &str| name.eq_ignore_ascii_case(word);
        let found = self.kinds.iter().find(|kind| is(kind.id.as_str()) || names(kind).any(is));
        found.or_else(|| self.kinds.iter().find(|kind| kind.also.iter().any(|name| is(name))))
    }

    /// The kind that a person chose for a word.
    fn chosen(&self, said: &str) -> Option<&KindId> {
        let mut chosen = self.choices.kinds.iter();
        chosen.find(|(word, _)| word.eq_ignore_ascii_case(said)).map(|(_, kind)| kind)
    }
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
