//! The diary as a file for a spreadsheet, and the way to bring one in.

use heedful_engine::Phrase;
use heedful_engine::spreadsheet::diary_to_csv;
use leptos::prelude::*;

use crate::browser::keep as browser;
use crate::diary::Page;
use crate::element::{button, element, paragraph};
use crate::place::Place;
use crate::session::Session;
use crate::words::Words;

/// The section of the list that leads to both.
pub fn as_table(session: Session, words: &Words) -> AnyView {
    let bring = button("table-in", "button plain", words.phrase(Phrase::TableIn), move || {
        session.go_to(Place::Diary(Page::Table));
    });
    let saves = words.clone();
    let is_empty = session.case.with(|case| case.diary.is_empty());
    let save = (!is_empty).then(|| {
        button("table-save", "button plain", words.phrase(Phrase::TableSave), move || {
            let kinds = &saves.pack().kinds;
            let text = session.case.with_untracked(|case| diary_to_csv(kinds, case));
            hand_over(session, &saves, &text);
        })
    });
    let risk = (!is_empty).then(|| paragraph("soft", words.phrase(Phrase::KeepFileRisk)));
    element("section")
        .class("screen-only")
        .child(element("h2").text(words.phrase(Phrase::TableOut)).view())
        .children(risk)
        .child(element("div").class("go").children(save).child(bring).view())
        .view()
}

/// Hands a table to the browser as a file with a neutral name, and says so.
pub fn hand_over(session: Session, words: &Words, text: &str) {
    let day = session.today.get_untracked().to_string();
    let name = [&words.phrase_with(Phrase::KeepFileName, "date", &day), ".csv"].concat();
    let done = browser::save_text(&name, "text/csv", text);
    let said = words.phrase(done.err().map_or(Phrase::KeptFile, |problem| problem.phrase()));
    session.announced.set(said.clone());
    session.desk.said.set(said);
}
