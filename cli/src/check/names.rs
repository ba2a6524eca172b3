//! Every name that is used has to stand for something.

use std::collections::BTreeSet;

use heedful_engine::TimedFact;
use heedful_engine::pack::Choose;
use heedful_engine::{DiaryFact, Level, Pack, Reading, sign::DIARY};

use super::Found;
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::read::{Read, Use, UseOf};

/// Answers of their own, offered with every question.
const RESERVED: [&str; 3] = ["none", "not_sure", "declined"];

/// All names that a pack defines, by what they stand for.
struct Known {
    options: BTreeSet<String>,
    factors: BTreeSet<String>,
    levels: BTreeSet<String>,
    facts: BTreeSet<String>,
    marks: BTreeSet<String>,
    services: BTreeSet<String>,
    sources: BTreeSet<String>,
    parts: BTreeSet<String>,
    questions: BTreeSet<String>,
    guidance: BTreeSet<String>,
    nations: BTreeSet<String>,
}

pub(super) fn check(read: &Read, found: &mut Found<'_>) {
    let known = known(read);
    for used in &read.trail.uses {
        if let Some(problem) = unknown(used, &known) {
            found.problems.push(problem.at(used.place));
        }
    }
    place_question(&read.pack, found);
    for question in &read.pack.questions {
        if question.id.as_str() == DIARY {
            let problem = Diagnostic::error("reserved-name", "a question can't be called `diary`");
            found.report("question.diary", problem.help("`diary.FACT` speaks of the diary"));
        }
        for option in &question.options {
            if RESERVED.contains(&option.id.as_str()) {
                let problem = Diagnostic::error(
                    "reserved-name",
                    format!("an option can't be called `{}`", option.id),
                );
                found.report(
                    &format!("question.{}.option.{}", question.id, option.id),
                    problem.help("none, not_sure and declined are answers of their own, offered with every question"),
                );
            }
        }
    }
}

fn known(read: &Read) -> Known {
    let pack = &read.pack;
    let mut options = BTreeSet::new();
    for question in &pack.questions {
        options
            .extend(question.options.iter().map(|option| format!("{}.{}", question.id, option.id)));
    }
    let mut levels = BTreeSet::new();
    for reading in Reading::ALL {
        levels.extend(Level::ALL.iter().map(|level| format!("{reading}.{level}")));
    }
    let facts = DiaryFact::ALL
        .iter()
        .map(DiaryFact::id)
        .map(str::to_owned)
        .chain(["last_7_days".to_owned()])
        .chain(pack.kinds.iter().map(|kind| kind.id.to_string()))
        .chain(pack.kinds.iter().flat_map(|kind| TimedFact::ids_of(&kind.id)));
    Known {
        options,
        levels,
        facts: facts.map(|fact| format!("{DIARY}.{fact}")).collect(),
        factors: pack.factors.iter().map(|factor| factor.id.to_string()).collect(),
        marks: pack.marks.iter().map(|mark| mark.id.to_string()).collect(),
        services: pack.services.iter().map(|service| service.id.to_string()).collect(),
        sources: pack.sources.iter().map(|source| source.id.to_string()).collect(),
        parts: pack.parts.iter().map(|part| part.id.to_string()).collect(),
        questions: pack.questions.iter().map(|question| question.id.to_string()).collect(),
        guidance: pack.guidance.iter().map(|guidance| guidance.id.to_string()).collect(),
        nations: nations(pack),
    }
}

/// The nations that a pack knows: the options of its place question.
fn nations(pack: &Pack) -> BTreeSet<String> {
    let place =
        pack.questions.iter().find(|question| Some(&question.id) == pack.place_question.as_ref());
    let options = place.into_iter().flat_map(|question| &question.options);
    options.map(|option| option.id.to_string()).collect()
}

/// The place question has one answer, and that is a nation.
fn place_question(pack: &Pack, found: &mut Found<'_>) {
    let place =
        pack.questions.iter().find(|question| Some(&question.id) == pack.place_question.as_ref());
    if let Some(question) = place.filter(|question| question.choose != Choose::One) {
        let message = format!("`{}` does not say one place where a person lives", question.id);
        let problem = Diagnostic::error("place-question", message)
            .help("a `place_question` has `choose = \"one\"`, and its options are the nations");
        found.report("pack.place_question", problem);
    }
}

fn unknown(used: &Use, known: &Known) -> Option<Diagnostic> {
    let (what, sets): (&str, Vec<&BTreeSet<String>>) = match used.of {
        UseOf::ShowWhen => ("an answer or a factor", vec![&known.options, &known.factors]),
        UseOf::RuleWhen => ("a factor", vec![&known.factors]),
        UseOf::GuidanceWhen => {
            ("a factor or a reading's level", vec![&known.factors, &known.levels])
        }
        UseOf::From => ("an answer or a fact of the diary", vec![&known.options, &known.facts]),
        UseOf::Mark => ("a mark", vec![&known.marks]),
        UseOf::Service => ("a service", vec![&known.services]),
        UseOf::Source => ("a source", vec![&known.sources]),
        UseOf::Part => ("a part", vec![&known.parts]),
        UseOf::Question => ("a question", vec![&known.questions]),
        UseOf::Guidance => ("a piece of guidance", vec![&known.guidance]),
        UseOf::Nation => ("a nation", vec![&known.nations]),
    };
    if used.name.is_empty() || sets.iter().any(|set| set.contains(&used.name)) {
        return None;
    }
    let problem = Diagnostic::error("unknown-name", format!("`{}` is not {what}", used.name));
    if matches!(used.of, UseOf::RuleWhen | UseOf::GuidanceWhen)
        && known.options.contains(&used.name)
    {
        return Some(problem.help("make a factor of this answer, and name the factor"));
    }
    if used.of == UseOf::ShowWhen && known.facts.contains(&used.name) {
        return Some(problem.help("questions come before the diary: name an answer, or a factor"));
    }
    if used.of == UseOf::Nation && known.nations.is_empty() {
        let help =
            "name in `place_question` (pack.toml) the question whose options are the nations";
        return Some(problem.help(help));
    }
    let close = did_you_mean(&used.name, sets.iter().copied().flatten().map(String::as_str));
    Some(match close.or_else(|| listed(&used.name, &sets)) {
        Some(help) => problem.help(help),
        None => problem,
    })
}

/// The names that are known, where they are few: of an answer, those of its question.
fn listed(name: &str, sets: &[&BTreeSet<String>]) -> Option<String> {
    const FEW: usize = 16;
    let names = || sets.iter().copied().flatten().map(String::as_str);
    let question = name.split_once('.').map(|(question, _)| format!("{question}."));
    let of_question: Vec<&str> = names()
        .filter(|known| question.as_deref().is_some_and(|start| known.starts_with(start)))
        .collect();
    let all: Vec<&str> = match of_question.is_empty() {
        true => names().take(FEW + 1).collect(),
        false => of_question,
    };
    match all.len() {
        0 => None,
        1..=FEW => Some(format!("known here: `{}`", all.join("`, `"))),
        _ => None,
    }
}
