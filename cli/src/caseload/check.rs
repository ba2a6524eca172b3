//! Whether the figures of a profile fit the pack: each names an option that is there, and every sign that a factor reads
//! has one.

use std::collections::BTreeSet;

use heedful_engine::{Pack, Sign};

use crate::diagnostic::{Diagnostic, any_error, did_you_mean};
use crate::files::At;
use crate::read::ProfilesRead;
use crate::read::{Basis, Figure, Profile};

/// Everything that is wrong.
pub(super) fn check(read: &ProfilesRead, pack: &Pack) -> Vec<Diagnostic> {
    let options = options(pack);
    let mut problems = Vec::new();
    for profile in &read.profiles {
        if !pack.questions.iter().any(|question| question.id == profile.by) {
            let message = format!("`{}` is not a question of the pack", profile.by);
            let questions = pack.questions.iter().map(|question| question.id.as_str());
            let mut problem = Diagnostic::error("unknown-name", message).at(profile.place);
            problem.help = did_you_mean(profile.by.as_str(), questions);
            problems.push(problem);
        }
        for figure in &profile.figures {
            problems.extend(names(figure, &options));
            problems.extend(order(figure, &options));
            problems.extend(source(figure, &read.sources));
        }
        problems.extend(twice(profile));
        // A figure that could not be read would be missing here too.
        if !any_error(&read.trail.problems) {
            problems.extend(silent(profile, pack));
        }
    }
    problems
}

/// Every option of the pack, in its order.
fn options(pack: &Pack) -> Vec<Sign> {
    let questions = pack.questions.iter();
    let options = questions.flat_map(|question| {
        let options = question.options.iter();
        options.map(|option| Sign::Answer(question.id.clone(), option.id.clone()))
    });
    options.collect()
}

fn names(figure: &Figure, options: &[Sign]) -> Vec<Diagnostic> {
    let names = figure.target.signs().into_iter().chain(&figure.among);
    let unknown = names.filter(|sign| !options.contains(&sign.value)).map(|sign| {
        let name = sign.value.to_string();
        let known: Vec<String> = options.iter().map(Sign::to_string).collect();
        let problem =
            Diagnostic::error("unknown-name", format!("`{name}` is not an option of the pack"));
        let help = did_you_mean(&name, known.iter().map(String::as_str));
        let help = help.unwrap_or_else(|| "write `question.option`, as the pack has it".to_owned());
        problem.at(sign.place).help(help)
    });
    unknown.collect()
}

/// Answers are drawn in the order of the questions: what a figure depends on has to come before.
fn order(figure: &Figure, options: &[Sign]) -> Vec<Diagnostic> {
    let question = |sign: &Sign| match sign {
        Sign::Answer(question, _) => Some(question.clone()),
        Sign::Diary(_) => None,
    };
    let place = |sign: &At<Sign>| {
        options.iter().position(|option| question(option) == question(&sign.value))
    };
    let first = figure.target.signs().into_iter().filter_map(place).min();
    let late = figure.among.iter().filter(|sign| match (place(sign), first) {
        (Some(among), Some(first)) => among >= first,
        _ => false,
    });
    let problems = late.map(|sign| {
        let message = format!("`{}` is not asked before what depends on it here", sign.value);
        let help = "name an option of an earlier question in `among`";
        Diagnostic::error("order", message).at(sign.place).help(help)
    });
    let several = figure.target.signs().into_iter().filter_map(|sign| question(&sign.value));
    let several: BTreeSet<_> = several.collect();
    let mixed = (several.len() > 1).then(|| {
        let problem = Diagnostic::error("order", "a choice is between options of one question");
        problem.at(figure.place).help("make a choice for each question")
    });
    problems.chain(mixed).collect()
}

fn source(figure: &Figure, sources: &[String]) -> Option<Diagnostic> {
    let Basis::Source { source, .. } = &figure.basis else { return None };
    if sources.contains(&source.value) {
        return None;
    }
    let message = format!("`{}` is not in sources.toml of the profiles", source.value);
    let help = did_you_mean(&source.value, sources.iter().map(String::as_str));
    let help = help.unwrap_or_else(|| "add it there, with its title and where it is".to_owned());
    Some(Diagnostic::error("unknown-source", message).at(source.place).help(help))
}

/// An option may have one figure for everyone, and one for each other group.
fn twice(profile: &Profile) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (number, figure) in profile.figures.iter().enumerate() {
        for sign in figure.target.signs() {
            let mut before = profile.figures.iter().take(number).filter(|before| {
                let signs = before.target.signs();
                let same = before.among.iter().map(|sign| &sign.value);
                signs.iter().any(|other| other.value == sign.value)
                    && same.eq(figure.among.iter().map(|sign| &sign.value))
            });
            if let Some(before) = before.next() {
                let message = format!("`{}` has two figures for the same people", sign.value);
                let problem = Diagnostic::error("two-figures", message).at(sign.place);
                problems.push(problem.also(before.place, "the first").help("leave one out"));
            }
        }
    }
    problems
}

/// Signs that a factor reads, of which the profile says nothing: they would never occur.
fn silent(profile: &Profile, pack: &Pack) -> Option<Diagnostic> {
    let for_all = profile.figures.iter().filter(|figure| figure.among.is_empty());
    let told: BTreeSet<&Sign> =
        for_all.flat_map(|figure| figure.target.signs()).map(|sign| &sign.value).collect();
    let read = pack.factors.iter().flat_map(|factor| &factor.from);
    let silent: BTreeSet<&Sign> =
        read.filter(|sign| matches!(sign, Sign::Answer(..)) && !told.contains(sign)).collect();
    if silent.is_empty() {
        return None;
    }
    let list: Vec<String> = silent.iter().map(|sign| format!("`{sign}`")).collect();
    let message = format!("this profile has no figure for {}", list.join(", "));
    let help = "give each a figure for everyone, without `among`; a guess is marked as one";
    Some(Diagnostic::error("no-figure", message).at(profile.place).help(help))
}
