//! A record as views: the same on the screen and on paper.

use heedful_engine::officer::record::{Record, RecordSection};
use leptos::prelude::*;

use crate::ui::document::{RECORD, block};
use crate::ui::element::element;

/// A whole record.
pub fn shown(record: &Record) -> AnyView {
    let title = element("h2").class("record-title").text(record.title.as_str()).view();
    let sections = record.sections.iter().map(section);
    element("article").id("record").class("record").child(title).children(sections).view()
}

fn section(section: &RecordSection) -> AnyView {
    let heading = element("h3").text(section.heading.as_str()).view();
    let blocks = section.blocks.iter().flat_map(|one| block(one, &RECORD));
    let id = ["record-", section.id].concat();
    element("section").id(id).child(heading).children(blocks).view()
}
