//! Moving the focus, so that whoever can't see the screen knows that it changed.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Moves the focus to the element with this id once the screen has been drawn, and scrolls to its top.
pub fn move_to(id: &'static str) {
    after_render(move || {
        if take(id) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}

/// Moves the focus to the element with this id, now; scrolls no further than to show it.
pub fn focus_now(id: &str) {
    take(id);
}

/// Keeps the focus on the element with this id after it was rendered again.
pub fn keep_focus(id: &str) {
    let id = id.to_owned();
    after_render(move || {
        take(&id);
    });
}

/// Runs this once the views have followed the state. By a timer and not at the next frame: in a frame of another site
/// WebKit lets the focus be moved only on behalf of a press, and a timer still counts as part of it.
fn after_render(act: impl FnOnce() + 'static) {
    set_timeout(act, Duration::ZERO);
}

/// The id of what has the focus; empty where nothing with an id has it.
pub fn focused_id() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

/// Remembers which element has the focus; what is returned gives it back, or to what has the id `or` where none had it.
pub fn remember(or: &'static str) -> impl Fn() + 'static {
    let before = document()
        .active_element()
        .filter(|element| document().body().is_none_or(|body| *body != *element))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    move || {
        let before = before.clone();
        after_render(move || match before {
            Some(element) => drop(element.focus()),
            None => focus_now(or),
        });
    }
}

/// Gives the focus back to what had this id before the screen was taken down, else to `or`.
pub fn restore_focus(id: String, or: &'static str) {
    after_render(move || {
        if id.is_empty() || !take(&id) {
            take(or);
        }
    });
}

/// Runs this once the screen was painted: for what takes so long that a person should see first that it has begun.
pub fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(move || after_render(act));
}

fn take(id: &str) -> bool {
    let element = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}
