//! How much work a proof may take. Nothing is measured in time, so that a pack is refused everywhere or nowhere.

use std::cell::{Cell, RefCell};

use super::space::TooLargeError;

/// How many steps all operations of a proof may take together: a step is a pair of nodes that is looked at. The published
/// pack takes a fifth.
pub const MOST_STEPS: usize = 200_000_000;

/// The same for `heedful check`, which asks much less. The published pack takes a twentieth.
pub const MOST_STEPS_TO_CHECK: usize = 20_000_000;

/// What was spent, and on what.
#[derive(Debug)]
pub(super) struct ProofBudget {
    most: usize,
    spent: Cell<usize>,
    given_up: Cell<bool>,
    /// What was spent when something was named last.
    named_at: Cell<usize>,
    costliest: RefCell<Option<(usize, TooLargeError)>>,
}

impl ProofBudget {
    pub(super) fn new(most: usize) -> Self {
        Self {
            most,
            spent: Cell::new(0),
            given_up: Cell::new(false),
            named_at: Cell::new(0),
            costliest: RefCell::new(None),
        }
    }

    /// Spends n steps; false: there are not as many left, and all is given up.
    pub(super) fn spend(&self, steps: usize) -> bool {
        let spent = self.spent.get().saturating_add(steps);
        if spent > self.most {
            self.give_up();
        } else {
            self.spent.set(spent);
        }
        !self.has_given_up()
    }

    pub(super) fn spent(&self) -> usize {
        self.spent.get()
    }

    pub(super) fn left(&self) -> usize {
        self.most - self.spent.get().min(self.most)
    }

    /// From now on nothing is computed any more.
    pub(super) fn give_up(&self) {
        self.given_up.set(true);
    }

    pub(super) fn has_given_up(&self) -> bool {
        self.given_up.get()
    }

    /// Says what the steps since this was asked last were spent on. Once all is given up, what took most of them is named:
    /// where they ran out may be an innocent rule.
    pub(super) fn within_limit(
        &self,
        path: &str,
        what: impl Fn() -> String,
    ) -> Result<(), TooLargeError> {
        let cost = self.spent.get() - self.named_at.replace(self.spent.get());
        let mut costliest = self.costliest.borrow_mut();
        let given_up = self.has_given_up();
        // What was given up in the middle of an operation cost more than was counted.
        let most = costliest.as_ref().map_or(0, |(most, _)| *most);
        if given_up
            && most > self.most / 4
            && let Some((_, named)) = costliest.as_ref()
        {
            return Err(TooLargeError { steps: self.spent(), ..named.clone() });
        }
        let named = || TooLargeError { path: path.to_owned(), what: what(), steps: self.spent() };
        if given_up {
            return Err(named());
        }
        if cost > most {
            *costliest = Some((cost, named()));
        }
        Ok(())
    }
}
