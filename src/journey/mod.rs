//! The way from the first screen to the result: who it is about, danger now, one question after the other, and a check
//! of the answers. Screens are thin; where they lead is decided in [`way`], by data alone.

mod answers;
mod before_part;
mod check;
mod danger;
mod progress;
mod start;
mod way;

pub use answers::AnswersSoFar;
pub use before_part::BeforePart;
pub use check::CheckAnswers;
pub use danger::DangerNow;
pub use progress::Progress;
pub use start::Start;
pub use way::Way;
