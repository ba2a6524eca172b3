//! Reading a list step by step, so that a page stays alive meanwhile: each step is about one row, and takes time in
//! proportion to that row alone.

use super::cells::{Row, RowError, RowSpan, Scanner, cells_of};
use super::chat::{ChatScanner, Message, is_chat};
use super::columns::Column;
use super::dates::{DateOrder, ReadDate, either_way, rules_out};
use super::layout::{ColumnUse, Finder, Layout};
use super::letters::visible;
use super::messages::DayEntries;
use super::read::{
    Assumption, BadRow, Choices, ColumnRead, CountColumn, Imported, ListForm, RowProblem,
};
use super::reader::Reader;
use super::tally::WordTally;
use super::write::table_to_csv;
use crate::case::MAX_INCIDENTS;
use crate::pack::Kind;
use crate::{Date, Incident};

/// A list that is being read, or was.
#[derive(Debug, Clone)]
pub struct Import {
    text: String,
    today: Date,
    choices: Choices,
    content: Content,
    stage: Stage,
    reading: Reading,
    read: Imported,
}

#[derive(Debug, Clone)]
enum Content {
    Table { scanner: Scanner, rows: Vec<RowSpan>, finder: Finder, layout: Option<Layout> },
    Chat { scanner: ChatScanner, messages: Vec<Message> },
}

/// What is done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Taking the text apart.
    Scan,
    /// Finding out what its columns hold.
    Layout,
    /// Finding out what is first in its dates, from this place on.
    Order(usize),
    /// Reading entries, from this place on.
    Read(usize),
    Done,
}

/// What is known while it is read.
#[derive(Debug, Clone, Default)]
struct Reading {
    columns: Vec<ColumnUse>,
    day_first: bool,
    month_first: bool,
    /// The date of the last row that had one.
    above: Option<ReadDate>,
    kinds: WordTally,
    breaches: WordTally,
    senders: WordTally,
    days: DayEntries,
    read: Imported,
}

impl Import {
    /// A list that is not read yet.
    #[must_use]
    pub fn new(text: String, today: Date) -> Import {
        let content = match is_chat(&text) {
            true => Content::Chat { scanner: ChatScanner::new(), messages: Vec::new() },
            false => {
                let (scanner, finder) = (Scanner::new(&text), Finder::default());
                Content::Table { scanner, rows: Vec::new(), finder, layout: None }
            }
        };
        Import {
            text,
            today,
            choices: Choices::default(),
            content,
            stage: Stage::Scan,
            reading: Reading::default(),
            read: Imported::default(),
        }
    }

    /// What the person said of it.
    #[must_use]
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// What was read when it was last read to its end.
    #[must_use]
    pub fn read(&self) -> &Imported {
        &self.read
    }

    /// The same, of a list that is needed no more.
    #[must_use]
    pub fn into_read(self) -> Imported {
        self.read
    }

    /// How far it is read, in hundredths.
    #[must_use]
    pub fn done(&self) -> usize {
        let (scanned, items) = match &self.content {
            Content::Table { scanner, rows, .. } => (scanner.at(), rows.len()),
            Content::Chat { scanner, messages } => (scanner.at(), messages.len()),
        };
        let share = |done: usize, all: usize, of: usize| of * done.min(all) / all.max(1);
        match self.stage {
            Stage::Scan => share(scanned, self.text.len(), 40),
            Stage::Layout => 40,
            Stage::Order(at) => 40 + share(at, items, 10),
            Stage::Read(at) => 50 + share(at, items, 50),
            Stage::Done => 100,
        }
    }

    /// Takes what the person says of it. It has to be read again, by steps.
    pub fn choose(&mut self, choices: Choices) {
        self.choices = choices;
        self.reading = Reading::default();
        if !matches!(self.stage, Stage::Scan | Stage::Layout) {
            self.stage = Stage::Order(0);
        }
    }

    /// Does about a row's worth of work. False: all of it is done, and [`Import::read`] is what was read.
    pub fn step(&mut self, kinds: &[Kind]) -> bool {
        match self.stage {
            Stage::Scan => {
                if !self.scan() {
                    self.stage = Stage::Layout;
                }
            }
            Stage::Layout => {
                if !self.find_layout(kinds) {
                    self.stage = Stage::Order(0);
                }
            }
            Stage::Order(at) => {
                if at == 0 {
                    self.begin();
                }
                self.stage = match self.look_at_dates(at) {
                    true => Stage::Order(at + 1),
                    false => {
                        self.settle_order();
                        Stage::Read(0)
                    }
                };
            }
            Stage::Read(at) => {
                self.stage = match self.read_one(at, kinds) {
                    true => Stage::Read(at + 1),
                    false => {
                        self.finish();
                        Stage::Done
                    }
                };
            }
            Stage::Done => return false,
        }
        self.stage != Stage::Done
    }

