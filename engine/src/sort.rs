//! Sorting with one instance of the standard library's sort. Each type and each closure that is sorted directly brings
//! some five kilobytes of its own into the WASM; here only indexes are sorted, and what is generic is a loop of swaps.
//!
//! All of these are stable: equals stay in their order.

use std::cmp::Ordering;

/// Sorts by the items' own order.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, Ord::cmp);
}

/// Sorts, and drops what is there twice.
pub(crate) fn sort_unique<T: Ord>(items: &mut Vec<T>) {
    sort(items);
    items.dedup();
}

/// Sorts by a key, which is made once for each item.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    apply(items, &swaps(keys.len(), &|a, b| keys.get(a).cmp(&keys.get(b))));
}

/// Sorts by a comparison.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let swaps = swaps(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    apply(items, &swaps);
}

/// The places of items, in the order of their keys.
pub(crate) fn in_order_of<T, K: Ord>(items: &[T], key: impl Fn(&T) -> K) -> Vec<usize> {
    let keys: Vec<K> = items.iter().map(key).collect();
    order(keys.len(), &|a, b| keys.get(a).cmp(&keys.get(b)))
}

fn apply<T>(items: &mut [T], swaps: &[(usize, usize)]) {
    for (one, other) in swaps {
        items.swap(*one, *other);
    }
}

fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// The swaps, one after the other, that bring n items in order.
fn swaps(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    // Much is in order already, since packs are: that needs no memory.
    if (1..count).all(|place| compare(place - 1, place).is_le()) {
        return Vec::new();
    }
    let mut order = order(count, compare);
    let mut swaps = Vec::new();
    for start in 0..count {
        let mut place = start;
        // Follow the cycle: each place takes what belongs there, and is then its own.
        while let Some(from) = order.get_mut(place) {
            let from = std::mem::replace(from, place);
            if from == start {
                break;
            }
            swaps.push((place, from));
            place = from;
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_of_a_few_items_is_sorted_as_the_standard_library_does() {
        let mut seed: u32 = 1;
        for count in 0..40 {
            for _ in 0..20 {
                let items: Vec<(u32, usize)> = (0..count)
                    .map(|place| {
                        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                        (seed >> 28, place)
                    })
                    .collect();
                let mut expected = items.clone();
                expected.sort_by_key(|item| item.0);
                let mut sorted = items.clone();
                sort_by_key(&mut sorted, |item| item.0);
                assert_eq!(sorted, expected, "{items:?}");
                let mut sorted = items.clone();
                sort_by(&mut sorted, |a, b| a.0.cmp(&b.0));
                assert_eq!(sorted, expected, "{items:?}");
                let places: Vec<usize> = expected.iter().map(|item| item.1).collect();
                assert_eq!(in_order_of(&items, |item| item.0), places);
            }
        }
    }

    #[test]
    fn what_is_there_twice_is_dropped() {
        let mut items = vec!["b", "a", "b", "c", "a"];
        sort_unique(&mut items);
        assert_eq!(items, ["a", "b", "c"]);
    }
}
