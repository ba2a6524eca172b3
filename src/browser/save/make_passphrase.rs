//! A passphrase from the browser's own random numbers.

use leptos::prelude::*;

use crate::browser::save::KeepProblem;
use crate::browser::save::made_up::{BYTES, made_of};

/// Makes up a passphrase.
///
/// # Errors
/// When the browser has no random numbers to give.
pub fn make_passphrase() -> Result<String, KeepProblem> {
    let crypto = window().crypto().map_err(|_| KeepProblem::NotSecure)?;
    let mut random = [0; BYTES];
    crypto.get_random_values_with_u8_array(&mut random).map_err(|_| KeepProblem::NotSecure)?;
    Ok(made_of(random))
}
