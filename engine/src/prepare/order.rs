//! The order in which questions and factors are computed: each after all that it depends on.

use super::check::Checker;
use super::{Leaf, Prepared, PreparedFactor, PreparedOption, PreparedQuestion};
use crate::sort::sort_unique;

/// Something to compute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DependencyNode {
    /// Whether a question is shown, and the truth of its options.
    Question(usize),
    /// The truth of a factor.
    Factor(usize),
}

/// All questions and factors in order; a question whose showing depends on itself is a problem.
pub(super) fn in_order(
    questions: &[PreparedQuestion],
    options: &[PreparedOption],
    factors: &[PreparedFactor],
    checker: &mut Checker<'_>,
) -> Vec<DependencyNode> {
    let depends_on = |step| depends_on(questions, options, factors, step);
    let mut all: Vec<DependencyNode> = (0..questions.len()).map(DependencyNode::Question).collect();
    all.extend((0..factors.len()).map(DependencyNode::Factor));
    let (order, cycles) = topological(questions.len(), factors.len(), &all, &depends_on);
    for step in cycles {
        checker.cycle(step);
    }
    order
}

/// What some factors depend on, themselves included, in order.
pub(super) fn support(prepared: &Prepared, factors: &[usize]) -> Vec<DependencyNode> {
    let depends_on =
        |step| depends_on(&prepared.questions, &prepared.options, &prepared.factors, step);
    let from: Vec<DependencyNode> = factors.iter().copied().map(DependencyNode::Factor).collect();
    topological(prepared.questions.len(), prepared.factors.len(), &from, &depends_on).0
}

/// Finds what each question decides: see [`PreparedQuestion::decides`].
pub(super) fn index_decisions(prepared: &mut Prepared) {
    let (n_questions, n_factors) = (prepared.questions.len(), prepared.factors.len());
    let mut decided = vec![Vec::new(); n_questions + n_factors];
    let mut named = vec![false; n_factors];
    // From the last to the first, so that a factor is known to be named by a condition before it is come to itself.
    for step in prepared.order.iter().rev() {
        if let DependencyNode::Factor(factor) = *step
            && !named.get(factor).copied().unwrap_or(false)
        {
            continue;
        }
        for need in depends_on(&prepared.questions, &prepared.options, &prepared.factors, *step) {
            if let DependencyNode::Factor(factor) = need
                && let Some(named) = named.get_mut(factor)
            {
                *named = true;
            }
            if let Some(decided) = decided.get_mut(slot(n_questions, need)) {
                decided.push(*step);
            }
        }
    }
    let decided_by = |step| decided.get(slot(n_questions, step)).cloned().unwrap_or_default();
    for (index, question) in prepared.questions.iter_mut().enumerate() {
        if question.worlds.len() > 1 {
            let from = [DependencyNode::Question(index)];
            let mut steps = topological(n_questions, n_factors, &from, &decided_by).0;
            steps.reverse();
            if steps.len() > 1 {
                question.decides = steps;
            }
        }
    }
}

fn depends_on(
    questions: &[PreparedQuestion],
    options: &[PreparedOption],
    factors: &[PreparedFactor],
    step: DependencyNode,
) -> Vec<DependencyNode> {
    let question_of =
        |option: usize| options.get(option).map(|option| DependencyNode::Question(option.question));
    let mut needs = Vec::new();
    match step {
        DependencyNode::Question(question) => {
            if let Some(show) = questions.get(question).and_then(|question| question.show.as_ref())
            {
                show.each_leaf(&mut |leaf| match leaf {
                    Leaf::Option(option) => needs.extend(question_of(option)),
                    Leaf::Factor(factor) => needs.push(DependencyNode::Factor(factor)),
                    Leaf::Reading(..) => {}
                });
            }
        }
        DependencyNode::Factor(factor) => {
            let options = factors.get(factor).into_iter().flat_map(|factor| &factor.options);
            needs.extend(options.filter_map(|option| question_of(*option)));
        }
    }
    sort_unique(&mut needs);
    needs
}

/// The place of a step in a list of all questions and then all factors.
fn slot(n_questions: usize, step: DependencyNode) -> usize {
    match step {
        DependencyNode::Question(question) => question,
        DependencyNode::Factor(factor) => n_questions + factor,
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Visit {
    New,
    Open,
    Done,
}

/// Depth first, with a stack of its own so that no pack can exhaust the program's.
fn topological(
    n_questions: usize,
    n_factors: usize,
    from: &[DependencyNode],
    depends_on: &dyn Fn(DependencyNode) -> Vec<DependencyNode>,
) -> (Vec<DependencyNode>, Vec<DependencyNode>) {
    let mut visits = vec![Visit::New; n_questions + n_factors];
    let (mut order, mut cycles, mut stack) = (Vec::new(), Vec::new(), Vec::new());
    for start in from {
        stack.push((*start, false));
        while let Some((step, left)) = stack.pop() {
            let Some(visit) = visits.get_mut(slot(n_questions, step)) else { continue };
            match (left, *visit) {
                (true, _) => {
                    *visit = Visit::Done;
                    order.push(step);
                }
                (false, Visit::Done) => {}
                (false, Visit::Open) => cycles.push(step),
                (false, Visit::New) => {
                    *visit = Visit::Open;
                    stack.push((step, true));
                    stack.extend(depends_on(step).into_iter().rev().map(|need| (need, false)));
                }
            }
        }
    }
    sort_unique(&mut cycles);
    (order, cycles)
}
