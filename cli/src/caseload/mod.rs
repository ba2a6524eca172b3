//! A made-up caseload: many cases drawn from how often each sign is reported in a population, and what the rules make of
//! them. It is a check on proportions. Nobody of whom it speaks exists, so it validates nothing.
//!
//! One line of flow: a folder of profiles → [`read`](crate::read::profiles) → [`check`] → [`draw`] many cases → the
//! engine's assessment of each → [`tally`] → [`report`].

mod check;
mod draw;
mod report;
mod tally;

use std::path::Path;

use heedful_engine::{Date, Pack, Prepared, prepare};
use serde::Serialize;

pub use report::{PopulationCaseload, PopulationFigures, machine, text};
pub use tally::CaseTally;

use crate::diagnostic::{Diagnostic, any_error};
use crate::files::Files;
use crate::read::{self, Profile};

/// How many cases, and from which seed.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Size {
    /// Cases for each profile and correlation.
    pub cases: u32,
    /// The same seed gives the same cases.
    pub seed: u64,
}

/// What is wrong with the profiles.
#[derive(Debug)]
pub struct Refused {
    /// Each problem.
    pub problems: Vec<Diagnostic>,
    /// The files, for messages.
    pub files: Files,
}

/// Reads the profiles in `folder` and draws a caseload from each.
///
/// # Errors
/// Everything that is wrong with the profiles.
pub fn caseloads(
    pack: &Pack,
    folder: &Path,
    size: Size,
    today: Date,
) -> Result<Vec<PopulationCaseload>, Refused> {
    let read = read::profiles(folder);
    let mut problems = read.trail.problems.clone();
    problems.extend(check::check(&read, pack));
    let prepared = match prepare(pack.clone()) {
        Ok(prepared) if !any_error(&problems) => prepared,
        Ok(_) => return Err(Refused { problems, files: read.files }),
        Err(refused) => {
            let refused = refused.into_iter();
            problems.extend(refused.map(|wrong| Diagnostic::error("refused", wrong.to_string())));
            return Err(Refused { problems, files: read.files });
        }
    };
    let profiles = read.profiles.into_iter();
    Ok(profiles.map(|profile| caseload(&prepared, profile, size, today)).collect())
}

/// The caseload of one profile: the same people, with signs that come together loosely, somewhat and closely.
fn caseload(prepared: &Prepared, profile: Profile, size: Size, today: Date) -> PopulationCaseload {
    let plan = draw::plan(prepared.pack(), &profile);
    let by_correlation = profile.correlation.each().map(|correlation| {
        let mut tally = CaseTally::default();
        for number in 0..size.cases {
            let mut chance = draw::Chance::of(size.seed, number);
            let case = draw::case(&plan, correlation, &mut chance);
            tally.add(&case, &heedful_engine::assess(prepared, &case, today), &profile.by);
        }
        tally
    });
    let [low, middle, high] = by_correlation;
    PopulationCaseload { profile, size, low, middle, high }
}
