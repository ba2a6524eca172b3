//! Walks over diagrams that the library has no operation for: which variables they rise or fall with, and whether two
//! of them meet.
//!
//! A function rises with a variable when, wherever the diagram asks for it, what "no" gives is within what "yes" gives.

use std::collections::{BTreeSet, HashMap, HashSet};

use biodivine_lib_bdd::{Bdd, BddPointer, BddVariable};

use super::space::Space;

/// The variables at which a function can go the wrong way when they turn from false to true.
#[derive(Debug, Default)]
pub(super) struct Directions {
    /// Where it can fall.
    pub(super) falls: BTreeSet<BddVariable>,
    /// Where it can rise.
    pub(super) rises: BTreeSet<BddVariable>,
}

/// The directions of `of`, in one walk.
pub(super) fn directions(space: &Space, of: &Bdd) -> Directions {
    let mut within = Within { space, of, known: HashMap::new() };
    let mut found = Directions::default();
    for node in of.pointers().filter(|node| !node.is_terminal()) {
        let (low, high) = (of.low_link_of(node), of.high_link_of(node));
        // A reduced diagram asks for a variable only where it matters, so each node goes one way or both.
        if !within.holds(low, high) {
            found.falls.insert(of.var_of(node));
        }
        if !within.holds(high, low) {
            found.rises.insert(of.var_of(node));
        }
    }
    found
}

/// Whether two functions hold together for some values; stops at the first.
pub(super) fn meet(space: &Space, first: &Bdd, second: &Bdd) -> bool {
    let mut seen = HashSet::new();
    let mut waiting = vec![(first.root_pointer(), second.root_pointer())];
    while let Some((one, other)) = waiting.pop() {
        if one.is_zero() || other.is_zero() || !seen.insert((one, other)) {
            continue;
        }
        if !space.spend(1) {
            return false;
        }
        if one.is_one() && other.is_one() {
            return true;
        }
        let top = first.var_of(one).min(second.var_of(other));
        let split = |of: &Bdd, node: BddPointer| match of.var_of(node) == top && !node.is_terminal()
        {
            true => (of.low_link_of(node), of.high_link_of(node)),
            false => (node, node),
        };
        let ((one_low, one_high), (other_low, other_high)) =
            (split(first, one), split(second, other));
        waiting.push((one_low, other_low));
        waiting.push((one_high, other_high));
    }
    false
}

/// Whether one part of a diagram implies another, each pair computed once.
struct Within<'a> {
    space: &'a Space,
    of: &'a Bdd,
    known: HashMap<(BddPointer, BddPointer), bool>,
}

impl Within<'_> {
    /// The depth of the recursion is bounded by the number of variables.
    fn holds(&mut self, smaller: BddPointer, larger: BddPointer) -> bool {
        if smaller == larger || smaller.is_zero() || larger.is_one() {
            return true;
        }
        if smaller.is_one() || larger.is_zero() {
            // A reduced diagram has one node for each function: this is not the same function as the other.
            return false;
        }
        if let Some(known) = self.known.get(&(smaller, larger)) {
            return *known;
        }
        if !self.space.spend(1) {
            return true;
        }
        let (first, second) = (self.of.var_of(smaller), self.of.var_of(larger));
        let top = first.min(second);
        let split = |node: BddPointer, variable: BddVariable| match variable == top {
            true => (self.of.low_link_of(node), self.of.high_link_of(node)),
            false => (node, node),
        };
        let ((small_low, small_high), (large_low, large_high)) =
            (split(smaller, first), split(larger, second));
        let holds = self.holds(small_low, large_low) && self.holds(small_high, large_high);
        self.known.insert((smaller, larger), holds);
        holds
    }
}
