//! A report as plain text, for copying and for files.

use super::{Block, Line, Report};

/// The whole report as plain text, with line breaks as `\n`. Everything in the report is in it.
#[must_use]
pub fn to_text(report: &Report) -> String {
    let mut text = String::new();
    line(&mut text, &report.title);
    for about in &report.about {
        line(&mut text, &plain(about));
    }
    for section in &report.sections {
        text.push('\n');
        if !section.heading.is_empty() {
            line(&mut text, &section.heading);
            line(&mut text, &"=".repeat(section.heading.chars().count()));
        }
        for block in &section.blocks {
            block_text(&mut text, block);
        }
    }
    text
}

fn block_text(text: &mut String, block: &Block) {
    match block {
        Block::Heading(heading) => {
            text.push('\n');
            line(text, heading);
        }
        Block::Paragraph(paragraph) => line(text, &plain(paragraph)),
        Block::List(items) => {
            for item in items {
                line(text, &format!("- {}", plain(item)));
            }
        }
        Block::Facts(facts) => {
            for fact in facts {
                line(text, &format!("- {}", plain(&fact.term)));
                for detail in &fact.details {
                    line(text, &format!("  - {}", plain(detail)));
                }
            }
        }
    }
}

fn plain(line: &Line) -> String {
    match &line.label {
        Some(label) if line.text.is_empty() => label.clone(),
        // A label that ends a sentence, as a question does, needs no colon.
        Some(label) if label.ends_with(|last: char| last.is_ascii_punctuation()) => {
            format!("{label} {}", line.text)
        }
        Some(label) => format!("{label}: {}", line.text),
        None => line.text.clone(),
    }
}

fn line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}
