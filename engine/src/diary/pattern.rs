//! All the facts of a diary. See `docs/content-packs.md` for when each holds; the same in numbers is here.

use std::collections::BTreeMap;

use super::counting::fewest_days;
use super::entries::{CountedEntry, entries};
use super::rise::rise;
use super::silence::silence;
use super::{FactShown, RECENT_DAYS, Why};
use crate::pack::{Kind, Role};
use crate::sign::DiaryFact;
use crate::sort::sort_by_key;
use crate::{Case, Date, KindId};

/// The first and last incident must be more than n days apart.
const TWO_WEEKS: i32 = 14;

/// n kinds are "several".
const SEVERAL_KINDS: usize = 3;

/// What a diary shows, in the order of the facts and then of the kinds. Linear in the entries, but for sorting them.
#[must_use]
pub fn pattern(kinds: &[Kind], case: &Case, today: Date) -> Vec<FactShown> {
    let all = entries(kinds, case, today);
    if all.is_empty() {
        return Vec::new();
    }
    let incidents: Vec<CountedEntry<'_>> =
        all.iter().filter(|entry| entry.role == Role::Incident).copied().collect();
    let mut shown = Vec::new();
    let mut show = |fact, why: Option<Why>| shown.extend(why.map(|why| FactShown { fact, why }));
    show(DiaryFact::Repeated, repeated(&incidents));
    show(DiaryFact::OverTwoWeeks, over_two_weeks(&incidents));
    show(DiaryFact::Last28Days, last_28_days(&incidents, today));
    let risen = rise(&incidents, today);
    show(DiaryFact::Rise, risen.map(|windows| Why { windows: Some(windows), ..Why::default() }));
    show(DiaryFact::NewKind, new_kind(&incidents, today));
    show(DiaryFact::MoreSevere, more_severe(&incidents, today));
    show(DiaryFact::SeveralKinds, several_kinds(&incidents));
    show(DiaryFact::AfterWarning, after(&all, &incidents, Role::Warning));
    show(DiaryFact::AfterOrder, after(&all, &incidents, Role::Order));
    let breaches = breaches(&incidents);
    let several = breaches.clone().filter(|why| why.count.is_some_and(|count| count > 1));
    show(DiaryFact::Breach, breaches);
    show(DiaryFact::Breaches, several);
    let silence = silence(&all, &incidents, today).map(|(last, days, windows)| Why {
        last: Some(last),
        days: Some(days),
        windows: Some(windows),
        ..Why::default()
    });
    show(DiaryFact::SilenceAfterRise, silence);
    for (kind, why) in by_kind(&all) {
        show(DiaryFact::Kind(kind), Some(why));
    }
    shown
}

