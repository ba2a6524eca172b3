//! A calendar date, without time or zone: all that a diary and "today" need, at a fraction of a date library's size.
//!
//! The arithmetic is Howard Hinnant's `days_from_civil` and `civil_from_days`
//! (<https://howardhinnant.github.io/date_algorithms.html>), in the proleptic Gregorian calendar.

use std::borrow::Cow;
use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::from_json::{FieldError, FromJson, expected, text};

/// A day between 0001-01-01 and 9999-12-31. Written and read as `2026-11-22`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Days since 1970-01-01.
    days: i32,
}

const FIRST: Date = Date { days: -719_162 };
const LAST: Date = Date { days: 2_932_896 };

impl Date {
    /// The date, or `None` where the calendar has no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Date> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then(|| days_from_civil(year, month, day))
    }

    /// Reads `2026-11-22`, and nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Date> {
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        let year = number(&[y1, y2, y3, y4])?;
        Date::from_ymd(i32::try_from(year).ok()?, number(&[m1, m2])?, number(&[d1, d2])?)
    }

    /// Year, month (1 to 12) and day (1 to 31).
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        civil_from_days(self.days)
    }

    /// n days later, or earlier; the ends of the calendar hold.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Date {
        Date { days: self.days.saturating_add(days).clamp(FIRST.days, LAST.days) }
    }

    /// How many days later this is than `earlier`; negative if it is earlier.
    #[must_use]
    pub fn days_since(self, earlier: Date) -> i32 {
        self.days - earlier.days
    }

    /// Days since 1970-01-01.
    pub(crate) fn since_epoch(self) -> i32 {
        self.days
    }

    /// The day n days after 1970-01-01; the ends of the calendar hold.
    pub(crate) fn from_epoch(days: i32) -> Date {
        Date { days: days.clamp(FIRST.days, LAST.days) }
    }

    /// The day of the week: 0 is Monday, 6 is Sunday.
    #[must_use]
    pub fn weekday(self) -> u32 {
        // 1970-01-01 was a Thursday.
        (self.days + 3).rem_euclid(7).unsigned_abs()
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| {
        digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
    })
}

fn days_in_month(year: i32, month: u32) -> u32 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

fn days_from_civil(year: i32, month: u32, day: u32) -> Date {
    let (month, day) = (month.cast_signed(), day.cast_signed());
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year - era * 400;
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Date { days: era * 146_097 + day_of_era - 719_468 }
}

fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days - era * 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, month.unsigned_abs(), day.unsigned_abs())
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromJson for Date {
    fn from_json(value: &Value) -> Result<Self, FieldError> {
        Date::parse(text(value)?).ok_or_else(|| expected("a date as 2026-11-22"))
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(deserializer)?;
        Date::parse(&text).ok_or_else(|| D::Error::custom("not a date as 2026-11-22"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn every_day_of_the_calendar_is_read_as_it_is_written() {
        assert_eq!(FIRST.to_string(), "0001-01-01");
        assert_eq!(LAST.to_string(), "9999-12-31");
        let mut before = None;
        for days in FIRST.days..=LAST.days {
            let today = Date { days };
            let (year, month, day) = today.ymd();
            assert_eq!(Date::from_ymd(year, month, day), Some(today));
            assert!(before < Some((year, month, day)));
            before = Some((year, month, day));
        }
        assert_eq!(Date::parse("2026-11-22").map(|d| d.to_string()).as_deref(), Some("2026-11-22"));
    }

    #[test]
    fn known_days_fall_where_the_calendar_says() {
        assert_eq!(date("1970-01-01"), Date { days: 0 });
        assert_eq!(date("2000-03-01").days_since(date("2000-02-28")), 2);
        assert_eq!(date("1900-03-01").days_since(date("1900-02-28")), 1);
        assert_eq!(date("2026-11-22").weekday(), 6);
        assert_eq!(date("2026-11-23").weekday(), 0);
        assert_eq!(date("2026-12-30").plus_days(3).to_string(), "2027-01-02");
        assert_eq!(date("2026-01-01").plus_days(-1).to_string(), "2025-12-31");
        assert_eq!(date("2026-01-01").plus_days(i32::MAX), LAST);
    }

    #[test]
    fn a_failed_test_shows_a_date_as_it_is_written() {
        assert_eq!(format!("{:?}", date("2026-11-22")), "2026-11-22");
    }

    #[test]
    fn what_is_not_a_day_is_not_read() {
        for text in [
            "",
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-01-00",
            "2026-1-01",
            "26-01-01",
            "2026/01/01",
            "2026-01-01T00:00",
            "٢٠٢٦-01-01",
            "0000-01-01",
            "-026-01-01",
            "2026-01-0x",
            "1900-02-29",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert!(Date::parse("2000-02-29").is_some());
        assert!(Date::parse("2024-02-29").is_some());
    }
}
