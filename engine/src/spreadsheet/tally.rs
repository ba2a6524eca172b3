//! Counting words, whatever their case.

use std::collections::HashMap;

use crate::sort::sort_by;

/// How often each word came.
#[derive(Debug, Clone, Default)]
pub(super) struct WordTally {
    places: HashMap<String, usize>,
    counts: Vec<(String, usize)>,
}

impl WordTally {
    pub(super) fn count(&mut self, word: &str) {
        let place = *self.places.entry(word.to_ascii_lowercase()).or_insert(self.counts.len());
        match self.counts.get_mut(place) {
            Some((_, count)) => *count += 1,
            None => self.counts.push((word.to_owned(), 1)),
        }
    }

    /// The words as they came first, the most frequent before the others.
    pub(super) fn most_first(mut self) -> Vec<(String, usize)> {
        sort_by(&mut self.counts, |(_, one), (_, other)| other.cmp(one));
        self.counts
    }
}
