//! Three-valued truth: yes, no, and unknown. Unknown is never counted as no.
//!
//! These are the strong connectives of Kleene (*Introduction to Metamathematics*, 1952, §64), with `no < unknown < yes`,
//! "and" the least and "or" the greatest:
//!
//! | a | b | a and b | a or b |
//! |---|---|---|---|
//! | yes | yes | yes | yes |
//! | yes | unknown | unknown | yes |
//! | yes | no | no | yes |
//! | unknown | unknown | unknown | unknown |
//! | unknown | no | no | unknown |
//! | no | no | no | no |
//!
//! `at_least(n, …)` is yes when n are yes, no when fewer than n are yes or unknown, else unknown.

/// Whether something holds, as far as is known. Ordered: no, unknown, yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Truth {
    /// It does not hold.
    No,
    /// It is not known.
    #[default]
    Unknown,
    /// It holds.
    Yes,
}

impl Truth {
    /// Both hold.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        self.min(other)
    }

    /// One of them holds, or both.
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        self.max(other)
    }

    /// At least `least` of these hold.
    pub fn at_least(least: u32, of: impl Iterator<Item = Truth>) -> Truth {
        let (mut yes, mut possible) = (0, 0);
        for truth in of {
            yes += u32::from(truth == Truth::Yes);
            possible += u32::from(truth != Truth::No);
        }
        if yes >= least {
            Truth::Yes
        } else if possible >= least {
            Truth::Unknown
        } else {
            Truth::No
        }
    }

    /// It is certain that it holds.
    #[must_use]
    pub fn holds(self) -> bool {
        self == Truth::Yes
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Truth::Yes } else { Truth::No }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, Unknown, Yes};

    #[test]
    fn the_truth_table_holds_in_both_orders() {
        let table = [
            (Yes, Yes, Yes, Yes),
            (Yes, Unknown, Unknown, Yes),
            (Yes, No, No, Yes),
            (Unknown, Unknown, Unknown, Unknown),
            (Unknown, No, No, Unknown),
            (No, No, No, No),
        ];
        for (a, b, and, or) in table {
            assert_eq!((a.and(b), b.and(a)), (and, and), "{a:?} and {b:?}");
            assert_eq!((a.or(b), b.or(a)), (or, or), "{a:?} or {b:?}");
        }
    }

    #[test]
    fn at_least_counts_the_certain_and_the_possible() {
        let cases: [(u32, &[Truth], Truth); 9] = [
            (2, &[Yes, Yes, No], Yes),
            (2, &[Yes, Unknown, No], Unknown),
            (2, &[Yes, No, No], No),
            (2, &[Unknown, Unknown, No], Unknown),
            (3, &[Yes, Yes, Unknown, Unknown], Unknown),
            (3, &[Yes, Unknown], No),
            (0, &[No], Yes),
            (0, &[], Yes),
            (1, &[], No),
        ];
        for (least, of, expected) in cases {
            assert_eq!(
                Truth::at_least(least, of.iter().copied()),
                expected,
                "at_least({least}, {of:?})"
            );
        }
    }

    #[test]
    fn at_least_all_is_and_at_least_one_is_or() {
        for a in [No, Unknown, Yes] {
            for b in [No, Unknown, Yes] {
                assert_eq!(Truth::at_least(2, [a, b].into_iter()), a.and(b));
                assert_eq!(Truth::at_least(1, [a, b].into_iter()), a.or(b));
            }
        }
    }

    #[test]
    fn only_yes_holds() {
        assert!(Yes.holds() && !Unknown.holds() && !No.holds());
        assert_eq!((Truth::from(true), Truth::from(false), Truth::default()), (Yes, No, Unknown));
    }
}
