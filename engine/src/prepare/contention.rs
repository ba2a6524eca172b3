//! Which questions of a rule's support can take only one of several answers that matter to it.
//!
//! Where there is none, a rule that is open can come to hold: every open question can take the answer that helps most.
//! Where there are some, the bounds are found by trying their answers one by one.

use super::{DependencyNode, Formula, Leaf, Prepared, PreparedQuestion};
use crate::pack::Choose;
use crate::sort::{sort, sort_unique};

/// A question that can take only one of several answers that matter to a rule.
#[derive(Debug)]
pub(crate) struct Contended {
    pub(crate) question: usize,
    /// The answers worth trying, as places in [`PreparedQuestion::worlds`]; every other helps the rule no more than one
    /// of these.
    pub(crate) worlds: Vec<usize>,
}

/// Where an option is named. Two options that are named in the same places do the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Occurrence {
    Factor(usize),
    /// A node of the condition that shows a question. Options in the same "or" share its node.
    Show {
        question: usize,
        node: usize,
    },
}

/// The places in show conditions at which options are named: (option, place).
pub(super) struct Elements(Vec<(usize, Occurrence)>);

impl Elements {
    pub(super) fn of(questions: &[PreparedQuestion]) -> Elements {
        let mut named = Vec::new();
        for (question, prepared) in questions.iter().enumerate() {
            if let Some(show) = &prepared.show {
                visit(show, question, &mut 0, None, &mut named);
            }
        }
        sort(&mut named);
        Elements(named)
    }

    fn of_option(&self, option: usize) -> impl Iterator<Item = Occurrence> + '_ {
        let first = self.0.partition_point(|(named, _)| *named < option);
        self.0
            .iter()
            .skip(first)
            .take_while(move |(named, _)| *named == option)
            .map(|(_, place)| *place)
    }
}

fn visit(
    formula: &Formula,
    question: usize,
    node: &mut usize,
    within_any: Option<usize>,
    named: &mut Vec<(usize, Occurrence)>,
) {
    *node += 1;
    let here = *node;
    match formula {
        Formula::Leaf(Leaf::Option(option)) => {
            named.push((*option, Occurrence::Show { question, node: within_any.unwrap_or(here) }));
        }
        Formula::Leaf(_) => {}
        Formula::Any(parts) => {
            parts.iter().for_each(|part| visit(part, question, node, Some(here), named));
        }
        Formula::All(parts) | Formula::AtLeast(_, parts) => {
            parts.iter().for_each(|part| visit(part, question, node, None, named));
        }
    }
}

/// The contended questions in the support of a rule.
pub(super) fn contended(
    prepared: &Prepared,
    elements: &Elements,
    support: &[DependencyNode],
) -> Vec<Contended> {
    let mut supports = support.to_vec();
    sort(&mut supports);
    let in_support = |place: &Occurrence| match place {
        Occurrence::Factor(factor) => {
            supports.binary_search(&DependencyNode::Factor(*factor)).is_ok()
        }
        Occurrence::Show { question, .. } => {
            supports.binary_search(&DependencyNode::Question(*question)).is_ok()
        }
    };
    let places = |option: usize| -> Vec<Occurrence> {
        let factors = prepared
            .options
            .get(option)
            .map(|option| option.factors.as_slice())
            .unwrap_or_default();
        let named =
            factors.iter().copied().map(Occurrence::Factor).chain(elements.of_option(option));
        let mut places: Vec<Occurrence> = named.filter(in_support).collect();
        sort_unique(&mut places);
        places
    };
    let mut found = Vec::new();
    for step in support {
        let DependencyNode::Question(index) = *step else { continue };
        let Some(question) = prepared.questions.get(index) else { continue };
        if !matches!(question.choose, Choose::One | Choose::Date) {
            continue;
        }
        let options = question.options.clone().enumerate();
        let mattering: Vec<_> = options
            .map(|(place, option)| (place, places(option)))
            .filter(|(_, places)| !places.is_empty())
            .collect();
        let worlds: Vec<usize> = match question.choose {
            Choose::One => undominated(&mattering),
            _ if mattering.len() > 1 => (0..question.worlds.len()).collect(),
            _ => Vec::new(),
        };
        if worlds.len() > 1 {
            found.push(Contended { question: index, worlds });
        }
    }
    found
}

fn undominated(mattering: &[(usize, Vec<Occurrence>)]) -> Vec<usize> {
    let dominated = |place: usize, places: &[Occurrence]| {
        mattering.iter().enumerate().any(|(other_place, (_, others))| {
            places.iter().all(|place| others.binary_search(place).is_ok())
                && (places.len() < others.len() || other_place < place)
        })
    };
    let kept =
        mattering.iter().enumerate().filter(|(place, (_, places))| !dominated(*place, places));
    kept.map(|(_, (world, _))| *world).collect()
}
