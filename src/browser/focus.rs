//! Moving the focus, so that whoever can't see the screen knows that it changed.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Moves the focus to the element with this id once the screen has been drawn, and scrolls to its top.
pub fn move_to(id: &'static str) {
    once_drawn(move || {
        if take(id) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}

/// Moves the focus to the element with this id, now; scrolls no further than to show it.
pub fn move_to_any(id: &str) {
    take(id);
}

/// Keeps the focus on what has this id after it was drawn anew.
pub fn stay_on(id: &str) {
    let id = id.to_owned();
    once_drawn(move || {
        take(&id);
    });
}

/// Runs this once the views have followed the state. By a timer and not at the next frame: in a frame of another site
/// WebKit lets the focus be moved only on behalf of a press, and a timer still counts as part of it.
pub(super) fn once_drawn(act: impl FnOnce() + 'static) {
    set_timeout(act, Duration::ZERO);
}

/// The id of what has the focus; empty where nothing with an id has it.
pub fn id_of_focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

/// Gives the focus back to what had this id before the screen was taken down, else to `or`.
pub fn give_back(id: String, or: &'static str) {
    once_drawn(move || {
        if id.is_empty() || !take(&id) {
            take(or);
        }
    });
}

/// Runs this once the screen was painted: for what takes so long that a person should see first that it has begun.
pub fn once_painted(act: impl FnOnce() + 'static) {
    request_animation_frame(move || once_drawn(act));
}

fn take(id: &str) -> bool {
    let element = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}
