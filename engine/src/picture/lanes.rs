//! What is in the picture: incidents kind by kind, and the events between them.

use super::Axis;
use crate::diary::CountedEntry;
use crate::pack::{Kind, Role};
use crate::sort::sort_by_key;
use crate::{Date, KindId, When};

/// Lines that overlap stand below each other, in n rows at most; more share the last one.
const MOST_ROWS: usize = 3;

/// The incidents of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// The kind; `None` for all kinds that the pack does not know.
    pub kind: Option<KindId>,
    /// How many there were for certain.
    pub count: u32,
    /// What was within one step for certain, in order.
    pub spots: Vec<Spot>,
    /// What can't be placed in one step, by its first day.
    pub unplaced: Vec<Unplaced>,
}

/// Incidents that were within one step for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spot {
    /// The step.
    pub step: usize,
    /// How many.
    pub count: u32,
    /// Whether one of them broke an order, a warning or a condition.
    pub breaks: bool,
}

/// Incidents that were somewhere between two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unplaced {
    /// The first day on which they can have been.
    pub first: Date,
    /// The last.
    pub last: Date,
    /// The step of the first.
    pub first_step: usize,
    /// The step of the last.
    pub last_step: usize,
    /// How many.
    pub count: u32,
    /// Whether one of them broke an order, a warning or a condition.
    pub breaks: bool,
    /// Its row, from 0.
    pub row: usize,
}

/// A warning, an order, or another event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its number in the picture, from 1.
    pub number: usize,
    /// Its kind.
    pub kind: KindId,
    /// What it is.
    pub role: Role,
    /// When it was.
    pub when: When,
    /// The first and the last day on which it can have been.
    pub days: (Date, Date),
    /// The steps of these days.
    pub steps: (usize, usize),
}

/// The lanes of these incidents, in the order of the pack.
pub(super) fn lanes<'a>(
    kinds: &[Kind],
    incidents: impl Iterator<Item = &'a CountedEntry<'a>>,
    axis: &Axis,
) -> Vec<Lane> {
    let mut lanes: Vec<Vec<&CountedEntry<'_>>> = vec![Vec::new(); kinds.len() + 1];
    for entry in incidents {
        if let Some(lane) = lanes.get_mut(entry.kind.min(kinds.len())) {
            lane.push(entry);
        }
    }
    let lane = |(place, entries): (usize, Vec<&CountedEntry<'_>>)| {
        (!entries.is_empty()).then(|| {
            let spots = spots(&entries, axis);
            let unplaced = unplaced(&entries, axis);
            let count = entries.iter().fold(0u32, |sum, entry| sum.saturating_add(surely(entry)));
            Lane { kind: kinds.get(place).map(|kind| kind.id.clone()), count, spots, unplaced }
        })
    };
    lanes.into_iter().enumerate().filter_map(lane).collect()
}

fn surely(entry: &CountedEntry<'_>) -> u32 {
    entry.surely_within(entry.first, entry.last)
}

/// How many of an entry were within each step for certain, for the steps that it can have been in.
fn placed<'a>(
    entry: &'a CountedEntry<'_>,
    axis: &'a Axis,
) -> impl Iterator<Item = (usize, u32)> + 'a {
    (axis.step(entry.first)..=axis.step(entry.last)).filter_map(|step| {
        let (first, last) = axis.steps.get(step)?;
        Some((step, entry.surely_within(*first, *last)))
    })
}

fn spots(entries: &[&CountedEntry<'_>], axis: &Axis) -> Vec<Spot> {
    let mut steps = vec![Spot::default(); axis.steps.len()];
    for entry in entries {
        for (step, count) in placed(entry, axis).filter(|(_, count)| *count > 0) {
            if let Some(spot) = steps.get_mut(step) {
                let count = spot.count.saturating_add(count);
                *spot = Spot { step, count, breaks: spot.breaks || entry.incident.is_breach() };
            }
        }
    }
    steps.retain(|spot| spot.count > 0);
    steps
}

fn unplaced(entries: &[&CountedEntry<'_>], axis: &Axis) -> Vec<Unplaced> {
    let mut lines: Vec<Unplaced> = Vec::new();
    for entry in entries {
        let placed = placed(entry, axis).fold(0u32, |sum, (_, count)| sum.saturating_add(count));
        let count = surely(entry).saturating_sub(placed);
        if count > 0 {
            let (first, last) = (entry.first, entry.last);
            let (first_step, last_step) = (axis.step(first), axis.step(last));
            let breaks = entry.incident.is_breach();
            lines.push(Unplaced { first, last, first_step, last_step, count, breaks, row: 0 });
        }
    }
    sort_by_key(&mut lines, |line| (line.first, line.last));
    lines.dedup_by(|line, before| {
        let is_same = (line.first, line.last) == (before.first, before.last);
        if is_same {
            before.count = before.count.saturating_add(line.count);
            before.breaks |= line.breaks;
        }
        is_same
    });
    let mut ends = [None; MOST_ROWS];
    for line in &mut lines {
        let is_free = |end: &Option<usize>| end.is_none_or(|end| end < line.first_step);
        line.row = ends.iter().position(is_free).unwrap_or(MOST_ROWS - 1);
        if let Some(end) = ends.get_mut(line.row) {
            *end = (*end).max(Some(line.last_step));
        }
    }
    lines
}

/// The events among the entries, by date.
pub(super) fn events<'a>(
    entries: impl Iterator<Item = &'a CountedEntry<'a>>,
    axis: &Axis,
) -> Vec<Event> {
    let mut events: Vec<Event> = entries
        .map(|entry| Event {
            number: 0,
            kind: entry.incident.kind.clone(),
            role: entry.role,
            when: entry.incident.when,
            days: (entry.first, entry.last),
            steps: (axis.step(entry.first), axis.step(entry.last)),
        })
        .collect();
    sort_by_key(&mut events, |event| event.days);
    for (place, event) in events.iter_mut().enumerate() {
        event.number = place + 1;
    }
    events
}
