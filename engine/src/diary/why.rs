//! A fact that a diary shows, with why it holds: typed numbers and dates, no prose.

use serde::{Deserialize, Serialize};

use crate::sign::DiaryFact;
use crate::words::words;
use crate::{Date, KindId};

/// A fact that a diary shows, and why it holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FactShown {
    /// The fact: `rise`, or the id of a kind.
    #[serde(with = "fact_id")]
    pub fact: DiaryFact,
    /// Why it holds, in numbers.
    pub why: Why,
}

/// Why a fact holds, in numbers. Which are there depends on the fact; a report fills them into the fact's phrase.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Why {
    /// How many: incidents, days or kinds, as the fact says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// The first day that it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Date>,
    /// The last day that it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Date>,
    /// How many days lie between, or have passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// The warning or order that it comes after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// The kinds it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<KindId>,
    /// The most severe kind before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<KindId>,
    /// The comparison of two windows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub windows: Option<Windows>,
}

/// Two windows of time, next to each other, and how many incidents fell into each.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Windows {
    /// First day of the earlier window.
    pub before_from: Date,
    /// First day of the later window.
    pub recent_from: Date,
    /// Last day of the later window.
    pub recent_to: Date,
    /// What was compared.
    pub test: RiseTest,
    /// By days: days with an incident in the earlier window, the most that they can be. By weeks: incidents in the
    /// fullest week of the earlier window.
    pub before: u32,
    /// By days: days with an incident in the later window, the fewest that they can be. By weeks: incidents in the
    /// emptiest of the last four weeks.
    pub recent: u32,
    /// How likely this or more would be if nothing had changed.
    pub p: f64,
}

words! {
    /// Which of the two tests of a rise spoke.
    RiseTest {
        /// More days with an incident.
        Days = "days",
        /// More incidents in every week.
        Weeks = "weeks",
    }
}

mod fact_id {
    use super::DiaryFact;
    use serde::{Deserialize, Deserializer, Serializer};
    use std::borrow::Cow;

    pub fn serialize<S: Serializer>(fact: &DiaryFact, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(fact.id())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DiaryFact, D::Error> {
        <Cow<'de, str>>::deserialize(deserializer).map(|id| DiaryFact::from_id(&id))
    }
}
