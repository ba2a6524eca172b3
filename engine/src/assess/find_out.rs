//! What to find out: the open questions that could change the result, the most telling first.

use super::observe::{ANY_DAY, State, at, date_worlds};
use super::would_change::{weight, with};
use crate::assessment::FindOut;
use crate::pack::Choose;
use crate::prepare::{Leaf, Levels, Prepared, Step};
use crate::sort::{sort_by_key, sort_unique};
use crate::{Band, Sign, Truth};

/// The questions that are shown, open, and on which a rule still turns that can come to hold and would raise something.
///
/// `alone` is exact. A question is never left out that could matter. It may be listed, or `with_others` be high, where
/// the rule that turns on it would hold without it in every case: only where a rule names the same factor twice.
pub(super) fn find_out(
    prepared: &Prepared,
    state: &State,
    shown: &Levels,
    possible: &[usize],
) -> Vec<FindOut> {
    let rules_band = prepared.bands.band(shown);
    let gains = Gains::of(prepared, state, possible);
    let mut found = Vec::new();
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
        let alone = alone(prepared, state, shown, index, &options);
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
                with_others: gain.band.max(rules_band).max(alone),
                readings: gain.levels.gained_over(shown),
            });
        }
    }
    sort_by_key(&mut found, |found| {
        (weight(found.alone, [].iter()), weight(found.with_others, found.readings.values()))
    });
    found
}

/// The highest band that an answer to this question alone can give.
fn alone(
    prepared: &Prepared,
    state: &State,
    shown: &Levels,
    question: usize,
    options: &[usize],
) -> Band {
    let Some(prepared_question) = prepared.questions.get(question) else { return Band::KeepWatch };
    let worlds = match prepared_question.choose {
        Choose::Many => vec![options.to_vec()],
        Choose::One => options.iter().map(|option| vec![*option]).collect(),
        Choose::Date | Choose::Text => {
            let days = state.days_ago.get(question).copied().flatten().unwrap_or(ANY_DAY);
            date_worlds(prepared, prepared_question, days)
        }
    };
    let band = worlds.iter().map(|world| {
        let world = world.iter().filter_map(|option| prepared.options.get(*option));
        let mut factors: Vec<usize> =
            world.flat_map(|option| option.factors.iter().copied()).collect();
        factors.retain(|factor| !at(&state.factors, *factor).holds());
        sort_unique(&mut factors);
        let named = factors.iter().filter_map(|factor| prepared.factors.get(*factor));
        let mut rules: Vec<usize> = named.flat_map(|factor| factor.rules.iter().copied()).collect();
        sort_unique(&mut rules);
        prepared.bands.band(&with(prepared, state, shown, &factors, &rules))
    });
    band.max().unwrap_or(Band::KeepWatch)
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
    fn of(prepared: &Prepared, state: &State, possible: &[usize]) -> Gains {
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
                Step::Factor(index) => {
                    let gain = gains.factors.get(index).copied().unwrap_or(Gain::NONE);
                    let factor = prepared.factors.get(index).filter(|_| gain.any);
                    for option in factor.into_iter().flat_map(|factor| &factor.options) {
                        if at(&state.options, *option) == Truth::Unknown {
                            gains.add(Leaf::Option(*option), &gain);
                        }
                    }
                }
                Step::Question(index) => {
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
