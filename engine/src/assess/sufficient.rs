//! The smallest sets of signs that give the band by themselves.
//!
//! A set is sufficient when a case that holds these signs and nothing else gets the same band; it is a smallest one when
//! no sign can be left out. A sign of a question that is shown only on a condition brings the signs with it that show
//! the question. Every listed set is sufficient and smallest; not every one is listed: at most [`MOST_SETS`].

use std::ops::BitOr;

use super::observe::{Truths, at};
use crate::prepare::{Formula, Leaf, Prepared};
use crate::sort::in_order_of;
use crate::{Band, Sign, Truth};

/// The most sets that are listed, the smallest first.
pub const MOST_SETS: usize = 12;

/// The most sets that are held on the way.
const MOST_HELD: usize = 48;

/// The most different signs that are looked at: each is a bit of a [`Set`].
const MOST_SIGNS: usize = 128;

/// A set of signs, one bit each, in the order in which the rules name them.
type Set = u128;

/// The highest bit of a set.
const HIGHEST: Set = 1 << (Set::BITS - 1);

/// The set that needs no sign.
const NOTHING: Set = 0;

/// The sets, and whether there are more. None for the lowest band, which needs no sign.
pub(super) fn sufficient(
    prepared: &Prepared,
    state: &Truths,
    band: Band,
) -> (Vec<Vec<Sign>>, bool) {
    if band == Band::KeepWatch {
        return (Vec::new(), false);
    }
    let rules = prepared.rules.iter().zip(&state.rules);
    let rules = rules
        .filter(|(rule, truth)| truth.holds() && rule.band >= band)
        .map(|(rule, _)| &rule.when);
    let mut finder = Finder {
        prepared,
        state,
        signs: Vec::new(),
        bits: vec![None; prepared.options.len() + prepared.facts.len()],
        enough: vec![NOTHING; prepared.factors.len()],
        factors: vec![None; prepared.factors.len()],
        shows: vec![None; prepared.questions.len()],
        more: false,
    };
    let (mut sets, mut cut_short) = (Vec::new(), Vec::new());
    for rule in rules {
        finder.more = false;
        sets.extend(finder.of_formula(rule));
        if finder.more {
            cut_short.push(rule);
        }
    }
    finder.more = !cut_short.is_empty();
    finder.keep_smallest(&mut sets);
    if !cut_short.is_empty() {
        // What was let go on the way may have been part of a smaller set. The sets of the other rules are all there:
        // none of those is part of a set that was kept.
        for set in &mut sets {
            *set = finder.without_what_is_not_needed(&cut_short, *set);
        }
        finder.keep_smallest(&mut sets);
    }
    let more = finder.more || sets.len() > MOST_SETS;
    let order = PackOrder::of(&finder.signs);
    // The smallest first, then in the order of the pack.
    let mut sized: Vec<(u32, Set)> =
        sets.iter().map(|set| (set.count_ones(), order.key(*set))).collect();
    sized.sort_unstable();
    sized.truncate(MOST_SETS);
    let named = |key| order.signs(key).filter_map(|index| sign(prepared, index)).collect();
    (sized.iter().map(|(_, key)| named(*key)).collect(), more)
}

/// Signs in the order of the pack, for sets to be told in it.
struct PackOrder {
    signs: Vec<usize>,
    /// Where the sign of each bit comes in this order.
    places: Vec<usize>,
}

impl PackOrder {
    /// The order of the signs that the bits stand for.
    fn of(bits: &[usize]) -> Self {
        let bits_in_order = in_order_of(bits, |sign| *sign);
        let mut places = vec![0; bits.len()];
        for (place, bit) in bits_in_order.iter().enumerate() {
            if let Some(slot) = places.get_mut(*bit) {
                *slot = place;
            }
        }
        let signs = bits_in_order.iter().filter_map(|bit| bits.get(*bit)).copied().collect();
        Self { signs, places }
    }

