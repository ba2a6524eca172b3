//! Counts tests, in what test runners print.

use std::{fmt, iter::Sum, ops::Add};

/// How many tests and checks passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Those that passed.
    pub passed: usize,
    /// Those that failed, ran out of time, or could not run.
    pub failed: usize,
}

impl Totals {
    /// One check that passed.
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    /// One check that failed.
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

    /// One check.
    pub fn check(passed: bool) -> Self {
        if passed { Self::PASSED } else { Self::FAILED }
    }

    /// What nextest's summary line says: `Summary [ 1.2s] 9 tests run: 7 passed (1 slow), 1 failed, 1 timed out, 2
    /// skipped`.
    pub fn in_nextest(text: &str) -> Option<Self> {
        let line = text.lines().map(without_colours).rfind(|line| line.contains("Summary ["))?;
        let (_, counts) = line.split_once(" run: ")?;
        Some(Self {
            passed: count(counts, &["passed"]),
            failed: count(counts, &["failed", "timed out", "exec failed"]),
        })
    }

    /// What libtest's result lines say, added up: `test result: ok. 3 passed; 0 failed; …`.
    pub fn in_libtest(text: &str) -> Option<Self> {
        text.lines()
            .map(without_colours)
            .filter(|line| line.starts_with("test result: "))
            .map(|line| {
                let counts = line.split_once(". ").map_or("", |(_, counts)| counts);
                Self { passed: count(counts, &["passed"]), failed: count(counts, &["failed"]) }
            })
            .reduce(Add::add)
    }

    /// These totals, with a failure more when the runner says that it failed and counted none.
    pub fn given(self, succeeded: bool) -> Self {
        if succeeded || self.failed > 0 { self } else { Self { failed: 1, ..self } }
    }
}

impl Add for Totals {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl Sum for Totals {
    fn sum<I: Iterator<Item = Self>>(totals: I) -> Self {
        totals.fold(Self::default(), Add::add)
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The numbers before these words, added up.
fn count(counts: &str, words: &[&str]) -> usize {
    counts
        .split([',', ';', '('])
        .filter_map(|part| part.trim().trim_end_matches(')').split_once(' '))
        .filter(|(_, what)| words.contains(&what.trim()))
        .filter_map(|(number, _)| number.parse::<usize>().ok())
        .sum()
}

fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        plain.push_str(before);
        rest = after.split_once('m').map_or("", |(_, behind)| behind);
    }
    plain.push_str(rest);
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nextest_is_counted() {
        for (printed, passed, failed) in [
            ("     Summary [   0.120s] 12 tests run: 12 passed, 3 skipped", 12, 0),
            (
                "Summary [   9.1s] 12/20 tests run: 9 passed (2 slow), 2 failed, 1 timed out, 0 skipped",
                9,
                3,
            ),
            (
                "\u{1b}[32;1m Summary\u{1b}[0m [ 1.0s] 4 tests run: \u{1b}[1m4\u{1b}[0m passed, 0 skipped",
                4,
                0,
            ),
            ("Summary [ 0.0s] 1 test run: 0 passed, 1 exec failed, 0 skipped", 0, 1),
        ] {
            assert_eq!(Totals::in_nextest(printed), Some(Totals { passed, failed }), "{printed}");
        }
    }

    #[test]
    fn the_last_summary_counts() {
        let printed = "Summary [1s] 1 test run: 1 passed\nsome test printed this\nSummary [1s] 2 tests run: 2 passed";
        assert_eq!(Totals::in_nextest(printed), Some(Totals { passed: 2, failed: 0 }));
    }

    #[test]
    fn libtest_is_counted_over_all_crates() {
        let printed = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured\nx\n\
                       test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(Totals::in_libtest(printed), Some(Totals { passed: 4, failed: 2 }));
        assert_eq!(Totals::in_libtest("error: could not compile"), None);
    }

    #[test]
    fn a_runner_that_fails_without_a_failed_test_counts_as_a_failure() {
        let totals = Totals { passed: 3, failed: 0 };
        assert_eq!(totals.given(false), Totals { passed: 3, failed: 1 });
        assert_eq!(totals.given(true), totals);
        assert_eq!(Totals { passed: 3, failed: 2 }.given(false), Totals { passed: 3, failed: 2 });
    }

    #[test]
    fn the_last_line_has_the_form_that_was_promised() {
        assert_eq!(Totals { passed: 12, failed: 0 }.to_string(), "12 passed, 0 failed");
    }
}
