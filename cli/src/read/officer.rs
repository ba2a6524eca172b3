//! `officer/*.toml`: what only the officers' page loads.

use std::collections::BTreeMap;

use heedful_engine::officer::PlanBlock;
use heedful_engine::officer::content::{
    AskHelp, Clock, Criterion, Measure, OFFICER_FORMAT, OfficerContent, ReviewAfter,
};
use heedful_engine::{Band, GuidanceId, QuestionId, Text};

use super::pack_file::review;
use super::places::UseOf;
use super::table::{IdStyle, Table};
use super::values::text_of;

/// Nothing yet.
pub(super) fn empty() -> OfficerContent {
    OfficerContent {
        format: OFFICER_FORMAT,
        doorstep: Vec::new(),
        help: Vec::new(),
        measures: Vec::new(),
        criteria: Vec::new(),
        clocks: Vec::new(),
        reviews: Vec::new(),
        interface: BTreeMap::new(),
    }
}

/// One file; all have the same form.
pub(super) fn read(
    table: &mut Table<'_>,
    content: &mut OfficerContent,
    instead: &mut BTreeMap<String, Text>,
) {
    if table.has("doorstep") {
        content.doorstep.extend(table.names::<QuestionId>("doorstep", UseOf::Question));
    }
    content.help.extend(table.tables("help", "help", help));
    content.measures.extend(table.tables("measure", "measure", measure));
    content.criteria.extend(table.tables("criterion", "criterion", criterion));
    content.clocks.extend(table.tables("clock", "clock", clock));
    content.reviews.extend(table.tables("review", "review", review_after));
    content.interface.extend(interface(table, "officer"));
    instead.extend(interface(table, "instead"));
}

fn named(table: &mut Table<'_>, key: &'static str, of: UseOf, prefix: &str) -> String {
    let id = table.need_string(key);
    let place = table.place_of(key);
    table.path = format!("officer.{prefix}.{id}");
    table.place = place;
    table.trail.places.note(&table.path, place);
    table.note_use(of, &id, place);
    id
}

fn help(table: &mut Table<'_>) -> AskHelp {
    AskHelp {
        question: named(table, "question", UseOf::Question, "help").into(),
        say: table.need_text("say"),
    }
}

fn measure(table: &mut Table<'_>) -> Measure {
    let measure = Measure {
        guidance: GuidanceId::from(named(table, "guidance", UseOf::Guidance, "measure")),
        block: table.need_word("block", PlanBlock::ALL, PlanBlock::id).unwrap_or(PlanBlock::Remove),
        due_hours: table.number("due_hours").unwrap_or_default(),
        basis: table.text("basis").unwrap_or_default(),
        victim: table.text("victim").unwrap_or_default(),
        nations: table.names("nations", UseOf::Nation),
        sources: table.names("sources", UseOf::Source),
        review: review(table),
    };
    table.verify();
    measure
}

fn criterion(table: &mut Table<'_>) -> Criterion {
    "officer".clone_into(&mut table.path);
    let criterion = Criterion {
        id: table.id("criterion", IdStyle::Snake),
        say: table.need_text("say"),
        hint: table.text("hint").unwrap_or_default(),
        nations: table.names("nations", UseOf::Nation),
        sources: table.names("sources", UseOf::Source),
    };
    table.verify();
    criterion
}

fn clock(table: &mut Table<'_>) -> Clock {
    "officer".clone_into(&mut table.path);
    let clock = Clock {
        id: table.id("clock", IdStyle::Kebab),
        say: table.need_text("say"),
        remind: table.need_text("remind"),
        hours: table.number("hours").unwrap_or_default(),
        days: table.number("days").unwrap_or_default(),
        nations: table.names("nations", UseOf::Nation),
        sources: table.names("sources", UseOf::Source),
    };
    table.verify();
    clock
}

fn review_after(table: &mut Table<'_>) -> ReviewAfter {
    let band = table.need_word("band", Band::ALL, Band::id).unwrap_or(Band::KeepWatch);
    table.path = format!("officer.review.{band}");
    let after = ReviewAfter {
        band,
        days: table.number("days").unwrap_or_default(),
        say: table.text("say").unwrap_or_default(),
    };
    table.verify();
    after
}

/// The words of a page other than the public one, in the table that has its name.
pub(super) fn interface(table: &mut Table<'_>, page: &'static str) -> BTreeMap<String, Text> {
    let mut words = BTreeMap::new();
    let Some(node) = table.take(page) else { return words };
    let Some(mut table) = Table::open(page, node, table.trail) else { return words };
    for entry in table.rest() {
        let key = &entry.key.value;
        let path = format!("{page}.interface.{key}");
        table.trail.places.note(&path, entry.node.place);
        if let Some(text) = text_of(&entry.node, key, &path, table.trail) {
            words.insert(key.clone(), text);
        }
    }
    words
}

/// Every text that an officer or a victim reads, with its path.
pub fn texts(content: &OfficerContent) -> Vec<(String, &Text)> {
    let mut found = Vec::new();
    for help in &content.help {
        found.push((format!("officer.help.{}.say", help.question), &help.say));
    }
    for measure in &content.measures {
        found.push((format!("officer.measure.{}.basis", measure.guidance), &measure.basis));
        found.push((format!("officer.measure.{}.victim", measure.guidance), &measure.victim));
    }
    for criterion in &content.criteria {
        found.push((format!("officer.criterion.{}.say", criterion.id), &criterion.say));
        found.push((format!("officer.criterion.{}.hint", criterion.id), &criterion.hint));
    }
    for clock in &content.clocks {
        found.push((format!("officer.clock.{}.say", clock.id), &clock.say));
        found.push((format!("officer.clock.{}.remind", clock.id), &clock.remind));
    }
    for review in &content.reviews {
        found.push((format!("officer.review.{}.say", review.band), &review.say));
    }
    found.extend(
        content.interface.iter().map(|(key, text)| (format!("officer.interface.{key}"), text)),
    );
    found
}