    /// To sort by: of two sets of one size, the smaller key is of the one whose signs come first. Each sign is a zero,
    /// the first one in the highest bit.
    fn key(&self, set: Set) -> Set {
        let places =
            each_sign(set).filter_map(|sign| self.places.get(sign.trailing_zeros() as usize));
        places.fold(!NOTHING, |key, place| key & !(HIGHEST >> place))
    }

    /// The signs of the set with this key, in order.
    fn signs(&self, key: Set) -> impl Iterator<Item = usize> {
        let signs = self.signs.iter().enumerate();
        signs.filter(move |(place, _)| key & (HIGHEST >> place) == NOTHING).map(|(_, sign)| *sign)
    }
}

/// The sign with this index: options first, then the facts of the diary.
fn sign(prepared: &Prepared, index: usize) -> Option<Sign> {
    match index.checked_sub(prepared.options.len()) {
        None => prepared.options.get(index).map(|option| option.sign.clone()),
        Some(fact) => prepared.facts.get(fact).cloned().map(Sign::Diary),
    }
}

/// The signs of a set one by one, each as a set of its own.
fn each_sign(set: Set) -> impl Iterator<Item = Set> {
    let mut left = set;
    std::iter::from_fn(move || {
        let sign = left & left.wrapping_neg();
        left &= !sign;
        (sign != NOTHING).then_some(sign)
    })
}

struct Finder<'a> {
    prepared: &'a Prepared,
    state: &'a Truths,
    /// The sign that each bit stands for.
    signs: Vec<usize>,
    /// The bit that stands for each sign.
    bits: Vec<Option<Set>>,
    /// The signs of which each is enough for a factor.
    enough: Vec<Set>,
    /// Found already: the sets of each factor, and of the condition that shows each question.
    factors: Vec<Option<Found>>,
    shows: Vec<Option<Found>>,
    /// Whether there are more sets of what is looked at than are held.
    more: bool,
}

