//! The diary as a file for a spreadsheet, and the way to bring one in.

use heedful_engine::Phrase;
use heedful_engine::spreadsheet::diary_to_csv;
use leptos::prelude::*;

use crate::browser::save as browser;
use crate::context::screen::{DiaryScreen, Screen};
use crate::diary::state::DiaryContext;
use crate::save::phrase_of;
use crate::ui::element::{button, element, paragraph};
use crate::ui::words::Words;

/// The section of the list that leads to both.
pub fn as_table(diary: DiaryContext, words: &Words) -> AnyView {
    let bring = button("table-in", "button plain", words.phrase(Phrase::TableIn), move || {
        diary.page.navigator.go_to(Screen::Diary(DiaryScreen::Import));
    });
    let saves = words.clone();
    let is_empty = diary.page.case.with(|case| case.diary.is_empty());
    let save = (!is_empty).then(|| {
        button("table-save", "button plain", words.phrase(Phrase::TableSave), move || {
            let kinds = &saves.pack().kinds;
            let text = diary.page.case.with_untracked(|case| diary_to_csv(kinds, case));
            hand_over(diary, &saves, &text);
        })
    });
    let risk = (!is_empty).then(|| paragraph("muted", words.phrase(Phrase::KeepFileRisk)));
    element("section")
        .class("screen-only")
        .child(element("h2").text(words.phrase(Phrase::TableOut)).view())
        .children(risk)
        .child(element("div").class("actions").children(save).child(bring).view())
        .view()
}

/// Hands a table to the browser as a file with a neutral name, and says so.
pub fn hand_over(diary: DiaryContext, words: &Words, text: &str) {
    let day = diary.page.today.get_untracked().to_string();
    let name = [&words.phrase_with(Phrase::KeepFileName, "date", &day), ".csv"].concat();
    let done = browser::save_text(&name, "text/csv", text);
    let said = words.phrase(done.err().map_or(Phrase::KeptFile, phrase_of));
    diary.page.navigator.announce(said.clone());
    diary.state.said.set(said);
}
