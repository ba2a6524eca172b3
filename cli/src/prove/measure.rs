//! How often, how much, and what could be missed.
//!
//! All shares are of complete answer sets with an empty diary, questions being answered independently. Of a question with
//! one answer, each is as likely as any other. Options that can be ticked besides others are all ticked equally often,
//! on average as many of them as is said. This measures the rules, not people: no real population answers so.

use std::collections::BTreeMap;

use biodivine_lib_bdd::{Bdd, BddVariable};
use heedful_engine::Band;
use serde::Serialize;

use super::World;
use super::space::Space;

/// How many signs are reported on average, for influences and for what could be hidden.
pub const SIGNS: f64 = 5.0;
/// How many signs are reported on average, for the table of bands.
const COLUMNS: [f64; 6] = [1.0, 2.0, 5.0, 10.0, 20.0, 40.0];

/// How often each band is given when n signs are reported.
#[derive(Debug, Serialize)]
pub struct BandShares {
    /// How many signs are reported on average; absent: every set of options is as likely as any other.
    pub signs: Option<f64>,
    /// The share of answer sets that give the band, 0 to 1.
    pub shares: BTreeMap<Band, f64>,
}

/// How much a question matters.
#[derive(Debug, Serialize)]
pub struct Influence {
    /// The question.
    pub question: String,
    /// Its influence on the band: the share of answer sets, over all other questions, for which some change of this
    /// answer changes the band. (Influence in the sense of Ben-Or and Linial, 1985, for answers of more than two kinds.)
    pub on_band: f64,
    /// How often an answer to it is the only thing that keeps the result at "act now" from below.
    pub on_act_now: f64,
    /// It changes no reading, whatever else is answered.
    pub never_matters: bool,
}

/// A question whose missing answer could hide "act now".
#[derive(Debug, Serialize)]
pub struct Hidden {
    /// The question.
    pub question: String,
    /// Of the answer sets that give "act now", the share that would show a lower band without this answer.
    pub share: f64,
}

pub(super) fn bands(world: &World<'_>) -> Vec<BandShares> {
    let given: Vec<(Band, Bdd)> = world
        .complete
        .exactly
        .iter()
        .map(|(band, given)| (*band, world.space.without_diary(given)))
        .collect();
    let shares = |chances: &[f64]| {
        given.iter().map(|(band, given)| (*band, world.space.share(given, chances))).collect()
    };
    let options = world
        .space
        .questions
        .iter()
        .filter(|space| space.ticks)
        .map(|space| space.answer.len())
        .sum::<usize>();
    let most = f64::from(u32::try_from(options).unwrap_or(u32::MAX)) / 2.0;
    let by_signs = COLUMNS.iter().filter(|signs| **signs < most).map(|signs| BandShares {
        signs: Some(*signs),
        shares: shares(&world.space.signs(*signs)),
    });
    by_signs.chain([BandShares { signs: None, shares: shares(&world.space.even) }]).collect()
}

pub(super) fn influence(world: &World<'_>) -> Vec<Influence> {
    let reached = |band: &Band| {
        world.complete.bands.get(band).map(|reached| world.space.without_diary(reached))
    };
    let bands: Vec<Bdd> = Band::ALL.iter().skip(1).filter_map(reached).collect();
    let mut found = Vec::new();
    for (question, space) in world.pack.questions.iter().zip(&world.space.questions) {
        if question.options.is_empty() {
            continue;
        }
        let deciding: Vec<Bdd> =
            bands.iter().map(|band| decided(world.space, band, &space.answer)).collect();
        let any = world.space.any(&deciding);
        let matters = world
            .complete
            .levels
            .values()
            .any(|level| world.space.depends_on(level, &space.answer));
        found.push(Influence {
            question: question.id.to_string(),
            on_band: world.space.share(&any, &world.chances),
            on_act_now: deciding
                .last()
                .map_or(0.0, |act_now| world.space.share(act_now, &world.chances)),
            never_matters: !matters,
        });
    }
    found.sort_by(|a, b| b.on_band.total_cmp(&a.on_band).then_with(|| a.question.cmp(&b.question)));
    found
}

/// The other answers for which these variables decide whether `what` holds.
fn decided(space: &Space, what: &Bdd, variables: &[BddVariable]) -> Bdd {
    if !space.depends_on(what, variables) {
        return space.variables.mk_false();
    }
    space.and_not(&space.exists(what, variables), &space.for_all(what, variables))
}

pub(super) fn could_hide_act_now(world: &World<'_>) -> Vec<Hidden> {
    let Some(act_now) = world.certain.bands.get(&Band::ActNow) else {
        return Vec::new();
    };
    let act_now = world.space.without_diary(act_now);
    let unknowns: Vec<BddVariable> =
        world.space.questions.iter().map(|space| space.unknown).collect();
    let with_open = |open: Option<BddVariable>| {
        let values: Vec<(BddVariable, bool)> =
            unknowns.iter().map(|unknown| (*unknown, Some(*unknown) == open)).collect();
        world.space.restricted(&act_now, &values)
    };
    let all_answered = with_open(None);
    let whole = world.space.share(&all_answered, &world.chances);
    let mut found = Vec::new();
    for (question, space) in world.pack.questions.iter().zip(&world.space.questions) {
        let missed = world.space.and_not(&all_answered, &with_open(Some(space.unknown)));
        if !missed.is_false() {
            found.push(Hidden {
                question: question.id.to_string(),
                share: world.space.share(&missed, &world.chances) / whole,
            });
        }
    }
    found.sort_by(|a, b| b.share.total_cmp(&a.share).then_with(|| a.question.cmp(&b.question)));
    found
}
