//! Drawing in steps: what a person looks at first is painted first, and the rest follows in the next frames. Between two
//! steps the page hears what they press.

use std::time::Duration;

use leptos::prelude::*;

use crate::element::fresh;

/// A page in the background paints no frames. It is drawn all the same.
const AT_THE_LATEST: Duration = Duration::from_secs(1);

/// Views that are drawn after so many frames.
pub fn drawn_after(frames: u32, draw: impl Fn() -> Vec<AnyView> + Send + 'static) -> AnyView {
    let is_due = painted(frames);
    fresh(move || if is_due.get() { draw() } else { vec![] })
}

/// Becomes true once so many frames were painted from now on; at once where the page is about to be printed, since paper
/// waits for nothing.
fn painted(frames: u32) -> ReadSignal<bool> {
    let (is_painted, set) = signal(false);
    let now = move || {
        if is_painted.try_get_untracked() == Some(false) {
            set.set(true);
        }
    };
    after(frames, now);
    set_timeout(now, AT_THE_LATEST);
    let printing = window_event_listener_untyped("beforeprint", move |_| now());
    on_cleanup(move || printing.remove());
    is_painted
}

/// Runs this after so many frames were painted.
pub fn after(frames: u32, act: impl FnOnce() + 'static) {
    match frames.checked_sub(1) {
        // A timer that is set while a frame is made runs once that is painted.
        None => set_timeout(act, Duration::ZERO),
        Some(left) => request_animation_frame(move || after(left, act)),
    }
}
