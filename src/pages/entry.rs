//! What the binaries in `src/bin/` hand to `boot/start.js`, one file for each page of the site. The content is opened
//! before anyone presses start, so that what can't be read is known while the page can still say so.

use heedful_engine::{Pack, Prepared, Problem, check_content, prepare};
use wasm_bindgen::JsError;

/// A pack made ready. A pack holds nothing personal, so the error may say where.
pub fn prepared(pack: Pack) -> Result<Prepared, JsError> {
    let problems = check_content(&pack);
    if !problems.is_empty() {
        return Err(refused(&problems));
    }
    prepare(pack).map_err(|problems| refused(&problems))
}

/// The first problems: a pack without words has hundreds.
fn refused(problems: &[Problem]) -> JsError {
    const SHOWN: usize = 10;
    let mut said: Vec<String> = problems.iter().take(SHOWN).map(ToString::to_string).collect();
    if problems.len() > SHOWN {
        said.push(["and ", &(problems.len() - SHOWN).to_string(), " more"].concat());
    }
    JsError::new(&said.join("; "))
}

/// A file as text. Handed over as bytes, since a text of JavaScript with letters beyond ASCII in it would first take three
/// times its length of the program's memory, which never shrinks again.
pub fn text(file: &[u8]) -> Result<&str, JsError> {
    std::str::from_utf8(file).map_err(JsError::from)
}
