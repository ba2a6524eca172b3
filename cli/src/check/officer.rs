//! What only officers load: is it whole, does each measure stand on something, and is no warning offered as a measure?

use std::collections::{BTreeMap, BTreeSet};

use heedful_engine::officer::OfficerPhrase;
use heedful_engine::pack::{Section, TextRole};
use heedful_engine::{Audience, Band, Phrase, Text};

use super::{Found, gaps, markup};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::promises;
use crate::read::Read;
use crate::read::officer::texts;

/// How many questions an officer can ask at a door in two minutes.
pub const DOORSTEP: usize = 10;

/// What is no safeguarding measure, in the words by which it is known.
const NO_MEASURES: [&str; 4] =
    ["information notice", "words of advice", "warning notice", "warning letter"];

pub(super) fn check(read: &Read, found: &mut Found<'_>) {
    let content = &read.officer;
    if content.doorstep.is_empty() && content.measures.is_empty() && content.interface.is_empty() {
        return;
    }
    doorstep(read, found);
    measures(read, found);
    sources(read, found);
    reviews(read, found);
    phrases(read, found);
}

fn doorstep(read: &Read, found: &mut Found<'_>) {
    let doorstep = &read.officer.doorstep;
    let different: BTreeSet<_> = doorstep.iter().collect();
    if different.len() != DOORSTEP || doorstep.len() != DOORSTEP {
        let message = format!("the doorstep asks {} questions, not {DOORSTEP}", different.len());
        found.report("officer", Diagnostic::error("doorstep", message));
    }
    for question in read.pack.questions.iter().filter(|one| doorstep.contains(&one.id)) {
        if question.show_when.is_some() {
            let message = format!("`{}` is asked at the door and only shown at times", question.id);
            found.report("officer", Diagnostic::error("doorstep", message));
        }
    }
}

fn measures(read: &Read, found: &mut Found<'_>) {
    let measures = &read.officer.measures;
    for item in &read.pack.guidance {
        let is_planned = matches!(
            item.section,
            Section::Remove | Section::AvoidContact | Section::Reduce | Section::Accept
        ) && item.audiences.contains(&Audience::Officer);
        let count = measures.iter().filter(|measure| measure.guidance == item.id).count();
        let path = format!("officer.measure.{}", item.id);
        if is_planned && count == 0 {
            let message = format!("the plan has no measure for the guidance `{}`", item.id);
            found.report(
                &format!("guidance.{}", item.id),
                Diagnostic::warning("no-measure", message),
            );
        }
        if count > 1 {
            let message = format!("there are {count} measures for the guidance `{}`", item.id);
            found.report(&path, Diagnostic::error("duplicate-id", message));
        }
        if count == 0 {
            continue;
        }
        let measure = measures.iter().find(|measure| measure.guidance == item.id);
        let victim = measure.map(|measure| measure.victim.person.as_str()).unwrap_or_default();
        let said = format!("{} {victim}", item.say.for_audience(Audience::Officer)).to_lowercase();
        if let Some(no) = NO_MEASURES.iter().find(|no| said.contains(**no)) {
            let message = format!("“{no}” is offered as a measure by `{}`", item.id);
            let problem = Diagnostic::error("warning-as-measure", message);
            found.report(&path, problem.help("a warning is no protection; it is never a measure"));
        }
    }
}

fn sources(read: &Read, found: &mut Found<'_>) {
    let content = &read.officer;
    let without = |path: String| {
        (path.clone(), Diagnostic::error("no-source", format!("`{path}` has no source")))
    };
    let measures = content.measures.iter().filter(|one| one.sources.is_empty());
    let measures = measures.map(|one| format!("officer.measure.{}", one.guidance));
    let criteria = content.criteria.iter().filter(|one| one.sources.is_empty());
    let criteria = criteria.map(|one| format!("officer.criterion.{}", one.id));
    let clocks = content.clocks.iter().filter(|one| one.sources.is_empty());
    let clocks = clocks.map(|one| format!("officer.clock.{}", one.id));
    for (path, problem) in measures.chain(criteria).chain(clocks).map(without) {
        found.report(&path, problem);
    }
    for clock in content.clocks.iter().filter(|clock| (clock.hours == 0) == (clock.days == 0)) {
        let message = format!("the clock `{}` needs hours or days, and not both", clock.id);
        found.report(&format!("officer.clock.{}", clock.id), Diagnostic::error("clock", message));
    }
}

fn reviews(read: &Read, found: &mut Found<'_>) {
    for band in Band::ALL {
        let count = read.officer.reviews.iter().filter(|review| review.band == *band).count();
        if count != 1 {
            let message = format!("there are {count} dates of review for the band `{band}`");
            found.report("officer", Diagnostic::error("review-date", message));
        }
    }
}

/// The words of a page other than the public one against the names of what it shows; with the paths of what is wrong.
pub(crate) fn page_words(
    interface: &BTreeMap<String, Text>,
    known: &[&str],
    page: &str,
) -> Vec<(String, Diagnostic)> {
    let mut found = Vec::new();
    let missing: Vec<&str> =
        known.iter().copied().filter(|id| !interface.contains_key(*id)).collect();
    if !missing.is_empty() {
        let message = format!("the page for `{page}` has no words for {} phrases", missing.len());
        let help = format!("add to `[{page}]`: {}", missing.join(", "));
        found.push((page.to_owned(), Diagnostic::error("missing-phrase", message).help(help)));
    }
    for id in interface.keys().filter(|id| !known.contains(&id.as_str())) {
        let problem =
            Diagnostic::warning("unknown-phrase", format!("nothing shows the words of `{id}`"));
        let problem = match did_you_mean(id, missing.iter().copied()) {
            Some(close) => problem.help(close),
            None => problem,
        };
        found.push((format!("{page}.interface.{id}"), problem));
    }
    found
}

fn phrases(read: &Read, found: &mut Found<'_>) {
    let known: Vec<&str> = OfficerPhrase::ALL.iter().map(|phrase| phrase.id()).collect();
    for (path, problem) in page_words(&read.officer.interface, &known, "officer") {
        found.report(&path, problem);
    }
    for id in read.instead.keys() {
        if !Phrase::ALL.iter().any(|phrase| phrase.id() == id) {
            let message = format!("the public page has no words `{id}` to say in another way");
            let problem = Diagnostic::warning("unknown-phrase", message);
            let problem = match did_you_mean(id, Phrase::ALL.iter().map(|phrase| phrase.id())) {
                Some(close) => problem.help(close),
                None => problem,
            };
            found.report(&format!("instead.interface.{id}"), problem);
        }
    }
    let officer = |id: &str| OfficerPhrase::from_id(id).map(OfficerPhrase::gaps);
    gaps::of_phrases(&read.officer.interface, "officer.interface", &officer, found);
    gaps::of_phrases(&read.instead, "instead.interface", &gaps::of_interface, found);
    let instead = read.instead.iter().map(|(id, text)| (format!("instead.interface.{id}"), text));
    let finder = read.pack.promises.finder();
    for (path, text) in texts(&read.officer).into_iter().chain(instead) {
        if let Some((_, promise)) = promises::of_text(&finder, TextRole::Text, text).first() {
            let message =
                format!("nothing that an officer reads may say that somebody is safe: “{promise}”");
            found.report(&path, Diagnostic::error("promises-safety", message));
        }
        markup::of_text(&path, text, found);
        if !text.is_empty() && text.is_blank_for_someone() {
            found.report(&path, Diagnostic::error("empty-text", format!("`{path}` is empty")));
        }
    }
}
