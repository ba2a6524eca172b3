//! What the binaries of all pages share. The content is opened before anyone presses start, so that what can't be read is
//! known while the page can still say so.

use std::cell::RefCell;
use std::thread::LocalKey;

use heedful_engine::{Date, Pack, Prepared, Problem, check_content, prepare};
use wasm_bindgen::JsError;

use crate::browser::save::{tidy, today};

/// Content that was opened, and waits until somebody presses start.
pub type OpenedContent<T> = RefCell<Option<T>>;

/// Reads the content of a page with `read`. What was saved here and has expired is deleted now, before anyone presses
/// anything.
///
/// The content comes as bytes, since a string of JavaScript with letters beyond ASCII would first take three times its
/// length of WASM memory, which never shrinks again.
///
/// # Errors
/// When this version can't read it. Content holds nothing personal, so the error may say where.
pub fn open<T>(json: &[u8], read: impl FnOnce(&str) -> Result<T, Problem>) -> Result<T, JsError> {
    let text = std::str::from_utf8(json)?;
    let content = read(text).map_err(|problem| JsError::new(&problem.to_string()))?;
    tidy(today());
    Ok(content)
}

/// The content that was opened, and today.
///
/// # Errors
/// When no content was opened before, or the device does not know what day it is.
pub fn take<T>(opened: &'static LocalKey<OpenedContent<T>>) -> Result<(T, Date), JsError> {
    let content = opened.take().ok_or_else(|| JsError::new("no content was opened"))?;
    let today = today().ok_or_else(|| JsError::new("the clock shows no day of the calendar"))?;
    Ok((content, today))
}

/// A pack, prepared.
///
/// # Errors
/// When a part of it is missing or does not fit the others.
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
