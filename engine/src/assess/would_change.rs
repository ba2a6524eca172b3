//! What would change the result: factors that do not hold and would raise it if they came to.

use std::cmp::Reverse;

use super::observe::{Truths, at, set};
use crate::assessment::WouldChange;
use crate::prepare::{Levels, Prepared};
use crate::sort::sort_by_key;
use crate::{Band, Level, Truth};

/// The factors that would raise the band or a reading if they alone came to hold: the highest band first, then the
/// highest levels, then in the order of the pack.
pub(super) fn would_change(
    prepared: &Prepared,
    state: &Truths,
    shown: &Levels,
) -> Vec<WouldChange> {
    let mut changes = Vec::new();
    let mut trial = state.clone();
    for (index, factor) in prepared.pack.factors.iter().enumerate() {
        let known = at(&state.factors, index);
        if known.holds() {
            continue;
        }
        let levels = with(prepared, shown, &mut trial, &[index]);
        if !levels.above(shown) {
            continue;
        }
        changes.push(WouldChange {
            factor: factor.id.clone(),
            open: known == Truth::Unknown,
            band: prepared.bands.band(&levels),
            readings: levels.gained_over(shown),
        });
    }
    sort_by_key(&mut changes, |change| weight(change.band, change.readings.values()));
    changes
}

/// The levels, if these factors came to hold that do not. `trial` is what is known; it is so again afterwards.
pub(super) fn with(
    prepared: &Prepared,
    shown: &Levels,
    trial: &mut Truths,
    factors: &[usize],
) -> Levels {
    let before: Vec<Truth> = factors.iter().map(|factor| at(&trial.factors, *factor)).collect();
    for factor in factors {
        set(&mut trial.factors, *factor, Truth::Yes);
    }
    let mut levels = *shown;
    let named = factors.iter().filter_map(|factor| prepared.factors.get(*factor));
    for rule in named.flat_map(|factor| &factor.rules) {
        let Some(rule) = prepared.rules.get(*rule) else { continue };
        // A rule that holds already raises nothing.
        if rule.raises.above(&levels) && trial.truth(&rule.when).holds() {
            levels.raise_all(&rule.raises);
        }
    }
    // Backwards, so that a factor that is there twice is what it was at first.
    for (factor, truth) in factors.iter().zip(before).rev() {
        set(&mut trial.factors, *factor, truth);
    }
    levels
}

/// To sort by: the highest band first, then the highest levels, those with more of them first.
pub(super) fn weight<'a>(band: Band, levels: impl Iterator<Item = &'a Level>) -> Reverse<u32> {
    // Three bits count how many readings have a level: there are four.
    let levels: u32 = levels.map(|level| 1 << (3 * *level as u32)).sum();
    Reverse(((band as u32) << (3 * Level::ALL.len())) + levels)
}
