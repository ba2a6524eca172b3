//! The way through the questions: what is shown, what comes next, how much is left, why something is not shown.

use super::bounds::most_more_questions;
use super::observe::{Observation, Truths};
use crate::pack::Part;
use crate::prepare::{Leaf, Prepared};
use crate::sort::sort_unique;
use crate::{Case, Level, PartId, QuestionId, Reading, Sign, Truth};

/// The questions that are shown, in the order of the pack.
#[must_use]
pub fn shown_questions(prepared: &Prepared, observed: &Observation) -> Vec<QuestionId> {
    let state = &observed.known;
    shown(prepared, state).map(|(_, id)| id.clone()).collect()
}

/// The question that is shown after this one; of `None`, the first. None after the last.
#[must_use]
pub fn next_question(
    prepared: &Prepared,
    observed: &Observation,
    after: Option<&QuestionId>,
) -> Option<QuestionId> {
    let state = &observed.known;
    let place = after.and_then(|after| prepared.question_index.get(after).copied());
    shown(prepared, state)
        .find(|(index, _)| place.is_none_or(|place| *index > place))
        .map(|(_, id)| id.clone())
}

/// The question that is shown before this one; of `None`, the last. None before the first.
#[must_use]
pub fn previous_question(
    prepared: &Prepared,
    observed: &Observation,
    before: Option<&QuestionId>,
) -> Option<QuestionId> {
    let state = &observed.known;
    let place = before.and_then(|before| prepared.question_index.get(before).copied());
    let earlier =
        shown(prepared, state).filter(|(index, _)| place.is_none_or(|place| *index < place));
    earlier.last().map(|(_, id)| id.clone())
}

/// The level of a reading.
#[must_use]
pub fn level(prepared: &Prepared, observed: &Observation, reading: Reading) -> Level {
    observed.known.levels(prepared).get(reading)
}

/// How far a person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The parts with a question that is shown, or may come to be, in the order of the pack.
    pub parts: Vec<PartProgress>,
    /// Questions that are shown and have an answer, "not sure" and "prefer not to say" included.
    pub answered: usize,
    /// Questions without an answer that are shown, whatever is answered next.
    pub least_left: usize,
    /// The most that can be left: with those that answers may still bring.
    pub most_left: usize,
}

/// How far a person is with a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartProgress {
    /// Which part.
    pub part: PartId,
    /// Questions of it that are shown and have an answer.
    pub answered: usize,
    /// Questions of it that are shown.
    pub shown: usize,
    /// Questions of it that may come to be shown.
    pub possible: usize,
}

/// How far a person is. `least_left` is exact. `most_left` is exact but where two questions with one choice each decide
/// over the same further questions; then it may be too high, never too low.
#[must_use]
pub fn progress(prepared: &Prepared, case: &Case, observed: &Observation) -> Progress {
    let state = &observed.known;
    let part =
        |part: &Part| PartProgress { part: part.id.clone(), answered: 0, shown: 0, possible: 0 };
    let mut parts: Vec<PartProgress> = prepared.pack.parts.iter().map(part).collect();
    // A question with a kept answer needs no other when it comes to be shown.
    let questions = prepared.pack.questions.iter();
    let unanswered: Vec<bool> =
        questions.map(|question| !case.answers.contains_key(&question.id)).collect();
    let questions = prepared.pack.questions.iter().zip(&state.shown).zip(&unanswered);
    for ((question, truth), unanswered) in questions {
        let Some(part) = parts.iter_mut().find(|part| part.part == question.part) else { continue };
        match truth {
            Truth::Yes => {
                part.shown += 1;
                part.answered += usize::from(!unanswered);
            }
            Truth::Unknown => part.possible += 1,
            Truth::No => {}
        }
    }
    parts.retain(|part| part.shown + part.possible > 0);
    let answered = parts.iter().map(|part| part.answered).sum();
    let least_left = parts.iter().map(|part| part.shown).sum::<usize>() - answered;
    let most_left = least_left + most_more_questions(prepared, state, &unanswered);
    Progress { parts, answered, least_left, most_left }
}

/// Whether a question is shown, and if not, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Visibility {
    /// It is shown.
    Shown,
    /// It is not shown now; what its condition names and is not chosen, of which some would show it.
    Hidden {
        /// Whether an open answer could still show it; else what was answered rules it out.
        open: bool,
        /// Answers, and signs of the factors, that are not there.
        needs: Vec<Sign>,
    },
}

/// Whether a question is shown, and if not, why. `None`: the pack has no such question.
#[must_use]
pub fn visibility(
    prepared: &Prepared,
    observed: &Observation,
    question: &QuestionId,
) -> Option<Visibility> {
    let state = &observed.known;
    let index = *prepared.question_index.get(question)?;
    let truth = state.shown.get(index).copied()?;
    if truth == Truth::Yes {
        return Some(Visibility::Shown);
    }
    let mut needs = Vec::new();
    if let Some(show) = prepared.questions.get(index)?.show.as_ref() {
        show.each_leaf(&mut |leaf| match leaf {
            _ if state.leaf(leaf).holds() => {}
            Leaf::Option(option) => {
                needs.extend(prepared.options.get(option).map(|option| option.sign.clone()));
            }
            Leaf::Factor(factor) => {
                needs.extend(
                    prepared
                        .pack
                        .factors
                        .get(factor)
                        .into_iter()
                        .flat_map(|factor| factor.from.clone()),
                );
            }
            Leaf::Reading(..) => {}
        });
    }
    sort_unique(&mut needs);
    Some(Visibility::Hidden { open: truth == Truth::Unknown, needs })
}

fn shown<'a>(
    prepared: &'a Prepared,
    state: &'a Truths,
) -> impl Iterator<Item = (usize, &'a QuestionId)> {
    let questions = prepared.pack.questions.iter().zip(&state.shown).enumerate();
    questions
        .filter(|(_, (_, shown))| shown.holds())
        .map(|(index, (question, _))| (index, &question.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::observe::OBSERVATIONS;
    use crate::assess::{assess_observed, observe};
    use crate::{Date, prepare, read_pack};

    #[test]
    fn one_observation_serves_the_way_the_progress_and_the_assessment() {
        let pack = read_pack(include_str!("../../tests/fixtures/pack.json")).unwrap();
        let prepared = prepare(pack).unwrap();
        let today = Date::parse("2026-11-22").unwrap();
        let case = Case::default();
        let before = OBSERVATIONS.get();
        let observed = observe(&prepared, &case, today);
        let shown = shown_questions(&prepared, &observed);
        assert_eq!(next_question(&prepared, &observed, None).as_ref(), shown.first());
        assert_eq!(previous_question(&prepared, &observed, None).as_ref(), shown.last());
        assert_eq!(progress(&prepared, &case, &observed).least_left, shown.len());
        for question in &shown {
            let visible = visibility(&prepared, &observed, question);
            assert_eq!(visible, Some(Visibility::Shown));
        }
        let assessment = assess_observed(&prepared, &case, &observed);
        for (reading, shown) in &assessment.readings {
            assert_eq!(level(&prepared, &observed, *reading), shown.level);
        }
        assert_eq!(OBSERVATIONS.get() - before, 1);
        assert_eq!(assessment, crate::assess(&prepared, &case, today));
    }
}
