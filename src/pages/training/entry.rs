//! The page for training.

use std::cell::RefCell;

use heedful_engine::Prepared;
use heedful_engine::training::{TrainingContent, read_training_pack};
use leptos::prelude::*;
use wasm_bindgen::JsError;

use super::app::TrainingApp;
pub use crate::browser::element::Host;
use crate::browser::save::{tidy, today};
use crate::pages::entry::{prepared, text};

thread_local! {
    static CONTENT: RefCell<Option<(Prepared, TrainingContent)>> = const { RefCell::new(None) };
}

/// Reads the pack, and what only training needs.
///
/// # Errors
/// When this engine can't read it.
pub fn open_pack(json: &[u8]) -> Result<(), JsError> {
    let (pack, content) =
        read_training_pack(text(json)?).map_err(|problem| JsError::new(&problem.to_string()))?;
    tidy(today());
    CONTENT.set(Some((prepared(pack)?, content)));
    Ok(())
}

/// Shows the first screen in `parent`.
///
/// # Errors
/// When no content was opened before, or the device does not know what day it is.
pub fn start(parent: Host) -> Result<(), JsError> {
    let (prepared, content) =
        CONTENT.take().ok_or_else(|| JsError::new("no content was opened"))?;
    let today = today().ok_or_else(|| JsError::new("the clock shows no day of the calendar"))?;
    mount_to(parent, move || view! { <TrainingApp prepared content today /> }).forget();
    Ok(())
}
