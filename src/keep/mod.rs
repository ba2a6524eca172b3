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
mod open_kept;
mod parts;
mod passphrase;
mod problem;
pub mod quiet;
mod recognise;
mod way;
mod ways;
mod wipe_it;

pub use blanked::LeftAlone;
pub use keep_it::KeepIt;
pub use kept::{Kept, Look, Shelf, is_empty};
pub use open_kept::OpenKept;
pub use problem::KeepProblem;
pub use recognise::MOST_BYTES;
pub use wipe_it::WipeProof;
