//! A record as views: the same on the screen and on paper.

use heedful_engine::officer::record::{Record, RecordSection};
use heedful_engine::report::Block;
use leptos::prelude::*;

use crate::ui::document::line_in;
use crate::ui::element::element;

/// A whole record.
pub fn shown(record: &Record) -> AnyView {
    let title = element("h2").class("record-title").text(record.title.as_str()).view();
    let sections = record.sections.iter().map(section);
    element("article").id("record").class("record").child(title).children(sections).view()
}

fn section(section: &RecordSection) -> AnyView {
    let heading = element("h3").text(section.heading.as_str()).view();
    let blocks = section.blocks.iter().map(block);
    let id = ["record-", section.id].concat();
    element("section").id(id).child(heading).children(blocks).view()
}

/// One block.
pub fn block(block: &Block) -> AnyView {
    match block {
        Block::Heading(heading) => element("h4").text(heading.as_str()).view(),
        Block::Paragraph(line) => line_in(element("p"), line).view(),
        Block::List(lines) => {
            let lines = lines.iter().map(|line| line_in(element("li"), line).view());
            element("ul").children(lines).view()
        }
        Block::Facts(facts) => {
            let facts = facts.iter().map(|fact| {
                let shown =
                    |class: &'static str, line| line_in(element("p").class(class), line).view();
                let details = fact.details.iter().map(|line| shown("detail", line));
                let term = shown("term", &fact.term);
                element("li").child(term).children(details).view()
            });
            element("ul").children(facts).view()
        }
    }
}
