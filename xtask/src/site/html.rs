//! Markup that is made of the pack's words: no word ever becomes markup itself.

use std::fmt::Write;

use heedful_engine::{Audience, Text};

/// An element that is being put together.
#[derive(Debug, Clone)]
pub struct Element {
    tag: &'static str,
    attributes: String,
    content: String,
}

/// An element, such as `element("p")`.
pub fn element(tag: &'static str) -> Element {
    Element { tag, attributes: String::new(), content: String::new() }
}

impl Element {
    /// An attribute.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        match value {
            "" => write!(self.attributes, " {name}"),
            value => write!(self.attributes, " {name}=\"{}\"", escaped(value)),
        }
        .ok();
        self
    }

    /// Text within it, for the person concerned; `boot/first.js` puts the words for another audience in its place.
    pub fn text(mut self, text: &Text) -> Self {
        for audience in [Audience::Other, Audience::Officer] {
            let own = text.for_audience(audience);
            if own != text.person {
                self = self.with(&format!("data-{audience}"), own);
            }
        }
        self.content.push_str(&escaped(&text.person));
        self
    }

    /// Elements within it, after what is there.
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self.content.push_str(&child.markup());
        }
        self
    }

    /// The element as markup.
    pub fn markup(&self) -> String {
        let Self { tag, attributes, content } = self;
        match *tag {
            "input" => format!("<{tag}{attributes}>"),
            _ => format!("<{tag}{attributes}>{content}</{tag}>"),
        }
    }
}

/// Text as it is in markup and in quoted attributes.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_never_becomes_markup() {
        let text = Text {
            person: "<b>you</b>".into(),
            other: Some("\"they\"".into()),
            officer: Some("<b>you</b>".into()),
        };
        assert_eq!(
            element("p").with("hidden", "").text(&text).markup(),
            "<p hidden data-other=\"&quot;they&quot;\">&lt;b&gt;you&lt;/b&gt;</p>"
        );
    }

    #[test]
    fn an_input_has_no_end() {
        let row = element("label").children([element("input").with("type", "radio")]);
        assert_eq!(row.markup(), "<label><input type=\"radio\"></label>");
    }
}
