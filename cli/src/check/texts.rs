//! Texts are there for every audience that reads them, and are easy to read.

use heedful_engine::pack::Who;
use heedful_engine::{Audience, Pack, Text};
use serde::Serialize;

use super::Found;
use crate::diagnostic::Diagnostic;

/// A sentence with more words than this is too long for a person under stress. It is the limit of the content
/// guidelines of the United Kingdom's public services.
pub const LONGEST_SENTENCE: usize = 25;
/// What texts for the public aim at, in years.
pub const READING_AGE_AIM: f64 = 11.0;
/// Above this `check` warns.
pub const READING_AGE_WARN: f64 = 12.0;
/// The formula was made for passages. On fewer words than this one long word decides, so they are measured and never
/// warned about.
const FEWEST_WORDS: usize = 8;

/// How hard one text is for the public.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Readability {
    /// The path of the text.
    pub path: String,
    /// `self` or `other`.
    pub audience: &'static str,
    /// How many words it has.
    pub words: usize,
    /// The reading age in years: the grade of Flesch and Kincaid, and five.
    pub age: f64,
    /// The text.
    pub text: String,
}

/// How hard every text for the public is, the hardest first.
///
/// The measure is the Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers & Chissom 1975): 0.39 × words per sentence,
/// and 11.8 × syllables per word, less 15.59. A grade and five years is the age at which that grade is taught. Syllables are
/// counted by rule (groups of vowels, silent e), not from a dictionary, which errs on the side of "harder".
pub fn readability(pack: &Pack) -> Vec<Readability> {
    let mut pack = pack.clone();
    // What only officers read is not for the public.
    pack.guidance.retain(|item| {
        item.audiences.is_empty() || item.audiences.iter().any(|one| *one != Audience::Officer)
    });
    pack.services.retain(|service| {
        service.who.is_empty() || service.who.iter().any(|one| *one != Who::Officer)
    });
    let mut found = Vec::new();
    for (path, text) in crate::texts::each(&mut pack) {
        let own = Some((Audience::Person, &text.person));
        let other = text.other.as_ref().map(|text| (Audience::Other, text));
        for (audience, text) in own.into_iter().chain(other).filter(|(_, text)| !text.is_empty()) {
            found.push(Readability {
                path: path.clone(),
                audience: audience.id(),
                words: textstat::lexicon_count(text),
                age: (textstat::flesch_kincaid_grade(text) + 5.0).max(5.0),
                text: text.clone(),
            });
        }
    }
    found.sort_by(|a, b| b.age.total_cmp(&a.age).then_with(|| a.path.cmp(&b.path)));
    found
}

/// The words of a text with their audience, where it has words of its own.
pub(super) fn each_audience(text: &Text) -> impl Iterator<Item = (&'static str, &String)> {
    let audiences = [
        ("self", Some(&text.person)),
        ("other", text.other.as_ref()),
        ("officer", text.officer.as_ref()),
    ];
    audiences.into_iter().filter_map(|(audience, words)| Some((audience, words?)))
}

/// The formula, and the words for "you", are English.
fn is_english(language: &str) -> bool {
    language.split('-').next() == Some("en")
}

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    let pack_language = pack.language.clone();
    let measured = if is_english(&pack_language) { readability(pack) } else { Vec::new() };
    for text in measured {
        if text.words >= FEWEST_WORDS && text.age > READING_AGE_WARN {
            let problem = Diagnostic::warning(
                "hard-to-read",
                format!("for a reading age of {:.1} years; aim at {READING_AGE_AIM}", text.age),
            );
            found.report(
                &place(&text.path, text.audience),
                problem.help("shorter sentences, and words of fewer syllables"),
            );
        }
    }
    let mut pack = pack.clone();
    for (path, text) in crate::texts::each(&mut pack) {
        for (audience, words) in each_audience(text) {
            if words.trim().is_empty() {
                found.report(
                    &place(&path, audience),
                    Diagnostic::error("empty-text", format!("`{path}` is empty for {audience}")),
                );
            }
            let longest = sentences(words).map(textstat::lexicon_count).max().unwrap_or(0);
            if longest > LONGEST_SENTENCE {
                let problem = Diagnostic::warning(
                    "long-sentence",
                    format!("a sentence of {longest} words; {LONGEST_SENTENCE} are enough"),
                );
                found.report(&place(&path, audience), problem.help("make two of it"));
            }
        }
        if is_english(&pack_language) {
            falls_back(&path, text, found);
        }
    }
}

/// A text that speaks to "you" and is in for an audience that "you" are not.
fn falls_back(path: &str, text: &Text, found: &mut Found<'_>) {
    let about_the_person =
        [".ask", ".because", ".label", ".change"].iter().any(|end| path.ends_with(end))
            || path.contains(".option.");
    let to_you = text
        .person
        .to_lowercase()
        .split(|c: char| !c.is_alphabetic())
        .any(|word| ["you", "your", "yours", "yourself"].contains(&word));
    if !about_the_person || !to_you {
        return;
    }
    for (audience, own) in [(Audience::Other, &text.other), (Audience::Officer, &text.officer)] {
        if own.is_none() {
            let problem = Diagnostic::warning(
                "audience",
                format!("`{audience}` reads the words for the person: \"{}\"", text.person),
            );
            found.report(path, problem.help(format!("add `{audience} = \"…\"`")));
        }
    }
}

fn place(path: &str, audience: &str) -> String {
    format!("{path}.{audience}")
}

/// The sentences of a text: ends of sentence followed by a space, and lines.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .flat_map(|line| line.split_inclusive(['.', '!', '?', ':', ';']))
        .filter(|part| !part.trim().is_empty())
}
