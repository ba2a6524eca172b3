//! What has to be mended before an entry can be saved, each with a link to where.

use heedful_engine::Phrase;
use leptos::prelude::*;

use super::draft::{MOST_TIMES, ValidationError};
use crate::browser::focus;
use crate::ui::element::{Attribute, element};
use crate::ui::words::Words;

/// The id of the summary, to which the focus goes.
pub const ERRORS: &str = "errors";

/// The errors_found, if there are any.
pub fn errors(words: &Words, errors_found: &[ValidationError]) -> AnyView {
    if errors_found.is_empty() {
        return ().into_any();
    }
    let lines = errors_found.iter().map(|(phrase, place)| {
        let place = place.clone();
        let says = words.phrase_with(*phrase, "most", &MOST_TIMES.to_string());
        // A link would leave an entry in the history.
        let there = element("button").with(Attribute::Type, "button").class("link").text(says);
        let there = there.on_click(move || focus::focus_now(&place));
        element("p").child(there.view()).view()
    });
    let title = element("h2").text(words.phrase(Phrase::ErrorSummaryTitle)).view();
    element("div")
        .id(ERRORS)
        .class("errors")
        .with(Attribute::TabIndex, "-1")
        .child(title)
        .children(lines)
        .view()
}
