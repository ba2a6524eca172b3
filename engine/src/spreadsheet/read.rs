//! What is read of a list, and what a person says of it.

use super::columns::Column;
use super::dates::DateOrder;
use super::import::Import;
use super::layout::ColumnUse;
use crate::case::Breach;
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
    /// The names of the columns. Empty where the table has none.
    pub head: Vec<String>,
    /// What each column is taken for, in the order of the file.
    pub columns: Vec<ColumnRead>,
    /// The column that may say how often, where there is one.
    pub counts: Option<CountColumn>,
    /// How dates were read that may have the day first or the month first.
    pub either_way: EitherWay,
    /// What is in place of a kind and is none, with how many rows have it, the most frequent first. An empty one:
    /// nothing.
    pub unknown_kinds: Vec<(String, usize)>,
    /// What is in the column about orders, with how many rows have it, the most frequent first. None of it says that an
    /// order was broken, until a person does.
    pub breach_words: Vec<(String, usize)>,
    /// Who wrote, with how many messages, the most first. An empty one: the list does not say who. Only what a person chose of them is among the entries.
    pub senders: Vec<(String, usize)>,
    /// How many messages are from somebody who was not chosen.
    pub of_others: usize,
    /// What is between the cells.
    pub separator: u8,
    /// Whether it is a chat.
    pub form: ListForm,
}

/// What a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListForm {
    /// Rows of cells.
    #[default]
    Table,
    /// The messages of a chat.
    Chat,
}

/// A column, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRead {
    /// Its name; empty where it has none.
    pub name: String,
    /// What becomes of it.
    pub becomes: ColumnUse,
    /// The first of its cells that hold something.
    pub examples: Vec<String>,
}

/// A column that may say how often something was. Its numbers count once a person has said that they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountColumn {
    /// Its place.
    pub place: usize,
    /// Whether a person said so.
    pub are_counted: bool,
}

impl Imported {
    /// The names of columns that go with what happened: nobody knows them, or they are there twice.
    pub fn other_columns(&self) -> impl Iterator<Item = &str> {
        let others = self.columns.iter().filter(|column| column.becomes == ColumnUse::Other);
        others.map(|column| column.name.as_str()).filter(|name| !name.is_empty())
    }

    /// What a name was taken for.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<Column> {
        let found = self.columns.iter().find(|column| column.name == name)?;
        match found.becomes {
            ColumnUse::Holds(column) => Some(column),
            _ => None,
        }
    }
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
    /// What is first in its dates.
    pub order: Option<DateOrder>,
    /// What words mean that are no name of a kind; an empty one stands for rows that have none.
    pub kinds: Vec<(String, KindId)>,
    /// Words that were asked about one by one: of these, only what was chosen counts.
    pub asked: Vec<String>,
    /// What all other words mean that are no name of a kind.
    pub other_kinds: Option<KindId>,
    /// What becomes of columns, by their places.
    pub columns: Vec<(usize, ColumnUse)>,
    /// Which words about an order mean that it was broken, or not.
    pub breaches: Vec<(String, Breach)>,
    /// What becomes of rows without a date below one that has one.
    pub blanks: Blanks,
    /// Whose messages come in.
    pub senders: Vec<String>,
    /// How messages come in.
    pub messages: Messages,
}

impl Choices {
    /// The kind that a person chose for a word.
    pub(super) fn kind(&self, said: &str) -> Option<&KindId> {
        let mut chosen = self.kinds.iter();
        let chosen = chosen.find(|(word, _)| word.eq_ignore_ascii_case(said));
        let is_asked = || self.asked.iter().any(|word| word.eq_ignore_ascii_case(said));
        match chosen {
            Some((_, kind)) => Some(kind),
            None => self.other_kinds.as_ref().filter(|_| !is_asked()),
        }
    }

    pub(super) fn breach(&self, said: &str) -> Option<Breach> {
        let said = said.trim();
        let mut chosen = self.breaches.iter();
        chosen.find(|(word, _)| word.eq_ignore_ascii_case(said)).map(|(_, breach)| *breach)
    }
}

/// What becomes of rows without a date below one that has one, as spreadsheets leave them where cells were merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Blanks {
    /// They are given back, with the date above as an offer.
    #[default]
    Ask,
    /// They have the date above.
    DateAbove,
}

/// How the messages of a chat come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Messages {
    /// Those of one day as one entry that counts them: a hundred entries for one evening can't be read by anyone.
    #[default]
    OneForEachDay,
    /// Each as an entry of its own.
    EachAlone,
}

/// A row that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    /// The row as it is in the file.
    pub row: String,
    /// What is wrong with it.
    pub problem: RowProblem,
    /// What it says in place of a kind, where that is what is wrong. Empty: nothing.
    pub said: String,
    /// The entry, as far as it could be read: without a kind, or with the date of the row above.
    pub draft: Option<Incident>,
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
        /// Longer than is taken apart.
        TooLong = "too_long",
        /// With more columns than are read.
        TooWide = "too_wide",
        /// It is above the names of the columns.
        AboveNames = "above_names",
        /// The app of the chat says it, and nobody else.
        Notice = "notice",
        /// A call, and the chat does not say whose.
        CallOfNobody = "call_of_nobody",
        /// It is before the first message.
        BeforeMessages = "before_messages",
    }
}

words! {
    /// What was taken for granted.
    Assumption {
        /// A year of two digits.
        TwoDigitYear = "two_digit_year",
        /// A date without a year is the latest such day.
        YearMissing = "year_missing",
        /// The month is before the day.
        MonthFirst = "month_first",
        /// A number is a day as spreadsheets count them.
        SerialNumber = "serial_number",
        /// A month and two digits are that month of that year.
        MonthAndYear = "month_and_year",
        /// The date is that of the row above.
        DateAbove = "date_above",
        /// The day is yet to come.
        Future = "future",
        /// It counts for more than one.
        Several = "several",
    }
}

/// Reads a diary from a text: one that [`diary_to_csv`](super::diary_to_csv) wrote, what a spreadsheet or a log gives, or a
/// chat. Never panics. Every row is in `entries`, in `not_understood` or, in a chat, counted in `of_others`, but for the
/// names of the columns and for rows without any content.
#[must_use]
pub fn diary_from_csv(kinds: &[Kind], text: &str, today: Date, choices: &Choices) -> Imported {
    let mut import = Import::new(text.to_owned(), today);
    import.choose(choices.clone());
    while import.step(kinds) {}
    import.into_read()
}
