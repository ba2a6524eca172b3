//! `content/caseload/*.toml`: how often each sign is reported in a population.

use std::path::Path;

use heedful_engine::{QuestionId, Sign};

use super::profile::{Basis, Correlation, Figure, Percent, Profile, SeverityLink, Target};
use super::table::{IdStyle, Table};
use super::tree::{Node, Value};
use super::values::wrong_kind;
use super::{Top, Trail, folder, tree};
use crate::diagnostic::Diagnostic;
use crate::files::{At, Files};

/// A folder of profiles, as far as it could be read.
#[derive(Debug)]
pub struct ProfilesRead {
    /// The files, for messages.
    pub files: Files,
    /// Problems, places and names.
    pub trail: Trail,
    /// The profiles, in the order of their files.
    pub profiles: Vec<Profile>,
    /// The ids of the sources.
    pub sources: Vec<String>,
}

/// Reads a folder of profiles.
pub fn profiles(root: &Path) -> ProfilesRead {
    let mut read = ProfilesRead {
        files: Files::new(root),
        trail: Trail::default(),
        profiles: Vec::new(),
        sources: Vec::new(),
    };
    for (path, text) in folder::texts(root, &mut read.files, &mut read.trail.problems) {
        let is_sources = path == "sources.toml";
        let file = read.files.add(path, text.clone());
        let entries = tree::parse(&text, file, &mut read.trail.problems);
        let top = Top { file, entries: &entries, trail: &mut read.trail };
        match is_sources {
            true => top.read("sources file", |table| read.sources.extend(sources(table))),
            false => top.read("profile", |table| read.profiles.extend(profile(table))),
        }
    }
    if read.profiles.is_empty() {
        let none = format!("{} has no profile", root.display());
        let help = "a profile says how often each sign occurs; see docs/review/caseload.md";
        read.trail.problems.push(Diagnostic::error("no-profile", none).help(help));
    }
    read
}

fn sources(table: &mut Table<'_>) -> Vec<String> {
    table.tables("source", "source", |table| {
        let id = table.id("source", IdStyle::Kebab);
        table.need_string("title");
        table.need_string("where");
        id
    })
}

