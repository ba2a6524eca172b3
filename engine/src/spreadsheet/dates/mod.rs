//! Dates as people and spreadsheets write them. Day before month, as in the United Kingdom, unless that can't be.

use super::letters::{is_letter, is_word, visible};
use super::read::Assumption;
use crate::words::words;
use crate::{Date, When};

/// What a date cell said.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ReadDate {
    pub(super) when: When,
    /// A time of day that stood beside the date.
    pub(super) time: Option<String>,
    /// "On most days in March", "every day from … to …".
    pub(super) days: RangeDays,
    /// What was taken for granted.
    pub(super) assumed: Vec<Assumption>,
}

/// Which days of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RangeDays {
    Some,
    Each,
    Most,
}

words! {
    /// How a date of two numbers and a year is to be read.
    DateOrder {
        /// 3/10 is 3 October.
        DayFirst = "day_first",
        /// 3/10 is 10 March.
        MonthFirst = "month_first",
    }
}

/// Which orders a text rules out: a number over 12 is no month.
pub(super) fn rules_out(text: &str) -> Option<DateOrder> {
    numeric(text).into_iter().find_map(|(first, second)| match (first > 12, second > 12) {
        (true, false) => Some(DateOrder::MonthFirst),
        (false, true) => Some(DateOrder::DayFirst),
        _ => None,
    })
}

/// Whether a date can be read with the day first and with the month first, and not as the same day.
pub(super) fn either_way(text: &str) -> bool {
    rules_out(text).is_none()
        && numeric(text)
            .into_iter()
            .any(|(first, second)| first != second && first <= 12 && second <= 12)
}

/// The first two numbers of each date of two numbers and a year, as in "about 3/10/2026" and "3.10.26 9:30 pm".
fn numeric(text: &str) -> Vec<(u32, u32)> {
    let text = visible(text);
    let text = if text.len() <= MOST_BYTES { &*text } else { "" };
    let pairs = text.split_whitespace().filter_map(|word| {
        let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        let mut parts = word.split(['/', '.', '-']);
        let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
        let whole = parts.next().is_none() && matches!(year.len(), 2 | 4);
        let year: Option<u32> = year.parse().ok();
        let short = first.len() <= 2 && second.len() <= 2;
        let (first, second) = (first.parse().ok()?, second.parse().ok()?);
        (whole && year.is_some() && short && first <= 31 && second <= 31).then_some((first, second))
    });
    pairs.collect()
}

/// The longest text that is looked at as a date.
const MOST_BYTES: usize = 100;

/// Reads a date cell.
pub(super) fn parse(text: &str, today: Date, order: DateOrder) -> Option<ReadDate> {
    let text = &*visible(text);
    if text.len() > MOST_BYTES {
        return None;
    }
    super::effort::looked_at(text.len());
    let mut told = written(text, today, order)?;
    // Whatever was taken for granted: a day that is yet to come is said.
    if told.when.range(today).1 > today
        && !matches!(told.when, When::Between(first, _) if first <= today)
    {
        assume(&mut told, Assumption::Future);
    }
    Some(told)
}

fn written(text: &str, today: Date, order: DateOrder) -> Option<ReadDate> {
    let text = text.to_ascii_lowercase().replace(['–', '—', '−'], "-");
    let mut told =
        ReadDate { when: When::On(today), time: None, days: RangeDays::Some, assumed: Vec::new() };
    let mut rest = text.as_str();
    for (words, days) in [
        ("most days", RangeDays::Most),
        ("on most days", RangeDays::Most),
        ("every day", RangeDays::Each),
        ("each day", RangeDays::Each),
        ("daily", RangeDays::Each),
    ] {
        if let Some(after) = rest.strip_prefix(words) {
            (told.days, rest) = (days, after.trim_start());
        }
    }
    let mut about = false;
    for words in [
        "about ",
        "around ",
        "approx. ",
        "approx ",
        "approximately ",
        "circa ",
        "c. ",
        "ca. ",
        "~",
        "roughly ",
    ] {
        if let Some(after) = rest.strip_prefix(words) {
            (about, rest) = (true, after.trim_start());
        }
    }
    for words in ["between ", "from ", "in ", "on ", "during "] {
        rest = rest.strip_prefix(words).unwrap_or(rest);
    }
    let one = |text: &str, told: &mut ReadDate| one(text, today, order, told);
    let range = [" to ", " until ", " till ", " and ", " - ", "/to/"]
        .iter()
        .find_map(|between| rest.split_once(between));
    told.when = match range {
        Some((from, to)) => {
            let to = one(to, &mut told)?;
            // "3 to 5 October": the first has only its day.
            let from = match from.trim().parse::<u32>() {
                Ok(day) => same_month(to, day)?,
                Err(_) => one(from, &mut told)?,
            };
            When::Between(from.0, to.1)
        }
        None => match days_of_a_month(rest).and_then(|(day, rest)| {
            let to = one(rest, &mut told)?;
            Some((same_month(to, day)?.0, to.1))
        }) {
            Some((from, to)) => When::Between(from, to),
            None => match one(rest, &mut told)? {
                (from, to) if from == to => When::On(from),
                (from, to) => When::Between(from, to),
            },
        },
    };
    if about {
        told.when = match told.when {
            When::On(date) => When::About(date),
            other => other,
        };
    }
    Some(told)
}

