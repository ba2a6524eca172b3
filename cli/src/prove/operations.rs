//! Operations on diagrams, each paid for out of the one [`ProofBudget`](super::budget::ProofBudget). Once that is spent, all of them
//! give "false" at once; whoever asked for a proof is told by [`Space::within_limit`].

use biodivine_lib_bdd::{Bdd, BddVariable, op_function};

use super::space::{Space, TooLargeError};

/// A diagram with more nodes than this is given up: it would take all memory. The largest of the published pack has a
/// quarter of it.
const MOST_NODES: usize = 500_000;

/// Where two diagrams make no more pairs of nodes than this, they are not counted one by one.
const FEW_PAIRS: usize = 4_096;

impl Space {
    /// Both.
    pub fn and(&self, one: &Bdd, other: &Bdd) -> Bdd {
        self.counted(one, other, op_function::and)
    }

    /// Any of two.
    pub fn or(&self, one: &Bdd, other: &Bdd) -> Bdd {
        self.counted(one, other, op_function::or)
    }

    /// The first, and not the other.
    pub fn and_not(&self, one: &Bdd, other: &Bdd) -> Bdd {
        self.counted(one, other, op_function::and_not)
    }

    /// Any of them.
    pub fn any<'a>(&self, of: impl IntoIterator<Item = &'a Bdd>) -> Bdd {
        of.into_iter().fold(self.variables.mk_false(), |any, one| self.or(&any, one))
    }

    /// The second where the first holds, else the third.
    pub fn if_then_else(&self, first: &Bdd, then: &Bdd, otherwise: &Bdd) -> Bdd {
        self.or(&self.and(first, then), &self.and_not(otherwise, first))
    }

    /// Whether some values of these variables make it hold.
    pub fn exists(&self, of: &Bdd, variables: &[BddVariable]) -> Bdd {
        self.without(of, variables, |low, high| self.or(low, high))
    }

    /// Whether all values of these variables make it hold.
    pub fn for_all(&self, of: &Bdd, variables: &[BddVariable]) -> Bdd {
        self.without(of, variables, |low, high| self.and(low, high))
    }

    /// The last variable first: what stands below it in a diagram is the least.
    fn without(
        &self,
        of: &Bdd,
        variables: &[BddVariable],
        join: impl Fn(&Bdd, &Bdd) -> Bdd,
    ) -> Bdd {
        let mut variables = variables.to_vec();
        variables.sort();
        variables.into_iter().rev().fold(of.clone(), |of, variable| {
            let sides = [false, true].map(|value| self.restricted(&of, &[(variable, value)]));
            let [low, high] = &sides;
            join(low, high)
        })
    }

    /// What is left where these variables have these values.
    pub fn restricted(&self, of: &Bdd, values: &[(BddVariable, bool)]) -> Bdd {
        match self.spend(of.size()) {
            true => of.restrict(values),
            false => self.variables.mk_false(),
        }
    }

    /// Whether a diagram hangs on one of these variables; false once all is given up.
    pub fn depends_on(&self, of: &Bdd, variables: &[BddVariable]) -> bool {
        self.spend(of.size()) && {
            let support = of.support_set();
            variables.iter().any(|variable| support.contains(variable))
        }
    }

    fn counted(
        &self,
        one: &Bdd,
        other: &Bdd,
        operation: impl Fn(Option<bool>, Option<bool>) -> Option<bool> + Copy,
    ) -> Bdd {
        if self.has_given_up() {
            return self.variables.mk_false();
        }
        let is_small = one.size().saturating_mul(other.size()) <= FEW_PAIRS;
        let steps = match is_small {
            true => Some(one.size() + other.size()),
            false => Bdd::check_binary_op(self.budget.left(), one, other, operation)
                .map(|(_, steps)| steps),
        };
        let found = match steps {
            Some(steps) if self.spend(steps) => {
                Bdd::binary_op_with_limit(MOST_NODES, one, other, operation)
            }
            _ => None,
        };
        found.unwrap_or_else(|| {
            self.budget.give_up();
            self.variables.mk_false()
        })
    }

    /// Pays for work that is done elsewhere; false: stop.
    pub fn spend(&self, steps: usize) -> bool {
        self.budget.spend(steps)
    }

    /// Whether anything was too large. Then nothing that was computed means anything.
    pub fn has_given_up(&self) -> bool {
        self.budget.has_given_up()
    }

    /// How many steps were taken.
    pub fn spent(&self) -> usize {
        self.budget.spent()
    }

    /// Says what was computed since this was asked last.
    ///
    /// # Errors
    /// Something was too large: what took the most work, by name.
    pub fn within_limit(&self, path: &str, what: impl Fn() -> String) -> Result<(), TooLargeError> {
        self.budget.within_limit(path, what)
    }
}
