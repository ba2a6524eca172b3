//! How long nothing has happened.

use std::time::Duration;

/// After how long without a touch or a key the page hides itself: long enough to read a long screen, short enough for
/// someone who was called away.
pub const LEFT_ALONE: Duration = Duration::from_secs(5 * 60);

/// Since when nothing happened, and how long that may go on. Times are milliseconds by any one clock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quiet {
    since: f64,
    /// How long nothing may happen.
    pub after: Duration,
}

impl Quiet {
    /// Something happened now.
    pub fn since(now: f64, after: Duration) -> Self {
        Self { since: now, after }
    }

    /// Something happened again.
    pub fn stirred(self, now: f64) -> Self {
        Self { since: now, ..self }
    }

    /// How much longer nothing may happen; `None` when the time is up. A clock that was set back starts it afresh.
    pub fn left(self, now: f64) -> Option<Duration> {
        let quiet = Duration::try_from_secs_f64((now - self.since) / 1000.0).unwrap_or_default();
        self.after.checked_sub(quiet).filter(|left| !left.is_zero())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AFTER: Duration = Duration::from_secs(300);

    #[test]
    fn the_time_is_up_after_as_long_as_was_said_and_not_before() {
        let quiet = Quiet::since(1_000.0, AFTER);
        assert_eq!(quiet.left(1_000.0), Some(AFTER));
        assert_eq!(quiet.left(300_999.0), Some(Duration::from_millis(1)));
        assert_eq!(quiet.left(301_000.0), None);
        assert_eq!(quiet.left(9e12), None);
    }

    #[test]
    fn whatever_happens_starts_it_afresh() {
        let quiet = Quiet::since(0.0, AFTER).stirred(200_000.0);
        assert_eq!(quiet.left(300_000.0), Some(Duration::from_secs(200)));
    }

    #[test]
    fn a_clock_that_is_set_back_hides_nothing_too_early() {
        assert_eq!(Quiet::since(500_000.0, AFTER).left(0.0), Some(AFTER));
    }
}
