//! Dates that were begun and are no answers yet. They are not part of the case, and outlive the screen on which they are typed.

use heedful_engine::{Answer, Date, QuestionId};
use leptos::prelude::*;

use super::date::DateInput;

/// A date that was still to come may be today by now: what is typed is checked again.
pub fn on_new_day(today: Signal<Date>, check: Callback<()>) {
    Effect::watch(move || today.get(), move |_, _, _| check.run(()), false);
}

/// What was typed of them, by question. A handle: copying it shares them.
#[derive(Debug, Clone, Copy, Default)]
pub struct UnfinishedDates(RwSignal<Vec<(QuestionId, DateInput)>>);

impl UnfinishedDates {
    /// What stands in the fields when a question is shown: what was begun there, or else the answer.
    pub fn typed(&self, question: &QuestionId, answer: Option<&Answer>) -> DateInput {
        self.0.with_untracked(|dates| {
            let begun = dates.iter().find(|(id, _)| id == question);
            begun.map_or_else(|| DateInput::from_answer(answer), |(_, typed)| typed.clone())
        })
    }

    /// Keeps what was typed for as long as it is no date.
    pub fn put(&self, question: &QuestionId, typed: &DateInput, today: Date) {
        let is_unfinished = matches!(typed.answer(today), Some(Err(_)));
        self.0.update(|dates| {
            dates.retain(|(id, _)| id != question);
            if is_unfinished {
                dates.push((question.clone(), typed.clone()));
            }
        });
    }

    /// The question is not answered after all.
    pub fn remove(&self, question: &QuestionId) {
        self.0.update(|dates| dates.retain(|(id, _)| id != question));
    }

    /// Forgets all of them.
    pub fn clear(&self) {
        self.0.set(Vec::new());
    }

    /// Whether something was typed that would be lost with the page. Only saying how well a date is known is nothing yet.
    pub fn is_begun(&self) -> bool {
        self.0.with(|dates| dates.iter().any(|(_, typed)| typed.has_numbers()))
    }
}
