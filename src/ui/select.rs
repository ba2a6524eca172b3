//! Choosing one of a few, in a small control.

use leptos::prelude::*;

use crate::ui::element::quoting;

/// A select with its label, in which own words are marked as [`quoting`] wants them.
pub fn select(
    id: String,
    label: String,
    options: Vec<(String, String)>,
    chosen: String,
    change: impl Fn(String) + 'static,
) -> AnyView {
    let options: Vec<AnyView> = options
        .into_iter()
        .map(|(value, says)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{says}</option> }.into_any()
        })
        .collect();
    let change: Box<dyn Fn(String)> = Box::new(change);
    let for_id = id.clone();
    view! {
        <label class="entries-select" for=for_id>
            <span>{quoting(&label)}</span>
            <select
                id=id
                autocomplete="off"
                on:change=move |event| change(event_target_value(&event))
            >
                {options}
            </select>
        </label>
    }
    .into_any()
}
