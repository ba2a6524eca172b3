//! All answer sets of a pack as Boolean variables.
//!
//! Each question is one choice among its possible answers, made of variables that can take any values: for `many`, one
//! per option; for `one` and `date`, "the first", "else the second", and so on. So every assignment is an answer set,
//! and no side condition is needed. A date has one value for each set of spans that a day can fall into. One more
//! variable per question says that it is unanswered.
//!
//! Shares are measured with chances for each variable; `even` makes every answer of a question as likely as any other.

use std::collections::BTreeSet;

use biodivine_lib_bdd::{Bdd, BddPointer, BddVariable, BddVariableSet};
use heedful_engine::pack::{Choose, Question};
use heedful_engine::{Condition, DiaryFact, Pack, Sign};

use super::budget::ProofBudget;

/// The variables of one question.
#[derive(Debug)]
pub struct QuestionSpace {
    /// True: unanswered.
    pub unknown: BddVariable,
    /// Which answer.
    pub answer: Vec<BddVariable>,
    /// For each option, when it is part of the answer. In the order of the pack.
    pub chosen: Vec<Bdd>,
    /// Of a date: a day for each set of spans, as days ago, in the order of `answer`; the last has no variable.
    pub days: Option<Vec<u32>>,
    /// It can be answered with several options at once.
    pub ticks: bool,
    /// How many answers it can have.
    answers: f64,
}

impl QuestionSpace {
    /// The base-ten logarithm of how many answers it can have.
    pub fn log10_of_answers(&self) -> f64 {
        self.answers.log10()
    }
}

/// What is too large for a decision diagram.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what} is too large to be proved: {}", TooLargeError::HELP)]
pub struct TooLargeError {
    /// The path of it, such as `rule.threat-to-kill.when`; of the pack as a whole `pack`.
    pub path: String,
    /// What it is, in words.
    pub what: String,
    /// How many steps had been taken by then.
    pub steps: usize,
}

impl TooLargeError {
    /// What can be done about it.
    pub const HELP: &str =
        "make several rules of it, one for each part of an `or`, or name fewer things together";
}

/// The answer space of a pack.
#[derive(Debug)]
pub struct Space {
    /// All variables.
    pub variables: BddVariableSet,
    /// The questions, in the order of the pack.
    pub questions: Vec<QuestionSpace>,
    /// The facts of the diary that factors name.
    pub facts: Vec<(DiaryFact, BddVariable)>,
    /// How likely each variable is true when every answer of a question is as likely as any other.
    pub even: Vec<f64>,
    /// What working on its diagrams has cost, and may cost.
    pub(super) budget: ProofBudget,
}

impl Space {
    /// The space of `pack`, to be worked on with n steps.
    ///
    /// # Errors
    /// More variables than the library counts (65 535).
    pub fn new(pack: &Pack, most_steps: usize) -> Result<Self, TooLargeError> {
        let facts: BTreeSet<DiaryFact> = pack
            .factors
            .iter()
            .flat_map(|factor| &factor.from)
            .filter_map(|sign| match sign {
                Sign::Diary(fact) => Some(fact.clone()),
                Sign::Answer(..) => None,
            })
            .collect();
        let budget = ProofBudget::new(most_steps);
        for question in &pack.questions {
            budget.spend(Ways::steps(question));
            budget.within_limit(&format!("question.{}", question.id), || {
                format!("the question `{}`, with all its options,", question.id)
            })?;
        }
        let ways: Vec<Ways> = pack.questions.iter().map(Ways::of).collect();
        let count = ways.iter().map(|ways| 1 + ways.variables()).sum::<usize>() + facts.len();
        let count = u16::try_from(count).map_err(|_| TooLargeError {
            path: "pack".to_owned(),
            what: "a pack of so many options".to_owned(),
            steps: 0,
        })?;
        let variables = BddVariableSet::new_anonymous(count);
        let mut next = variables.variables().into_iter();
        let mut chances = vec![0.5; usize::from(count)];
        let mut spaces: Vec<(usize, QuestionSpace)> = Vec::new();
        for index in super::order::questions(pack) {
            if let Some(ways) = ways.get(index) {
                spaces.extend(
                    ways.take(&variables, &mut next, &mut chances).map(|space| (index, space)),
                );
            }
        }
        spaces.sort_by_key(|(index, _)| *index);
        let questions = spaces.into_iter().map(|(_, space)| space).collect();
        Ok(Self {
            questions,
            facts: facts.into_iter().zip(next).collect(),
            even: chances,
            variables,
            budget,
        })
    }

