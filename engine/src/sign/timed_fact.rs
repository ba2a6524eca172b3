//! Facts in a span of time, by name.

use crate::ids::KindId;

/// A fact of one kind, or of all incidents, in a span of time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimedFact {
    id: String,
    /// Of which kind; of any incident when absent.
    pub kind: Option<KindId>,
    /// When.
    pub time: FactTime,
}

/// When a timed fact was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactTime {
    /// In the last seven days.
    Last7Days,
    /// In the last 28 days.
    Last28Days,
    /// Any incident after this kind of warning or order.
    After,
}

impl TimedFact {
    /// The word that packs use for it: `last_7_days`, `KIND_last_7_days`, `KIND_last_28_days` or `after_KIND`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The fact that a word means, if it has a time in it.
    #[must_use]
    pub fn from_id(id: &str) -> Option<TimedFact> {
        let fact = |kind: Option<&str>, time| {
            let kind = kind.map(KindId::from);
            Some(TimedFact { id: id.to_owned(), kind, time })
        };
        if id == "last_7_days" {
            return fact(None, FactTime::Last7Days);
        }
        if let Some(kind) = id.strip_suffix("_last_7_days") {
            return fact(Some(kind), FactTime::Last7Days);
        }
        if let Some(kind) = id.strip_suffix("_last_28_days") {
            return fact(Some(kind), FactTime::Last28Days);
        }
        fact(Some(id.strip_prefix("after_")?), FactTime::After)
    }

    /// The words for a kind of incident.
    #[must_use]
    pub fn ids_of(kind: &KindId) -> [String; 3] {
        [format!("{kind}_last_7_days"), format!("{kind}_last_28_days"), format!("after_{kind}")]
    }
}
