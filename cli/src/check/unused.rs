//! Things that are written and that nothing uses.

use std::collections::BTreeSet;

use heedful_engine::pack::Choose;

use super::Found;
use crate::diagnostic::Diagnostic;
use crate::read::{Read, UseOf};

pub(super) fn check(read: &Read, found: &mut Found<'_>) {
    let pack = &read.pack;
    let used = |of: &[UseOf]| -> BTreeSet<&str> {
        read.trail
            .uses
            .iter()
            .filter(|used| of.contains(&used.of))
            .map(|used| used.name.as_str())
            .collect()
    };
    let signs = used(&[UseOf::From, UseOf::ShowWhen]);
    for question in &pack.questions {
        let unused: Vec<&str> = question
            .options
            .iter()
            .map(|option| option.id.as_str())
            .filter(|option| !signs.contains(format!("{}.{option}", question.id).as_str()))
            .collect();
        // Of a single choice, one option may be the plain "no".
        let expected = usize::from(question.choose == Choose::One);
        if unused.len() > expected {
            let list = unused.join("`, `");
            // A span that no factor reads is the rest of the calendar, where others are read.
            let is_rest = question.choose == Choose::Date && unused.len() < question.options.len();
            let problem = match question.choose == Choose::One || is_rest {
                true => Diagnostic::note(
                    "unused-option",
                    format!("nothing uses `{list}`: choosing one of them changes nothing"),
                ),
                false => Diagnostic::warning("unused-option", format!("nothing uses `{list}`")),
            };
            let path = |option: &str| format!("question.{}.option.{option}", question.id);
            let mut problem = problem.help("name it in a factor's `from`, or leave it out");
            for option in unused.iter().skip(1) {
                if let Some(place) = found.places.of(&path(option)) {
                    problem = problem.also(place, "nor this");
                }
            }
            found.report(&path(unused.first().copied().unwrap_or_default()), problem);
        }
    }
    let conditions = used(&[UseOf::RuleWhen, UseOf::GuidanceWhen, UseOf::ShowWhen]);
    for factor in pack
        .factors
        .iter()
        .filter(|factor| factor.marks.is_empty() && !conditions.contains(factor.id.as_str()))
    {
        let problem = Diagnostic::warning(
            "unused-factor",
            format!("no rule, guidance or mark uses the factor `{}`", factor.id),
        );
        found.report(&format!("factor.{}", factor.id), problem);
    }
    let marks = used(&[UseOf::Mark]);
    for mark in pack.marks.iter().filter(|mark| !marks.contains(mark.id.as_str())) {
        let problem = Diagnostic::warning(
            "unused-mark",
            format!("no factor or kind shows the mark `{}`", mark.id),
        );
        found.report(&format!("mark.{}", mark.id), problem);
    }
    let parts = used(&[UseOf::Part]);
    for part in pack.parts.iter().filter(|part| !parts.contains(part.id.as_str())) {
        let problem =
            Diagnostic::warning("unused-part", format!("the part `{}` has no question", part.id));
        found.report(&format!("part.{}", part.id), problem);
    }
    let cited = used(&[UseOf::Source]);
    for source in pack.sources.iter().filter(|source| !cited.contains(source.id.as_str())) {
        let problem =
            Diagnostic::warning("uncited-source", format!("nothing cites `{}`", source.id));
        found.report(&format!("source.{}", source.id), problem);
    }
}
