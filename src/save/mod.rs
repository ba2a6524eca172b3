//! Saving a case, and opening it again. Nothing is saved unless the person asks, each method names its risk, and nothing
//! that was saved before is replaced without asking.
//!
//! The screens mount [`SavePanel`], [`OpenSaved`] and, around everything, [`IdleGuard`]; all take the case, and find the
//! words in the context.

mod case;
mod form;
mod idle_guard;
mod message;
mod method;
mod open_saved;
pub mod parts;
pub mod passphrase;
mod save_panel;
mod saved_here;
#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
mod unsaved;
pub mod wipe;

pub use case::is_empty;
pub use idle_guard::IdleGuard;
pub use message::phrase_of;
pub use method::SaveMethod;
pub use open_saved::{OpenSaved, Opened};
pub use save_panel::{SaveOptions, SavePanel};
pub use unsaved::{is_unsaved, saved};
pub use wipe::WipeReport;
