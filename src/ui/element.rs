//! Elements that do not change by themselves once they are drawn, all of one type: what `view!` makes has a type of its
//! own each time, and every type costs bytes that a person waits for. What changes while it is on the screen stands in
//! [`fresh`].
//!
//! Here an element is only described; [`crate::ui::render`] renders it.

use leptos::prelude::*;

use crate::ui::words::ISOLATES;

/// The id of the heading of every screen, where the focus goes when the screen changes.
pub const HEADING: &str = "heading";

/// An attribute that an element can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    AutoCapitalize,
    AutoComplete,
    AutoCorrect,
    DescribedBy,
    For,
    Hidden,
    InputMode,
    Label,
    LabelledBy,
    Class,
    Direction,
    Href,
    Id,
    Max,
    MaxLength,
    Role,
    Rows,
    Scope,
    SpellCheck,
    TabIndex,
    Translate,
    Type,
    Value,
    WritingSuggestions,
}

impl Attribute {
    /// Its name in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::AutoCapitalize => "autocapitalize",
            Self::AutoComplete => "autocomplete",
            Self::AutoCorrect => "autocorrect",
            Self::DescribedBy => "aria-describedby",
            Self::For => "for",
            Self::Hidden => "aria-hidden",
            Self::InputMode => "inputmode",
            Self::Label => "aria-label",
            Self::LabelledBy => "aria-labelledby",
            Self::Class => "class",
            Self::Direction => "dir",
            Self::Href => "href",
            Self::Id => "id",
            Self::Max => "max",
            Self::MaxLength => "maxlength",
            Self::Role => "role",
            Self::Rows => "rows",
            Self::Scope => "scope",
            Self::SpellCheck => "spellcheck",
            Self::TabIndex => "tabindex",
            Self::Translate => "translate",
            Self::Type => "type",
            Self::Value => "value",
            Self::WritingSuggestions => "writingsuggestions",
        }
    }
}

/// An element that is being put together.
#[derive(Debug)]
pub struct Element {
    /// What it is, as `p`.
    pub tag: &'static str,
    /// Its attributes, each at most once.
    pub attributes: Vec<(Attribute, String)>,
    /// What is within it.
    pub content: ElementContent,
    /// What happens when it is on_click.
    pub on_click: Option<Callback<()>>,
    /// What is binding into it, where that can be done.
    pub binding: Option<TextBinding>,
}

/// The value of a field, and what is called when somebody writes.
#[derive(Debug, Clone, Copy)]
pub struct TextBinding {
    /// What stands in it.
    pub value: Signal<String>,
    /// Told what stands in it after each change.
    pub write: Callback<String>,
}

/// What is within an element.
#[derive(Debug)]
pub enum ElementContent {
    /// Text and nothing else, as in most elements: so it takes one call of the browser and no node of ours.
    Text(String),
    Views(Vec<AnyView>),
}

/// An element, as `element("p")`.
pub fn element(tag: &'static str) -> Element {
    Element {
        tag,
        attributes: vec![],
        content: ElementContent::Views(vec![]),
        on_click: None,
        binding: None,
    }
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
    on_click: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    plain_button("button", id, class, text).on_click(on_click).view()
}

/// A button for which the text alone is not enough: `name` is what a screen reader says.
pub fn named_button(
    id: impl Into<String>,
    class: &'static str,
    text: impl Into<String>,
    name: impl Into<String>,
    on_click: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let button = plain_button("button", id, class, text);
    button.with(Attribute::Label, name).on_click(on_click).view()
}

/// A button that sends the form it is in.
pub fn submit_button(id: impl Into<String>, text: impl Into<String>) -> AnyView {
    plain_button("submit", id, "button", text).view()
}

fn plain_button(
    kind: &'static str,
    id: impl Into<String>,
    class: &'static str,
    text: impl Into<String>,
) -> Element {
    element("button").with(Attribute::Type, kind).id(id).class(class).text(text)
}

/// The heading of a screen, to which the focus goes; `described_by` names what is read out after it.
pub fn heading(text: impl Into<String>, described_by: &'static str) -> AnyView {
    let heading = element("h1").id(HEADING).with(Attribute::TabIndex, "-1").text(text);
    match described_by {
        "" => heading.view(),
        ids => heading.with(Attribute::DescribedBy, ids).view(),
    }
}

/// A text of ours in which somebody's own words stand between the marks of [`isolated`](crate::ui::words::isolated): they are
/// never translated, and have their own direction.
pub fn quoting(text: &str) -> AnyView {
    if !text.contains(ISOLATES) {
        return text.to_owned().into_any();
    }
    let parts = text.split(ISOLATES).enumerate().filter(|(_, part)| !part.is_empty());
    let parts = parts.map(|(place, part)| match place % 2 {
        0 => part.to_owned().into_any(),
        _ => element("span").own_words().text(part).view(),
    });
    parts.collect::<Vec<_>>().into_any()
}

/// A view that is built again, never changed in place.
pub struct Fresh(pub AnyView);

/// A view that is built again whenever something that it reads changes. Browsers translate a page by replacing its text
/// nodes, and so do reading aids: a new value in an old node would never be seen, and the old words would stay.
pub fn fresh<V: IntoAny>(mut draw: impl FnMut() -> V + Send + 'static) -> AnyView {
    let draw: Box<dyn FnMut() -> Fresh + Send> = Box::new(move || Fresh(draw().into_any()));
    draw.into_any()
}

impl Element {
    /// Its id; none where it is empty.
    pub fn id(self, id: impl Into<String>) -> Self {
        let id = id.into();
        if id.is_empty() { self } else { self.with(Attribute::Id, id) }
    }

    /// Its class; none where it is empty.
    pub fn class(self, class: impl Into<String>) -> Self {
        let class = class.into();
        if class.is_empty() { self } else { self.with(Attribute::Class, class) }
    }

    pub fn with(mut self, attribute: Attribute, value: impl Into<String>) -> Self {
        self.attributes.retain(|(other, _)| *other != attribute);
        self.attributes.push((attribute, value.into()));
        self
    }

    /// Text within it, after what is there.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        match &self.content {
            ElementContent::Views(views) if views.is_empty() => {
                self.content = ElementContent::Text(text);
                self
            }
            _ => self.child(text.into_any()),
        }
    }

    /// What is within it are somebody's own words: they are never translated, and have their own direction.
    pub fn own_words(self) -> Self {
        self.with(Attribute::Translate, "no").with(Attribute::Direction, "auto")
    }

    /// Something within it, after what is there.
    pub fn child(self, child: AnyView) -> Self {
        self.children([child])
    }

    /// Several things within it, after what is there.
    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        let mut views = match self.content {
            ElementContent::Text(text) => vec![text.into_any()],
            ElementContent::Views(views) => views,
        };
        views.extend(children);
        self.content = ElementContent::Views(views);
        self
    }

    /// What happens when it is on_click.
    pub fn on_click(mut self, on_click: impl Fn() + Send + Sync + 'static) -> Self {
        self.on_click = Some(Callback::new(move |()| on_click()));
        self
    }

    /// What stands in it, and what happens when somebody writes.
    pub fn on_write(
        mut self,
        value: impl Into<Signal<String>>,
        write: impl Fn(String) + Send + Sync + 'static,
    ) -> Self {
        self.binding = Some(TextBinding { value: value.into(), write: Callback::new(write) });
        self
    }

    /// The element, to be shown.
    pub fn view(self) -> AnyView {
        self.into_any()
    }
}
