//! A moment in time, and what the clock on the wall in England and Wales shows then. Enough for two clocks and a date of
//! review; a date library would be most of the page's weight.
//!
//! Hours are counted as they pass, through a change of the clocks; days are counted on the calendar. Summer time is from
//! 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Summer Time Act 1972, as amended in
//! 2002); years before that rule do not occur in a plan.

use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::Date;
use crate::from_json::{FieldError, FromJson, expected, text};

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// A moment, to the minute. Written and read in UTC, such as `2026-11-22T14:05Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Minutes since 1970-01-01 00:00 UTC.
    minutes: i64,
}

/// What calendar and clock show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Local {
    /// The day.
    pub date: Date,
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
}

impl Moment {
    /// The moment n minutes after 1970-01-01 00:00 UTC, within the years that a [`Date`] has.
    #[must_use]
    pub fn from_minutes(minutes: i64) -> Moment {
        Moment { minutes: minutes.clamp(-719_162 * DAY, 2_932_896 * DAY) }
    }

    /// When the clock on the wall shows this. An hour that comes twice means its first time, so that no clock ends later
    /// than it may; one that is left out in spring means the time after it.
    #[must_use]
    pub fn from_local(local: Local) -> Option<Moment> {
        if local.hour > 23 || local.minute > 59 {
            return None;
        }
        let at = i64::from(local.date.since_epoch()) * DAY
            + i64::from(local.hour) * HOUR
            + i64::from(local.minute);
        let in_summer = Moment::from_minutes(at - HOUR);
        Some(if in_summer.is_summer() { in_summer } else { Moment::from_minutes(at) })
    }

    /// What the clock on the wall shows.
    #[must_use]
    pub fn local(self) -> Local {
        split(if self.is_summer() { self.minutes + HOUR } else { self.minutes })
    }

    /// The same in UTC.
    #[must_use]
    pub fn utc(self) -> Local {
        split(self.minutes)
    }

    /// n hours later, as they pass.
    #[must_use]
    pub fn plus_hours(self, hours: u32) -> Moment {
        Moment::from_minutes(self.minutes + i64::from(hours) * HOUR)
    }

    /// The same time of day n days later.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Moment {
        let local = self.local();
        let date = local.date.plus_days(i32::try_from(days).unwrap_or(i32::MAX));
        Moment::from_local(Local { date, ..local }).unwrap_or(self)
    }

    /// How many minutes this is after `earlier`; negative before it.
    #[must_use]
    pub fn minutes_since(self, earlier: Moment) -> i64 {
        self.minutes - earlier.minutes
    }

    /// Reads `2026-11-22T14:05Z`, and nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Moment> {
        let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
        let (hour, minute) = time.split_once(':')?;
        let number = |digits: &str, most: i64| {
            let is_two = digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
            digits.parse::<i64>().ok().filter(|number| is_two && *number <= most)
        };
        let day = i64::from(Date::parse(date)?.since_epoch());
        Some(Moment::from_minutes(day * DAY + number(hour, 23)? * HOUR + number(minute, 59)?))
    }

    fn is_summer(self) -> bool {
        let (year, _, _) = split(self.minutes).date.ymd();
        let (Some(begins), Some(ends)) = (change(year, 3), change(year, 10)) else { return false };
        (begins..ends).contains(&self.minutes)
    }
}

/// When the clocks change in a month of 31 days: 01:00 UTC on its last Sunday.
fn change(year: i32, month: u32) -> Option<i64> {
    let last = Date::from_ymd(year, month, 31)?;
    let after_sunday = (last.weekday() + 1) % 7;
    Some(i64::from(last.since_epoch() - after_sunday.cast_signed()) * DAY + HOUR)
}

