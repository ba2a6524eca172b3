//! Records: what is kept of a result, and what has changed since an earlier one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::case::KeptResult;
use heedful_engine::record::{CaseComparison, ReadingMoved, compare, compared, journey};
use heedful_engine::report::{Block, document_text};
use heedful_engine::{
    Audience, Band, Case, Date, Level, Prepared, Reading, assess, prepare, read_case, read_pack,
};
use serde_json::{Value, json};

fn prepared() -> Prepared {
    prepare(read_pack(include_str!("fixtures/pack.json")).unwrap()).unwrap()
}

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

fn case(value: Value) -> Case {
    read_case(&value.to_string()).unwrap()
}

fn difference(earlier: Value, later: Value) -> CaseComparison {
    let (prepared, earlier, later) = (prepared(), case(earlier), case(later));
    compare(&prepared, &earlier, &later, &assess(&prepared, &later, today()))
}

#[test]
fn a_result_is_kept_with_the_case_and_does_not_count_again() {
    let prepared = prepared();
    let mut told = case(json!({"answers": {"threats": ["kill"]}}));
    let assessment = assess(&prepared, &told, today());
    told.result = Some(KeptResult::of(&assessment));
    let json = serde_json::to_value(&told).unwrap();
    assert_eq!(json["result"]["band"], "act_now");
    assert_eq!(json["result"]["reasons"][0], "threat-to-kill");
    assert_eq!(json["result"]["pack"]["id"], prepared.pack().id.as_str());
    let opened = read_case(&json.to_string()).unwrap();
    assert_eq!(opened, told);
    assert_eq!(assess(&prepared, &opened, today()), assessment);
    // A result that says something else changes nothing; one that is none is told with its place.
    let mut other = json.clone();
    other["result"]["band"] = json!("keep_watch");
    assert_eq!(assess(&prepared, &case(other), today()), assessment);
    let mut broken = json;
    broken["result"]["band"] = json!("he stood at my door");
    let problems = read_case(&broken.to_string()).unwrap_err();
    assert_eq!(problems[0].at, "result.band");
    assert!(!problems[0].to_string().contains("door"));
}

#[test]
fn two_states_that_are_the_same_differ_in_nothing() {
    let told = json!({"answers": {"threats": ["kill"]}, "diary": [{"on": "2026-10-03", "kind": "followed"}]});
    let same = difference(told.clone(), told);
    assert_eq!(same.bands.0, same.bands.1);
    assert_eq!((same.moved, same.answers), (vec![], vec![]));
    assert_eq!((same.entries_new, same.entries_gone, same.steps_new), (vec![], vec![], vec![]));
    assert_eq!(same.read_then, None);
}

#[test]
fn a_reading_that_moved_names_the_rule_that_moved_it() {
    let nothing = json!({"answers": {}});
    let threat = json!({"answers": {"threats": ["kill"]}});
    let rose = difference(nothing.clone(), threat.clone());
    let moved = ReadingMoved {
        reading: Reading::SeriousHarm,
        before: Level::NotShown,
        now: Level::VeryHigh,
        because: vec!["threat-to-kill".into()],
    };
    assert!(rose.moved.contains(&moved), "{rose:?}");
    assert_eq!(rose.bands, (Band::KeepWatch, Band::ActNow));
    assert_eq!(rose.answers.len(), 1);
    assert!(!rose.answers[0].before && rose.answers[0].now);
    let fell = difference(threat, nothing);
    let moved = ReadingMoved { before: Level::VeryHigh, now: Level::NotShown, ..moved };
    assert!(fell.moved.contains(&moved), "{fell:?}");
}

#[test]
fn entries_are_new_gone_or_changed_and_twice_is_not_once() {
    let entry = |day: &str, words: &str| json!({"on": day, "kind": "message", "words": words});
    let (a, b, c) = (entry("2026-10-01", "a"), entry("2026-10-02", "b"), entry("2026-10-03", "c"));
    let changed = entry("2026-10-02", "B");
    let before = json!({"diary": [a, b, c], "steps": [{"step": "reported", "on": "2026-10-04"}]});
    let now = json!({"diary": [c, a, a, changed],
        "steps": [{"step": "charged", "on": "2026-11-04"}, {"step": "reported", "on": "2026-10-04"}]});
    let found = difference(before, now);
    assert_eq!(found.entries_new, [2, 3], "the second a, and what b became");
    assert_eq!(found.entries_gone, [1], "b as it was");
    assert_eq!(found.steps_new, [0]);
}

