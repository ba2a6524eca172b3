//! Bringing a list into the diary, and taking all of it out again.

use heedful_engine::case::{MAX_CASE_BYTES, MAX_INCIDENTS};
use heedful_engine::{Incident, Phrase};
use leptos::prelude::*;
use serde::Serialize;

use super::reading::compare_again;
use super::{BroughtIn, Sheet};
use crate::browser::focus;
use crate::browser::slices::in_slices;
use crate::diary::Page;
use crate::diary::moved::change;
use crate::place::Place;
use crate::session::Session;

/// The id of what says that it is too large.
pub const TOO_LARGE: &str = "table-too-large";

/// Left for what is kept beside the case itself.
const ROOM: usize = 4 * 1024;

/// Puts what is to come in after what is there, and shows the list. Entries are copied and weighed in slices; anything else
/// that is done with the list meanwhile ends it.
pub fn bring_in(session: Session) {
    let desk = session.desk;
    if desk.sheet.with_untracked(|sheet| sheet.as_ref().is_none_or(Sheet::is_reading)) {
        return;
    }
    let job = desk.new_job();
    let mut load = Some(Load::new(session));
    in_slices(Box::new(move || {
        if !desk.is_job(job) {
            return false;
        }
        // The diary may be another one by now, and nothing of the list may be passed over.
        let before = session.case.with_untracked(|case| case.diary.len());
        if load.as_ref().is_some_and(|load| load.before != before) {
            load = Some(Load::new(session));
        }
        let more = desk.sheet.with_untracked(|sheet| {
            let (sheet, load) = (sheet.as_ref()?, load.as_mut()?);
            Some(session.case.with_untracked(|case| load.step(&case.diary, sheet)))
        });
        if more == Some(false)
            && let Some(load) = load.take()
        {
            put(session, load);
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
    fn new(session: Session) -> Self {
        let rest = session.case.try_update_untracked(|case| {
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
    fn step(&mut self, diary: &[Incident], sheet: &Sheet) -> bool {
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

fn put(session: Session, load: Load) {
    let desk = session.desk;
    if !session.case.with_untracked(|case| load.can_be_kept(&case.diary)) {
        desk.sheet.update(|sheet| {
            if let Some(sheet) = sheet {
                sheet.is_too_large = true;
            }
        });
        return focus::stay_on(TOO_LARGE);
    }
    let Some(sheet) = desk.sheet.try_update_untracked(Option::take).flatten() else { return };
    let Load { added, entries, .. } = load;
    let moved = change(session, |case| case.diary.extend(added));
    let left = sheet.read().not_understood.clone();
    let none = entries.is_empty();
    let said = session.words().phrase_with(Phrase::TableTaken, "count", &entries.len().to_string());
    desk.brought_in.set(Some(BroughtIn { entries, left, sheet }));
    desk.sheet.set(None);
    desk.deleted.set(None);
    desk.only.set(None);
    session.announced.set([said.as_str(), &moved].join(" ").trim_end().to_owned());
    desk.said.set(moved);
    session.go_to(Place::Diary(if none { Page::Table } else { Page::List }));
}

/// Takes out all that was brought in last, and nothing else. The list is there to be looked at once more.
pub fn undo(session: Session) {
    let desk = session.desk;
    let Some(brought_in) = desk.brought_in.try_update_untracked(Option::take).flatten() else {
        return;
    };
    let mut taken = 0;
    let moved = change(session, |case| taken = brought_in.take_out(&mut case.diary));
    desk.brought_in.set(None);
    desk.sheet.set(Some(brought_in.sheet));
    compare_again(session);
    let said = session.words().phrase_with(Phrase::TableUndone, "count", &taken.to_string());
    let said = [said.as_str(), &moved].join(" ").trim_end().to_owned();
    session.announced.set(said.clone());
    desk.said.set(said);
}
