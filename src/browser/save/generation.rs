//! Which case is open. Whatever takes time (making a key, reading a file, asking for the clipboard) notes it when it
//! begins and asks again before it writes anything: so nothing is written after a delete, an exit or another case.

use std::cell::Cell;

use leptos::prelude::*;

use crate::browser::save::StorageError;

/// The class that `boot/leave.js` gives to the root of a page that was left.
const LEFT: &str = ".page-left";

thread_local! {
    static CURRENT: Cell<u64> = const { Cell::new(0) };
}

/// The case that was open at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Generation(u64);

/// The case that is open now.
pub fn generation() -> Generation {
    Generation(CURRENT.get())
}

/// Another case is open from now on, or none. What was begun for the one before comes to nothing.
pub fn end_generation() {
    CURRENT.set(CURRENT.get().wrapping_add(1));
}

impl Generation {
    /// Says whether something may still be written for this case.
    ///
    /// # Errors
    /// When the case was deleted, when another one was opened, and when the page was left.
    pub fn check(self) -> Result<(), StorageError> {
        if self == generation() && !has_left() { Ok(()) } else { Err(StorageError::Cancelled) }
    }
}

fn has_left() -> bool {
    document().document_element().is_some_and(|root| root.matches(LEFT).unwrap_or(false))
}
