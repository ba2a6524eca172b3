//! Scenarios for trainers: read, checked against a pack, and made into what the training page loads.

mod check;

use std::path::Path;

use heedful_engine::case::PackStamp;
use heedful_engine::training::{Scenarios, TRAINING_FORMAT, TrainingContent};
use heedful_engine::{Pack, prepare};

use crate::diagnostic::{Diagnostic, any_error};
use crate::files::Files;
use crate::read;

/// Scenarios that were read and checked.
#[derive(Debug)]
pub struct LoadedScenarios {
    /// What the training page loads beside the pack; absent when there is an error in it.
    pub content: Option<TrainingContent>,
    /// Everything that is wrong or worth knowing.
    pub problems: Vec<Diagnostic>,
    /// The files, for messages.
    pub files: Files,
}

/// Reads the scenarios in the folder `root`, and holds them to what the engine says of their cases with this pack.
pub fn load(root: &Path, pack: &Pack) -> LoadedScenarios {
    let read = read::scenarios(root);
    let mut problems = read.trail.problems.clone();
    match prepare(pack.clone()) {
        Ok(prepared) => problems.extend(check::check(&read, &prepared)),
        Err(refused) => problems.extend(
            refused.into_iter().map(|problem| Diagnostic::error("refused", problem.to_string())),
        ),
    }
    let content = (!any_error(&problems)).then(|| TrainingContent {
        format: TRAINING_FORMAT,
        scenarios: together(read.scenarios, pack),
        interface: read.interface,
    });
    LoadedScenarios { content, problems, files: read.files }
}

fn together(read: Vec<read::ScenarioRead>, pack: &Pack) -> Scenarios {
    let mut scenarios: Vec<_> = read.into_iter().filter_map(|read| read.scenario).collect();
    scenarios.sort_by_key(|scenario| scenario.number);
    let pack = PackStamp { id: pack.id.clone(), version: pack.version.clone() };
    Scenarios { pack, scenarios }
}
