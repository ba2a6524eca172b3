//! The steps from a report to its outcome, as a line of the journey.

use crate::case::StepKind;
use crate::report::{Block, Line, Provenance, when_words};
use crate::sort::in_order_of;
use crate::{Audience, Case, Date, Pack, Phrase, When};

/// The steps that were noted, the earliest first; nothing where none was.
#[must_use]
pub fn journey(pack: &Pack, case: &Case, audience: Audience) -> Vec<Block> {
    let begins = |when: When| -> Date {
        match when {
            When::On(date) | When::About(date) | When::Between(date, _) => date,
        }
    };
    let order = in_order_of(&case.steps, |step| (begins(step.when), step.step));
    let mut lines = Vec::new();
    for place in order {
        let Some(step) = case.steps.get(place) else { continue };
        let name = pack.phrase(step_phrase(step.step), audience);
        let words = step.words.as_deref().map(str::trim).filter(|words| !words.is_empty());
        let text = words.map_or_else(|| name.to_owned(), |words| format!("{name}: {words}"));
        let when = when_words(pack, step.when, audience);
        lines.push(
            Line::new(text)
                .quoting(words.unwrap_or_default())
                .labelled(when)
                .from([Provenance::Step(place)]),
        );
    }
    if lines.is_empty() { Vec::new() } else { vec![Block::List(lines)] }
}

/// What a step is called.
#[must_use]
pub fn step_phrase(step: StepKind) -> Phrase {
    match step {
        StepKind::Reported => Phrase::StepReported,
        StepKind::RecordedAs => Phrase::StepRecordedAs,
        StepKind::RiskAssessed => Phrase::StepRiskAssessed,
        StepKind::Plan => Phrase::StepPlan,
        StepKind::Arrested => Phrase::StepArrested,
        StepKind::OrderSought => Phrase::StepOrderSought,
        StepKind::OrderMade => Phrase::StepOrderMade,
        StepKind::Charged => Phrase::StepCharged,
        StepKind::Result => Phrase::StepResult,
    }
}
