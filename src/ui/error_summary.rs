//! What has to be corrected before a person can go on, each with the way to where. The focus goes to the summary.

use leptos::prelude::*;

use super::element::{Attribute, button, element};
use crate::browser::focus;

/// The id of the summary of a form.
pub const ERRORS: &str = "errors";

/// A summary; `role` is how it is announced, none where it is empty.
pub fn error_summary(
    id: &'static str,
    role: &'static str,
    title: Option<AnyView>,
    messages: Vec<AnyView>,
) -> AnyView {
    let summary = element("div").id(id).class("errors").with(Attribute::TabIndex, "-1");
    let summary = if role.is_empty() { summary } else { summary.with(Attribute::Role, role) };
    let messages = messages.into_iter().map(|message| element("p").child(message).view());
    summary.children(title).children(messages).view()
}

/// A message that leads to the field with this id. A link would leave an entry in the history.
pub fn error_link(id: &'static str, message: String, field: String) -> AnyView {
    button(id, "link", message, move || focus::focus_now(&field))
}
