//! What an assessment says: plain data, the same for screens, print, exports and records.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::PackStamp;
use crate::case::judgement::Judged;
use crate::diary::FactShown;
use crate::pack::{MarkGroup, Section};
use crate::problem::Problem;
use crate::{
    Audience, Band, Date, FactorId, GuidanceId, Level, MarkId, OptionId, QuestionId, Reading,
    RuleId, ServiceId, Sign,
};

/// The result for one case on one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// The pack that made it.
    pub pack: PackStamp,
    /// The day it was made for.
    pub today: Date,
    /// For whom.
    pub audience: Audience,
    /// The band that counts: of the rules, raised by the person's judgement, or replaced by an officer's.
    pub band: Band,
    /// The band that it could be, with what is unknown at its worst. Never below `band`.
    pub could_be: Band,
    /// The band of the rules alone, without any judgement.
    pub rules_band: Band,
    /// What the rules' band could be.
    pub rules_could_be: Band,
    /// Whether a judgement moved the band, and whose.
    pub judged: Judged,
    /// The four readings.
    pub readings: BTreeMap<Reading, ReadingShown>,
    /// The rules that hold, the weightiest first.
    pub reasons: Vec<Reason>,
    /// The smallest sets of signs that give `rules_band` by themselves; none for the lowest band.
    pub sufficient: Vec<Vec<Sign>>,
    /// Whether there are more smallest sets than are listed.
    pub more_sufficient: bool,
    /// The open questions that could change the band or a reading, the most telling first.
    pub find_out: Vec<FindOut>,
    /// The factors that would raise the band or a reading if they came to hold, the most telling first.
    pub would_change: Vec<WouldChange>,
    /// What to do, by section and in the order of the pack.
    pub guidance: Vec<GuidanceShown>,
    /// Who can help, the first to turn to first.
    pub services: Vec<ServiceId>,
    /// Marks of identification that were reported.
    pub marks: Vec<MarkShown>,
    /// What the diary shows, and why.
    pub diary: Vec<FactShown>,
    /// Diary entries that can't be counted, and why.
    #[serde(skip)]
    pub diary_problems: Vec<Problem>,
}

/// One reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingShown {
    /// Its level, with everything unknown counted as no.
    pub level: Level,
    /// The level that it could be, with what is unknown at its worst.
    pub could_be: Level,
}

/// A rule that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The rule.
    pub rule: RuleId,
    /// The levels that it raises readings to.
    pub raises: BTreeMap<Reading, Level>,
    /// The band that this rule gives by itself.
    pub band: Band,
    /// The factors of its condition that hold, each with the signs that show it.
    pub factors: Vec<FactorShown>,
}

/// A factor that holds, and what shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorShown {
    /// The factor.
    pub factor: FactorId,
    /// The person's own answers, and the facts of their diary, of which each is enough.
    pub signs: Vec<Sign>,
}

/// An open question that could change the result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindOut {
    /// The question.
    pub question: QuestionId,
    /// Its options that could matter.
    pub options: Vec<OptionId>,
    /// The highest band that answering this question alone could give.
    pub alone: Band,
    /// The highest band that it could help to give, with other open questions.
    pub with_others: Band,
    /// The readings that it could help to raise, and how far.
    pub readings: BTreeMap<Reading, Level>,
}

/// A factor that would raise the result if it came to hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WouldChange {
    /// The factor.
    pub factor: FactorId,
    /// Whether it is not known now; else it does not hold.
    pub open: bool,
    /// The band of the rules that it would give.
    pub band: Band,
    /// The readings that it would raise, and how far.
    pub readings: BTreeMap<Reading, Level>,
}

/// A piece of guidance that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidanceShown {
    /// Which piece.
    pub id: GuidanceId,
    /// Where it stands.
    pub section: Section,
}

/// A mark of identification that was reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkShown {
    /// The mark.
    pub mark: MarkId,
    /// What it belongs to.
    pub group: MarkGroup,
    /// What shows it.
    pub signs: Vec<Sign>,
}
