//! Diaries whose facts were worked out by hand: every fact that holds, with its number, and no other.
//!
//! Days are counted back from 22 November 2026. The last 28 days are 27 days ago to today. "About" a day reaches a week
//! to either side, but not past today. Of a vague date the weakest reading counts.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::diary::{FactShown, pattern};
use heedful_engine::pack::Kind;
use heedful_engine::{Case, Date};
use serde_json::{Value, json};

fn ago(days: &Value) -> Value {
    let days = i32::try_from(days.as_i64().unwrap()).unwrap();
    json!(Date::parse("2026-11-22").unwrap().plus_days(-days))
}

/// A diary from lines as `{"ago": 3, "kind": "message"}`: `ago`, `about` and `between` in days ago.
fn diary(entries: &Value) -> Case {
    let entries = entries.as_array().unwrap().iter().map(|entry| {
        let mut entry = entry.as_object().unwrap().clone();
        entry.entry("kind").or_insert(json!("message"));
        if let Some(days) = entry.remove("ago") {
            entry.insert("on".to_owned(), ago(&days));
        }
        if let Some(days) = entry.remove("about") {
            entry.insert("about".to_owned(), ago(&days));
        }
        if let Some(range) = entry.remove("between") {
            entry.insert("between".to_owned(), json!([ago(&range[0]), ago(&range[1])]));
        }
        serde_json::from_value(Value::Object(entry)).unwrap()
    });
    Case { diary: entries.collect(), ..Case::default() }
}

/// A fact with its number: how many, or how many days, or on how many of the last 28 days.
fn told(shown: &FactShown) -> String {
    let why = &shown.why;
    let windows = why.windows.map(|windows| windows.recent);
    let number =
        why.count.or(why.days).or(windows).unwrap_or(u32::try_from(why.kinds.len()).unwrap());
    format!("{} {number}", shown.fact.id())
}

#[track_caller]
fn shows(entries: Value, expected: &[&str]) {
    let kinds: Vec<Kind> = serde_json::from_value(json!([
        {"id": "message", "say": "a message", "severity": 2},
        {"id": "followed", "say": "followed", "severity": 5},
        {"id": "broke_in", "say": "broke in", "severity": 9},
        {"id": "gift", "say": "a gift", "severity": 2},
        {"id": "police_warning", "say": "a warning", "role": "warning"},
        {"id": "court_order", "say": "an order", "role": "order"},
        {"id": "hearing", "say": "a hearing", "role": "trigger"},
    ]))
    .unwrap();
    let found = pattern(&kinds, &diary(&entries), Date::parse("2026-11-22").unwrap());
    let found: Vec<String> = found.iter().map(told).collect();
    assert_eq!(found, expected, "{entries}");
}

#[test]
fn single_days() {
    // 1. One message yesterday: one in the last 28 days, and nothing is repeated.
    shows(json!([{"ago": 1}]), &["last_28_days 1", "message 1"]);
    // 2. One message 40 days ago: not lately.
    shows(json!([{"ago": 40}]), &["message 1"]);
    // 3. The edge: 27 days ago is among the last 28, 28 days ago is not.
    shows(json!([{"ago": 27}]), &["last_28_days 1", "message 1"]);
    shows(json!([{"ago": 28}]), &["message 1"]);
    // 4. Two on one day are one day: not repeated.
    shows(json!([{"ago": 5}, {"ago": 5}]), &["last_28_days 2", "message 2"]);
    // 5. Two days in a row.
    shows(json!([{"ago": 5}, {"ago": 4}]), &["repeated 2", "last_28_days 2", "message 2"]);
    // 6. 14 days apart are two weeks, not more; 15 are.
    shows(json!([{"ago": 19}, {"ago": 5}]), &["repeated 2", "last_28_days 2", "message 2"]);
    shows(
        json!([{"ago": 20}, {"ago": 5}]),
        &["repeated 2", "over_two_weeks 15", "last_28_days 2", "message 2"],
    );
    // 7. The order in which they were written down does not matter: 30 to 3 are 27 days.
    shows(
        json!([{"ago": 3}, {"ago": 30}, {"ago": 17}]),
        &["repeated 3", "over_two_weeks 27", "last_28_days 2", "message 3"],
    );
    // 8. A gap of 298 days, and too little lately for a rise.
    shows(
        json!([{"ago": 300}, {"ago": 2}]),
        &["repeated 2", "over_two_weeks 298", "last_28_days 1", "message 2"],
    );
}