    /// Takes the next row or message out of the text.
    fn scan(&mut self) -> bool {
        match &mut self.content {
            Content::Table { scanner, rows, .. } => match scanner.step(&self.text) {
                Some(row) => {
                    rows.extend(row.map(RowSpan::of));
                    true
                }
                None => false,
            },
            Content::Chat { scanner, messages } => match scanner.step(&self.text) {
                Some(message) => {
                    messages.extend(message);
                    true
                }
                None => false,
            },
        }
    }

    /// Looks at the next row or column to find out what the columns hold.
    fn find_layout(&mut self, kinds: &[Kind]) -> bool {
        match &mut self.content {
            Content::Table { scanner, rows, finder, layout } => {
                *layout = finder.step((rows, &self.text, scanner.sep), kinds, self.today);
                layout.is_none()
            }
            Content::Chat { .. } => false,
        }
    }

    /// What the columns hold, with what the person says of them.
    fn begin(&mut self) {
        let reading = &mut self.reading;
        *reading = Reading::default();
        match &self.content {
            Content::Chat { .. } => reading.read.form = ListForm::Chat,
            Content::Table { layout, scanner, .. } => {
                let Some(layout) = layout else { return };
                reading.read.separator = scanner.sep;
                reading.columns.clone_from(&layout.columns);
                for (place, becomes) in &self.choices.columns {
                    // What is chosen for one column is no other's any more.
                    if let ColumnUse::Holds(_) = becomes {
                        for other in reading.columns.iter_mut().filter(|other| *other == becomes) {
                            *other = ColumnUse::Other;
                        }
                    }
                    if let Some(column) = reading.columns.get_mut(*place) {
                        *column = *becomes;
                    }
                }
                // What was chosen for another meaning is no question any more.
                reading.read.counts = layout.counts.and_then(|place| {
                    let are_counted = match reading.columns.get(place)? {
                        ColumnUse::Holds(Column::Often) => true,
                        ColumnUse::Other => false,
                        _ => return None,
                    };
                    Some(CountColumn { place, are_counted })
                });
                reading.read.head.clone_from(&layout.names);
                let columns = reading.columns.iter().enumerate();
                reading.read.columns = columns
                    .map(|(place, becomes)| ColumnRead {
                        name: layout.names.get(place).cloned().unwrap_or_default(),
                        becomes: *becomes,
                        examples: layout.examples.get(place).cloned().unwrap_or_default(),
                    })
                    .collect();
            }
        }
    }

    /// Looks at the dates of a row. False: there is no such row.
    fn look_at_dates(&mut self, at: usize) -> bool {
        let reading = &mut self.reading;
        let mut look = |cell: &str| match rules_out(cell) {
            Some(DateOrder::MonthFirst) => reading.day_first = true,
            Some(DateOrder::DayFirst) => reading.month_first = true,
            None => {}
        };
        match &self.content {
            Content::Table { rows, scanner, .. } => {
                let Some(row) = rows.get(at) else { return false };
                let row = row.row(&self.text, scanner.sep);
                for (cell, becomes) in row.cells.iter().zip(&reading.columns) {
                    if let ColumnUse::Holds(Column::Date | Column::From | Column::To) = becomes {
                        look(cell);
                    }
                }
            }
            Content::Chat { messages, .. } => {
                let Some(message) = messages.get(at) else { return false };
                look(&message.date);
            }
        }
        true
    }

    fn settle_order(&mut self) {
        let found = match (self.reading.day_first, self.reading.month_first) {
            (true, true) => None,
            (false, true) => Some(DateOrder::MonthFirst),
            (_, false) => Some(DateOrder::DayFirst),
        };
        self.reading.read.either_way.order = self.choices.order.or(found);
    }

