//! How wide a pack may be. Depth has its own bound; here are the lists, each far beyond any pack that people could answer,
//! so that making a pack ready takes a moment and not minutes on a phone: some lists are gone through once for each item of
//! another.

use crate::pack::Pack;
use crate::problem::{Problem, ProblemKind};

const QUESTIONS: usize = 1_000;
const OPTIONS_OF_A_QUESTION: usize = 1_000;
const OPTIONS: usize = 20_000;
const FACTORS: usize = 5_000;
const SIGNS: usize = 50_000;
const RULES: usize = 2_000;
const NAMES: usize = 50_000;
/// Marks, kinds, guidance, services and sources.
const OTHERS: usize = 2_000;

/// The lists that are longer than is read.
pub(super) fn too_wide(pack: &Pack) -> Vec<Problem> {
    let questions = pack.questions.iter();
    let widest = questions.clone().map(|question| question.options.len()).max();
    let options = questions.clone().map(|question| question.options.len()).sum();
    let signs = pack.factors.iter().map(|factor| factor.from.len()).sum();
    let mut names = 0;
    let conditions = questions.filter_map(|question| question.show_when.as_ref());
    let conditions = conditions.chain(pack.rules.iter().map(|rule| &rule.when));
    let conditions = conditions.chain(pack.guidance.iter().filter_map(|item| item.when.as_ref()));
    let conditions = conditions.chain(pack.guidance.iter().filter_map(|item| item.unless.as_ref()));
    for condition in conditions.chain(pack.services.iter().filter_map(|one| one.when.as_ref())) {
        condition.each_name(&mut |_| names += 1);
    }
    let lists = [
        ("questions", pack.questions.len(), QUESTIONS),
        ("questions.options", widest.unwrap_or(0), OPTIONS_OF_A_QUESTION),
        ("questions.options", options, OPTIONS),
        ("factors", pack.factors.len(), FACTORS),
        ("factors.from", signs, SIGNS),
        ("rules", pack.rules.len(), RULES),
        ("conditions", names, NAMES),
        ("marks", pack.marks.len(), OTHERS),
        ("kinds", pack.kinds.len(), OTHERS),
        ("guidance", pack.guidance.len(), OTHERS),
        ("services", pack.services.len(), OTHERS),
        ("sources", pack.sources.len(), OTHERS),
    ];
    let long = lists.into_iter().filter(|(_, length, most)| length > most);
    long.map(|(at, ..)| Problem::new(at, ProblemKind::TooLong)).collect()
}