#[test]
fn repeats() {
    // 9. Three on one day and one today: 3 + 1 = 4, on two days.
    shows(
        json!([{"ago": 40, "times": 3}, {"ago": 0}]),
        &["repeated 2", "over_two_weeks 40", "last_28_days 1", "message 4"],
    );
    // 10. Ten calls a day on ten days: 10 × 10 = 100. First and last are 9 days apart.
    shows(
        json!([{"between": [9, 0], "each_day": 10}]),
        &["repeated 10", "last_28_days 100", "message 100"],
    );
    // 11. Two a day from 40 to 20 days ago: 21 days, 42 in all; 27 to 20 days ago are 8 days, 16 of them lately.
    shows(
        json!([{"between": [40, 20], "each_day": 2}]),
        &["repeated 21", "over_two_weeks 20", "last_28_days 16", "message 42"],
    );
    // 12. Most of 31 days are at least 16, and 16 days are 15 apart. Three days lie before the last 28: 16 − 3 = 13.
    shows(
        json!([{"between": [30, 0], "most_days": 1}]),
        &["repeated 16", "over_two_weeks 15", "last_28_days 13", "message 16"],
    );
    // 13. Most of 3 days are 2; with each of the latter two days that is still 2 days: 2 × 2 + 2 × 1 = 6.
    shows(
        json!([{"between": [5, 3], "most_days": 2}, {"between": [4, 3], "each_day": 1}]),
        &["repeated 2", "last_28_days 6", "message 6"],
    );
    // 14. "Each day" about a day is that one day.
    shows(json!([{"about": 10, "each_day": 4}]), &["last_28_days 4", "message 4"]);
    // 15. Nine times within three weeks, nobody knows when: it may have been one day.
    shows(json!([{"between": [24, 3], "times": 9}]), &["last_28_days 9", "message 9"]);
}

#[test]
fn doubtful_dates() {
    // 16. About 10 (17 to 3) and about 5 (12 to 0) days ago may be one day.
    shows(json!([{"about": 10}, {"about": 5}]), &["last_28_days 2", "message 2"]);
    // 17. About 60 (67 to 53) and about 20 (27 to 13): two days; 53 − 27 = 26 apart at the least.
    shows(
        json!([{"about": 60}, {"about": 20}]),
        &["repeated 2", "over_two_weeks 26", "last_28_days 1", "message 2"],
    );
    // 18. About 21 days ago reaches back to 28: not lately for certain.
    shows(json!([{"about": 21}]), &["message 1"]);
    // 19. Somewhere between 60 and 20 days ago: not lately for certain.
    shows(json!([{"between": [60, 20]}]), &["message 1"]);
    // 20. Five times in there, and once 3 days ago: two days, 20 − 3 = 17 apart at the least.
    shows(
        json!([{"between": [60, 20], "times": 5}, {"ago": 3}]),
        &["repeated 2", "over_two_weeks 17", "last_28_days 1", "message 6"],
    );
    // 21. Ranges that touch can share that day; ranges that do not can't.
    shows(json!([{"between": [10, 5]}, {"between": [5, 1]}]), &["last_28_days 2", "message 2"]);
    shows(
        json!([{"between": [10, 6]}, {"between": [5, 1]}]),
        &["repeated 2", "last_28_days 2", "message 2"],
    );
    // 22. A day that is still to come can't be right: kept, and not counted.
    shows(json!([{"ago": -1}, {"ago": 1}]), &["last_28_days 1", "message 1"]);
    // 23. Nor can an end before its start.
    shows(json!([{"between": [3, 9]}, {"ago": 1}]), &["last_28_days 1", "message 1"]);
}

