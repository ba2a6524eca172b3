//! What a part of a pack must have for its kind: options, spans, severities, ways to be reached.

use heedful_engine::Pack;
use heedful_engine::pack::{Choose, Question, Role};

use super::Found;
use crate::diagnostic::Diagnostic;

/// The most severe kind of incident; an order, not a score.
const MOST_SEVERE: u8 = 12;

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    if !pack.version.is_empty() && !is_semantic(&pack.version) {
        let problem =
            Diagnostic::error("version", format!("`{}` is not a semantic version", pack.version));
        found.report("pack.version", problem.help("three numbers, as `1.4.0`"));
    }
    if pack.languages.is_empty() {
        found.report("pack.languages", Diagnostic::error("missing", "the pack names no language"));
    }
    for question in &pack.questions {
        options(question, found);
    }
    for kind in &pack.kinds {
        let path = format!("kind.{}.severity", kind.id);
        match (kind.role, kind.severity) {
            (Role::Incident, None) => {
                found
                    .report(&path, Diagnostic::error("severity", "an incident needs a `severity`"));
            }
            (Role::Incident, Some(severity)) if !(1..=MOST_SEVERE).contains(&severity) => {
                found.report(
                    &path,
                    Diagnostic::error("severity", format!("a severity is from 1 to {MOST_SEVERE}")),
                );
            }
            (Role::Warning | Role::Order | Role::Trigger, Some(_)) => {
                found.report(
                    &path,
                    Diagnostic::error(
                        "severity",
                        format!("only an incident has a severity, and this is {}", kind.role),
                    ),
                );
            }
            _ => {}
        }
    }
    for factor in pack.factors.iter().filter(|factor| factor.from.is_empty()) {
        let problem = Diagnostic::error(
            "never-holds",
            format!("the factor `{}` comes from nothing", factor.id),
        );
        found.report(
            &format!("factor.{}", factor.id),
            problem.help("name answers or facts of the diary in `from`"),
        );
    }
    for rule in &pack.rules {
        if rule.raises.values().all(|level| *level == heedful_engine::Level::NotShown) {
            let problem = Diagnostic::error(
                "raises-nothing",
                format!("the rule `{}` raises nothing", rule.id),
            );
            found.report(&format!("rule.{}", rule.id), problem);
        }
    }
    if !pack.questions.iter().any(|question| question.choose != Choose::Text) {
        let problem = Diagnostic::error("no-question", "the pack asks nothing that can be rated");
        found.report("pack", problem.help("write questions in `questions/*.toml`"));
    }
}

fn options(question: &Question, found: &mut Found<'_>) {
    let path = format!("question.{}", question.id);
    let least = match question.choose {
        Choose::One => 2,
        Choose::Many | Choose::Date => 1,
        Choose::Text => 0,
    };
    if question.options.len() < least {
        let problem = Diagnostic::error(
            "options",
            format!(
                "a question with `choose = \"{}\"` needs {least} or more options",
                question.choose
            ),
        );
        found.report(&path, problem);
    }
    if question.choose == Choose::Text && !question.options.is_empty() {
        found.report(
            &path,
            Diagnostic::error("options", "a question that asks for words has no options"),
        );
    }
    if question.choose != Choose::Many && question.none.is_some() {
        let problem =
            Diagnostic::error("options", "only `choose = \"many\"` has \"none of these\"");
        found.report(
            &format!("{path}.none"),
            problem.help("a \"no\" of another question is an ordinary option"),
        );
    }
    for option in &question.options {
        let path = format!("{path}.option.{}", option.id);
        let bounds = (option.days_ago_at_least, option.days_ago_at_most);
        match (question.choose, bounds) {
            (Choose::Date, (None, None)) => {
                let problem =
                    Diagnostic::error("span", format!("`{}` says nothing about days", option.id));
                found.report(
                    &path,
                    problem.help("give `days_ago_at_least`, `days_ago_at_most`, or both"),
                );
            }
            (Choose::Date, (Some(least), Some(most))) if least > most => {
                found.report(
                    &path,
                    Diagnostic::error(
                        "span",
                        format!("no day is at least {least} and at most {most} days ago"),
                    ),
                );
            }
            (Choose::Date, _) | (_, (None, None)) => {}
            _ => found.report(
                &path,
                Diagnostic::error("span", "only the options of a date have spans of days"),
            ),
        }
    }
}

fn is_semantic(version: &str) -> bool {
    let core = version.split(['-', '+']).next().unwrap_or_default();
    let numbers: Vec<&str> = core.split('.').collect();
    numbers.len() == 3 && numbers.iter().all(|number| number.parse::<u32>().is_ok())
}
