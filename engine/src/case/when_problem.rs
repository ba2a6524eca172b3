//! Whether a date that a person gave can be.

use super::When;
use crate::date::Date;
use crate::problem::{Problem, ProblemKind};

/// What is wrong with a date that a person gave, if anything.
pub(crate) fn when_problem(at: &str, when: When, today: Date) -> Option<Problem> {
    match when {
        When::On(date) if date > today => {
            Some(Problem::new(format!("{at}.on"), ProblemKind::Future))
        }
        When::About(date) if date > today => {
            Some(Problem::new(format!("{at}.about"), ProblemKind::Future))
        }
        When::Between(first, last) if last < first => {
            Some(Problem::new(format!("{at}.between"), ProblemKind::EndBeforeStart))
        }
        When::Between(_, last) if last > today => {
            Some(Problem::new(format!("{at}.between"), ProblemKind::Future))
        }
        _ => None,
    }
}
