//! What a trainee saw, beside the reference.

use super::scenario::{Scenario, case_at, questions_at, reference_signs};
use crate::{Answer, Case, OptionId, Pack, QuestionId};

/// What became of a sign that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seen {
    /// The trainee named it.
    Found,
    /// The trainee was asked and did not name it.
    Missed,
    /// The trainee was not sure, or left the question open.
    Unsure,
}

/// A trainee's answers against the reference of an instalment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Each sign of the reference, in the order of [`reference_signs`].
    pub signs: Vec<(QuestionId, OptionId, Seen)>,
    /// What the trainee named and the story does not show.
    pub over_called: Vec<(QuestionId, OptionId)>,
}

impl Comparison {
    /// What became of each sign, in the order of [`reference_signs`]: what a code carries.
    #[must_use]
    pub fn seen(&self) -> Vec<Seen> {
        self.signs.iter().map(|(_, _, seen)| *seen).collect()
    }
}

/// Compares the answers of a trainee with the reference after the instalment `index`. Questions that the story does not
/// answer yet are left out: nobody is wrong about them.
#[must_use]
pub fn compare(scenario: &Scenario, index: usize, given: &Case, pack: &Pack) -> Comparison {
    let signs = reference_signs(scenario, index, pack)
        .into_iter()
        .map(|(question, option)| {
            let seen = seen(given.answers.get(&question), &option);
            (question, option, seen)
        })
        .collect();
    let reference = case_at(scenario, index);
    let mut over_called = Vec::new();
    for question in questions_at(scenario, index, pack) {
        let there = reference.answers.get(&question).map_or(&[][..], Answer::chosen);
        let named = given.answers.get(&question).map_or(&[][..], Answer::chosen);
        for option in named.iter().filter(|option| !there.contains(option)) {
            over_called.push((question.clone(), option.clone()));
        }
    }
    Comparison { signs, over_called }
}

fn seen(given: Option<&Answer>, option: &OptionId) -> Seen {
    match given {
        Some(answer) if answer.chosen().contains(option) => Seen::Found,
        Some(Answer::NotSure | Answer::Declined) | None => Seen::Unsure,
        Some(Answer::Many(options)) if options.is_empty() => Seen::Unsure,
        Some(_) => Seen::Missed,
    }
}
