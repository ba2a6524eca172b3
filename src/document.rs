//! A document of the engine on the screen: a statement, a comparison.

use heedful_engine::report::{Block, Document, Fact, Line};
use leptos::prelude::*;

use crate::element::{Attribute, element, paragraph};

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
    lines.iter().map(|line| paragraph("soft", line.in_one())).collect()
}

/// A block.
pub fn block(block: &Block) -> AnyView {
    match block {
        Block::Heading(heading) => element("h3").text(heading.as_str()).view(),
        Block::Paragraph(line) => paragraph("", line.in_one()),
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
    let point = element("li").text(line.in_one());
    if details.is_empty() {
        return point.view();
    }
    point.child(element("ul").children(details.iter().map(point_of)).view()).view()
}

fn point_of(line: &Line) -> AnyView {
    element("li").text(line.in_one()).view()
}
