//! Saving a file and reading one. The browser hands the file to the person; no path or name of theirs is looked at.

use std::cell::RefCell;
use std::time::Duration;

use js_sys::{Array, Uint8Array};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::generation::{Generation, generation};
use crate::browser::save::{MOST_BYTES, StorageError};

/// How long the address of a file stays valid. Safari on phones asks the person first, and saves nothing if the address
/// is gone when they answer.
const UNTIL_SAVED: Duration = Duration::from_secs(60);

thread_local! {
    static ADDRESS: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Hands a text to the browser to be saved under this name. Whether it was saved can't be known.
///
/// # Errors
/// When the browser does not take it, or the case is no longer open.
pub fn save_file(generation: Generation, name: &str, text: &str) -> Result<(), StorageError> {
    generation.check()?;
    save_text(name, "application/json", text)
}

/// The same for a text of another kind.
///
/// # Errors
/// When the browser does not take it, or the page was left.
pub fn save_text(name: &str, kind: &str, text: &str) -> Result<(), StorageError> {
    generation().check()?;
    hand_over(name, kind, text).map_err(|_| StorageError::FileNotSaved)
}

fn hand_over(name: &str, of_kind: &str, text: &str) -> Result<(), JsValue> {
    release_files();
    let kind = BlobPropertyBag::new();
    kind.set_type(of_kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)?;
    // An address of random letters that only this page can read.
    let address = Url::create_object_url_with_blob(&blob)?;
    ADDRESS.replace(Some(address.clone()));
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(move || forget_address(&address), UNTIL_SAVED);
    Ok(())
}

/// Takes back the address of a file that was handed over.
pub fn release_files() {
    if let Some(address) = ADDRESS.take() {
        Url::revoke_object_url(&address).ok();
    }
}

fn forget_address(address: &str) {
    if ADDRESS.with_borrow(|current| current.as_deref() == Some(address)) {
        release_files();
    }
}

/// Reads the file that was chosen in an `<input type="file">`, and empties the input, so that the name of the file does
/// not stay on the screen and the same one can be chosen again. `None`: no file was chosen.
///
/// # Errors
/// When it is too large or can't be read, or when the case that was open is gone by then.
pub async fn read_chosen(event: ev::Event) -> Result<Option<String>, StorageError> {
    let Some(file) = chosen(&event)? else { return Ok(None) };
    let before = generation();
    let text = JsFuture::from(file.text()).await.map_err(|_| StorageError::FileUnread)?;
    before.check()?;
    Ok(text.as_string())
}

/// The same for a file that may not be UTF-8.
///
/// # Errors
/// When it is too large or can't be read.
pub async fn read_bytes(event: ev::Event) -> Result<Option<Vec<u8>>, StorageError> {
    let Some(file) = chosen(&event)? else { return Ok(None) };
    let before = generation();
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| StorageError::FileUnread)?;
    before.check()?;
    Ok(Some(Uint8Array::new(&bytes).to_vec()))
}

fn chosen(event: &ev::Event) -> Result<Option<File>, StorageError> {
    let input: HtmlInputElement = event_target(event);
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return Ok(None) };
    input.set_value("");
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    if file.size() > MOST_BYTES as f64 {
        return Err(StorageError::FileLarge);
    }
    Ok(Some(file))
}
