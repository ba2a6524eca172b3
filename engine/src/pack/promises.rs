//! Words that promise safety. No result may say them of anybody, in any language.

use crate::from_json::from_json;
use serde::Serialize;

/// The words that promise safety, in the language of the pack.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Promises {
    /// What no text may say, as `low risk`.
    pub anywhere: Vec<String>,
    /// What no result may say, as `you are safe`. Other texts may not begin a sentence with it, but may say "if you are safe".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<String>,
    /// Words that no level, reading or band may have in its name, as `safe`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
}

from_json!(Promises { ; anywhere, results, names });

/// What a text is, as far as promises go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextRole {
    /// The name of a level, a reading or a band.
    Name,
    /// A text that says what the result is.
    Result,
    /// Any other.
    Other,
}

impl Promises {
    /// Whether nothing is listed, so that nothing could be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.anywhere.iter().chain(&self.results).all(|words| words.trim().is_empty())
    }

    /// The promise that a text makes, if it makes one. Case, punctuation, hyphens and line breaks make no difference.
    #[must_use]
    pub fn in_text(&self, text: &str, role: TextRole) -> Option<&str> {
        let whole = plain(text);
        let promise = first(&self.anywhere, |words| holds(&whole, words));
        let promise = promise.or_else(|| match role {
            TextRole::Name | TextRole::Result => first(&self.results, |words| holds(&whole, words)),
            TextRole::Other => first(&self.results, |words| {
                let mut sentences = text.split(['.', '!', '?', ':', ';', '\n']);
                words.len() > 2 && sentences.any(|sentence| plain(sentence).starts_with(words))
            }),
        });
        promise.or_else(|| match role {
            TextRole::Name => first(&self.names, |words| holds(&whole, words)),
            TextRole::Result | TextRole::Other => None,
        })
    }

    /// Adds what another list has.
    pub fn extend(&mut self, others: &Promises) {
        for (list, more) in [
            (&mut self.anywhere, &others.anywhere),
            (&mut self.results, &others.results),
            (&mut self.names, &others.names),
        ] {
            list.extend(more.iter().filter(|words| !words.trim().is_empty()).cloned());
        }
    }
}

fn first(list: &[String], is_said: impl Fn(&str) -> bool) -> Option<&str> {
    list.iter().find(|words| is_said(&plain(words))).map(String::as_str)
}

/// Whole words only: "safeguarding" is no "safe".
fn holds(text: &str, words: &str) -> bool {
    words.len() > 2 && text.contains(words)
}

/// Words in lower case with one space before and after each. Typographic apostrophes are plain ones.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 2);
    plain.push(' ');
    for letter in text.chars() {
        match letter {
            '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' => plain.push('\''),
            // Soft hyphens and marks of no width are not seen.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            letter if letter.is_alphanumeric() => plain.extend(letter.to_lowercase()),
            _ if plain.ends_with(' ') => {}
            _ => plain.push(' '),
        }
    }
    if !plain.ends_with(' ') {
        plain.push(' ');
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Promises {
        Promises {
            anywhere: vec!["low risk".into()],
            results: vec!["you're safe".into()],
            names: vec!["safe".into()],
        }
    }

    #[test]
    fn a_promise_is_found_however_it_is_written() {
        for text in [
            "There is LOW risk.",
            "low-risk",
            "a low\nrisk",
            "Low\u{a0}risk!",
            "It is late. You\u{2019}re safe now",
            "lo\u{ad}w risk",
        ] {
            assert!(english().in_text(text, TextRole::Other).is_some(), "{text}");
        }
        for text in ["below riskier", "lower risk", "Is it safe to talk?", ""] {
            assert_eq!(english().in_text(text, TextRole::Other), None, "{text}");
        }
    }

    #[test]
    fn what_is_said_under_a_condition_is_a_promise_in_a_result_alone() {
        let text = "Write it down once you're safe.";
        assert_eq!(english().in_text(text, TextRole::Other), None);
        assert_eq!(english().in_text(text, TextRole::Result), Some("you're safe"));
    }

    #[test]
    fn a_name_may_not_have_the_words_for_names() {
        assert_eq!(english().in_text("Safe", TextRole::Name), Some("safe"));
        assert_eq!(english().in_text("Safe", TextRole::Result), None);
        assert_eq!(english().in_text("Safeguarding", TextRole::Name), None);
    }

    #[test]
    fn a_list_of_blanks_is_empty_and_finds_nothing() {
        let blank = Promises {
            anywhere: vec![" ".into()],
            names: vec!["safe".into()],
            ..Promises::default()
        };
        assert!(blank.is_empty());
        assert_eq!(blank.in_text("anything at all", TextRole::Result), None);
    }
}
