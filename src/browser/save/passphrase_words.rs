//! Passphrases that the app makes up: five words of a list of 512, so 45 bits. With [600,000
//! rounds](super::envelope::ITERATIONS) for each try, all of them take 2⁴⁵ × 600,000 ≈ 2⁶⁴ rounds of PBKDF2.

/// The list. Its length is a power of two, so that taking nine bits for a word favours none.
const WORDS: &str = include_str!("../../../content/passphrase-words.txt");

/// How many words the list has.
const LISTED: usize = 512;

/// How many words a passphrase has.
const COUNT: usize = 5;

/// How many random bytes a passphrase takes: two for each word.
pub const BYTES: usize = 2 * COUNT;

/// The passphrase that these random bytes stand for.
pub fn made_of(random: [u8; BYTES]) -> String {
    let (pairs, _) = random.as_chunks::<2>();
    let places = pairs.iter().map(|pair| usize::from(u16::from_le_bytes(*pair)) % LISTED);
    let words: Vec<&str> =
        places.filter_map(|place| WORDS.split_ascii_whitespace().nth(place)).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_list_has_512_different_words_that_are_easy_to_type() {
        let words: BTreeSet<&str> = WORDS.split_ascii_whitespace().collect();
        assert_eq!(words.len(), LISTED);
        assert_eq!(WORDS.split_ascii_whitespace().count(), LISTED);
        for word in words {
            assert!((3..=8).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|letter| letter.is_ascii_lowercase()), "{word}");
        }
    }

    #[test]
    fn each_word_is_taken_equally_often() {
        let mut counts = std::collections::BTreeMap::new();
        for value in 0..=u16::MAX {
            let [low, high] = value.to_le_bytes();
            let made = made_of([low, high, 0, 0, 0, 0, 0, 0, 0, 0]);
            let first = made.split(' ').next().unwrap().to_owned();
            *counts.entry(first).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), LISTED);
        assert!(counts.values().all(|count| *count == 65_536 / 512));
    }

    #[test]
    fn what_is_made_up_is_five_words() {
        for random in [[0; BYTES], [255; BYTES], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] {
            let made = made_of(random);
            assert_eq!(made.split(' ').count(), COUNT, "{made}");
        }
    }
}
