//! What would change the result: factors that do not hold and would raise it if they came to.

use super::observe::{State, at};
use crate::assessment::WouldChange;
use crate::prepare::{Leaf, Levels, Prepared};
use crate::sort::{sort_by, sort_by_key};
use crate::{Band, Truth};
use std::cmp::Reverse;

/// The factors that would raise the band or a reading if they alone came to hold: the highest band first, then the
/// highest levels, then in the order of the pack.
pub(super) fn would_change(prepared: &Prepared, state: &State, shown: &Levels) -> Vec<WouldChange> {
    let mut changes = Vec::new();
    for (index, factor) in prepared.factors.iter().enumerate() {
        let known = at(&state.factors, index);
        if known.holds() {
            continue;
        }
        let levels = with(prepared, state, shown, &[index], &factor.rules);
        if !levels.above(shown) {
            continue;
        }
        if let Some(factor) = prepared.pack.factors.get(index) {
            changes.push(WouldChange {
                factor: factor.id.clone(),
                open: known == Truth::Unknown,
                band: prepared.bands.band(&levels),
                readings: levels.gained_over(shown),
            });
        }
    }
    sort_by_key(&mut changes, |change| weight(change.band, change.readings.values()));
    changes
}

/// The levels, if these factors came to hold; `rules` are those that name them.
pub(super) fn with(
    prepared: &Prepared,
    state: &State,
    shown: &Levels,
    factors: &[usize],
    rules: &[usize],
) -> Levels {
    let mut levels = *shown;
    let holds = |leaf| match leaf {
        Leaf::Factor(factor) => {
            Truth::from(factors.contains(&factor) || at(&state.factors, factor).holds())
        }
        Leaf::Option(_) | Leaf::Reading(..) => Truth::No,
    };
    for index in rules {
        let Some(rule) = prepared.rules.get(*index) else { continue };
        if !at(&state.rules, *index).holds()
            && rule.raises.above(&levels)
            && rule.when.truth(&holds).holds()
        {
            levels.raise_all(&rule.raises);
        }
    }
    levels
}

/// To sort by: the highest band first, then the highest levels.
pub(super) fn weight<'a>(
    band: Band,
    levels: impl Iterator<Item = &'a crate::Level>,
) -> Reverse<(Band, Vec<crate::Level>)> {
    let mut levels: Vec<_> = levels.copied().collect();
    sort_by(&mut levels, |a, b| b.cmp(a));
    Reverse((band, levels))
}