    /// Reads a row or a message. False: there is none.
    fn read_one(&mut self, at: usize, kinds: &[Kind]) -> bool {
        let order = self.reading.read.either_way.order;
        match &self.content {
            Content::Table { rows, layout: Some(layout), scanner, .. } => {
                let Some(row) = rows.get(at) else { return false };
                let row = &row.row(&self.text, scanner.sep);
                let raw = self.text.get(row.at.clone()).unwrap_or_default();
                let columns = std::mem::take(&mut self.reading.columns);
                let reader = Reader {
                    kinds,
                    today: self.today,
                    columns: &columns,
                    names: &layout.names,
                    order,
                    choices: &self.choices,
                    is_own: layout.is_own,
                };
                match layout.head {
                    Some(head) if at < head => {
                        self.reading.put_aside(row, raw, RowProblem::AboveNames);
                    }
                    // Of names, only those are used that are read.
                    Some(head) if at == head => {
                        if row.broken == Some(RowError::TooWide) {
                            self.reading.put_aside(row, raw, RowProblem::TooWide);
                        }
                    }
                    _ => self.reading.row(&reader, row, raw),
                }
                self.reading.columns = columns;
            }
            Content::Table { .. } => return false,
            Content::Chat { messages, .. } => {
                let Some(message) = messages.get(at) else { return false };
                let raw = self.text.get(message.at.clone()).unwrap_or_default();
                let Reading { days, read, senders, .. } = &mut self.reading;
                if let Some(sender) = &message.sender {
                    senders.count(sender);
                }
                days.put(read, message, raw, (kinds, self.today, &self.choices));
            }
        }
        true
    }

    fn finish(&mut self) {
        let Reading { kinds, breaches, senders, mut read, .. } = std::mem::take(&mut self.reading);
        read.unknown_kinds = kinds.most_first();
        read.breach_words = breaches.most_first();
        read.senders = senders.most_first();
        self.read = read;
    }
}

impl Reading {
    fn row(&mut self, reader: &Reader<'_>, row: &Row, raw: &str) {
        let sender = reader.sender(row).filter(|_| row.broken.is_none());
        if let Some(sender) = sender {
            self.senders.count(&sender);
            if !reader.choices.senders.contains(&sender) {
                self.read.of_others += 1;
                return;
            }
        }
        if let Some(said) = reader.cell(row, Column::Breaks).filter(|_| !reader.is_own) {
            self.breaches.count(said.trim());
        }
        let read = reader.entry(row, self.above.as_ref());
        if row.broken.is_none()
            && let Ok(told) = reader.when(row)
        {
            self.above = Some(told);
        }
        let doubtful = reader.date(row).filter(|date| either_way(date));
        self.read.either_way.rows += usize::from(doubtful.is_some());
        match read {
            Ok(_) if self.read.entries.len() >= MAX_INCIDENTS => {
                self.put_aside(row, raw, RowProblem::TooMany);
            }
            Ok(read) => {
                if let (None, Some(date)) = (&self.read.either_way.example, doubtful) {
                    self.read.either_way.example =
                        Some((visible(date).into_owned(), read.entry.when));
                }
                self.read.put(read.entry, read.assumed);
            }
            Err(wrong) => {
                if matches!(wrong.problem, RowProblem::NoKind | RowProblem::KindNotKnown) {
                    self.kinds.count(&wrong.said);
                }
                let bad = BadRow {
                    said: wrong.said,
                    draft: wrong.draft.map(|draft| *draft),
                    ..bad(row, raw, wrong.problem)
                };
                self.read.not_understood.push(bad);
            }
        }
    }

    fn put_aside(&mut self, row: &Row, raw: &str, problem: RowProblem) {
        self.read.not_understood.push(bad(row, raw, problem));
    }
}

impl Imported {
    /// Adds an entry, and counts what was taken for granted.
    pub(super) fn put(&mut self, entry: Incident, mut assumed: Vec<Assumption>) {
        if entry.times.or(entry.each_day).or(entry.most_days).is_some_and(|count| count > 1) {
            assumed.push(Assumption::Several);
        }
        self.entries.push(entry);
        for assumption in assumed {
            self.assume(assumption);
        }
    }

    pub(super) fn assume(&mut self, assumption: Assumption) {
        match self.assumed.iter_mut().find(|(known, _)| *known == assumption) {
            Some((_, count)) => *count += 1,
            None => self.assumed.push((assumption, 1)),
        }
    }
}

fn bad(row: &Row, raw: &str, problem: RowProblem) -> BadRow {
    BadRow { line: row.line, row: raw.to_owned(), problem, said: String::new(), draft: None }
}

/// Rows that were not understood as a table, below the names of the columns: so they can be corrected and read again. What
/// a spreadsheet could take for a formula is text in it.
#[must_use]
pub fn not_understood_to_csv(read: &Imported, rows: &[BadRow]) -> String {
    let head = Some(read.head.clone()).filter(|head| !head.is_empty());
    let cells = rows.iter().map(|row| match (read.form, row.problem) {
        (ListForm::Chat, _) => vec![row.row.clone()],
        (ListForm::Table, RowProblem::OpenQuote) => {
            cells_of(&row.row.replace('"', ""), read.separator)
        }
        (ListForm::Table, _) => cells_of(&row.row, read.separator),
    });
    table_to_csv(head.into_iter().chain(cells))
}

#[cfg(test)]
mod tests;
