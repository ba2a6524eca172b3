//! The pattern of a diary: facts from dated incidents, each with why it holds, in numbers.
//!
//! A diary speaks up or is silent. It never says no, and an empty diary leaves nothing open.

use crate::{Date, KindId};
use serde::{Deserialize, Serialize};

/// A fact that a diary can show. See `docs/content-packs.md` for when each holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiaryFact {
    /// Incidents on at least two days.
    Repeated,
    /// First and last incident more than 14 days apart.
    OverTwoWeeks,
    /// An incident in the last 28 days.
    Last28Days,
    /// A rise in frequency, by the stated test.
    Rise,
    /// A kind in the last 28 days that was not there before.
    NewKind,
    /// The most severe kind of the last 28 days is above all before.
    MoreSevere,
    /// Three kinds or more.
    SeveralKinds,
    /// An incident after a warning.
    AfterWarning,
    /// An incident after an order, bail or other condition began.
    AfterOrder,
    /// An incident that breaks an order or condition.
    Breach,
    /// Two such incidents or more.
    Breaches,
    /// A rise, then a silence that the record does not explain.
    SilenceAfterRise,
    /// An incident of this kind.
    Kind(KindId),
}

impl DiaryFact {
    /// Every fact but the kinds, which a pack names.
    pub const ALL: &'static [DiaryFact] = &[
        DiaryFact::Repeated,
        DiaryFact::OverTwoWeeks,
        DiaryFact::Last28Days,
        DiaryFact::Rise,
        DiaryFact::NewKind,
        DiaryFact::MoreSevere,
        DiaryFact::SeveralKinds,
        DiaryFact::AfterWarning,
        DiaryFact::AfterOrder,
        DiaryFact::Breach,
        DiaryFact::Breaches,
        DiaryFact::SilenceAfterRise,
    ];

    /// The word that packs use for it, after `diary.`.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            DiaryFact::Repeated => "repeated",
            DiaryFact::OverTwoWeeks => "over_two_weeks",
            DiaryFact::Last28Days => "last_28_days",
            DiaryFact::Rise => "rise",
            DiaryFact::NewKind => "new_kind",
            DiaryFact::MoreSevere => "more_severe",
            DiaryFact::SeveralKinds => "several_kinds",
            DiaryFact::AfterWarning => "after_warning",
            DiaryFact::AfterOrder => "after_order",
            DiaryFact::Breach => "breach",
            DiaryFact::Breaches => "breaches",
            DiaryFact::SilenceAfterRise => "silence_after_rise",
            DiaryFact::Kind(kind) => kind.as_str(),
        }
    }

    /// The fact that a word means; a word that is no fact's own is a kind.
    #[must_use]
    pub fn from_id(id: &str) -> DiaryFact {
        DiaryFact::ALL
            .iter()
            .find(|fact| fact.id() == id)
            .cloned()
            .unwrap_or_else(|| DiaryFact::Kind(id.into()))
    }
}

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
    /// Incidents in the earlier window: the most that they can be.
    pub before: u32,
    /// Incidents in the later window: the fewest that they can be.
    pub recent: u32,
    /// How likely so many or more in the later window would be if nothing had changed.
    pub p: f64,
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
