//! One row to tick: a radio button or a box, the whole of which can be tapped.

use leptos::prelude::*;

use super::element::{Attribute, element, quoting};

/// The id of a form that nobody sees, which each page has. Firefox stores with its session which boxes are ticked, and leaves
/// out only those whose form is not to be filled in: what `autocomplete` says of a box itself means nothing there.
const UNSTORED: &str = "unstored";

/// A row, as a form needs it.
#[derive(Debug, Clone)]
pub struct ChoiceRow {
    control: &'static str,
    id: String,
    name: Option<String>,
    label: String,
    class: &'static str,
    form: Option<&'static str>,
    hint: Option<String>,
    is_disabled: bool,
}

impl ChoiceRow {
    /// One of several that exclude each other; `name` joins them. Own words in the label are marked as [`quoting`] wants
    /// them.
    pub fn radio(id: impl Into<String>, name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            control: "radio",
            id: id.into(),
            name: Some(name.into()),
            label: label.into(),
            class: "choice",
            form: None,
            hint: None,
            is_disabled: false,
        }
    }

    /// One that is ticked by itself.
    pub fn checkbox(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self { control: "checkbox", name: None, ..Self::radio(id, "", label) }
    }

    /// The name in the form.
    pub fn named(self, name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), ..self }
    }

    /// It stands back, visibly not one of the others.
    pub fn quiet(self) -> Self {
        Self { class: "choice quiet", ..self }
    }

    /// No form is around it: see [`UNSTORED`].
    pub fn alone(self) -> Self {
        Self { form: Some(UNSTORED), ..self }
    }

    /// With a text below the label, which describes it.
    pub fn with_hint(self, hint: String) -> Self {
        Self { hint: Some(hint), class: "choice way", ..self }
    }

    /// It can't be ticked here.
    pub fn disabled(self, is_disabled: bool) -> Self {
        Self { is_disabled, ..self }
    }
}

/// The row. `is_ticked` says whether it is ticked now; `change` is called when the person ticks or unticks it.
pub fn row(row: ChoiceRow, is_ticked: impl Into<Signal<bool>>, change: Callback<bool>) -> AnyView {
    let ChoiceRow { control, id, name, label, class, form, hint, is_disabled } = row;
    let is_ticked: Signal<bool> = is_ticked.into();
    let described = hint.is_some();
    let [name_id, hint_id] =
        ["-name", "-risk"].map(|end| described.then(|| [id.as_str(), end].concat()));
    let content = match hint {
        None => quoting(&label),
        Some(hint) => {
            let text = |end: &str, class: &str, text: String| {
                element("span").id([id.as_str(), end].concat()).class(class).text(text).view()
            };
            vec![text("-name", "name", label), text("-risk", "risk", hint)].into_any()
        }
    };
    let for_id = id.clone();
    view! {
        <label class=class for=for_id>
            <input
                type=control
                id=id
                name=name
                autocomplete="off"
                form=form
                disabled=is_disabled
                aria-labelledby=name_id
                aria-describedby=hint_id
                prop:checked=is_ticked
                on:change=move |event| change.run(event_target_checked(&event))
            />
            <span>{content}</span>
            {element("span").class("key").with(Attribute::Hidden, "true").view()}
        </label>
    }
    .into_any()
}

/// One of several that exclude each other.
#[derive(Debug, Clone)]
pub struct RadioOption {
    pub id: String,
    /// What it says.
    pub label: String,
}

/// Rows of which one is ticked, side by side where there is room. `picked` says which, `pick` is called with which.
pub fn radio_group(
    name: &str,
    legend: String,
    options: Vec<RadioOption>,
    picked: Signal<Option<usize>>,
    pick: Callback<usize>,
) -> AnyView {
    let rows = options.into_iter().enumerate().map(|(place, option)| {
        let described = ChoiceRow::radio(option.id, name, option.label).alone();
        let is_ticked = Signal::derive(move || picked.get() == Some(place));
        row(described, is_ticked, Callback::new(move |_| pick.run(place)))
    });
    choice_group("picks", element("legend").text(legend).view(), rows.collect())
}

/// Rows under a legend.
pub fn choice_group(class: &'static str, legend: AnyView, rows: Vec<AnyView>) -> AnyView {
    let rows = element("div").class("choices").children(rows).view();
    element("fieldset").class(class).child(legend).child(rows).view()
}