#[test]
fn a_record_that_another_pack_read_in_another_way_says_so() {
    let prepared = prepared();
    let later = case(json!({"answers": {"threats": ["kill"]}}));
    let assessment = assess(&prepared, &later, today());
    let mut earlier = later.clone();
    earlier.result = Some(KeptResult {
        on: Date::parse("2026-05-01").unwrap(),
        band: Band::KeepWatch,
        ..KeptResult::of(&assessment)
    });
    let found = compare(&prepared, &earlier, &later, &assessment);
    assert_eq!(found.read_then, Some(Band::KeepWatch));
    assert_eq!(found.earlier_on.to_string(), "2026-05-01");
    let document = compared(prepared.pack(), &found, &earlier, &later, Audience::Person);
    assert_eq!(document.sections[0].id, "moved");
    assert!(!document_text(&document).is_empty());
}

#[test]
fn a_comparison_reads_like_a_document() {
    let mut pack: Value = serde_json::from_str(include_str!("fixtures/pack.json")).unwrap();
    let words = json!({
        "compare_title": "What has changed", "compare_with": "Since {date}", "compare_moved": "What moved",
        "compare_answers": "Answers", "compare_new": "New", "compare_gone": "Gone", "compare_steps": "Steps",
        "compare_same_band": "Still {now}", "compare_other_band": "From {before} to {now}",
        "compare_read_then": "Read then as {band}, now as {before}", "compare_levels": "From {before} to {now}",
        "compare_because": "Because", "compare_no_more": "No more", "compare_before": "Before", "compare_now": "Now",
        "step_charged": "Charged"
    });
    pack["interface"].as_object_mut().unwrap().extend(words.as_object().unwrap().clone());
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let mut earlier = case(json!({"answers": {"threats": ["kill"]},
        "diary": [{"on": "2026-10-20", "kind": "message", "words": " Hello. "}]}));
    let later = case(
        json!({"answers": {"threats": "none"}, "steps": [{"step": "charged", "on": "2026-11-04"}],
        "diary": [{"on": "2026-10-03", "kind": "police_warning", "words": " "}, {"on": "2026-10-21", "kind": "followed"}]}),
    );
    let assessment = assess(&prepared, &later, today());
    earlier.result = Some(KeptResult {
        on: Date::parse("2026-11-01").unwrap(),
        band: Band::KeepWatch,
        ..KeptResult::of(&assessment)
    });
    let found = compare(&prepared, &earlier, &later, &assessment);
    let told = |found: &CaseComparison| {
        document_text(&compared(prepared.pack(), found, &earlier, &later, Audience::Person))
    };
    let expected = "\
What has changed
Since 1 November 2026

What moved
==========
From Act now to High concern
Read then as Keep watch, now as Act now
- Serious harm
  - From very high to not shown
  - No more: A threat to kill is taken seriously.
- Going on
  - From not shown to very high
  - Because: A warning did not stop it.

Answers
=======
- Did they threaten you?
  - Before: to kill
  - Now: None of these

New
===
- 3 October 2026: a police warning
- 21 October 2026: followed

Gone
====
- 20 October 2026: a message: Hello.

Steps
=====
- 4 November 2026: Charged
";
    assert_eq!(told(&found), expected);
    let same =
        CaseComparison { bands: (Band::ActNow, Band::ActNow), read_then: None, ..found.clone() };
    assert!(told(&same).contains("\nStill Act now\n- Serious harm\n"), "{}", told(&same));
}

#[test]
fn steps_stand_in_the_order_of_their_days() {
    let told = case(json!({"steps": [
        {"step": "charged", "on": "2026-11-04"},
        {"step": "recorded_as", "about": "2026-10-05", "words": "Harassment"},
        {"step": "reported", "on": "2026-10-04"},
    ]}));
    let blocks = journey(prepared().pack(), &told, Audience::Person);
    let [Block::List(lines)] = blocks.as_slice() else { panic!("{blocks:?}") };
    let days: Vec<&str> = lines.iter().map(|line| line.label.as_deref().unwrap()).collect();
    assert_eq!(days, ["4 October 2026", "about 5 October 2026", "4 November 2026"]);
    assert!(lines[1].text.ends_with("Harassment"));
    assert!(journey(prepared().pack(), &Case::default(), Audience::Person).is_empty());
}

#[test]
fn ten_thousand_entries_are_compared_at_once() {
    let entries = |from: i32| -> Vec<Value> {
        (from..from + 10_000)
            .map(|number| json!({"on": "2026-10-01", "kind": "message", "words": number.to_string()}))
            .collect()
    };
    let found = difference(json!({"diary": entries(0)}), json!({"diary": entries(1)}));
    assert_eq!((found.entries_new, found.entries_gone), (vec![9_999], vec![0]));
}
