//! The keys in the browser's storage that belong to this page. `boot/leave.js` says what they begin with: the page and its
//! folder, since other pages and other copies of Heedful may share the origin and have entries of their own there.

use leptos::prelude::*;
use web_sys::Storage;

use crate::browser::save::StorageError;

const PREFIX: &str = "data-own-keys";

/// What keys began with while all pages shared them. What is there may be readable, so it is only ever deleted.
const FORMER: [&str; 2] = ["heedful.kept.", "heedful.practised"];

/// The start of every key of this page.
///
/// # Errors
/// When `boot/leave.js` did not run: what it could not delete is not to be stored.
pub fn prefix() -> Result<String, StorageError> {
    let root = document().document_element();
    let prefix = root.and_then(|root| root.get_attribute(PREFIX));
    prefix.filter(|prefix| !prefix.is_empty()).ok_or(StorageError::StorageBlocked)
}

/// The keys of this page that are in use.
pub fn own_keys(storage: &Storage) -> Vec<String> {
    let Ok(prefix) = prefix() else { return vec![] };
    let mut keys = all_keys(storage);
    keys.retain(|key| key.starts_with(&prefix));
    keys
}

/// The keys that earlier versions used.
pub fn former_keys(storage: &Storage) -> Vec<String> {
    let mut keys = all_keys(storage);
    keys.retain(|key| FORMER.iter().any(|former| key.starts_with(former)));
    keys
}

/// Deletes what is stored under these keys.
pub fn delete(storage: &Storage, keys: &[String]) {
    for key in keys {
        storage.remove_item(key).ok();
    }
}

/// What lasts, and what ends with the tab, where the browser lets this page use them.
pub fn storages() -> Vec<Storage> {
    let page = window();
    let both = [page.local_storage(), page.session_storage()];
    both.into_iter().filter_map(|storage| usable(storage.ok().flatten())).collect()
}

/// What lasts.
///
/// # Errors
/// When it is blocked: by a setting, a policy, a sandbox or a frame.
pub fn lasting() -> Result<Storage, StorageError> {
    usable(window().local_storage().ok().flatten()).ok_or(StorageError::StorageBlocked)
}

/// Some browsers give the object and throw when it is used.
fn usable(storage: Option<Storage>) -> Option<Storage> {
    storage.filter(|storage| storage.length().is_ok())
}

fn all_keys(storage: &Storage) -> Vec<String> {
    let length = storage.length().unwrap_or_default();
    (0..length).filter_map(|index| storage.key(index).ok().flatten()).collect()
}