#[derive(Clone)]
struct Found {
    sets: Vec<Set>,
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
                self.keep_smallest(&mut sets);
                sets
            }
            Formula::AtLeast(least, parts) => self.at_least(*least, parts),
        }
    }

    /// n of the parts: by[k] holds the sets that make k of the parts hold.
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
            self.more |= known.more;
            return known.sets.clone();
        }
        let more_before = std::mem::take(&mut self.more);
        let (mut sets, mut enough) = (Vec::new(), NOTHING);
        if let Some(factor) = self.prepared.factors.get(index) {
            for fact in &factor.facts {
                if self.state.facts.get(*fact).copied().unwrap_or(false)
                    && let Some(bit) = self.bit(self.prepared.options.len() + fact)
                {
                    sets.push(bit);
                    enough |= bit;
                }
            }
            for option in &factor.options {
                sets.extend(self.of_option(*option));
                enough |= self.bit_of_option(*option);
            }
        }
        self.keep_smallest(&mut sets);
        let found = Found { sets: sets.clone(), more: self.more };
        self.more |= more_before;
        if let (Some(slot), Some(enough_slot)) =
            (self.factors.get_mut(index), self.enough.get_mut(index))
        {
            *slot = Some(found);
            *enough_slot = enough;
        }
        sets
    }

    fn of_option(&mut self, option: usize) -> Vec<Set> {
        if !at(&self.state.options, option).holds() {
            return Vec::new();
        }
        let prepared = self.prepared;
        let Some(index) = prepared.options.get(option).map(|option| option.question) else {
            return Vec::new();
        };
        let Some(bit) = self.bit(option) else { return Vec::new() };
        match prepared.questions.get(index).and_then(|question| question.show.as_ref()) {
            Some(show) => self.of_show(index, show).iter().map(|shown| shown | bit).collect(),
            None => vec![bit],
        }
    }

    fn of_show(&mut self, question: usize, show: &Formula) -> Vec<Set> {
        if let Some(Some(known)) = self.shows.get(question) {
            self.more |= known.more;
            return known.sets.clone();
        }
        let more_before = std::mem::take(&mut self.more);
        let sets = self.of_formula(show);
        let found = Found { sets: sets.clone(), more: self.more };
        self.more |= more_before;
        if let Some(slot) = self.shows.get_mut(question) {
            *slot = Some(found);
        }
        sets
    }

    /// The bit that stands for a sign; none when there are too many signs.
    fn bit(&mut self, sign: usize) -> Option<Set> {
        let slot = self.bits.get_mut(sign)?;
        if slot.is_none() {
            if self.signs.len() == MOST_SIGNS {
                self.more = true;
                return None;
            }
            *slot = Some(1 << self.signs.len());
            self.signs.push(sign);
        }
        *slot
    }

    /// The bit of an option; nothing for one that was not come to, and so is in no set.
    fn bit_of_option(&self, option: usize) -> Set {
        self.bits.get(option).copied().flatten().unwrap_or(NOTHING)
    }

    /// Every set of one with every set of the other; the smallest of them where they are many.
    fn both(&mut self, some: &[Set], others: &[Set]) -> Vec<Set> {
        let mut sets: Vec<Set> =
            some.iter().flat_map(|set| others.iter().map(move |other| set | other)).collect();
        if sets.len() > MOST_HELD {
            self.keep_smallest(&mut sets);
        }
        sets
    }

    /// Drops every set that holds another, and what is too many; the smallest stay, in the order of the rules.
    fn keep_smallest(&mut self, sets: &mut Vec<Set>) {
        if sets.len() < 2 {
            return;
        }
        let mut sized: Vec<(u32, Set)> = sets.iter().map(|set| (set.count_ones(), *set)).collect();
        sized.sort_unstable();
        sized.dedup();
        sets.clear();
        // A set can hold only one that is smaller: those are the first n of what is kept.
        let (mut size, mut smaller) = (0, 0);
        for (size_of_set, set) in sized {
            if size_of_set > size {
                (size, smaller) = (size_of_set, sets.len());
            }
            if sets.iter().take(smaller).any(|smaller| smaller & set == *smaller) {
                continue;
            }
            if sets.len() == MOST_HELD {
                self.more = true;
                break;
            }
            sets.push(set);
        }
    }

    /// Leaves out every sign that the others can do without.
    fn without_what_is_not_needed(&self, rules: &[&Formula], set: Set) -> Set {
        each_sign(set).fold(
            set,
            |set, sign| {
                if self.is_enough(rules, set & !sign) { set & !sign } else { set }
            },
        )
    }

    /// Whether these signs alone make one of the rules hold.
    fn is_enough(&self, rules: &[&Formula], set: Set) -> bool {
        let counting = self.counting(set);
        rules.iter().any(|rule| self.holds(rule, counting))
    }

    /// Those of these signs that count: facts, and answers to questions that are shown where they and no others count.
    fn counting(&self, set: Set) -> Set {
        let mut counting = NOTHING;
        loop {
            let more = each_sign(set & !counting).filter(|sign| self.is_shown(*sign, counting));
            let more = more.fold(NOTHING, Set::bitor);
            if more == NOTHING {
                return counting;
            }
            counting |= more;
        }
    }

    /// Whether the question of a sign is shown where these signs count and no others.
    fn is_shown(&self, sign: Set, counting: Set) -> bool {
        let option = self.signs.get(sign.trailing_zeros() as usize);
        let option = option.and_then(|option| self.prepared.options.get(*option));
        let question = option.map(|option| option.question);
        let question = question.and_then(|question| self.prepared.questions.get(question));
        let show = question.and_then(|question| question.show.as_ref());
        show.is_none_or(|show| self.holds(show, counting))
    }

    fn holds(&self, formula: &Formula, counting: Set) -> bool {
        let enough = |leaf| match leaf {
            Leaf::Option(option) => self.bit_of_option(option),
            Leaf::Factor(factor) => self.enough.get(factor).copied().unwrap_or(NOTHING),
            Leaf::Reading(..) => NOTHING,
        };
        formula.truth(&|leaf| Truth::from(enough(leaf) & counting != NOTHING)).holds()
    }
}
