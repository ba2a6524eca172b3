//! Which column holds what: by what the cells are first, and by the names of the columns only where the cells fit. A word
//! above a column decides nothing alone, and a person can say otherwise of each.

use super::cells::Row;
use super::columns::{Column, column, plain};
use super::dates::{DateOrder, parse};
use super::often;
use super::reader::kind_of;
use super::write::written;
use crate::Date;
use crate::pack::Kind;

/// What becomes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColumnUse {
    /// It goes with what happened, under its name.
    #[default]
    Other,
    /// It holds this.
    Holds(Column),
    /// It stays out, because a person said so.
    LeaveOut,
}

/// What is known of a table before its rows are read.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Layout {
    /// The place of the row with the names of the columns.
    pub(super) head: Option<usize>,
    /// The names; none where the table has no names.
    pub(super) names: Vec<String>,
    pub(super) columns: Vec<ColumnUse>,
    /// The column that by its name and its cells may say how often. A person says whether it does.
    pub(super) counts: Option<usize>,
    /// Whether Heedful wrote it: then what was chosen in the diary comes back as it was.
    pub(super) is_own: bool,
}

/// The names of the columns stand within so many rows.
const HEAD_WITHIN: usize = 15;

/// Rows further down are not looked at.
pub(super) const LOOKED_AT: usize = HEAD_WITHIN + SAMPLE;

/// So many rows are looked at to find out what a column holds.
const SAMPLE: usize = 100;

/// So many columns are looked at; what others hold goes with what happened.
const MOST_COLUMNS: usize = 200;

/// Finds the names of the columns, and what each holds.
pub(super) fn layout(rows: &[Row], kinds: &[Kind], today: Date) -> Layout {
    let head = head(rows, today);
    let names: Vec<String> = head
        .and_then(|head| rows.get(head))
        .map(|row| row.cells.iter().map(|name| name.trim().to_owned()).collect())
        .unwrap_or_default();
    // A name that is there has its column, even where nothing stands below it.
    let is_own = written().map(Column::id).eq(names.iter().map(String::as_str));
    let rest = rows.get(head.map_or(0, |head| head + 1)..).unwrap_or_default();
    let sample = rest.get(..rest.len().min(SAMPLE)).unwrap_or_default();
    let width = sample.iter().map(|row| row.cells.len()).chain([names.len()]).max().unwrap_or(0);
    let (columns, counts) = match is_own {
        true => (written().map(ColumnUse::Holds).collect(), None),
        false => {
            let seen: Vec<Seen> = (0..width.min(MOST_COLUMNS))
                .map(|place| Seen::of(place, names.get(place), sample, kinds, today))
                .collect();
            let mut columns = vec![ColumnUse::Other; width];
            let held = held(&seen);
            let counts = counts(&seen, &held);
            for (place, held) in held {
                if let Some(column) = columns.get_mut(place) {
                    *column = ColumnUse::Holds(held);
                }
            }
            (columns, counts)
        }
    };
    Layout { head, names, columns, counts, is_own }
}

/// The row with the names of the columns: the one with most names that are known, and without a date. A title may stand
/// above it.
fn head(rows: &[Row], today: Date) -> Option<usize> {
    let known = |row: &Row| {
        let is_date = |cell: &String| is_date(cell, today) || is_weak_date(cell, today);
        let names = row.cells.iter().take(MOST_COLUMNS).filter(|cell| is_name(cell)).count();
        if row.broken.is_some() || row.cells.iter().take(MOST_COLUMNS).any(is_date) {
            return 0;
        }
        names
    };
    let mut best = None;
    for (place, row) in rows.iter().take(HEAD_WITHIN).enumerate() {
        let count = known(row);
        if best.is_none_or(|(_, most)| count > most) && count > 0 {
            best = Some((place, count));
        }
    }
    let Some((place, count)) = best else { return unknown_names(rows, today) };
    // A single known word below others may be anything.
    let only_titles_above = || {
        let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        rows.iter().take(place).all(|row| filled(row) <= 1)
    };
    (count > 1 || only_titles_above()).then_some(place)
}

