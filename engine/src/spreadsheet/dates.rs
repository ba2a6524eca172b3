//! Dates as people and spreadsheets write them. Day before month, as in the United Kingdom, unless that can't be.

use super::letters::{is_letter, is_word};
use super::read::Assumption;
use crate::words::words;
use crate::{Date, When};

/// What a date cell said.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Told {
    pub(super) when: When,
    /// A time of day that stood beside the date.
    pub(super) time: Option<String>,
    /// "On most days in March", "every day from … to …".
    pub(super) days: Days,
    /// What was taken for granted.
    pub(super) assumed: Vec<Assumption>,
}

/// Which days of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
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
    numeric(text).find_map(|(first, second)| match (first > 12, second > 12) {
        (true, false) => Some(DateOrder::MonthFirst),
        (false, true) => Some(DateOrder::DayFirst),
        _ => None,
    })
}

/// Whether a date can be read with the day first and with the month first, and not as the same day.
pub(super) fn either_way(text: &str) -> bool {
    rules_out(text).is_none()
        && numeric(text).any(|(first, second)| first != second && first <= 12 && second <= 12)
}

/// The first two numbers of each date of two numbers and a year, as in "about 3/10/2026" and "3.10.26 9:30 pm".
fn numeric(text: &str) -> impl Iterator<Item = (u32, u32)> {
    let text = Some(text.trim()).filter(|text| text.len() <= MOST_BYTES).unwrap_or_default();
    text.split_whitespace().filter_map(|word| {
        let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        let mut parts = word.split(['/', '.', '-']);
        let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
        let whole = parts.next().is_none() && matches!(year.len(), 2 | 4);
        let year: Option<u32> = year.parse().ok();
        let short = first.len() <= 2 && second.len() <= 2;
        let (first, second) = (first.parse().ok()?, second.parse().ok()?);
        (whole && year.is_some() && short && first <= 31 && second <= 31).then_some((first, second))
    })
}

/// The longest text that is looked at as a date.
const MOST_BYTES: usize = 100;

/// Reads a date cell.
pub(super) fn parse(text: &str, today: Date, order: DateOrder) -> Option<Told> {
    let text = text.trim();
    if text.len() > MOST_BYTES {
        return None;
    }
    let mut told = written(text, today, order)?;
    // Whatever was taken for granted: a day that is yet to come is said.
    if told.when.range(today).1 > today
        && !matches!(told.when, When::Between(first, _) if first <= today)
    {
        assume(&mut told, Assumption::Future);
    }
    Some(told)
}

