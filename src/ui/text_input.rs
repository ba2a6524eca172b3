//! Fields in which a person writes. What stands in them is nobody else's: no spell checker, no correction, no suggestion
//! and no translation of the browser's may read it, since some send what they read to a server; and no history of the
//! browser may offer it to whoever comes next.

use leptos::attr::custom::custom_attribute;
use leptos::attr::{Attribute as AnyAttribute, dir, spellcheck, translate};

use crate::ui::element::{Attribute, Element, element};

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    Sentences,
    Name,
    /// A number of at most n digits.
    Number(u32),
}

/// A field of one line.
pub fn text_line(id: impl Into<String>, wording: Wording) -> Element {
    let line = private_field(element("input").with(Attribute::Type, "text").id(id), wording);
    match wording {
        Wording::Number(digits) => line
            .with(Attribute::InputMode, "numeric")
            .with(Attribute::MaxLength, digits.to_string()),
        _ => line,
    }
}

/// A field of several lines.
pub fn text_area(id: impl Into<String>, rows: u32) -> Element {
    let area = element("textarea").id(id).with(Attribute::Rows, rows.to_string());
    private_field(area, Wording::Sentences)
}

fn private_field(field: Element, wording: Wording) -> Element {
    let capitals = match wording {
        Wording::Sentences => "sentences",
        Wording::Name => "words",
        Wording::Number(_) => "none",
    };
    field
        .with(Attribute::AutoComplete, "off")
        .with(Attribute::AutoCapitalize, capitals)
        .with(Attribute::AutoCorrect, "off")
        .with(Attribute::SpellCheck, "false")
        .with(Attribute::WritingSuggestions, "false")
        .own_words()
}

/// The same for a field that `view!` makes, which says itself what capitals it wants and what may fill it in.
pub fn private() -> impl AnyAttribute {
    (
        custom_attribute("autocorrect", "off"),
        spellcheck("false"),
        custom_attribute("writingsuggestions", "false"),
        translate("no"),
        dir("auto"),
    )
}
