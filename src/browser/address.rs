//! The address of the page: where it is, and what stands behind its `#`. Nothing is ever written there.

use leptos::ev;
use leptos::prelude::*;

/// The address of this page, without what stands behind `?` and `#`.
pub fn page() -> String {
    let place = window().location();
    let origin = place.origin().unwrap_or_default();
    [origin, place.pathname().unwrap_or_default()].concat()
}

/// What stands behind the `#`, with it; empty where there is nothing.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Calls back whenever another `#` is opened while the page is there. For as long as the caller is on the screen.
pub fn on_fragment(opened: impl Fn() + 'static) {
    let handle = window_event_listener(ev::hashchange, move |_| opened());
    on_cleanup(move || handle.remove());
}
