//! What the result could be: counting what is unanswered as yes, against what full answers can really give.
//!
//! Where the open answers exclude each other, counting all of them as yes promises more than any full answer keeps. The
//! engine tries such answers one by one; here is shown where that is needed, and that counting never promises too little.

use biodivine_lib_bdd::Bdd;
use heedful_engine::{Level, Reading};

use super::functions::{Functions, View};
use super::space::{Space, TooLargeError};
use super::{Outcome, Property, World};

pub(super) fn properties(world: &World<'_>) -> Result<Vec<Property>, TooLargeError> {
    let possible = Functions::new(world.pack, world.space, View::Possible)?;
    let mut too_little = Vec::new();
    let mut too_much = Vec::new();
    let (asked, space) = (asked(world), world.space);
    for reading in Reading::ALL {
        for level in Level::ALL {
            let key = (*reading, *level);
            let (Some(real), Some(counted)) =
                (world.reachable.get(&key), possible.levels.get(&key))
            else {
                continue;
            };
            let missed = space.and_not(&space.and(&asked, real), counted);
            if !missed.is_false() {
                too_little.push(world.shown_by(
                    format!("{reading} could be `{level}`, and is not counted so"),
                    &missed,
                ));
            }
            let promised = space.and_not(&space.and(&asked, counted), real);
            if !promised.is_false() {
                let what =
                    format!("{reading} could be counted as `{level}`, which no full answers give");
                too_much.push(world.shown_by(what, &promised));
            }
        }
    }
    Ok(vec![
        Property::new(
            "could-be-covers",
            "What the result could be is never less than what some full answers give.",
            Outcome::Fails,
            too_little,
        ),
        Property::new(
            "could-be-by-counting",
            "Counting every open answer as yes gives exactly what full answers can give. (Where it does not, the engine tries the answers that exclude each other one by one.)",
            Outcome::Look,
            too_much,
        ),
    ])
}

/// Only questions that are certainly shown have answers; the others are open.
fn asked(world: &World<'_>) -> Bdd {
    let questions = world.certain.shown.iter().zip(&world.space.questions);
    questions.fold(world.space.variables.mk_true(), |all, (shown, space)| {
        let unknown = world.space.variables.mk_var(space.unknown);
        world.space.and(&all, &world.space.or(shown, &unknown))
    })
}

/// For answers of which some are open: whether they can be completed so that `complete` holds.
pub(super) fn reachable(of: &Space, complete: &Bdd) -> Bdd {
    of.questions.iter().fold(complete.clone(), |reached, space| {
        if !of.depends_on(&reached, &space.answer) {
            return reached;
        }
        let some = of.exists(&reached, &space.answer);
        of.if_then_else(&of.variables.mk_var(space.unknown), &some, &reached)
    })
}
