//! The two shelves of the browser: `sessionStorage`, which ends with the tab, and `localStorage`.
//!
//! gloo-storage throws where storage is blocked, so each use asks the browser first. Keys are numbered,
//! `heedful.kept.1`, `heedful.kept.2`: something new is written beside the old, read back, and only then is the old one
//! removed. So a save that fails, or a tab that is closed in the middle of it, leaves what was kept before.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, SessionStorage, Storage as _};
use heedful_engine::Date;
use leptos::prelude::*;
use serde_json::Value;
use web_sys::Storage;

use crate::keep::{KeepProblem, Kept, Look, Shelf};

/// The start of every key of this program. `boot/leave.js` wipes the same ones.
const OWN_KEYS: &str = "heedful";

const KEPT: &str = "heedful.kept.";

/// What wiping achieved, as found by looking again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wiped {
    /// The browser stores nothing for this page, so nothing was there.
    Blocked,
    /// So many pieces of this program are stored now: none, unless the browser did not obey.
    Left(u32),
}

/// Puts something on a shelf in place of what is there. Ask the person first, where [`look`] finds something.
///
/// # Errors
/// When storage is blocked or full, or when it was not there afterwards. What was on the shelf stays.
pub fn keep(shelf: Shelf, kept: &Kept) -> Result<(), KeepProblem> {
    let storage = open(shelf)?;
    let before = numbers(&storage);
    let next = before.iter().max().map_or(1, |newest| newest.saturating_add(1));
    if let Err(problem) = write(shelf, next, kept) {
        storage.remove_item(&key(next)).ok();
        return Err(problem);
    }
    for number in before {
        storage.remove_item(&key(number)).ok();
    }
    Ok(())
}

/// Looks at what lies on a shelf, and removes it where its time is over.
///
/// # Errors
/// When storage is blocked, or when what is there can't be read.
pub fn look(shelf: Shelf, today: Option<Date>) -> Result<Look, KeepProblem> {
    let storage = open(shelf)?;
    let numbers = numbers(&storage);
    // The newest that can be read: one that was not written to its end does not count.
    let mut newest = None;
    for number in &numbers {
        if newest.as_ref().is_none_or(|(before, _)| number > before)
            && let Some(kept) = read(shelf, *number)
        {
            newest = Some((*number, kept));
        }
    }
    let Some((_, kept)) = newest else {
        return if numbers.is_empty() {
            Ok(Look::Nothing)
        } else {
            Err(KeepProblem::StoredDamaged)
        };
    };
    match today.and_then(|today| kept.over(today)) {
        Some(day) => {
            forget(shelf)?;
            Ok(Look::Over(day))
        }
        None => Ok(Look::Kept(kept)),
    }
}

/// Takes what is kept from a shelf.
///
/// # Errors
/// When storage is blocked.
pub fn forget(shelf: Shelf) -> Result<(), KeepProblem> {
    let storage = open(shelf)?;
    remove_own(&storage);
    Ok(())
}

/// Takes everything of this program from both shelves, and looks again.
pub fn wipe() -> Wiped {
    let shelves: Vec<Storage> =
        [Shelf::Tab, Shelf::Device].into_iter().filter_map(|shelf| open(shelf).ok()).collect();
    if shelves.is_empty() {
        return Wiped::Blocked;
    }
    shelves.iter().for_each(remove_own);
    let left: usize = shelves.iter().map(|storage| own_keys(storage).len()).sum();
    Wiped::Left(u32::try_from(left).unwrap_or(u32::MAX))
}

/// The browser's storage, which may be blocked by a setting, a policy, a sandbox or a frame.
pub(super) fn open(shelf: Shelf) -> Result<Storage, KeepProblem> {
    let storage = match shelf {
        Shelf::Tab => window().session_storage(),
        Shelf::Device => window().local_storage(),
    };
    let storage = storage.ok().flatten().ok_or(KeepProblem::StorageBlocked)?;
    // Some browsers give the object and throw when it is used.
    storage.length().map_err(|_| KeepProblem::StorageBlocked)?;
    Ok(storage)
}

fn write(shelf: Shelf, number: u32, kept: &Kept) -> Result<(), KeepProblem> {
    let written = match shelf {
        Shelf::Tab => SessionStorage::set(key(number), kept),
        Shelf::Device => LocalStorage::set(key(number), kept),
    };
    written.map_err(|error| match error {
        StorageError::JsError(error) if error.name == "SecurityError" => {
            KeepProblem::StorageBlocked
        }
        _ => KeepProblem::StorageFull,
    })?;
    if read(shelf, number).as_ref() == Some(kept) { Ok(()) } else { Err(KeepProblem::NotStored) }
}

fn read(shelf: Shelf, number: u32) -> Option<Kept> {
    let stored: Value = match shelf {
        Shelf::Tab => SessionStorage::get(key(number)),
        Shelf::Device => LocalStorage::get(key(number)),
    }
    .ok()?;
    Kept::from_value(&stored)
}

fn key(number: u32) -> String {
    [KEPT, &number.to_string()].concat()
}

fn numbers(storage: &Storage) -> Vec<u32> {
    own_keys(storage).iter().filter_map(|key| key.strip_prefix(KEPT)?.parse().ok()).collect()
}

fn own_keys(storage: &Storage) -> Vec<String> {
    let length = storage.length().unwrap_or_default();
    let keys = (0..length).filter_map(|index| storage.key(index).ok().flatten());
    keys.filter(|key| key.starts_with(OWN_KEYS)).collect()
}

fn remove_own(storage: &Storage) {
    for key in own_keys(storage) {
        storage.remove_item(&key).ok();
    }
}
