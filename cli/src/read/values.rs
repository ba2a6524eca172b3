//! Values that stand in many tables: texts for audiences, and what is said when a value is not what it should be.

use std::ops::Range;

use heedful_engine::Text;

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::files::SourceSpan;
use crate::read::places::Trail;
use crate::read::table::Table;
use crate::read::tree::{Node, Value};

/// Reads a text, or one per audience, and notes where each stands.
pub fn text_of(node: &Node, key: &str, path: &str, trail: &mut Trail) -> Option<Text> {
    match &node.value {
        Value::Text(text) => Some(Text::from(text.as_str())),
        Value::Table(_) => {
            let mut table = Table::open("text", node, trail)?;
            path.clone_into(&mut table.path);
            let own = table.string("self");
            let text = Text {
                person: own.clone().unwrap_or_default(),
                other: table.string("other"),
                officer: table.string("officer"),
            };
            table.close();
            if own.is_none() {
                trail.problems.push(
                    Diagnostic::error("missing", format!("`{key}` has no text for `self`"))
                        .at(node.place)
                        .help("an audience that is not named reads what `self` reads"),
                );
            }
            Some(text)
        }
        _ => {
            trail.problems.push(wrong_kind(key, "a text, or one per audience", node));
            None
        }
    }
}

/// `key` should be `wanted`, and is something else.
pub fn wrong_kind(key: &str, wanted: &str, node: &Node) -> Diagnostic {
    Diagnostic::error(
        "wrong-kind",
        format!("`{key}` should be {wanted}, and is {}", node.value.kind()),
    )
    .at(node.place)
}

/// `word` is not one of the closed list of `key`.
pub fn unknown_word<'w>(
    key: &str,
    word: &str,
    known: impl Iterator<Item = &'w str> + Clone,
    place: SourceSpan,
) -> Diagnostic {
    let list: Vec<&str> = known.clone().collect();
    let help = did_you_mean(word, known).unwrap_or_else(|| format!("one of: {}", list.join(", ")));
    Diagnostic::error("unknown-word", format!("`{word}` is not known for `{key}`"))
        .at(place)
        .help(help)
}

/// The place of a part of a one-line string, for strings that hold no escapes; else of the whole.
pub fn inside(whole: SourceSpan, text: &str, span: &Range<usize>) -> SourceSpan {
    let quotes = (whole.end - whole.start).saturating_sub(text.len());
    if quotes != 2 {
        return whole;
    }
    let begin = whole.start + 1;
    SourceSpan {
        file: whole.file,
        start: begin + span.start,
        end: begin + span.end.max(span.start),
    }
}
