//! Entries that are there already: when the same list is brought in again, or a row is in it twice. Entry by entry, so
//! that a page stays alive meanwhile.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::case::Breach;
use crate::{Incident, KindId, When};

/// Which entries of a list are there already, by their places in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Doubles {
    /// Those that are in the diary. Where it has an entry once and the list has it twice, only the first is one.
    pub in_diary: Vec<usize>,
    /// Those that stand earlier in the list as well. Both may be true: two calls on one day.
    pub repeated: Vec<usize>,
}

/// A diary and a list while they are compared.
#[derive(Debug, Clone, Default)]
pub struct DuplicateSearch {
    /// By hash: groups of equal entries.
    groups: HashMap<u64, Vec<Group>>,
    at: usize,
    found: Doubles,
}

/// Equal entries.
#[derive(Debug, Clone)]
struct Group {
    /// The place of one of them, in the diary and then in the list.
    place: usize,
    in_diary: usize,
    in_list: usize,
}

impl DuplicateSearch {
    /// Looks at the next entry. False: all were looked at.
    pub fn step(&mut self, diary: &[Incident], entries: &[Incident]) -> bool {
        let of = |place: usize| {
            diary.get(place).or_else(|| entries.get(place.checked_sub(diary.len())?))
        };
        let at = self.at;
        let Some(entry) = of(at) else { return false };
        self.at += 1;
        let groups = self.groups.entry(hash(entry)).or_default();
        let known = groups.iter_mut().find(|group| of(group.place).map(told) == Some(told(entry)));
        match (known, at.checked_sub(diary.len())) {
            (Some(group), None) => group.in_diary += 1,
            (None, None) => groups.push(Group { place: at, in_diary: 1, in_list: 0 }),
            (Some(group), Some(listed)) if group.in_list < group.in_diary => {
                group.in_list += 1;
                self.found.in_diary.push(listed);
            }
            (Some(_), Some(listed)) => self.found.repeated.push(listed),
            (None, Some(_)) => groups.push(Group { place: at, in_diary: 0, in_list: 1 }),
        }
        true
    }

    /// What was found.
    #[must_use]
    pub fn found(self) -> Doubles {
        self.found
    }
}

/// Finds what of `entries` is there already: the same in all but when it was written down.
#[must_use]
pub fn doubles(diary: &[Incident], entries: &[Incident]) -> Doubles {
    let mut comparison = DuplicateSearch::default();
    while comparison.step(diary, entries) {}
    comparison.found
}

type ReadDate<'a> = (When, &'a KindId, [Option<u32>; 3], [&'a Option<String>; 10], Option<Breach>);

/// All that an entry tells, but when it was written down.
fn told(entry: &Incident) -> ReadDate<'_> {
    let texts = [
        &entry.time,
        &entry.place,
        &entry.words,
        &entry.evidence,
        &entry.witnesses,
        &entry.reported,
        &entry.reference,
        &entry.breaks,
        &entry.felt,
        &entry.changed,
    ];
    (entry.when, &entry.kind, [entry.times, entry.each_day, entry.most_days], texts, entry.breach)
}

fn hash(entry: &Incident) -> u64 {
    let mut hasher = DefaultHasher::new();
    told(entry).hash(&mut hasher);
    hasher.finish()
}
