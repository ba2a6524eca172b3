//! The page for officers.

use std::cell::RefCell;

use heedful_engine::officer::{OfficerContent, read_officer_pack};
use heedful_engine::{Date, Prepared};
use leptos::prelude::*;
use wasm_bindgen::JsError;

use super::app::OfficerApp;
pub use crate::browser::element::Host;
use crate::browser::save::Stored;
use crate::browser::save::{load, tidy, today};
use crate::pages::entry::{prepared, text};

thread_local! {
    static CONTENT: RefCell<Option<Content>> = const { RefCell::new(None) };
}

struct Content {
    prepared: Prepared,
    officer: OfficerContent,
    /// The day up to which a case was kept that was wiped when the page was opened.
    expired: Option<Date>,
}

/// Reads the pack, and what only officers need. A case that was kept here and whose time is over is wiped now, before
/// anyone presses anything.
///
/// # Errors
/// When this engine can't read it.
pub fn open_pack(json: &[u8]) -> Result<(), JsError> {
    let (pack, content) =
        read_officer_pack(text(json)?).map_err(|problem| JsError::new(&problem.to_string()))?;
    tidy(today());
    let expired = match load(today()) {
        Ok(Stored::Expired(until)) => Some(until),
        _ => None,
    };
    CONTENT.set(Some(Content { prepared: prepared(pack)?, officer: content, expired }));
    Ok(())
}

/// Shows the first screen in `parent`.
///
/// # Errors
/// When no content was opened before, or the device does not know what day it is.
pub fn start(parent: Host) -> Result<(), JsError> {
    let Content { prepared, officer: content, expired } =
        CONTENT.take().ok_or_else(|| JsError::new("no content was opened"))?;
    let today = today().ok_or_else(|| JsError::new("the clock shows no day of the calendar"))?;
    mount_to(parent, move || view! { <OfficerApp prepared content today expired /> }).forget();
    Ok(())
}
