//! What an officer adds to a case: it is in the case, so that what is kept, opened, locked and wiped is always both.
//!
//! A case holds it as JSON that nobody but this module looks into. So the public page carries it along unharmed when it
//! opens and saves an officer's record, and pays nothing for it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::case::Case;
use crate::from_json::{Fields, FromJson, from_json};
use crate::officer::content::PlanBlock;
use crate::officer::moment::Moment;
use crate::serialize::is_default;
use crate::words::words;
use crate::{Band, GuidanceId};

/// The `format` of officers' files that this engine writes.
pub const FILE_FORMAT: u32 = 1;

/// What an officer adds to a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfficerFile {
    /// Version of the format: [`FILE_FORMAT`].
    pub format: u32,
    /// The force's reference.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// Who writes: a name or a number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub officer: String,
    /// From when the clocks run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<ClockStart>,
    /// What it is recorded as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded: Option<Recorded>,
    /// What became of each measure.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub steps: BTreeMap<GuidanceId, MeasureStep>,
    /// Measures of the officer's own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<OwnStep>,
    /// Whether a protective order is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<OrderDecision>,
    /// When to look again, where the officer set it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<Moment>,
    /// What it came to each time a record was made, the first one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<PastResult>,
}

from_json!(OfficerFile { format; reference, officer, start, recorded, steps, own, order, review, before });

impl Default for OfficerFile {
    fn default() -> Self {
        OfficerFile {
            format: FILE_FORMAT,
            reference: String::new(),
            officer: String::new(),
            start: None,
            recorded: None,
            steps: BTreeMap::new(),
            own: Vec::new(),
            order: None,
            review: None,
            before: Vec::new(),
        }
    }
}

words! {
    /// What the clocks run from.
    StartKind {
        /// The report.
        Report = "report",
        /// The arrest.
        Arrest = "arrest",
    }
}

/// From when the clocks run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ClockStart {
    /// What happened then.
    pub kind: StartKind,
    /// When.
    pub at: Moment,
}

from_json!(ClockStart { kind, at; });

/// What it is recorded as.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Recorded {
    /// Whether it is stalking.
    pub stalking: bool,
    /// What else.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub as_what: String,
    /// Why it is not stalking.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

from_json!(Recorded { stalking; as_what, reason });

words! {
    /// What became of a measure.
    #[derive(Default)]
    StepState {
        /// Nothing yet.
        #[default]
        Open = "open",
        /// It was done.
        Done = "done",
        /// It will not be done, for a reason.
        NotDone = "not_done",
    }
}

/// What became of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct MeasureStep {
    /// What became of it.
    pub state: StepState,
    /// Who does it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Whether the owner has accepted it, as a person ticked. A name alone is a text, and "none" is one as well.
    #[serde(skip_serializing_if = "is_default")]
    pub accepted: bool,
    /// By when, where it differs from what is suggested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Moment>,
    /// Why it will not be done.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why_not: String,
}

from_json!(MeasureStep { state; owner, accepted, due, why_not });

/// A measure of the officer's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnStep {
    /// What it does.
    pub block: PlanBlock,
    /// What it is.
    pub say: String,
    /// What became of it.
    pub step: MeasureStep,
}

from_json!(OwnStep { block, say, step; });

words! {
    /// What is decided about a protective order.
    Decision {
        /// An interim order and a full one.
        InterimAndFull = "interim_and_full",
        /// A full one.
        Full = "full",
        /// None.
        None = "none",
        /// Not yet decided.
        NotYet = "not_yet",
    }
}

/// Whether a protective order is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrderDecision {
    /// The parts of the test that are met, by their ids.
    pub met: Vec<String>,
    /// What is decided.
    pub decision: Decision,
    /// Why.
    pub reason: String,
}

from_json!(OrderDecision { met, decision, reason; });

impl Default for OrderDecision {
    fn default() -> Self {
        OrderDecision { met: Vec::new(), decision: Decision::NotYet, reason: String::new() }
    }
}

/// What it came to once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PastResult {
    /// When.
    pub at: Moment,
    /// The band.
    pub band: Band,
    /// The band of the rules alone.
    pub rules_band: Band,
}

from_json!(PastResult { at, band, rules_band; });

/// Why an officer's file can't be read. It stays in the case, as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileError {
    /// A newer version wrote it.
    Newer,
    /// Something in it is not what it should be.
    Damaged,
}

