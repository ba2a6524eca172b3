//! The facts that a diary can show, by name.

use super::TimedFact;
use crate::KindId;

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
    /// Something in a span of time: computed where a pack names it.
    Timed(TimedFact),
}

impl DiaryFact {
    /// Every fact but those that a pack names.
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
            DiaryFact::Timed(timed) => timed.id(),
        }
    }

    /// The fact that a word means; a word that is no fact's own and has no time in it is a kind.
    #[must_use]
    pub fn from_id(id: &str) -> DiaryFact {
        DiaryFact::ALL
            .iter()
            .find(|fact| fact.id() == id)
            .cloned()
            .or_else(|| TimedFact::from_id(id).map(DiaryFact::Timed))
            .unwrap_or_else(|| DiaryFact::Kind(id.into()))
    }
}
