//! A rise, and then nothing: suddenly quiet is no reassurance, where nothing in the record explains it.
//!
//! It speaks when there was a rise up to the last incident (by [`rise`](super::rise)), and since then nothing for so long
//! that chance would leave such a gap in less than 5 of 100 cases at the pace of before: of the `k` days with an incident
//! in the 27 days before the last one, none falls in the `g` days after it with the chance C(27, k) / C(27 + g, k).
//!
//! It is silent where a warning, an order or a condition may have begun on or after the last incident, which explains the
//! quiet, and where the quiet has lasted more than twelve weeks: then it is no sudden change any more.

use super::RECENT_DAYS;
use super::counting::fewest_days;
use super::entries::CountedEntry;
use super::rise::{binomial, rise};
use super::why::Windows;
use crate::Date;
use crate::pack::Role;

/// It speaks below this.
const ALPHA: f64 = 0.05;

/// After n days it is no sudden change any more.
const LONGEST: i32 = 84;

/// A silence after a rise: the day of the last incident, how many days have passed, and the rise.
pub(super) fn silence(
    all: &[CountedEntry<'_>],
    incidents: &[CountedEntry<'_>],
    today: Date,
) -> Option<(Date, u32, Windows)> {
    let last = incidents.iter().map(|entry| entry.last).max()?;
    let quiet = today.days_since(last);
    if !(1..=LONGEST).contains(&quiet) {
        return None;
    }
    let explains = |entry: &CountedEntry<'_>| {
        matches!(entry.role, Role::Warning | Role::Order) && entry.last >= last
    };
    if all.iter().any(explains) {
        return None;
    }
    let rise = rise(incidents, last)?;
    let (from, to) = (last.plus_days(1 - RECENT_DAYS), last.plus_days(-1));
    let days = fewest_days(incidents.iter().map(|entry| entry.needed_within(from, to)));
    let quiet = quiet.unsigned_abs();
    // Of no days, the chance is one.
    let window = RECENT_DAYS.unsigned_abs() - 1;
    let p = binomial(window, days) / binomial(window + quiet, days);
    (p < ALPHA).then_some((last, quiet, rise))
}
