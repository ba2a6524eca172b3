//! Pure risk assessment: packs, cases, rules, reasons, the pattern of a diary.
//!
//! One line of flow: content pack + case (answers, diary, judgement) + today → [`assess()`] → [`Assessment`].
//! Everything here is a pure function of its arguments. This crate does no I/O, reads no clock (today's date is an
//! argument) and knows no browser. Words, rules, sources and helplines come from the pack, never from here.
#![forbid(unsafe_code)]

mod from_json;
mod words;

pub mod assess;
pub mod assessment;
pub mod case;
pub mod condition;
pub mod date;
pub mod diary;
pub mod example;
pub mod ids;
pub mod officer;
pub mod pack;
pub mod phone;
pub mod phrase;
pub mod picture;
pub mod prepare;
pub mod problem;
pub mod record;
pub mod report;
pub mod scale;
mod serialize;
pub mod sign;
mod sort;
pub mod spreadsheet;
pub mod statement;
pub mod text;
pub mod training;
pub mod truth;

pub use assess::assess;
pub use assessment::Assessment;
pub use case::{Answer, Case, Incident, Judgement, When, read_case};
pub use condition::Condition;
pub use date::Date;
pub use ids::*;
pub use pack::{Pack, check_content, read_pack};
pub use phrase::Phrase;
pub use prepare::{Prepared, check_case, misfitting_answers, prepare};
pub use problem::{Problem, ProblemKind};
pub use scale::{Band, Level, Reading};
pub use sign::{DiaryFact, Sign, TimedFact};
pub use statement::statement;
pub use text::{Audience, Text, is_unseen};
pub use truth::Truth;
pub use words::gaps;
