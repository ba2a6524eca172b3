//! A list from elsewhere, such as a spreadsheet: chosen, looked at, and only then brought into the diary. The engine reads
//! it; here it is shown. No row is lost: what was not understood stays on the desk until the person has dealt with it.

mod add;
mod choose;
mod columns;
mod export;
mod preview;
mod preview_state;
mod questions;
mod reading;
mod rejected;

pub use add::undo;
pub use export::as_table;
pub use preview_state::{ImportBatch, ImportPreview};
pub use rejected::forget_row;

use heedful_engine::Phrase;
use leptos::prelude::*;

use crate::context::screen::{DiaryScreen, Screen};
use crate::diary::state::DiaryContext;
use crate::ui::element::{button, element, fresh, heading};

/// The screen: choosing a list; or, once one was read, what was read.
pub fn screen(diary: DiaryContext) -> AnyView {
    let words = diary.page.words();
    let state = diary.state;
    let back = button("back", "button plain", words.phrase(Phrase::DiaryToList), move || {
        diary.page.navigator.go_to(Screen::Diary(DiaryScreen::List));
    });
    let title = heading(words.phrase(Phrase::TableIn), "");
    let shown = fresh(move || match state.sheet.with(Option::is_some) {
        true => preview::preview(diary, &words),
        false => {
            let left =
                state.last_import.with(|last_import| rejected::left(diary, &words, last_import));
            element("div").children(left).child(choose::choose(diary, &words)).view()
        }
    });
    let back = element("div").class("actions").child(back).view();
    element("div").class("diary").child(title).child(shown).child(back).view()
}
