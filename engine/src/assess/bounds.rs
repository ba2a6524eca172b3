//! Which of the open rules can still come to hold.

use super::observe::{Truths, at};
use crate::Truth;
use crate::prepare::{DependencyNode, Levels, Prepared, PreparedRule};

/// How many combinations are tried for one rule before it counts as possible untried.
pub const MOST_TRIES: u32 = 4096;

/// The open rules that would raise something and can come to hold.
pub(super) fn possible(prepared: &Prepared, state: &Truths, shown: &Levels) -> Vec<usize> {
    let mut scratch = None;
    let open = prepared.rules.iter().zip(&state.rules).enumerate();
    let open =
        open.filter(|(_, (rule, truth))| **truth == Truth::Unknown && rule.raises.above(shown));
    open.filter(|(_, (rule, _))| can_hold(prepared, state, rule, &mut scratch))
        .map(|(index, _)| index)
        .collect()
}

/// A question that can take only one of several answers that matter, and those answers: the options that each makes hold.
struct Open<'a> {
    question: usize,
    worlds: Vec<&'a [usize]>,
}

/// Whether an open rule can come to hold; `scratch` is for the trying.
fn can_hold(
    prepared: &Prepared,
    state: &Truths,
    rule: &PreparedRule,
    scratch: &mut Option<Truths>,
) -> bool {
    let open: Vec<Open<'_>> = rule
        .contended
        .iter()
        .filter_map(|contended| {
            let question = prepared.questions.get(contended.question)?;
            if !state.is_open(question) {
                return None;
            }
            let days = state.days_ago(contended.question);
            let worlds = contended.worlds.iter().filter_map(|world| question.worlds.get(*world));
            let worlds = worlds.filter(|world| world.can_be(days));
            Some(Open {
                question: contended.question,
                worlds: worlds.map(|world| world.options.as_slice()).collect(),
            })
        })
        .collect();
    if open.is_empty() {
        // Every open question can take the answer that helps most, all at once.
        return true;
    }
    // What is left of the last rule does no harm: all that this one depends on is computed again.
    let trial = scratch.get_or_insert_with(|| state.clone());
    let mut search =
        Search { prepared, known: state, rule, open: &open, chosen: Vec::new(), tries: 0 };
    search.can_hold(trial)
}

struct Search<'a> {
    prepared: &'a Prepared,
    known: &'a Truths,
    rule: &'a PreparedRule,
    open: &'a [Open<'a>],
    /// The answer chosen for each of the first of `open`, as its place in `worlds`.
    chosen: Vec<usize>,
    tries: u32,
}

impl Search<'_> {
    fn can_hold(&mut self, trial: &mut Truths) -> bool {
        let Some(next) = self.open.get(self.chosen.len()) else { return true };
        for world in 0..next.worlds.len() {
            self.tries += 1;
            if self.tries > MOST_TRIES {
                return true;
            }
            self.chosen.push(world);
            let tried = Trial {
                prepared: self.prepared,
                known: self.known,
                open: self.open,
                chosen: &self.chosen,
            };
            work_out(&tried, &self.rule.support, trial);
            let can_hold = match trial.truth(&self.rule.when) {
                Truth::Yes => true,
                Truth::No => false,
                Truth::Unknown => self.can_hold(trial),
            };
            self.chosen.pop();
            if can_hold {
                return true;
            }
        }
        false
    }
}

/// Some answers that are tried.
struct Trial<'a> {
    prepared: &'a Prepared,
    known: &'a Truths,
    open: &'a [Open<'a>],
    /// The answer for each of the first of `open`, as its place in `worlds`.
    chosen: &'a [usize],
}

/// Computes some questions and factors with the answers that are tried.
fn work_out(tried: &Trial<'_>, steps: &[DependencyNode], trial: &mut Truths) {
    for step in steps {
        match *step {
            DependencyNode::Question(index) => work_out_question(tried, trial, index),
            DependencyNode::Factor(index) => {
                let truth = trial.factor(tried.prepared, index);
                if let Some(slot) = trial.factors.get_mut(index) {
                    *slot = truth;
                }
            }
        }
    }
}

fn work_out_question(tried: &Trial<'_>, trial: &mut Truths, index: usize) {
    let Some(question) = tried.prepared.questions.get(index) else { return };
    let shown = question.show.as_ref().map_or(Truth::Yes, |show| trial.truth(show));
    if let Some(slot) = trial.shown.get_mut(index) {
        *slot = shown;
    }
    let place = tried.open.iter().position(|open| open.question == index);
    let world = place.and_then(|place| {
        let chosen = *tried.chosen.get(place)?;
        tried.open.get(place)?.worlds.get(chosen)
    });
    for option in question.options.clone() {
        let answered = match world {
            Some(world) => Truth::from(world.contains(&option)),
            // Of a question that may not be shown, no option is known to hold.
            None => at(&tried.known.options, option),
        };
        if let Some(slot) = trial.options.get_mut(option) {
            *slot = shown.and(answered);
        }
    }
}

/// How many questions that are not shown now, and that `counted` names, can come to be shown together, at the most.
///
/// Exact where one question with one choice, or none, decides over them; else the least of the bounds that each such
/// question gives by itself.
pub(super) fn most_more_questions(prepared: &Prepared, state: &Truths, counted: &[bool]) -> usize {
    let counts = |index: usize| {
        counted.get(index).copied().unwrap_or(false) && at(&state.shown, index) == Truth::Unknown
    };
    let more = (0..prepared.questions.len()).filter(|index| counts(*index)).count();
    let mut trial = state.clone();
    let mut least_ruled_out = 0;
    for (index, question) in prepared.questions.iter().enumerate() {
        if question.decides.is_empty() || !state.is_open(question) {
            continue;
        }
        let ruled_out = state.worlds(prepared, index).map(|world| {
            let open = [Open { question: index, worlds: vec![world.options.as_slice()] }];
            let tried = Trial { prepared, known: state, open: &open, chosen: &[0] };
            work_out(&tried, &question.decides, &mut trial);
            let shown = question.decides.iter().filter(|step| match step {
                DependencyNode::Question(index) => {
                    counts(*index) && at(&trial.shown, *index) == Truth::No
                }
                DependencyNode::Factor(_) => false,
            });
            shown.count()
        });
        least_ruled_out = least_ruled_out.max(ruled_out.min().unwrap_or(0));
        // As it is known, again.
        let tried = Trial { prepared, known: state, open: &[], chosen: &[] };
        work_out(&tried, &question.decides, &mut trial);
    }
    more - least_ruled_out
}
