//! Which variables a diagram does not rise with, in one walk.
//!
//! A function rises with a variable when, wherever the diagram asks for it, what "no" gives is within what "yes" gives.

use std::collections::{BTreeSet, HashMap};

use biodivine_lib_bdd::{Bdd, BddPointer, BddVariable};

/// The variables at which `of` can fall when they turn from false to true.
pub(super) fn falls_with(of: &Bdd) -> BTreeSet<BddVariable> {
    wrong_way(of, |low, high| (low, high))
}

/// The variables at which `of` can rise when they turn from false to true.
pub(super) fn rises_with(of: &Bdd) -> BTreeSet<BddVariable> {
    wrong_way(of, |low, high| (high, low))
}

fn wrong_way(
    of: &Bdd,
    smaller_and_larger: fn(BddPointer, BddPointer) -> (BddPointer, BddPointer),
) -> BTreeSet<BddVariable> {
    let mut within = Within { of, known: HashMap::new() };
    let mut found = BTreeSet::new();
    for node in of.pointers().filter(|node| !node.is_terminal()) {
        let (smaller, larger) = smaller_and_larger(of.low_link_of(node), of.high_link_of(node));
        if !within.holds(smaller, larger) {
            found.insert(of.var_of(node));
        }
    }
    found
}

/// Whether one part of a diagram implies another, each pair worked out once.
struct Within<'a> {
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
        let (first, second) = (self.of.var_of(smaller), self.of.var_of(larger));
        let top = first.min(second);
        let split = |node: BddPointer, variable: BddVariable| match variable == top {
            true => (self.of.low_link_of(node), self.of.high_link_of(node)),
            false => (node, node),
        };
        let ((small_low, small_high), (large_low, large_high)) = (split(smaller, first), split(larger, second));
        let holds = self.holds(small_low, large_low) && self.holds(small_high, large_high);
        self.known.insert((smaller, larger), holds);
        holds
    }
}
