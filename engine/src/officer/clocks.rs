//! Clocks from a report or an arrest, when to look again, breaches, and what to be reminded of. All times are arguments.

use super::calendar::Reminder;
use super::content::{Clock, OfficerContent, ReviewAfter, officer};
use super::file::{OfficerFile, StepState};
use super::moment::Moment;
use super::plan::Planned;
use crate::assess::holds_in;
use crate::assessment::Assessment;
use crate::{Case, Incident, OptionId};

/// A clock that runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Running<'a> {
    /// Which clock.
    pub clock: &'a Clock,
    /// When it ends.
    pub ends: Moment,
}

/// The clocks that run where the victim lives; none while it is not known when they began.
#[must_use]
pub fn running<'a>(
    content: &'a OfficerContent,
    file: &OfficerFile,
    nation: Option<&OptionId>,
) -> Vec<Running<'a>> {
    let Some(start) = file.start else { return Vec::new() };
    let ends = |clock: &Clock| start.at.plus_days(clock.days).plus_hours(clock.hours);
    let here = content.clocks.iter().filter(|clock| holds_in(&clock.nations, nation));
    here.map(|clock| Running { clock, ends: ends(clock) }).collect()
}

/// When to look again: as the officer set it, else as the content suggests for the band. A lower band of the officer's own
/// puts it off no further than the rules' would.
#[must_use]
pub fn review<'a>(
    content: &'a OfficerContent,
    file: &OfficerFile,
    assessment: &Assessment,
    from: Moment,
) -> Option<(Moment, &'a ReviewAfter)> {
    let band = assessment.band.max(assessment.rules_band);
    let after = content.reviews.iter().find(|review| review.band == band)?;
    Some((file.review.unwrap_or_else(|| from.plus_days(after.days)), after))
}

/// The entries of the log of which somebody chose that they break a warning, an order or a condition, in the order of the log.
pub fn breaches(case: &Case) -> impl Iterator<Item = &Incident> {
    case.diary.iter().filter(|entry| entry.is_breach())
}

/// From how many breaches on a further stalking offence is to be looked at (CPS guidance).
pub const BREACHES_FOR_AN_OFFENCE: u32 = 2;

/// Whether the breaches ask for a further stalking offence.
#[must_use]
pub fn asks_for_an_offence(case: &Case) -> bool {
    let count = breaches(case).map(|entry| entry.times.unwrap_or(1)).fold(0, u32::saturating_add);
    count >= BREACHES_FOR_AN_OFFENCE
}

/// What to be reminded of: the clocks, the review, and what of the plan is open. No reminder tells what it is about.
#[must_use]
pub fn reminders(
    content: &OfficerContent,
    running: &[Running<'_>],
    review: Option<Moment>,
    planned: &[Planned<'_>],
    words: &Neutral<'_>,
) -> Vec<Reminder> {
    let mut reminders: Vec<Reminder> = running
        .iter()
        .map(|running| Reminder {
            id: running.clock.id.clone(),
            at: running.ends,
            say: officer(&running.clock.remind).to_owned(),
        })
        .collect();
    reminders.extend(review.map(|at| Reminder {
        id: "review".to_owned(),
        at,
        say: words.review.to_owned(),
    }));
    let mut open: Vec<Moment> = Vec::new();
    for planned in planned.iter().filter(|planned| planned.step.state == StepState::Open) {
        if !open.contains(&planned.due) && content.measure(&planned.guidance.id).is_some() {
            open.push(planned.due);
        }
    }
    reminders.extend(open.into_iter().enumerate().map(|(place, at)| Reminder {
        id: format!("step-{}", place + 1),
        at,
        say: words.step.to_owned(),
    }));
    reminders
}

/// The words of reminders, which tell nothing.
#[derive(Debug, Clone, Copy)]
pub struct Neutral<'a> {
    /// Of the review.
    pub review: &'a str,
    /// Of what is open.
    pub step: &'a str,
}
