//! Sentences: words in braces filled in, lists joined, a capital at the start and a full stop at the end.

use crate::report::fill;
use crate::{Audience, Pack, Phrase, Text};

/// Whoever speaks.
pub(super) struct Voice<'a> {
    pub(super) pack: &'a Pack,
    pub(super) audience: Audience,
    words: Vec<(&'a str, &'a str)>,
}

impl<'a> Voice<'a> {
    pub(super) fn new(pack: &'a Pack, audience: Audience) -> Self {
        let words = pack.statement.words.iter();
        let words = words.map(|(name, text)| (name.as_str(), text.for_audience(audience)));
        Voice { pack, audience, words: words.collect() }
    }

    /// A text with the words for whoever it happened to; other names in braces stay.
    pub(super) fn text(&self, text: &Text) -> String {
        fill(text.for_audience(self.audience), &self.words)
    }

    /// A whole sentence. What is filled in is not looked at again: a person may have written braces.
    pub(super) fn sentence(&self, template: &str, values: &[(&str, &str)]) -> String {
        let mut all = self.words.clone();
        all.extend(values);
        whole(&fill(template, &all))
    }

    /// A phrase as a whole sentence; none where the pack has no words for it.
    pub(super) fn phrase(&self, phrase: Phrase, values: &[(&str, &str)]) -> Option<String> {
        let template = self.pack.phrase(phrase, self.audience);
        (!template.is_empty()).then(|| self.sentence(template, values))
    }

    /// Things as a list: "a, b and c"; "a, or b; and c" where one of them has a comma itself, or is so long that nobody
    /// hears where it ends.
    pub(super) fn list(&self, items: &[&str]) -> String {
        let [before @ .., last] = items else { return String::new() };
        if before.is_empty() {
            return (*last).to_owned();
        }
        let is_long = |item: &&str| item.contains(',') || item.split(' ').count() > SHORT;
        let (between, phrase) = match items.iter().any(is_long) {
            true => ("; ", Phrase::StatementListLong),
            false => (", ", Phrase::StatementList),
        };
        let before = before.join(between);
        fill(self.pack.phrase(phrase, self.audience), &[("list", &before), ("last", last)])
    }
}

/// The most words of a thing that needs no semicolon behind it: "afraid of being hurt".
const SHORT: usize = 4;

/// With a capital at the start, and a full stop where nothing else ends it.
pub(super) fn whole(text: &str) -> String {
    let text = text.trim();
    let mut letters = text.chars();
    let mut sentence: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    sentence.push_str(letters.as_str());
    // What introduces a list ends as it is.
    if text.ends_with(':') {
        return sentence;
    }
    let end = text.trim_end_matches(['”', '’', '"', ')']).chars().next_back();
    if !end.is_some_and(|end| ".!?…".contains(end)) {
        sentence.push('.');
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_with_a_capital_and_ends_once() {
        assert_eq!(whole("they sleep badly"), "They sleep badly.");
        assert_eq!(whole(" éa! "), "Éa!");
        assert_eq!(whole("own words: “Help.”"), "Own words: “Help.”");
        assert_eq!(whole("own words: “help”"), "Own words: “help”.");
    }
}
