//! Training: scenarios that unfold, what a trainee saw in them against the reference, codes that carry a vote across a
//! room without a network, and how far a class agrees.
//!
//! Pure like the rest of the engine. It must never hold a story, a rule or a word for the screen: scenarios are content
//! (`content/scenarios/`), and the reference bands are what [`assess()`](crate::assess()) says of their cases.

mod agreement;
mod class;
mod code;
mod compare;
mod content;
mod phrase;
mod qr;
mod scenario;

pub use agreement::{Interval, ordinal_alpha, share_interval};
pub use class::{Round, SignCount, Tally, Vote, class_alpha, tally};
pub use code::{ALPHABET, CODE_VERSION, CodeProblem, MAX_SIGNS, read_code, write_code};
pub use compare::{Comparison, Seen, compare};
pub use content::{TRAINING_FORMAT, TrainingContent, read_training_pack};
pub use phrase::{PAGE_WORDS, TrainingPhrase};
pub use qr::{QrCode, qr_code};
pub use scenario::{
    Instalment, Mistake, Opening, Passage, Scenario, ScenarioExpect, Scenarios, case_at,
    questions_at, reference_signs,
};
