//! A passphrase from the browser's own random numbers.

use leptos::prelude::*;

use crate::browser::save::StorageError;
use crate::browser::save::passphrase_words::{BYTES, made_of};

/// Makes up a passphrase.
///
/// # Errors
/// When the browser has no random numbers to give.
pub fn make_passphrase() -> Result<String, StorageError> {
    let crypto = window().crypto().map_err(|_| StorageError::NotSecure)?;
    let mut random = [0; BYTES];
    crypto.get_random_values_with_u8_array(&mut random).map_err(|_| StorageError::NotSecure)?;
    Ok(made_of(random))
}
