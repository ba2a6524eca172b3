//! A document of the engine on the screen: a statement, a comparison.

use heedful_engine::report::{Block, Document, Fact, Line};
use leptos::prelude::*;

use crate::ui::element::{Attribute, Element, element};

/// The sections of a document.
pub fn sections(document: &Document) -> Vec<AnyView> {
    let sections = document.sections.iter().map(|section| {
        let id = ["part-", section.id].concat();
        let name = [&id, "-heading"].concat();
        let heading = element("h2").id(name.clone()).text(section.heading.as_str()).view();
        element("section")
            .id(id)
            .with(Attribute::LabelledBy, name)
            .child(heading)
            .children(section.blocks.iter().map(block))
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

/// A block.
pub fn block(block: &Block) -> AnyView {
    match block {
        Block::Heading(heading) => element("h3").text(heading.as_str()).view(),
        Block::Paragraph(line) => line_in(element("p"), line).view(),
        Block::List(lines) => {
            element("ul").children(lines.iter().map(|line| point(line, &[]))).view()
        }
        Block::Facts(facts) => {
            let fact = |Fact { term, details }: &Fact| point(term, details);
            element("ul").children(facts.iter().map(fact)).view()
        }
    }
}

fn point(line: &Line, details: &[Line]) -> AnyView {
    let point = line_in(element("li"), line);
    if details.is_empty() {
        return point.view();
    }
    point.child(element("ul").children(details.iter().map(point_of)).view()).view()
}

fn point_of(line: &Line) -> AnyView {
    line_in(element("li"), line).view()
}
