//! Questions can be reached: no circles, nothing shown by what comes later, nothing that no answers show.

use std::collections::{BTreeMap, BTreeSet};

use heedful_engine::{Pack, Sign};

use super::Found;
use crate::diagnostic::Diagnostic;
use crate::prove::TooLargeError;
use crate::read::Read;

pub(super) fn check(read: &Read, found: &mut Found<'_>) {
    let pack = &read.pack;
    let asks = asks(pack);
    let order: BTreeMap<&str, usize> = pack
        .questions
        .iter()
        .enumerate()
        .map(|(index, question)| (question.id.as_str(), index))
        .collect();
    let mut in_a_circle = BTreeSet::new();
    for question in pack.questions.iter().map(|question| question.id.as_str()) {
        if in_a_circle.contains(question) {
            continue;
        }
        if let Some(circle) = circle(question, &asks) {
            let path = format!("question.{question}.show_when");
            let problem = Diagnostic::error(
                "circle",
                format!("these questions wait for each other: {}", circle.join(" → ")),
            );
            found.report(&path, problem.help("one of them has to be shown without the others"));
            in_a_circle.extend(circle);
        }
    }
    for (question, needs) in &asks {
        for need in needs.iter().filter(|need| order.get(*need) > order.get(question)) {
            let problem = Diagnostic::warning(
                "later",
                format!("`{question}` is shown by `{need}`, which is asked after it"),
            );
            let path = format!("question.{question}.show_when");
            found.report(&path, problem.help("people would have to go back: move it behind"));
        }
    }
    match crate::prove::never_shown(pack) {
        Ok(never) => {
            for question in never.iter().filter(|question| !in_a_circle.contains(*question)) {
                let problem = Diagnostic::error(
                    "unreachable",
                    format!("no answers can show the question `{question}`"),
                );
                let help = "its condition needs answers that exclude each other, or that no question gives";
                found.report(&format!("question.{question}.show_when"), problem.help(help));
            }
        }
        Err(too_large) => {
            let message = format!("{} is too large to be proved", too_large.what);
            let problem = Diagnostic::error("too-large", message).help(TooLargeError::HELP);
            found.report(&too_large.path, problem);
        }
    }
}

/// For each question, the questions that its condition asks about, directly or through factors.
fn asks(pack: &Pack) -> BTreeMap<&str, BTreeSet<&str>> {
    let of_factor: BTreeMap<&str, Vec<&str>> = pack
        .factors
        .iter()
        .map(|factor| {
            let questions = factor.from.iter().filter_map(|sign| match sign {
                Sign::Answer(question, _) => Some(question.as_str()),
                Sign::Diary(_) => None,
            });
            (factor.id.as_str(), questions.collect())
        })
        .collect();
    let mut asks = BTreeMap::new();
    for question in &pack.questions {
        let mut needs = BTreeSet::new();
        if let Some(condition) = &question.show_when {
            condition.each_name(&mut |name| match name.split_once('.') {
                Some((question, _)) => {
                    needs.insert(question);
                }
                None => needs.extend(of_factor.get(name).into_iter().flatten()),
            });
        }
        asks.insert(question.id.as_str(), needs);
    }
    asks
}

/// A way from a question back to itself, if there is one.
fn circle(from: &str, asks: &BTreeMap<&str, BTreeSet<&str>>) -> Option<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<Vec<&str>> = vec![vec![from]];
    while let Some(way) = waiting.pop() {
        let here = way.last().copied().unwrap_or(from);
        for next in asks.get(here).into_iter().flatten() {
            let longer: Vec<&str> = way.iter().copied().chain([*next]).collect();
            if *next == from {
                return Some(longer.into_iter().map(str::to_owned).collect());
            }
            if seen.insert(*next) {
                waiting.push(longer);
            }
        }
    }
    None
}
