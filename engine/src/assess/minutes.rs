//! How long the questions take, said before they begin.

use super::flow::shown_questions;
use crate::prepare::Prepared;
use crate::{Audience, Case, Date, Text};

/// How many words a tired person reads in a minute. Adults read about 238 (Brysbaert 2019); fear and stress slow them.
const WORDS_A_MINUTE: usize = 130;

/// How many minutes to allow: the time that this audience takes to read what everyone is asked, rounded up to five.
#[must_use]
pub fn minutes(prepared: &Prepared, audience: Audience, today: Date) -> usize {
    let shown = shown_questions(prepared, &Case { audience, ..Case::default() }, today);
    let count = |text: &Text| text.for_audience(audience).split_whitespace().count();
    let asked = prepared.pack().questions.iter().filter(|question| shown.contains(&question.id));
    let read: usize = asked
        .map(|question| {
            let options: usize = question.options.iter().map(|option| count(&option.say)).sum();
            options + count(&question.ask) + question.hint.as_ref().map_or(0, count)
        })
        .sum();
    (read / WORDS_A_MINUTE + 1).next_multiple_of(5)
}
