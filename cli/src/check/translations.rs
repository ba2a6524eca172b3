//! Translations name texts that exist, and what they lack is counted.

use std::collections::BTreeSet;

use super::Found;
use crate::problem::{Problem, did_you_mean};
use crate::read::Read;

pub(super) fn check(read: &Read, found: &mut Found<'_>) {
    let mut pack = read.pack.clone();
    let paths: BTreeSet<String> =
        crate::texts::each(&mut pack).into_iter().map(|(path, _)| path).collect();
    for language in read.pack.languages.iter().skip(1) {
        if !read.locales.iter().any(|locale| locale.language == *language) {
            let problem =
                Problem::error("no-locale", format!("there is no `locales/{language}.toml`"));
            found.report("pack.languages", problem);
        }
    }
    for locale in &read.locales {
        let translated =
            |path: &str| locale.texts.keys().any(|key| crate::texts::same_path(path, key));
        if !read.pack.languages.contains(&locale.language) {
            let problem = Problem::warning(
                "unlisted-locale",
                format!("`languages` does not list `{}`", locale.language),
            );
            found.report("pack.languages", problem);
        }
        for (key, (_, place)) in &locale.texts {
            if !paths.iter().any(|path| crate::texts::same_path(path, key)) {
                let problem =
                    Problem::error("unknown-text", format!("the pack has no text `{key}`"))
                        .at(*place);
                let close = did_you_mean(key, paths.iter().map(String::as_str));
                found.problems.push(close.map_or(problem.clone(), |close| problem.help(close)));
            }
        }
        let missing: Vec<&str> =
            paths.iter().map(String::as_str).filter(|path| !translated(path)).collect();
        if let Some(first) = missing.first() {
            let problem = Problem::warning(
                "untranslated",
                format!(
                    "{}: {} of {} texts are not translated, the first is `{first}`",
                    locale.language,
                    missing.len(),
                    paths.len()
                ),
            );
            found.report(
                "pack.languages",
                problem.help("until then they are shown in the first language"),
            );
        }
        if locale.reviewed_by.is_empty() {
            let problem = Problem::note(
                "not-reviewed",
                format!(
                    "no speaker has reviewed the translation `{}`; the widget says so",
                    locale.language
                ),
            );
            found.report("pack.languages", problem);
        }
    }
}
