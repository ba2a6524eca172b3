//! What the binaries in `src/bin/` hand to `boot/start.js`, one file for each page of the site. The content is opened
//! before anyone presses start, so that what can't be read is known while the page can still say so.

pub mod officer;
pub mod public;
pub mod training;

use heedful_engine::{Pack, Prepared, prepare};
use wasm_bindgen::JsError;

/// The element of the page that the widget lives in.
pub type Parent = web_sys::HtmlElement;

/// A pack made ready. A pack holds nothing personal, so the error may say where.
fn prepared(pack: Pack) -> Result<Prepared, JsError> {
    if pack.questions.is_empty() {
        return Err(JsError::new("the pack has no questions"));
    }
    prepare(pack).map_err(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        JsError::new(&problems.join("; "))
    })
}

/// A file as text. Handed over as bytes, since a text of JavaScript with letters beyond ASCII in it would first take three
/// times its length of the program's memory, which never shrinks again.
fn text(file: &[u8]) -> Result<&str, JsError> {
    std::str::from_utf8(file).map_err(JsError::from)
}
