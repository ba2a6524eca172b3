//! docs/promises.md: every promise has what it is against, what it does not cover, and tests that exist.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::Totals;

/// Promise, threat, tests, browsers, what is not covered.
const COLUMNS: usize = 5;

/// What is in the place of tests where there is none.
const NO_TEST: &str = "no test yet";

/// Looks through the table in the project in this folder.
pub fn check(root: &Path) -> Result<Totals> {
    let path = root.join("docs/promises.md");
    let text =
        fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let problems = problems(root, &text);
    for problem in &problems {
        eprintln!("   docs/promises.md: {problem}");
    }
    Ok(Totals::check(problems.is_empty()))
}

fn problems(root: &Path, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    for row in text.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [promise, threat, tests, ..] = cells.as_slice() else {
            problems.push(format!("a row is cut short: {row}"));
            continue;
        };
        if *promise == "promise" {
            continue;
        }
        if cells.len() != COLUMNS || threat.is_empty() {
            problems.push(format!("a row does not have its {COLUMNS} cells: {promise}"));
        }
        let named: Vec<_> =
            tests.split('`').skip(1).step_by(2).filter(|name| name.contains("::")).collect();
        if named.is_empty() && *tests != NO_TEST {
            problems.push(format!("no test holds it, and the table does not say so: {promise}"));
        }
        let missing = named.iter().filter(|name| !exists(root, name));
        problems.extend(missing.map(|name| format!("there is no test {name}")));
    }
    problems
}

/// Whether there is a test of this name: `file::test` in tests/browser, or `path/file.rs::test`.
fn exists(root: &Path, name: &str) -> bool {
    let Some((file, test)) = name.split_once("::") else { return false };
    let path = match file.ends_with(".rs") {
        true => root.join(file),
        false => root.join("tests/browser").join(file).with_extension("rs"),
    };
    let Ok(text) = fs::read_to_string(path) else { return false };
    let is_of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut found = text.match_indices(test);
    found.any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + test.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(is_of_a_name) && matches!(after, Some('(' | ','))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    fn problems_of(row: &str) -> Vec<String> {
        problems(
            project::root(),
            &format!(
                "| promise | against | held by | browsers | not covered |\n|---|---|---|---|---|\n{row}"
            ),
        )
    }

    #[test]
    fn a_promise_with_a_test_that_exists_is_sound() {
        assert_eq!(
            problems_of("| It leaves | them | `leave::shift_three_times_leaves` | three | |"),
            [""; 0]
        );
        assert_eq!(
            problems_of(
                "| It | them | `xtask/src/test/promises.rs::a_promise_with_a_test_that_exists_is_sound` | none | |"
            ),
            [""; 0]
        );
        assert_eq!(problems_of("| It | them | no test yet | | all |"), [""; 0]);
    }

    #[test]
    fn a_promise_without_its_test_is_named() {
        for row in [
            "| It leaves | them | `leave::shift_three_times` | three | |",
            "| It leaves | them | `leave::no_such_test` | three | |",
            "| It leaves | them | `no_such_file::no_such_test` | three | |",
            "| It leaves | them | trust us | three | |",
            "| It leaves | | `leave::shift_three_times_leaves` | three | |",
            "| It leaves | them | `leave::shift_three_times_leaves` |",
        ] {
            assert_eq!(problems_of(row).len(), 1, "{row}");
        }
    }
}