    /// How likely each variable is true when each option that can be ticked besides others is ticked as often as any
    /// other, and n of them in the mean.
    pub fn signs(&self, in_the_mean: f64) -> Vec<f64> {
        let ticks: Vec<usize> = self
            .questions
            .iter()
            .filter(|question| question.ticks)
            .flat_map(|question| question.answer.iter().map(|variable| variable.to_index()))
            .collect();
        let count = f64::from(u32::try_from(ticks.len()).unwrap_or(u32::MAX));
        let mut chances = self.even.clone();
        for index in ticks {
            if let Some(chance) = chances.get_mut(index) {
                *chance = (in_the_mean / count).min(0.5);
            }
        }
        chances
    }

    /// How likely `what` is, from 0 to 1, if each variable is true as likely as `chances` says.
    pub fn share(&self, what: &Bdd, chances: &[f64]) -> f64 {
        if what.is_false() || !self.spend(what.size()) {
            return 0.0;
        }
        let mut shares: Vec<Option<f64>> = vec![None; what.size()];
        let mut waiting = vec![what.root_pointer()];
        while let Some(node) = waiting.last().copied() {
            let known = |pointer: BddPointer| match pointer.as_bool() {
                Some(value) => Some(f64::from(u8::from(value))),
                None => shares.get(pointer.to_index()).copied().flatten(),
            };
            if known(node).is_some() {
                waiting.pop();
                continue;
            }
            let (low, high) = (what.low_link_of(node), what.high_link_of(node));
            match (known(low), known(high)) {
                (Some(if_false), Some(if_true)) => {
                    let chance = chances.get(what.var_of(node).to_index()).copied().unwrap_or(0.5);
                    if let Some(share) = shares.get_mut(node.to_index()) {
                        *share = Some(chance * if_true + (1.0 - chance) * if_false);
                    }
                    waiting.pop();
                }
                (low_known, high_known) => {
                    waiting.extend(low_known.is_none().then_some(low));
                    waiting.extend(high_known.is_none().then_some(high));
                }
            }
        }
        let root = what.root_pointer();
        root.as_bool().map_or_else(
            || shares.get(root.to_index()).copied().flatten().unwrap_or(0.0),
            |value| f64::from(u8::from(value)),
        )
    }

    /// `what`, where the diary is empty.
    pub fn without_diary(&self, what: &Bdd) -> Bdd {
        let empty: Vec<(BddVariable, bool)> =
            self.facts.iter().map(|(_, variable)| (*variable, false)).collect();
        self.restricted(what, &empty)
    }

    /// When a condition holds, if `name` says when each of its names does.
    pub fn condition(&self, condition: &Condition, name: &mut dyn FnMut(&str) -> Bdd) -> Bdd {
        if self.has_given_up() {
            return self.variables.mk_false();
        }
        match condition {
            Condition::Name(text) => name(text),
            Condition::All(parts) => parts.iter().fold(self.variables.mk_true(), |all, part| {
                self.and(&all, &self.condition(part, name))
            }),
            Condition::Any(parts) => parts.iter().fold(self.variables.mk_false(), |any, part| {
                self.or(&any, &self.condition(part, name))
            }),
            Condition::AtLeast(least, parts)
                if usize::try_from(*least).is_ok_and(|least| least > parts.len()) =>
            {
                self.variables.mk_false()
            }
            Condition::AtLeast(least, parts) => {
                let mut reached = vec![self.variables.mk_true()];
                reached.resize(usize::try_from(*least).unwrap_or(0) + 1, self.variables.mk_false());
                for part in parts {
                    let part = self.condition(part, name);
                    let one_more =
                        reached.iter().map(|before| self.and(before, &part)).collect::<Vec<_>>();
                    for (now, before) in reached.iter_mut().skip(1).zip(&one_more) {
                        *now = self.or(now, before);
                    }
                }
                reached.pop().unwrap_or_else(|| self.variables.mk_true())
            }
        }
    }
}

