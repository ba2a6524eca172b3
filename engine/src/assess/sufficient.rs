//! The smallest sets of signs that give the band by themselves.
//!
//! A set is sufficient when a case that holds these signs and nothing else gets the same band; it is a smallest one when
//! no sign can be left out. A sign of a question that is shown only on a condition brings the signs with it that show
//! the question. Every listed set is sufficient and smallest; not every one is listed: at most [`MOST_SETS`].

use super::observe::{State, at};
use crate::prepare::{Formula, Leaf, Prepared, Step};
use crate::sort::{sort, sort_by};
use crate::{Band, Sign, Truth};

/// The most sets that are listed, the smallest first.
pub const MOST_SETS: usize = 12;

/// The most sets that are held on the way.
const MOST_HELD: usize = 48;

/// The most different signs that are looked at: each is a bit of a [`Set`].
const MOST_SIGNS: usize = 128;

/// A set of signs, one bit each, in the order in which the rules name them.
type Set = u128;

/// The set that needs no sign.
const NOTHING: Set = 0;

/// The sets, and whether there are more. None for the lowest band, which needs no sign.
pub(super) fn sufficient(prepared: &Prepared, state: &State, band: Band) -> (Vec<Vec<Sign>>, bool) {
    if band == Band::KeepWatch {
        return (Vec::new(), false);
    }
    let rules = prepared.rules.iter().zip(&state.rules);
    let rules: Vec<&Formula> = rules
        .filter(|(rule, truth)| truth.holds() && rule.band >= band)
        .map(|(rule, _)| &rule.when)
        .collect();
    let mut finder = Finder {
        prepared,
        state,
        signs: Vec::new(),
        factors: vec![None; prepared.factors.len()],
        shows: vec![None; prepared.questions.len()],
        more: false,
    };
    let mut sets = Vec::new();
    for rule in &rules {
        sets.extend(finder.of_formula(rule));
    }
    finder.keep_smallest(&mut sets);
    if finder.more {
        // What was let go on the way may have been part of a smaller set.
        for set in &mut sets {
            *set = finder.without_what_is_not_needed(&rules, *set);
        }
        finder.keep_smallest(&mut sets);
    }
    // The smallest first, then in the order of the pack.
    let mut sets: Vec<Vec<usize>> = sets.into_iter().map(|set| finder.signs_of(set)).collect();
    sort_by(&mut sets, |a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
    let more = finder.more || sets.len() > MOST_SETS;
    sets.truncate(MOST_SETS);
    let named = |set: &Vec<usize>| set.iter().filter_map(|index| sign(prepared, *index)).collect();
    (sets.iter().map(named).collect(), more)
}

/// The sign with this index: options first, then the facts of the diary.
fn sign(prepared: &Prepared, index: usize) -> Option<Sign> {
    match index.checked_sub(prepared.options.len()) {
        None => prepared.options.get(index).map(|option| option.sign.clone()),
        Some(fact) => prepared.facts.get(fact).cloned().map(Sign::Diary),
    }
}

struct Finder<'a> {
    prepared: &'a Prepared,
    state: &'a State,
    /// The sign that each bit stands for.
    signs: Vec<usize>,
    /// Found already: the sets of each factor, and of the condition that shows each question.
    factors: Vec<Option<Vec<Set>>>,
    shows: Vec<Option<Vec<Set>>>,
    more: bool,
}

