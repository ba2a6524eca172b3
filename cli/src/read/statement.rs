//! `statement.toml`: the words of the statement.

use std::collections::BTreeMap;

use heedful_engine::pack::{StatementAsk, StatementLine, StatementPart, StatementWords};
use heedful_engine::{OptionId, Pack, Text};

use super::places::UseOf;
use super::table::{IdStyle, Table};
use super::values::text_of;

pub(super) fn read(table: &mut Table<'_>, pack: &mut Pack) {
    let words = table.table("statement", |table| StatementWords {
        words: texts(table, "words", "word"),
        headings: texts(table, "headings", "heading"),
        lines: table.tables("line", "statement line", line),
        asks: table.tables("ask", "thing to ask for", |table| StatementAsk {
            id: table.id("ask", IdStyle::Kebab),
            say: table.need_text("say"),
            nations: table.names("nations", UseOf::Nation),
        }),
        ask_short: table.need_text("ask_short"),
        nations: table.names("nations", UseOf::Nation),
    });
    pack.statement = words.unwrap_or_default();
}

fn line(table: &mut Table<'_>) -> StatementLine {
    let part = table.need_word("part", StatementPart::ALL, StatementPart::id);
    let part = part.unwrap_or(StatementPart::Kinds);
    let question = table.need_string("question");
    let place = table.place_of("question");
    table.note_use(UseOf::Question, &question, place);
    table.path = format!("statement.{part}.{question}");
    table.trail.places.note(&table.path, place);
    StatementLine {
        part,
        question: question.into(),
        say: table.text("say").unwrap_or_default(),
        options: texts(table, "options", "option"),
        rank: table.number("rank").unwrap_or(0),
        short: options(table, "short"),
    }
}

fn options(table: &mut Table<'_>, key: &'static str) -> Vec<OptionId> {
    table.strings(key).into_iter().map(|option| OptionId::from(option.value)).collect()
}

/// A table of texts by name; `prefix` is before the name in paths.
fn texts(table: &mut Table<'_>, key: &'static str, prefix: &str) -> BTreeMap<String, Text> {
    let base = table.path.clone();
    let found = table.table(key, |table| {
        let mut texts = BTreeMap::new();
        for entry in table.rest() {
            let name = &entry.key.value;
            let path = format!("{base}.{prefix}.{name}");
            table.trail.places.note(&path, entry.node.place);
            if let Some(text) = text_of(&entry.node, name, &path, table.trail) {
                texts.insert(name.clone(), text);
            }
        }
        texts
    });
    found.unwrap_or_default()
}
