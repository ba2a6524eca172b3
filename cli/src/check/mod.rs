//! What is wrong with a pack that could be read, and what is good to know before a release.
//!
//! Every check looks at the whole pack and reports everything that it finds; none stops another.

mod bands;
mod dates;
mod evidence;
mod examples;
mod flow;
mod gaps;
mod interface;
mod markup;
mod names;
mod officer;
mod promises;
mod services;
mod shape;
mod statement;
mod texts;
mod translations;
mod unused;

use std::collections::BTreeSet;

use heedful_engine::Date;

use crate::diagnostic::{Diagnostic, any_error};
use crate::read::{Places, Read};

pub(crate) use gaps::problems as gap_problems;
pub(crate) use officer::page_words;
pub use texts::{LONGEST_SENTENCE, READING_AGE_AIM, READING_AGE_WARN, Readability, readability};

/// Where problems are gathered, with the places to tie them to.
#[derive(Debug)]
struct Found<'a> {
    places: &'a Places,
    problems: Vec<Diagnostic>,
    /// A translation: then only what it says is reported, at its place.
    language: Option<Language>,
}

/// The texts of a translation.
#[derive(Debug)]
struct Language {
    /// The path that their places begin with.
    top: String,
    /// The texts that are still in the first language, some for one audience only.
    untranslated: BTreeSet<String>,
}

impl Found<'_> {
    /// Keeps a problem, at the place that its path has.
    fn report(&mut self, path: &str, problem: Diagnostic) {
        let place = match &self.language {
            None => problem.place.or_else(|| self.places.of(path)),
            Some(language) if language.untranslated.contains(path) => return,
            Some(language) => {
                match self.places.within(&language.top, &format!("{}.{path}", language.top)) {
                    Some(place) => Some(place),
                    None => return,
                }
            }
        };
        self.problems.push(Diagnostic { place, ..problem });
    }
}

/// Everything there is to say about a pack on the day `today`, beside what reading it has said. Sorted by place.
pub fn check(read: &Read, today: Date) -> Vec<Diagnostic> {
    let mut found = Found { places: &read.trail.places, problems: Vec::new(), language: None };
    names::check(read, &mut found);
    shape::check(&read.pack, &mut found);
    services::check(&read.pack, &mut found);
    bands::check(&read.pack, &mut found);
    flow::check(read, &mut found);
    unused::check(read, &mut found);
    evidence::check(read, &mut found);
    dates::check(&read.pack, today, &mut found);
    statement::check(&read.pack, &mut found);
    let language = &read.pack.language;
    if let Some(problem) = promises::listed(&read.pack.promises, language, "pack.toml") {
        found.report("pack", problem);
    }
    promises::check(&read.pack, &mut found);
    texts::check(&read.pack, &mut found);
    markup::check(&read.pack, &mut found);
    gaps::check(&read.pack, &mut found);
    interface::check(&read.pack, &mut found);
    officer::check(read, &mut found);
    translations::check(read, &mut found);
    if !any_error(&read.trail.problems) && !any_error(&found.problems) {
        examples::check(read, &mut found);
    }
    if read.trail.problems.iter().any(|problem| UNREADABLE.contains(&problem.code)) {
        // The rest of such a file seems to be missing everywhere, which would only repeat this.
        found.problems.retain(|problem| !FOLLOW.contains(&problem.code));
    }
    found.problems
}

/// What keeps a file, or the rest of it, from being read.
const UNREADABLE: [&str; 3] = ["syntax", "encoding", "unreadable"];

/// What is said of things that are missing, or that nothing names.
const FOLLOW: [&str; 20] = [
    "doorstep",
    "missing",
    "missing-phrase",
    "no-contact",
    "no-emergency",
    "no-locale",
    "no-measure",
    "no-promise-words",
    "no-question",
    "review-date",
    "uncited-source",
    "unknown-name",
    "unknown-phrase",
    "unknown-text",
    "unreachable",
    "unsaid-sign",
    "unused-factor",
    "unused-mark",
    "unused-option",
    "unused-part",
];
