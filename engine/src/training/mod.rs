//! Training: scenarios that unfold, what a trainee saw in them against the reference, codes that carry a vote across a
//! room without a network, and how far a class agrees.
//!
//! Pure like the rest of the engine. It must never hold a story, a rule or a word for the screen: scenarios are content
//! (`content/scenarios/`), and the reference bands are what [`assess()`](crate::assess()) says of their cases.

mod agreement;
mod class;
mod code;
mod collected;
mod compare;
mod content;
mod paste;
mod practised;
mod qr;
mod scenario;
mod slides;
mod table;
mod what_if;

pub use crate::phrase::TrainingPhrase;
pub use agreement::{Interval, alpha_interval, ordinal_alpha, share_interval};
pub use class::{
    Agreement, AgreementError, Round, SMALL_CLASS, SignCount, Tally, Vote, agreement, tally,
};
pub use code::{ALPHABET, CODE_VERSION, CodeError, MAX_SIGNS, read_code, write_code};
pub use collected::{
    ClassStep, Collected, Hands, MOST_CODES_BYTES, MOST_HANDS, Rejected, count_codes,
};
pub use compare::{Comparison, Seen, compare};
pub use content::{TRAINING_FORMAT, TrainingContent, read_training_pack};
pub use paste::{BadCode, ReadCodes, read_codes};
pub use practised::Practised;
pub use qr::{QrCode, qr_code};
pub use scenario::{
    Instalment, Mistake, Opening, Passage, Scenario, ScenarioExpect, Scenarios, case_at,
    questions_at, reference_signs,
};
pub use slides::{Slide, slides};
pub use table::class_to_csv;
pub use what_if::{CameAndWent, came_and_went};
