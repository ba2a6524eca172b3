//! What `boot/start.js` calls. The pack is opened before anyone presses start, so that a pack that can't be read is
//! known while the page can still say so.

use std::cell::RefCell;

use heedful_engine::{Pack, read_pack};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::app::App;

thread_local! {
    static PACK: RefCell<Option<Pack>> = const { RefCell::new(None) };
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
    PACK.set(Some(pack));
    Ok(())
}

/// Shows the first question in `parent`.
///
/// # Errors
/// When no pack was opened before.
#[wasm_bindgen]
pub fn start(parent: web_sys::HtmlElement) -> Result<(), JsError> {
    let pack = PACK.take().ok_or_else(|| JsError::new("no pack was opened"))?;
    mount_to(parent, || view! { <App pack=pack /> }).forget();
    Ok(())
}
