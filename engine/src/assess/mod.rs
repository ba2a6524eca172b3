//! The assessment: a pure function of a pack, a case and today's date. Nothing else decides.
//!
//! **What is exact.** The levels and the band that are shown count everything unknown as no. Since rules can only raise,
//! no answer still to come can make them lower. `could_be` is the highest that any way of answering the open questions
//! can give: exactly so, also where a question can take only one option or a date can fall into one span only, and where
//! an answer opens further questions. (Finding it can take trying combinations. The trying is bounded, by
//! [`MOST_TRIES`] for each rule; beyond that a rule counts as possible, so that `could_be` may be too high and never too
//! low.) A question that is not shown is open while its condition is open, whatever was answered to it before.

mod bounds;
mod find_out;
mod flow;
mod judge;
mod minutes;
mod observe;
mod offer;
mod reasons;
mod sufficient;
mod would_change;

pub use bounds::MOST_TRIES;
pub use flow::{
    PartProgress, Progress, Visibility, level, next_question, previous_question, progress,
    shown_questions, visibility,
};
pub use minutes::minutes;
pub use observe::{Observation, observe};
pub use sufficient::MOST_SETS;

pub use offer::{holds_in, nation};

use std::collections::BTreeMap;

use crate::assessment::{Assessment, ReadingShown};
use crate::case::PackStamp;
use crate::diary::{FactShown, entry_problems};
use crate::prepare::{Levels, Prepared};
use crate::{Case, Date, Reading};
use observe::observe_with_facts;

/// Assesses a case on a day.
#[must_use]
pub fn assess(prepared: &Prepared, case: &Case, today: Date) -> Assessment {
    assess_observed(prepared, case, &observe(prepared, case, today))
}

/// Assesses a case whose diary facts are given: for provers and tests, which go through facts without diaries.
#[must_use]
pub fn assess_with_facts(
    prepared: &Prepared,
    case: &Case,
    today: Date,
    facts: Vec<FactShown>,
) -> Assessment {
    assess_observed(prepared, case, &observe_with_facts(prepared, case, today, facts))
}

/// Assesses a case as it was observed.
#[must_use]
pub fn assess_observed(prepared: &Prepared, case: &Case, observed: &Observation) -> Assessment {
    let state = &observed.known;
    let today = observed.today;
    let shown = state.levels(prepared);
    let rules_band = prepared.bands.band(&shown);
    let possible = bounds::possible(prepared, state, &shown);
    let mut could_be = shown;
    for rule in possible.iter().filter_map(|rule| prepared.rules.get(*rule)) {
        could_be.raise_all(&rule.raises);
    }
    let rules_could_be = prepared.bands.band(&could_be);
    let judgement = judge::judge(prepared, case, rules_band, rules_could_be);
    let (sufficient, more_sufficient) = sufficient::sufficient(prepared, state, rules_band);
    let offered = offer::Offer {
        prepared,
        state,
        levels: &shown,
        band: judgement.band,
        could_be: judgement.could_be,
        audience: case.audience,
        nation: nation(&prepared.pack, case),
    };

    Assessment {
        pack: PackStamp { id: prepared.pack.id.clone(), version: prepared.pack.version.clone() },
        today,
        audience: case.audience,
        band: judgement.band,
        could_be: judgement.could_be,
        rules_band,
        rules_could_be,
        judged: judgement.judged,
        readings: readings(&shown, &could_be),
        reasons: reasons::reasons(prepared, state),
        sufficient,
        more_sufficient,
        find_out: find_out::find_out(prepared, state, &shown, &possible),
        would_change: would_change::would_change(prepared, state, &shown),
        guidance: offered.guidance(),
        services: offered.services(),
        marks: reasons::marks(prepared, state, &observed.diary, offered.nation),
        diary: observed.diary.clone(),
        diary_problems: entry_problems(case, today),
    }
}

fn readings(shown: &Levels, could_be: &Levels) -> BTreeMap<Reading, ReadingShown> {
    let mut readings = BTreeMap::new();
    for reading in Reading::ALL {
        let (level, could_be) = (shown.get(*reading), could_be.get(*reading));
        readings.insert(*reading, ReadingShown { level, could_be });
    }
    readings
}
