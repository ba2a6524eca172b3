//! Dates of review that have gone stale, and dates that can't be.

use heedful_engine::{Date, Pack};

use super::Found;
use crate::diagnostic::Diagnostic;

/// Law and reviews are looked at once a year, helplines twice: their numbers and hours change more often.
const YEAR: i32 = 366;
const HALF_YEAR: i32 = 183;

pub(super) fn check(pack: &Pack, today: Date, found: &mut Found<'_>) {
    match pack.law_checked_on {
        None => found.report(
            "pack",
            Diagnostic::warning(
                "no-date",
                "`law_checked_on` does not say when the law was checked",
            ),
        ),
        Some(date) => one("pack.law_checked_on", "the law was checked", date, today, YEAR, found),
    }
    let questions = pack
        .questions
        .iter()
        .map(|question| (format!("question.{}.review.on", question.id), &question.review));
    let guidance = pack
        .guidance
        .iter()
        .map(|guidance| (format!("guidance.{}.review.on", guidance.id), &guidance.review));
    let whole = std::iter::once(("pack.review.on".to_owned(), &pack.review));
    for (path, review) in
        whole.chain(questions).chain(guidance).filter(|(_, review)| !review.is_empty())
    {
        match Date::parse(&review.on) {
            Some(date) => one(&path, "it was reviewed", date, today, YEAR, found),
            None => found.report(
                &path,
                Diagnostic::error("date", format!("`{}` is not a date of review", review.on))
                    .help("a review has a name in `by` and a date in `on`"),
            ),
        }
        if review.by.is_empty() {
            found.report(
                &path,
                Diagnostic::error("review", "a review without a reviewer")
                    .help("fill in `by`, or leave both empty"),
            );
        }
    }
    for service in &pack.services {
        let path = format!("service.{}.checked_on", service.id);
        match service.checked_on {
            None => found.report(
                &path,
                Diagnostic::warning(
                    "no-date",
                    format!("the service `{}` does not say when it was checked", service.id),
                ),
            ),
            Some(date) => one(&path, "this service was checked", date, today, HALF_YEAR, found),
        }
    }
}

fn one(path: &str, what: &str, date: Date, today: Date, fresh: i32, found: &mut Found<'_>) {
    let age = today.days_since(date);
    if age < 0 {
        found.report(
            path,
            Diagnostic::error("date", format!("{what} on {date}, which has not come yet")),
        );
    }
    if age > fresh {
        let problem = Diagnostic::warning("stale", format!("{what} {age} days ago, on {date}"));
        found.report(path, problem.help("check it again, and change the date"));
    }
}
