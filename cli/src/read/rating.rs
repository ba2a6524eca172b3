//! `rating/*.toml`: marks, kinds of incident, factors and rules.

use heedful_engine::pack::{Factor, Kind, Mark, MarkGroup, Role, Rule};
use heedful_engine::{Condition, FactorId, KindId, Level, MarkId, Pack, Reading, RuleId, Sign};

use super::pack_file::word_map;
use super::places::UseOf;
use super::table::{IdStyle, Table};
use crate::diagnostic::Diagnostic;

pub(super) fn read(table: &mut Table<'_>, pack: &mut Pack) {
    pack.marks.extend(table.tables("mark", "mark", |table| {
        with_verify(table, |table| Mark {
            id: MarkId::from(table.id("mark", IdStyle::Snake)),
            group: table
                .need_word("group", MarkGroup::ALL, MarkGroup::id)
                .unwrap_or(MarkGroup::Four),
            say: table.need_text("say"),
            nations: table.names("nations", UseOf::Nation),
        })
    }));
    pack.kinds.extend(table.tables("kind", "kind", |table| {
        with_verify(table, |table| Kind {
            id: KindId::from(table.id("kind", IdStyle::Snake)),
            say: table.need_text("say"),
            also: table.strings("also").into_iter().map(|name| name.value).collect(),
            role: table.need_word("role", Role::ALL, Role::id).unwrap_or_default(),
            severity: table.number("severity"),
            marks: table.names("marks", UseOf::Mark),
        })
    }));
    pack.factors.extend(table.tables("factor", "factor", |table| {
        with_verify(table, |table| Factor {
            id: FactorId::from(table.id("factor", IdStyle::Snake)),
            from: from(table),
            label: table.need_text("label"),
            change: table.text("change"),
            marks: table.names("marks", UseOf::Mark),
            sources: table.names("sources", UseOf::Source),
        })
    }));
    pack.rules.extend(table.tables("rule", "rule", rule));
}

/// Reads something, and what of it has to be verified.
fn with_verify<T>(table: &mut Table<'_>, read: impl FnOnce(&mut Table<'_>) -> T) -> T {
    let value = read(table);
    table.verify();
    value
}

fn from(table: &mut Table<'_>) -> Vec<Sign> {
    let mut signs = Vec::new();
    for name in table.strings("from") {
        match Sign::parse(&name.value) {
            Some(sign) => {
                table.note_use(UseOf::From, &name.value, name.place);
                signs.push(sign);
            }
            None => table.trail.problems.push(
                Diagnostic::error("unknown-name", format!("`{}` is not a sign", name.value))
                    .at(name.place)
                    .help("write `question.option` or `diary.FACT`"),
            ),
        }
    }
    signs
}

fn rule(table: &mut Table<'_>) -> Rule {
    let id = RuleId::from(table.id("rule", IdStyle::Kebab));
    let when = table.condition("when", UseOf::RuleWhen);
    table.verify();
    if !table.has("when") {
        table
            .trail
            .problems
            .push(Diagnostic::error("missing", "this rule has no `when`").at(table.place));
    }
    Rule {
        id,
        // A rule whose condition could not be read never holds; the problem has been reported.
        when: when.unwrap_or(Condition::Any(Vec::new())),
        raises: word_map(table, "raises", (Reading::ALL, Reading::id), (Level::ALL, Level::id)),
        because: table.need_text("because"),
        argument: table.string("argument").unwrap_or_default(),
        sources: table.names("sources", UseOf::Source),
    }
}
