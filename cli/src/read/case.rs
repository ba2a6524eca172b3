//! A case inside a file of content.

use heedful_engine::{Case, case::case_from_value};
use serde_json::{Map, Value as Json};

use super::places::Trail;
use super::table::Table;
use super::tree::{Node, Value};
use crate::diagnostic::Diagnostic;

/// The case, read by the engine's own decoder, so that an example is a record like any other.
pub(super) fn case(table: &mut Table<'_>) -> Option<Case> {
    let Some(node) = table.take("case") else {
        table
            .trail
            .problems
            .push(Diagnostic::error("missing", "there is no `[case]`").at(table.place));
        return None;
    };
    let base = format!("{}.case", table.path);
    let json = json(node, &base, table.trail);
    match case_from_value(json) {
        Ok(case) => Some(case),
        Err(problems) => {
            for problem in problems {
                let place =
                    table.trail.places.of(&format!("{base}.{}", problem.at)).unwrap_or(node.place);
                table
                    .trail
                    .problems
                    .push(Diagnostic::error("bad-case", problem.to_string()).at(place));
            }
            None
        }
    }
}

fn json(node: &Node, path: &str, trail: &mut Trail) -> Json {
    trail.places.note(path, node.place);
    match &node.value {
        Value::Text(text) => Json::from(text.as_str()),
        Value::Whole(number) => Json::from(*number),
        Value::Flag(flag) => Json::from(*flag),
        Value::Decimal(_) | Value::Other(_) => Json::Null,
        Value::List(items) => {
            let items = items.iter().enumerate();
            items.map(|(index, item)| json(item, &format!("{path}[{index}]"), trail)).collect()
        }
        Value::Table(entries) => {
            let mut fields = Map::new();
            for entry in entries {
                let key = &entry.key.value;
                fields.insert(key.clone(), json(&entry.node, &format!("{path}.{key}"), trail));
            }
            Json::Object(fields)
        }
    }
}