/// A first row of names that nobody knows: short words above a column of dates.
fn unknown_names(rows: &[Row], today: Date) -> Option<usize> {
    let (first, below) = rows.split_first()?;
    let is_name = |cell: &String| {
        let cell = cell.trim();
        cell.len() <= 40 && !cell.bytes().any(|byte| byte.is_ascii_digit())
    };
    let filled = first.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    if below.len() < 2 || filled < 2 || !first.cells.iter().all(is_name) {
        return None;
    }
    let has_dates = |place: usize| {
        let cells = below.iter().filter_map(|row| row.cells.get(place));
        let cells = cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        let (dates, others): (Vec<&str>, Vec<&str>) = cells.partition(|cell| is_date(cell, today));
        dates.len() > 1 && dates.len() > 4 * others.len()
    };
    (0..first.cells.len().min(MOST_COLUMNS)).any(has_dates).then_some(0)
}

fn is_name(cell: &str) -> bool {
    column(cell).is_some() || plain(cell) == "from"
}

/// A date that is more than a number.
fn is_date(cell: &str, today: Date) -> bool {
    let has_sign = cell.trim().bytes().any(|byte| !byte.is_ascii_digit());
    has_sign && parse(cell, today, DateOrder::DayFirst).is_some()
}

/// A number that may be a date.
fn is_weak_date(cell: &str, today: Date) -> bool {
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

/// What the cells of a column are.
struct Seen {
    place: usize,
    /// Its name, only letters and digits.
    name: String,
    /// What its name says.
    named: Option<Column>,
    filled: usize,
    dates: usize,
    weak_dates: usize,
    clocks: usize,
    counts: usize,
    kinds: usize,
    numbers: usize,
    letters: usize,
    distinct: usize,
    /// The numbers go up or down by one: it counts the rows.
    is_counter: bool,
}

impl Seen {
    fn of(place: usize, name: Option<&String>, rows: &[Row], kinds: &[Kind], today: Date) -> Seen {
        let name = name.map(|name| name.as_str()).unwrap_or_default();
        let mut seen = Seen {
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
            letters: 0,
            distinct: 0,
            is_counter: false,
        };
        let cells = rows.iter().filter_map(|row| row.cells.get(place));
        let mut values: Vec<&str> = Vec::new();
        let mut numbers: Vec<i64> = Vec::new();
        for cell in cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()) {
            let one = |is: bool| usize::from(is);
            seen.filled += 1;
            seen.dates += one(is_date(cell, today));
            seen.weak_dates += one(is_weak_date(cell, today));
            seen.clocks += one(is_clock(cell));
            seen.counts += one(cell.len() < 40 && often::parse(cell).is_some());
            seen.kinds += one(kind_of(kinds, cell).is_some());
            seen.letters += cell.len().min(500);
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
    fn mostly(&self, count: usize, share: usize) -> bool {
        self.filled > 0 && count * 100 >= self.filled * share
    }

    fn is_dates(&self) -> bool {
        self.mostly(self.dates, 50)
    }

    fn has_word(&self, words: &[&str]) -> bool {
        self.name.split(' ').any(|word| words.contains(&word))
    }

    /// How well its name fits the day of the incident: the less, the better.
    fn date_rank(&self) -> usize {
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

/// What the columns hold, each at most once.
fn held(seen: &[Seen]) -> Vec<(usize, Column)> {
    let mut held: Vec<(usize, Column)> = Vec::new();
    let is_free = |held: &[(usize, Column)], place: usize| held.iter().all(|(at, _)| *at != place);
    let is_span = |one: &Seen| matches!(one.named, Some(Column::From | Column::To));

    // When it was.
    let by_cells = seen.iter().filter(|one| one.is_dates() && !is_span(one));
    let by_number = || {
        seen.iter().filter(|one| one.named == Some(Column::Date) && one.mostly(one.weak_dates, 50))
    };
    let by_name = || seen.iter().filter(|one| one.named == Some(Column::Date));
    let has_from = seen.iter().any(|one| one.named == Some(Column::From) && one.is_dates());
    let date = by_cells.min_by_key(|one| one.date_rank());
    // The day on which it was logged is the day of the incident only where there is no other.
    let date = date.filter(|one| !has_from || one.date_rank() < 4);
    let date = date.or_else(|| by_number().next()).or_else(|| by_name().next());
    held.extend(date.map(|one| (one.place, Column::Date)));
    for wanted in [Column::From, Column::To] {
        let fits = |one: &&Seen| {
            one.named == Some(wanted)
                && (one.filled == 0 || one.mostly(one.dates + one.weak_dates, 50))
        };
        let found = seen.iter().filter(fits).find(|one| is_free(&held, one.place));
        held.extend(found.map(|one| (one.place, wanted)));
    }

    // What kind it was.
    let kinds = seen.iter().filter(|one| is_free(&held, one.place));
    let kinds = kinds.filter(|one| {
        one.named == Some(Column::Kind) || (one.mostly(one.kinds, 80) && one.filled > 1)
    });
    let kind = kinds
        .min_by_key(|one| (!one.mostly(one.kinds, 50), one.named != Some(Column::Kind), one.place));
    held.extend(kind.map(|one| (one.place, Column::Kind)));

    // The time of day.
    let times = |one: &&Seen| match one.named {
        Some(Column::Time) => !one.is_dates(),
        Some(Column::Often) => one.mostly(one.clocks, 80) && one.filled > 1,
        None => one.mostly(one.clocks, 80) && one.filled > 1,
        _ => false,
    };
    let time = seen.iter().filter(|one| is_free(&held, one.place)).filter(times);
    let time = time.min_by_key(|one| (one.named != Some(Column::Time), one.place));
    held.extend(time.map(|one| (one.place, Column::Time)));

    // Who wrote.
    let sender = seen.iter().find(|one| {
        let is_named = one.named == Some(Column::Sender) || one.named == Some(Column::From);
        is_named
            && is_free(&held, one.place)
            && one.distinct > 1
            && !one.is_dates()
            && one.numbers == 0
    });
    held.extend(sender.map(|one| (one.place, Column::Sender)));

    // All else is text, and goes by its name, where its cells are no numbers that count the rows.
    for wanted in Column::ALL {
        let fits = |one: &&Seen| {
            one.named == Some(*wanted)
                && is_free(&held, one.place)
                && match wanted {
                    Column::Date | Column::From | Column::To | Column::Kind | Column::Time => false,
                    Column::Sender | Column::Breach | Column::Words | Column::Often => false,
                    Column::WrittenOn => one.filled == 0 || one.is_dates(),
                    Column::Reference => true,
                    _ => !one.is_counter,
                }
        };
        let found = seen.iter().find(fits);
        held.extend(found.map(|one| (one.place, *wanted)));
    }

    // What happened: the fullest of those that may be it.
    let is_text = |one: &&Seen| {
        is_free(&held, one.place)
            && !one.is_dates()
            && !one.is_counter
            && one.numbers * 2 <= one.filled
    };
    let length = |one: &&Seen| (one.letters / one.filled.max(1), usize::MAX - one.place);
    let named = seen.iter().filter(|one| one.named == Some(Column::Words)).filter(is_text);
    let has_names = seen.iter().any(|one| !one.name.is_empty());
    let unnamed = seen.iter().filter(|one| {
        has_names && one.named.is_none() && one.filled > 0 && one.letters / one.filled >= 12
    });
    let words = named.max_by_key(length).or_else(|| unnamed.filter(is_text).max_by_key(length));
    held.extend(words.map(|one| (one.place, Column::Words)));
    held
}

/// The column that may say how often. Two rows or a gap are enough for a column that counts the rows to look like one, so it
/// is never more than a question.
fn counts(seen: &[Seen], held: &[(usize, Column)]) -> Option<usize> {
    let found = seen.iter().find(|one| {
        one.named == Some(Column::Often)
            && held.iter().all(|(at, _)| *at != one.place)
            && !one.is_counter
            && one.mostly(one.counts, 50)
    });
    found.map(|one| one.place)
}
