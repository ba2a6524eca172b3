//! The votes of a class, counted.

use super::agreement::{Interval, alpha_interval, ordinal_alpha, share_interval};
use super::compare::Seen;
use super::scenario::{Scenario, reference_signs};
use crate::{Band, OptionId, Pack, QuestionId, ScenarioId};

/// What one person, or one show of hands, gave.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Vote {
    /// Which scenario.
    pub scenario: ScenarioId,
    /// After which instalment, from 0.
    pub instalment: usize,
    /// Before or after the discussion.
    pub round: Round,
    /// The band.
    pub band: Band,
    /// How many signs were named that are not there; 7 stands for seven or more.
    pub over_called: u8,
    /// What became of each sign of the reference; empty for a show of hands.
    pub signs: Vec<Seen>,
}

/// Before or after the class talked about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Round {
    /// Before.
    Before,
    /// After.
    After,
}

impl Round {
    /// Both.
    pub const ALL: [Round; 2] = [Round::Before, Round::After];
}

/// What a class gave after one instalment, in one round.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// How many voted.
    pub people: u32,
    /// How many gave each band, in the order of [`Band::ALL`].
    pub bands: Vec<u32>,
    /// The reference.
    pub reference: Band,
    /// How many gave the reference.
    pub agree: u32,
    /// The share that gives the reference, in a group like this one: Wilson's 95 % interval.
    pub interval: Option<Interval>,
    /// How many gave a lower band than the reference. This is the mistake that costs most.
    pub lower: u32,
    /// How many gave a higher one.
    pub higher: u32,
    /// What became of the signs, the most missed first; without those who voted by hand.
    pub signs: Vec<SignCount>,
}

/// What became of one sign in a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignCount {
    /// The question.
    pub question: QuestionId,
    /// Its option.
    pub option: OptionId,
    /// How many found it.
    pub found: u32,
    /// How many missed it.
    pub missed: u32,
    /// How many were not sure.
    pub unsure: u32,
}

/// Counts the votes for one instalment in one round.
#[must_use]
pub fn tally(
    scenario: &Scenario,
    instalment: usize,
    round: Round,
    votes: &[Vote],
    pack: &Pack,
) -> Option<Tally> {
    let reference = scenario.instalments.get(instalment)?.expect.band;
    let cast: Vec<&Vote> = votes
        .iter()
        .filter(|vote| {
            vote.scenario == scenario.id && vote.instalment == instalment && vote.round == round
        })
        .collect();
    let count = |which: &dyn Fn(&Vote) -> bool| {
        u32::try_from(cast.iter().filter(|vote| which(vote)).count()).unwrap_or(u32::MAX)
    };
    let people = count(&|_| true);
    let agree = count(&|vote| vote.band == reference);
    Some(Tally {
        people,
        bands: Band::ALL.iter().map(|band| count(&|vote| vote.band == *band)).collect(),
        reference,
        agree,
        interval: share_interval(agree, people),
        lower: count(&|vote| vote.band < reference),
        higher: count(&|vote| vote.band > reference),
        signs: signs(scenario, instalment, &cast, pack),
    })
}

/// How far a class agrees with itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// Krippendorff's ordinal alpha: 1 is full agreement, 0 is chance.
    pub alpha: f64,
    /// Its 95 % interval, where there is one.
    pub interval: Option<Interval>,
    /// How many parts were voted on.
    pub parts: usize,
    /// How many voted on the part that had the fewest votes.
    pub fewest: u32,
}

/// Below n people, alpha moves far with each of them. A rule of thumb of ours, not of the literature.
pub const SMALL_CLASS: u32 = 10;

/// Why there is no figure for agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreementError {
    /// It needs two parts of a story with two votes each.
    TooFew,
    /// All votes are for one band, in all parts: nothing tells agreement from habit.
    OneBand,
}

impl std::fmt::Display for AgreementError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::TooFew => "too few votes to agree or disagree",
            Self::OneBand => "all votes are for one band",
        })
    }
}

impl std::error::Error for AgreementError {}

/// Krippendorff's ordinal alpha over the parts of a story that two people or more have voted on.
///
/// # Errors
/// Why there is none.
pub fn agreement(tallies: &[Tally]) -> Result<Agreement, AgreementError> {
    let voted: Vec<&Tally> = tallies.iter().filter(|tally| tally.people > 1).collect();
    if voted.len() < 2 {
        return Err(AgreementError::TooFew);
    }
    let ratings: Vec<Vec<u32>> = voted.iter().map(|tally| tally.bands.clone()).collect();
    Ok(Agreement {
        alpha: ordinal_alpha(&ratings).ok_or(AgreementError::OneBand)?,
        interval: alpha_interval(&ratings),
        parts: voted.len(),
        fewest: voted.iter().map(|tally| tally.people).min().unwrap_or(0),
    })
}

fn signs(scenario: &Scenario, instalment: usize, cast: &[&Vote], pack: &Pack) -> Vec<SignCount> {
    let mut counted: Vec<SignCount> = Vec::new();
    for (place, (question, option)) in
        reference_signs(scenario, instalment, pack).into_iter().enumerate()
    {
        let mut one = SignCount { question, option, found: 0, missed: 0, unsure: 0 };
        for seen in cast.iter().filter_map(|vote| vote.signs.get(place)) {
            match seen {
                Seen::Found => one.found += 1,
                Seen::Missed => one.missed += 1,
                Seen::Unsure => one.unsure += 1,
            }
        }
        // Kept in order as it grows: few signs, and no sort to ship.
        let at = counted.iter().position(|other| other.missed < one.missed);
        counted.insert(at.unwrap_or(counted.len()), one);
    }
    counted
}
