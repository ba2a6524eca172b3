//! The page for everyone, `index.html`: what `boot/start.js` calls. What is not named here costs the page no byte.
#![forbid(unsafe_code)]

use heedful::pages::public::entry::{self, MountPoint};
use heedful_engine::phone;
use wasm_bindgen::prelude::*;

heedful::export_open_pack!();

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

/// Renders screens once where nobody sees them, so that the first press is answered sooner.
#[wasm_bindgen]
pub fn warm_up() {
    entry::warm_up();
}

/// Shows the first screen in `parent`, or the one that a person reached by answering `answered` in `steps` steps.
/// Nobody has touched the page for `idle` milliseconds.
///
/// # Errors
/// When no content was opened before, or the device does not know what day it is.
#[wasm_bindgen]
pub fn start(parent: MountPoint, answered: &str, steps: usize, idle: f64) -> Result<(), JsError> {
    entry::start(parent, answered, steps, idle)
}

fn main() {}
