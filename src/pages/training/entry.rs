//! What the binary of the training page hands to `boot/start.js`.

use heedful_engine::Prepared;
use heedful_engine::training::{TrainingContent, read_training_pack};
use leptos::prelude::*;
use wasm_bindgen::JsError;

use super::app::TrainingApp;
pub use crate::browser::element::MountPoint;
use crate::pages::entry::{OpenedContent, open, prepared, take};

thread_local! {
    static CONTENT: OpenedContent<(Prepared, TrainingContent)> = const { OpenedContent::new(None) };
}

/// Reads the pack, and what only training needs.
///
/// # Errors
/// When this version can't read it.
pub fn open_pack(json: &[u8]) -> Result<(), JsError> {
    let (pack, content) = open(json, read_training_pack)?;
    CONTENT.set(Some((prepared(pack)?, content)));
    Ok(())
}

/// Shows the first screen in `parent`.
///
/// # Errors
/// When no content was opened before, or the device does not know what day it is.
pub fn start(parent: MountPoint) -> Result<(), JsError> {
    let ((prepared, content), today) = take(&CONTENT)?;
    mount_to(parent, move || view! { <TrainingApp prepared content today /> }).forget();
    Ok(())
}
