//! An entry of the diary.

use serde::Serialize;

use super::When;
use crate::words::words;
use crate::{Date, KindId};

words! {
    /// Whether an incident broke a court order, bail conditions or a police warning, as a person chose it. Never guessed
    /// from what is written about it: "none" and "no order" are texts too.
    Breach {
        /// It did.
        Yes = "yes",
        /// It did not.
        No = "no",
        /// The person can't say. It doesn't count as a breach.
        NotSure = "not_sure",
    }
}

/// An entry of the diary: an incident, or a warning, an order or a trigger event, as its kind says.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Incident {
    /// When it was.
    #[serde(flatten)]
    pub when: When,
    /// What kind it was.
    pub kind: KindId,
    /// How often in all; absent: once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// How often on each day of a `between`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub each_day: Option<u32>,
    /// How often a day on most days of a `between`: on more than half of them, nobody knows which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_days: Option<u32>,
    /// The time of day, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// The place.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What happened, and the words that were used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// What shows it, and where that is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Who saw or heard it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witnesses: Option<String>,
    /// To whom it was reported.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported: Option<String>,
    /// The reference number of the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Whether it broke an order, a warning or a condition; absent: nobody has chosen yet, which counts as no breach.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breach: Option<Breach>,
    /// Which order, warning or condition, in words. Says nothing about whether it was broken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breaks: Option<String>,
    /// How the person felt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub felt: Option<String>,
    /// What the person changed in their life because of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
    /// The day on which this was written down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written_on: Option<Date>,
}

impl Incident {
    /// An entry with nothing but when and what.
    #[must_use]
    pub fn new(when: When, kind: KindId) -> Incident {
        Incident {
            when,
            kind,
            times: None,
            each_day: None,
            most_days: None,
            time: None,
            place: None,
            words: None,
            evidence: None,
            witnesses: None,
            reported: None,
            reference: None,
            breach: None,
            breaks: None,
            felt: None,
            changed: None,
            written_on: None,
        }
    }

    /// Whether a person chose that it broke an order, a warning or a condition.
    #[must_use]
    pub fn is_breach(&self) -> bool {
        self.breach == Some(Breach::Yes)
    }

    /// Whether an order, a warning or a condition is written about, and nobody has chosen yet if it was broken.
    #[must_use]
    pub fn needs_breach_choice(&self) -> bool {
        self.breach.is_none() && self.breaks.as_deref().is_some_and(|text| !text.trim().is_empty())
    }
}
