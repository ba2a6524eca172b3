//! A case: what a person answered. Plain data, and the record that is kept when they ask for it.

mod answer;
mod decode;
mod incident;
pub mod judgement;
mod kept_result;
mod read;
mod step;
mod when_problem;

pub use answer::{ABOUT_DAYS, Answer, RESERVED as RESERVED_ANSWERS, When};
pub(crate) use decode::MAX_TIMES;
pub use incident::{Breach, Incident};
pub use kept_result::KeptResult;
pub use read::{MAX_CASE_BYTES, MAX_INCIDENTS, case_from_value, read_case};
pub use step::{Step, StepKind};
pub(crate) use when_problem::when_problem;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::from_json::from_json;
use crate::serialize::is_default;
use crate::{Audience, Band, PackId, QuestionId};

/// The `format` of records that this engine writes. Older ones still open; newer ones are refused with a clear problem.
pub const CASE_FORMAT: u32 = 1;

/// Answers, diary and judgement. An absent answer is a question that was not asked, or was skipped.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Case {
    /// Version of the record format: [`CASE_FORMAT`].
    pub format: u32,
    /// The pack that was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack: Option<PackStamp>,
    /// Who answers.
    #[serde(skip_serializing_if = "is_default")]
    pub audience: Audience,
    /// The answers; also of questions that are not shown now, which are kept but count for nothing.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// The person's own notes to questions. Printed, never rated.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<QuestionId, String>,
    /// The diary, in the person's own order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub diary: Vec<Incident>,
    /// The steps from a report to its outcome, in the person's own order. Shown, never rated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// What it came to when it was kept. Never read back into an assessment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<KeptResult>,
    /// What the person, and an officer, make of the result.
    #[serde(skip_serializing_if = "is_default")]
    pub judgement: Judgement,
    /// What an officer added, as JSON that only [`officer`](crate::officer) looks into; everyone else carries it along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub officer: Option<serde_json::Value>,
}

impl Default for Case {
    fn default() -> Self {
        Case {
            format: CASE_FORMAT,
            pack: None,
            audience: Audience::default(),
            answers: BTreeMap::new(),
            notes: BTreeMap::new(),
            diary: Vec::new(),
            steps: Vec::new(),
            result: None,
            judgement: Judgement::default(),
            officer: None,
        }
    }
}

/// Which pack, of which version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackStamp {
    /// The pack.
    pub id: PackId,
    /// Its version.
    pub version: String,
}

from_json!(PackStamp { id, version; });

/// What people make of the result.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Judgement {
    /// "I feel in more danger than this." Only `true` counts, and it raises; `false` lowers nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more_danger: Option<bool>,
    /// An officer's own band.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub officer: Option<OfficerJudgement>,
}

/// An officer's own band, which replaces the band of the rules; what the rules said is kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerJudgement {
    /// The band.
    pub band: Band,
    /// Why; without a reason it does not count.
    pub reason: String,
    /// Which supervisor, in words. Says nothing about whether they agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supervisor: Option<String>,
    /// Whether it was ticked that this supervisor agreed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub agreed: bool,
}
