//! The officer's own band beside what the rules said. It always needs a reason. Lowering below a hard trigger, a rule that
//! by itself gives "act now", needs a supervisor who agreed too: their name, and a tick that they did. A name alone is a text,
//! and "none" is one as well.

use crate::assessment::{Assessment, Reason};
use crate::case::OfficerJudgement;
use crate::{Band, Case};

/// Why an officer's band does not count yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// A reason.
    Reason,
    /// The name of a supervisor, and the tick that they agreed.
    Supervisor,
}

/// What an officer's band still needs; nothing when it counts.
#[must_use]
pub fn needs(judgement: &OfficerJudgement, rules_band: Band) -> Option<Needs> {
    if judgement.reason.trim().is_empty() {
        return Some(Needs::Reason);
    }
    let has_name = judgement.supervisor.as_deref().is_some_and(|name| !name.trim().is_empty());
    let is_agreed = judgement.agreed && has_name;
    (is_below_hard_trigger(judgement.band, rules_band) && !is_agreed).then_some(Needs::Supervisor)
}

/// Whether this band is below a hard trigger.
#[must_use]
pub fn is_below_hard_trigger(band: Band, rules_band: Band) -> bool {
    // Readings are never added up: the rules give "act now" only when one of them does by itself.
    rules_band == Band::ActNow && band < rules_band
}

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

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(band: Band, reason: &str, supervisor: Option<&str>) -> OfficerJudgement {
        OfficerJudgement {
            band,
            reason: reason.to_owned(),
            supervisor: supervisor.map(str::to_owned),
            agreed: true,
        }
    }

    #[test]
    fn every_band_of_an_officers_own_needs_a_reason() {
        for band in Band::ALL {
            let without = judged(*band, " \n", Some("Insp. A"));
            assert_eq!(needs(&without, Band::HighConcern), Some(Needs::Reason), "{band}");
        }
    }

    #[test]
    fn lowering_below_a_hard_trigger_needs_a_name_and_nothing_else_does() {
        for rules in Band::ALL {
            for band in Band::ALL {
                let expected =
                    (*rules == Band::ActNow && band < rules).then_some(Needs::Supervisor);
                for nobody in [None, Some(""), Some("  ")] {
                    assert_eq!(
                        needs(&judged(*band, "so", nobody), *rules),
                        expected,
                        "{rules} to {band}"
                    );
                }
                assert_eq!(needs(&judged(*band, "so", Some("Insp. A")), *rules), None);
                for name in ["Insp. A", "none", "n/a", "0", "-", "not applicable"] {
                    let not_ticked =
                        OfficerJudgement { agreed: false, ..judged(*band, "so", Some(name)) };
                    assert_eq!(needs(&not_ticked, *rules), expected, "{name}: {rules} to {band}");
                }
            }
        }
    }
}
