//! Keeping what a person told, and opening it again. Nothing is kept unless they ask, each way names its risk, and
//! nothing that was kept before is replaced unless they say so.
//!
//! The screens mount [`KeepIt`], [`OpenKept`] and, around everything, [`LeftAlone`]; all take the case, and find the
//! words in the context.

mod blanked;
pub mod envelope;
mod keep_it;
mod kept;
mod kept_here;
pub mod made_up;
mod open_kept;
pub mod parts;
pub mod passphrase;
mod problem;
pub mod quiet;
pub mod recognise;
mod way;
mod ways;
pub mod wipe_it;

pub use blanked::LeftAlone;
pub use keep_it::{KeepIt, Terms};
pub use kept::{Kept, Look, OnLeaving, STAY, is_empty};
pub use open_kept::{OpenKept, Opened};
pub use problem::KeepProblem;
pub use recognise::MOST_BYTES;
pub use way::Way;
pub use wipe_it::WipeProof;
