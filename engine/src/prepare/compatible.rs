//! The answers to a question that exclude one another.

use std::ops::Range;

use super::PreparedOption;
use crate::pack::Choose;
use crate::sort::sort_unique;

/// Any number of days ago.
pub(crate) const ANY_DAY: (i32, i32) = (0, i32::MAX);

/// One of several answers that exclude one another.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CompatibleAnswers {
    /// The options that it makes hold.
    pub(crate) options: Vec<usize>,
    /// Of a date: the stretches of days ago on which it falls into just these spans, both ends included.
    days: Vec<(i32, i32)>,
}

impl CompatibleAnswers {
    /// Whether it can be, of a date that was n days ago, at the least and at the most.
    pub(crate) fn can_be(&self, days: (i32, i32)) -> bool {
        self.days.iter().any(|(first, last)| *first <= days.1 && days.0 <= *last)
    }
}

/// Of one choice: each option. Of a date: the different ways in which it can fall into the spans. Of several choices: all
/// of them at once, since none excludes another. Of words: none.
pub(super) fn worlds(
    choose: Choose,
    options: Range<usize>,
    prepared: &[PreparedOption],
) -> Vec<CompatibleAnswers> {
    let any_day = |options| CompatibleAnswers { options, days: vec![ANY_DAY] };
    match choose {
        Choose::One => options.map(|option| any_day(vec![option])).collect(),
        Choose::Many => vec![any_day(options.collect())],
        Choose::Date => date_worlds(options, prepared),
        Choose::Text => Vec::new(),
    }
}

fn date_worlds(options: Range<usize>, prepared: &[PreparedOption]) -> Vec<CompatibleAnswers> {
    let spans: Vec<(usize, (i32, i32))> = options
        .filter_map(|option| prepared.get(option).map(|prepared| (option, prepared.span)))
        .collect();
    // Something changes only at the edges of spans.
    let mut edges = vec![ANY_DAY.0];
    edges.extend(spans.iter().flat_map(|(_, (first, last))| [*first, last.saturating_add(1)]));
    sort_unique(&mut edges);
    let mut worlds: Vec<CompatibleAnswers> = Vec::new();
    for (place, first) in edges.iter().enumerate() {
        let last = edges.get(place + 1).map_or(ANY_DAY.1, |next| next - 1);
        let within = spans.iter().filter(|(_, span)| (span.0..=span.1).contains(first));
        let options: Vec<usize> = within.map(|(option, _)| *option).collect();
        match worlds.iter_mut().find(|world| world.options == options) {
            Some(world) => world.days.push((*first, last)),
            None => worlds.push(CompatibleAnswers { options, days: vec![(*first, last)] }),
        }
    }
    worlds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sign;

    fn spans(spans: &[(i32, i32)]) -> Vec<CompatibleAnswers> {
        let sign = Sign::parse("met.lately").unwrap();
        let option = |span: &(i32, i32)| PreparedOption {
            question: 0,
            factors: Vec::new(),
            span: *span,
            sign: sign.clone(),
        };
        let options: Vec<PreparedOption> = spans.iter().map(option).collect();
        worlds(Choose::Date, 0..options.len(), &options)
    }

    fn of(worlds: &[CompatibleAnswers], days: (i32, i32)) -> Vec<&[usize]> {
        let can_be = worlds.iter().filter(|world| world.can_be(days));
        can_be.map(|world| world.options.as_slice()).collect()
    }

    #[test]
    fn a_date_falls_into_the_spans_that_hold_its_day() {
        let worlds = spans(&[(0, 28), (15, i32::MAX)]);
        assert_eq!(of(&worlds, (14, 14)), [&[0][..]]);
        assert_eq!(of(&worlds, (15, 15)), [&[0, 1][..]]);
        assert_eq!(of(&worlds, (28, 28)), [&[0, 1][..]]);
        assert_eq!(of(&worlds, (29, i32::MAX)), [&[1][..]]);
        assert_eq!(of(&worlds, (14, 15)), [&[0][..], &[0, 1]]);
        assert_eq!(of(&worlds, ANY_DAY), [&[0][..], &[0, 1], &[1]]);
    }

    #[test]
    fn days_before_and_after_a_span_are_the_same_answer() {
        let worlds = spans(&[(10, 20)]);
        assert_eq!(of(&worlds, ANY_DAY), [&[][..], &[0]]);
        let none: [&[usize]; 1] = [&[]];
        assert_eq!(of(&worlds, (0, 9)), none);
        assert_eq!(of(&worlds, (21, 21)), none);
        assert_eq!(of(&worlds, (10, 20)), [&[0][..]]);
    }
}
