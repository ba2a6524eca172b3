//! The plan: remove, avoid, reduce, accept. What is suggested for these answers and this band, what became of it, and what
//! the officer added. Nothing that was written down is lost when an answer changes.

use super::content::{Measure, OfficerContent, PlanBlock};
use super::file::{MeasureStep, OfficerFile, OwnStep, StepState};
use super::moment::Moment;
use crate::assess::holds_in;
use crate::assessment::Assessment;
use crate::case::judgement::is_sentence;
use crate::pack::Guidance;
use crate::{Case, OptionId, Pack, Prepared, assess};

/// A measure of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned<'a> {
    /// What a plan needs of it.
    pub measure: &'a Measure,
    /// What it is, and why.
    pub guidance: &'a Guidance,
    /// Whether these answers still suggest it; else it stands because something was written down.
    pub suggested: bool,
    /// What became of it.
    pub step: MeasureStep,
    /// By when.
    pub due: Moment,
}

/// What a step still needs before a plan is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Who does it, and the tick that they accepted it.
    Owner,
    /// Why it will not be done.
    WhyNot,
}

/// The measures that hold where the victim lives, by block and in the order of the content. `from` is when what is due runs
/// from.
#[must_use]
pub fn plan<'a>(
    pack: &'a Pack,
    content: &'a OfficerContent,
    file: &OfficerFile,
    suggested: &Assessment,
    nation: Option<&OptionId>,
    from: Moment,
) -> Vec<Planned<'a>> {
    let mut planned = Vec::new();
    for block in PlanBlock::ALL {
        for measure in content.measures.iter().filter(|measure| measure.block == *block) {
            let guidance = pack.guidance.iter().find(|known| known.id == measure.guidance);
            let is_suggested = holds_in(&measure.nations, nation)
                && suggested.guidance.iter().any(|shown| shown.id == measure.guidance);
            let written = file.steps.get(&measure.guidance);
            if let Some(guidance) = guidance.filter(|_| is_suggested || written.is_some()) {
                let step = written.cloned().unwrap_or_default();
                let due = step.due.unwrap_or_else(|| from.plus_hours(measure.due_hours));
                planned.push(Planned { measure, guidance, suggested: is_suggested, step, due });
            }
        }
    }
    planned
}

/// The assessment that suggests measures: a lower band of the officer's own takes none off the plan.
#[must_use]
pub fn suggesting(prepared: &Prepared, case: &Case, assessment: &Assessment) -> Assessment {
    if assessment.band >= assessment.rules_band {
        return assessment.clone();
    }
    let mut as_the_rules = case.clone();
    as_the_rules.judgement.officer = None;
    assess(prepared, &as_the_rules, assessment.today)
}

/// What a step still needs.
#[must_use]
pub fn missing(step: &MeasureStep) -> Option<Missing> {
    match step.state {
        StepState::NotDone if !is_sentence(&step.why_not) => Some(Missing::WhyNot),
        StepState::Open if !step.accepted || step.owner.trim().is_empty() => Some(Missing::Owner),
        _ => None,
    }
}

/// How much of a plan is settled: a plan is whole when each measure is done, has an owner who accepted it, or a reason why
/// not.
#[must_use]
pub fn settled(planned: &[Planned<'_>], own: &[OwnStep]) -> (usize, usize) {
    let steps = planned.iter().map(|planned| &planned.step).chain(own.iter().map(|own| &own.step));
    let mut count = (0, 0);
    for step in steps {
        count.0 += usize::from(missing(step).is_none());
        count.1 += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(state: StepState, owner: &str, why_not: &str) -> MeasureStep {
        let accepted = !owner.is_empty();
        MeasureStep {
            state,
            owner: owner.to_owned(),
            accepted,
            due: None,
            why_not: why_not.to_owned(),
        }
    }

    #[test]
    fn a_step_is_done_or_has_an_owner_or_a_reason_why_not() {
        for (step, needed) in [
            (step(StepState::Open, " ", "later"), Some(Missing::Owner)),
            (step(StepState::Open, "PC 12", ""), None),
            (step(StepState::NotDone, "PC 12", " "), Some(Missing::WhyNot)),
            (step(StepState::NotDone, "", "the suspect is abroad"), None),
            (step(StepState::Done, "", ""), None),
        ] {
            assert_eq!(missing(&step), needed, "{step:?}");
        }
    }

    #[test]
    fn no_word_alone_settles_a_step() {
        for word in ["none", "n/a", "-", "0", "nobody", "tbc", "dim", "keiner", "not applicable"] {
            let named = MeasureStep { accepted: false, ..step(StepState::Open, word, "") };
            assert_eq!(missing(&named), Some(Missing::Owner), "{word}");
            let not_done = step(StepState::NotDone, "PC 12", word);
            assert_eq!(missing(&not_done), Some(Missing::WhyNot), "{word}");
        }
    }

    #[test]
    fn what_is_settled_is_counted_among_all() {
        let own =
            |step: MeasureStep| OwnStep { block: PlanBlock::Avoid, say: "x".to_owned(), step };
        let open = own(step(StepState::Open, "", ""));
        let steps = [own(step(StepState::Done, "", "")), open.clone(), open];
        assert_eq!(settled(&[], &steps), (1, 3));
        assert_eq!(settled(&[], &[]), (0, 0));
    }
}
