//! What the binary of the officers' page hands to `boot/start.js`.

use heedful_engine::officer::{OfficerContent, read_officer_pack};
use heedful_engine::{Date, Prepared};
use leptos::prelude::*;
use wasm_bindgen::JsError;

use super::app::OfficerApp;
pub use crate::browser::element::MountPoint;
use crate::browser::save::{Stored, load, today};
use crate::pages::entry::{OpenedContent, open, prepared, take};

thread_local! {
    static CONTENT: OpenedContent<Content> = const { OpenedContent::new(None) };
}

struct Content {
    prepared: Prepared,
    officer: OfficerContent,
    /// The last day of a saved case that was deleted when the page was opened.
    expired: Option<Date>,
}

/// Reads the pack, and what only officers need.
///
/// # Errors
/// When this version can't read it.
pub fn open_pack(json: &[u8]) -> Result<(), JsError> {
    let (pack, officer) = open(json, read_officer_pack)?;
    let expired = match load(today()) {
        Ok(Stored::Expired(until)) => Some(until),
        _ => None,
    };
    CONTENT.set(Some(Content { prepared: prepared(pack)?, officer, expired }));
    Ok(())
}

/// Shows the first screen in `parent`.
///
/// # Errors
/// When no content was opened before, or the device does not know what day it is.
pub fn start(parent: MountPoint) -> Result<(), JsError> {
    let (Content { prepared, officer: content, expired }, today) = take(&CONTENT)?;
    mount_to(parent, move || view! { <OfficerApp prepared content today expired /> }).forget();
    Ok(())
}