fn written(text: &str, today: Date, order: DateOrder) -> Option<Told> {
    let text = text.to_ascii_lowercase().replace(['–', '—', '−'], "-");
    let mut told =
        Told { when: When::On(today), time: None, days: Days::Some, assumed: Vec::new() };
    let mut rest = text.as_str();
    for (words, days) in [
        ("most days", Days::Most),
        ("on most days", Days::Most),
        ("every day", Days::Each),
        ("each day", Days::Each),
        ("daily", Days::Each),
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
    let one = |text: &str, told: &mut Told| one(text, today, order, told);
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
fn one(text: &str, today: Date, order: DateOrder, told: &mut Told) -> Option<(Date, Date)> {
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
fn plain(text: &str, today: Date, order: DateOrder, told: &mut Told) -> Option<(Date, Date)> {
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
        // Days since 30 December 1899, as spreadsheets count them where a column has no date format.
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

/// Takes a time of day that stands behind a date: "2026-10-03T21:30", "03/10/2026 21:30:00", "3 Oct 2026 9.30pm".
fn time_apart<'a>(text: &'a str, told: &mut Told) -> &'a str {
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

fn assume(told: &mut Told, assumption: Assumption) {
    if !told.assumed.contains(&assumption) {
        told.assumed.push(assumption);
    }
}

/// The year of two or four digits; of two, the latest that is not in the future.
fn full_year((year, digits): (u32, usize), today: Date, told: &mut Told) -> Option<i32> {
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
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn read(text: &str) -> Option<Told> {
        parse(text, date("2026-11-22"), DateOrder::DayFirst)
    }

    #[test]
    fn one_day_is_read_however_it_is_written() {
        let day = When::On(date("2026-10-03"));
        for text in [
            "2026-10-03",
            "2026/10/03",
            "03/10/2026",
            "3/10/2026",
            "3.10.2026",
            "3-10-2026",
            "3 10 2026",
            "3 October 2026",
            "3 Oct 2026",
            "3rd October 2026",
            "3rd of Oct. 2026",
            "October 3, 2026",
            "Sat 3 October 2026",
            "Saturday, 3 Oct 2026",
            "03-Oct-2026",
            "2026-10-03T00:00:00",
            "3/10/2026 00:00",
        ] {
            let told = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((told.when, &told.time, &told.assumed), (day, &None, &vec![]), "{text}");
        }
        for (text, assumed) in [
            ("3/10/26", Assumption::TwoDigitYear),
            ("3 Oct 26", Assumption::TwoDigitYear),
            ("3 October", Assumption::YearMissing),
            ("46298", Assumption::SerialNumber),
        ] {
            let told = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((told.when, told.assumed), (day, vec![assumed]), "{text}");
        }
        assert_eq!(read("3-5 2026").unwrap().when, When::On(date("2026-05-03")));
        assert_eq!(read("3 December").unwrap().when, When::On(date("2025-12-03")));
        assert_eq!(read("3/10/98").unwrap().when, When::On(date("1998-10-03")));
        let american = read("10/25/2026").unwrap();
        assert_eq!(
            (american.when, american.assumed),
            (When::On(date("2026-10-25")), vec![Assumption::MonthFirst])
        );
    }

    #[test]
    fn a_month_with_two_digits_is_that_month_of_that_year() {
        for (text, first, last) in [
            ("Oct-25", "2025-10-01", "2025-10-31"),
            ("October-25", "2025-10-01", "2025-10-31"),
            ("Sept-26", "2026-09-01", "2026-09-30"),
            ("Jan'26", "2026-01-01", "2026-01-31"),
            ("Feb/24", "2024-02-01", "2024-02-29"),
            ("Dec-98", "1998-12-01", "1998-12-31"),
        ] {
            let told = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(told.when, When::Between(date(first), date(last)), "{text}");
            assert_eq!(told.assumed, [Assumption::MonthAndYear], "{text}");
        }
        // A day before its month is a day.
        let day = read("25-Oct").unwrap();
        assert_eq!(
            (day.when, day.assumed),
            (When::On(date("2026-10-25")), vec![Assumption::YearMissing])
        );
    }

    #[test]
    fn a_day_that_is_yet_to_come_is_said() {
        for text in
            ["03/12/2026", "03/10/2062", "Dec-26", "tomorrow 3 December 2026", "2027", "46400"]
        {
            let Some(told) = read(text) else { continue };
            assert!(told.assumed.contains(&Assumption::Future), "{text}: {told:?}");
        }
        for text in ["22/11/2026", "November 2026", "2026", "about 20/11/2026", "3 December"] {
            assert!(!read(text).unwrap().assumed.contains(&Assumption::Future), "{text}");
        }
    }

    /// Each used to cost a level of the stack, of which a browser has 256 kB.
    #[test]
    fn prefixes_without_end_are_no_date() {
        for prefix in [
            "early ",
            "mid ",
            "mid-",
            "late ",
            "about ",
            "between ",
            "most days ",
            "early mid late ",
        ] {
            for count in [2, 3, 12, 20_000] {
                let text = format!("{}October 2026", prefix.repeat(count));
                if text.len() > MOST_BYTES
                    || prefix.starts_with(['e', 'm', 'l']) && !prefix.starts_with("most")
                {
                    assert_eq!(read(&text), None, "{prefix} {count}");
                }
            }
        }
        assert!(
            !either_way(&"3/10/2026 ".repeat(100_000))
                && rules_out(&"25/10/2026 ".repeat(100_000)).is_none()
        );
    }

    #[test]
    fn a_time_beside_a_date_is_kept() {
        for (text, time) in [
            ("2026-10-03T21:30", "21:30"),
            ("03/10/2026 21:30:00", "21:30:00"),
            ("3 Oct 2026 9.30pm", "9.30pm"),
            ("3 Oct 2026 9:30 am", "9:30 am"),
        ] {
            let told = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(
                (told.when, told.time.as_deref()),
                (When::On(date("2026-10-03")), Some(time)),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_not_exact_stays_so() {
        let between = |first, last| When::Between(date(first), date(last));
        for (text, when) in [
            ("about 3 October 2026", When::About(date("2026-10-03"))),
            ("~03/10/2026", When::About(date("2026-10-03"))),
            ("circa 3/10/2026", When::About(date("2026-10-03"))),
            ("October 2026", between("2026-10-01", "2026-10-31")),
            ("Feb 2024", between("2024-02-01", "2024-02-29")),
            ("2026-10", between("2026-10-01", "2026-10-31")),
            ("10/2026", between("2026-10-01", "2026-10-31")),
            ("2025", between("2025-01-01", "2025-12-31")),
            ("early October 2026", between("2026-10-01", "2026-10-10")),
            ("mid-October 2026", between("2026-10-11", "2026-10-20")),
            ("late Feb 2026", between("2026-02-21", "2026-02-28")),
            ("1/10/2026 to 5/10/2026", between("2026-10-01", "2026-10-05")),
            ("between 1 and 5 October 2026", between("2026-10-01", "2026-10-05")),
            ("from 2026-10-01 until 2026-10-05", between("2026-10-01", "2026-10-05")),
            ("1 – 5 October 2026", between("2026-10-01", "2026-10-05")),
            ("1-5 October 2026", between("2026-10-01", "2026-10-05")),
            ("Sept 2026 to October 2026", between("2026-09-01", "2026-10-31")),
        ] {
            assert_eq!(read(text).map(|told| told.when), Some(when), "{text}");
        }
        let most = read("most days in March 2026").unwrap();
        assert_eq!((most.when, most.days), (between("2026-03-01", "2026-03-31"), Days::Most));
        let each = read("every day from 1/3/2026 to 5/3/2026").unwrap();
        assert_eq!((each.when, each.days), (between("2026-03-01", "2026-03-05"), Days::Each));
    }

    #[test]
    fn what_is_no_date_is_not_taken_for_one() {
        for text in [
            "",
            "yesterday",
            "last week",
            "31/02/2026",
            "32/01/2026",
            "13/13/2026",
            "3/10",
            "soon",
            "12345678",
            "3 Octember 2026",
            "a 3 October 2026",
            "0/0/0",
            "99999",
            "1/2/3/4",
            "£3.10",
            "3xx October 2026",
            "3 October 2026 a:30",
            "3 October 2026 é",
            "1899",
            "2101",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn an_order_is_ruled_out_by_a_number_that_is_no_month() {
        assert_eq!(rules_out("25/10/2026"), Some(DateOrder::MonthFirst));
        assert_eq!(rules_out("10/25/26"), Some(DateOrder::DayFirst));
        assert_eq!(rules_out("3/10/2026"), None);
        assert_eq!(rules_out("3/12/2026"), None);
        assert_eq!(rules_out("12/3/2026"), None);
        assert_eq!(rules_out("13/3/2026"), Some(DateOrder::MonthFirst));
        assert_eq!(rules_out("3/13/2026"), Some(DateOrder::DayFirst));
        assert_eq!(rules_out("2026-10-25"), None);
        for no_date in ["25/10/2026/7", "25/10/202", "025/10/2026", "25/010/2026", "25/10/2x26"] {
            assert_eq!(rules_out(no_date), None, "{no_date}");
        }
        assert_eq!(rules_out("3 October 2026 21:30"), None);
        assert_eq!(rules_out("about 25/10/2026"), Some(DateOrder::MonthFirst));
        assert_eq!(rules_out("10/25/26 10:05 PM"), Some(DateOrder::DayFirst));
        assert_eq!(rules_out("1/2/2026 to 25/2/2026"), Some(DateOrder::MonthFirst));
    }

    #[test]
    fn a_date_may_be_either_way_round_where_both_numbers_can_be_months() {
        for text in [
            "3/10/2026",
            "3/12/2026",
            "12/3/2026",
            "about 5/11/26",
            "1/2/2026 to 5/2/2026",
            "03.10.26 9:30 pm",
        ] {
            assert!(either_way(text), "{text}");
        }
        for text in
            ["25/10/2026", "10/10/2026", "2026-10-03", "3 Oct 2026", "1/2/2026 to 25/2/2026", ""]
        {
            assert!(!either_way(text), "{text}");
        }
    }
}
