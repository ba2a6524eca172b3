//! The pattern of a diary: facts from dated incidents, each with why it holds, in numbers.
//!
//! A diary speaks up or is silent. It never says no, and an empty diary leaves nothing open. A vague date is taken at
//! its weakest: a fact holds only if it holds wherever in its range the incident was. Entries whose dates can't be right
//! are kept, reported ([`entry_problems`]) and not counted.

mod counting;
mod entries;
mod pattern;
mod rise;
mod silence;
mod timed;
mod undecided;
mod why;

pub use entries::entry_problems;
pub(crate) use entries::entry_when_problem;
pub(crate) use entries::{CountedEntry, entries};
pub use pattern::pattern;
pub use timed::facts;
pub use undecided::{Undecided, decide, undecided};
pub use why::{FactShown, RiseTest, Why, Windows};

/// How many days "the last 28 days" are, today included.
pub const RECENT_DAYS: i32 = 28;