fn split(minutes: i64) -> Local {
    let part = |minutes: i64| u32::try_from(minutes).unwrap_or_default();
    let day = minutes.div_euclid(DAY);
    let date = Date::from_epoch(i32::try_from(day).unwrap_or_default());
    let within = minutes.rem_euclid(DAY);
    Local { date, hour: part(within / HOUR), minute: part(within % HOUR) }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Local { date, hour, minute } = self.utc();
        write!(f, "{date}T{hour:02}:{minute:02}Z")
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromJson for Moment {
    fn from_json(value: &Value) -> Result<Self, FieldError> {
        Moment::parse(text(value)?).ok_or_else(|| expected("a moment as 2026-11-22T14:05Z"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    fn wall(date: &str, hour: u32, minute: u32) -> Moment {
        Moment::from_local(Local { date: Date::parse(date).unwrap(), hour, minute }).unwrap()
    }

    fn shown(moment: Moment) -> String {
        let Local { date, hour, minute } = moment.local();
        format!("{date} {hour:02}:{minute:02}")
    }

    #[test]
    fn forty_eight_hours_pass_over_the_turn_of_the_year() {
        assert_eq!(shown(wall("2026-12-30", 23, 30).plus_hours(48)), "2027-01-01 23:30");
        assert_eq!(shown(wall("2026-12-31", 9, 0).plus_days(28)), "2027-01-28 09:00");
    }

    #[test]
    fn minutes_pass_as_they_do_while_the_clocks_change() {
        let (before, after) = (wall("2026-03-28", 10, 0), wall("2026-03-30", 10, 0));
        assert_eq!(after.minutes_since(before), 47 * 60);
        assert_eq!(before.minutes_since(after), -47 * 60);
    }

    #[test]
    fn no_moment_lies_outside_of_the_calendar() {
        let day = |minutes| Moment::from_minutes(minutes).utc().date.to_string();
        assert_eq!(day(i64::MIN), "0001-01-01");
        assert_eq!(day(-1), "1969-12-31");
        assert_eq!(day(0), "1970-01-01");
        assert_eq!(day(i64::MAX), "9999-12-31");
    }

    #[test]
    fn hours_are_counted_as_they_pass_when_the_clocks_change() {
        // 29 March 2026: 01:00 becomes 02:00, so that the clock shows an hour more after 48 hours.
        assert_eq!(shown(wall("2026-03-28", 10, 0).plus_hours(48)), "2026-03-30 11:00");
        // 25 October 2026: 02:00 becomes 01:00.
        assert_eq!(shown(wall("2026-10-24", 10, 0).plus_hours(48)), "2026-10-26 09:00");
    }

    #[test]
    fn days_are_counted_on_the_calendar_when_the_clocks_change() {
        assert_eq!(shown(wall("2026-03-10", 10, 0).plus_days(28)), "2026-04-07 10:00");
        assert_eq!(shown(wall("2026-10-10", 10, 0).plus_days(28)), "2026-11-07 10:00");
    }

    #[test]
    fn leap_days_are_days() {
        assert_eq!(shown(wall("2028-02-27", 12, 0).plus_hours(48)), "2028-02-29 12:00");
        assert_eq!(shown(wall("2027-02-27", 12, 0).plus_hours(48)), "2027-03-01 12:00");
        assert_eq!(shown(wall("2028-02-01", 12, 0).plus_days(28)), "2028-02-29 12:00");
        assert_eq!(shown(wall("2100-02-28", 12, 0).plus_days(1)), "2100-03-01 12:00");
    }

    #[test]
    fn an_hour_that_comes_twice_is_its_first_and_one_that_is_left_out_the_next() {
        assert_eq!(wall("2026-10-25", 1, 30), at("2026-10-25T00:30Z"));
        assert_eq!(wall("2026-10-25", 2, 30), at("2026-10-25T02:30Z"));
        assert_eq!(shown(wall("2026-03-29", 1, 30)), "2026-03-29 02:30");
        assert_eq!(shown(wall("2026-03-29", 0, 59)), "2026-03-29 00:59");
    }

    #[test]
    fn every_hour_of_many_years_is_what_the_clock_shows_and_back() {
        let mut moment = at("2024-12-31T22:00Z");
        while moment < at("2033-01-02T00:00Z") {
            let again = Moment::from_local(moment.local()).unwrap();
            let off = moment.minutes_since(again);
            assert!(off == 0 || off == HOUR, "{moment} came back as {again}");
            assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
            moment = moment.plus_hours(1);
        }
    }

    #[test]
    fn what_is_no_moment_is_not_read() {
        for text in [
            "",
            "2026-11-22",
            "2026-11-22T24:00Z",
            "2026-11-22T14:60Z",
            "2026-11-22T14:05",
            "2026-02-29T00:00Z",
            "2026-11-22T1:05Z",
            "2026-11-22T+1:05Z",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
        let no_hour = Local { date: Date::parse("2026-11-22").unwrap(), hour: 24, minute: 0 };
        assert_eq!(Moment::from_local(no_hour), None);
    }
}
