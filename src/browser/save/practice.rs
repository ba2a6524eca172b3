//! What somebody practised, on this device: one key of ours, so that the way out deletes it with the rest.

use gloo_storage::{LocalStorage, Storage as _};
use heedful_engine::training::Practised;
use serde_json::Value;

use super::own_keys::{lasting, prefix};
use crate::browser::save::StorageError;

const PRACTISED: &str = "practised";

fn key() -> Result<String, StorageError> {
    lasting()?;
    Ok([&prefix()?, PRACTISED].concat())
}

/// What was kept; nothing where nothing was, or where it can't be read.
pub fn load_practised() -> Vec<Practised> {
    let stored: Option<Value> = key().ok().and_then(|key| LocalStorage::get(key).ok());
    stored.map(|stored| Practised::all_in(&stored)).unwrap_or_default()
}

/// Keeps all of it in place of what was kept.
///
/// # Errors
/// When storage is blocked or full.
pub fn save_practised(all: &[Practised]) -> Result<(), StorageError> {
    LocalStorage::set(key()?, all).map_err(|_| StorageError::StorageFull)
}

/// Takes it away.
pub fn remove_practised() {
    if let Ok(key) = key() {
        LocalStorage::delete(key);
    }
}
