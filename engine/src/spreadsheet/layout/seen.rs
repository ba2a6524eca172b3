//! What the cells of a column are.

use std::borrow::Cow;

use super::super::cells::Row;
use super::super::columns::{Column, column, plain};
use super::super::dates::{DateOrder, parse};
use super::super::frequency;
use super::super::letters::visible;
use super::super::reader::kind_of;
use crate::Date;
use crate::pack::Kind;

/// A date that is more than a number.
pub(super) fn is_date(cell: &str, today: Date) -> bool {
    let has_sign = cell.trim().bytes().any(|byte| !byte.is_ascii_digit());
    has_sign && parse(cell, today, DateOrder::DayFirst).is_some()
}

/// A number that may be a date.
pub(super) fn is_weak_date(cell: &str, today: Date) -> bool {
    cell.trim().len() >= 5
        && !is_date(cell, today)
        && parse(cell, today, DateOrder::DayFirst).is_some()
}

/// A time of day.
fn is_clock(cell: &str) -> bool {
    let text = cell.trim().to_ascii_lowercase();
    let clock = text.trim_end_matches(['a', 'p', 'm', '.', ' ']);
    let has_half = clock.len() < text.len();
    let mut parts = clock.split([':', '.']);
    let in_range = |part: Option<&str>, most: u32| {
        part.is_some_and(|part| part.len() <= 2 && part.parse::<u32>().is_ok_and(|n| n < most))
    };
    let hour = in_range(parts.next(), 24);
    let rest: Vec<&str> = parts.collect();
    let minutes = rest.iter().all(|part| part.len() == 2 && in_range(Some(part), 60));
    hour && minutes && rest.len() <= 2 && (!rest.is_empty() || has_half)
}

/// A telephone number, as phones and programs for them write it; a spreadsheet drops the zero that it begins with.
fn is_phone(cell: &str) -> bool {
    let cell = cell.trim_start_matches('\'');
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let is_written = cell.bytes().all(|byte| byte.is_ascii_digit() || b"+-(). ".contains(&byte));
    let least = if cell.starts_with(['+', '0', '(']) { 7 } else { 10 };
    is_written && (least..=15).contains(&digits)
}

/// Which way a message or a call went. It is never taken for who wrote: it makes the column one that is asked about.
fn is_direction(cell: &str, named: Option<Column>) -> bool {
    const WORDS: [&str; 20] = [
        "sent",
        "received",
        "incoming",
        "outgoing",
        "inbound",
        "outbound",
        "inbox",
        "outbox",
        "sent items",
        "sent message",
        "received message",
        "incoming message",
        "outgoing message",
        "incoming call",
        "outgoing call",
        "dialled",
        "dialled call",
        "received call",
        "from me",
        "to me",
    ];
    let said = plain(cell);
    let is_short = matches!(said.as_str(), "in" | "out" | "from" | "to" | "me");
    WORDS.contains(&said.as_str()) || (is_short && named == Some(Column::Direction))
}

/// What the cells of a column are.
#[derive(Debug, Clone)]
pub(super) struct ColumnStatistics {
    pub(super) place: usize,
    /// Its name, only letters and digits.
    pub(super) name: String,
    /// What its name says.
    pub(super) named: Option<Column>,
    pub(super) filled: usize,
    pub(super) dates: usize,
    pub(super) weak_dates: usize,
    pub(super) clocks: usize,
    pub(super) counts: usize,
    pub(super) kinds: usize,
    pub(super) numbers: usize,
    /// Telephone numbers.
    pub(super) phones: usize,
    /// "Sent", "received" and the like.
    pub(super) directions: usize,
    pub(super) letters: usize,
    pub(super) distinct: usize,
    /// Whether rows further down were not looked at.
    pub(super) is_more: bool,
    /// The numbers go up or down by one: it counts the rows.
    pub(super) is_counter: bool,
}

impl ColumnStatistics {
    pub(super) fn of(
        place: usize,
        name: Option<&String>,
        is_more: bool,
        rows: &[Row],
        kinds: &[Kind],
        today: Date,
    ) -> ColumnStatistics {
        let name = name.map(|name| name.as_str()).unwrap_or_default();
        let mut seen = ColumnStatistics {
            place,
            name: plain(name),
            named: column(name),
            filled: 0,
            dates: 0,
            weak_dates: 0,
            clocks: 0,
            counts: 0,
            kinds: 0,
            numbers: 0,
            phones: 0,
            directions: 0,
            letters: 0,
            distinct: 0,
            is_more,
            is_counter: false,
        };
        let cells = rows.iter().filter_map(|row| row.cells.get(place));
        let mut values: Vec<&str> = Vec::new();
        let mut numbers: Vec<i64> = Vec::new();
        let cells: Vec<Cow<'_, str>> = cells.map(|cell| visible(cell)).collect();
        for cell in cells.iter().map(|cell| &**cell).filter(|cell| !cell.is_empty()) {
            let one = |is: bool| usize::from(is);
            seen.filled += 1;
            seen.dates += one(is_date(cell, today));
            seen.weak_dates += one(is_weak_date(cell, today));
            seen.clocks += one(is_clock(cell));
            seen.counts += one(cell.len() < 40 && frequency::parse(cell).is_some());
            seen.kinds += one(kind_of(kinds, cell).is_some());
            seen.letters += cell.len().min(500);
            seen.phones += one(is_phone(cell) && !is_date(cell, today));
            seen.directions += one(is_direction(cell, seen.named));
            if let Ok(number) = cell.trim_matches(['#', '.', ')']).parse() {
                numbers.push(number);
            }
            if !values.contains(&cell) {
                values.push(cell);
            }
        }
        seen.numbers = numbers.len();
        seen.distinct = values.len();
        let steps = numbers.windows(2).map(|pair| match pair {
            [one, next] => next.saturating_sub(*one),
            _ => 0,
        });
        seen.is_counter = numbers.len() >= 3
            && numbers.len() == seen.filled
            && (steps.clone().all(|step| step == 1) || steps.clone().all(|step| step == -1));
        seen
    }

    /// Whether at least this share of what is filled in is so, in hundredths.
    pub(super) fn mostly(&self, count: usize, share: usize) -> bool {
        self.filled > 0 && count * 100 >= self.filled * share
    }

    pub(super) fn is_dates(&self) -> bool {
        self.mostly(self.dates, 50)
    }

    pub(super) fn has_word(&self, words: &[&str]) -> bool {
        self.name.split(' ').any(|word| words.contains(&word))
    }

    /// How well its name fits the day of the incident: the less, the better.
    pub(super) fn date_rank(&self) -> usize {
        const HAPPENED: [&str; 6] =
            ["incident", "event", "offence", "occurred", "happened", "committed"];
        const LOGGED: [&str; 17] = [
            "logged",
            "recorded",
            "reported",
            "created",
            "written",
            "entry",
            "entered",
            "submitted",
            "added",
            "modified",
            "updated",
            "exported",
            "report",
            "submission",
            "log",
            "upload",
            "uploaded",
        ];
        match () {
            () if self.has_word(&LOGGED) => 5,
            () if self.has_word(&HAPPENED) => 0,
            () if self.named == Some(Column::Date) => 1,
            () if self.has_word(&["date", "day"]) => 2,
            () if self.named == Some(Column::WrittenOn) => 4,
            () => 3,
        }
    }
}
