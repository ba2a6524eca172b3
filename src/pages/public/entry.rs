//! What the binary of the public page hands to `boot/start.js`.

use std::sync::Arc;
use std::time::Duration;

use heedful_engine::{Date, Prepared, check_case, read_case, read_pack};
use leptos::prelude::*;
use wasm_bindgen::JsError;

use super::app::{App, WarmUp};
use super::session::EarlyProgress;
pub use crate::browser::element::MountPoint;
use crate::browser::element::detached;
use crate::browser::save::today;
use crate::pages::entry::{OpenedContent, open, prepared, take};

thread_local! {
    static PACK: OpenedContent<Arc<Prepared>> = const { OpenedContent::new(None) };
}

/// Reads the content pack.
///
/// # Errors
/// When this version can't read it.
pub fn open_pack(json: &[u8]) -> Result<(), JsError> {
    let pack = open(json, read_pack)?;
    PACK.set(Some(Arc::new(prepared(pack)?)));
    Ok(())
}

/// The case with which the screens are warmed up, and how far it leads.
const WARM_UP_CASE: &str = r#"{"audience":"self","answers":{},"notes":{}}"#;
const WARM_UP_STEPS: usize = 3;

/// Renders screens once where nobody sees them, so that the first press need not wait until the browser has compiled
/// the WASM.
pub fn warm_up() {
    let Some(prepared) = PACK.with_borrow(Option::clone) else { return };
    let Some(today) = today() else { return };
    let Some(nowhere) = detached() else { return };
    let early = early_progress(&prepared, WARM_UP_CASE, WARM_UP_STEPS, today);
    drop(mount_to(nowhere, move || view! { <WarmUp prepared today early /> }));
}

/// Shows the first screen in `parent`; or the one that a person reached by answering `answered` (a case as JSON) in
/// `steps` steps before the WASM was ready. Nobody has touched the page for `idle` milliseconds.
///
/// # Errors
/// When no content was opened before, or the device does not know what day it is.
pub fn start(parent: MountPoint, answered: &str, steps: usize, idle: f64) -> Result<(), JsError> {
    let (prepared, today) = take(&PACK)?;
    let progress = early_progress(&prepared, answered, steps, today);
    let early = EarlyProgress { idle_for: idle_for(idle), ..progress };
    mount_to(parent, move || view! { <App prepared today early /> }).forget();
    Ok(())
}

/// What was answered, and where it leads. A host may have put another pack beside the page; if the answers do not fit
/// it, the person begins at the start.
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
