//! Elements of the page, for the few places that need more than a view.

use leptos::prelude::*;
use leptos::tachys::renderer::types;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The element of the page that the widget lives in.
pub type MountPoint = web_sys::HtmlElement;

/// An element that is in no page: what is mounted there is seen by nobody.
pub fn detached() -> Option<MountPoint> {
    document().create_element("div").ok()?.dyn_into().ok()
}

/// Puts a value into a field, unless it is there already: what is being composed must not be disturbed.
pub fn set_value(field: &types::Element, value: &str) {
    // A textarea has its value under the same name.
    let field: &HtmlInputElement = field.unchecked_ref();
    if field.value() != value {
        field.set_value(value);
    }
}
