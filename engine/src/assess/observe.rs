//! What is known: for each question, option, factor and rule whether it holds.

use crate::case::when_problem;
use crate::diary::{FactShown, facts};
use crate::ids::OptionId;
use crate::pack::{Choice, Choose};
use crate::prepare::{
    ANY_DAY, CompatibleAnswers, DependencyNode, Formula, Leaf, Levels, Prepared, PreparedQuestion,
};
use crate::{Answer, Case, Date, Truth};

/// What was observed of a case on a day. All that is said of the case is said of one observation, so that a screen, the way
/// to the next one and the result cost one together.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    pub(crate) today: Date,
    /// The facts that the diary shows.
    pub(crate) diary: Vec<FactShown>,
    pub(crate) known: Truths,
}

/// Observes a case on a day.
#[must_use]
pub fn observe(prepared: &Prepared, case: &Case, today: Date) -> Observation {
    let diary = facts(&prepared.facts, &prepared.pack.kinds, case, today);
    observe_with_facts(prepared, case, today, diary)
}

/// As [`observe`], with given facts of the diary.
pub(super) fn observe_with_facts(
    prepared: &Prepared,
    case: &Case,
    today: Date,
    diary: Vec<FactShown>,
) -> Observation {
    #[cfg(test)]
    OBSERVATIONS.set(OBSERVATIONS.get() + 1);
    let known = Truths::observe(prepared, case, today, &diary);
    Observation { today, diary, known }
}

#[cfg(test)]
thread_local! {
    /// How many observations this thread has made.
    pub(super) static OBSERVATIONS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// What is known of a case. All by index, as in [`Prepared`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Truths {
    /// Whether each question is shown.
    pub(crate) shown: Vec<Truth>,
    /// Each option. While its question is not shown: no, or unknown.
    pub(crate) options: Vec<Truth>,
    pub(crate) factors: Vec<Truth>,
    /// The diary facts that factors name.
    pub(crate) facts: Vec<bool>,
    pub(crate) rules: Vec<Truth>,
    /// For date questions that are open in part: the days ago that the date can be.
    pub(crate) days_ago: Vec<Option<(i32, i32)>>,
}

pub(crate) fn at(truths: &[Truth], index: usize) -> Truth {
    truths.get(index).copied().unwrap_or_default()
}

pub(crate) fn set(truths: &mut [Truth], index: usize, truth: Truth) {
    if let Some(slot) = truths.get_mut(index) {
        *slot = truth;
    }
}

impl Truths {
    pub(crate) fn observe(
        prepared: &Prepared,
        case: &Case,
        today: Date,
        facts: &[FactShown],
    ) -> Truths {
        let mut state = Truths {
            shown: vec![Truth::Unknown; prepared.questions.len()],
            options: vec![Truth::Unknown; prepared.options.len()],
            factors: vec![Truth::Unknown; prepared.factors.len()],
            facts: prepared
                .facts
                .iter()
                .map(|fact| facts.iter().any(|shown| shown.fact == *fact))
                .collect(),
            rules: Vec::new(),
            days_ago: vec![None; prepared.questions.len()],
        };
        for (id, answer) in &case.answers {
            if let Some(index) = prepared.question_index.get(id)
                && let Some(question) = prepared.questions.get(*index)
            {
                state.read_answer(prepared, *index, question, answer, today);
            }
        }
        for step in &prepared.order {
            match *step {
                DependencyNode::Question(index) => {
                    let Some(question) = prepared.questions.get(index) else { continue };
                    let shown = question.show.as_ref().map_or(Truth::Yes, |show| state.truth(show));
                    set(&mut state.shown, index, shown);
                    if shown == Truth::Yes {
                        continue;
                    }
                    // Its answer is kept in the case, and counts for nothing.
                    for option in question.options.clone() {
                        set(&mut state.options, option, shown);
                    }
                    if let Some(days) = state.days_ago.get_mut(index) {
                        *days = None;
                    }
                }
                DependencyNode::Factor(index) => {
                    let factor = state.factor(prepared, index);
                    set(&mut state.factors, index, factor);
                }
            }
        }
        state.rules = prepared.rules.iter().map(|rule| state.truth(&rule.when)).collect();
        state
    }

    /// The truth of a condition over options and factors.
    pub(crate) fn truth(&self, formula: &Formula) -> Truth {
        formula.truth(&|leaf| self.leaf(leaf))
    }

    /// The truth of a name in such a condition.
    pub(crate) fn leaf(&self, leaf: Leaf) -> Truth {
        match leaf {
            Leaf::Option(option) => at(&self.options, option),
            Leaf::Factor(factor) => at(&self.factors, factor),
            Leaf::Reading(..) => Truth::No,
        }
    }

