//! Importing a list into the diary, and undoing it.

use heedful_engine::case::{MAX_CASE_BYTES, MAX_INCIDENTS};
use heedful_engine::{Incident, Phrase};
use leptos::prelude::*;
use serde::Serialize;

use super::reading::compare_again;
use super::{ImportBatch, ImportPreview};
use crate::browser::focus;
use crate::browser::slices::in_slices;
use crate::context::screen::{DiaryScreen, Screen};
use crate::diary::moved::change;
use crate::diary::state::DiaryContext;

/// The id of what says that it is too large.
pub const TOO_LARGE: &str = "table-too-large";

/// Left for what is kept beside the case itself.
const ROOM: usize = 4 * 1024;

/// Puts what is to come in after what is there, and shows the list. Entries are copied and weighed in slices; anything else
/// that is done with the list meanwhile ends it.
pub fn import(diary: DiaryContext) {
    let state = diary.state;
    if state.sheet.with_untracked(|sheet| sheet.as_ref().is_none_or(ImportPreview::is_reading)) {
        return;
    }
    let job = state.new_job();
    let mut load = Some(Load::new(diary));
    in_slices(Box::new(move || {
        if !state.is_job(job) {
            return false;
        }
        // The diary may be another one by now, and nothing of the list may be passed over.
        let before = diary.page.case.with_untracked(|case| case.diary.len());
        if load.as_ref().is_some_and(|load| load.before != before) {
            load = Some(Load::new(diary));
        }
        let more = state.sheet.with_untracked(|sheet| {
            let (sheet, load) = (sheet.as_ref()?, load.as_mut()?);
            Some(diary.page.case.with_untracked(|case| load.step(&case.diary, sheet)))
        });
        if more == Some(false)
            && let Some(load) = load.take()
        {
            put(diary, load);
        }
        more == Some(true)
    }));
}

/// What is to come in, while it is copied and weighed.
struct Load {
    /// The place of what is next: in the diary, and then in the list.
    at: usize,
    /// How many entries the diary has.
    before: usize,
    /// For the diary.
    added: Vec<Incident>,
    /// The same, for undoing it.
    entries: Vec<Incident>,
    /// How long the case would be when it is kept.
    length: usize,
}

impl Load {
    fn new(diary: DiaryContext) -> Self {
        let rest = diary.page.case.try_update_untracked(|case| {
            let diary = std::mem::take(&mut case.diary);
            let rest = length(case);
            case.diary = diary;
            (case.diary.len(), rest)
        });
        let (before, rest) = rest.unwrap_or((0, usize::MAX));
        let length = rest.saturating_add(ROOM);
        Self { at: 0, before, added: Vec::new(), entries: Vec::new(), length }
    }

    /// Looks at the next entry. False: all were looked at.
    fn step(&mut self, diary: &[Incident], sheet: &ImportPreview) -> bool {
        let at = self.at;
        self.at += 1;
        if let Some(entry) = diary.get(at) {
            self.length = self.length.saturating_add(length(entry)).saturating_add(1);
            return true;
        }
        let Some(place) = at.checked_sub(self.before) else { return false };
        let Some(entry) = sheet.read().entries.get(place) else { return false };
        if sheet.is_taken(place) {
            self.length = self.length.saturating_add(length(entry)).saturating_add(1);
            self.added.push(entry.clone());
            self.entries.push(entry.clone());
        }
        true
    }

    /// Whether it could be opened again, once it was kept.
    fn can_be_kept(&self, diary: &[Incident]) -> bool {
        diary.len() + self.entries.len() <= MAX_INCIDENTS && self.length <= MAX_CASE_BYTES
    }
}

fn length(of: &impl Serialize) -> usize {
    serde_json::to_string(of).map_or(usize::MAX, |text| text.len())
}

fn put(diary: DiaryContext, load: Load) {
    let state = diary.state;
    if !diary.page.case.with_untracked(|case| load.can_be_kept(&case.diary)) {
        state.sheet.update(|sheet| {
            if let Some(sheet) = sheet {
                sheet.is_too_large = true;
            }
        });
        return focus::keep_focus(TOO_LARGE);
    }
    let Some(sheet) = state.sheet.try_update_untracked(Option::take).flatten() else { return };
    let Load { added, entries, .. } = load;
    let moved = change(diary, |case| case.diary.extend(added));
    let left = sheet.read().not_understood.clone();
    let none = entries.is_empty();
    let said =
        diary.page.words().phrase_with(Phrase::TableTaken, "count", &entries.len().to_string());
    state.last_import.set(Some(ImportBatch { entries, rejected_rows: left, sheet }));
    state.sheet.set(None);
    state.deleted.set(None);
    state.only.set(None);
    diary.page.navigator.announce([said.as_str(), &moved].join(" ").trim_end().to_owned());
    state.said.set(moved);
    diary.page.navigator.go_to(Screen::Diary(if none {
        DiaryScreen::Import
    } else {
        DiaryScreen::List
    }));
}

/// Takes out all that was brought in last, and nothing else. The list is there to be looked at once more.
pub fn undo(diary: DiaryContext) {
    let state = diary.state;
    let Some(last_import) = state.last_import.try_update_untracked(Option::take).flatten() else {
        return;
    };
    let mut taken = 0;
    let moved = change(diary, |case| taken = last_import.remove_from(&mut case.diary));
    state.last_import.set(None);
    state.sheet.set(Some(last_import.sheet));
    compare_again(diary);
    let said = diary.page.words().phrase_with(Phrase::TableUndone, "count", &taken.to_string());
    let said = [said.as_str(), &moved].join(" ").trim_end().to_owned();
    diary.page.navigator.announce(said.clone());
    state.said.set(said);
}
