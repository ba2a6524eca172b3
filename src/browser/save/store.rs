//! Saved cases in the browser's `localStorage`: always locked under a passphrase, each under a key of its own,
//! `<prefix>saved.<n>`, or `<prefix>saved.<n>.stay` for one that stays when the person leaves.
//!
//! Something new is written beside the old, read back, and only then is the old one deleted. So a save that fails, or a tab
//! that is closed in the middle of it, leaves what was saved before.

use std::cell::Cell;

use heedful_engine::Date;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::generation::{Generation, end_generation};
use super::own_keys::{delete, former_keys, lasting, own_keys, prefix, storages};
use crate::browser::save::{OnLeaving, STAY, SavedEntry, StorageError, Stored};

const SAVED: &str = "saved.";

thread_local! {
    /// The last day of a saved case that was deleted when the page was opened, since its time was over.
    static EXPIRED: Cell<Option<Date>> = const { Cell::new(None) };
    /// How often saved cases were deleted, by this tab or another.
    static DELETED: ArcRwSignal<u32> = ArcRwSignal::new(0);
}

/// How often saved cases were deleted, by this tab or another: what was saved before the last time may be gone.
pub fn times_deleted() -> ArcRwSignal<u32> {
    DELETED.with(ArcRwSignal::clone)
}

fn note_deletion() {
    times_deleted().update(|times| *times = times.wrapping_add(1));
}

/// From now on, notices when another tab deletes or replaces a saved case.
pub fn follow_other_tabs() {
    window_event_listener(ev::storage, |event| {
        let key = event.key();
        let is_saved =
            |key: &String| prefix().is_ok_and(|prefix| key.starts_with(&(prefix + SAVED)));
        // Without a key, all of it was deleted.
        if event.new_value().is_none() && key.as_ref().is_none_or(is_saved) {
            note_deletion();
        }
    });
}

/// What deleting achieved, as found by looking again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wiped {
    /// The browser stores nothing for this page, so nothing was there.
    Blocked,
    /// Entries of this page that are still stored: none, unless the browser did not obey.
    Left(u32),
    /// Only the case on the page was to go; what is saved was not touched.
    SavedStays,
}

/// What was saved at one moment: keys and contents. By it a save knows that another tab came in between.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedState(Vec<(String, String)>);

/// What is saved now.
pub fn seen() -> SavedState {
    let Ok(storage) = lasting() else { return SavedState::default() };
    let mut seen = Vec::new();
    for (key, _) in saved_keys(&storage) {
        if let Ok(Some(content)) = storage.get_item(&key) {
            seen.push((key, content));
        }
    }
    seen.sort();
    SavedState(seen)
}

/// Saves a case in place of what was saved when the person was asked.
///
/// # Errors
/// When the case is no longer the one that was to be saved; when something else was saved meanwhile, in another tab; when
/// storage is blocked or full; or when it was not there afterwards. What was saved before stays.
pub fn save(
    generation: Generation,
    before: &SavedState,
    kept: &SavedEntry,
) -> Result<(), StorageError> {
    generation.check()?;
    let storage = lasting()?;
    if seen() != *before {
        return Err(StorageError::SavedMeanwhile);
    }
    let newest = saved_keys(&storage).into_iter().map(|(_, number)| number).max();
    let key = key(newest.map_or(1, |newest| newest.saturating_add(1)), kept.on_leaving)?;
    if let Err(problem) = write(&storage, &key, &kept.content) {
        storage.remove_item(&key).ok();
        return Err(problem);
    }
    // Those alone that the person was asked about.
    let before: Vec<String> = before.0.iter().map(|(key, _)| key.clone()).collect();
    delete(&storage, &before);
    Ok(())
}

/// Looks at what is saved, and deletes what can no longer be opened since its time is over.
///
/// # Errors
/// When storage is blocked, or when what is there can't be read.
pub fn load(today: Option<Date>) -> Result<Stored, StorageError> {
    let storage = lasting()?;
    prefix()?;
    let mut newest: Option<(u32, SavedEntry)> = None;
    let mut is_damaged = false;
    for (key, number) in saved_keys(&storage) {
        let kept =
            storage.get_item(&key).ok().flatten().and_then(|text| SavedEntry::read(&key, text));
        match kept {
            Some(kept) if today.is_some_and(|today| kept.term.until < today) => {
                storage.remove_item(&key).ok();
                EXPIRED.set(Some(kept.term.until));
                note_deletion();
            }
            Some(kept) if newest.as_ref().is_none_or(|(before, _)| number > *before) => {
                newest = Some((number, kept));
            }
            Some(_) => {}
            None => is_damaged = true,
        }
    }
    match newest {
        Some((_, kept)) => Ok(Stored::Entry(kept)),
        None if is_damaged => Err(StorageError::StoredDamaged),
        None => Ok(EXPIRED.get().map_or(Stored::Nothing, Stored::Expired)),
    }
}

/// When a page is opened: deletes what earlier versions stored, which may be readable, and what is over.
pub fn tidy(today: Option<Date>) {
    for storage in storages() {
        delete(&storage, &former_keys(&storage));
    }
    load(today).ok();
}

/// Deletes what is saved.
///
/// # Errors
/// When storage is blocked.
pub fn delete_saved() -> Result<(), StorageError> {
    let storage = lasting()?;
    let keys: Vec<String> = saved_keys(&storage).into_iter().map(|(key, _)| key).collect();
    delete(&storage, &keys);
    note_deletion();
    Ok(())
}

/// Deletes everything that this page stored, and looks again.
pub fn wipe() -> Wiped {
    end_generation();
    EXPIRED.set(None);
    note_deletion();
    let storages = storages();
    if storages.is_empty() || prefix().is_err() {
        return Wiped::Blocked;
    }
    let mut left = 0;
    for storage in &storages {
        delete(storage, &own_keys(storage));
        left += own_keys(storage).len();
    }
    Wiped::Left(u32::try_from(left).unwrap_or(u32::MAX))
}

/// Deletes nothing that is saved. Whatever is being done for the case on the page comes to nothing.
pub fn leave_saved() -> Wiped {
    end_generation();
    match lasting() {
        Ok(storage) if !saved_keys(&storage).is_empty() => Wiped::SavedStays,
        _ => wipe(),
    }
}

fn write(storage: &Storage, key: &str, content: &str) -> Result<(), StorageError> {
    storage.set_item(key, content).map_err(|error| refused(&error))?;
    let written = storage.get_item(key).ok().flatten();
    if written.as_deref() == Some(content) { Ok(()) } else { Err(StorageError::NotStored) }
}

fn refused(error: &JsValue) -> StorageError {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("SecurityError") => StorageError::StorageBlocked,
        _ => StorageError::StorageFull,
    }
}

fn key(number: u32, on_leaving: OnLeaving) -> Result<String, StorageError> {
    let stay = if on_leaving == OnLeaving::Stays { STAY } else { "" };
    Ok([&prefix()?, SAVED, &number.to_string(), stay].concat())
}

/// The keys of saved cases, each with its number.
fn saved_keys(storage: &Storage) -> Vec<(String, u32)> {
    let Ok(prefix) = prefix() else { return vec![] };
    let start = [&prefix, SAVED].concat();
    let number = |key: &str| {
        let number = key.strip_prefix(&start)?;
        number.strip_suffix(STAY).unwrap_or(number).parse().ok()
    };
    let keys = own_keys(storage).into_iter();
    keys.filter_map(|key| number(&key).map(|number| (key, number))).collect()
}
