//! Everything in a pack can happen, and no rule is there for nothing.

use biodivine_lib_bdd::Bdd;
use heedful_engine::{Audience, Band, Level, Reading};

use super::{Detail, Outcome, Property, World};

pub(super) fn properties(world: &World<'_>) -> Vec<Property> {
    vec![bands(world), levels(world), questions(world), rules(world), guidance(world), services(world), redundant(world)]
}

fn never(what: String) -> Detail {
    Detail { what, case: None }
}

fn bands(world: &World<'_>) -> Property {
    let missed = Band::ALL.iter().filter(|band| world.complete.exactly(world.space, **band).is_false());
    let details = missed.map(|band| never(format!("no answers give `{band}`"))).collect();
    Property::new("bands-reached", "Each band can be the result.", Outcome::Fails, details)
}

fn levels(world: &World<'_>) -> Property {
    let mut details = Vec::new();
    for reading in Reading::ALL {
        let reached = |level: Level| world.complete.levels.get(&(*reading, level));
        for level in Level::ALL.iter().copied().filter(|level| *level != Level::NotShown) {
            let above = Level::ALL.iter().find(|above| **above > level).and_then(|above| reached(*above));
            let exactly = reached(level).map(|reached| above.map_or(reached.clone(), |above| reached.and_not(above)));
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
    let details = hidden.map(|(question, _)| never(format!("no answers show the question `{}`", question.id))).collect();
    Property::new("questions-reached", "Each question can be shown.", Outcome::Fails, details)
}

fn rules(world: &World<'_>) -> Property {
    let rules = world.pack.rules.iter().zip(&world.complete.rules);
    let details = rules
        .filter(|(_, holds)| holds.is_false())
        .map(|(rule, _)| {
            never(format!("`{}` never holds: every way to it needs two answers that exclude each other", rule.id))
        })
        .collect();
    Property::new("rules-reached", "Each rule can hold.", Outcome::Fails, details)
}

fn guidance(world: &World<'_>) -> Property {
    let mut details = Vec::new();
    for item in &world.pack.guidance {
        let when = world.complete.guidance(world.space, item.when.as_ref());
        let bands = item.bands.iter().map(|band| world.complete.exactly(world.space, *band));
        let in_band = match item.bands.is_empty() {
            true => world.space.variables.mk_true(),
            false => bands.fold(world.falsehood(), |any, band| any.or(&band)),
        };
        if when.and(&in_band).is_false() {
            details.push(never(format!("`{}` is never shown", item.id)));
        }
    }
    Property::new("guidance-reached", "Each piece of guidance can be shown.", Outcome::Fails, details)
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
    let rules: Vec<_> = world.pack.rules.iter().zip(&world.complete.rules).collect();
    let mut needed = vec![false; rules.len()];
    for reading in Reading::ALL {
        for level in Level::ALL.iter().filter(|level| **level != Level::NotShown) {
            let raising: Vec<(usize, &Bdd)> = rules
                .iter()
                .enumerate()
                .filter(|(_, (rule, _))| rule.raises.get(reading).is_some_and(|to| to >= level))
                .map(|(index, (_, holds))| (index, *holds))
                .collect();
            for (index, others) in each_without_itself(world, &raising) {
                let alone = rules.get(index).is_some_and(|(_, holds)| !holds.and_not(&others).is_false());
                if let Some(needed) = needed.get_mut(index) {
                    *needed |= alone;
                }
            }
        }
    }
    let spare = rules.iter().zip(&needed).filter(|((_, holds), needed)| !**needed && !holds.is_false());
    let details = spare
        .map(|((rule, _), _)| {
            never(format!(
                "without `{}` every reading stays as it is: wherever it holds, other rules raise as much. It still gives a reason of its own",
                rule.id
            ))
        })
        .collect();
    Property::new("rules-needed", "No rule is redundant: without it some reading would be lower.", Outcome::Look, details)
}

/// For each, all the others together; by halves from both ends, so that it stays linear.
fn each_without_itself(world: &World<'_>, of: &[(usize, &Bdd)]) -> Vec<(usize, Bdd)> {
    let mut before = vec![world.falsehood()];
    for (_, holds) in of {
        let so_far = before.last().map_or_else(|| world.falsehood(), |so_far| so_far.or(holds));
        before.push(so_far);
    }
    let mut after = world.falsehood();
    let mut without = Vec::new();
    for ((index, holds), before) in of.iter().zip(&before).rev() {
        without.push((*index, before.or(&after)));
        after = after.or(holds);
    }
    without
}

/// Whether an item of guidance speaks to an audience.
pub(super) fn speaks_to(audiences: &[Audience], audience: Audience) -> bool {
    audiences.is_empty() || audiences.contains(&audience)
}
