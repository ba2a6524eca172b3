//! Fields with their labels, for text and for whatever else.

use leptos::prelude::*;

use super::element::{Attribute, element};
use super::text_input::{Wording, text_area, text_line};

/// A field for text.
#[derive(Debug, Clone)]
pub struct TextField {
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What stands in it at first.
    pub value: String,
    /// How many lines it shows; one makes it a single line.
    pub rows: u32,
}

/// A field for text; `write` gets the text after each change.
pub fn text_field(field: TextField, write: Callback<String>) -> AnyView {
    let TextField { id, label, value, rows } = field;
    let input = match rows {
        1 => text_line(id.clone(), Wording::Sentences),
        rows => text_area(id.clone(), rows),
    };
    let input = input.class("text-input");
    let input = input.on_write(Signal::stored(value), move |text| write.run(text));
    labelled(id, label, vec![input.view()])
}

/// A label for the control with this id, and what is below it.
pub fn labelled(id: impl Into<String>, label: impl Into<String>, below: Vec<AnyView>) -> AnyView {
    let label = element("label").with(Attribute::For, id).text(label).view();
    element("div").class("field").child(label).children(below).view()
}
