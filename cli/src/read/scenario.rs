//! `content/scenarios/*.toml`: made-up cases that unfold, for trainers.

use std::collections::BTreeMap;
use std::path::Path;

use heedful_engine::training::{Instalment, Mistake, Opening, Passage, Scenario, ScenarioExpect};
use heedful_engine::{Band, Case, Level, ScenarioId, SourceId, Text};

use super::case::case;
use super::example::needed_date;
use super::table::{IdStyle, Table};
use super::{Top, Trail, UseOf, folder, officer, tree};
use crate::diagnostic::Diagnostic;
use crate::files::{Files, SourceSpan};

/// A folder of scenarios, as far as it could be read.
#[derive(Debug)]
pub struct ScenariosRead {
    /// The files, for messages.
    pub files: Files,
    /// Problems, places and names.
    pub trail: Trail,
    /// The scenarios, in the order of their files.
    pub scenarios: Vec<ScenarioRead>,
    /// The words of the training page.
    pub interface: BTreeMap<String, Text>,
}

/// A scenario, as far as it could be read.
#[derive(Debug)]
pub struct ScenarioRead {
    /// Its id; empty when it has none.
    pub id: String,
    /// Where its id stands, or its file begins.
    pub place: SourceSpan,
    /// The whole, if nothing of it was wrong.
    pub scenario: Option<Scenario>,
    /// What to do in the end; absent when it has none. The training page does not load it yet.
    pub plan: Option<ScenarioPlan>,
}

/// What whoever was told the story does next: a story ends in a plan, not at a level.
#[derive(Debug)]
pub struct ScenarioPlan {
    /// In the first hour.
    pub first_hour: Vec<String>,
    /// After that.
    pub then: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

/// Reads a folder of scenarios.
pub fn scenarios(root: &Path) -> ScenariosRead {
    let mut read = ScenariosRead {
        files: Files::new(root),
        trail: Trail::default(),
        scenarios: Vec::new(),
        interface: BTreeMap::new(),
    };
    for (path, text) in folder::texts(root, &mut read.files, &mut read.trail.problems) {
        let is_interface = path == "interface.toml";
        let file = read.files.add(path, text.clone());
        let entries = tree::parse(&text, file, &mut read.trail.problems);
        let top = Top { file, entries: &entries, trail: &mut read.trail };
        match is_interface {
            true => top.read("interface file", |table| {
                read.interface.extend(officer::interface(table, "training"));
            }),
            false => top.read("scenario", |table| read.scenarios.push(scenario(table))),
        }
    }
    if read.scenarios.is_empty() {
        let none = format!("{} has no scenario", root.display());
        read.trail.problems.push(Diagnostic::error("no-scenario", none));
    }
    read
}

fn scenario(table: &mut Table<'_>) -> ScenarioRead {
    let problems_before = table.trail.problems.len();
    let id = table.id("scenario", IdStyle::Kebab);
    let place = table.place;
    let number = needed_number(table, "number");
    let edition = needed_number(table, "edition");
    let title = table.need_string("title");
    let setting = table.need_string("setting");
    let warning = table.need_string("warning");
    let teaches = table.need_string("teaches");
    let facilitator =
        table.strings("facilitator").into_iter().map(|note| note.value).collect::<Vec<_>>();
    let mut order = 0;
    let instalments = table.tables("instalment", "instalment", |table| {
        order += 1;
        table.path = format!("{}.instalment.{order}", table.path);
        table.trail.places.note(&table.path, table.place);
        instalment(table)
    });
    let mistakes = table.tables("mistake", "mistake", |table| Mistake {
        what: table.need_string("what"),
        costs: table.need_string("costs"),
        sources: table.names("sources", UseOf::Source),
    });
    let plan = table.table("plan", |table| ScenarioPlan {
        first_hour: table.strings("first_hour").into_iter().map(|step| step.value).collect(),
        then: table.strings("then").into_iter().map(|step| step.value).collect(),
        sources: table.names("sources", UseOf::Source),
    });
    let whole = table.trail.problems.len() == problems_before;
    let instalments = instalments.into_iter().collect::<Option<Vec<_>>>();
    let scenario = match (whole, instalments, number, edition) {
        (true, Some(instalments), Some(number), Some(edition)) => Some(Scenario {
            id: ScenarioId::from(id.clone()),
            number,
            edition,
            title,
            setting,
            warning,
            teaches,
            instalments,
            mistakes,
            facilitator,
        }),
        _ => None,
    };
    ScenarioRead { id, place, scenario, plan }
}

fn instalment(table: &mut Table<'_>) -> Option<Instalment> {
    let opening = table.need_word("opening", Opening::ALL, Opening::id);
    let title = table.need_string("title");
    let today = needed_date(table, "today");
    let asked = table.string("asked");
    let tells = table.need_string("tells").trim().to_owned();
    let case: Option<Case> = case(table);
    let passages = table.tables("passage", "passage", |table| Passage {
        says: table.need_string("says"),
        shows: table.strings("shows").into_iter().map(|shown| shown.value).collect(),
    });
    if !table.has("expect") {
        let missing = Diagnostic::error("missing", "this instalment has no `[instalment.expect]`");
        table.trail.problems.push(missing.at(table.place));
    }
    let expect = table.table("expect", expect);
    Some(Instalment {
        opening: opening?,
        title,
        today: today?,
        asked,
        tells,
        case: case?,
        passages,
        expect: expect?,
    })
}

fn expect(table: &mut Table<'_>) -> ScenarioExpect {
    let mut level = |key| table.need_word(key, Level::ALL, Level::id).unwrap_or(Level::NotShown);
    let (danger_now, serious_harm) = (level("danger_now"), level("serious_harm"));
    let (going_on, impact) = (level("going_on"), level("impact"));
    ScenarioExpect {
        band: table.need_word("band", Band::ALL, Band::id).unwrap_or(Band::KeepWatch),
        danger_now,
        serious_harm,
        going_on,
        impact,
        because: table.need_string("because"),
        sources: table.names("sources", UseOf::Source),
    }
}

fn needed_number(table: &mut Table<'_>, key: &'static str) -> Option<u8> {
    if !table.has(key) {
        table.need_string(key);
        return None;
    }
    table.number(key)
}
