//! The order of the questions' variables: questions that rules name together stand near each other.
//!
//! The size of a decision diagram hangs on this order. The heuristic is FORCE (Aloul, Markov & Sakallah, 2003): each
//! question moves to the middle of the rules that name it, again and again, and the best order found is kept.

use std::collections::{BTreeMap, BTreeSet};

use heedful_engine::{Condition, Pack, Sign};

const ROUNDS: usize = 30;

/// The indices of the pack's questions, in the order that their variables should have.
pub fn questions(pack: &Pack) -> Vec<usize> {
    let groups = groups(pack);
    let mut order: Vec<usize> = (0..pack.questions.len()).collect();
    let mut best = order.clone();
    for _ in 0..ROUNDS {
        order = moved(&order, &groups);
        if span(&order, &groups) < span(&best, &groups) {
            best.clone_from(&order);
        }
    }
    best
}

/// The sets of questions that one condition names together.
fn groups(pack: &Pack) -> Vec<BTreeSet<usize>> {
    let index: BTreeMap<&str, usize> = pack
        .questions
        .iter()
        .enumerate()
        .map(|(index, question)| (question.id.as_str(), index))
        .collect();
    let mut of_factor: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for factor in &pack.factors {
        let questions = factor.from.iter().filter_map(|sign| match sign {
            Sign::Answer(question, _) => index.get(question.as_str()).copied(),
            Sign::Diary(_) => None,
        });
        of_factor.insert(factor.id.as_str(), questions.collect());
    }
    let named = |condition: &Condition| {
        let mut group = BTreeSet::new();
        condition.each_name(&mut |name| match name.split_once('.') {
            Some((question, _)) => group.extend(index.get(question)),
            None => group.extend(of_factor.get(name).into_iter().flatten()),
        });
        group
    };
    // What a rule joins by "and" belongs nearer together than its alternatives.
    let parts = pack.rules.iter().flat_map(|rule| joined(&rule.when)).map(&named);
    let rules = pack.rules.iter().map(|rule| named(&rule.when)).chain(parts);
    let shown = pack.questions.iter().enumerate().filter_map(|(index, question)| {
        let mut group = named(question.show_when.as_ref()?);
        group.insert(index);
        Some(group)
    });
    rules.chain(shown).filter(|group| group.len() > 1).collect()
}

/// The parts of a condition, below its top, that hold together.
fn joined(condition: &Condition) -> Vec<&Condition> {
    let (Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts)) = condition
    else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for part in parts {
        if matches!(part, Condition::All(_)) {
            found.push(part);
        }
        found.extend(joined(part));
    }
    found
}

fn positions(order: &[usize]) -> BTreeMap<usize, usize> {
    order.iter().enumerate().map(|(position, question)| (*question, position)).collect()
}

fn moved(order: &[usize], groups: &[BTreeSet<usize>]) -> Vec<usize> {
    let positions = positions(order);
    let at = |question: &usize| positions.get(question).copied().unwrap_or(0);
    let mut pulls: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for group in groups {
        let middle = mean(&group.iter().map(|question| float(at(question))).collect::<Vec<_>>());
        for question in group {
            pulls.entry(*question).or_default().push(middle);
        }
    }
    let place = |question: &usize| {
        pulls.get(question).map_or_else(|| float(at(question)), |pulls| mean(pulls))
    };
    let mut order = order.to_vec();
    order.sort_by(|a, b| place(a).total_cmp(&place(b)).then(a.cmp(b)));
    order
}

fn span(order: &[usize], groups: &[BTreeSet<usize>]) -> usize {
    let positions = positions(order);
    let span = |group: &BTreeSet<usize>| {
        let at = || group.iter().filter_map(|question| positions.get(question));
        at().max().copied().unwrap_or(0) - at().min().copied().unwrap_or(0)
    };
    groups.iter().map(span).sum()
}

fn mean(of: &[f64]) -> f64 {
    of.iter().sum::<f64>() / float(of.len().max(1))
}

fn float(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}