#[test]
fn kinds_that_are_new_or_worse() {
    // 24. Followed for the first time: a new kind, and above the message of before (5 over 2).
    shows(
        json!([{"ago": 40}, {"ago": 3, "kind": "followed"}]),
        &[
            "repeated 2",
            "over_two_weeks 37",
            "last_28_days 1",
            "new_kind 1",
            "more_severe 1",
            "message 1",
            "followed 1",
        ],
    );
    // 25. A gift is new and as severe as a message.
    shows(
        json!([{"ago": 40}, {"ago": 3, "kind": "gift"}]),
        &["repeated 2", "over_two_weeks 37", "last_28_days 1", "new_kind 1", "message 1", "gift 1"],
    );
    // 26. From followed down to a message: new, and not worse.
    shows(
        json!([{"ago": 40, "kind": "followed"}, {"ago": 3}]),
        &[
            "repeated 2",
            "over_two_weeks 37",
            "last_28_days 1",
            "new_kind 1",
            "message 1",
            "followed 1",
        ],
    );
    // 27. Followed some time from 28 to 3 days ago: perhaps not lately, so neither new nor worse. 40 to 28 are 12 days.
    shows(
        json!([{"ago": 40}, {"between": [28, 3], "kind": "followed"}]),
        &["repeated 2", "message 1", "followed 1"],
    );
    // 28. Three kinds that may all have been on one day.
    shows(
        json!([{"between": [10, 3]}, {"between": [10, 3], "kind": "gift"}, {"between": [10, 3], "kind": "followed"}]),
        &["last_28_days 3", "several_kinds 3", "message 1", "followed 1", "gift 1"],
    );
    // 29. A hearing is no incident.
    shows(json!([{"ago": 3, "kind": "hearing"}]), &["hearing 1"]);
}

#[test]
fn after_warnings_and_orders() {
    // 30. The day after a warning.
    shows(
        json!([{"ago": 10, "kind": "police_warning"}, {"ago": 9}]),
        &["last_28_days 1", "after_warning 1", "message 1", "police_warning 1"],
    );
    // 31. On the day of the warning it may have been before it.
    shows(
        json!([{"ago": 10, "kind": "police_warning"}, {"ago": 10}]),
        &["last_28_days 1", "message 1", "police_warning 1"],
    );
    // 32. A warning about 10 days ago may have been 3 days ago: 5 days ago may be before it.
    shows(
        json!([{"about": 10, "kind": "police_warning"}, {"ago": 5}]),
        &["last_28_days 1", "message 1", "police_warning 1"],
    );
    // 33. Three a day from 22 to 18 days ago, an order 20 days ago: 19 and 18 days ago are after it, 2 × 3 = 6.
    shows(
        json!([{"ago": 20, "kind": "court_order"}, {"between": [22, 18], "each_day": 3}]),
        &["repeated 5", "last_28_days 15", "after_order 6", "message 15", "court_order 1"],
    );
    // 34. One breach, and two on one day.
    shows(
        json!([{"ago": 20, "kind": "court_order"}, {"ago": 10, "breach": "yes", "breaks": "the order"}]),
        &["last_28_days 1", "after_order 1", "breach 1", "message 1", "court_order 1"],
    );
    shows(
        json!([{"ago": 10, "times": 2, "breach": "yes", "breaks": "bail"}]),
        &["last_28_days 2", "breach 2", "breaches 2", "message 2"],
    );
}

#[test]
fn rises_and_silence() {
    // 35. Opened 100 days ago; two days in the 72 before, eight in the last 28. Of ten days drawn from 100, eight or more
    //     in 28: C(28,8) C(72,2) + C(28,9) C(72,1) + C(28,10) over C(100,10) = 0.0005, below 0.035: a rise.
    let on = |days: &[i32]| json!(days.iter().map(|days| json!({"ago": days})).collect::<Vec<_>>());
    shows(
        on(&[100, 80, 60, 20, 15, 12, 9, 6, 4, 2, 1]),
        &["repeated 11", "over_two_weeks 99", "last_28_days 8", "rise 8", "message 11"],
    );
    // 36. Eleven days in the 27 before the last one, 40 days ago, then none in 40 days: C(27,10) / C(67,10) is far
    //     below 0.05. 150 to 40 are 110 days.
    shows(
        on(&[150, 130, 110, 58, 55, 52, 50, 49, 47, 45, 43, 42, 41, 40]),
        &["repeated 14", "over_two_weeks 110", "silence_after_rise 40", "message 14"],
    );
    // 37. The same with an order on the last day: that explains the silence.
    let mut explained = on(&[150, 130, 110, 58, 55, 52, 50, 49, 47, 45, 43, 42, 41, 40]);
    explained.as_array_mut().unwrap().push(json!({"ago": 40, "kind": "court_order"}));
    shows(explained, &["repeated 14", "over_two_weeks 110", "message 14", "court_order 1"]);
}
