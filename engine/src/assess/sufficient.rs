//! The smallest sets of signs that give the band by themselves.
//!
//! A set is sufficient when a case that holds these signs and nothing else gets the same band; it is a smallest one when
//! no sign can be left out. A sign of a question that is shown only on a condition brings the signs with it that show
//! the question. Every listed set is sufficient and smallest; not every one is listed: at most [`MOST_SETS`].

use super::observe::{State, at};
use crate::prepare::{Formula, Leaf, Prepared, Step};
use crate::{Band, Sign, Truth};

/// The most sets that are listed, the smallest first.
pub const MOST_SETS: usize = 12;

/// The most sets that are held on the way.
const MOST_HELD: usize = 48;

/// A set of signs, sorted: options by their index, facts after them.
type Set = Vec<usize>;

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
            leave_out(prepared, state, &rules, set);
        }
        finder.keep_smallest(&mut sets);
    }
    finder.more |= sets.len() > MOST_SETS;
    sets.truncate(MOST_SETS);
    let sign = |index: &usize| sign(prepared, *index);
    (sets.iter().map(|set| set.iter().filter_map(sign).collect()).collect(), finder.more)
}

fn sign(prepared: &Prepared, index: usize) -> Option<Sign> {
    match index.checked_sub(prepared.options.len()) {
        None => prepared.options.get(index).map(|option| option.sign.clone()),
        Some(fact) => prepared.facts.get(fact).cloned().map(Sign::Diary),
    }
}

struct Finder<'a> {
    prepared: &'a Prepared,
    state: &'a State,
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
                let mut sets = vec![Set::new()];
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
            none.push(Set::new());
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
                    sets.push(vec![self.prepared.options.len() + fact]);
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
        let shown = self.of_show(question);
        self.both(&shown, &[vec![option]])
    }

    fn of_show(&mut self, question: usize) -> Vec<Set> {
        if let Some(Some(known)) = self.shows.get(question) {
            return known.clone();
        }
        let prepared = self.prepared;
        let show = prepared.questions.get(question).and_then(|question| question.show.as_ref());
        let sets = show.map_or_else(|| vec![Set::new()], |show| self.of_formula(show));
        if let Some(slot) = self.shows.get_mut(question) {
            *slot = Some(sets.clone());
        }
        sets
    }

    /// Every set of one with every set of the other.
    fn both(&mut self, some: &[Set], others: &[Set]) -> Vec<Set> {
        let mut sets = Vec::with_capacity(some.len() * others.len());
        for set in some {
            for other in others {
                let mut both: Set = set.iter().chain(other).copied().collect();
                both.sort_unstable();
                both.dedup();
                sets.push(both);
            }
        }
        self.keep_smallest(&mut sets);
        sets
    }

    /// Drops every set that holds another, and what is too many; the smallest stay, in the order of the pack.
    fn keep_smallest(&mut self, sets: &mut Vec<Set>) {
        if sets.len() < 2 {
            return;
        }
        sets.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
        let mut kept: Vec<Set> = Vec::with_capacity(sets.len().min(MOST_HELD));
        for set in sets.drain(..) {
            if kept.iter().any(|smaller| smaller.iter().all(|sign| set.binary_search(sign).is_ok()))
            {
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
}

/// Leaves out every sign that the others can do without.
fn leave_out(prepared: &Prepared, state: &State, rules: &[&Formula], set: &mut Set) {
    let mut place = 0;
    while place < set.len() {
        let sign = set.remove(place);
        if !is_enough(prepared, state, rules, set) {
            set.insert(place, sign);
            place += 1;
        }
    }
}

/// Whether these signs alone make one of the rules hold.
fn is_enough(prepared: &Prepared, state: &State, rules: &[&Formula], set: &Set) -> bool {
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
            sign.checked_sub(state.options.len()).and_then(|fact| alone.facts.get_mut(fact))
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
