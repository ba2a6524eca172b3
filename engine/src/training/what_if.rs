//! What an answer moves beside the readings: the reasons and the advice that came and went.

use crate::assessment::{Assessment, GuidanceShown, Reason};
use crate::{GuidanceId, RuleId};

/// What came and went between two assessments, each in the order in which it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CameAndWent {
    /// Rules that hold now and did not before.
    pub reasons_new: Vec<RuleId>,
    /// Rules that held before and do not now.
    pub reasons_gone: Vec<RuleId>,
    /// Advice that is given now and was not before.
    pub guidance_new: Vec<GuidanceId>,
    /// Advice that was given before and is not now.
    pub guidance_gone: Vec<GuidanceId>,
}

/// What came and went.
#[must_use]
pub fn came_and_went(before: &Assessment, now: &Assessment) -> CameAndWent {
    let rules = |one: &Assessment| -> Vec<RuleId> {
        one.reasons.iter().map(|Reason { rule, .. }| rule.clone()).collect()
    };
    let guidance = |one: &Assessment| -> Vec<GuidanceId> {
        one.guidance.iter().map(|GuidanceShown { id, .. }| id.clone()).collect()
    };
    let (reasons_before, reasons_now) = (rules(before), rules(now));
    let (guidance_before, guidance_now) = (guidance(before), guidance(now));
    CameAndWent {
        reasons_new: not_in(&reasons_before, &reasons_now),
        reasons_gone: not_in(&reasons_now, &reasons_before),
        guidance_new: not_in(&guidance_before, &guidance_now),
        guidance_gone: not_in(&guidance_now, &guidance_before),
    }
}

fn not_in<T: PartialEq + Clone>(there: &[T], all: &[T]) -> Vec<T> {
    all.iter().filter(|one| !there.contains(one)).cloned().collect()
}
