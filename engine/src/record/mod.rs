//! Records: what a kept file says beside the case, and what has changed since an earlier one.
//!
//! A record is the case as [`read_case`](crate::read_case) reads it, with `result`: what it came to when it was kept, and
//! by which version of which pack. It is never read back into an assessment: a record that is opened is assessed again.

mod compare;
mod compared;
mod journey;
mod kept;

pub use compare::{AnswerChanged, CaseComparison, ReadingMoved, compare};
pub use compared::compared;
pub use journey::{journey, step_phrase};
