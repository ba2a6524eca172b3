//! What a case came to when it was kept.

use std::collections::BTreeMap;

use serde::Serialize;

use super::PackStamp;
use super::judgement::Judged;
use crate::date::Date;
use crate::from_json::from_json;
use crate::ids::RuleId;
use crate::scale::{Band, Level, Reading};

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
