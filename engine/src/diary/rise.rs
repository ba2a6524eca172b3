//! Has it become more frequent? Two exact tests, which speak only when chance would do so in less than 5 of 100 diaries.
//!
//! The last 28 days are compared with the time before, at most 48 weeks back and from the first incident on. What counts
//! is days and weeks, not single messages, because messages come in bursts: a test that counted each would mistake a
//! burst for a rise.
//!
//! - **By days.** If nothing had changed, each day after the first incident would be as likely to have an incident as any
//!   other, so of `d` such days in `n`, the number that fall in the last 28 is hypergeometric (Fisher's exact test, one
//!   sided). It speaks below 0.035.
//! - **By weeks.** If nothing had changed, the weeks could be put in any order. That each of the last four has more
//!   incidents than every one of `m` weeks before has then a chance of at most 1 in C(m + 4, 4): with four weeks before,
//!   1 in 70. It speaks when that is so, and catches a daily contact that grows.
//!
//! Together they stay below 0.05. (R. A. Fisher, *The Design of Experiments*, 1935, for both: the exact test and the
//! argument from permutations.)
//!
//! **What they need before they speak.** At least 28 days of record between the first incident and the last 28 days, and
//! incidents on at least four of the last 28 days.
//!
//! **Vague dates** are put where they speak least: counted in the last 28 days only if they are in there for certain, and
//! before if they can have been. The first incident opens the record and is not counted, since it is there by definition.
//!
//! **What they can't know**: whether older incidents were left out because they were forgotten. A rise is therefore a
//! sign, with its numbers, and never more than that.

use super::RECENT_DAYS;
use super::counting::{fewest_days, most_days};
use super::entries::CountedEntry;
use super::why::{RiseTest, Windows};
use crate::Date;

/// The test by days speaks below this.
const DAYS_ALPHA: f64 = 0.035;

/// How far back the time before is looked at: 48 weeks.
const LONGEST_BEFORE: i32 = 48 * 7;

/// The least record before the last 28 days.
const LEAST_BEFORE: i32 = 28;

/// Incidents on at least n of the last 28 days.
const LEAST_RECENT: u32 = 4;

/// Whether incidents rose in the 28 days up to `today`; `incidents` are all entries that are incidents.
pub(super) fn rise(incidents: &[CountedEntry<'_>], today: Date) -> Option<Windows> {
    let recent_from = today.plus_days(1 - RECENT_DAYS);
    // The record opens on the first incident, taken at its latest.
    let opened = incidents.iter().map(CountedEntry::first_at_latest).min()?;
    let observed = recent_from.days_since(opened) - 1;
    if observed < LEAST_BEFORE {
        return None;
    }
    let whole_record = observed <= LONGEST_BEFORE;
    let observed = observed.min(LONGEST_BEFORE);
    let before_from = recent_from.plus_days(-observed);

    let recent_days =
        fewest_days(incidents.iter().map(|entry| entry.needed_within(recent_from, today)));
    if recent_days < LEAST_RECENT {
        return None;
    }
    let windows = |test, before, recent, p| Windows {
        before_from,
        recent_from,
        recent_to: today,
        test,
        before,
        recent,
        p,
    };

    let before_to = recent_from.plus_days(-1);
    let days_before = if whole_record {
        // All that can have been before, but for the one that opened the record.
        let earliest = incidents.iter().map(|entry| entry.first).min()?;
        most_days(incidents, earliest, before_to).saturating_sub(1)
    } else {
        most_days(incidents, before_from, before_to)
    };
    let n_before = observed.unsigned_abs();
    let days_before = days_before.min(n_before);
    let p = hypergeometric_tail(RECENT_DAYS.unsigned_abs(), n_before, recent_days, days_before);
    if p < DAYS_ALPHA {
        return Some(windows(RiseTest::Days, days_before, recent_days, p));
    }

    let weeks_before = n_before / 7;
    let emptiest = (0..4)
        .map(|week| {
            week_count(incidents, recent_from, week, |entry, from, to| {
                entry.surely_within(from, to)
            })
        })
        .min()?;
    let fullest = (1..=weeks_before).map(|week| {
        week_count(incidents, recent_from, -week.cast_signed(), |entry, from, to| {
            entry.possibly_within(from, to)
        })
    });
    let fullest = fullest.max()?;
    (emptiest > fullest)
        .then(|| windows(RiseTest::Weeks, fullest, emptiest, 1.0 / binomial(weeks_before + 4, 4)))
}

fn week_count(
    incidents: &[CountedEntry<'_>],
    from: Date,
    week: i32,
    count: fn(&CountedEntry<'_>, Date, Date) -> u32,
) -> u32 {
    let first = from.plus_days(7 * week);
    let last = first.plus_days(6);
    incidents.iter().fold(0, |sum: u32, entry| sum.saturating_add(count(entry, first, last)))
}

/// The chance of `recent` or more in the later window of `n_recent` days, when `recent + before` days are drawn from all.
fn hypergeometric_tail(n_recent: u32, n_before: u32, recent: u32, before: u32) -> f64 {
    let drawn = recent + before;
    let all = binomial(n_recent + n_before, drawn);
    let ways = (recent..=n_recent.min(drawn))
        .map(|k| binomial(n_recent, k) * binomial(n_before, drawn - k));
    ways.sum::<f64>() / all
}

/// How many ways to choose `k` of `n`. For n up to 364 it stays below 1e109, far from the limits of a float.
pub(super) fn binomial(n: u32, k: u32) -> f64 {
    if k > n {
        return 0.0;
    }
    (0..k).fold(1.0, |ways, i| ways * f64::from(n - i) / f64::from(i + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9 * b.abs().max(1.0)
    }

    #[test]
    fn the_ways_to_choose_are_pascals_triangle() {
        for n in 1..60 {
            assert!(close(binomial(n, 0), 1.0) && close(binomial(n, n), 1.0));
            for k in 1..n {
                assert!(
                    close(binomial(n, k), binomial(n - 1, k - 1) + binomial(n - 1, k)),
                    "{n} {k}"
                );
            }
        }
        assert!(close(binomial(3, 4), 0.0));
    }

    #[test]
    fn the_tail_is_what_can_be_counted_by_hand() {
        // 2 of 4 days drawn, both in the later half: 1 of 6 ways.
        assert!(close(hypergeometric_tail(2, 2, 2, 0), 1.0 / 6.0));
        assert!(close(hypergeometric_tail(2, 2, 1, 1), 5.0 / 6.0));
        assert!(close(hypergeometric_tail(2, 2, 0, 2), 1.0));
        // Five of five in the later 28 of 56.
        assert!(close(hypergeometric_tail(28, 28, 5, 0), 98_280.0 / 3_819_816.0));
    }
}
