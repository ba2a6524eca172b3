//! Time in equal steps: days, weeks, months or years, so few that each can be seen on a phone.

use crate::Date;
use crate::words::words;

/// The most steps: on a phone each is some five pixels wide.
pub const MOST_STEPS: i32 = 62;

/// A picture begins at least n days ago.
const LEAST_DAYS: i32 = 28;

/// About n steps are named.
const NAMED: i32 = 4;

/// Time, in steps without gaps, up to today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// How long a step is.
    pub unit: Unit,
    /// The first and the last day of each step.
    pub steps: Vec<(Date, Date)>,
    /// The steps at which a line stands.
    pub ticks: Vec<Tick>,
}

words! {
    /// How long a step is.
    Unit {
        /// A day.
        Day = "day",
        /// Seven days; the last one ends today.
        Week = "week",
        /// A month of the calendar; the last one is not over.
        Month = "month",
        /// A year of the calendar, or several.
        Year = "year",
    }
}

/// A line that helps the eye along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands: at the beginning of this step.
    pub step: usize,
    /// The date it stands for.
    pub date: Date,
    /// What it says.
    pub says: TickSays,
}

words! {
    /// What a [`Tick`] says.
    TickSays {
        /// Nothing: it is only a line.
        Nothing = "nothing",
        /// Day and month.
        Day = "day",
        /// The month.
        Month = "month",
        /// The year.
        Year = "year",
    }
}

impl Axis {
    /// From a day, or 28 days ago if that is earlier, up to today.
    pub(super) fn new(first: Date, today: Date) -> Axis {
        let first = first.min(today.plus_days(1 - LEAST_DAYS));
        let days = today.days_since(first) + 1;
        let months = month_of(today) - month_of(first) + 1;
        let (unit, steps) = if days <= MOST_STEPS {
            (Unit::Day, (0..days).map(|day| (first.plus_days(day), first.plus_days(day))).collect())
        } else if days <= 7 * MOST_STEPS {
            let weeks = (1..=(days + 6) / 7).rev();
            let week = |week| (today.plus_days(1 - 7 * week), today.plus_days(7 - 7 * week));
            (Unit::Week, weeks.map(week).collect())
        } else if months <= MOST_STEPS {
            (Unit::Month, calendar(first, today, 1))
        } else {
            let years = (months / 12 + 1 + MOST_STEPS) / MOST_STEPS;
            (Unit::Year, calendar(first, today, 12 * years))
        };
        let mut axis = Axis { unit, steps, ticks: Vec::new() };
        axis.ticks = if unit == Unit::Day { axis.mondays() } else { axis.months(months) };
        axis
    }

    /// The step that a day is in; days outside count to the nearest end.
    pub(super) fn step(&self, day: Date) -> usize {
        let after = self.steps.partition_point(|(first, _)| *first <= day);
        after.saturating_sub(1)
    }

    fn mondays(&self) -> Vec<Tick> {
        let mondays = self.steps.iter().enumerate().filter(|(_, (day, _))| day.weekday() == 0);
        let all: Vec<Tick> = mondays
            .map(|(step, (date, _))| Tick { step, date: *date, says: TickSays::Nothing })
            .collect();
        let apart = all.len().div_ceil(NAMED.unsigned_abs() as usize);
        let named = |(place, tick): (usize, Tick)| {
            let says = if place % apart == 0 { TickSays::Day } else { TickSays::Nothing };
            self.named(tick, says)
        };
        all.into_iter().enumerate().map(named).collect()
    }

    /// The steps in which a month begins that is worth a line.
    fn months(&self, months: i32) -> Vec<Tick> {
        const APART: [i32; 12] = [1, 2, 3, 4, 6, 12, 24, 60, 120, 240, 600, 1200];
        let apart = APART.into_iter().find(|apart| months / apart <= NAMED).unwrap_or(6000);
        let lines = match self.unit {
            Unit::Week => 1,
            Unit::Month if months <= 30 => 3.min(apart),
            _ => 12.min(apart),
        };
        let lines = if self.unit == Unit::Year { apart } else { lines };
        let mut ticks = Vec::new();
        for (step, (first, last)) in self.steps.iter().enumerate() {
            let begins = |apart: i32| {
                let next = next_multiple(month_of(first.plus_days(-1)) + 1, apart);
                month_begins(next).filter(|begins| *first <= *begins && *begins <= *last)
            };
            let (Some(date), named) = (begins(lines), begins(apart)) else { continue };
            let says = match named.map(Date::ymd) {
                None => TickSays::Nothing,
                Some((_, 1, _)) => TickSays::Year,
                Some(_) => TickSays::Month,
            };
            ticks.push(self.named(Tick { step, date: named.unwrap_or(date), says }, says));
        }
        ticks
    }

    /// A tick with what it says; near the right end there is no room for words.
    fn named(&self, tick: Tick, says: TickSays) -> Tick {
        let has_room = tick.step * 100 <= self.steps.len() * 80;
        Tick { says: if has_room { says } else { TickSays::Nothing }, ..tick }
    }
}

/// Months of the calendar in groups of n, from the one that `first` is in; the last ends today.
fn calendar(first: Date, today: Date, months: i32) -> Vec<(Date, Date)> {
    let mut steps = Vec::new();
    let mut month = month_of(first).div_euclid(months) * months;
    while let Some(begins) = month_begins(month).filter(|begins| *begins <= today) {
        let ends = month_begins(month + months).map_or(today, |next| next.plus_days(-1));
        steps.push((begins, ends.min(today)));
        month += months;
    }
    steps
}

/// Months since the year 0.
fn month_of(date: Date) -> i32 {
    let (year, month, _) = date.ymd();
    year * 12 + month.cast_signed() - 1
}

fn month_begins(month: i32) -> Option<Date> {
    Date::from_ymd(month.div_euclid(12), month.rem_euclid(12).unsigned_abs() + 1, 1)
}

/// The first multiple that is no smaller.
fn next_multiple(number: i32, of: i32) -> i32 {
    (number + of - 1).div_euclid(of) * of
}
