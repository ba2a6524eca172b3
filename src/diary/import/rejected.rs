//! The rows that were not understood: shown whole, copied, saved, or written down by hand. They stay on the desk until
//! then.

use heedful_engine::spreadsheet::{
    BadRow, MOST_COLUMNS, MOST_ROW_BYTES, RowProblem, not_understood_to_csv,
};
use heedful_engine::{Date, Phrase};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::ImportBatch;
use crate::browser::save as browser;
use crate::context::screen::{DiaryScreen, Screen};
use crate::diary::draft::{Draft, EntryText};
use crate::diary::state::DiaryContext;
use crate::save::phrase_of;
use crate::ui::element::{button, element, named_button, paragraph};
use crate::ui::words::Words;

/// How many are shown one by one; what is copied or saved has all of them.
const SHOWN: usize = 20;

/// So much of a row is shown, in characters.
const SHOWN_OF_ROW: usize = 400;

/// Before the others are brought in: each row, and what is wrong with it.
pub fn rows(words: &Words, left: &[BadRow]) -> Option<AnyView> {
    let rows = left.iter().map(|row| line(words, row, None));
    listed(words, left, Phrase::TableLeftHint, rows, None)
}

/// After that: each row, with what a person can do about it.
pub fn left(
    diary: DiaryContext,
    words: &Words,
    last_import: &Option<ImportBatch>,
) -> Option<AnyView> {
    let ImportBatch { rejected_rows: left, .. } = last_import.as_ref()?;
    let rows = left.iter().take(SHOWN).map(|row| {
        let (id, by_hand) = (["by-hand-", &row.line.to_string()].concat(), row.clone());
        let says = words.phrase(Phrase::TableByHand);
        let name = [&says, ": ", &shown_of(row)].concat();
        let press = named_button(id, "link", says, name, move || {
            let today = diary.page.today.get_untracked();
            diary.state.draft.set(draft_of(&by_hand, today));
            diary.page.navigator.go_to(Screen::Diary(DiaryScreen::Entry));
        });
        line(words, row, Some(press))
    });
    listed(words, left, Phrase::TableLeftThen, rows, Some(ways(diary, words)))
}

fn listed(
    words: &Words,
    left: &[BadRow],
    hint: Phrase,
    rows: impl Iterator<Item = AnyView>,
    ways: Option<AnyView>,
) -> Option<AnyView> {
    let count = left.len();
    (count > 0).then(|| {
        let title = words.phrase_with(Phrase::TableLeft, "count", &count.to_string());
        let more = (count > SHOWN).then(|| {
            let says =
                words.phrase_with(Phrase::TableLeftMore, "count", &(count - SHOWN).to_string());
            paragraph("muted", says)
        });
        element("div")
            .id("table-left")
            .child(element("h2").text(title).view())
            .child(paragraph("", words.phrase(hint)))
            .child(element("ol").class("entries").children(rows.take(SHOWN)).view())
            .children(more)
            .children(ways)
            .view()
    })
}

fn line(words: &Words, row: &BadRow, does: Option<AnyView>) -> AnyView {
    let what = wrong(words, row.problem);
    let says = words.fill(Phrase::TableLine, &[("line", &row.line.to_string()), ("what", &what)]);
    element("li")
        .class("entry")
        .child(paragraph("entry-kind", says))
        .child(element("p").class("entry-row").own_words().text(shown_of(row)).view())
        .children(does)
        .view()
}

fn shown_of(row: &BadRow) -> String {
    let mut shown: String = row.row.chars().take(SHOWN_OF_ROW).collect();
    if shown.len() < row.row.len() {
        shown.push('…');
    }
    shown
}

/// Copying and saving all of them, below the names of the columns: so they can be corrected and imported again. They may go
/// into a spreadsheet, so none of their cells is a formula.
fn ways(diary: DiaryContext, words: &Words) -> AnyView {
    let all = move || {
        diary.state.last_import.with_untracked(|last_import| {
            let last_import = last_import.as_ref();
            last_import.map(|all| not_understood_to_csv(all.sheet.read(), &all.rejected_rows))
        })
    };
    let (copied, saved) = (words.clone(), words.clone());
    let copy = button("left-copy", "button plain", words.phrase(Phrase::KeepCopy), move || {
        let words = copied.clone();
        let generation = browser::generation();
        spawn_local(async move {
            let text = all().unwrap_or_default();
            let text = text.trim_start_matches('\u{feff}').to_owned();
            let done = browser::copy(generation, text).await;
            let said = done.err().map_or(Phrase::KeepCopied, phrase_of);
            diary.page.navigator.announce(words.phrase(said));
        });
    });
    let save = button("left-save", "button plain", words.phrase(Phrase::KeepFile), move || {
        super::export::hand_over(diary, &saved, &all().unwrap_or_default());
    });
    element("div").class("actions").children([copy, save]).view()
}

/// An entry that is begun with all that could be read of a row.
fn draft_of(row: &BadRow, today: Date) -> Draft {
    let mut draft = match &row.draft {
        Some(entry) => Draft::like(entry, today),
        None => Draft::new(),
    };
    if row.draft.is_none()
        && let Some(words) = draft.texts.get_mut(EntryText::Words as usize)
    {
        words.clone_from(&row.row);
    }
    draft.row = Some(row.line);
    draft
}

/// Takes a row off the desk: it is in the diary now.
pub fn forget_row(diary: DiaryContext, line: usize) {
    diary.state.last_import.update(|last_import| {
        if let Some(last_import) = last_import {
            last_import.rejected_rows.retain(|row| row.line != line);
        }
    });
}

fn wrong(words: &Words, problem: RowProblem) -> String {
    let most = |most: usize, phrase| words.phrase_with(phrase, "most", &most.to_string());
    let phrase = match problem {
        RowProblem::NoDate => Phrase::TableNoDate,
        RowProblem::DateNotRead => Phrase::TableDateNotRead,
        RowProblem::DateEitherWay => Phrase::TableDateEitherWay,
        RowProblem::NoKind => Phrase::TableNoKind,
        RowProblem::KindNotKnown => Phrase::TableKindNotKnown,
        RowProblem::OpenQuote => Phrase::TableOpenQuote,
        RowProblem::TooMany => Phrase::TableTooMany,
        RowProblem::TooLong => return most(MOST_ROW_BYTES / 1024, Phrase::TableRowTooLong),
        RowProblem::TooWide => return most(MOST_COLUMNS, Phrase::TableTooWide),
        RowProblem::AboveNames => Phrase::TableAboveNames,
        RowProblem::Notice => Phrase::TableNotice,
        RowProblem::CallOfNobody => Phrase::TableCallOfNobody,
        RowProblem::BeforeMessages => Phrase::TableBeforeMessages,
    };
    words.phrase(phrase)
}
