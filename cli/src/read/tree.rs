//! A TOML document as a tree of values with their places.
//!
//! Syntax errors are all reported at once, and what could be read is kept.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::Diagnostic;
use crate::files::{At, FileId, SourceSpan};

/// A value with its place.
pub type Node = At<Value>;

/// What a TOML value can be, as far as packs use them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A string, or a date: packs write dates as strings, both are understood.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number with a decimal point, as it is written. Profiles have them, packs do not.
    Decimal(String),
    /// `true` or `false`.
    Flag(bool),
    /// A list.
    List(Vec<Node>),
    /// A table, in the order of the file.
    Table(Vec<KeyValue>),
    /// A number too large: nothing in a pack is one.
    Other(&'static str),
}

/// A key of a table and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyValue {
    /// The key.
    pub key: At<String>,
    /// Its value.
    pub node: Node,
}

impl Value {
    /// What it is, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Whole(_) => "a whole number",
            Self::Decimal(_) => "a number with a decimal point",
            Self::Flag(_) => "true or false",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
            Self::Other(kind) => kind,
        }
    }
}

/// Reads a document. The entries of the top table are returned even when others are broken.
pub fn parse(text: &str, file: FileId, problems: &mut Vec<Diagnostic>) -> Vec<KeyValue> {
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let problem = Diagnostic::error("syntax", format!("this is not TOML: {}", error.message()));
        let problem = match has_curly_quote(text, span.start) {
            true => problem.help("write straight quotes, as \"…\": these are curly ones, as word processors make them"),
            false => problem,
        };
        problems.push(problem.at(SourceSpan::new(file, span)));
    }
    table(document.get_ref(), file)
}

/// Whether a typographic quote begins a value in the line in which `at` is.
fn has_curly_quote(text: &str, at: usize) -> bool {
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    let start = before.rsplit('\n').next().unwrap_or_default();
    let line = start.to_owned() + after.split('\n').next().unwrap_or_default();
    let value = line.split_once('=').map_or(line.as_str(), |(_, value)| value).trim_start();
    let value = value.trim_start_matches(['[', '{', ' ']);
    value.starts_with(['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}'])
}

fn table(entries: &DeTable<'_>, file: FileId) -> Vec<KeyValue> {
    let mut found: Vec<KeyValue> = entries
        .iter()
        .map(|(key, value)| KeyValue {
            key: At::new(key.get_ref().to_string(), SourceSpan::new(file, key.span())),
            node: node(value, file),
        })
        .collect();
    found.sort_by_key(|entry| entry.key.place.start);
    found
}

fn node(value: &Spanned<DeValue<'_>>, file: FileId) -> Node {
    let kept = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Other("a number that is too large"), Value::Whole),
        DeValue::Float(number) => Value::Decimal(number.to_string()),
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Array(items) => Value::List(items.iter().map(|item| node(item, file)).collect()),
        DeValue::Table(entries) => Value::Table(table(entries, file)),
    };
    At::new(kept, SourceSpan::new(file, value.span()))
}
