//! A list from elsewhere, such as a spreadsheet: chosen, looked at, and only then brought into the diary. The engine reads
//! it; here it is shown. No row is lost: what was not understood stays on the desk until the person has dealt with it.

mod asked;
mod bring_in;
mod choose;
mod columns;
mod left;
mod preview;
mod reading;
mod save;
mod sheet;

pub use bring_in::undo;
pub use left::forget_row;
pub use save::as_table;
pub use sheet::{BroughtIn, Sheet};

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::Page;
use crate::element::{button, element, fresh, heading};
use crate::place::Place;
use crate::session::Session;

/// The screen: choosing a list; or, once one was read, what was read.
pub fn screen(session: Session) -> AnyView {
    let words = session.words();
    let desk = session.desk;
    let back = button("back", "button plain", words.phrase(Phrase::DiaryToList), move || {
        session.go_to(Place::Diary(Page::List));
    });
    let title = heading(words.phrase(Phrase::TableIn), "");
    let shown = fresh(move || match desk.sheet.with(Option::is_some) {
        true => preview::preview(session, &words),
        false => {
            let left = desk.brought_in.with(|brought_in| left::left(session, &words, brought_in));
            element("div").children(left).child(choose::choose(session, &words)).view()
        }
    });
    let back = element("div").class("go").child(back).view();
    element("div").class("diary").child(title).child(shown).child(back).view()
}