    /// The truth of a factor, from its options and facts. A diary only adds a yes; a factor from a diary alone is a no
    /// where the diary is silent.
    pub(crate) fn factor(&self, prepared: &Prepared, index: usize) -> Truth {
        let Some(factor) = prepared.factors.get(index) else { return Truth::No };
        let facts = factor.facts.iter().any(|fact| self.facts.get(*fact).copied().unwrap_or(false));
        factor
            .options
            .iter()
            .fold(Truth::from(facts), |truth, option| truth.or(at(&self.options, *option)))
    }

    /// The days ago that the date of a question can be.
    pub(crate) fn days_ago(&self, question: usize) -> (i32, i32) {
        self.days_ago.get(question).copied().flatten().unwrap_or(ANY_DAY)
    }

    /// The answers to a question that exclude one another, of which each can be.
    pub(crate) fn worlds<'a>(
        &self,
        prepared: &'a Prepared,
        question: usize,
    ) -> impl Iterator<Item = &'a CompatibleAnswers> + use<'a> {
        let days = self.days_ago(question);
        let worlds = prepared.questions.get(question).map(|question| question.worlds.as_slice());
        worlds.unwrap_or_default().iter().filter(move |world| world.can_be(days))
    }

    /// Whether an answer to a question is still to come, at least in part.
    pub(crate) fn is_open(&self, question: &PreparedQuestion) -> bool {
        let options = self.options.get(question.options.clone()).unwrap_or_default();
        options.contains(&Truth::Unknown)
    }

    /// The levels that the rules that hold give.
    pub(crate) fn levels(&self, prepared: &Prepared) -> Levels {
        let mut levels = Levels::LOWEST;
        for (rule, truth) in prepared.rules.iter().zip(&self.rules) {
            if truth.holds() {
                levels.raise_all(&rule.raises);
            }
        }
        levels
    }

    fn read_answer(
        &mut self,
        prepared: &Prepared,
        index: usize,
        question: &PreparedQuestion,
        answer: &Answer,
        today: Date,
    ) {
        match (question.choose, answer) {
            (Choose::Text, _) | (_, Answer::NotSure | Answer::Declined | Answer::Words(_)) => {}
            (_, Answer::None) => self.set_options(question, |_| Truth::No),
            (Choose::Date, Answer::When(when)) => {
                if when_problem("", *when, today).is_none() {
                    let (first, last) = when.range(today);
                    self.read_date(
                        prepared,
                        index,
                        question,
                        (today.days_since(last), today.days_since(first)),
                    );
                }
            }
            (_, Answer::When(_)) => {}
            (choose, Answer::One(_) | Answer::Many(_)) => {
                let named =
                    prepared.pack.questions.get(index).map(|question| question.options.as_slice());
                let places = places(named.unwrap_or_default(), answer.chosen());
                if choose == Choose::Date {
                    if let [Some(place)] = places.as_slice()
                        && let Some(option) = prepared.options.get(question.options.start + place)
                    {
                        self.read_date(prepared, index, question, option.span);
                    }
                    return;
                }
                // An option that this pack does not have (an older record) says nothing about the others.
                let rest = if places.is_empty() || places.contains(&None) {
                    Truth::Unknown
                } else {
                    Truth::No
                };
                self.set_options(question, |_| rest);
                for place in places.into_iter().flatten() {
                    set(&mut self.options, question.options.start + place, Truth::Yes);
                }
            }
        }
    }

    /// Sorts a date into the spans: yes where every day that it can be is in the span, no where none is.
    fn read_date(
        &mut self,
        prepared: &Prepared,
        index: usize,
        question: &PreparedQuestion,
        days: (i32, i32),
    ) {
        for option in question.options.clone() {
            let Some((least, most)) = prepared.options.get(option).map(|option| option.span) else {
                continue;
            };
            let truth = if least <= days.0 && days.1 <= most {
                Truth::Yes
            } else if days.1 < least || most < days.0 {
                Truth::No
            } else {
                Truth::Unknown
            };
            set(&mut self.options, option, truth);
        }
        if let Some(slot) = self.days_ago.get_mut(index) {
            *slot = Some(days);
        }
    }

    fn set_options(&mut self, question: &PreparedQuestion, truth: impl Fn(usize) -> Truth) {
        for (place, option) in question.options.clone().enumerate() {
            set(&mut self.options, option, truth(place));
        }
    }
}

/// Where each chosen option is; none where the pack does not have it. Answers come in the order of the pack as a rule, so
/// each is looked for where the last one was.
fn places(named: &[Choice], chosen: &[OptionId]) -> Vec<Option<usize>> {
    let mut next = 0;
    let place = |chosen: &OptionId| {
        let is_it = |option: &Choice| option.id == *chosen;
        let later = named.iter().skip(next).position(is_it).map(|place| next + place);
        let place = later.or_else(|| named.iter().position(is_it))?;
        next = place + 1;
        Some(place)
    };
    chosen.iter().map(place).collect()
}
