//! A cell of a table that names its column itself, for windows in which rows are read from above to below.

use leptos::prelude::*;

use crate::ui::element::element;

/// A cell with `value`, in the column that is called `column`.
pub fn cell(column: String, value: String) -> AnyView {
    let column = element("span").class("of-column").text(column).view();
    element("td").child(column).child(element("span").class("value").text(value).view()).view()
}
