//! The page for everyone.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use heedful_engine::{Date, Prepared, check_case, read_case, read_pack};
use leptos::prelude::*;
use wasm_bindgen::JsError;

use super::app::{App, WarmUp};
use super::session::EarlyProgress;
pub use crate::browser::element::Host;
use crate::browser::element::detached;
use crate::browser::save::{tidy, today};
use crate::pages::entry::{prepared, text};

thread_local! {
    static PACK: RefCell<Option<Arc<Prepared>>> = const { RefCell::new(None) };
}

/// Reads the content pack, as it came over the line. What was saved here and is over is deleted now, before anyone presses
/// anything.
///
/// # Errors
/// When it is not a pack that this engine reads.
pub fn open_pack(json: &[u8]) -> Result<(), JsError> {
    let pack = read_pack(text(json)?).map_err(|problem| JsError::new(&problem.to_string()))?;
    tidy(today());
    PACK.set(Some(Arc::new(prepared(pack)?)));
    Ok(())
}

/// What a person tells in a rehearsal, and how far they go.
const ANSWERED: &str = r#"{"audience":"self","answers":{},"notes":{}}"#;
const STEPS: usize = 3;

/// Draws screens once where nobody sees them, so that the first press need not wait until the browser has made the program
/// ready.
pub fn rehearse() {
    let Some(prepared) = PACK.with_borrow(Option::clone) else { return };
    let Some(today) = today() else { return };
    let Some(nowhere) = detached() else { return };
    let early = early_progress(&prepared, ANSWERED, STEPS, today);
    drop(mount_to(nowhere, move || view! { <WarmUp prepared today early /> }));
}

/// Shows the first screen in `parent`. A person may have gone `steps` screens already, and told `told` (a case as JSON),
/// before the program was there: then they go on from where they are. Nobody has touched the page for `untouched`
/// milliseconds.
///
/// # Errors
/// When no pack was opened before, or the device does not know what day it is.
pub fn start(parent: Host, answered: &str, steps: usize, milliseconds: f64) -> Result<(), JsError> {
    let prepared = PACK.take().ok_or_else(|| JsError::new("no pack was opened"))?;
    let today = today().ok_or_else(|| JsError::new("the clock shows no day of the calendar"))?;
    let early = EarlyProgress {
        idle_for: idle_for(milliseconds),
        ..early_progress(&prepared, answered, steps, today)
    };
    mount_to(parent, move || view! { <App prepared today early /> }).forget();
    Ok(())
}

/// What was told, and where it leads. A host may have put another pack beside the page; if what was told on the page
/// does not fit it, the person begins at the start.
fn early_progress(prepared: &Prepared, answered: &str, steps: usize, today: Date) -> EarlyProgress {
    match read_case(answered) {
        Ok(case) if check_case(prepared, &case, today).is_empty() => {
            EarlyProgress { case, completed_steps: steps, ..EarlyProgress::default() }
        }
        _ => EarlyProgress::default(),
    }
}

/// A clock that was set back counts for nothing.
fn idle_for(milliseconds: f64) -> Duration {
    Duration::try_from_secs_f64(milliseconds / 1000.0).unwrap_or_default()
}
