//! Whether the officers' page is ready for use without a network. `boot/offline.js` does it and says so at the root of
//! the page; nothing here asks the network.

use leptos::ev::{Custom, Event};
use leptos::prelude::*;

/// How ready it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfflineState {
    NotReady,
    Ready,
    /// Ready, and a newer version waits.
    Update,
    /// Somebody deleted the copies.
    Deleted,
}

/// How ready it is, now and whenever that changes.
pub fn state() -> RwSignal<OfflineState> {
    let state = RwSignal::new(look());
    let heard = window_event_listener(Custom::<Event>::new("heedful-offline"), move |_| {
        state.try_set(look());
    });
    on_cleanup(move || heard.remove());
    state
}

/// Takes the newer version. The page loads again: only between two cases.
pub fn update() {
    ask_for("heedful-update");
}

/// Deletes the copies that let the page work without a network. They come back when it is next opened.
pub fn delete_copies() {
    ask_for("heedful-delete-copies");
}

fn ask_for(what: &str) {
    if let Ok(event) = Event::new(what) {
        window().dispatch_event(&event).ok();
    }
}

fn look() -> OfflineState {
    let root = document().document_element();
    let state = root.and_then(|root| root.get_attribute("data-offline"));
    match state.as_deref() {
        Some("ready") => OfflineState::Ready,
        Some("update") => OfflineState::Update,
        Some("deleted") => OfflineState::Deleted,
        _ => OfflineState::NotReady,
    }
}
