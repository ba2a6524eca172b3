//! The votes of a class as a trainer collects them: by codes and by shows of hands, every step of it one that can be taken
//! back. No name, no time, no order of who came when.

use std::collections::HashSet;

use super::class::{Round, Vote};
use super::paste::{BadCode, read_codes};
use super::scenario::{Scenario, Scenarios};
use crate::{Band, Pack};

/// What was collected, step by step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Collected {
    /// The steps, the first one first.
    pub steps: Vec<ClassStep>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassStep {
    /// Codes were counted.
    Counted(Vec<Vote>),
    /// A code that was counted was taken out again.
    TookOut(Vote),
    /// From now on, n hands are up for a band.
    Hands(Hands),
}

/// A show of hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hands {
    /// After which instalment, from 0.
    pub instalment: usize,
    /// Before or after the discussion.
    pub round: Round,
    /// For which band.
    pub band: Band,
    /// How many.
    pub count: u32,
}

/// The longest text in which codes are counted at once, in bytes: some three thousand codes.
pub const MOST_CODES_BYTES: usize = 64 * 1024;

/// The most hands that are counted for one band: what is more is a slip of the finger.
pub const MOST_HANDS: u32 = 999;

/// A code, or what was meant to be one, that was not counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rejected {
    /// It is no code, or one of another version or edition.
    Bad(BadCode),
    /// A right code, for another scenario.
    OtherScenario(Vote),
    /// The same code was counted before. Two people who saw the same have the same code, so the trainer decides.
    Twice(Vote),
}

impl Collected {
    /// The codes that count.
    #[must_use]
    pub fn codes(&self) -> Vec<&Vote> {
        let mut votes: Vec<&Vote> = Vec::new();
        for step in &self.steps {
            match step {
                ClassStep::Counted(counted) => votes.extend(counted),
                ClassStep::TookOut(vote) => {
                    if let Some(place) = votes.iter().rposition(|other| *other == vote) {
                        votes.remove(place);
                    }
                }
                ClassStep::Hands(_) => {}
            }
        }
        votes
    }

    /// How many hands are up.
    #[must_use]
    pub fn hands(&self, instalment: usize, round: Round, band: Band) -> u32 {
        let is_meant = |hands: &Hands| {
            (hands.instalment, hands.round, hands.band) == (instalment, round, band)
        };
        let last = self.steps.iter().rev().find_map(|step| match step {
            ClassStep::Hands(hands) if is_meant(hands) => Some(hands.count),
            _ => None,
        });
        last.unwrap_or(0)
    }

    /// Every vote that counts: the codes, and one without signs for each hand.
    #[must_use]
    pub fn votes(&self, scenario: &Scenario) -> Vec<Vote> {
        let mut votes: Vec<Vote> = self.codes().into_iter().cloned().collect();
        for instalment in 0..scenario.instalments.len() {
            for round in Round::ALL {
                for band in Band::ALL {
                    let hand = Vote {
                        scenario: scenario.id.clone(),
                        instalment,
                        round,
                        band: *band,
                        over_called: 0,
                        signs: Vec::new(),
                    };
                    let count = self.hands(instalment, round, *band).min(MOST_HANDS);
                    votes.extend((0..count).map(|_| hand.clone()));
                }
            }
        }
        votes
    }

    /// Takes the last step back.
    pub fn undo(&mut self) -> Option<ClassStep> {
        self.steps.pop()
    }
}

/// Counts the codes in a text that are for this scenario, and gives back all others.
pub fn count_codes(
    collected: &mut Collected,
    text: &str,
    scenario: &Scenario,
    scenarios: &Scenarios,
    pack: &Pack,
) -> Vec<Rejected> {
    let read = read_codes(text, scenarios, pack);
    let mut aside: Vec<Rejected> = read.bad.into_iter().map(Rejected::Bad).collect();
    let mut counted: Vec<Vote> = Vec::new();
    let mut known: HashSet<Vote> = collected.codes().into_iter().cloned().collect();
    for vote in read.good {
        if vote.scenario != scenario.id {
            aside.push(Rejected::OtherScenario(vote));
        } else if known.insert(vote.clone()) {
            counted.push(vote);
        } else {
            aside.push(Rejected::Twice(vote));
        }
    }
    if !counted.is_empty() {
        collected.steps.push(ClassStep::Counted(counted));
    }
    aside
}
