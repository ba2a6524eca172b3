//! The page for officers, `officer.html`: what `boot/start.js` calls. What is not named here costs the page no byte.
#![forbid(unsafe_code)]

use heedful::pages::officer::entry::{self, Host};
use wasm_bindgen::prelude::*;

/// Reads the content.
///
/// # Errors
/// When this version can't read it.
#[wasm_bindgen]
pub fn open_pack(json: Vec<u8>) -> Result<(), JsError> {
    entry::open_pack(&json)
}

/// Shows the first screen in `parent`.
///
/// # Errors
/// When no content was opened before, or the device does not know what day it is.
#[wasm_bindgen]
pub fn start(parent: Host) -> Result<(), JsError> {
    entry::start(parent)
}

fn main() {}