impl Finder<'_> {
    fn of_formula(&mut self, formula: &Formula) -> Vec<Set> {
        match formula {
            Formula::Leaf(Leaf::Option(option)) => self.of_option(*option),
            Formula::Leaf(Leaf::Factor(factor)) => self.of_factor(*factor),
            Formula::Leaf(Leaf::Reading(..)) => Vec::new(),
            Formula::Any(parts) => {
                let mut sets: Vec<Set> =
                    parts.iter().flat_map(|part| self.of_formula(part)).collect();
                self.keep_smallest(&mut sets);
                sets
            }
            Formula::All(parts) => {
                let mut sets = vec![NOTHING];
                for part in parts {
                    let of_part = self.of_formula(part);
                    sets = self.both(&sets, &of_part);
                }
                sets
            }
            Formula::AtLeast(least, parts) => self.at_least(*least, parts),
        }
    }

    /// So many of the parts: by[k] holds the sets that make k of the parts hold.
    fn at_least(&mut self, least: u32, parts: &[Formula]) -> Vec<Set> {
        let least = usize::try_from(least).unwrap_or(usize::MAX).min(parts.len() + 1);
        let mut by = vec![Vec::new(); least + 1];
        if let Some(none) = by.first_mut() {
            none.push(NOTHING);
        }
        for part in parts {
            let of_part = self.of_formula(part);
            if of_part.is_empty() {
                continue;
            }
            for k in (1..=least).rev() {
                let with =
                    self.both(by.get(k - 1).map(Vec::as_slice).unwrap_or_default(), &of_part);
                if let Some(sets) = by.get_mut(k) {
                    sets.extend(with);
                    self.keep_smallest(sets);
                }
            }
        }
        by.pop().unwrap_or_default()
    }

    fn of_factor(&mut self, index: usize) -> Vec<Set> {
        if let Some(Some(known)) = self.factors.get(index) {
            return known.clone();
        }
        let mut sets = Vec::new();
        if let Some(factor) = self.prepared.factors.get(index) {
            for fact in &factor.facts {
                if self.state.facts.get(*fact).copied().unwrap_or(false) {
                    sets.extend(self.bit(self.prepared.options.len() + fact));
                }
            }
            for option in &factor.options {
                sets.extend(self.of_option(*option));
            }
        }
        self.keep_smallest(&mut sets);
        if let Some(slot) = self.factors.get_mut(index) {
            *slot = Some(sets.clone());
        }
        sets
    }

    fn of_option(&mut self, option: usize) -> Vec<Set> {
        if !at(&self.state.options, option).holds() {
            return Vec::new();
        }
        let Some(question) = self.prepared.options.get(option).map(|option| option.question) else {
            return Vec::new();
        };
        let Some(bit) = self.bit(option) else { return Vec::new() };
        self.of_show(question).into_iter().map(|shown| shown | bit).collect()
    }

    fn of_show(&mut self, question: usize) -> Vec<Set> {
        if let Some(Some(known)) = self.shows.get(question) {
            return known.clone();
        }
        let prepared = self.prepared;
        let show = prepared.questions.get(question).and_then(|question| question.show.as_ref());
        let sets = show.map_or_else(|| vec![NOTHING], |show| self.of_formula(show));
        if let Some(slot) = self.shows.get_mut(question) {
            *slot = Some(sets.clone());
        }
        sets
    }

    /// The bit that stands for a sign; none when there are too many signs.
    fn bit(&mut self, sign: usize) -> Option<Set> {
        let place = self.signs.iter().position(|known| *known == sign).unwrap_or(self.signs.len());
        if place == MOST_SIGNS {
            self.more = true;
            return None;
        }
        if place == self.signs.len() {
            self.signs.push(sign);
        }
        Some(1 << place)
    }

    /// The signs of a set, in the order of the pack.
    fn signs_of(&self, set: Set) -> Vec<usize> {
        let places = self.signs.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1);
        let mut signs: Vec<usize> = places.map(|(_, sign)| *sign).collect();
        sort(&mut signs);
        signs
    }

    /// Every set of one with every set of the other.
    fn both(&mut self, some: &[Set], others: &[Set]) -> Vec<Set> {
        let mut sets: Vec<Set> =
            some.iter().flat_map(|set| others.iter().map(move |other| set | other)).collect();
        self.keep_smallest(&mut sets);
        sets
    }

    /// Drops every set that holds another, and what is too many; the smallest stay, in the order of the rules.
    fn keep_smallest(&mut self, sets: &mut Vec<Set>) {
        if sets.len() < 2 {
            return;
        }
        sets.sort_unstable_by_key(|set| (set.count_ones(), *set));
        let mut kept: Vec<Set> = Vec::with_capacity(sets.len().min(MOST_HELD));
        for set in sets.drain(..) {
            if kept.iter().any(|smaller| smaller & set == *smaller) {
                continue;
            }
            if kept.len() == MOST_HELD {
                self.more = true;
                break;
            }
            kept.push(set);
        }
        *sets = kept;
    }

    /// Leaves out every sign that the others can do without.
    fn without_what_is_not_needed(&self, rules: &[&Formula], set: Set) -> Set {
        (0..self.signs.len()).fold(set, |set, place| {
            let without = set & !(1 << place);
            if without != set && is_enough(self.prepared, rules, &self.signs_of(without)) {
                without
            } else {
                set
            }
        })
    }
}

/// Whether these signs alone make one of the rules hold.
fn is_enough(prepared: &Prepared, rules: &[&Formula], set: &[usize]) -> bool {
    let mut alone = State {
        shown: vec![Truth::No; prepared.questions.len()],
        options: vec![Truth::No; prepared.options.len()],
        factors: vec![Truth::No; prepared.factors.len()],
        facts: vec![false; prepared.facts.len()],
        rules: Vec::new(),
        days_ago: Vec::new(),
    };
    for sign in set {
        if let Some(fact) =
            sign.checked_sub(prepared.options.len()).and_then(|fact| alone.facts.get_mut(fact))
        {
            *fact = true;
        }
    }
    for step in &prepared.order {
        match *step {
            Step::Question(index) => {
                let Some(question) = prepared.questions.get(index) else { continue };
                let shown = question.show.as_ref().is_none_or(|show| alone.truth(show).holds());
                for option in question.options.clone() {
                    if let Some(slot) = alone.options.get_mut(option) {
                        *slot = Truth::from(shown && set.binary_search(&option).is_ok());
                    }
                }
            }
            Step::Factor(index) => {
                let truth = alone.factor(prepared, index);
                if let Some(slot) = alone.factors.get_mut(index) {
                    *slot = truth;
                }
            }
        }
    }
    rules.iter().any(|rule| alone.truth(rule).holds())
}