impl std::fmt::Display for FileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Newer => "a newer version wrote the officer's file",
            Self::Damaged => "the officer's file is damaged",
        })
    }
}

impl std::error::Error for FileError {}

impl OfficerFile {
    /// The file of a case; an empty one where it has none.
    ///
    /// # Errors
    /// When there is one that can't be read.
    pub fn of(case: &Case) -> Result<OfficerFile, FileError> {
        let Some(value) = &case.officer else { return Ok(OfficerFile::default()) };
        match Fields::of(value).and_then(|fields| fields.needed::<u32>("format")) {
            Ok(FILE_FORMAT) => OfficerFile::from_json(value).map_err(|_| FileError::Damaged),
            Ok(format) if format > FILE_FORMAT => Err(FileError::Newer),
            _ => Err(FileError::Damaged),
        }
    }

    /// Puts the file into a case.
    pub fn put(&self, case: &mut Case) {
        let is_empty = is_default(self);
        // Plain data with text keys, which JSON always holds.
        case.officer = if is_empty { None } else { serde_json::to_value(self).ok() };
    }

    /// The step of a measure; one that nothing became of yet where there is none.
    #[must_use]
    pub fn step(&self, guidance: &GuidanceId) -> MeasureStep {
        self.steps.get(guidance).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_case;

    fn full() -> OfficerFile {
        let at = Moment::parse("2026-11-22T14:05Z").unwrap();
        OfficerFile {
            reference: "REF 1".to_owned(),
            officer: "PC 12".to_owned(),
            start: Some(ClockStart { kind: StartKind::Arrest, at }),
            recorded: Some(Recorded {
                stalking: false,
                as_what: "s.2".to_owned(),
                reason: "once".to_owned(),
            }),
            steps: BTreeMap::from([(
                "officer-arrest".into(),
                MeasureStep {
                    state: StepState::NotDone,
                    owner: "me".to_owned(),
                    accepted: true,
                    due: Some(at),
                    why_not: "abroad".to_owned(),
                },
            )]),
            own: vec![OwnStep {
                block: PlanBlock::Avoid,
                say: "swap shifts".to_owned(),
                step: MeasureStep::default(),
            }],
            order: Some(OrderDecision {
                met: vec!["acts".to_owned()],
                decision: Decision::Full,
                reason: "so".to_owned(),
            }),
            review: Some(at.plus_days(7)),
            before: vec![PastResult { at, band: Band::HighConcern, rules_band: Band::ActNow }],
            ..OfficerFile::default()
        }
    }

    #[test]
    fn a_file_comes_back_from_a_record_as_it_was() {
        let mut case = Case::default();
        full().put(&mut case);
        let record = serde_json::to_string(&case).unwrap();
        assert_eq!(OfficerFile::of(&read_case(&record).unwrap()), Ok(full()));
        assert_eq!(full().step(&"officer-arrest".into()).owner, "me");
        assert_eq!(full().step(&"something else".into()), MeasureStep::default());
    }

    #[test]
    fn an_empty_file_leaves_the_case_as_it_was() {
        let mut case = Case::default();
        OfficerFile::default().put(&mut case);
        assert_eq!(case, Case::default());
        assert_eq!(OfficerFile::of(&case), Ok(OfficerFile::default()));
    }

    #[test]
    fn a_file_of_a_newer_version_is_carried_along_and_not_guessed_at() {
        let record = r#"{"format":1,"answers":{},"officer":{"format":2,"new":[1,2]}}"#;
        let case = read_case(record).unwrap();
        assert_eq!(OfficerFile::of(&case), Err(FileError::Newer));
        assert_eq!(serde_json::to_string(&case).unwrap(), record);
    }

    #[test]
    fn damage_is_told_and_nothing_is_thrown_away() {
        for officer in [
            r#"{}"#,
            r#"{"format":1,"start":{"kind":"birth","at":"x"}}"#,
            r#"{"format":"1"}"#,
            r#"{"format":0}"#,
        ] {
            let case = read_case(&format!(r#"{{"answers":{{}},"officer":{officer}}}"#)).unwrap();
            assert_eq!(OfficerFile::of(&case), Err(FileError::Damaged), "{officer}");
            assert!(case.officer.is_some());
        }
    }
}
