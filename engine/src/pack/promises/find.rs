//! Looking for promises in a text: by whole words, however they are written.

use super::words::{ALLOWED, BETWEEN, NAMES, PROMISES};
use super::{Promises, TextRole};
use crate::sort::sort_by;
use crate::text::is_unseen;

/// Looks for the promises of the engine and of a pack. Made once for many texts.
#[derive(Debug)]
pub struct PromiseFinder<'a> {
    ours: List<'a>,
    own: List<'a>,
    names: Vec<Phrase<'a>>,
}

#[derive(Debug)]
struct List<'a> {
    promises: Vec<Phrase<'a>>,
    allowed: Vec<Phrase<'a>>,
}

/// A phrase as it is listed, and its words.
#[derive(Debug)]
struct Phrase<'a> {
    listed: &'a str,
    words: Words,
}

impl<'a> Phrase<'a> {
    /// The phrases by their first word. What has no words, or is one short sign, would be found everywhere.
    fn sorted(listed: impl Iterator<Item = &'a str>) -> Vec<Phrase<'a>> {
        let mut phrases: Vec<Phrase<'a>> = listed
            .map(|listed| Phrase { listed, words: Words::of(listed) })
            .filter(|phrase| !phrase.words.spans.is_empty())
            .collect();
        sort_by(&mut phrases, |one, other| one.words.at(0).cmp(&other.words.at(0)));
        phrases
    }
}

impl Promises {
    /// What looks for these promises, and for those that are looked for in every pack.
    #[must_use]
    pub fn finder(&self) -> PromiseFinder<'_> {
        let listed = self.anywhere.iter().chain(&self.results).map(String::as_str);
        let names = NAMES.iter().copied().chain(self.names.iter().map(String::as_str));
        let allowed = ALLOWED.iter().copied();
        PromiseFinder {
            ours: List {
                promises: Phrase::sorted(PROMISES.iter().copied()),
                allowed: Phrase::sorted(allowed.clone()),
            },
            own: List {
                promises: Phrase::sorted(listed),
                allowed: Phrase::sorted(allowed.chain(self.allowed.iter().map(String::as_str))),
            },
            names: Phrase::sorted(names),
        }
    }
}

impl<'a> PromiseFinder<'a> {
    /// The promise that a text makes, if it makes one. Case, punctuation, hyphens, line breaks and what nobody sees make no
    /// difference, and what is filled in counts as nothing.
    #[must_use]
    pub fn in_text(&self, text: &str, role: TextRole) -> Option<&'a str> {
        let words = Words::of(text);
        let promised = self.ours.in_words(&words).or_else(|| self.own.in_words(&words));
        promised.or_else(|| match role {
            TextRole::Name => {
                found(&self.names, &words, Joined::AsTheyStand).next().map(|found| found.0)
            }
            TextRole::Text => None,
        })
    }
}

impl<'a> List<'a> {
    fn in_words(&self, words: &Words) -> Option<&'a str> {
        let promised = found(&self.promises, words, Joined::AsTheyStand).find(|(_, from, to)| {
            let mut allowed = found(&self.allowed, words, Joined::WithinAClause);
            !allowed.any(|(_, first, last)| first <= *from && *to <= last)
        });
        promised.map(|(listed, ..)| listed)
    }
}

/// Whether a phrase may run across a full stop or a comma.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joined {
    AsTheyStand,
    WithinAClause,
}

/// Every phrase that is in a text: as it is listed, its first word, and the one after its last.
fn found<'p, 'a>(
    phrases: &'p [Phrase<'a>],
    words: &'p Words,
    joined: Joined,
) -> impl Iterator<Item = (&'a str, usize, usize)> + 'p {
    (0..words.spans.len()).flat_map(move |from| {
        let first = words.at(from);
        let start = phrases.partition_point(|phrase| phrase.words.at(0) < first);
        let begin = phrases.get(start..).unwrap_or_default().iter();
        begin.take_while(move |phrase| phrase.words.at(0) == first).filter_map(move |phrase| {
            Some((phrase.listed, from, ends(&phrase.words, words, from, joined)?))
        })
    })
}

/// The word after a phrase that begins at a word of a text.
fn ends(phrase: &Words, words: &Words, from: usize, joined: Joined) -> Option<usize> {
    let mut at = from;
    for index in 0..phrase.spans.len() {
        let sought = phrase.at(index);
        loop {
            let breaks = index > 0 && joined == Joined::WithinAClause && words.begins_a_clause(at);
            if breaks {
                return None;
            }
            let word = words.at(at)?;
            at += 1;
            if Some(word) == sought {
                break;
            }
            if !BETWEEN.contains(&word) {
                return None;
            }
        }
    }
    Some(at)
}

/// The words of a text in lower case.
#[derive(Debug, Default)]
struct Words {
    letters: String,
    spans: Vec<Span>,
}

#[derive(Debug)]
struct Span {
    from: usize,
    to: usize,
    /// A full stop, a comma or their like is before it.
    begins_a_clause: bool,
}

impl Words {
    fn of(text: &str) -> Words {
        let mut words = Words { letters: String::with_capacity(text.len()), spans: Vec::new() };
        let (mut from, mut stopped, mut is_filled_in) = (0, true, false);
        for letter in text.chars() {
            match letter {
                _ if is_unseen(letter) || is_mark(letter) => {}
                '{' | '}' => {
                    words.end(&mut from, &mut stopped);
                    is_filled_in = letter == '{';
                }
                _ if is_filled_in => {}
                '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{b4}' | '`' | '\u{ff07}' => {
                    words.letters.push('\'');
                }
                _ if stands_alone(letter) => {
                    words.end(&mut from, &mut stopped);
                    words.letters.push(letter);
                    words.end(&mut from, &mut stopped);
                }
                _ if letter.is_alphanumeric() => words.letters.extend(letter.to_lowercase()),
                _ => {
                    words.end(&mut from, &mut stopped);
                    stopped |= !letter.is_whitespace() && !"-\"“”".contains(letter);
                }
            }
        }
        words.end(&mut from, &mut stopped);
        words
    }

    /// Ends a word: "you're" is two.
    fn end(&mut self, from: &mut usize, stopped: &mut bool) {
        let raw = self.letters.get(*from..).unwrap_or_default();
        if raw.is_empty() {
            return;
        }
        let word = raw.trim_matches('\'').to_owned();
        self.letters.truncate(*from);
        let (stem, more) = match word.rsplit_once('\'') {
            Some((stem, "re")) => (stem, "are"),
            Some((stem, "s")) => (stem, "is"),
            Some((stem, "ll")) => (stem, "will"),
            Some((stem, "t")) => (stem.strip_suffix('n').unwrap_or(stem), "not"),
            _ if word == "cannot" => ("can", "not"),
            _ => (word.as_str(), ""),
        };
        for word in [stem, more].into_iter().filter(|word| !word.is_empty()) {
            self.letters.push_str(word);
            let to = self.letters.len();
            self.spans.push(Span { from: *from, to, begins_a_clause: std::mem::take(stopped) });
            *from = to;
        }
    }

    fn at(&self, index: usize) -> Option<&str> {
        let span = self.spans.get(index)?;
        self.letters.get(span.from..span.to)
    }

    fn begins_a_clause(&self, index: usize) -> bool {
        self.spans.get(index).is_some_and(|span| span.begins_a_clause)
    }
}

/// Accents written beside their letters: a line below each letter does not make another word.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}')
}

