//! Counts tests, in what test runners print; and names what was not checked, so that nobody takes it for passed.

use std::{fmt, iter::Sum, ops::Add};

/// How many tests and checks passed and failed, and what could not be checked here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// Those that passed.
    pub passed: usize,
    /// Those that failed, ran out of time, or could not run.
    pub failed: usize,
    /// What was not checked, by its name.
    pub skipped: Vec<String>,
}

impl Totals {
    /// One check that passed.
    pub const PASSED: Self = Self::of(1, 0);
    /// One check that failed.
    pub const FAILED: Self = Self::of(0, 1);

    /// n passed and failed, and all was checked.
    pub const fn of(passed: usize, failed: usize) -> Self {
        Self { passed, failed, skipped: Vec::new() }
    }

    /// One check.
    pub fn check(passed: bool) -> Self {
        if passed { Self::PASSED } else { Self::FAILED }
    }

    /// One check that could not be made here.
    pub fn not_checked(name: &str) -> Self {
        Self { skipped: vec![name.to_owned()], ..Self::default() }
    }

    /// What nextest's summary line says: `Summary [ 1.2s] 9 tests run: 7 passed (1 slow), 1 failed, 1 timed out, 2
    /// skipped`.
    pub fn in_nextest(text: &str) -> Option<Self> {
        let line = text.lines().map(without_colours).rfind(|line| line.contains("Summary ["))?;
        let (_, counts) = line.split_once(" run: ")?;
        let failed = count(counts, &["failed", "timed out", "exec failed"]);
        Some(Self::of(count(counts, &["passed"]), failed))
    }

    /// What libtest's result lines say, added up: `test result: ok. 3 passed; 0 failed; …`.
    pub fn in_libtest(text: &str) -> Option<Self> {
        text.lines()
            .map(without_colours)
            .filter(|line| line.starts_with("test result: "))
            .map(|line| {
                let counts = line.split_once(". ").map_or("", |(_, counts)| counts);
                Self::of(count(counts, &["passed"]), count(counts, &["failed"]))
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
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: [self.skipped, other.skipped].concat(),
        }
    }
}

impl Sum for Totals {
    fn sum<I: Iterator<Item = Self>>(totals: I) -> Self {
        totals.fold(Self::default(), Add::add)
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)?;
        match self.skipped.as_slice() {
            [] => Ok(()),
            names => {
                write!(formatter, ", {} skipped ({}: not checked)", names.len(), names.join(", "))
            }
        }
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
            assert_eq!(Totals::in_nextest(printed), Some(Totals::of(passed, failed)), "{printed}");
        }
    }

    #[test]
    fn the_last_summary_counts() {
        let printed = "Summary [1s] 1 test run: 1 passed\nsome test printed this\nSummary [1s] 2 tests run: 2 passed";
        assert_eq!(Totals::in_nextest(printed), Some(Totals::of(2, 0)));
    }

    #[test]
    fn libtest_is_counted_over_all_crates() {
        let printed = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured\nx\n\
                       test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(Totals::in_libtest(printed), Some(Totals::of(4, 2)));
        assert_eq!(Totals::in_libtest("error: could not compile"), None);
    }

    #[test]
    fn a_runner_that_fails_without_a_failed_test_counts_as_a_failure() {
        let totals = Totals::of(3, 0);
        assert_eq!(totals.clone().given(false), Totals::of(3, 1));
        assert_eq!(totals.clone().given(true), totals);
        assert_eq!(Totals::of(3, 2).given(false), Totals::of(3, 2));
    }

    #[test]
    fn the_last_line_has_the_form_that_was_promised() {
        assert_eq!(Totals::of(12, 0).to_string(), "12 passed, 0 failed");
    }

    #[test]
    fn what_was_not_checked_is_named_in_the_last_line() {
        let totals = [Totals::of(9, 0), Totals::not_checked("advisories"), Totals::PASSED];
        assert_eq!(
            totals.into_iter().sum::<Totals>().to_string(),
            "10 passed, 0 failed, 1 skipped (advisories: not checked)"
        );
    }
}
