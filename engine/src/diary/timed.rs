//! Facts of one kind in a span of time: the same as answers tell with "in the last seven days" or "it went on after that".
//! Only those that a pack names are computed.

use super::entries::{CountedEntry, entries};
use super::pattern::pattern;
use super::{FactShown, RECENT_DAYS, Why};
use crate::pack::{Kind, Role};
use crate::sign::{DiaryFact, FactTime, TimedFact};
use crate::{Case, Date};

/// How many days ago "the last seven days" begin, as answers count them.
const WEEK: i32 = 7;

/// Everything that a diary shows of what a pack asks for: its pattern, and the facts with a time that are in `named`.
#[must_use]
pub fn facts(named: &[DiaryFact], kinds: &[Kind], case: &Case, today: Date) -> Vec<FactShown> {
    let mut shown = pattern(kinds, case, today);
    if shown.is_empty() {
        return shown;
    }
    let all = entries(kinds, case, today);
    let recent = shown.iter().find(|shown| shown.fact == DiaryFact::Last28Days).cloned();
    for fact in named {
        let DiaryFact::Timed(timed) = fact else { continue };
        let why = why(timed, &all, today);
        // The words for it count the last 28 days.
        let why = match (&timed.kind, &recent) {
            (None, Some(recent)) => why.map(|_| recent.why.clone()),
            _ => why,
        };
        shown.extend(why.map(|why| FactShown { fact: fact.clone(), why }));
    }
    shown
}

fn why(timed: &TimedFact, all: &[CountedEntry<'_>], today: Date) -> Option<Why> {
    let of_kind = |entry: &&CountedEntry<'_>| {
        timed.kind.as_ref().is_none_or(|kind| entry.incident.kind == *kind)
    };
    let is_incident = |entry: &&CountedEntry<'_>| entry.role == Role::Incident;
    match timed.time {
        FactTime::Last7Days => {
            within(all.iter().filter(is_incident).filter(of_kind), today.plus_days(-WEEK), today)
        }
        FactTime::Last28Days => {
            let from = today.plus_days(1 - RECENT_DAYS);
            within(all.iter().filter(is_incident).filter(of_kind), from, today)
        }
        FactTime::After => {
            let since = all.iter().filter(of_kind).map(|entry| entry.last).min()?;
            let why = within(all.iter().filter(is_incident), since.plus_days(1), today)?;
            Some(Why { since: Some(since), ..why })
        }
    }
}

/// `count` incidents that were for certain within these days.
fn within<'a>(
    entries: impl Iterator<Item = &'a CountedEntry<'a>>,
    from: Date,
    to: Date,
) -> Option<Why> {
    let sure: Vec<(&CountedEntry<'_>, u32)> = entries
        .map(|entry| (entry, entry.surely_within(from, to)))
        .filter(|(_, count)| *count > 0)
        .collect();
    let count = sure.iter().fold(0u32, |sum, (_, count)| sum.saturating_add(*count));
    (count > 0).then(|| Why {
        count: Some(count),
        first: sure.iter().map(|(entry, _)| entry.first.max(from)).min(),
        last: sure.iter().map(|(entry, _)| entry.last.min(to)).max(),
        ..Why::default()
    })
}
