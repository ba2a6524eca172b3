//! The page for officers.

use std::cell::RefCell;

use heedful_engine::{Prepared, read_pack};
use leptos::prelude::*;
use wasm_bindgen::JsError;

use super::{Parent, prepared};
use crate::browser::keep::today;
use crate::officer::OfficerApp;

thread_local! {
    static PACK: RefCell<Option<Prepared>> = const { RefCell::new(None) };
}

/// Reads the content pack.
///
/// # Errors
/// When it is not a pack that this engine reads.
pub fn open_pack(json: &str) -> Result<(), JsError> {
    let pack = read_pack(json).map_err(|problem| JsError::new(&problem.to_string()))?;
    PACK.set(Some(prepared(pack)?));
    Ok(())
}

/// Shows the first screen in `parent`.
///
/// # Errors
/// When no pack was opened before, or the device does not know what day it is.
pub fn start(parent: Parent) -> Result<(), JsError> {
    let prepared = PACK.take().ok_or_else(|| JsError::new("no pack was opened"))?;
    let today = today().ok_or_else(|| JsError::new("the clock shows no day of the calendar"))?;
    mount_to(parent, move || view! { <OfficerApp prepared today /> }).forget();
    Ok(())
}
