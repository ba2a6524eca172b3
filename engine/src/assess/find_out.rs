//! What to find out: the open questions that could change the result, the most telling first.

use super::observe::{Truths, at};
use super::would_change::{weight, with};
use crate::assessment::FindOut;
use crate::prepare::{DependencyNode, Leaf, Levels, Prepared};
use crate::sort::sort_by_key;
use crate::{Band, Sign, Truth};

/// The questions that are shown, open, and on which a rule still turns that can come to hold and would raise something.
///
/// `alone` is exact. A question is never left out that could matter. It may be listed, or `with_others` be high, where
/// the rule that turns on it would hold without it in every case: only where a rule names the same factor twice.
pub(super) fn find_out(
    prepared: &Prepared,
    state: &Truths,
    shown: &Levels,
    possible: &[usize],
) -> Vec<FindOut> {
    let rules_band = prepared.bands.band(shown);
    let gains = Gains::of(prepared, state, possible);
    let mut found = Vec::new();
    let mut trial = state.clone();
    for (index, question) in prepared.questions.iter().enumerate() {
        if !at(&state.shown, index).holds() {
            continue;
        }
        let mut options = Vec::new();
        let mut gain = Gain::NONE;
        for option in question.options.clone() {
            if let Some(of_option) = gains.options.get(option).filter(|gain| gain.any) {
                gain.merge(of_option);
                options.push(option);
            }
        }
        if !gain.any {
            continue;
        }
        let with_others = gain.band.max(rules_band);
        let alone = alone(prepared, shown, &mut trial, index, with_others);
        let ids = options.iter().filter_map(|option| prepared.options.get(*option)).filter_map(
            |option| match &option.sign {
                Sign::Answer(_, id) => Some(id.clone()),
                Sign::Diary(_) => None,
            },
        );
        if let Some(question) = prepared.pack.questions.get(index) {
            found.push(FindOut {
                question: question.id.clone(),
                options: ids.collect(),
                alone,
                with_others,
                readings: gain.levels.gained_over(shown),
            });
        }
    }
    sort_by_key(&mut found, |found| {
        (weight(found.alone, [].iter()), weight(found.with_others, found.readings.values()))
    });
    found
}

/// The highest band that an answer to this question alone can give; never more than what it can help to give.
fn alone(
    prepared: &Prepared,
    shown: &Levels,
    trial: &mut Truths,
    question: usize,
    with_others: Band,
) -> Band {
    let mut highest = prepared.bands.band(shown);
    let mut factors = Vec::new();
    for world in trial.worlds(prepared, question) {
        if highest == with_others {
            break;
        }
        let options =
            world.options.iter().filter(|option| at(&trial.options, **option) == Truth::Unknown);
        let options = options.filter_map(|option| prepared.options.get(*option));
        factors.clear();
        factors.extend(options.flat_map(|option| &option.factors));
        highest = highest.max(prepared.bands.band(&with(prepared, shown, trial, &factors)));
    }
    highest
}

/// What something could help to raise.
#[derive(Debug, Clone, Copy)]
struct Gain {
    any: bool,
    band: Band,
    levels: Levels,
}

impl Gain {
    const NONE: Gain = Gain { any: false, band: Band::KeepWatch, levels: Levels::LOWEST };

    fn merge(&mut self, other: &Gain) {
        self.any |= other.any;
        self.band = self.band.max(other.band);
        self.levels.raise_all(&other.levels);
    }
}

/// What each factor and option could help to raise: from the rules down to the options, through the conditions of
/// questions that are not shown yet.
struct Gains {
    factors: Vec<Gain>,
    options: Vec<Gain>,
}

impl Gains {
    fn of(prepared: &Prepared, state: &Truths, possible: &[usize]) -> Gains {
        let mut gains = Gains {
            factors: vec![Gain::NONE; prepared.factors.len()],
            options: vec![Gain::NONE; prepared.options.len()],
        };
        let open = |leaf| state.leaf(leaf);
        for rule in possible.iter().filter_map(|rule| prepared.rules.get(*rule)) {
            let gain = Gain { any: true, band: rule.band, levels: rule.raises };
            rule.when.each_open_leaf(&open, &mut |leaf| gains.add(leaf, &gain));
        }
        for step in prepared.order.iter().rev() {
            match *step {
                DependencyNode::Factor(index) => {
                    let gain = gains.factors.get(index).copied().unwrap_or(Gain::NONE);
                    let factor = prepared.factors.get(index).filter(|_| gain.any);
                    for option in factor.into_iter().flat_map(|factor| &factor.options) {
                        if at(&state.options, *option) == Truth::Unknown {
                            gains.add(Leaf::Option(*option), &gain);
                        }
                    }
                }
                DependencyNode::Question(index) => {
                    let Some(question) = prepared.questions.get(index) else { continue };
                    let (Truth::Unknown, Some(show)) = (at(&state.shown, index), &question.show)
                    else {
                        continue;
                    };
                    let mut gain = Gain::NONE;
                    for of_option in gains.options.get(question.options.clone()).unwrap_or_default()
                    {
                        gain.merge(of_option);
                    }
                    if gain.any {
                        show.each_open_leaf(&open, &mut |leaf| gains.add(leaf, &gain));
                    }
                }
            }
        }
        gains
    }

    fn add(&mut self, leaf: Leaf, gain: &Gain) {
        let slot = match leaf {
            Leaf::Option(option) => self.options.get_mut(option),
            Leaf::Factor(factor) => self.factors.get_mut(factor),
            Leaf::Reading(..) => None,
        };
        if let Some(slot) = slot {
            slot.merge(gain);
        }
    }
}
