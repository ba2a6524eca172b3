//! How often, as people write it: "3", "3 times", "10 each day", "daily", "2 on most days".

use super::letters::is_word;
use crate::Incident;

/// How often an entry was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frequency {
    InAll(u32),
    EachDay(u32),
    MostDays(u32),
}

impl Frequency {
    pub(super) fn of(entry: &Incident) -> Option<Frequency> {
        let each = entry.each_day.map(Frequency::EachDay);
        each.or(entry.most_days.map(Frequency::MostDays)).or(entry.times.map(Frequency::InAll))
    }

    pub(super) fn put(self, entry: &mut Incident) {
        match self {
            Frequency::InAll(times) => entry.times = Some(times),
            Frequency::EachDay(times) => entry.each_day = Some(times),
            Frequency::MostDays(times) => entry.most_days = Some(times),
        }
    }
}

/// As it is in the files that Heedful writes.
pub(super) fn in_words(often: Frequency) -> String {
    match often {
        Frequency::InAll(times) => times.to_string(),
        Frequency::EachDay(times) => format!("{times} each day"),
        Frequency::MostDays(times) => format!("{times} on most days"),
    }
}

/// How often, if it can be understood. A number alone, or with "times", is in all.
pub(super) fn parse(text: &str) -> Option<Frequency> {
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
        [] => count.map(Frequency::InAll),
        ["each" | "every" | "a" | "per", "day"] | ["daily" | "day"] => {
            Some(Frequency::EachDay(count.unwrap_or(1)))
        }
        ["on", "most", "days"] | ["most", "days"] | ["a" | "per", "day", "on", "most", "days"] => {
            Some(Frequency::MostDays(count.unwrap_or(1)))
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
            ("3", Some(Frequency::InAll(3))),
            ("3x", Some(Frequency::InAll(3))),
            ("about 12 times", Some(Frequency::InAll(12))),
            ("once", Some(Frequency::InAll(1))),
            ("twice", Some(Frequency::InAll(2))),
            ("three", Some(Frequency::InAll(3))),
            ("10 each day", Some(Frequency::EachDay(10))),
            ("10 times a day", Some(Frequency::EachDay(10))),
            ("5/day", Some(Frequency::EachDay(5))),
            ("Daily", Some(Frequency::EachDay(1))),
            ("2 on most days", Some(Frequency::MostDays(2))),
            ("most days", Some(Frequency::MostDays(1))),
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
