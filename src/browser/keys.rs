//! Answering with the keyboard: a number ticks the row at that place, arrows move between boxes as they do between radio
//! buttons. Only while the focus is on a row, so that a screen reader's own keys stay its own, and whoever speaks to the
//! device or brushes a key ticks nothing (WCAG 2.1.4).

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// What a key does in the form of a question.
pub fn choose(event: KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target.filter(|target| !is_typed_into(target)) else { return };
    if !is_within(&target, ".choices") {
        return;
    }
    let Some(rows) = rows_around(&target) else { return };
    match event.key().as_str() {
        "ArrowDown" | "ArrowRight" if is_box(&target) => {
            focus(&rows, place_of(&rows, &target).map(|place| place + 1));
        }
        "ArrowUp" | "ArrowLeft" if is_box(&target) => {
            focus(&rows, place_of(&rows, &target).and_then(|place| place.checked_sub(1)));
        }
        key => match key
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1))
            .and_then(|at| rows.get(at))
        {
            Some(row) => {
                row.focus().ok();
                row.click();
            }
            None => return,
        },
    }
    event.prevent_default();
}

fn is_typed_into(target: &Element) -> bool {
    target.local_name() == "textarea"
        || (target.local_name() == "input" && !is_box(target) && !is_kind(target, "radio"))
}

fn is_within(target: &Element, css: &str) -> bool {
    target.closest(css).is_ok_and(|found| found.is_some())
}

fn is_box(target: &Element) -> bool {
    is_kind(target, "checkbox")
}

fn is_kind(target: &Element, kind: &str) -> bool {
    target.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() == kind)
}

/// The controls of the rows, in the form that the focus is in.
fn rows_around(target: &Element) -> Option<Vec<HtmlElement>> {
    let form = target.closest("form").ok()??;
    let rows = form.query_selector_all(".choice input").ok()?;
    Some((0..rows.length()).filter_map(|at| rows.get(at)?.dyn_into().ok()).collect())
}

fn place_of(rows: &[HtmlElement], target: &Element) -> Option<usize> {
    rows.iter().position(|row| row.is_same_node(Some(target)))
}

fn focus(rows: &[HtmlElement], place: Option<usize>) {
    if let Some(row) = place.and_then(|place| rows.get(place)) {
        row.focus().ok();
    }
}

/// Where a clicker or a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the next thing.
    Forward,
    /// To the one before.
    Back,
}

/// Listens to the keys that clickers send, and arrows and space, for as long as the caller is on the screen: while the focus
/// is within what `css` names, or nowhere. A page that is larger than its window is scrolled to its end first.
pub fn on_presenter_key(css: &'static str, turn: impl Fn(Direction) + 'static) {
    let handle = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        if let Some(towards) = direction_of(&event, css) {
            event.prevent_default();
            turn(towards);
        }
    });
    on_cleanup(move || handle.remove());
}

fn direction_of(event: &KeyboardEvent, css: &str) -> Option<Direction> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_pressable = |element: &Element| matches!(element.local_name().as_str(), "button" | "a");
    let is_elsewhere = |target: &Element| {
        !matches!(target.local_name().as_str(), "body" | "html") && !is_within(target, css)
    };
    if target.as_ref().is_some_and(|target| is_typed_into(target) || is_elsewhere(target)) {
        return None;
    }
    let (towards, scrolls) = match event.key().as_str() {
        // Space presses what has the focus.
        " " if target.as_ref().is_some_and(is_pressable) => return None,
        " " if event.shift_key() => (Direction::Back, true),
        " " | "ArrowDown" | "PageDown" => (Direction::Forward, true),
        "ArrowUp" | "PageUp" => (Direction::Back, true),
        "ArrowRight" => (Direction::Forward, false),
        "ArrowLeft" => (Direction::Back, false),
        _ => return None,
    };
    (!(scrolls && has_more(towards))).then_some(towards)
}

/// Whether the page goes on in this direction, outside of its window.
fn has_more(towards: Direction) -> bool {
    let page = window();
    let number = |value: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>| {
        value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0)
    };
    let above = page.scroll_y().unwrap_or(0.0);
    let whole = document().document_element().map_or(0, |root| root.scroll_height());
    match towards {
        Direction::Back => above > 4.0,
        Direction::Forward => f64::from(whole) - above - number(page.inner_height()) > 4.0,
    }
}
