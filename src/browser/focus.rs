//! Moving the focus, so that whoever can't see the screen knows that it changed.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Moves the focus to the element with this id once the screen has been drawn, and scrolls to its top.
pub fn move_to(id: &'static str) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(id);
        if let Some(element) =
            element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
        {
            element.focus().ok();
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}
