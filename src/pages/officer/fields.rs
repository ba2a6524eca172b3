//! A field for a date and a time.

use heedful_engine::Date;
use heedful_engine::officer::{Local, Moment};
use leptos::prelude::*;

/// A field for a date and a time; `write` gets the moment, and nothing while there is none.
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
                class="text-input"
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
