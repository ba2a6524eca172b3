//! The page for everyone, `index.html`: what `boot/start.js` calls. What is not named here costs the page no byte.
#![forbid(unsafe_code)]

use heedful::pages::public::entry::{self, Host};
use heedful_engine::phone;
use wasm_bindgen::prelude::*;

/// Reads the content.
///
/// # Errors
/// When this version can't read it.
#[wasm_bindgen]
pub fn open_pack(json: Vec<u8>) -> Result<(), JsError> {
    entry::open_pack(&json)
}

/// Whether a number of a host's own service can be dialled.
#[wasm_bindgen]
#[must_use]
pub fn is_phone_number(number: &str) -> bool {
    phone::dial(number).is_ok()
}

/// Whether a message can be sent to a number of a host's own service.
#[wasm_bindgen]
#[must_use]
pub fn is_text_number(number: &str) -> bool {
    phone::text_to(number).is_ok()
}

/// Draws screens once where nobody sees them, so that the first press is answered sooner.
#[wasm_bindgen]
pub fn rehearse() {
    entry::rehearse();
}

/// Shows the first screen in `parent`, or the one that a person was led to by what they `told` in so many `steps`.
/// Nobody has touched the page for `untouched` milliseconds.
///
/// # Errors
/// When no content was opened before, or the device does not know what day it is.
#[wasm_bindgen]
pub fn start(parent: Host, told: &str, steps: usize, untouched: f64) -> Result<(), JsError> {
    entry::start(parent, told, steps, untouched)
}

fn main() {}
