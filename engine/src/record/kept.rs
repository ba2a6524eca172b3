//! What is kept of an assessment.

use std::collections::BTreeMap;

use crate::assessment::Assessment;
use crate::case::KeptResult;

impl KeptResult {
    /// What is kept of an assessment.
    #[must_use]
    pub fn of(assessment: &Assessment) -> KeptResult {
        let mut readings = BTreeMap::new();
        for (reading, shown) in &assessment.readings {
            readings.insert(*reading, shown.level);
        }
        KeptResult {
            on: assessment.today,
            pack: assessment.pack.clone(),
            band: assessment.band,
            could_be: assessment.could_be,
            rules_band: assessment.rules_band,
            judged: assessment.judged,
            readings,
            reasons: assessment.reasons.iter().map(|reason| reason.rule.clone()).collect(),
        }
    }
}
