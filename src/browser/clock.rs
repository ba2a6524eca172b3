//! What time it is.

use heedful_engine::officer::Moment;

/// Now.
pub fn now() -> Moment {
    #[allow(clippy::cast_possible_truncation, reason = "minutes since 1970 are far below 2^53")]
    Moment::from_minutes((js_sys::Date::now() / 60_000.0).floor() as i64)
}
