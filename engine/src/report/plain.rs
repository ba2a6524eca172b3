//! A report as plain text, for copying and for files.

use super::{Block, Document, Line, Report};

/// The whole report as plain text, with line breaks as `\n`. Everything in the report is in it.
#[must_use]
pub fn to_text(report: &Report) -> String {
    let mut text = head(&report.title, &report.about);
    for section in &report.sections {
        section_text(&mut text, &section.heading, &section.blocks);
    }
    text
}

/// The whole document as plain text, for reading aloud, changing, copying and files.
#[must_use]
pub fn document_text(document: &Document) -> String {
    let mut text = head(&document.title, &document.about);
    for section in &document.sections {
        section_text(&mut text, &section.heading, &section.blocks);
    }
    text
}

fn head(title: &str, about: &[Line]) -> String {
    let mut text = String::new();
    line(&mut text, title);
    for about in about {
        line(&mut text, &about.in_one());
    }
    text
}

fn section_text(text: &mut String, heading: &str, blocks: &[Block]) {
    text.push('\n');
    if !heading.is_empty() {
        line(text, heading);
        line(text, &"=".repeat(heading.chars().count()));
    }
    for block in blocks {
        block_text(text, block);
    }
}

fn block_text(text: &mut String, block: &Block) {
    match block {
        Block::Heading(heading) => {
            text.push('\n');
            line(text, heading);
        }
        Block::Paragraph(paragraph) => line(text, &paragraph.in_one()),
        Block::List(items) => {
            for item in items {
                line(text, &format!("- {}", item.in_one()));
            }
        }
        Block::Facts(facts) => {
            for fact in facts {
                line(text, &format!("- {}", fact.term.in_one()));
                for detail in &fact.details {
                    line(text, &format!("  - {}", detail.in_one()));
                }
            }
        }
    }
}

fn line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}
