//! Counting days when dates are vague: the fewest, and the most, different days that some entries can have been on.

use super::entries::{Amount, CountedEntry};
use crate::Date;
use crate::sort::{sort, sort_by_key};

/// n different days, at the least, somewhere from the first to the last of them.
pub(super) type Needed = (Date, Date, u32);

/// The fewest different days that give each entry the days that it needs.
///
/// Entries are met in the order of their last days, and each takes the latest free days that it can: those serve the most
/// entries after it (the standard greedy for stabbing intervals, with more than one stab for each).
pub(super) fn fewest_days(entries: impl Iterator<Item = Needed>) -> u32 {
    let mut needs: Vec<Needed> = entries.collect();
    sort_by_key(&mut needs, |(first, last, _)| (*last, *first));
    let mut taken = Taken::default();
    for (first, last, needed) in needs {
        let missing = needed.saturating_sub(taken.since(first));
        taken.take_latest(last, missing);
    }
    taken.count()
}

/// Days that are taken, as runs that do not touch, in order. Days are added at the end alone: so what was counted before a run
/// stays right, and runs that an added one reaches are never looked at again.
#[derive(Default)]
struct Taken {
    runs: Vec<Run>,
    #[cfg(test)]
    steps: usize,
}

#[derive(Clone, Copy)]
struct Run {
    from: Date,
    to: Date,
    /// How many days are taken before it.
    before: u32,
}

impl Run {
    /// How many days before this one are taken; it is one of the run, or the one after it.
    fn before(&self, day: Date) -> u32 {
        self.before.saturating_add(length(self.from, day.plus_days(-1)))
    }
}

impl Taken {
    fn count(&self) -> u32 {
        self.runs.last().map_or(0, |run| run.before(run.to.plus_days(1)))
    }

    /// How many days from `first` on are taken.
    fn since(&self, first: Date) -> u32 {
        let reached = self.runs.partition_point(|run| run.to < first);
        let before =
            self.runs.get(reached).map_or(self.count(), |run| run.before(first.max(run.from)));
        self.count().saturating_sub(before)
    }

