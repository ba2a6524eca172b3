//! Letters, without the tables of Unicode: those weigh more in the WASM than all else that reads a list. What is beyond
//! ASCII counts as a letter, in the case in which it stands.

use std::borrow::Cow;

/// Marks that nobody sees: phones put them around names, numbers and times, and web pages between letters.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A text without the marks that nobody sees, and without the space around it.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    match text.is_ascii() || !text.contains(is_mark) {
        true => Cow::Borrowed(text.trim()),
        false => {
            let text: String = text.chars().filter(|letter| !is_mark(*letter)).collect();
            Cow::Owned(text.trim().to_owned())
        }
    }
}

/// Somebody's own words without the marks that turn round whatever stands beside them, ours too.
pub(super) fn without_overrides(text: &str) -> Cow<'_, str> {
    let is_override = |letter| matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    match text.contains(is_override) {
        false => Cow::Borrowed(text),
        true => Cow::Owned(text.replace(is_override, "")),
    }
}

/// Whether it is part of a word or a number.
pub(super) fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || is_beyond(letter)
}

/// Whether it is part of a word and no digit.
pub(super) fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphabetic() || is_beyond(letter)
}

fn is_beyond(letter: char) -> bool {
    !letter.is_ascii() && !letter.is_whitespace()
}
