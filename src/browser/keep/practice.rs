//! What somebody practised, on this device: one key of ours, so that the way out wipes it with the rest.

use gloo_storage::{LocalStorage, Storage as _};
use heedful_engine::training::Practised;
use serde_json::Value;

use super::store::open;
use crate::keep::{KeepProblem, Shelf};

const PRACTISED: &str = "heedful.practised";

/// What was kept; nothing where nothing was, or where it can't be read.
pub fn practised() -> Vec<Practised> {
    if open(Shelf::Device).is_err() {
        return Vec::new();
    }
    let stored: Option<Value> = LocalStorage::get(PRACTISED).ok();
    stored.map(|stored| Practised::all_in(&stored)).unwrap_or_default()
}

/// Keeps all of it in place of what was kept.
///
/// # Errors
/// When storage is blocked or full.
pub fn keep_practised(all: &[Practised]) -> Result<(), KeepProblem> {
    open(Shelf::Device)?;
    LocalStorage::set(PRACTISED, all).map_err(|_| KeepProblem::StorageFull)
}

/// Takes it away.
pub fn forget_practised() {
    if let Ok(storage) = open(Shelf::Device) {
        storage.remove_item(PRACTISED).ok();
    }
}
