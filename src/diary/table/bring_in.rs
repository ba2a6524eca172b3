//! Bringing a list into the diary, and taking all of it out again.

use heedful_engine::case::{MAX_CASE_BYTES, MAX_INCIDENTS};
use heedful_engine::{Case, Incident, Phrase};
use leptos::prelude::*;

use super::{BroughtIn, Sheet};
use crate::browser::focus;
use crate::diary::Page;
use crate::diary::moved::change;
use crate::place::Place;
use crate::session::Session;

/// The id of what says that it is too large.
pub const TOO_LARGE: &str = "table-too-large";

/// Left for what is kept beside the case itself.
const ROOM: usize = 4 * 1024;

/// Puts what is to come in after what is there, and shows the list.
pub fn bring_in(session: Session) {
    let desk = session.desk;
    if desk.sheet.with_untracked(|sheet| sheet.as_ref().is_none_or(Sheet::is_reading)) {
        return;
    }
    let entries = desk.sheet.with_untracked(|sheet| sheet.as_ref().map(Sheet::entries));
    let entries = entries.unwrap_or_default();
    let has_room = session.case.with_untracked(|case| can_be_kept(case, &entries));
    if !has_room {
        desk.sheet.update(|sheet| {
            if let Some(sheet) = sheet {
                sheet.is_too_large = true;
            }
        });
        return focus::stay_on(TOO_LARGE);
    }
    let Some(sheet) = desk.sheet.try_update_untracked(Option::take).flatten() else { return };
    let added = entries.clone();
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

/// Whether it could be opened again, once it was kept.
fn can_be_kept(case: &Case, entries: &[Incident]) -> bool {
    let length = |text: serde_json::Result<String>| text.map_or(usize::MAX, |text| text.len());
    let before = length(serde_json::to_string(case));
    let all = entries.iter().fold(before.saturating_add(ROOM), |all, entry| {
        all.saturating_add(length(serde_json::to_string(entry))).saturating_add(1)
    });
    case.diary.len() + entries.len() <= MAX_INCIDENTS && all <= MAX_CASE_BYTES
}

/// Takes out all that was brought in last, and nothing else. The list is there to be looked at once more.
pub fn undo(session: Session) {
    let desk = session.desk;
    let Some(brought_in) = desk.brought_in.get_untracked() else { return };
    let mut taken = 0;
    let moved = change(session, |case| taken = brought_in.take_out(&mut case.diary));
    desk.brought_in.set(None);
    let mut sheet = brought_in.sheet;
    session.case.with_untracked(|case| sheet.compare(&case.diary));
    desk.sheet.set(Some(sheet));
    let said = session.words().phrase_with(Phrase::TableUndone, "count", &taken.to_string());
    let said = [said.as_str(), &moved].join(" ").trim_end().to_owned();
    session.announced.set(said.clone());
    desk.said.set(said);
}
