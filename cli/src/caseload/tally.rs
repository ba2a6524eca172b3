//! Counts what the rules make of a caseload.

use std::collections::BTreeMap;

use heedful_engine::assessment::Reason;
use heedful_engine::{Assessment, Band, Case, Level, OptionId, QuestionId, Reading, RuleId};
use serde::Serialize;

/// How many cases got what.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CaseTally {
    /// All.
    pub cases: u32,
    /// By band.
    pub bands: BTreeMap<Band, u32>,
    /// By reading and level.
    pub readings: BTreeMap<Reading, BTreeMap<Level, u32>>,
    /// By the answers to one question, then by band. Who gave several answers is in each; who gave none is in none.
    pub by_answer: BTreeMap<OptionId, BTreeMap<Band, u32>>,
    /// Rules that give the highest band: how many cases each holds in.
    pub top: BTreeMap<RuleId, u32>,
    /// Of these, in how many no other rule gives it.
    pub top_alone: BTreeMap<RuleId, u32>,
}

impl CaseTally {
    /// Counts one case.
    pub(super) fn add(&mut self, case: &Case, assessment: &Assessment, by: &QuestionId) {
        self.cases += 1;
        *self.bands.entry(assessment.band).or_default() += 1;
        for (reading, shown) in &assessment.readings {
            *self.readings.entry(*reading).or_default().entry(shown.level).or_default() += 1;
        }
        for answer in case.answers.get(by).into_iter().flat_map(|answer| answer.chosen()) {
            let bands = self.by_answer.entry(answer.clone()).or_default();
            *bands.entry(assessment.band).or_default() += 1;
        }
        let gives_top = |reason: &&Reason| reason.band == Band::ActNow;
        let top: Vec<&Reason> = assessment.reasons.iter().filter(gives_top).collect();
        for reason in &top {
            *self.top.entry(reason.rule.clone()).or_default() += 1;
        }
        if let [only] = top.as_slice() {
            *self.top_alone.entry(only.rule.clone()).or_default() += 1;
        }
    }

    /// The share of a band, in percent.
    #[must_use]
    pub fn share(&self, band: Band) -> f64 {
        percent(self.bands.get(&band).copied().unwrap_or(0), self.cases)
    }

    /// The share of a level of a reading, in percent.
    #[must_use]
    pub fn level_share(&self, reading: Reading, level: Level) -> f64 {
        let levels = self.readings.get(&reading);
        percent(levels.and_then(|levels| levels.get(&level)).copied().unwrap_or(0), self.cases)
    }
}

/// So many of all, in percent.
pub(super) fn percent(count: u32, all: u32) -> f64 {
    f64::from(count) / f64::from(all.max(1)) * 100.0
}
