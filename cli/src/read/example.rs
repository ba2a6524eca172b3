//! `examples/*.toml`: whole cases with the readings expected of them.

use heedful_engine::example::{Changed, Example, Expect};
use heedful_engine::{
    Audience, Band, Case, Date, ExampleId, GuidanceId, Level, case::case_from_value,
};
use serde_json::{Map, Value as Json};

use super::places::Trail;
use super::table::{IdStyle, Table};
use super::tree::{Node, Value};
use crate::files::Place;
use crate::problem::Problem;

/// An example, as far as it could be read.
#[derive(Debug)]
pub struct ExampleRead {
    /// Its id; empty when it has none.
    pub id: String,
    /// Where its id stands, or its file begins.
    pub place: Place,
    /// The whole, if nothing of it was wrong.
    pub example: Option<Example>,
}

pub(super) fn read(table: &mut Table<'_>) -> ExampleRead {
    let problems_before = table.trail.problems.len();
    let id = table.id("example", IdStyle::Kebab);
    let place = table.place;
    let title = table.need_string("title");
    let today = needed_date(table, "today");
    let tells = table.need_string("tells");
    let audience = table.word("audience", Audience::ALL, Audience::id).unwrap_or_default();
    let case = case(table);
    if !table.has("expect") {
        table
            .trail
            .problems
            .push(Problem::error("missing", "this example has no `[expect]`").at(table.place));
    }
    let expect = table.table("expect", expect);
    let whole = table.trail.problems.len() == problems_before;
    let example = match (whole, today, case, expect) {
        (true, Some(today), Some(case), Some(expect)) => Some(Example {
            id: ExampleId(id.clone()),
            title,
            today,
            tells,
            audience,
            case: Case { audience, ..case },
            expect,
        }),
        _ => None,
    };
    ExampleRead { id, place, example }
}

fn expect(table: &mut Table<'_>) -> Expect {
    let mut level = |key| table.need_word(key, Level::ALL, Level::id).unwrap_or(Level::NotShown);
    let (danger_now, serious_harm) = (level("danger_now"), level("serious_harm"));
    let (going_on, impact) = (level("going_on"), level("impact"));
    Expect {
        band: table.need_word("band", Band::ALL, Band::id).unwrap_or(Band::KeepWatch),
        could_be: table.word("could_be", Band::ALL, Band::id),
        danger_now,
        serious_harm,
        going_on,
        impact,
        guidance: table.strings("guidance").into_iter().map(|id| GuidanceId(id.value)).collect(),
        because: table.need_string("because"),
        changed: table
            .tables("changed", "change", |table| {
                let (what, why) = (table.need_string("what"), table.need_string("why"));
                needed_date(table, "on").map(|on| Changed { on, what, why })
            })
            .into_iter()
            .flatten()
            .collect(),
    }
}

fn needed_date(table: &mut Table<'_>, key: &'static str) -> Option<Date> {
    if !table.has(key) {
        table.need_string(key);
        return None;
    }
    table.date(key)
}

/// The case, read by the engine's own decoder, so that an example is a record like any other.
fn case(table: &mut Table<'_>) -> Option<Case> {
    let Some(node) = table.take("case") else {
        table
            .trail
            .problems
            .push(Problem::error("missing", "this example has no `[case]`").at(table.place));
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
                    .push(Problem::error("bad-case", problem.to_string()).at(place));
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
        Value::Other(_) => Json::Null,
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
