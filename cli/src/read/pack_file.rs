//! `pack.toml` and `interface.toml`.

use std::collections::BTreeMap;

use heedful_engine::pack::{
    BandWords, Direction, JudgementPolicy, LevelWords, MoreDanger, PACK_FORMAT, Promises,
    ReadingWords, Review, StatementWords,
};
use heedful_engine::{Band, Level, Pack, PackId, QuestionId, Reading, Text};

use super::places::UseOf;
use super::table::Table;
use super::tree::Value;
use super::values::{text_of, unknown_word, wrong_kind};
use crate::files::At;

/// A pack with nothing in it.
pub(super) fn empty() -> Pack {
    Pack {
        format: PACK_FORMAT,
        id: PackId::from(""),
        name: Text::default(),
        version: String::new(),
        nation: String::new(),
        place_question: None,
        languages: Vec::new(),
        language: String::new(),
        direction: Direction::default(),
        translation: None,
        law_checked_on: None,
        review: Review::default(),
        promises: Promises::default(),
        levels: Vec::new(),
        readings: Vec::new(),
        bands: Vec::new(),
        judgement: JudgementPolicy::default(),
        parts: Vec::new(),
        questions: Vec::new(),
        marks: Vec::new(),
        kinds: Vec::new(),
        factors: Vec::new(),
        rules: Vec::new(),
        guidance: Vec::new(),
        services: Vec::new(),
        sources: Vec::new(),
        statement: StatementWords::default(),
        interface: BTreeMap::new(),
    }
}

/// The question that says where the person lives.
fn place_question(table: &mut Table<'_>) -> Option<QuestionId> {
    let id = table.string("place_question")?;
    let place = table.place_of("place_question");
    table.note_use(UseOf::Question, &id, place);
    Some(id.into())
}

pub(super) fn read(table: &mut Table<'_>, pack: &mut Pack) {
    "pack".clone_into(&mut table.path);
    pack.id = table.need_string("id").into();
    pack.name = table.need_text("name");
    pack.version = table.need_string("version");
    pack.nation = table.need_string("nation");
    pack.place_question = place_question(table);
    pack.languages =
        table.strings("languages").into_iter().map(|language| language.value).collect();
    pack.language = pack.languages.first().cloned().unwrap_or_default();
    pack.law_checked_on = table.date("law_checked_on");
    pack.review = review(table);
    pack.promises = promises(table);
    table.path.clear();
    pack.levels = table.tables("level", "level", |table| LevelWords {
        id: word_id(table, "level", Level::ALL, Level::id).unwrap_or(Level::NotShown),
        say: table.need_text("say"),
    });
    pack.readings = table.tables("reading", "reading", |table| ReadingWords {
        id: word_id(table, "reading", Reading::ALL, Reading::id).unwrap_or(Reading::DangerNow),
        say: table.need_text("say"),
        means: table.need_text("means"),
        bands: word_map(table, "bands", (Level::ALL, Level::id), (Band::ALL, Band::id)),
    });
    pack.bands = table.tables("band", "band", |table| BandWords {
        id: word_id(table, "band", Band::ALL, Band::id).unwrap_or(Band::KeepWatch),
        say: table.need_text("say"),
        means: table.need_text("means"),
    });
    "pack".clone_into(&mut table.path);
    let judgement = table.table("judgement", |table| JudgementPolicy {
        more_danger: table
            .table("more_danger", |table| MoreDanger {
                steps: table.number("steps").unwrap_or(MoreDanger::default().steps),
                at_least: table
                    .word("at_least", Band::ALL, Band::id)
                    .unwrap_or(MoreDanger::default().at_least),
            })
            .unwrap_or_default(),
    });
    pack.judgement = judgement.unwrap_or_default();
}

pub(super) fn interface(table: &mut Table<'_>, pack: &mut Pack) {
    let Some(node) = table.take("interface") else {
        return;
    };
    let Some(mut table) = Table::open("interface", node, table.trail) else {
        return;
    };
    for entry in table.rest() {
        let key = &entry.key.value;
        let path = format!("interface.{key}");
        table.trail.places.note(&path, entry.node.place);
        if let Some(text) = text_of(&entry.node, key, &path, table.trail) {
            pack.interface.insert(key.clone(), text);
        }
    }
}

/// The words that promise safety.
pub(super) fn promises(table: &mut Table<'_>) -> Promises {
    let plain = |list: Vec<At<String>>| list.into_iter().map(|words| words.value).collect();
    let promises = table.table("promises", |table| Promises {
        anywhere: plain(table.strings("anywhere")),
        results: plain(table.strings("results")),
        names: plain(table.strings("names")),
        allowed: plain(table.strings("allowed")),
    });
    promises.unwrap_or_default()
}

/// A review: absent and empty are both "not reviewed".
pub(super) fn review(table: &mut Table<'_>) -> Review {
    let review = table.table("review", |table| Review {
        by: table.string("by").unwrap_or_default(),
        on: table.string("on").unwrap_or_default(),
    });
    review.unwrap_or_default()
}

/// A table `{ key = "value" }` of words of two closed lists.
pub(super) fn word_map<K: Copy + Ord, V: Copy>(
    table: &mut Table<'_>,
    key: &'static str,
    keys: (&[K], fn(K) -> &'static str),
    values: (&[V], fn(V) -> &'static str),
) -> BTreeMap<K, V> {
    let mut found = BTreeMap::new();
    let Some(node) = table.take(key) else {
        return found;
    };
    let Value::Table(entries) = &node.value else {
        table.trail.problems.push(wrong_kind(key, "a table", node));
        return found;
    };
    for entry in entries {
        let Value::Text(word) = &entry.node.value else {
            table.trail.problems.push(wrong_kind(&entry.key.value, "a text", &entry.node));
            continue;
        };
        let known_key = keys.0.iter().copied().find(|one| (keys.1)(*one) == entry.key.value);
        let known_value = values.0.iter().copied().find(|one| (values.1)(*one) == word);
        if known_key.is_none() {
            let known = keys.0.iter().map(|one| (keys.1)(*one));
            table.trail.problems.push(unknown_word(key, &entry.key.value, known, entry.key.place));
        }
        if known_value.is_none() {
            let known = values.0.iter().map(|one| (values.1)(*one));
            table.trail.problems.push(unknown_word(
                &entry.key.value,
                word,
                known,
                entry.node.place,
            ));
        }
        if let (Some(known_key), Some(known_value)) = (known_key, known_value) {
            found.insert(known_key, known_value);
        }
    }
    found
}

/// The id of a table whose ids are a closed list.
fn word_id<T: Copy>(
    table: &mut Table<'_>,
    prefix: &'static str,
    all: &[T],
    id: impl Fn(T) -> &'static str,
) -> Option<T> {
    let word = table.id(prefix, super::table::IdStyle::Snake);
    let found = all.iter().copied().find(|one| id(*one) == word);
    if found.is_none() && !word.is_empty() {
        let problem = unknown_word(prefix, &word, all.iter().map(|one| id(*one)), table.place);
        table.trail.problems.push(problem);
    }
    found
}
