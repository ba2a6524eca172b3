//! Two states of a case: what is new, what changed, which reading moved and why.
//!
//! Both are read by the same pack, so that a difference is never one of the pack: the earlier one as of its own day.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::hash::Hash;

use crate::assess::assess;
use crate::assessment::{Assessment, Reason};
use crate::{Band, Case, Date, Level, Prepared, QuestionId, Reading, RuleId};

/// What is different between two states of a case.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseComparison {
    /// The day for which the earlier one was read.
    pub earlier_on: Date,
    /// The bands, before and now.
    pub bands: (Band, Band),
    /// The band that was kept with the earlier one, where this pack reads it in another way than the pack of that time.
    pub read_then: Option<Band>,
    /// The readings that moved.
    pub moved: Vec<ReadingMoved>,
    /// The answers that are not the same, in the order of the pack.
    pub answers: Vec<AnswerChanged>,
    /// The entries of the diary that are new, by their place now.
    pub entries_new: Vec<usize>,
    /// The entries that are gone or were changed, by their place in the earlier one.
    pub entries_gone: Vec<usize>,
    /// The steps that are new, by their place now.
    pub steps_new: Vec<usize>,
}

/// A reading that moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingMoved {
    /// Which reading.
    pub reading: Reading,
    /// Its level before.
    pub before: Level,
    /// Its level now.
    pub now: Level,
    /// The rules that give it its level now and did not hold before; of a reading that fell, those that gave it its level
    /// before and hold no more.
    pub because: Vec<RuleId>,
}

/// An answer that is not the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerChanged {
    /// The question.
    pub question: QuestionId,
    /// Whether there was an answer before.
    pub before: bool,
    /// Whether there is one now.
    pub now: bool,
}

/// Compares an earlier state of a case with this one. `later_assessment` is of `later`, by the same pack.
#[must_use]
pub fn compare(
    prepared: &Prepared,
    earlier: &Case,
    later: &Case,
    later_assessment: &Assessment,
) -> CaseComparison {
    let kept = earlier.result.as_ref();
    let earlier_on = kept.map_or(later_assessment.today, |kept| kept.on);
    let before = assess(prepared, earlier, earlier_on);
    let mut moved = Vec::new();
    for (reading, now) in &later_assessment.readings {
        let level = before.readings.get(reading).map_or(Level::NotShown, |shown| shown.level);
        let (reading, now) = (*reading, now.level);
        let because = match level.cmp(&now) {
            Ordering::Less => gained(&before.reasons, &later_assessment.reasons, reading, now),
            Ordering::Equal => continue,
            Ordering::Greater => gained(&later_assessment.reasons, &before.reasons, reading, level),
        };
        moved.push(ReadingMoved { reading, before: level, now, because });
    }
    let questions = prepared.pack().questions.iter().map(|question| &question.id);
    let answers = questions.filter(|id| earlier.answers.get(*id) != later.answers.get(*id));
    let answers = answers.map(|id| AnswerChanged {
        question: id.clone(),
        before: earlier.answers.contains_key(id),
        now: later.answers.contains_key(id),
    });
    CaseComparison {
        earlier_on,
        bands: (before.band, later_assessment.band),
        read_then: kept.map(|kept| kept.band).filter(|band| *band != before.band),
        moved,
        answers: answers.collect(),
        entries_new: missing(&later.diary, &earlier.diary),
        entries_gone: missing(&earlier.diary, &later.diary),
        steps_new: missing(&later.steps, &earlier.steps),
    }
}

/// The rules that raise a reading to this level, and are only among the reasons `there`.
fn gained(not_there: &[Reason], there: &[Reason], reading: Reading, level: Level) -> Vec<RuleId> {
    let gives = there.iter().filter(|reason| reason.raises.get(&reading) == Some(&level));
    let new = gives.filter(|reason| !not_there.iter().any(|other| other.rule == reason.rule));
    new.map(|reason| reason.rule.clone()).collect()
}

/// The places of what is in `all` and not in `other`. What is there twice must be there twice. In proportion to both, since
/// a record that somebody else made may have 50,000 entries of which none is the same.
fn missing<T: Eq + Hash>(all: &[T], other: &[T]) -> Vec<usize> {
    let mut left: HashMap<&T, usize> = HashMap::new();
    for item in other {
        *left.entry(item).or_default() += 1;
    }
    let mut missing = Vec::new();
    for (place, item) in all.iter().enumerate() {
        match left.get_mut(item) {
            Some(count) if *count > 0 => *count -= 1,
            _ => missing.push(place),
        }
    }
    missing
}