/// Letters of scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, Chinese and Japanese. Each is taken for a
/// word, so that a phrase is found wherever it stands.
fn stands_alone(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promised(text: &str) -> Option<String> {
        Promises::default().finder().in_text(text, TextRole::Text).map(str::to_owned)
    }

    #[test]
    fn a_promise_is_found_wherever_it_stands_and_however_it_is_written() {
        for text in [
            "There is LOW risk.",
            "low-risk",
            "a low\nrisk",
            "Low\u{a0}risk!",
            "lo\u{ad}w ri\u{200b}sk",
            "It is late. You\u{2019}re safe now",
            "Nothing matched, so you are safe.",
            "Then you are safe.",
            "If nothing matched, you are safe.",
            "So if: you are safe.",
            "It looks as if you are safe",
            "you\u{2019}re not in danger",
            "You aren't in any danger.",
            "there is no risk",
            "There's no real risk",
            "They're in no danger.",
            "Nothing to worry about!",
            "You don't need to worry",
            "You are per\u{ad}fectly, completely safe",
            "YOU ARE SAFE",
            "You are {band} safe",
            "There is no{count}risk",
            "You\u{202f}are\u{2003}safe",
            "s\u{332}a\u{332}f\u{332}e and sound: you are sa\u{61c}fe",
            "The risk's very low",
            "It is safe to go home.",
            "Don\u{2019}t worry.",
            "There isn't any danger.",
            "You\u{2019}ll be fine.",
        ] {
            assert!(promised(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_waits_or_denies_promises_nothing() {
        for text in [
            "below riskier",
            "lower risk",
            "Is it safe to talk?",
            "Write it down once you're safe.",
            "Only if you are safe enough right now.",
            "Call 999, and stay where you are safe.",
            "No list sees everything, and no result means that you are safe.",
            "We can't tell you that you're safe.",
            "We cannot tell you that you are safe.",
            "That does not mean you are safe.",
            "Your answers are safe",
            "safeguarding",
            "",
        ] {
            assert_eq!(promised(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_allowed_excuses_nothing_beside_it() {
        let text = "If you are safe, write it down. Then you are safe.";
        assert_eq!(promised(text).as_deref(), Some("you are safe"));
    }

    #[test]
    fn a_list_of_its_own_adds_and_takes_nothing_away() {
        let own = Promises {
            anywhere: vec!["dim risg".into(), " ".into()],
            allowed: vec!["nid oes dim risg".into(), "then you are safe".into()],
            ..Promises::default()
        };
        let finder = own.finder();
        let found = |text| finder.in_text(text, TextRole::Text);
        assert_eq!(found("Does DIM risg."), Some("dim risg"));
        assert_eq!(found("Nid oes dim risg"), None);
        assert_eq!(found("Then you are safe"), Some("you are safe"));
        assert_eq!(found("anything at all"), None);
    }

    #[test]
    fn a_script_without_blanks_is_searched_too() {
        let own = Promises { anywhere: vec!["安全".into()], ..Promises::default() };
        assert_eq!(own.finder().in_text("你现在很安全。", TextRole::Text), Some("安全"));
    }

    #[test]
    fn a_name_may_not_have_the_words_for_names() {
        let promises = Promises::default();
        let finder = promises.finder();
        assert_eq!(finder.in_text("Safe", TextRole::Name), Some("safe"));
        assert_eq!(finder.in_text("Safe", TextRole::Text), None);
        assert_eq!(finder.in_text("Safeguarding", TextRole::Name), None);
    }
}
