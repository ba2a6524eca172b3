//! A step between a report and its outcome.

use serde::Serialize;

use super::When;
use crate::words::words;

words! {
    /// What was done, in the order in which it usually comes.
    StepKind {
        /// It was reported to the police.
        Reported = "reported",
        /// The police recorded it; the words say as what.
        RecordedAs = "recorded_as",
        /// The risk was assessed.
        RiskAssessed = "risk_assessed",
        /// A plan for safety was made.
        Plan = "plan",
        /// Someone was arrested.
        Arrested = "arrested",
        /// A protective order was asked for.
        OrderSought = "order_sought",
        /// A protective order was made.
        OrderMade = "order_made",
        /// Someone was charged.
        Charged = "charged",
        /// What came of it.
        Result = "result",
    }
}

/// A step between a report and its outcome. It never counts as an incident, and never changes a reading.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Step {
    /// What was done.
    pub step: StepKind,
    /// When it was.
    #[serde(flatten)]
    pub when: When,
    /// More about it: recorded as what, by whom, a reference number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}
