//! The statement says every sign, and nothing that is not there to be said.

use std::collections::BTreeSet;

use heedful_engine::pack::{Choose, StatementPart};
use heedful_engine::{Audience, Pack, Sign, Text};

use super::Found;
use crate::diagnostic::{Diagnostic, did_you_mean};

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    let statement = &pack.statement;
    if statement.lines.is_empty() {
        return;
    }
    headings(pack, found);
    lines(pack, found);
    let said: BTreeSet<(&str, &str)> = statement
        .lines
        .iter()
        .flat_map(|line| {
            line.options.keys().map(|option| (line.question.as_str(), option.as_str()))
        })
        .collect();
    let signs = pack.factors.iter().flat_map(|factor| &factor.from);
    let unsaid: BTreeSet<String> = signs
        .filter_map(|sign| match sign {
            // Where a person lives is not part of what happened.
            Sign::Answer(question, _) if pack.place_question.as_ref() == Some(question) => None,
            Sign::Answer(question, option) => {
                let known = said.contains(&(question.as_str(), option.as_str()));
                (!known).then(|| format!("{question}.{option}"))
            }
            Sign::Diary(_) => None,
        })
        .collect();
    for sign in unsaid {
        let problem = Diagnostic::warning(
            "unsaid-sign",
            format!("the statement has no words for the sign `{sign}`"),
        );
        found.report(
            "statement",
            problem.help(format!(
                "add it to the options of its question; `{}` says nothing, on purpose",
                "id = \"\""
            )),
        );
    }
}

fn headings(pack: &Pack, found: &mut Found<'_>) {
    let headings = &pack.statement.headings;
    for part in StatementPart::ALL.iter().filter(|part| !headings.contains_key(part.id())) {
        let problem = Diagnostic::error(
            "missing",
            format!("the part `{part}` of the statement has no heading"),
        );
        found.report("statement", problem);
    }
    for key in headings.keys().filter(|key| StatementPart::from_id(key).is_none()) {
        let problem =
            Diagnostic::error("unknown-name", format!("the statement has no part `{key}`"));
        found.report(&format!("statement.heading.{key}"), problem);
    }
}

/// Each line says something of its question, and the names in it can be filled in.
fn lines(pack: &Pack, found: &mut Found<'_>) {
    for line in &pack.statement.lines {
        let path = format!("statement.{}.{}", line.part, line.question);
        let Some(question) = pack.questions.iter().find(|question| question.id == line.question)
        else {
            continue;
        };
        let known = |id: &str| question.options.iter().any(|option| option.id.as_str() == id);
        let named = line.options.keys().map(String::as_str);
        for id in named.chain(line.short.iter().map(|id| id.as_str())).filter(|id| !known(id)) {
            let problem = Diagnostic::error(
                "unknown-name",
                format!("the question `{}` has no option `{id}`", question.id),
            );
            let options = || question.options.iter().map(|option| option.id.as_str());
            let close = did_you_mean(id, options());
            let listed =
                || format!("its options: `{}`", options().collect::<Vec<_>>().join("`, `"));
            found.report(&path, problem.help(close.unwrap_or_else(listed)));
        }
        let listed = line.options.values().any(|text| !text.is_empty() && !ends(text));
        let filled = match question.choose {
            Choose::Text => Some("words"),
            Choose::Date => Some("when"),
            _ if listed => Some("list"),
            _ => None,
        };
        if let Some(name) = filled {
            holds(&line.say, name, &format!("{path}.say"), found);
        }
        names(pack, &line.say, filled, &format!("{path}.say"), found);
        for (id, text) in &line.options {
            names(pack, text, None, &format!("{path}.option.{id}"), found);
        }
    }
}

fn ends(text: &Text) -> bool {
    text.person.ends_with('.')
}

fn each(text: &Text) -> impl Iterator<Item = &str> {
    [Audience::Person, Audience::Other].into_iter().map(|audience| text.for_audience(audience))
}

fn holds(text: &Text, name: &str, path: &str, found: &mut Found<'_>) {
    if each(text).any(|text| !text.contains(&format!("{{{name}}}"))) {
        let problem =
            Diagnostic::error("placeholder", format!("this sentence has no `{{{name}}}`"));
        found.report(path, problem);
    }
}

/// Every name in braces is one that is filled in.
fn names(pack: &Pack, text: &Text, filled: Option<&str>, path: &str, found: &mut Found<'_>) {
    for text in each(text) {
        for name in text.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
            if filled != Some(name) && !pack.statement.words.contains_key(name) {
                let problem =
                    Diagnostic::error("placeholder", format!("nothing fills in `{{{name}}}`"));
                found.report(path, problem.help("`[statement.words]` has the names that are"));
            }
        }
    }
}
