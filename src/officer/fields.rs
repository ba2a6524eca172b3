//! What an officer types and picks: a line of text, a moment, one of several.

use heedful_engine::Date;
use heedful_engine::officer::{Local, Moment};
use leptos::prelude::*;

/// A field for text.
#[derive(Debug, Clone)]
pub struct Field {
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
pub fn text_field(field: Field, write: Callback<String>) -> AnyView {
    let Field { id, label, value, rows } = field;
    let for_id = id.clone();
    let input = match rows {
        1 => view! {
            <input
                type="text"
                id=id
                class="words"
                autocomplete="off"
                prop:value=value
                on:input=move |event| write.run(event_target_value(&event))
            />
        }
        .into_any(),
        rows => view! {
            <textarea
                id=id
                class="words"
                rows=rows.to_string()
                autocomplete="off"
                prop:value=value
                on:input=move |event| write.run(event_target_value(&event))
            ></textarea>
        }
        .into_any(),
    };
    view! {
        <div class="field">
            <label for=for_id>{label}</label>
            {input}
        </div>
    }
    .into_any()
}

/// A field for a date and a time; `write` is told the moment, and nothing while there is none.
pub fn moment_field(
    id: impl Into<String>,
    label: String,
    value: Option<Moment>,
    write: Callback<Option<Moment>>,
) -> AnyView {
    let id = id.into();
    let for_id = id.clone();
    let value = value.map(as_typed).unwrap_or_default();
    view! {
        <div class="field">
            <label for=for_id>{label}</label>
            <input
                type="datetime-local"
                id=id
                class="words"
                autocomplete="off"
                prop:value=value
                on:input=move |event| write.run(typed(&event_target_value(&event)))
            />
        </div>
    }
    .into_any()
}

/// A moment as the browser's field has it: `2026-11-22T14:05`, by the clock on the wall.
fn as_typed(moment: Moment) -> String {
    let Local { date, hour, minute } = moment.local();
    format!("{date}T{hour:02}:{minute:02}")
}

/// What was typed, as a moment. Some browsers add seconds.
fn typed(text: &str) -> Option<Moment> {
    let (date, time) = text.split_once('T')?;
    let mut parts = time.split(':');
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Moment::from_local(Local { date: Date::parse(date)?, hour, minute })
}

/// One of several that exclude each other.
#[derive(Debug, Clone)]
pub struct Pick {
    /// Its id.
    pub id: String,
    /// What it says.
    pub say: String,
}

/// Rows of which one is ticked, side by side where there is room. `picked` tells which, `pick` is told which.
pub fn picks(
    name: &str,
    legend: String,
    picks: Vec<Pick>,
    picked: Signal<Option<usize>>,
    pick: Callback<usize>,
) -> AnyView {
    let rows: Vec<AnyView> = picks
        .into_iter()
        .enumerate()
        .map(|(place, one)| {
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        id=one.id
                        name=name.to_owned()
                        autocomplete="off"
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

/// A box to tick.
pub fn tick(id: String, say: String, is_ticked: bool, change: Callback<bool>) -> AnyView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                id=id
                autocomplete="off"
                prop:checked=is_ticked
                on:change=move |event| change.run(event_target_checked(&event))
            />
            <span>{say}</span>
        </label>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_what_is_shown_again() {
        for text in ["2026-11-22T14:05", "2026-07-01T00:00", "2028-02-29T23:59"] {
            assert_eq!(typed(text).map(as_typed).as_deref(), Some(text));
        }
        assert_eq!(typed("2026-11-22T14:05:00"), typed("2026-11-22T14:05"));
        for text in ["", "2026-11-22", "2026-02-30T10:00", "2026-11-22T25:00"] {
            assert_eq!(typed(text), None, "{text}");
        }
    }
}
