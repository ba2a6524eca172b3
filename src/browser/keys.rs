//! Answering with the keyboard: a number ticks the row at that place, arrows move between boxes as they do between radio
//! buttons. Only while the focus is within the question, so that a screen reader's own keys stay its own.

use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// What a key does in the form of a question.
pub fn choose(event: KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target.filter(|target| !is_typed_into(target)) else { return };
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
