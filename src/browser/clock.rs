//! What time it is.

use std::time::Duration;

use heedful_engine::Date;
use heedful_engine::officer::Moment;
use leptos::ev;
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::save::today;

/// How often the clock is looked at: what is shown says minutes at most.
const MINUTE: Duration = Duration::from_secs(60);

/// How soon the day is checked again where midnight can't be computed.
const HOUR: Duration = Duration::from_secs(60 * 60);

pub fn now() -> Moment {
    #[allow(clippy::cast_possible_truncation, reason = "minutes since 1970 are far below 2^53")]
    Moment::from_minutes((js_sys::Date::now() / 60_000.0).floor() as i64)
}

/// Milliseconds by a clock that nobody can set, since some moment before.
pub fn monotonic() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Keeps a day the one that the device shows, for as long as the page is open: by a timer at midnight; when somebody comes
/// back to the page; and before anything that they press, since a device that slept runs no timers.
pub fn follow_day(day: RwSignal<Date>) {
    let look = move || {
        if let Some(today) = today()
            && day.try_get_untracked().is_some_and(|before| before != today)
        {
            day.set(today);
        }
    };
    at_midnight(look);
    let heard: Closure<dyn Fn()> = Closure::new(look);
    let page = window();
    for event in
        ["visibilitychange", "focus", "pageshow", "pointerdown", "keydown", "click", "submit"]
    {
        // Before what was pressed hears of it.
        page.add_event_listener_with_callback_and_bool(event, heard.as_ref().unchecked_ref(), true)
            .ok();
    }
    heard.forget();
}

fn at_midnight(look: impl Fn() + Copy + 'static) {
    let now = js_sys::Date::new_0();
    let tomorrow = js_sys::Date::new_with_year_month_day(
        now.get_full_year(),
        i32::try_from(now.get_month()).unwrap_or(0),
        i32::try_from(now.get_date()).unwrap_or(1) + 1,
    );
    let left = Duration::try_from_secs_f64((tomorrow.get_time() - now.get_time()) / 1000.0);
    let again = move || {
        look();
        at_midnight(look);
    };
    // A moment later than midnight, so that no rounding makes it a moment before.
    set_timeout(again, left.unwrap_or(HOUR) + Duration::from_millis(500));
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
