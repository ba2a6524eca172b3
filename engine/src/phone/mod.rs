//! Telephone numbers and web addresses as people write them: whether they can be right, and what a link dials.
//!
//! A wrong number fails when it is needed most, so nothing is repaired here: what is not a number has no link.

mod in_text;

pub use in_text::{says_number, wrong_number};

use std::fmt;

/// Numbers that are short on purpose.
const SHORT: [&str; 7] = ["999", "112", "101", "111", "105", "119", "18000"];

/// The numbers for emergencies.
pub const EMERGENCY: [&str; 2] = ["999", "112"];

/// Why something can't be a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneError {
    /// A character that no number has, such as the letter O.
    Character(char),
    /// It begins with neither 0 nor +, and is no short number that is known.
    Start,
    /// Too short or too long for how it begins.
    Length(usize),
}

impl fmt::Display for PhoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PhoneError::Character(character) => write!(
                f,
                "`{character}` can't be dialled here: a number has digits and spaces, and at most one + at its start"
            ),
            PhoneError::Start => f.write_str(
                "it begins with neither 0 nor +, and is no short number such as 999 or 101",
            ),
            PhoneError::Length(digits) => {
                write!(f, "it has {digits} digits, which no number that begins so has")
            }
        }
    }
}

impl std::error::Error for PhoneError {}

/// What a link dials for a number as it is written, such as `08088020300` for `0808 802 0300`.
///
/// # Errors
/// When it can't be a number: a letter in it, no start that is known, a length that does not fit.
pub fn dial(written: &str) -> Result<String, PhoneError> {
    let written = written.trim();
    let mut dialled = String::with_capacity(written.len());
    for (index, character) in written.char_indices() {
        match character {
            ' ' => {}
            '+' if index == 0 => dialled.push('+'),
            '0'..='9' => dialled.push(character),
            _ => return Err(PhoneError::Character(character)),
        }
    }
    check(&dialled).map(|()| dialled)
}

/// What a message is sent to: a number that can be dialled, or one of the five digits that services in the United Kingdom
/// have for messages.
///
/// # Errors
/// As [`dial`].
pub fn text_to(written: &str) -> Result<String, PhoneError> {
    let digits: String = written.chars().filter(|character| *character != ' ').collect();
    let is_short = digits.len() == 5
        && digits.starts_with(['6', '7', '8'])
        && digits.bytes().all(|digit| digit.is_ascii_digit());
    if is_short { Ok(digits) } else { dial(written) }
}

/// The numbering plan of the United Kingdom, and anything international.
fn check(dialled: &str) -> Result<(), PhoneError> {
    if SHORT.contains(&dialled) || (dialled.len() == 6 && dialled.starts_with("116")) {
        return Ok(());
    }
    let (digits, fits) = match dialled.strip_prefix('+') {
        Some(digits) => {
            (digits.len(), (8..=15).contains(&digits.len()) && !digits.starts_with('0'))
        }
        None if dialled.starts_with("00") => return Err(PhoneError::Start),
        None if dialled.starts_with('0') => (dialled.len(), national(dialled)),
        None => return Err(PhoneError::Start),
    };
    if fits { Ok(()) } else { Err(PhoneError::Length(digits)) }
}

/// Eleven digits; fewer only where such numbers were given out, as 0800 1111.
fn national(dialled: &str) -> bool {
    let begins = |starts: &[&str]| starts.iter().any(|start| dialled.starts_with(start));
    match dialled.len() {
        11 => true,
        10 => begins(&["01", "0800", "0500"]),
        8 => begins(&["0800", "0845"]),
        _ => false,
    }
}

/// Whether this can be a web address as people read it, such as `gov.wales/live-fear-free`, or with `https://`.
#[must_use]
pub fn is_web_address(written: &str) -> bool {
    let address = written.strip_prefix("https://").unwrap_or(written);
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    let labels = || host.split('.');
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    labels().count() >= 2
        && labels().all(is_label)
        && labels().next_back().is_some_and(|last| {
            last.len() >= 2 && !last.bytes().any(|letter| letter.is_ascii_digit())
        })
        && !address.chars().any(|letter| {
            letter.is_whitespace() || letter.is_control() || "<>\"`{}|\\^".contains(letter)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_dialled_without_their_spaces() {
        for (written, dialled) in [
            ("999", "999"),
            ("101", "101"),
            ("116 123", "116123"),
            ("0808 802 0300", "08088020300"),
            ("0808 2000 247", "08082000247"),
            ("020 3866 4107", "02038664107"),
            ("0800 1111", "08001111"),
            ("+44 20 3866 4107", "+442038664107"),
        ] {
            assert_eq!(dial(written).as_deref(), Ok(dialled));
        }
    }

    #[test]
    fn what_can_be_no_number_is_not_dialled() {
        for (written, why) in [
            ("O808 802 0300", PhoneError::Character('O')),
            ("0808 8O2 0300", PhoneError::Character('O')),
            ("0808 802 03l0", PhoneError::Character('l')),
            ("0808-802-0300", PhoneError::Character('-')),
            ("0808\u{a0}802 0300", PhoneError::Character('\u{a0}')),
            ("+44 (0)20 3866 4107", PhoneError::Character('(')),
            ("44+20", PhoneError::Character('+')),
            ("99", PhoneError::Start),
            ("998", PhoneError::Start),
            ("9999", PhoneError::Start),
            ("8088020300", PhoneError::Start),
            ("", PhoneError::Start),
            ("0808 802 030", PhoneError::Length(10)),
            ("0808 802 03000", PhoneError::Length(12)),
            ("07860 077 33", PhoneError::Length(10)),
            ("+44", PhoneError::Length(2)),
            ("call us", PhoneError::Character('c')),
            ("٩٩٩", PhoneError::Character('٩')),
        ] {
            assert_eq!(dial(written), Err(why), "{written}");
        }
    }

    #[test]
    fn messages_go_to_numbers_and_to_short_ones() {
        assert_eq!(text_to("85258").as_deref(), Ok("85258"));
        assert_eq!(text_to("07860 077 333").as_deref(), Ok("07860077333"));
        assert_eq!(text_to("999").as_deref(), Ok("999"));
        assert!(text_to("8525B").is_err() && text_to("8525").is_err() && text_to("15258").is_err());
    }

    #[test]
    fn addresses_on_the_web_are_told_from_words() {
        for right in [
            "suzylamplugh.org",
            "gov.wales/live-fear-free",
            "https://www.met.police.uk/ro/report/?x=1",
        ] {
            assert!(is_web_address(right), "{right}");
        }
        for wrong in [
            "http://suzylamplugh.org",
            "suzylamplugh",
            "suzy lamplugh.org",
            "javascript:alert(1).org",
            ".org",
            "a.1",
            "ask@police.uk",
            "",
        ] {
            assert!(!is_web_address(wrong), "{wrong}");
        }
    }
}
