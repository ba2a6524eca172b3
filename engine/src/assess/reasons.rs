//! Why: the rules that hold, and the marks that were reported, with the person's own answers.

use super::observe::{Truths, at};
use super::offer::holds_in;
use super::would_change::weight;
use crate::assessment::{FactorShown, MarkShown, Reason};
use crate::diary::FactShown;
use crate::prepare::Prepared;
use crate::sort::{sort_by_key, sort_unique};
use crate::{DiaryFact, OptionId, Sign};

/// The rules that hold, the weightiest first: by the band that each gives by itself, then by its levels from the highest
/// down, then in the order of the pack.
pub(super) fn reasons(prepared: &Prepared, state: &Truths) -> Vec<Reason> {
    let rules = prepared.rules.iter().zip(&prepared.pack.rules).zip(&state.rules);
    let mut reasons: Vec<Reason> = rules
        .filter(|(_, truth)| truth.holds())
        .map(|((prepared_rule, rule), _)| {
            let factors = prepared_rule.factors.iter().filter_map(|index| {
                let factor = prepared.pack.factors.get(*index)?;
                at(&state.factors, *index).holds().then(|| FactorShown {
                    factor: factor.id.clone(),
                    signs: signs(prepared, state, *index),
                })
            });
            Reason {
                rule: rule.id.clone(),
                raises: rule.raises.clone(),
                band: prepared_rule.band,
                factors: factors.collect(),
            }
        })
        .collect();
    sort_by_key(&mut reasons, |reason| weight(reason.band, reason.raises.values()));
    reasons
}

/// The answers and diary facts that show a factor.
fn signs(prepared: &Prepared, state: &Truths, factor: usize) -> Vec<Sign> {
    let Some(factor) = prepared.factors.get(factor) else { return Vec::new() };
    let mut signs = answers(prepared, state, &factor.options);
    signs.extend(facts(prepared, state, &factor.facts));
    signs
}

/// Those of these options that hold.
fn answers(prepared: &Prepared, state: &Truths, options: &[usize]) -> Vec<Sign> {
    let chosen = options.iter().filter(|option| at(&state.options, **option).holds());
    let chosen = chosen.filter_map(|option| prepared.options.get(*option));
    chosen.map(|option| option.sign.clone()).collect()
}

/// Those of these facts that the diary shows.
fn facts(prepared: &Prepared, state: &Truths, facts: &[usize]) -> impl Iterator<Item = Sign> {
    let shown = facts.iter().filter(|fact| state.facts.get(**fact).copied().unwrap_or(false));
    shown.filter_map(|fact| prepared.facts.get(*fact)).map(|fact| Sign::Diary(fact.clone()))
}

/// The marks of identification, from factors that hold and kinds of incident in the diary; in the order of the pack.
pub(super) fn marks(
    prepared: &Prepared,
    state: &Truths,
    diary: &[FactShown],
    nation: Option<&OptionId>,
) -> Vec<MarkShown> {
    let marks = prepared.pack.marks.iter().zip(&prepared.marks);
    let marks = marks.filter(|(mark, _)| holds_in(&mark.nations, nation));
    let shown = marks.filter_map(|(mark, marked)| {
        let mut noted: Vec<Sign> = facts(prepared, state, &marked.facts).collect();
        for kind in marked.kinds.iter().filter_map(|kind| prepared.pack.kinds.get(*kind)) {
            let of_kind = |fact: &DiaryFact| matches!(fact, DiaryFact::Kind(id) if *id == kind.id);
            let of_kind = diary.iter().find(|shown| of_kind(&shown.fact));
            noted.extend(of_kind.map(|shown| Sign::Diary(shown.fact.clone())));
        }
        sort_unique(&mut noted);
        // Answers come before the diary.
        let mut signs = answers(prepared, state, &marked.options);
        signs.append(&mut noted);
        (!signs.is_empty()).then(|| MarkShown { mark: mark.id.clone(), group: mark.group, signs })
    });
    shown.collect()
}
