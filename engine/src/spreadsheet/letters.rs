//! Letters, without the tables of Unicode: those weigh more in the WASM than all else that reads a list. What is beyond
//! ASCII counts as a letter, in the case in which it stands.

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
