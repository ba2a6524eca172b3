//! What came of it: the steps from a report to its outcome, and what has changed since an earlier record.
//!
//! The rest of the widget knows only the two screens, which could be loaded later than the questions, and
//! what is typed of a step.

mod compare;
mod steps;

pub use compare::CompareScreen;
pub use steps::{StepDraft, StepsScreen};
