//! What somebody types or picks beside the questions: a line of text, one of several.

use leptos::prelude::*;

use crate::ui::text_input::{Wording, text_area, text_line};

/// The id of a form that nobody sees, which each page has. Firefox stores with its session which boxes are ticked, and leaves
/// out only those whose form is not to be filled in: what `autocomplete` says of a box itself means nothing there.
pub const UNSTORED: &str = "unstored";

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

/// One of several that exclude each other.
#[derive(Debug, Clone)]
pub struct RadioOption {
    /// Its id.
    pub id: String,
    /// What it says.
    pub say: String,
}

/// Rows of which one is ticked, side by side where there is room. `picked` tells which, `pick` is told which.
pub fn radio_group(
    name: &str,
    legend: String,
    picks: Vec<RadioOption>,
    picked: Signal<Option<usize>>,
    pick: Callback<usize>,
) -> AnyView {
    let rows: Vec<AnyView> = picks
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            let id = one.id.clone();
            view! {
                <label class="choice" for=id>
                    <input
                        type="radio"
                        id=one.id
                        name=name.to_owned()
                        autocomplete="off"
                        form=UNSTORED
                        prop:checked=move || picked.get() == Some(place)
                        on:change=move |_| pick.run(place)
                    />
                    <span>{one.say}</span>
                </label>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset class="picks">
            <legend>{legend}</legend>
            <div class="choices">{rows}</div>
        </fieldset>
    }
    .into_any()
}
