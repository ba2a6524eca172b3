//! What a case came to when it was kept.

use crate::assessment::{Assessment, Judged};
use crate::case::PackStamp;
use crate::from_json::from_json;
use crate::{Band, Date, Level, Reading, RuleId};
use serde::Serialize;
use std::collections::BTreeMap;

/// What a case came to when it was kept, by which version of which pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptResult {
    /// The day it was computed for.
    pub on: Date,
    /// The pack that gave it.
    pub pack: PackStamp,
    /// The band that counted.
    pub band: Band,
    /// The band that it could be.
    pub could_be: Band,
    /// The band of the rules alone.
    pub rules_band: Band,
    /// Whether a judgement moved the band, and whose.
    pub judged: Judged,
    /// The level of each reading.
    pub readings: BTreeMap<Reading, Level>,
    /// The rules that held, the weightiest first.
    pub reasons: Vec<RuleId>,
}

from_json!(KeptResult { on, pack, band, could_be, rules_band, judged, readings, reasons; });

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
