//! Whether a case fits a pack.

use super::Prepared;
use crate::case::when_problem;
use crate::diary::entry_problems;
use crate::pack::{Choose, Question};
use crate::problem::{Problem, ProblemKind};
use crate::{Answer, Case, Date, OptionId, QuestionId};

/// Everything in a case that does not fit the pack or the calendar, with its place: questions, options and kinds that
/// the pack does not know, answers of the wrong kind, ends before their start, dates after today, a judgement without a
/// reason.
///
/// Such a case is assessed all the same: what does not fit is kept and not counted, and leaves its question open.
#[must_use]
pub fn check_case(prepared: &Prepared, case: &Case, today: Date) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (id, answer) in &case.answers {
        let at = format!("answers.{id}");
        let index = prepared.question_index.get(id);
        match index.and_then(|index| prepared.pack.questions.get(*index)) {
            Some(question) => {
                if let (Choose::Date, Answer::When(when)) = (question.choose, answer) {
                    problems.extend(when_problem(&at, *when, today));
                }
                problems.extend(misfits(&at, question, answer));
            }
            None => problems.push(Problem::new(at, ProblemKind::Unknown)),
        }
    }
    for id in case.notes.keys() {
        if !prepared.question_index.contains_key(id) {
            problems.push(Problem::new(format!("notes.{id}"), ProblemKind::Unknown));
        }
    }
    for (index, entry) in case.diary.iter().enumerate() {
        if !prepared.pack.kinds.iter().any(|kind| kind.id == entry.kind) {
            problems.push(Problem::new(format!("diary[{index}].kind"), ProblemKind::Unknown));
        }
    }
    problems.extend(entry_problems(case, today));
    if case.judgement.officer.as_ref().is_some_and(|officer| officer.reason.trim().is_empty()) {
        problems.push(Problem::new("judgement.officer", ProblemKind::Missing("reason")));
    }
    problems
}

/// How many answers do not fit the pack: to questions that it does not have, with options that it does not know, of another
/// form. They are kept, neither shown nor counted.
#[must_use]
pub fn misfitting_answers(prepared: &Prepared, case: &Case) -> usize {
    let fits = |(id, answer): &(&QuestionId, &Answer)| {
        let index = prepared.question_index.get(*id);
        let Some(question) = index.and_then(|index| prepared.pack.questions.get(*index)) else {
            return false;
        };
        misfits("", question, answer).is_empty()
    };
    case.answers.iter().filter(|answer| !fits(answer)).count()
}

/// Why an answer does not fit its question.
fn misfits(at: &str, question: &Question, answer: &Answer) -> Vec<Problem> {
    let expected = match (question.choose, answer) {
        (_, Answer::NotSure | Answer::Declined)
        | (Choose::One | Choose::Date | Choose::Many, Answer::One(_))
        | (Choose::Many, Answer::Many(_) | Answer::None)
        | (Choose::Date, Answer::When(_))
        | (Choose::Text, Answer::Words(_)) => None,
        (Choose::One, _) => Some("one option"),
        (Choose::Many, _) => Some("a list of options, or none"),
        (Choose::Date, _) => Some("a date, or a span"),
        (Choose::Text, _) => Some("words"),
    };
    if let Some(expected) = expected {
        return vec![Problem::new(at, ProblemKind::Expected(expected))];
    }
    let is_unknown =
        |option: &&OptionId| !question.options.iter().any(|known| known.id == **option);
    let unknown = answer.chosen().iter().filter(is_unknown);
    unknown.map(|_| Problem::new(at, ProblemKind::Unknown)).collect()
}