/// The answers that a question can have: any set of options, or one of these sets.
enum Ways {
    Any(usize),
    OneOf { options: usize, sets: Vec<Vec<usize>>, days: Option<Vec<u32>> },
}

impl Ways {
    /// How much work it is to tell the answers of a question apart: each option is told from all before it, and a day is
    /// looked up in every span.
    fn steps(question: &Question) -> usize {
        let options = question.options.len();
        match question.choose {
            Choose::Many | Choose::Text => options,
            Choose::One => options.saturating_pow(2),
            Choose::Date => options.saturating_pow(3).saturating_mul(4),
        }
    }

    fn of(question: &Question) -> Self {
        let options = question.options.len();
        match question.choose {
            Choose::Many => Self::Any(options),
            Choose::One => Self::OneOf {
                options,
                sets: (0..options).map(|index| vec![index]).collect(),
                days: None,
            },
            Choose::Date => {
                let (sets, days) = spans(question).into_iter().unzip();
                Self::OneOf { options, sets, days: Some(days) }
            }
            Choose::Text => Self::Any(0),
        }
    }

    fn variables(&self) -> usize {
        match self {
            Self::Any(options) => *options,
            Self::OneOf { sets, .. } => sets.len().saturating_sub(1),
        }
    }

    fn answers(&self) -> f64 {
        let count = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        match self {
            Self::Any(options) => count(*options).exp2(),
            Self::OneOf { sets, .. } => count(sets.len().max(1)),
        }
    }

    /// Takes the variables of this question; `None` when there are too few, which [`Space::new`] rules out.
    fn take(
        &self,
        variables: &BddVariableSet,
        next: &mut impl Iterator<Item = BddVariable>,
        chances: &mut [f64],
    ) -> Option<QuestionSpace> {
        let unknown = next.next()?;
        let answer: Vec<BddVariable> = next.take(self.variables()).collect();
        let chosen = match self {
            Self::Any(_) => answer.iter().map(|variable| variables.mk_var(*variable)).collect(),
            Self::OneOf { options, sets, .. } => {
                let mut chosen = vec![variables.mk_false(); *options];
                let mut none_before = variables.mk_true();
                for (index, set) in sets.iter().enumerate() {
                    let mut this = none_before.clone();
                    if let Some(variable) = answer.get(index) {
                        this = this.and(&variables.mk_var(*variable));
                        none_before = none_before.and(&variables.mk_not_var(*variable));
                        if let (Some(chance), Ok(left)) = (
                            chances.get_mut(variable.to_index()),
                            u32::try_from(sets.len() - index),
                        ) {
                            *chance = 1.0 / f64::from(left);
                        }
                    }
                    for option in set {
                        if let Some(chosen) = chosen.get_mut(*option) {
                            *chosen = chosen.or(&this);
                        }
                    }
                }
                chosen
            }
        };
        let (days, ticks) = match self {
            Self::Any(_) => (None, true),
            Self::OneOf { days, .. } => (days.clone(), false),
        };
        Some(QuestionSpace { unknown, answer, chosen, days, ticks, answers: self.answers() })
    }
}

/// The sets of spans that a day can fall into, each once and with its first day, from today backwards.
fn spans(question: &Question) -> Vec<(Vec<usize>, u32)> {
    let mut days: BTreeSet<u32> = BTreeSet::from([0]);
    for option in &question.options {
        days.extend(option.days_ago_at_least);
        days.extend(option.days_ago_at_most.map(|most| most.saturating_add(1)));
    }
    let mut sets: Vec<(Vec<usize>, u32)> = Vec::new();
    for day in days {
        let set: Vec<usize> = (0..question.options.len())
            .filter(|index| {
                question.options.get(*index).is_some_and(|option| {
                    option.days_ago_at_least.is_none_or(|least| day >= least)
                        && option.days_ago_at_most.is_none_or(|most| day <= most)
                })
            })
            .collect();
        if !sets.iter().any(|(known, _)| *known == set) {
            sets.push((set, day));
        }
    }
    sets
}
