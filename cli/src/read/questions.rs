//! `questions/*.toml`: parts, questions and their options.

use heedful_engine::pack::{Choice, Choose, Part, Question};
use heedful_engine::{OptionId, Pack, PartId, QuestionId};

use super::pack_file::review;
use super::places::UseOf;
use super::table::{IdStyle, Table};

pub(super) fn read(table: &mut Table<'_>, pack: &mut Pack) {
    pack.parts.extend(table.tables("part", "part", |table| Part {
        id: PartId::from(table.id("part", IdStyle::Snake)),
        say: table.need_text("say"),
        before: table.text("before"),
        after: table.text("after"),
    }));
    pack.questions.extend(table.tables("question", "question", question));
}

fn question(table: &mut Table<'_>) -> Question {
    let id = QuestionId::from(table.id("question", IdStyle::Snake));
    let part = table.need_string("part");
    let place = table.place_of("part");
    table.note_use(UseOf::Part, &part, place);
    table.verify();
    Question {
        id,
        part: part.into(),
        choose: table.need_word("choose", Choose::ALL, Choose::id).unwrap_or(Choose::One),
        ask: table.need_text("ask"),
        hint: table.text("hint"),
        why: table.text("why"),
        show_when: table.condition("show_when", UseOf::ShowWhen),
        hard: table.flag("hard"),
        options: table.tables("options", "option", option),
        none: table.text("none"),
        sources: table.names("sources", UseOf::Source),
        review: review(table),
    }
}

fn option(table: &mut Table<'_>) -> Choice {
    Choice {
        id: OptionId::from(table.id("option", IdStyle::Snake)),
        say: table.need_text("say"),
        days_ago_at_least: table.number("days_ago_at_least"),
        days_ago_at_most: table.number("days_ago_at_most"),
    }
}