    /// Takes the latest `missing` free days up to `last`. Nothing taken is after `last`, and n are free.
    fn take_latest(&mut self, last: Date, mut missing: u32) {
        if missing == 0 {
            return;
        }
        // Once the days between two runs are taken, both are one: what is met on the way becomes part of the new run.
        let mut from = last.plus_days(1);
        let before = loop {
            #[cfg(test)]
            {
                self.steps += 1;
            }
            let Some(run) = self.runs.last().copied() else { break 0 };
            let free = length(run.to.plus_days(1), from.plus_days(-1));
            if free > missing {
                break run.before(run.to.plus_days(1));
            }
            missing -= free;
            from = run.from;
            self.runs.pop();
            if missing == 0 {
                // It may touch the run before no more than any two do.
                break run.before;
            }
        };
        let from = from.plus_days(-missing.cast_signed());
        self.runs.push(Run { from, to: last, before });
    }
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

fn days_in(ranges: &[(Date, Date)]) -> u32 {
    ranges.iter().fold(0, |sum: u32, (first, last)| sum.saturating_add(length(*first, *last)))
}

/// The days from `first` to `last`, both included.
fn length(first: Date, last: Date) -> u32 {
    u32::try_from(last.days_since(first) + 1).unwrap_or(0)
}

/// The most different days on which these entries can have been between two days. Entries on an exact day, or on each or
/// most days of a range, count a day once; vague ones count on top.
pub(super) fn most_days(entries: &[CountedEntry<'_>], from: Date, to: Date) -> u32 {
    let mut exact = Vec::new();
    let mut days: u32 = 0;
    for entry in entries {
        let possible = entry.possible_days_within(from, to);
        if possible == 0 {
            continue;
        }
        let daily = matches!(entry.amount, Amount::EachDay(_) | Amount::MostDays(_));
        if daily || entry.first == entry.last {
            exact.push((entry.first.max(from), entry.last.min(to)));
        } else {
            days = days.saturating_add(possible);
        }
    }
    days.saturating_add(days_in(&merged(exact)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Role;
    use crate::{Incident, When};

    fn fewest(entries: &[(i32, i32, u32)]) -> u32 {
        let day = |day| Date::from_ymd(2026, 1, 1).unwrap().plus_days(day);
        fewest_days(entries.iter().map(|(first, last, needed)| (day(*first), day(*last), *needed)))
    }

    /// The most days between the days 10 and 20.
    fn most(entries: &[(i32, i32, Amount)]) -> u32 {
        let day = |day| Date::from_ymd(2026, 1, 1).unwrap().plus_days(day);
        let incident = Incident::new(When::On(day(0)), "message".into());
        let entries: Vec<CountedEntry<'_>> = entries
            .iter()
            .map(|(first, last, amount)| CountedEntry {
                first: day(*first),
                last: day(*last),
                amount: *amount,
                role: Role::Incident,
                severity: 1,
                kind: 0,
                incident: &incident,
            })
            .collect();
        most_days(&entries, day(10), day(20))
    }

    #[test]
    fn an_exact_day_counts_once_and_only_within_the_days_that_are_asked_for() {
        let once = Amount::InAll(1);
        assert_eq!(most(&[(10, 10, once), (10, 10, Amount::InAll(9)), (20, 20, once)]), 2);
        assert_eq!(most(&[(9, 9, once), (21, 21, once)]), 0);
        assert_eq!(most(&[(15, 15, Amount::InAll(0))]), 0);
    }

    #[test]
    fn an_each_day_counts_on_its_days_that_are_asked_for_once() {
        let each = Amount::EachDay(3);
        assert_eq!(most(&[(5, 12, each), (12, 14, each), (14, 14, Amount::InAll(1))]), 5);
        assert_eq!(most(&[(5, 9, each), (21, 25, each)]), 0);
        assert_eq!(most(&[(5, 25, each)]), 11);
    }

    #[test]
    fn what_is_vague_counts_on_top_as_often_as_it_can_have_been_in_there() {
        assert_eq!(most(&[(5, 11, Amount::InAll(7)), (15, 15, Amount::InAll(1))]), 3);
        assert_eq!(most(&[(5, 15, Amount::InAll(2)), (15, 25, Amount::InAll(1))]), 3);
        assert_eq!(most(&[(1, 9, Amount::InAll(7)), (21, 30, Amount::InAll(7))]), 0);
    }

    #[test]
    fn ranges_that_can_share_a_day_count_once() {
        assert_eq!(fewest(&[]), 0);
        assert_eq!(fewest(&[(1, 5, 1), (5, 9, 1)]), 1);
        assert_eq!(fewest(&[(1, 5, 1), (6, 9, 1)]), 2);
        assert_eq!(fewest(&[(1, 9, 1), (2, 3, 1), (5, 6, 1), (6, 8, 1)]), 2);
        assert_eq!(fewest(&[(3, 3, 1), (3, 3, 1)]), 1);
    }

    #[test]
    fn every_day_of_an_each_day_counts_once() {
        assert_eq!(fewest(&[(1, 5, 5)]), 5);
        assert_eq!(fewest(&[(1, 5, 5), (4, 7, 4)]), 7);
        assert_eq!(fewest(&[(1, 5, 5), (3, 9, 1)]), 5);
        assert_eq!(fewest(&[(1, 5, 5), (6, 9, 1), (0, 0, 1)]), 7);
    }

    /// Twice the entries take some twice as many steps: what touches becomes one, and is not met again.
    #[test]
    fn days_are_counted_in_proportion_to_the_entries() {
        let steps = |entries: i32, needed: fn(i32) -> u32| {
            let day = |day| Date::from_ymd(1990, 1, 1).unwrap().plus_days(day);
            let mut taken = Taken::default();
            let apart = (0..entries).map(|entry| (day(2 * entry), day(2 * entry), 1));
            let over_all = (0..entries).map(|_| (day(0), day(2 * entries), needed(entries)));
            for (first, last, needed) in apart.chain(over_all) {
                let missing = needed.saturating_sub(taken.since(first));
                taken.take_latest(last, missing);
            }
            taken.steps
        };
        let each_day = |entries: i32| 2 * entries.unsigned_abs() + 1;
        let most_days = |entries: i32| entries.unsigned_abs() + 1;
        for needed in [each_day, most_days] {
            let few = steps(1_000, needed);
            assert!(few <= 3_000, "{few} steps for 2,000 entries");
            assert!(steps(25_000, needed) <= 25 * 3_000);
        }
    }

    /// Every choice of days is tried: no smaller one gives each entry what it needs.
    #[test]
    fn no_fewer_days_are_enough() {
        let mut random = fastrand::Rng::with_seed(3);
        for _ in 0..3_000 {
            let entries: Vec<(i32, i32, u32)> = (0..random.usize(1..6))
                .map(|_| {
                    let first = random.i32(0..9);
                    let last = random.i32(first..10);
                    (first, last, random.u32(0..=(last - first + 1).unsigned_abs()))
                })
                .collect();
            let enough = |days: &u32| {
                entries.iter().all(|(first, last, needed)| {
                    (*first..=*last).filter(|day| days & (1 << day) != 0).count()
                        >= *needed as usize
                })
            };
            let least = (0u32..1024).filter(enough).map(u32::count_ones).min().unwrap();
            assert_eq!(fewest(&entries), least, "{entries:?}");
        }
    }
}
