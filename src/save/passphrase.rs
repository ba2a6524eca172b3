//! What is asked of a passphrase. A person who is watched may be attacked by someone who knows them and has the device;
//! so it asks for length, which helps, and not for digits and signs, which people forget.

use crate::browser::save::StorageError;

/// The least number of characters: three short words. What the page suggests is four words or more.
pub const LEAST_CHARACTERS: usize = 12;

/// The least number of characters of a code that opens a locked screen. It has to withstand somebody who types, and not
/// a machine that tries what was kept: it is kept nowhere.
pub const LEAST_OF_CODE: usize = 6;

/// Checks a new passphrase, typed twice.
///
/// # Errors
/// The first validation error.
pub fn check_new(passphrase: &str, again: &str) -> Result<(), StorageError> {
    check(passphrase, again, LEAST_CHARACTERS)
}

/// Checks a new code for a locked screen.
///
/// # Errors
/// The first validation error.
pub fn check_code(code: &str) -> Result<(), StorageError> {
    check(code, code, LEAST_OF_CODE)
}

fn check(passphrase: &str, again: &str, least: usize) -> Result<(), StorageError> {
    if passphrase.is_empty() {
        return Err(StorageError::PassphraseMissing);
    }
    if passphrase.chars().count() < least {
        return Err(StorageError::PassphraseShort);
    }
    if passphrase != again {
        return Err(StorageError::PassphraseDiffer);
    }
    Ok(())
}

/// Checks the passphrase of something that was kept. Any length may be right: the rule for new ones may have changed.
///
/// # Errors
/// When it is empty.
pub fn check_known(passphrase: &str) -> Result<(), StorageError> {
    if passphrase.is_empty() { Err(StorageError::PassphraseMissing) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::save::passphrase_words::{BYTES, made_of};

    #[test]
    fn the_first_thing_to_mend_is_named() {
        let cases = [
            ("", "", Err(StorageError::PassphraseMissing)),
            ("too short", "too short", Err(StorageError::PassphraseShort)),
            ("kettle window", "kettle Window", Err(StorageError::PassphraseDiffer)),
            ("kettle window", "", Err(StorageError::PassphraseDiffer)),
            ("kettle window", "kettle window", Ok(())),
        ];
        for (passphrase, again, expected) in cases {
            assert_eq!(check_new(passphrase, again), expected, "{passphrase}");
        }
    }

    #[test]
    fn a_code_may_be_shorter_and_is_checked_in_the_same_way() {
        assert_eq!(check_code(""), Err(StorageError::PassphraseMissing));
        assert_eq!(check_code("12345"), Err(StorageError::PassphraseShort));
        assert_eq!(check_code("123456"), Ok(()));
    }

    #[test]
    fn characters_are_counted_and_not_bytes() {
        // Eleven characters of two bytes each.
        assert_eq!(check_new("ééééééééééé", "ééééééééééé"), Err(StorageError::PassphraseShort));
        assert_eq!(check_new("éééééééééééé", "éééééééééééé"), Ok(()));
    }

    #[test]
    fn one_that_the_page_makes_up_is_long_enough() {
        for random in [[0; BYTES], [255; BYTES], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] {
            let made = made_of(random);
            assert_eq!(check_new(&made, &made), Ok(()), "{made}");
        }
    }

    #[test]
    fn an_old_passphrase_may_be_of_any_length() {
        assert_eq!(check_known("a"), Ok(()));
        assert_eq!(check_known(""), Err(StorageError::PassphraseMissing));
    }
}
