//! The clock and the calendar of the device.

use heedful_engine::Date;
use js_sys::{Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Today, where the person is; `None` where the clock shows no day of the calendar.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Date::from_ymd(year, now.get_month() + 1, now.get_date())
}

/// A date as people write it in the language of the page, as "22 November 2026"; else as `2026-11-22`.
pub fn in_words(date: Date) -> String {
    written_out(date).unwrap_or_else(|| date.to_string())
}

fn written_out(date: Date) -> Option<String> {
    let (year, month, day) = date.ymd();
    let (year, month, day) =
        (u32::try_from(year).ok()?, i32::try_from(month).ok()?, i32::try_from(day).ok()?);
    let noon = js_sys::Date::new_with_year_month_day_hr(year, month - 1, day, 12);
    let style = Object::new();
    for (name, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        Reflect::set(&style, &name.into(), &value.into()).ok()?;
    }
    let language = document().document_element()?.get_attribute("lang")?;
    // By hand, since a language that the browser does not take throws.
    let write: Function =
        Reflect::get(&noon, &"toLocaleDateString".into()).ok()?.dyn_into().ok()?;
    write.call2(&noon, &language.into(), &style).ok()?.as_string()
}
