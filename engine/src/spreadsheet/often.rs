//! How often, as people write it: "3", "3 times", "10 each day", "daily", "2 on most days".

use super::letters::is_word;
use crate::Incident;

/// How often an entry was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Often {
    InAll(u32),
    EachDay(u32),
    MostDays(u32),
}

impl Often {
    pub(super) fn of(entry: &Incident) -> Option<Often> {
        let each = entry.each_day.map(Often::EachDay);
        each.or(entry.most_days.map(Often::MostDays)).or(entry.times.map(Often::InAll))
    }

    pub(super) fn put(self, entry: &mut Incident) {
        match self {
            Often::InAll(times) => entry.times = Some(times),
            Often::EachDay(times) => entry.each_day = Some(times),
            Often::MostDays(times) => entry.most_days = Some(times),
        }
    }
}

/// As it stands in the files that Heedful writes.
pub(super) fn in_words(often: Often) -> String {
    match often {
        Often::InAll(times) => times.to_string(),
        Often::EachDay(times) => format!("{times} each day"),
        Often::MostDays(times) => format!("{times} on most days"),
    }
}

/// How often, if it can be understood. A number alone, or with "times", is in all.
pub(super) fn parse(text: &str) -> Option<Often> {
    let text = text.to_ascii_lowercase();
    // Less than nothing, less than three, three in a hundred: no number of times.
    if text.trim_start().starts_with(['-', '−', '–', '<', '>', '≤', '≥']) || text.contains('%')
    {
        return None;
    }
    let mut words = text
        .split(|letter: char| letter.is_whitespace() || letter == '/')
        .map(|word| word.trim_matches(|letter: char| !is_word(letter)))
        .filter(|word| {
            !word.is_empty()
                && !matches!(*word, "about" | "around" | "approx" | "times" | "x" | "time")
        });
    let first = words.next()?;
    let (count, rest): (Option<u32>, Vec<&str>) = match number(first) {
        Some(count) => (Some(count), words.collect()),
        None => (None, std::iter::once(first).chain(words).collect()),
    };
    let count = match count {
        Some(0) => return None,
        other => other,
    };
    match rest.as_slice() {
        [] => count.map(Often::InAll),
        ["each" | "every" | "a" | "per", "day"] | ["daily" | "day"] => {
            Some(Often::EachDay(count.unwrap_or(1)))
        }
        ["on", "most", "days"] | ["most", "days"] | ["a" | "per", "day", "on", "most", "days"] => {
            Some(Often::MostDays(count.unwrap_or(1)))
        }
        _ => None,
    }
}

fn number(word: &str) -> Option<u32> {
    let digits = word.strip_suffix('x').unwrap_or(word);
    match digits {
        "once" | "one" => Some(1),
        "twice" | "two" => Some(2),
        "three" => Some(3),
        _ => digits.parse().ok().filter(|count| *count <= crate::case::MAX_TIMES),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_as_people_write_them() {
        for (text, expected) in [
            ("3", Some(Often::InAll(3))),
            ("3x", Some(Often::InAll(3))),
            ("about 12 times", Some(Often::InAll(12))),
            ("once", Some(Often::InAll(1))),
            ("twice", Some(Often::InAll(2))),
            ("three", Some(Often::InAll(3))),
            ("10 each day", Some(Often::EachDay(10))),
            ("10 times a day", Some(Often::EachDay(10))),
            ("5/day", Some(Often::EachDay(5))),
            ("Daily", Some(Often::EachDay(1))),
            ("2 on most days", Some(Often::MostDays(2))),
            ("most days", Some(Often::MostDays(1))),
            ("0", None),
            ("-5", None),
            ("−5", None),
            ("< 5", None),
            ("5 %", None),
            ("lots", None),
            ("3 a week", None),
            ("", None),
            ("999999999", None),
        ] {
            assert_eq!(parse(text), expected, "{text}");
        }
    }
}
