//! Reading a list in slices: between two of them the page hears what a person presses, "Leave now" above all.

use leptos::prelude::*;

use super::ImportPreview;
use crate::browser::focus;
use crate::browser::slices::in_slices;
use crate::diary::state::DiaryContext;

/// Reads a list to its end, unless another reading begins or everything is deleted meanwhile. `tell` hears how far it is, in
/// hundredths, and stops it by saying no; `done` gets what was read.
pub fn read(
    diary: DiaryContext,
    sheet: ImportPreview,
    tell: impl Fn(usize) -> bool + 'static,
    done: impl FnOnce(ImportPreview) + 'static,
) {
    let job = diary.state.new_job();
    let (mut sheet, mut done) = (Some(sheet), Some(done));
    let kinds = diary.page.words().pack().kinds.clone();
    in_slices(Box::new(move || {
        let Some(reading) = sheet.as_mut() else { return false };
        if !diary.state.is_job(job) || !tell(reading.done()) {
            sheet = None;
            return false;
        }
        if diary.page.case.with_untracked(|case| reading.step(&kinds, &case.diary)) {
            return true;
        }
        if let (Some(sheet), Some(done)) = (sheet.take(), done.take()) {
            done(sheet);
        }
        false
    }));
}

/// Changes what the person says of the list, and reads it again; what was read stays on the screen until that is done. The
/// focus is then on what has this id.
pub fn turn(diary: DiaryContext, stays: &str, change: impl FnOnce(&mut ImportPreview)) {
    let state = diary.state;
    let stays = stays.to_owned();
    let job = state.new_job();
    state.sheet.update_untracked(|sheet| {
        if let Some(sheet) = sheet {
            change(sheet);
            sheet.begin_again();
        }
    });
    go_on(diary, job, move || focus::keep_focus(&stays));
}

/// Compares the list with the diary again, which is another one now.
pub fn compare_again(diary: DiaryContext) {
    let job = diary.state.new_job();
    diary.state.sheet.update_untracked(|sheet| {
        if let Some(sheet) = sheet {
            sheet.begin_again();
        }
    });
    go_on(diary, job, || {});
}

/// Goes on with what is to be done with the list, in slices, and shows what it came to.
fn go_on(diary: DiaryContext, job: u32, done: impl FnOnce() + 'static) {
    let state = diary.state;
    let mut done = Some(done);
    let kinds = diary.page.words().pack().kinds.clone();
    in_slices(Box::new(move || {
        if !state.is_job(job) {
            return false;
        }
        let mut is_there = false;
        let mut more = false;
        state.sheet.update_untracked(|sheet| {
            if let Some(sheet) = sheet {
                is_there = true;
                more = diary.page.case.with_untracked(|case| sheet.step(&kinds, &case.diary));
            }
        });
        if is_there
            && !more
            && let Some(done) = done.take()
        {
            state.sheet.update(|_| {});
            done();
        }
        more
    }));
}