/// "3-5 October 2026": the first day, and the rest. Not "3-5-2026", which is a date.
fn days_of_a_month(text: &str) -> Option<(u32, &str)> {
    let (first, rest) = text.split_once('-')?;
    let named = rest.chars().any(is_letter);
    let day = first.trim().parse().ok()?;
    (named
        && rest.trim_start().starts_with(|letter: char| letter.is_ascii_digit())
        && !rest.contains('-'))
    .then_some((day, rest))
}

fn same_month(of: (Date, Date), day: u32) -> Option<(Date, Date)> {
    let (year, month, _) = of.0.ymd();
    Date::from_ymd(year, month, day).map(|date| (date, date))
}

/// A day, or the first and last day of a part of a month, a month or a year.
fn one(text: &str, today: Date, order: DateOrder, told: &mut ReadDate) -> Option<(Date, Date)> {
    let text = text.trim().trim_end_matches('.');
    if let Some(date) = Date::parse(text) {
        return Some((date, date));
    }
    let text = time_apart(text, told);
    let parts = [("early ", 1, 10), ("mid ", 11, 20), ("mid-", 11, 20), ("late ", 21, 31)];
    let part = parts
        .iter()
        .find_map(|(words, first, last)| Some((text.strip_prefix(words)?, *first, *last)));
    let Some((rest, first, last)) = part else { return plain(text, today, order, told) };
    let (from, to) = plain(rest.trim(), today, order, told)?;
    let (year, month, _) = from.ymd();
    let last = Date::from_ymd(year, month, last).unwrap_or(to);
    Some((Date::from_ymd(year, month, first)?, last))
}

/// A day, a month or a year, without a time of day and without "early", "mid" or "late".
fn plain(text: &str, today: Date, order: DateOrder, told: &mut ReadDate) -> Option<(Date, Date)> {
    if let Some((month, year)) = month_and_short_year(text) {
        assume(told, Assumption::MonthAndYear);
        return whole_month(year_of_two_digits(year, today), month);
    }
    let mut numbers: Vec<(u32, usize)> = Vec::new();
    let mut named = None;
    for part in text.split(|letter: char| !is_word(letter)).filter(|part| !part.is_empty()) {
        let digits = part.trim_end_matches(is_letter);
        match (digits.parse(), digits.len() == part.len()) {
            (Ok(number), true) => numbers.push((number, part.len())),
            // "3rd"
            (Ok(number), false)
                if matches!(part.get(digits.len()..), Some("st" | "nd" | "rd" | "th")) =>
            {
                numbers.push((number, digits.len()));
            }
            _ if digits.is_empty() && month(part).is_some() && named.is_none() => {
                named = month(part);
            }
            _ if digits.is_empty() && is_weekday(part) => {}
            _ if part == "of" => {}
            _ => return None,
        }
    }
    let day =
        |year: i32, month: u32, day: u32| Date::from_ymd(year, month, day).map(|date| (date, date));
    match (named, numbers.as_slice()) {
        (None, [(year, 4), (month, _), (date, _)]) => day(year.cast_signed(), *month, *date),
        (None, [(first, 1 | 2), (second, 1 | 2), year]) => {
            let year = full_year(*year, today, told)?;
            match (order, day(year, *second, *first), day(year, *first, *second)) {
                (DateOrder::DayFirst, Some(found), _) => Some(found),
                (DateOrder::DayFirst | DateOrder::MonthFirst, _, Some(found)) => {
                    assume(told, Assumption::MonthFirst);
                    Some(found)
                }
                (DateOrder::MonthFirst, found, None) => found,
                (DateOrder::DayFirst, None, None) => None,
            }
        }
        (None, [(year, 4), (month, 1 | 2)] | [(month, 1 | 2), (year, 4)]) => {
            whole_month(year.cast_signed(), *month)
        }
        (None, [(year, 4)]) if (1900..=2100).contains(year) => {
            let year = year.cast_signed();
            Some((Date::from_ymd(year, 1, 1)?, Date::from_ymd(year, 12, 31)?))
        }
        // RangeDays since 30 December 1899, as spreadsheets count them where a column has no date format.
        (None, [(serial @ 20_000..=80_000, 5)]) => {
            assume(told, Assumption::SerialNumber);
            let date = Date::from_ymd(1899, 12, 30)?.plus_days(serial.cast_signed());
            Some((date, date))
        }
        (Some(month), [(date, 1 | 2), year] | [year @ (_, 4), (date, 1 | 2)]) => {
            day(full_year(*year, today, told)?, month, *date)
        }
        (Some(month), [year @ (_, 4)]) => whole_month(year.0.cast_signed(), month),
        (Some(month), [(date, 1 | 2)]) => {
            assume(told, Assumption::YearMissing);
            let (year, ..) = today.ymd();
            let this_year = Date::from_ymd(year, month, *date);
            let found = this_year
                .filter(|date| *date <= today)
                .or_else(|| Date::from_ymd(year - 1, month, *date))?;
            Some((found, found))
        }
        _ => None,
    }
}

