//! Why: the rules that hold, and the marks that were told, with the person's own answers.

use super::observe::{State, at};
use super::would_change::weight;
use crate::assessment::{FactorShown, MarkShown, Reason};
use crate::diary::FactShown;
use crate::prepare::{Leaf, Prepared};
use crate::sort::{sort_by_key, sort_unique};
use crate::{DiaryFact, Sign};

/// The rules that hold, the weightiest first: by the band that each gives by itself, then by its levels from the highest
/// down, then in the order of the pack.
pub(super) fn reasons(prepared: &Prepared, state: &State) -> Vec<Reason> {
    let rules = prepared.rules.iter().zip(&prepared.pack.rules).zip(&state.rules);
    let mut reasons: Vec<Reason> = rules
        .filter(|(_, truth)| truth.holds())
        .map(|((prepared_rule, rule), _)| {
            let mut factors: Vec<FactorShown> = Vec::new();
            prepared_rule.when.each_leaf(&mut |leaf| {
                if let Leaf::Factor(index) = leaf
                    && state.leaf(leaf).holds()
                    && let Some(factor) = prepared.pack.factors.get(index)
                    && !factors.iter().any(|shown| shown.factor == factor.id)
                {
                    factors.push(FactorShown {
                        factor: factor.id.clone(),
                        signs: signs(prepared, state, index),
                    });
                }
            });
            Reason {
                rule: rule.id.clone(),
                raises: rule.raises.clone(),
                band: prepared_rule.band,
                factors,
            }
        })
        .collect();
    sort_by_key(&mut reasons, |reason| weight(reason.band, reason.raises.values()));
    reasons
}

/// The answers and diary facts that show a factor.
pub(super) fn signs(prepared: &Prepared, state: &State, factor: usize) -> Vec<Sign> {
    let Some(factor) = prepared.factors.get(factor) else { return Vec::new() };
    let options = factor.options.iter().filter(|option| at(&state.options, **option).holds());
    let options = options
        .filter_map(|option| prepared.options.get(*option))
        .map(|option| option.sign.clone());
    let facts =
        factor.facts.iter().filter(|fact| state.facts.get(**fact).copied().unwrap_or(false));
    let facts =
        facts.filter_map(|fact| prepared.facts.get(*fact)).map(|fact| Sign::Diary(fact.clone()));
    options.chain(facts).collect()
}

/// The marks of identification, from factors that hold and kinds of incident in the diary; in the order of the pack.
pub(super) fn marks(prepared: &Prepared, state: &State, facts: &[FactShown]) -> Vec<MarkShown> {
    let pack = &prepared.pack;
    let shown = pack.marks.iter().filter_map(|mark| {
        let mut shown: Vec<Sign> = Vec::new();
        let factors = pack.factors.iter().enumerate();
        for (index, _) in factors.filter(|(index, factor)| {
            at(&state.factors, *index).holds() && factor.marks.contains(&mark.id)
        }) {
            shown.extend(signs(prepared, state, index));
        }
        for kind in pack.kinds.iter().filter(|kind| kind.marks.contains(&mark.id)) {
            let fact = DiaryFact::Kind(kind.id.clone());
            if facts.iter().any(|shown| shown.fact == fact) {
                shown.push(Sign::Diary(fact));
            }
        }
        sort_unique(&mut shown);
        (!shown.is_empty()).then(|| MarkShown {
            mark: mark.id.clone(),
            group: mark.group,
            signs: shown,
        })
    });
    shown.collect()
}
