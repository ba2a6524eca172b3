//! The picture as a table, for whoever can't see it and for paper: the same steps, the same numbers, and what is quiet.

use super::{Axis, Event, Lane};
use crate::sort::sort_by_key;
use crate::{Date, KindId};

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The first day that it speaks of.
    pub first: Date,
    /// The last.
    pub last: Date,
    /// What it says.
    pub says: RowSays,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowSays {
    /// Within these days for certain: n of each kind. No kind: one that the pack does not know.
    Incidents(Vec<(Option<KindId>, u32)>),
    /// Somewhere in these days: n of this kind.
    Somewhere(Option<KindId>, u32),
    /// The event at this place of the picture's events.
    Event(usize),
    /// Nothing that was reported can have been in these days.
    Nothing,
}

/// All rows, by date.
pub(super) fn rows(axis: &Axis, bars: &[u32], lanes: &[Lane], events: &[Event]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut quiet: Option<(Date, Date)> = None;
    for (step, ((first, last), bar)) in axis.steps.iter().zip(bars).enumerate() {
        if *bar > 0 {
            let of = |lane: &Lane| {
                let spot = lane.spots.iter().find(|spot| spot.step == step)?;
                Some((lane.kind.clone(), spot.count))
            };
            let says = RowSays::Incidents(lanes.iter().filter_map(of).collect());
            rows.push(Row { first: *first, last: *last, says });
        } else if !is_covered(lanes, step) {
            quiet = Some((quiet.map_or(*first, |(first, _)| first), *last));
            continue;
        }
        rows.extend(quiet.take().map(nothing));
    }
    rows.extend(quiet.map(nothing));
    for lane in lanes {
        rows.extend(lane.unplaced.iter().map(|line| Row {
            first: line.first,
            last: line.last,
            says: RowSays::Somewhere(lane.kind.clone(), line.count),
        }));
    }
    rows.extend(events.iter().enumerate().map(|(place, event)| {
        let (first, last) = event.days;
        Row { first, last, says: RowSays::Event(place) }
    }));
    // Before the first entry there is no record, and no quiet either.
    let begins = rows.iter().filter(|row| row.says != RowSays::Nothing).map(|row| row.first).min();
    rows.retain(|row| {
        row.says != RowSays::Nothing || begins.is_some_and(|begins| row.first > begins)
    });
    sort_by_key(&mut rows, |row| (row.first, row.last));
    rows
}

fn nothing((first, last): (Date, Date)) -> Row {
    Row { first, last, says: RowSays::Nothing }
}

fn is_covered(lanes: &[Lane], step: usize) -> bool {
    let mut lines = lanes.iter().flat_map(|lane| &lane.unplaced);
    lines.any(|line| line.first_step <= step && step <= line.last_step)
}