/// Takes a time of day that is behind a date: "2026-10-03T21:30", "03/10/2026 21:30:00", "3 Oct 2026 9.30pm".
fn time_apart<'a>(text: &'a str, told: &mut ReadDate) -> &'a str {
    let text = ["utc", "gmt", "bst", "z"]
        .iter()
        .find_map(|zone| text.strip_suffix(zone))
        .map_or(text, str::trim_end);
    let split = text.split_once('t').filter(|(date, _)| Date::parse(date).is_some());
    let split = split.or_else(|| {
        text.rsplit_once(' ').map(|(date, time)| match time {
            "am" | "pm" => match date.rsplit_once(' ') {
                Some((date, _)) => (date, text.get(date.len() + 1..).unwrap_or(time)),
                None => (date, time),
            },
            _ => (date, time),
        })
    });
    let Some((date, time)) = split else { return text };
    let clock = time.trim_end_matches("am").trim_end_matches("pm").trim();
    let looks = time.contains(':') || clock.len() < time.len();
    let digits = clock.chars().all(|letter| letter.is_ascii_digit() || ":.z+".contains(letter));
    if !looks || !digits || clock.is_empty() {
        return text;
    }
    // A midnight that a spreadsheet adds is no time that anyone gave.
    if !clock.trim_matches(|letter| "0:.z".contains(letter)).is_empty() {
        told.time = Some(time.to_owned());
    }
    date.trim_end_matches(',').trim()
}

/// "oct-25", as spreadsheets write October 2025 where a month was typed: month first, joined to two digits.
fn month_and_short_year(text: &str) -> Option<(u32, u32)> {
    let (name, year) = text.split_once(['-', '\'', '’', '/'])?;
    let name = name.trim_end_matches('.');
    let is_year = year.len() == 2 && year.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then_some((month(name)?, year.parse().ok()?))
}

fn assume(told: &mut ReadDate, assumption: Assumption) {
    if !told.assumed.contains(&assumption) {
        told.assumed.push(assumption);
    }
}

/// The year of two or four digits; of two, the latest that is not in the future.
fn full_year((year, digits): (u32, usize), today: Date, told: &mut ReadDate) -> Option<i32> {
    match digits {
        4 => Some(year.cast_signed()),
        2 => {
            assume(told, Assumption::TwoDigitYear);
            Some(year_of_two_digits(year, today))
        }
        _ => None,
    }
}

/// The latest year of these two digits that is not in the future.
fn year_of_two_digits(year: u32, today: Date) -> i32 {
    let (now, ..) = today.ymd();
    let this_century = now - now % 100 + year.cast_signed();
    if this_century > now { this_century - 100 } else { this_century }
}

fn whole_month(year: i32, month: u32) -> Option<(Date, Date)> {
    let first = Date::from_ymd(year, month, 1)?;
    let last = (28..=31).rev().find_map(|day| Date::from_ymd(year, month, day))?;
    Some((first, last))
}

fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let found = MONTHS.iter().position(|month| {
        *month == word || (word.len() >= 3 && month.starts_with(word) && word.len() <= 4)
    })?;
    u32::try_from(found + 1).ok()
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    DAYS.iter().any(|day| word.len() >= 2 && day.starts_with(word))
}

#[cfg(test)]
mod tests;
