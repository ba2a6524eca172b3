//! How long nothing has happened, and how long nobody could see the page.

use std::time::Duration;

/// After how long without a touch or a key the page hides itself: long enough to read a long screen, short enough for
/// someone who was called away.
pub const IDLE_TIMEOUT: Duration = Duration::from_secs(5 * 60);

/// How long a page may be left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdleLimits {
    /// How long nothing may happen on it.
    pub idle: Duration,
    /// How long something else may be on the screen in its place: another tab, another app, or nothing.
    pub hidden: Duration,
}

impl IdleLimits {
    /// The same, whether it is seen or not.
    pub const fn of(time: Duration) -> Self {
        Self { idle: time, hidden: time }
    }

    /// The longest that it may be.
    pub fn longest(self) -> Duration {
        self.idle.max(self.hidden)
    }
}

/// Since when nothing happened, and how long that may go on. Times are milliseconds by any one clock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IdleTimer {
    touched: f64,
    /// Since when it is out of sight; `None` while it is seen.
    hidden: Option<f64>,
    /// How long that may go on.
    pub limits: IdleLimits,
}

impl IdleTimer {
    /// Something happened now, on a page that is seen.
    pub fn since(now: f64, limits: IdleLimits) -> Self {
        Self { touched: now, hidden: None, limits }
    }

    /// Something happened again.
    pub fn on_activity(self, now: f64) -> Self {
        Self { touched: now, hidden: self.hidden.map(|_| now), ..self }
    }

    /// The page went out of sight.
    pub fn on_hidden(self, now: f64) -> Self {
        Self { hidden: self.hidden.or(Some(now)), ..self }
    }

    /// The page can be seen again.
    pub fn on_visible(self) -> Self {
        Self { hidden: None, ..self }
    }

    /// How much longer nothing may happen; `None` when the time is up. A clock that was set back starts it afresh.
    pub fn left(self, now: f64) -> Option<Duration> {
        let left = |since: f64, limits: Duration| {
            let idle_timer =
                Duration::try_from_secs_f64((now - since) / 1000.0).unwrap_or_default();
            limits.checked_sub(idle_timer).filter(|left| !left.is_zero())
        };
        let idle = left(self.touched, self.limits.idle)?;
        match self.hidden {
            Some(since) => left(since, self.limits.hidden).map(|hidden| hidden.min(idle)),
            None => Some(idle),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AFTER: IdleLimits = IdleLimits::of(Duration::from_secs(300));
    const SHORT: IdleLimits =
        IdleLimits { idle: Duration::from_secs(300), hidden: Duration::from_secs(60) };

    #[test]
    fn the_time_is_up_after_as_long_as_was_said_and_not_before() {
        let idle_timer = IdleTimer::since(1_000.0, AFTER);
        assert_eq!(idle_timer.left(1_000.0), Some(AFTER.idle));
        assert_eq!(idle_timer.left(300_999.0), Some(Duration::from_millis(1)));
        assert_eq!(idle_timer.left(301_000.0), None);
        assert_eq!(idle_timer.left(9e12), None);
    }

    #[test]
    fn whatever_happens_starts_it_afresh() {
        let idle_timer = IdleTimer::since(0.0, AFTER).on_activity(200_000.0);
        assert_eq!(idle_timer.left(300_000.0), Some(Duration::from_secs(200)));
    }

    #[test]
    fn a_clock_that_is_set_back_hides_nothing_too_early() {
        assert_eq!(IdleTimer::since(500_000.0, AFTER).left(0.0), Some(AFTER.idle));
    }

    #[test]
    fn out_of_sight_its_own_time_runs_until_it_is_seen_again() {
        let away = IdleTimer::since(0.0, SHORT).on_hidden(10_000.0);
        assert_eq!(away.left(69_999.0), Some(Duration::from_millis(1)));
        assert_eq!(away.left(70_000.0), None);
        assert_eq!(away.on_hidden(60_000.0).left(70_000.0), None, "it was out of sight before");
        assert_eq!(away.on_visible().left(70_000.0), Some(Duration::from_secs(230)));
    }

    #[test]
    fn out_of_sight_the_time_without_a_touch_runs_on() {
        let away = IdleTimer::since(0.0, SHORT).on_hidden(290_000.0);
        assert_eq!(away.left(299_000.0), Some(Duration::from_secs(1)));
        assert_eq!(away.left(300_000.0), None);
    }
}
