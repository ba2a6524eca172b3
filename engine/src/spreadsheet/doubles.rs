//! Entries that are there already: when the same list is brought in again, or a row stands in it twice.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::case::Breach;
use crate::sort::{in_order_of, sort};
use crate::{Incident, KindId, When};

/// Which entries of a list are there already, by their places in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Doubles {
    /// Those that are in the diary. Where it has an entry once and the list has it twice, only the first is one.
    pub in_diary: Vec<usize>,
    /// Those that stand earlier in the list as well. Both may be true: two calls on one day.
    pub repeated: Vec<usize>,
}

/// Finds what of `entries` is there already: the same in all but when it was written down.
#[must_use]
pub fn doubles(diary: &[Incident], entries: &[Incident]) -> Doubles {
    let all: Vec<&Incident> = diary.iter().chain(entries).collect();
    let order = in_order_of(&all, |entry| hash(entry));
    let mut found = Doubles::default();
    // Equal entries have equal hashes, so they stand together, and in their own order.
    let mut groups: Vec<(&Incident, usize, usize)> = Vec::new();
    let mut last = None;
    for place in order {
        let Some(entry) = all.get(place) else { continue };
        let hash = hash(entry);
        if last != Some(hash) {
            groups.clear();
            last = Some(hash);
        }
        let known = groups.iter_mut().find(|(other, ..)| told(other) == told(entry));
        let Some(listed) = place.checked_sub(diary.len()) else {
            match known {
                Some((_, in_diary, _)) => *in_diary += 1,
                None => groups.push((entry, 1, 0)),
            }
            continue;
        };
        match known {
            Some((_, in_diary, in_list)) if *in_list < *in_diary => {
                *in_list += 1;
                found.in_diary.push(listed);
            }
            Some(_) => found.repeated.push(listed),
            None => groups.push((entry, 0, 1)),
        }
    }
    sort(&mut found.in_diary);
    sort(&mut found.repeated);
    found
}

type Told<'a> = (When, &'a KindId, [Option<u32>; 3], [&'a Option<String>; 10], Option<Breach>);

/// All that an entry tells, but when it was written down.
fn told(entry: &Incident) -> Told<'_> {
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
