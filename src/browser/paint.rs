//! Drawing in steps: what a person looks at first is painted first, and the rest follows in the next frames. Between two
//! steps the page hears what they press.

use std::time::Duration;

use leptos::prelude::*;

/// A page in the background paints no frames. It is drawn all the same.
const AT_THE_LATEST: Duration = Duration::from_secs(1);

/// Becomes true once n frames were painted from now on; at once where the page is about to be printed, since paper
/// waits for nothing.
pub fn painted(frames: u32) -> ReadSignal<bool> {
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

/// Runs this after n frames were painted.
fn after(frames: u32, act: impl FnOnce() + 'static) {
    match frames.checked_sub(1) {
        // A timer that is set while a frame is made runs once that is painted.
        None => set_timeout(act, Duration::ZERO),
        Some(left) => request_animation_frame(move || after(left, act)),
    }
}
