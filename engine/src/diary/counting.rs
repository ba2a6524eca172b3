//! Counting days when dates are vague: the fewest different days that some entries can have been on.

use super::entries::{Amount, Entry};
use crate::Date;
use crate::sort::{sort, sort_by_key};

/// The fewest different days on which these entries can have been.
///
/// Days of an "each day" are certain. For the others it is the least number of days that touch every range, found by
/// taking the earliest end again and again (the standard greedy for stabbing intervals).
pub(super) fn fewest_days(entries: impl Iterator<Item = (Date, Date, Amount)>) -> u32 {
    let (mut certain, mut vague) = (Vec::new(), Vec::new());
    for (first, last, amount) in entries {
        match amount {
            Amount::EachDay(_) => certain.push((first, last)),
            Amount::InAll(_) => vague.push((first, last)),
        }
    }
    let certain = merged(certain);
    let mut days: i64 =
        certain.iter().map(|(first, last)| i64::from(last.days_since(*first)) + 1).sum();

    vague.retain(|(first, last)| {
        let next = certain.partition_point(|(_, end)| end < first);
        certain.get(next).is_none_or(|(start, _)| start > last)
    });
    sort_by_key(&mut vague, |(first, last)| (*last, *first));
    let mut latest: Option<Date> = None;
    for (first, last) in vague {
        if latest.is_none_or(|day| first > day) {
            latest = Some(last);
            days += 1;
        }
    }
    u32::try_from(days).unwrap_or(u32::MAX)
}

/// The same days, as ranges that do not overlap, in order.
fn merged(mut ranges: Vec<(Date, Date)>) -> Vec<(Date, Date)> {
    sort(&mut ranges);
    let mut merged: Vec<(Date, Date)> = Vec::with_capacity(ranges.len());
    for (first, last) in ranges {
        match merged.last_mut() {
            Some((_, end)) if first <= *end => *end = last.max(*end),
            _ => merged.push((first, last)),
        }
    }
    merged
}

/// The most different days on which these entries can have been between two days. Entries on an exact day count that
/// day once; vague ones count on top.
pub(super) fn most_days(entries: &[Entry<'_>], from: Date, to: Date) -> u32 {
    let mut exact = Vec::new();
    let mut days: u32 = 0;
    for entry in entries {
        let possible = entry.possible_days_within(from, to);
        match entry.amount {
            Amount::EachDay(_) if possible > 0 => {
                exact.push((entry.first.max(from), entry.last.min(to)));
            }
            _ if entry.first == entry.last && possible > 0 => exact.push((entry.first, entry.last)),
            _ => days = days.saturating_add(possible),
        }
    }
    let exact = merged(exact).iter().fold(0u32, |sum, (first, last)| {
        sum.saturating_add(u32::try_from(last.days_since(*first) + 1).unwrap_or(0))
    });
    days.saturating_add(exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fewest(entries: &[(i32, i32, Amount)]) -> u32 {
        let day = |day| Date::from_ymd(2026, 1, 1).unwrap().plus_days(day);
        fewest_days(entries.iter().map(|(first, last, amount)| (day(*first), day(*last), *amount)))
    }

    #[test]
    fn ranges_that_can_share_a_day_count_once() {
        let once = Amount::InAll(1);
        assert_eq!(fewest(&[]), 0);
        assert_eq!(fewest(&[(1, 5, once), (5, 9, once)]), 1);
        assert_eq!(fewest(&[(1, 5, once), (6, 9, once)]), 2);
        assert_eq!(fewest(&[(1, 9, once), (2, 3, once), (5, 6, once), (6, 8, once)]), 2);
        assert_eq!(fewest(&[(3, 3, once), (3, 3, Amount::InAll(40))]), 1);
    }

    #[test]
    fn every_day_of_an_each_day_counts_once() {
        let each = Amount::EachDay(3);
        assert_eq!(fewest(&[(1, 5, each)]), 5);
        assert_eq!(fewest(&[(1, 5, each), (4, 7, each)]), 7);
        assert_eq!(fewest(&[(1, 5, each), (3, 9, Amount::InAll(1))]), 5);
        assert_eq!(fewest(&[(1, 5, each), (6, 9, Amount::InAll(1)), (0, 0, Amount::InAll(1))]), 7);
    }
}
