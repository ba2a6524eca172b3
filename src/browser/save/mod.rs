//! Saving a case and opening it again, as far as the browser does it: storage, cryptography, files, the clipboard,
//! print, and noticing that nobody is there.
//!
//! Nothing here runs unless the person asks, but [`idle`] and looking whether something is kept. It must never touch a
//! storage key that is not its own, and never put a word of the case into an address, a title or an event.

mod copy;
mod day;
mod encrypt;
mod entry;
pub mod envelope;
mod error;
mod file;
mod generation;
pub mod idle;
pub mod idle_timer;
mod make_passphrase;
mod own_keys;
pub mod passphrase_words;
mod practice;
mod print;
pub mod recognise;
mod store;
#[cfg(all(test, target_arch = "wasm32"))]
pub mod tests;

pub use copy::copy;
pub use day::{in_words, today};
pub use encrypt::{can_encrypt, decrypt, encrypt};
pub use entry::{OnLeaving, STAY, SavedEntry, Stored};
pub use error::StorageError;
pub use file::{read_bytes, read_chosen, release_files, save_file, save_text};
pub use generation::{Generation, end_generation, generation};
pub use make_passphrase::make_passphrase;
pub use practice::{load_practised, remove_practised, save_practised};
pub use print::{Printed, print};
pub use recognise::MOST_BYTES;
pub use store::{
    SavedState, Wiped, delete_saved, follow_other_tabs, leave_saved, load, save, seen, tidy,
    times_deleted, wipe,
};

use leptos::prelude::*;

/// Whether the page is part of another website: there, what is kept belongs to that website's visit alone.
pub fn is_framed() -> bool {
    window().parent().ok().flatten().is_some_and(|parent| parent != window())
}
