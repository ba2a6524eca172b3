//! What `boot/start.js` calls. The pack is opened before anyone presses start, so that a pack that can't be read is
//! known while the page can still say so.

use std::cell::RefCell;

use heedful_engine::{Prepared, prepare, read_pack};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::keep::today;
use crate::app::App;

thread_local! {
    static PACK: RefCell<Option<Prepared>> = const { RefCell::new(None) };
}

/// Reads the content pack.
///
/// # Errors
/// When it is not a pack that this engine reads. A pack holds nothing personal, so the error may say where.
#[wasm_bindgen]
pub fn open_pack(json: &str) -> Result<(), JsError> {
    let pack = read_pack(json).map_err(|problem| JsError::new(&problem.to_string()))?;
    if pack.questions.is_empty() {
        return Err(JsError::new("the pack has no questions"));
    }
    let prepared = prepare(pack).map_err(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        JsError::new(&problems.join("; "))
    })?;
    PACK.set(Some(prepared));
    Ok(())
}

/// Shows the first screen in `parent`.
///
/// # Errors
/// When no pack was opened before, or the device does not know what day it is.
#[wasm_bindgen]
pub fn start(parent: web_sys::HtmlElement) -> Result<(), JsError> {
    let prepared = PACK.take().ok_or_else(|| JsError::new("no pack was opened"))?;
    let today = today().ok_or_else(|| JsError::new("the clock shows no day of the calendar"))?;
    mount_to(parent, move || view! { <App prepared today /> }).forget();
    Ok(())
}
