//! What has to be corrected before an entry can be saved, each with a link to where.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::draft::{MOST_TIMES, ValidationError};
use crate::ui::element::element;
use crate::ui::error_summary::{ERRORS, error_link, error_summary};
use crate::ui::words::Words;

/// The summary, if there are errors.
pub fn errors(words: &Words, errors: &[ValidationError]) -> Option<AnyView> {
    let lines = errors.iter().map(|(phrase, field)| {
        let message = words.phrase_with(*phrase, "most", &MOST_TIMES.to_string());
        error_link("", message, field.clone())
    });
    let title = element("h2").text(words.phrase(Phrase::ErrorSummaryTitle)).view();
    (!errors.is_empty()).then(|| error_summary(ERRORS, "", Some(title), lines.collect()))
}
