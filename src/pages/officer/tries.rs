//! Wrong codes at a locked screen. Each one beyond a few takes a longer wait, so that whoever holds the phone can't go
//! through many. There is no last one: a record may be all that is left of what a victim said, so wrong codes never delete
//! it, and the officer who mistyped is not shut out for good.

use std::time::Duration;

/// How many wrong codes cost nothing.
const FREE: u32 = 4;

/// The wait after the first one beyond these; it doubles with each further one.
const FIRST_WAIT: Duration = Duration::from_secs(30);

/// The longest wait: four tries an hour.
const LONGEST_WAIT: Duration = Duration::from_secs(15 * 60);

/// Wrong codes since the last right one. Times are milliseconds by a clock that nobody can set.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Tries {
    wrong: u32,
    not_before: f64,
}

impl Tries {
    /// One more wrong code, now.
    pub fn wrong(self, now: f64) -> Self {
        let wrong = self.wrong.saturating_add(1);
        Self { wrong, not_before: now + wait_after(wrong).as_secs_f64() * 1000.0 }
    }

    /// How long no code is taken.
    pub fn wait(self, now: f64) -> Option<Duration> {
        Duration::try_from_secs_f64((self.not_before - now) / 1000.0)
            .ok()
            .filter(|wait| !wait.is_zero())
    }
}

fn wait_after(wrong: u32) -> Duration {
    match wrong.checked_sub(FREE + 1) {
        None => Duration::ZERO,
        Some(doublings) => {
            let factor = 2_u32.checked_pow(doublings).unwrap_or(u32::MAX);
            FIRST_WAIT.saturating_mul(factor).min(LONGEST_WAIT)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_wrong_codes_cost_nothing_and_more_cost_longer_and_longer() {
        let mut tries = Tries::default();
        let mut waits = vec![];
        for _ in 0..12 {
            tries = tries.wrong(1_000.0);
            waits.push(tries.wait(1_000.0).map_or(0, |wait| wait.as_secs()));
        }
        assert_eq!(waits, [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
    }

    #[test]
    fn when_the_wait_is_over_another_code_is_taken() {
        let mut tries = Tries::default();
        for _ in 0..5 {
            tries = tries.wrong(0.0);
        }
        assert_eq!(tries.wait(29_000.0), Some(Duration::from_secs(1)));
        assert_eq!(tries.wait(30_000.0), None);
    }

    #[test]
    fn however_many_there_were_it_is_never_the_last() {
        let mut tries = Tries::default();
        for _ in 0..200 {
            tries = tries.wrong(0.0);
        }
        assert_eq!(tries.wait(0.0), Some(LONGEST_WAIT));
        assert_eq!(tries.wait(900_000.0), None);
    }
}
