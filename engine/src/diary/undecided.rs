//! Entries that say something about an order, and of which nobody has chosen yet whether it was broken: older records, and
//! lists from elsewhere.

use std::collections::BTreeMap;

use crate::Case;
use crate::case::Breach;

/// Entries with the same words about an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// The words, without space around them.
    pub text: String,
    /// The places of the entries.
    pub entries: Vec<usize>,
}

/// The entries that need a choice, by their words, in the order in which the words first come.
#[must_use]
pub fn undecided(case: &Case) -> Vec<Undecided> {
    let mut groups: Vec<Undecided> = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, entry) in case.diary.iter().enumerate().filter(|(_, e)| e.needs_breach_choice()) {
        let text = entry.breaks.as_deref().unwrap_or_default().trim();
        let group = *known.entry(text).or_insert(groups.len());
        match groups.get_mut(group) {
            Some(group) => group.entries.push(place),
            None => groups.push(Undecided { text: text.to_owned(), entries: vec![place] }),
        }
    }
    groups
}

/// Puts a choice for all entries that have these words and none yet.
pub fn decide(case: &mut Case, text: &str, breach: Breach) {
    for entry in case.diary.iter_mut().filter(|entry| entry.needs_breach_choice()) {
        if entry.breaks.as_deref().map(str::trim) == Some(text) {
            entry.breach = Some(breach);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Date, Incident, When};

    #[test]
    fn each_of_the_words_is_asked_about_once_and_the_choice_is_for_all_that_have_them() {
        let said = |text: &str, breach| Incident {
            breach,
            breaks: Some(text.to_owned()),
            ..Incident::new(When::On(Date::from_ymd(2026, 10, 3).unwrap()), "message".into())
        };
        let mut case = Case {
            diary: vec![
                said("none", None),
                said("bail", None),
                said(" none ", None),
                said("none", Some(Breach::Yes)),
                said("  ", None),
            ],
            ..Case::default()
        };
        let asked = |case: &Case| -> Vec<(String, Vec<usize>)> {
            undecided(case).into_iter().map(|group| (group.text, group.entries)).collect()
        };
        assert_eq!(asked(&case), [("none".to_owned(), vec![0, 2]), ("bail".to_owned(), vec![1])]);
        decide(&mut case, "none", Breach::No);
        assert_eq!(asked(&case), [("bail".to_owned(), vec![1])]);
        let chosen: Vec<Option<Breach>> = case.diary.iter().map(|entry| entry.breach).collect();
        let (yes, no) = (Some(Breach::Yes), Some(Breach::No));
        assert_eq!(chosen, [no, None, no, yes, None]);
    }
}
