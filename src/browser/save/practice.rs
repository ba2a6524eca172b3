//! What somebody practised, on this device: one key of ours, so that the way out deletes it with the rest.

use gloo_storage::{LocalStorage, Storage as _};
use heedful_engine::training::Practised;
use serde_json::Value;

use super::own_keys::{lasting, prefix};
use crate::browser::save::KeepProblem;

const PRACTISED: &str = "practised";

fn key() -> Result<String, KeepProblem> {
    lasting()?;
    Ok([&prefix()?, PRACTISED].concat())
}

/// What was kept; nothing where nothing was, or where it can't be read.
pub fn practised() -> Vec<Practised> {
    let stored: Option<Value> = key().ok().and_then(|key| LocalStorage::get(key).ok());
    stored.map(|stored| Practised::all_in(&stored)).unwrap_or_default()
}

/// Keeps all of it in place of what was kept.
///
/// # Errors
/// When storage is blocked or full.
pub fn keep_practised(all: &[Practised]) -> Result<(), KeepProblem> {
    LocalStorage::set(key()?, all).map_err(|_| KeepProblem::StorageFull)
}

/// Takes it away.
pub fn forget_practised() {
    if let Ok(key) = key() {
        LocalStorage::delete(key);
    }
}
