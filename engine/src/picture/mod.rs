//! A diary as a picture: incidents over time by kind, with warnings, orders, other events and breaches among them.
//!
//! Pure data that a view draws and a table says: time is cut into equal steps, and everything is in steps. It never
//! shows more than the dates say. What was within a step for certain is there; what can't be placed is a line over all
//! the days on which it can have been, and no bar is higher for it. Nothing is left out and nothing is counted twice.

mod axis;
mod lanes;
mod listed;
mod rows;

pub use axis::{Axis, Tick, TickSays, Unit};
pub use lanes::{Event, Lane, Spot, Unplaced};
pub use listed::{Order, listed};
pub use rows::{Row, RowSays};

use crate::diary::{CountedEntry, FactShown, entries};
use crate::pack::{Kind, Role};
use crate::words::words;
use crate::{Case, Date, DiaryFact};

/// A diary, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Time, in steps.
    pub axis: Axis,
    /// For each step: how many incidents of any kind were within it for certain.
    pub bars: Vec<u32>,
    /// How many incidents there were for certain in all.
    pub count: u32,
    /// How many of them can't be placed in one step, and are lines and not bars.
    pub unplaced: u32,
    /// The incidents, kind by kind, in the order of the pack.
    pub lanes: Vec<Lane>,
    /// Warnings, orders and other events, by date.
    pub events: Vec<Event>,
    /// A rise, or a silence after one.
    pub stretches: Vec<Stretch>,
    /// The same as a table.
    pub rows: Vec<Row>,
}

/// A time that a fact of the diary speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// What it is.
    pub sort: StretchSort,
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    /// Its first step.
    pub first_step: usize,
    /// Its last step.
    pub last_step: usize,
}

words! {
    /// What a [`Stretch`] is.
    StretchSort {
        /// The days in which there was more than before.
        Rise = "rise",
        /// The days since the last incident, after a rise.
        Silence = "silence",
    }
}

/// The picture of a diary; `None` where no entry can be counted. `facts` is what
/// [`pattern`](crate::diary::pattern) found in it.
#[must_use]
pub fn picture(kinds: &[Kind], case: &Case, today: Date, facts: &[FactShown]) -> Option<Picture> {
    let entries = entries(kinds, case, today);
    let first = entries.iter().map(|entry| entry.first).min()?;
    let axis = Axis::new(first, today);
    let is_incident = |entry: &&CountedEntry<'_>| entry.role == Role::Incident;
    let lanes = lanes::lanes(kinds, entries.iter().filter(is_incident), &axis);
    let events = lanes::events(entries.iter().filter(|entry| !is_incident(entry)), &axis);
    let mut bars = vec![0u32; axis.steps.len()];
    for spot in lanes.iter().flat_map(|lane| &lane.spots) {
        if let Some(bar) = bars.get_mut(spot.step) {
            *bar = bar.saturating_add(spot.count);
        }
    }
    let unplaced = lanes.iter().flat_map(|lane| &lane.unplaced);
    let unplaced = unplaced.fold(0u32, |sum, unplaced| sum.saturating_add(unplaced.count));
    let count = bars.iter().fold(unplaced, |sum, bar| sum.saturating_add(*bar));
    let stretches = facts.iter().filter_map(|shown| stretch(shown, today, &axis)).collect();
    let rows = rows::rows(&axis, &bars, &lanes, &events);
    Some(Picture { axis, bars, count, unplaced, lanes, events, stretches, rows })
}

fn stretch(shown: &FactShown, today: Date, axis: &Axis) -> Option<Stretch> {
    let (sort, first, last) = match (&shown.fact, shown.why.windows, shown.why.last) {
        (DiaryFact::Rise, Some(windows), _) => {
            (StretchSort::Rise, windows.recent_from, windows.recent_to)
        }
        (DiaryFact::SilenceAfterRise, _, Some(last)) => {
            (StretchSort::Silence, last.plus_days(1), today)
        }
        _ => return None,
    };
    Some(Stretch { sort, first, last, first_step: axis.step(first), last_step: axis.step(last) })
}

#[cfg(test)]
mod tests;
