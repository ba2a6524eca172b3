//! Conditions with their names resolved to indexes.

use crate::{Level, Reading, Truth};

/// What a name in a condition means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaf {
    /// An option, by its index.
    Option(usize),
    /// A factor, by its index.
    Factor(usize),
    /// A reading has this level or a higher one.
    Reading(Reading, Level),
}

/// A condition over indexes.
#[derive(Debug, Clone)]
pub(crate) enum Formula {
    Leaf(Leaf),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    AtLeast(u32, Vec<Formula>),
}

impl Formula {
    /// Its truth, given that of its names.
    pub(crate) fn truth(&self, of: &impl Fn(Leaf) -> Truth) -> Truth {
        match self {
            Formula::Leaf(leaf) => of(*leaf),
            Formula::All(parts) => {
                let mut truth = Truth::Yes;
                for part in parts {
                    truth = truth.and(part.truth(of));
                    if truth == Truth::No {
                        break;
                    }
                }
                truth
            }
            Formula::Any(parts) => {
                let mut truth = Truth::No;
                for part in parts {
                    truth = truth.or(part.truth(of));
                    if truth == Truth::Yes {
                        break;
                    }
                }
                truth
            }
            Formula::AtLeast(least, parts) => {
                Truth::at_least(*least, parts.iter().map(|part| part.truth(of)))
            }
        }
    }

    /// Visits every name.
    pub(crate) fn each_leaf(&self, visit: &mut impl FnMut(Leaf)) {
        match self {
            Formula::Leaf(leaf) => visit(*leaf),
            Formula::All(parts) | Formula::Any(parts) | Formula::AtLeast(_, parts) => {
                parts.iter().for_each(|part| part.each_leaf(visit));
            }
        }
    }

    /// Visits the open names on which an open condition still turns: those in parts that are themselves open.
    pub(crate) fn each_open_leaf(&self, of: &impl Fn(Leaf) -> Truth, visit: &mut impl FnMut(Leaf)) {
        if self.truth(of) != Truth::Unknown {
            return;
        }
        match self {
            Formula::Leaf(leaf) => visit(*leaf),
            Formula::All(parts) | Formula::Any(parts) | Formula::AtLeast(_, parts) => {
                parts.iter().for_each(|part| part.each_open_leaf(of, visit));
            }
        }
    }
}