fn profile(table: &mut Table<'_>) -> Option<Profile> {
    let id = table.id("profile", IdStyle::Kebab);
    let place = table.place;
    let title = table.need_string("title");
    let population = table.need_string("population");
    let by = QuestionId::from(table.need_string("by"));
    if !table.has("correlation") {
        let missing = Diagnostic::error("missing", "this profile has no `[correlation]`");
        table.trail.problems.push(missing.at(place));
    }
    let correlation = table.table("correlation", correlation).flatten();
    let mut number = 0;
    let mut figures = Vec::new();
    for (key, read) in [("sign", sign as fn(&mut Table<'_>) -> Option<Figure>), ("choice", choice)]
    {
        figures.extend(table.tables(key, key, |table| {
            number += 1;
            table.path = format!("{}.{key}.{number}", table.path);
            table.trail.places.note(&table.path, table.place);
            read(table)
        }));
    }
    let figures = figures.into_iter().flatten().collect();
    Some(Profile { id, title, population, by, correlation: correlation?, figures, place })
}

fn correlation(table: &mut Table<'_>) -> Option<Correlation> {
    let place = table.place;
    let (low, middle, high) =
        (percent(table, "low"), percent(table, "middle"), percent(table, "high"));
    let why = table.need_string("why");
    let (low, middle, high) = (low?, middle?, high?);
    if !(low <= middle && middle <= high) {
        let wrong = "the correlations do not rise from `low` to `middle` to `high`";
        let problem = Diagnostic::error("correlation", wrong).at(place);
        table.trail.problems.push(problem.help("write them as 10, 30 and 50 are"));
    }
    Some(Correlation { low, middle, high, why, place })
}

fn sign(table: &mut Table<'_>) -> Option<Figure> {
    let option = table.need_string("option");
    let at = table.place_of("option");
    let share = percent(table, "percent");
    let target =
        named(&option, at, table.trail).zip(share).map(|(sign, share)| Target::Each(sign, share));
    figure(table, target)
}

fn choice(table: &mut Table<'_>) -> Option<Figure> {
    if !table.has("options") {
        let missing = Diagnostic::error("missing", "this choice has no `options`").at(table.place);
        let help =
            "write each option with its percent, the mildest first: `{ \"lasted.once\" = 5 }`";
        table.trail.problems.push(missing.help(help));
    }
    let signs = table.table("options", |table| {
        let options = table.rest().into_iter().filter_map(|entry| {
            let sign = named(&entry.key.value, entry.key.place, table.trail);
            sign.zip(percent_of(&entry.key.value, &entry.node, table.trail))
        });
        options.collect::<Vec<_>>()
    });
    let place = table.place_of("options");
    let sum: Percent = signs.iter().flatten().map(|(_, share)| share).sum();
    if sum > 100.5 {
        let problem = Diagnostic::error("sum", format!("these shares are {sum} of 100 together"));
        let help = "one is chosen at most: lower them, or make a `[[sign]]` of each";
        table.trail.problems.push(problem.at(place).help(help));
    }
    figure(table, signs.map(Target::OneOf))
}

fn figure(table: &mut Table<'_>, target: Option<Target>) -> Option<Figure> {
    let among = table.strings("among");
    let among =
        among.iter().filter_map(|name| named(&name.value, name.place, table.trail)).collect();
    let severity = table.word("severity", SeverityLink::ALL, SeverityLink::id);
    let basis = basis(table);
    Some(Figure {
        target: target?,
        among,
        severity: severity.unwrap_or(SeverityLink::Rises),
        basis: basis?,
        place: table.place,
    })
}

/// A source and of whom it speaks, or a guess and why.
fn basis(table: &mut Table<'_>) -> Option<Basis> {
    let source = table.string("source");
    let place = table.place_of("source");
    match (source, table.flag("guess")) {
        (Some(source), false) => {
            let base = table.need_string("base");
            Some(Basis::Source { source: At::new(source, place), base })
        }
        (None, true) => Some(Basis::Guess { why: table.need_string("why") }),
        (source, _) => {
            let says = match source {
                Some(_) => "this figure has a source and is a guess",
                None => "this figure has no source and is not marked as a guess",
            };
            for key in ["base", "why"] {
                table.take(key);
            }
            let help = "name its `source` and `base`, or write `guess = true` and `why`";
            table.trail.problems.push(Diagnostic::error("basis", says).at(table.place).help(help));
            None
        }
    }
}

fn percent(table: &mut Table<'_>, key: &'static str) -> Option<Percent> {
    let Some(node) = table.take(key) else {
        let missing = Diagnostic::error("missing", format!("`{key}` is missing"));
        table.trail.problems.push(missing.at(table.place));
        return None;
    };
    percent_of(key, node, table.trail)
}

fn percent_of(key: &str, node: &Node, trail: &mut Trail) -> Option<Percent> {
    let share = match &node.value {
        Value::Whole(whole) => i32::try_from(*whole).ok().map(f64::from),
        Value::Decimal(text) => text.parse().ok(),
        _ => {
            trail.problems.push(wrong_kind(key, "a number from 0 to 100", node));
            return None;
        }
    };
    let within = share.filter(|share: &f64| (0.0..=100.0).contains(share));
    if within.is_none() {
        let problem = Diagnostic::error("percent", format!("`{key}` is not from 0 to 100"));
        let help = "write so many of a hundred people: 5 is one in twenty";
        trail.problems.push(problem.at(node.place).help(help));
    }
    within
}

fn named(name: &str, place: crate::files::SourceSpan, trail: &mut Trail) -> Option<At<Sign>> {
    let Some((question, option)) = name.split_once('.') else {
        let problem = Diagnostic::error("unknown-name", format!("`{name}` is not an option"));
        trail.problems.push(problem.at(place).help("write `question.option`"));
        return None;
    };
    Some(At::new(Sign::Answer(question.into(), option.into()), place))
}
