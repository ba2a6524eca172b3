//! What an officer makes of a case: identification, judgement, plan, a protective order, clocks, records. Pure, as all of
//! this crate; now is an argument.
//!
//! Nothing here may offer a warning notice or words of advice as a measure. Nothing outside the officers' page may name
//! this module: the public page would pay for it.

pub mod calendar;
pub mod clocks;
pub mod content;
pub mod file;
pub mod identify;
pub mod judgement;
pub mod moment;
pub mod plain;
pub mod plan;
pub mod record;
pub mod victim;

pub use crate::phrase::OfficerPhrase;
pub use content::{OfficerContent, PlanBlock, read_officer_pack};
pub use file::{FileError, OfficerFile};
pub use moment::{Local, Moment};
