//! A field for text with its label.

use leptos::prelude::*;

use crate::ui::text_input::{Wording, text_area, text_line};

/// A field for text.
#[derive(Debug, Clone)]
pub struct TextField {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What stands in it at first.
    pub value: String,
    /// How many lines it shows; one makes it a single line.
    pub rows: u32,
}

/// A field for text; `write` is told what stands in it.
pub fn text_field(field: TextField, write: Callback<String>) -> AnyView {
    let TextField { id, label, value, rows } = field;
    let for_id = id.clone();
    let input = match rows {
        1 => text_line(id, Wording::Sentences),
        rows => text_area(id, rows),
    };
    let input =
        input.class("text-input").on_write(Signal::stored(value), move |text| write.run(text));
    view! {
        <div class="field">
            <label for=for_id>{label}</label>
            {input.view()}
        </div>
    }
    .into_any()
}
