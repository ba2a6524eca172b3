//! Copying a text.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlElement, HtmlTextAreaElement};

use super::generation::Generation;
use crate::browser::save::StorageError;

/// Copies a text: with the clipboard interface, and where that is missing or forbidden (no secure connection, a frame)
/// by selecting it.
///
/// # Errors
/// When neither works: then show the text, so that the person can copy it by hand. When its case is no longer open.
pub async fn copy(generation: Generation, text: String) -> Result<(), StorageError> {
    generation.check()?;
    let clipboard = window().navigator().clipboard();
    let missing: &JsValue = clipboard.as_ref();
    if !missing.is_undefined() && JsFuture::from(clipboard.write_text(&text)).await.is_ok() {
        return Ok(());
    }
    generation.check()?;
    match copy_selected(&text) {
        Ok(true) => Ok(()),
        _ => Err(StorageError::NotCopied),
    }
}

fn copy_selected(text: &str) -> Result<bool, JsValue> {
    let before = document().active_element();
    let area: HtmlTextAreaElement = document().create_element("textarea")?.unchecked_into();
    area.set_class_name("visually-hidden");
    for (name, value) in [
        ("spellcheck", "false"),
        ("autocorrect", "off"),
        ("writingsuggestions", "false"),
        ("translate", "no"),
    ] {
        area.set_attribute(name, value)?;
    }
    area.set_value(text);
    let Some(body) = document().body() else { return Ok(false) };
    body.append_child(&area)?;
    area.select();
    let copied = document().unchecked_into::<HtmlDocument>().exec_command("copy");
    area.remove();
    if let Some(before) = before.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        before.focus()?;
    }
    copied
}
