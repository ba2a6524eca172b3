//! Elements that do not change by themselves once they are drawn, all of one type: what `view!` makes has a type of its
//! own each time, and every type costs bytes that a person waits for. What changes while it is on the screen uses
//! `view!`.

use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use crate::app::HEADING;

/// An attribute that an element can have. All of them are there each time, most of them empty: so an element that takes
/// the place of another leaves nothing of it behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    /// `aria-describedby`.
    DescribedBy,
    /// `aria-hidden`.
    Hidden,
    /// `aria-label`.
    Label,
    /// `aria-labelledby`.
    LabelledBy,
    /// `class`.
    Class,
    /// `href`.
    Href,
    /// `id`.
    Id,
    /// `max`.
    Max,
    /// `scope`.
    Scope,
    /// `tabindex`.
    TabIndex,
    /// `type`.
    Type,
    /// `value`.
    Value,
}

const COUNT: usize = 12;

/// An element that is being put together.
#[derive(Debug)]
pub struct Element {
    tag: &'static str,
    attributes: [Option<String>; COUNT],
    children: Vec<AnyView>,
    pressed: Option<Callback<()>>,
}

/// An element, as `element("p")`.
pub fn element(tag: &'static str) -> Element {
    Element { tag, attributes: [const { None }; COUNT], children: vec![], pressed: None }
}

/// A paragraph of a class; of none where it is empty.
pub fn paragraph(class: &'static str, text: impl Into<String>) -> AnyView {
    element("p").class(class).text(text).view()
}

/// A button that does something.
pub fn button(
    id: impl Into<String>,
    class: &'static str,
    text: impl Into<String>,
    pressed: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    element("button")
        .with(Attribute::Type, "button")
        .id(id)
        .class(class)
        .text(text)
        .on_press(pressed)
        .view()
}

/// The heading of a screen, to which the focus goes; `described_by` names what is read out after it.
pub fn heading(text: impl Into<String>, described_by: &'static str) -> AnyView {
    let heading = element("h1").id(HEADING).with(Attribute::TabIndex, "-1").text(text);
    match described_by {
        "" => heading.view(),
        ids => heading.with(Attribute::DescribedBy, ids).view(),
    }
}

impl Element {
    /// Its id.
    pub fn id(self, id: impl Into<String>) -> Self {
        self.with(Attribute::Id, id)
    }

    /// Its class; none where it is empty.
    pub fn class(self, class: impl Into<String>) -> Self {
        let class = class.into();
        if class.is_empty() { self } else { self.with(Attribute::Class, class) }
    }

    /// An attribute.
    pub fn with(mut self, attribute: Attribute, value: impl Into<String>) -> Self {
        if let Some(slot) = self.attributes.get_mut(attribute as usize) {
            *slot = Some(value.into());
        }
        self
    }

    /// Text within it, after what is there.
    pub fn text(self, text: impl Into<String>) -> Self {
        self.child(text.into().into_any())
    }

    /// Something within it, after what is there.
    pub fn child(mut self, child: AnyView) -> Self {
        self.children.push(child);
        self
    }

    /// Several things within it, after what is there.
    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.children.extend(children);
        self
    }

    /// What happens when it is pressed.
    pub fn on_press(mut self, pressed: impl Fn() + Send + Sync + 'static) -> Self {
        self.pressed = Some(Callback::new(move |()| pressed()));
        self
    }

    /// The element, to be shown.
    pub fn view(self) -> AnyView {
        let [
            described_by,
            hidden,
            label,
            labelled_by,
            class,
            href,
            id,
            max,
            scope,
            tab_index,
            kind,
            value,
        ] = self.attributes;
        let plain = custom(self.tag)
            .attr("aria-describedby", described_by)
            .attr("aria-hidden", hidden)
            .attr("aria-label", label)
            .attr("aria-labelledby", labelled_by)
            .attr("class", class)
            .attr("href", href)
            .attr("id", id)
            .attr("max", max)
            .attr("scope", scope)
            .attr("tabindex", tab_index)
            .attr("type", kind)
            .attr("value", value)
            .child(self.children);
        match self.pressed {
            Some(pressed) => plain.on(ev::click, move |_| pressed.run(())).into_any(),
            None => plain.into_any(),
        }
    }
}