/// Incidents on at least two days: `count` days, at the least.
fn repeated(incidents: &[CountedEntry<'_>]) -> Option<Why> {
    let needed = incidents.iter().map(|entry| entry.needed_within(entry.first, entry.last));
    let days = fewest_days(needed);
    (days >= 2).then(|| Why { count: Some(days), ..span(incidents.iter()) })
}

/// From the first to the last day: `days` apart, at the least.
fn over_two_weeks(incidents: &[CountedEntry<'_>]) -> Option<Why> {
    let mut first = incidents.iter().map(CountedEntry::first_at_latest).min()?;
    let mut last = incidents.iter().map(CountedEntry::last_at_earliest).max()?;
    // "Most days" of a long time are far apart by themselves, wherever in it they were.
    for entry in incidents {
        let (from, to) = (entry.first, entry.last_at_earliest());
        if to.days_since(from) > last.days_since(first) {
            (first, last) = (from, to);
        }
    }
    let days = last.days_since(first);
    (days > TWO_WEEKS).then(|| Why {
        first: Some(first),
        last: Some(last),
        days: Some(days.unsigned_abs()),
        ..Why::default()
    })
}

/// `count` incidents for certain in the last 28 days, the latest on `last`.
fn last_28_days(incidents: &[CountedEntry<'_>], today: Date) -> Option<Why> {
    let from = today.plus_days(1 - RECENT_DAYS);
    let recent = || incidents.iter().filter(|entry| entry.surely_within(from, today) > 0);
    let count =
        recent().fold(0u32, |sum, entry| sum.saturating_add(entry.surely_within(from, today)));
    (count > 0).then(|| Why {
        count: Some(count),
        first: recent().map(|entry| entry.first.max(from)).min(),
        last: recent().map(|entry| entry.last.min(today)).max(),
        ..Why::default()
    })
}

/// Kinds of which none can have been before the last 28 days, while others were before.
fn new_kind(incidents: &[CountedEntry<'_>], today: Date) -> Option<Why> {
    let from = today.plus_days(1 - RECENT_DAYS);
    if !incidents.iter().any(|entry| surely_before(entry, from)) {
        return None;
    }
    let mut new = kinds_of(incidents.iter());
    for entry in incidents.iter().filter(|entry| entry.first < from) {
        new.remove(&entry.kind);
    }
    kinds_shown(&new, 1)
}

/// The most severe kind of all is above all that can have been before the last 28 days.
fn more_severe(incidents: &[CountedEntry<'_>], today: Date) -> Option<Why> {
    let from = today.plus_days(1 - RECENT_DAYS);
    if !incidents.iter().any(|entry| surely_before(entry, from)) {
        return None;
    }
    let most = incidents.iter().max_by_key(|entry| entry.severity)?;
    let before =
        incidents.iter().filter(|entry| entry.first < from).max_by_key(|entry| entry.severity)?;
    (most.severity > before.severity).then(|| Why {
        kinds: vec![most.incident.kind.clone()],
        before: Some(before.incident.kind.clone()),
        ..Why::default()
    })
}

/// Three kinds or more.
fn several_kinds(incidents: &[CountedEntry<'_>]) -> Option<Why> {
    kinds_shown(&kinds_of(incidents.iter()), SEVERAL_KINDS)
}

/// `count` incidents that were after a warning, or an order, for certain: after the day on which the earliest can have
/// been at the latest.
fn after(all: &[CountedEntry<'_>], incidents: &[CountedEntry<'_>], role: Role) -> Option<Why> {
    let since = all.iter().filter(|entry| entry.role == role).map(|entry| entry.last).min()?;
    let from = since.plus_days(1);
    let later = || incidents.iter().filter(|entry| entry.surely_within(from, entry.last) > 0);
    let count =
        later().fold(0u32, |sum, entry| sum.saturating_add(entry.surely_within(from, entry.last)));
    (count > 0).then(|| Why {
        count: Some(count),
        first: later().map(|entry| entry.first.max(from)).min(),
        last: later().map(|entry| entry.last).max(),
        since: Some(since),
        ..Why::default()
    })
}

/// `count` incidents that break an order or condition.
fn breaches(incidents: &[CountedEntry<'_>]) -> Option<Why> {
    let breaches = || incidents.iter().filter(|entry| entry.incident.is_breach());
    let count = total(breaches());
    (count > 0).then(|| Why { count: Some(count), ..span(breaches()) })
}

/// Each kind with `count` entries from `first` to `last`, in the order of the pack.
fn by_kind(all: &[CountedEntry<'_>]) -> Vec<(KindId, Why)> {
    let mut sorted: Vec<&CountedEntry<'_>> = all.iter().collect();
    sort_by_key(&mut sorted, |entry| entry.kind);
    let kinds = sorted.chunk_by(|a, b| a.kind == b.kind);
    let shown = kinds.filter_map(|same| {
        let kind = same.first()?.incident.kind.clone();
        let why = Why { count: Some(total(same.iter().copied())), ..span(same.iter().copied()) };
        Some((kind, why))
    });
    shown.collect()
}

fn surely_before(entry: &CountedEntry<'_>, day: Date) -> bool {
    entry.surely_within(entry.first, day.plus_days(-1)) > 0
}

/// The kinds of these entries, in the order of the pack.
fn kinds_of<'a>(
    entries: impl Iterator<Item = &'a CountedEntry<'a>>,
) -> BTreeMap<usize, &'a KindId> {
    let mut kinds = BTreeMap::new();
    for entry in entries {
        kinds.insert(entry.kind, &entry.incident.kind);
    }
    kinds
}

fn kinds_shown(kinds: &BTreeMap<usize, &KindId>, least: usize) -> Option<Why> {
    (kinds.len() >= least).then(|| Why {
        count: u32::try_from(kinds.len()).ok(),
        kinds: kinds.values().map(|kind| (*kind).clone()).collect(),
        ..Why::default()
    })
}

fn total<'a>(entries: impl Iterator<Item = &'a CountedEntry<'a>>) -> u32 {
    entries
        .fold(0, |sum: u32, entry| sum.saturating_add(entry.surely_within(entry.first, entry.last)))
}

fn span<'a>(entries: impl Iterator<Item = &'a CountedEntry<'a>> + Clone) -> Why {
    Why {
        first: entries.clone().map(|entry| entry.first).min(),
        last: entries.map(|entry| entry.last).max(),
        ..Why::default()
    }
}
