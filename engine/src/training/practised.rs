//! What somebody practised, as it is kept if they ask for it: which scenario, when, and their bands. No reasons, no answers,
//! no name.

use serde::Serialize;
use serde_json::Value;

use super::scenario::Scenario;
use crate::from_json::{FromJson, from_json};
use crate::{Band, Date, ScenarioId};

/// A scenario that was worked through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Practised {
    /// Which scenario.
    pub scenario: ScenarioId,
    /// On which day.
    pub on: Date,
    /// One's own bands, instalment by instalment.
    pub bands: Vec<Band>,
    /// How many of them were those of the reference.
    pub same: u32,
}

from_json!(Practised { scenario, on, bands, same; });

impl Practised {
    /// What is kept of these bands.
    #[must_use]
    pub fn of(scenario: &Scenario, bands: Vec<Band>, on: Date) -> Practised {
        let parts = scenario.instalments.iter().zip(&bands);
        let same = parts.filter(|(part, band)| part.expect.band == **band).count();
        let same = u32::try_from(same).unwrap_or(u32::MAX);
        Practised { scenario: scenario.id.clone(), on, bands, same }
    }

    /// All that can be read in what was kept; what can't be read is passed over.
    #[must_use]
    pub fn all_in(kept: &Value) -> Vec<Practised> {
        let kept = kept.as_array().map(Vec::as_slice).unwrap_or_default();
        kept.iter().filter_map(|one| Practised::from_json(one).ok()).collect()
    }
}
