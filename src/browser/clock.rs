//! What time it is.

use std::time::Duration;

use heedful_engine::officer::Moment;
use leptos::ev;
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;

/// How often the clock is looked at: what is shown says minutes at most.
const MINUTE: Duration = Duration::from_secs(60);

/// Now.
pub fn now() -> Moment {
    #[allow(clippy::cast_possible_truncation, reason = "minutes since 1970 are far below 2^53")]
    Moment::from_minutes((js_sys::Date::now() / 60_000.0).floor() as i64)
}

/// Milliseconds by a clock that nobody can set, since some moment before.
pub fn monotonic() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Now, as long as this screen stands: it goes on by itself, and at once when somebody comes back to the page.
pub fn going_on() -> Signal<Moment> {
    let moment = RwSignal::new(now());
    let look = move || {
        if moment.get_untracked() != now() {
            moment.set(now());
        }
    };
    let timer = set_interval_with_handle(look, MINUTE).ok();
    let back = window_event_listener(ev::visibilitychange, move |_| look());
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
        back.remove();
    });
    moment.into()
}
