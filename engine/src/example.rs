//! Example cases of a pack: the tests of its rules, and the scenarios of trainers.

use serde::{Deserialize, Serialize};

use crate::{Audience, Band, Case, Date, ExampleId, GuidanceId, Level};

/// A whole case, with the readings expected of it and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Example {
    /// Which example.
    pub id: ExampleId,
    /// Its title.
    pub title: String,
    /// The day on which it is assessed.
    pub today: Date,
    /// Two or three sentences; composite, no real person.
    pub tells: String,
    /// Who answers.
    pub audience: Audience,
    /// Answers, diary, judgement.
    pub case: Case,
    /// What is expected.
    pub expect: Expect,
}

/// What is expected of an example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expect {
    /// The band.
    pub band: Band,
    /// The band that it could be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub could_be: Option<Band>,
    /// The level of the reading "danger now".
    pub danger_now: Level,
    /// The level of the reading "serious harm".
    pub serious_harm: Level,
    /// The level of the reading "going on or coming back".
    pub going_on: Level,
    /// The level of the reading "impact".
    pub impact: Level,
    /// Guidance that must be shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guidance: Vec<GuidanceId>,
    /// Guidance that must not be shown, since it would harm or not hold here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<GuidanceId>,
    /// The argument from the evidence, written before the rules were run.
    pub because: String,
    /// Where rules and expectation disagreed: which was changed, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changed: Vec<ExpectationChange>,
}

/// A change of an expectation or of a rule, after they disagreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpectationChange {
    /// When.
    pub on: Date,
    /// What was changed.
    pub what: String,
    /// Why.
    pub why: String,
}
