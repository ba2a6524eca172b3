//! One row to tick: the whole of it can be tapped.

use leptos::prelude::*;

use crate::ui::element::{Attribute, element, quoting};
use crate::ui::fields::UNSTORED;

/// A row, as a form needs it.
pub struct ChoiceRow {
    /// `radio` or `checkbox`.
    pub kind: &'static str,
    /// The id of the control.
    pub id: String,
    /// The name that joins radio buttons.
    pub name: String,
    /// What it says; own words are marked as [`quoting`] wants them.
    pub say: String,
    /// Whether it stands back, visibly not one of the others.
    pub style: RowStyle,
}

/// How a row looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowStyle {
    /// An answer.
    Plain,
    /// A way not to answer.
    Quiet,
}

/// The row, within a form. `is_ticked` says whether it is ticked now; `change` is told when the person ticks or unticks it.
pub fn row(row: ChoiceRow, is_ticked: Signal<bool>, change: Callback<bool>) -> AnyView {
    draw(row, None, is_ticked, change)
}

/// The same where no form is around it: see [`UNSTORED`].
pub fn row_alone(row: ChoiceRow, is_ticked: Signal<bool>, change: Callback<bool>) -> AnyView {
    draw(row, Some(UNSTORED), is_ticked, change)
}

fn draw(
    row: ChoiceRow,
    form: Option<&'static str>,
    is_ticked: Signal<bool>,
    change: Callback<bool>,
) -> AnyView {
    let class = match row.style {
        RowStyle::Plain => "choice",
        RowStyle::Quiet => "choice quiet",
    };
    let id = row.id.clone();
    view! {
        <label class=class for=id>
            <input
                type=row.kind
                id=row.id
                name=row.name
                autocomplete="off"
                form=form
                prop:checked=is_ticked
                on:change=move |event| change.run(event_target_checked(&event))
            />
            <span>{quoting(&row.say)}</span>
            {element("span").class("key").with(Attribute::Hidden, "true").view()}
        </label>
    }
    .into_any()
}
