//! What must hold of every result: a sign never lowers, "act now" carries 999, nothing promises safety.

use std::collections::BTreeMap;

use biodivine_lib_bdd::{Bdd, BddVariable};
use heedful_engine::pack::{Choose, Section};
use heedful_engine::{Audience, Band};

use super::monotone::{Directions, directions};
use super::reach::speaks_to;
use super::{Detail, Outcome, Property, World};

/// The emergency number that "act now" must carry.
const EMERGENCY: &str = "999";

pub(super) fn properties(world: &World<'_>) -> Vec<Property> {
    let results: Vec<Rising<'_>> =
        results(world).map(|(name, reached)| (name, reached, directions(reached))).collect();
    vec![
        never_lowers(world, &results),
        unknown_is_lowest(world, &results),
        emergency(world),
        no_promise(world),
    ]
}

/// A result by its name, when it is reached, and which way it goes with each variable.
type Rising<'a> = (String, &'a Bdd, Directions);

/// The functions that must only rise.
fn results<'a>(world: &'a World<'_>) -> impl Iterator<Item = (String, &'a Bdd)> {
    let levels = world
        .certain
        .levels
        .iter()
        .map(|((reading, level), reached)| (format!("{reading} {level}"), reached));
    let bands =
        world.certain.bands.iter().map(|(band, reached)| (format!("the band {band}"), reached));
    levels.chain(bands)
}

/// One more option, or one more fact of the diary: nothing that was reached is lost.
fn never_lowers(world: &World<'_>, results: &[Rising<'_>]) -> Property {
    let questions = world.pack.questions.iter().zip(&world.space.questions);
    let many = questions.filter(|(question, _)| question.choose == Choose::Many);
    let options = many.flat_map(|(question, space)| {
        space.answer.iter().map(|variable| (*variable, question.id.to_string()))
    });
    let facts = world
        .space
        .facts
        .iter()
        .map(|(fact, variable)| (*variable, format!("diary.{}", fact.id())));
    let signs: BTreeMap<BddVariable, String> = options.chain(facts).collect();
    let mut details = Vec::new();
    for (result, reached, directions) in results {
        for variable in directions.falls.iter().copied() {
            // The other variables say which one answer is chosen; they have no direction.
            let Some(sign) = signs.get(&variable) else { continue };
            let lost = reached
                .var_restrict(variable, false)
                .and_not(&reached.var_restrict(variable, true));
            details
                .push(world.shown_by(format!("one more sign of `{sign}` lowers {result}"), &lost));
        }
    }
    Property::new(
        "sign-never-lowers",
        "Adding a sign never lowers a reading or the band.",
        Outcome::Fails,
        details,
    )
}

/// Leaving a question open gives no more than any answer to it.
fn unknown_is_lowest(world: &World<'_>, results: &[Rising<'_>]) -> Property {
    let questions = world.pack.questions.iter().zip(&world.space.questions);
    let open: BTreeMap<BddVariable, &str> =
        questions.map(|(question, space)| (space.unknown, question.id.as_str())).collect();
    let mut details = Vec::new();
    for (result, reached, directions) in results {
        for variable in directions.rises.iter().copied() {
            let Some(question) = open.get(&variable) else { continue };
            let lost = reached
                .var_restrict(variable, true)
                .and_not(&reached.var_restrict(variable, false));
            details.push(world.shown_by(format!("answering `{question}` lowers {result}"), &lost));
        }
    }
    Property::new(
        "answer-never-lowers",
        "Answering an open question never lowers a reading or the band.",
        Outcome::Fails,
        details,
    )
}

/// Whatever the answers: once the band is "act now", by the rules or by a judgement, 999 is among what to do first.
fn emergency(world: &World<'_>) -> Property {
    let mut details = Vec::new();
    for audience in Audience::ALL {
        let carrying = world.pack.guidance.iter().filter(|item| {
            matches!(item.section, Section::Now | Section::First)
                && speaks_to(&item.audiences, *audience)
                && (item.bands.is_empty() || item.bands.contains(&Band::ActNow))
                && item.say.for_audience(*audience).contains(EMERGENCY)
        });
        let shown = carrying.map(|item| world.certain.guidance(world.space, item.when.as_ref()));
        let shown = shown.fold(world.falsehood(), |any, one| any.or(&one));
        if !shown.is_true() {
            let by_rules =
                world.certain.bands.get(&Band::ActNow).map(|act_now| act_now.and_not(&shown));
            let by_rules = by_rules.filter(|without| !without.is_false());
            let without = by_rules.unwrap_or_else(|| shown.not());
            details.push(world.shown_by(
                format!("`{audience}` can be told to act now without {EMERGENCY}"),
                &without,
            ));
        }
    }
    Property::new(
        "act-now-carries-999",
        "\"Act now\", by the rules or by a judgement, always comes with 999 among what to do first, for every audience.",
        Outcome::Fails,
        details,
    )
}

fn no_promise(world: &World<'_>) -> Property {
    let details = crate::check::promises_of_safety(world.pack)
        .into_iter()
        .map(|path| Detail { what: format!("`{path}` promises safety"), case: None })
        .collect();
    Property::new("no-promise", "No result says \"low risk\" or \"safe\".", Outcome::Fails, details)
}
