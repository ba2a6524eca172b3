//! The factors that are enough for "act now" by themselves, and whether they are asked early.
//!
//! People break off. What alone means "act now" has to be asked before that.

use std::collections::BTreeMap;

use heedful_engine::{Band, Condition, Level, Reading, Sign};
use serde::Serialize;

use super::{Detail, Outcome, Property, World};

/// How many of the questions that everybody is asked count as "first".
pub const FIRST: usize = 10;

/// A factor that is enough for "act now" by itself.
#[derive(Debug, Serialize)]
pub struct Trigger {
    /// The factor.
    pub factor: String,
    /// The questions it is asked in, in the order of the pack.
    pub questions: Vec<String>,
    /// One of them is among the first ten questions that everybody is asked.
    pub asked_first: bool,
    /// It can only come from the diary.
    pub diary_only: bool,
}

pub(super) fn triggers(world: &World<'_>) -> Vec<Trigger> {
    let pack = world.pack;
    let first: Vec<&str> = pack
        .questions
        .iter()
        .filter(|question| question.show_when.is_none())
        .take(FIRST)
        .map(|question| question.id.as_str())
        .collect();
    let mut found = Vec::new();
    for factor in
        pack.factors.iter().filter(|factor| band_of(world, factor.id.as_str()) == Band::ActNow)
    {
        let questions: Vec<String> = pack
            .questions
            .iter()
            .filter(|question| {
                factor
                    .from
                    .iter()
                    .any(|sign| matches!(sign, Sign::Answer(id, _) if *id == question.id))
            })
            .map(|question| question.id.to_string())
            .collect();
        found.push(Trigger {
            factor: factor.id.to_string(),
            asked_first: questions.iter().any(|question| first.contains(&question.as_str())),
            diary_only: questions.is_empty(),
            questions,
        });
    }
    found
}

pub(super) fn property(world: &World<'_>) -> Property {
    let late =
        triggers(world).into_iter().filter(|trigger| !trigger.asked_first && !trigger.diary_only);
    let details = late
        .map(|trigger| Detail {
            what: format!("`{}` is asked in `{}`", trigger.factor, trigger.questions.join("`, `")),
            case: None,
        })
        .collect();
    Property::new(
        "triggers-first",
        "Each factor that means \"act now\" by itself is asked within the first ten questions that everybody is asked.",
        Outcome::Look,
        details,
    )
}

/// The band when this factor alone holds.
fn band_of(world: &World<'_>, factor: &str) -> Band {
    let mut levels: BTreeMap<Reading, Level> = BTreeMap::new();
    for rule in world.pack.rules.iter().filter(|rule| holds(&rule.when, factor)) {
        for (reading, level) in &rule.raises {
            let reached = levels.entry(*reading).or_insert(*level);
            *reached = (*reached).max(*level);
        }
    }
    let band = |reading: &Reading, level: &Level| {
        world.pack.reading_words(*reading)?.bands.get(level).copied()
    };
    levels
        .iter()
        .filter_map(|(reading, level)| band(reading, level))
        .max()
        .unwrap_or(Band::KeepWatch)
}

fn holds(condition: &Condition, factor: &str) -> bool {
    let count = |parts: &[Condition]| parts.iter().filter(|part| holds(part, factor)).count();
    match condition {
        Condition::Name(name) => name == factor,
        Condition::All(parts) => count(parts) == parts.len(),
        Condition::Any(parts) => count(parts) > 0,
        Condition::AtLeast(least, parts) => {
            u32::try_from(count(parts)).is_ok_and(|count| count >= *least)
        }
    }
}
