//! Questions: one on a screen of its own, or one among others; what is asked, why, the answers, and the ways not to answer.

mod ask;
mod choice;
mod choices;
mod date;
mod fields;
mod format_answer;
mod removal;
mod screen;
mod unfinished;

pub use ask::{Added, QuestionContext, answered, ask};
pub use date::{DateError, DateInput, DatePrecision, RangeEnd};
pub use fields::{DateFields, first_field, note_of};
pub use format_answer::answer_in_words;
pub use screen::Question;
pub use unfinished::UnfinishedDates;
