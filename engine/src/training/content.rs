//! What only the training page needs, as it is built: `heedful build --training` makes one JSON file of the pack and of
//! this.

use std::collections::BTreeMap;

use serde::Serialize;

use super::scenario::Scenarios;
use crate::from_json::{FromJson, from_json};
use crate::pack::{Pack, value_of};
use crate::phrase::TrainingPhrase;
use crate::problem::{Problem, ProblemKind};
use crate::{Audience, Text};

/// The `format` of this content that this engine reads.
pub const TRAINING_FORMAT: u32 = 1;

/// What only the training page needs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TrainingContent {
    /// Version of the file format: [`TRAINING_FORMAT`].
    pub format: u32,
    /// The scenarios.
    pub scenarios: Scenarios,
    /// Words, by the id of their [`TrainingPhrase`].
    pub interface: BTreeMap<String, Text>,
}

from_json!(TrainingContent { format, scenarios; interface });

impl TrainingContent {
    /// The words for a phrase; empty where there are none (`heedful check` reports that).
    #[must_use]
    pub fn phrase(&self, phrase: TrainingPhrase) -> &str {
        self.interface.get(phrase.id()).map_or("", |text| text.for_audience(Audience::Other))
    }
}

/// Reads what `heedful build --training` wrote: the pack, and what only the training page needs.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read_training_pack(json: &str) -> Result<(Pack, TrainingContent), Problem> {
    let both = Both::from_json(&value_of(json)?).map_err(|problem| *problem)?;
    match both.training.format {
        TRAINING_FORMAT => Ok((both.pack, both.training)),
        format => {
            let unknown = ProblemKind::UnknownFormat { format, newest: TRAINING_FORMAT };
            Err(Problem::new("training.format", unknown))
        }
    }
}

struct Both {
    pack: Pack,
    training: TrainingContent,
}

from_json!(Both { pack, training; });
