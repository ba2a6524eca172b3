//! Everything in a pack can happen, and no rule is there for nothing.

use biodivine_lib_bdd::Bdd;
use heedful_engine::pack::Rule;
use heedful_engine::{Audience, Level, Reading};

use super::monotone::meet;
use super::{Detail, Outcome, Property, World};

pub(super) fn properties(world: &World<'_>) -> Vec<Property> {
    vec![
        bands(world),
        levels(world),
        questions(world),
        rules(world),
        guidance(world),
        services(world),
        redundant(world),
    ]
}

fn never(what: String) -> Detail {
    Detail { what, case: None }
}

fn bands(world: &World<'_>) -> Property {
    let missed = world.complete.exactly.iter().filter(|(_, given)| given.is_false());
    let details = missed.map(|(band, _)| never(format!("no answers give `{band}`"))).collect();
    Property::new("bands-reached", "Each band can be the result.", Outcome::Fails, details)
}

fn levels(world: &World<'_>) -> Property {
    let mut details = Vec::new();
    for reading in Reading::ALL {
        let reached = |level: Level| world.complete.levels.get(&(*reading, level));
        for level in Level::ALL.iter().copied().filter(|level| *level != Level::NotShown) {
            let above =
                Level::ALL.iter().find(|above| **above > level).and_then(|above| reached(*above));
            let exactly = reached(level).map(|reached| {
                above.map_or(reached.clone(), |above| world.space.and_not(reached, above))
            });
            if exactly.is_none_or(|exactly| exactly.is_false()) {
                details.push(never(format!("no answers give {reading} exactly `{level}`")));
            }
        }
        if reached(Level::Some).is_some_and(Bdd::is_true) {
            details.push(never(format!("{reading} is never `not_shown`")));
        }
    }
    Property::new("levels-reached", "Each reading can be at each level.", Outcome::Look, details)
}

fn questions(world: &World<'_>) -> Property {
    let questions = world.pack.questions.iter().zip(&world.complete.shown);
    let hidden = questions.filter(|(_, shown)| shown.is_false());
    let details = hidden
        .map(|(question, _)| never(format!("no answers show the question `{}`", question.id)))
        .collect();
    Property::new("questions-reached", "Each question can be shown.", Outcome::Fails, details)
}

fn rules(world: &World<'_>) -> Property {
    let rules = world.pack.rules.iter().zip(&world.complete.rules);
    let details = rules
        .filter(|(_, holds)| holds.is_false())
        .map(|(rule, _)| {
            never(format!(
                "`{}` never holds: every way to it needs two answers that exclude each other",
                rule.id
            ))
        })
        .collect();
    Property::new("rules-reached", "Each rule can hold.", Outcome::Fails, details)
}

fn guidance(world: &World<'_>) -> Property {
    let mut details = Vec::new();
    for item in &world.pack.guidance {
        let when = world.complete.shows(world.space, item);
        let mut bands = world
            .complete
            .exactly
            .iter()
            .filter(|(band, _)| item.bands.is_empty() || item.bands.contains(band));
        if !bands.any(|(_, given)| meet(world.space, &when, given)) {
            details.push(never(format!("`{}` is never shown", item.id)));
        }
    }
    Property::new(
        "guidance-reached",
        "Each piece of guidance can be shown.",
        Outcome::Fails,
        details,
    )
}

fn services(world: &World<'_>) -> Property {
    let services = world.pack.services.iter();
    let details = services
        .filter(|service| world.complete.guidance(world.space, service.when.as_ref()).is_false())
        .map(|service| never(format!("`{}` is never offered", service.id)))
        .collect();
    Property::new("services-reached", "Each service can be offered.", Outcome::Fails, details)
}

/// A rule is needed when there are answers for which it alone raises some reading to where it is.
fn redundant(world: &World<'_>) -> Property {
    let rules: Vec<(&Rule, &Bdd)> = world.pack.rules.iter().zip(&world.complete.rules).collect();
    let spare = rules
        .iter()
        .filter(|(rule, holds)| !holds.is_false() && !needed(world, rule, holds, &rules));
    let details = spare
        .map(|(rule, _)| {
            never(format!(
                "without `{}` every reading stays as it is: wherever it holds, other rules raise as much. It still gives a reason of its own",
                rule.id
            ))
        })
        .collect();
    Property::new(
        "rules-needed",
        "No rule is redundant: without it some reading would be lower.",
        Outcome::Look,
        details,
    )
}

fn needed(world: &World<'_>, rule: &Rule, holds: &Bdd, all: &[(&Rule, &Bdd)]) -> bool {
    // The answers with the fewest signs nearly always show it, and are quick to try.
    let fewest = holds.most_negative_valuation();
    rule.raises.iter().any(|(reading, level)| {
        let others = || {
            let others = all.iter().filter(|(other, _)| other.id != rule.id);
            others
                .filter(|(other, _)| other.raises.get(reading).is_some_and(|to| to >= level))
                .map(|(_, holds)| *holds)
        };
        let alone =
            fewest.as_ref().is_some_and(|fewest| !others().any(|other| other.eval_in(fewest)));
        alone || !world.space.and_not(holds, &world.space.any(others())).is_false()
    })
}

/// Whether an item of guidance speaks to an audience.
pub(super) fn speaks_to(audiences: &[Audience], audience: Audience) -> bool {
    audiences.is_empty() || audiences.contains(&audience)
}
