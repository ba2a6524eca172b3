//! The officer's own band beside what the rules said, for the outputs.

use crate::assessment::{Assessment, Reason};
use crate::case::judgement::{is_below_hard_trigger, needs};
use crate::case::{Case, OfficerJudgement};
use crate::scale::Band;

/// The rules that by themselves give "act now".
pub fn hard_triggers(assessment: &Assessment) -> impl Iterator<Item = &Reason> {
    assessment.reasons.iter().filter(|reason| reason.band == Band::ActNow)
}

/// The judgement, where it counts and is below a hard trigger: every output shows it.
#[must_use]
pub fn lowered<'a>(case: &'a Case, assessment: &Assessment) -> Option<&'a OfficerJudgement> {
    let judgement = case.judgement.officer.as_ref()?;
    let counts = needs(judgement, assessment.rules_band).is_none();
    (counts && is_below_hard_trigger(judgement.band, assessment.rules_band)).then_some(judgement)
}
