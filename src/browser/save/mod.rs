//! Keeping a case and opening it again, as far as the browser does it: storage, cryptography, files, the clipboard,
//! print, and noticing that nobody is there.
//!
//! Nothing here runs unless the person asks, but [`idle`] and looking whether something is kept. It must never touch a
//! storage key that is not its own, and never put a word of the case into an address, a title or an event.

mod copy;
mod day;
mod encrypt;
mod entry;
pub mod envelope;
mod error;
mod file;
mod generation;
pub mod idle;
pub mod idle_timer;
pub mod made_up;
mod make_passphrase;
mod own_keys;
mod practice;
mod print;
pub mod recognise;
mod store;
#[cfg(all(test, target_arch = "wasm32"))]
pub mod tests;

pub use copy::copy;
pub use day::{in_words, today};
pub use encrypt::{can_seal, open, seal};
pub use entry::{Kept, Look, OnLeaving, STAY};
pub use error::KeepProblem;
pub use file::{forget_files, read_bytes, read_chosen, save_file, save_text};
pub use generation::{Generation, end_generation, generation};
pub use make_passphrase::make_passphrase;
pub use practice::{forget_practised, keep_practised, practised};
pub use print::{Printed, print};
pub use recognise::MOST_BYTES;
pub use store::{
    Seen, Wiped, delete_saved, follow_other_tabs, leave_saved, look, save, seen, tidy,
    times_deleted, wipe,
};

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::focus::{move_to_any, once_drawn};

/// Moves the focus to the element with this id once the screen has been drawn; scrolls no further than to show it.
pub fn focus_on(id: &'static str) {
    once_drawn(move || {
        let element = document().get_element_by_id(id);
        if let Some(element) =
            element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
        {
            element.focus().ok();
        }
    });
}

/// Remembers which element has the focus; what is returned gives it back, or to what has the id `or` where none had it.
pub fn focused(or: &'static str) -> impl Fn() + 'static {
    let before = document()
        .active_element()
        .filter(|element| document().body().is_none_or(|body| *body != *element))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    move || {
        let before = before.clone();
        once_drawn(move || match before {
            Some(element) => drop(element.focus()),
            None => move_to_any(or),
        });
    }
}

/// Whether the page is part of another website: there, what is kept belongs to that website's visit alone.
pub fn is_framed() -> bool {
    window().parent().ok().flatten().is_some_and(|parent| parent != window())
}
