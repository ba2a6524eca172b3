//! A document of the engine on the screen: a report, a statement, a comparison, a record.

use heedful_engine::report::{Block, Document, Fact, Line};
use leptos::prelude::*;

use crate::ui::element::{Attribute, Element, element};

pub fn sections(document: &Document) -> Vec<AnyView> {
    let sections = document.sections.iter().map(|section| {
        let id = ["part-", section.id].concat();
        let name = [&id, "-heading"].concat();
        let heading = element("h2").id(name.clone()).text(section.heading.as_str()).view();
        element("section")
            .id(id)
            .with(Attribute::LabelledBy, name)
            .child(heading)
            .children(section.blocks.iter().flat_map(|one| block(one, &DOCUMENT)))
            .view()
    });
    sections.collect()
}

/// Lines, each a paragraph.
pub fn paragraphs(lines: &[Line]) -> Vec<AnyView> {
    lines.iter().map(|line| line_in(element("p").class("muted"), line).view()).collect()
}

/// A line within an element: somebody's own words apart from ours, which may be translated.
pub fn line_in(shown: Element, line: &Line) -> Element {
    if line.own.is_none() {
        return shown.text(line.in_one());
    }
    let [before, own, after] = line.around_own_words();
    let text = |shown: Element, text: String| {
        if text.is_empty() { shown } else { shown.child(text.into_any()) }
    };
    let own = element("span").own_words().text(own).view();
    text(text(shown, before).child(own), after)
}

/// How the blocks of a document are rendered, where documents differ.
pub struct BlockStyle<'a> {
    /// The tag of headings.
    pub heading: &'static str,
    /// A fact as a point of a list.
    pub fact: &'a dyn Fn(&Fact) -> AnyView,
    /// The points of a list.
    pub list: &'a dyn Fn(Vec<AnyView>) -> Vec<AnyView>,
}

/// A statement or a comparison: details are lists within the list.
pub const DOCUMENT: BlockStyle<'static> =
    BlockStyle { heading: "h3", fact: &nested, list: &whole_list };

/// A record: details are paragraphs below their term.
pub const RECORD: BlockStyle<'static> = BlockStyle {
    heading: "h4",
    fact: &|fact| element("li").children(stacked(fact)).view(),
    list: &whole_list,
};

pub fn block(block: &Block, style: &BlockStyle<'_>) -> Vec<AnyView> {
    let point = |line| line_in(element("li"), line).view();
    match block {
        Block::Heading(heading) => vec![element(style.heading).text(heading.as_str()).view()],
        Block::Paragraph(line) => vec![line_in(element("p"), line).view()],
        Block::List(lines) => (style.list)(lines.iter().map(point).collect()),
        Block::Facts(facts) => (style.list)(facts.iter().map(style.fact).collect()),
    }
}

/// The term and the details of a fact, each a paragraph.
pub fn stacked(fact: &Fact) -> Vec<AnyView> {
    let shown = |class: &'static str, line| line_in(element("p").class(class), line).view();
    let details = fact.details.iter().map(|line| shown("detail", line));
    std::iter::once(shown("term", &fact.term)).chain(details).collect()
}

fn whole_list(points: Vec<AnyView>) -> Vec<AnyView> {
    vec![element("ul").children(points).view()]
}

fn nested(fact: &Fact) -> AnyView {
    let term = line_in(element("li"), &fact.term);
    if fact.details.is_empty() {
        return term.view();
    }
    let details = fact.details.iter().map(|line| line_in(element("li"), line).view());
    term.child(element("ul").children(details).view()).view()
}
