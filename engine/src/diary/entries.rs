//! The entries of a diary that can be counted, and what is wrong with the others.

use std::collections::HashMap;

use super::counting::Needed;
use crate::case::when_problem;
use crate::pack::{Kind, Role};
use crate::problem::{Problem, ProblemKind};
use crate::{Case, Date, Incident, When};

/// An entry that can be counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CountedEntry<'a> {
    /// The first day on which it can have been.
    pub(crate) first: Date,
    /// The last day on which it can have been.
    pub(crate) last: Date,
    pub(super) amount: Amount,
    pub(crate) role: Role,
    pub(super) severity: u8,
    /// Index of its kind; kinds that the pack does not know come after those that it does.
    pub(crate) kind: usize,
    pub(crate) incident: &'a Incident,
}

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Amount {
    /// So often in all, somewhere between first and last.
    InAll(u32),
    /// So often on every day from first to last.
    EachDay(u32),
    /// So often a day on most days from first to last: on more than half of them.
    MostDays(u32),
}

impl CountedEntry<'_> {
    /// How often it was for certain within these days.
    pub(crate) fn surely_within(&self, from: Date, to: Date) -> u32 {
        match self.amount {
            Amount::EachDay(each) | Amount::MostDays(each) => {
                each.saturating_mul(self.sure_days_within(from, to))
            }
            Amount::InAll(times) if from <= self.first && self.last <= to => times,
            Amount::InAll(_) => 0,
        }
    }

    /// On how many different days it was for certain within these days.
    pub(super) fn sure_days_within(&self, from: Date, to: Date) -> u32 {
        let days = self.days_within(from, to);
        let outside = self.days_within(self.first, self.last) - days;
        self.days_needed().saturating_sub(outside).min(days)
    }

    /// On how many different days it was for certain.
    fn days_needed(&self) -> u32 {
        let days = self.days_within(self.first, self.last);
        match self.amount {
            Amount::EachDay(_) => days,
            Amount::MostDays(_) => days / 2 + 1,
            Amount::InAll(_) => 1,
        }
    }

    /// The days that it needs for certain within these days.
    pub(super) fn needed_within(&self, from: Date, to: Date) -> Needed {
        (self.first.max(from), self.last.min(to), self.sure_days_within(from, to))
    }

    /// The latest day on which it can have been for the first time.
    pub(super) fn first_at_latest(&self) -> Date {
        self.last.plus_days(1 - self.days_needed().cast_signed())
    }

    /// The earliest day on which it can have been for the last time.
    pub(super) fn last_at_earliest(&self) -> Date {
        self.first.plus_days(self.days_needed().cast_signed() - 1)
    }

    /// How often it can have been within these days at most.
    pub(super) fn possibly_within(&self, from: Date, to: Date) -> u32 {
        match self.amount {
            Amount::EachDay(each) | Amount::MostDays(each) => {
                each.saturating_mul(self.days_within(from, to))
            }
            Amount::InAll(times) if self.days_within(from, to) > 0 => times,
            Amount::InAll(_) => 0,
        }
    }

    /// On how many days it can have been within these days at most.
    pub(super) fn possible_days_within(&self, from: Date, to: Date) -> u32 {
        let days = self.days_within(from, to);
        match self.amount {
            Amount::EachDay(_) | Amount::MostDays(_) => days,
            Amount::InAll(times) => days.min(times),
        }
    }

    /// The days of its range within these days.
    fn days_within(&self, from: Date, to: Date) -> u32 {
        u32::try_from(self.last.min(to).days_since(self.first.max(from)) + 1).unwrap_or(0)
    }
}

/// The entries that can be counted, and how many kinds they are of.
pub(crate) fn entries<'a>(kinds: &'a [Kind], case: &'a Case, today: Date) -> Vec<CountedEntry<'a>> {
    let mut index: HashMap<&str, usize> =
        kinds.iter().enumerate().map(|(i, kind)| (kind.id.as_str(), i)).collect();
    let mut counted = Vec::with_capacity(case.diary.len());
    for incident in &case.diary {
        if entry_when_problem("", incident.when, today).is_some() {
            continue;
        }
        let new = index.len();
        let kind = *index.entry(incident.kind.as_str()).or_insert(new);
        let known = kinds.get(kind);
        let (first, last) = incident.when.range(today);
        let one_day = matches!(incident.when, When::About(_));
        let amount = match (incident.each_day, incident.most_days) {
            // "About" a day is one day, nobody knows which.
            (Some(times), _) | (None, Some(times)) if one_day => Amount::InAll(times),
            (Some(each), _) => Amount::EachDay(each),
            (None, Some(each)) => Amount::MostDays(each),
            (None, None) => Amount::InAll(incident.times.unwrap_or(1)),
        };
        counted.push(CountedEntry {
            first,
            last,
            amount,
            role: known.map_or(Role::Incident, |kind| kind.role),
            severity: known.and_then(|kind| kind.severity).unwrap_or(0),
            kind,
            incident,
        });
    }
    counted
}

/// What is wrong with when an entry was. A span that has begun counts up to today: somebody who writes down a month that is not
/// over yet says that it was on one of its days so far.
pub(crate) fn entry_when_problem(at: &str, when: When, today: Date) -> Option<Problem> {
    match when {
        When::Between(first, last) if first <= today && first <= last => None,
        _ => when_problem(at, when, today),
    }
}

/// What is wrong with the dates of a diary, entry by entry: an end before its start, a day after today. Such an entry is
/// kept and not counted; only a `written_on` after today leaves it counted.
#[must_use]
pub fn entry_problems(case: &Case, today: Date) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, incident) in case.diary.iter().enumerate() {
        let at = || format!("diary[{index}]");
        if let Some(problem) = entry_when_problem("", incident.when, today) {
            problems.push(Problem::new(format!("{}{}", at(), problem.at), problem.kind));
        }
        if incident.written_on.is_some_and(|written| written > today) {
            problems.push(Problem::new(format!("{}.written_on", at()), ProblemKind::Future));
        }
    }
    problems
}
