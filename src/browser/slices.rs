//! Long work in slices: between two of them the page hears what a person presses, "Leave now" above all.

use std::time::Duration;

use leptos::prelude::*;

/// How long a slice may take, in milliseconds. With the step that was begun last it stays below the 50 ms after which a
/// page feels stuck.
const SLICE: f64 = 12.0;

/// The most steps of a slice: browsers that blur the clock against fingerprinting move it on by 100 ms at a time.
const MOST_STEPS: usize = 500;

/// Does steps until one says that there are no more. What fits into the first slice is done at once.
pub fn in_slices(mut step: Box<dyn FnMut() -> bool>) {
    let until = js_sys::Date::now() + SLICE;
    for _ in 0..MOST_STEPS {
        if !step() {
            return;
        }
        if js_sys::Date::now() >= until {
            break;
        }
    }
    set_timeout(move || in_slices(step), Duration::ZERO);
}
