//! What `boot/frame.js` may know of the screens, to tell the site in whose frame the page stands: that another one is
//! shown, and that it is the last. Never which one, and never what is on it. `boot/first.js` counts the screens before.

use leptos::prelude::document;

/// How many screens were shown.
const STEP: &str = "data-step";

/// There while the result is shown.
const FINISHED: &str = "data-finished";

/// There while something was answered that is not saved.
const UNSAVED: &str = "data-unsaved";

/// A screen, as far as others may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    OnTheWay,
    Result,
}

/// Another screen is shown.
pub fn report_screen(shown: Shown) {
    let Some(root) = document().document_element() else { return };
    let before = root.get_attribute(STEP).and_then(|count| count.parse::<u32>().ok());
    match shown {
        Shown::OnTheWay => root.remove_attribute(FINISHED),
        Shown::Result => root.set_attribute(FINISHED, ""),
    }
    .ok();
    root.set_attribute(STEP, &before.unwrap_or(0).saturating_add(1).to_string()).ok();
}

/// Something was answered that would be lost with the page: `boot/back.js` asks first. Never what.
pub fn mark_unsaved() {
    if let Some(root) = document().document_element() {
        root.set_attribute(UNSAVED, "").ok();
    }
}

/// Nothing would be lost with the page.
pub fn mark_saved() {
    if let Some(root) = document().document_element() {
        root.remove_attribute(UNSAVED).ok();
    }
}
