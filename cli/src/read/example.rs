//! `examples/*.toml`: whole cases with the readings expected of them.

use heedful_engine::example::{Example, Expect, ExpectationChange};
use heedful_engine::{Audience, Band, Case, Date, ExampleId, Level};

use super::case::case;
use super::places::UseOf;
use super::table::{IdStyle, Table};
use crate::diagnostic::Diagnostic;
use crate::files::SourceSpan;

/// An example, as far as it could be read.
#[derive(Debug)]
pub struct ExampleRead {
    /// Its id; empty when it has none.
    pub id: String,
    /// Where its id stands, or its file begins.
    pub place: SourceSpan,
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
            .push(Diagnostic::error("missing", "this example has no `[expect]`").at(table.place));
    }
    let expect = table.table("expect", expect);
    let whole = table.trail.problems.len() == problems_before;
    let example = match (whole, today, case, expect) {
        (true, Some(today), Some(case), Some(expect)) => Some(Example {
            id: ExampleId::from(id.clone()),
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
        guidance: table.names("guidance", UseOf::Guidance),
        without: table.names("without", UseOf::Guidance),
        because: table.need_string("because"),
        changed: table
            .tables("changed", "change", |table| {
                let (what, why) = (table.need_string("what"), table.need_string("why"));
                needed_date(table, "on").map(|on| ExpectationChange { on, what, why })
            })
            .into_iter()
            .flatten()
            .collect(),
    }
}

pub(super) fn needed_date(table: &mut Table<'_>, key: &'static str) -> Option<Date> {
    if !table.has(key) {
        table.need_string(key);
        return None;
    }
    table.date(key)
}
