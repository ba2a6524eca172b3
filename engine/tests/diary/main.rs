//! What a diary shows: told as diaries, each fact where it begins and where it stays silent.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]
#![allow(clippy::print_stdout, reason = "the shares are worth reading")]

use heedful_engine::diary::{RECENT_DAYS, Why, entry_problems, pattern};
use heedful_engine::pack::Kind;
use heedful_engine::{Case, Date, DiaryFact, Incident, ProblemKind, When};
use serde_json::{Value, json};

mod rise;

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

fn ago(days: i32) -> Date {
    today().plus_days(-days)
}

fn kinds() -> Vec<Kind> {
    serde_json::from_value(json!([
        {"id": "message", "say": "a message", "severity": 2},
        {"id": "followed", "say": "followed", "severity": 5},
        {"id": "broke_in", "say": "broke in", "severity": 9},
        {"id": "gift", "say": "a gift", "severity": 2},
        {"id": "police_warning", "say": "a warning", "role": "warning"},
        {"id": "court_order", "say": "an order", "role": "order"},
        {"id": "hearing", "say": "a hearing", "role": "trigger"},
    ]))
    .unwrap()
}

/// A diary from lines as `{"ago": 3, "kind": "message"}`: `ago`, `about` and `between` in days ago.
fn diary(entries: Value) -> Case {
    let date = |days: &Value| ago(i32::try_from(days.as_i64().unwrap()).unwrap());
    let diary = entries.as_array().unwrap().iter().map(|entry| {
        let mut entry = entry.as_object().unwrap().clone();
        if let Some(days) = entry.remove("ago") {
            entry.insert("on".to_owned(), json!(date(&days)));
        }
        if let Some(days) = entry.remove("about") {
            entry.insert("about".to_owned(), json!(date(&days)));
        }
        if let Some(range) = entry.remove("between") {
            entry.insert("between".to_owned(), json!([date(&range[0]), date(&range[1])]));
        }
        serde_json::from_value(Value::Object(entry)).unwrap()
    });
    Case { diary: diary.collect(), ..Case::default() }
}

/// Why a fact holds in this diary; none where the diary is silent.
fn why(entries: Value, fact: &str) -> Option<Why> {
    let fact = DiaryFact::from_id(fact);
    pattern(&kinds(), &diary(entries), today())
        .into_iter()
        .find(|shown| shown.fact == fact)
        .map(|shown| shown.why)
}

fn silent(entries: Value, fact: &str) {
    assert_eq!(why(entries.clone(), fact), None, "{fact}: {entries}");
}

#[test]
fn an_empty_diary_is_silent() {
    assert_eq!(pattern(&kinds(), &Case::default(), today()), []);
}

#[test]
fn a_diary_with_nothing_but_a_warning_says_no_more_than_that() {
    let case =
        diary(json!([{"ago": 3, "kind": "police_warning"}, {"ago": 40, "kind": "court_order"}]));
    let facts: Vec<_> =
        pattern(&kinds(), &case, today()).into_iter().map(|shown| shown.fact).collect();
    assert_eq!(
        facts,
        [DiaryFact::Kind("police_warning".into()), DiaryFact::Kind("court_order".into())]
    );
}

#[test]
fn repeated_needs_two_days_for_certain() {
    let two =
        why(json!([{"ago": 9, "kind": "message"}, {"ago": 3, "kind": "message"}]), "repeated")
            .unwrap();
    assert_eq!((two.count, two.first, two.last), (Some(2), Some(ago(9)), Some(ago(3))));
    silent(json!([{"ago": 3, "kind": "message"}, {"ago": 3, "kind": "followed"}]), "repeated");
    silent(json!([{"ago": 3, "kind": "message", "times": 40}]), "repeated");
    silent(json!([{"between": [9, 3], "kind": "message", "times": 40}]), "repeated");
    silent(
        json!([{"between": [9, 3], "kind": "message"}, {"ago": 5, "kind": "message"}]),
        "repeated",
    );
    silent(json!([{"about": 30, "kind": "message"}, {"about": 20, "kind": "message"}]), "repeated");
    assert!(
        why(
            json!([{"about": 30, "kind": "message"}, {"about": 15, "kind": "message"}]),
            "repeated"
        )
        .is_some()
    );
    let each =
        why(json!([{"between": [9, 3], "kind": "message", "each_day": 2}]), "repeated").unwrap();
    assert_eq!(each.count, Some(7));
    silent(
        json!([{"ago": 9, "kind": "police_warning"}, {"ago": 3, "kind": "message"}]),
        "repeated",
    );
}

#[test]
fn most_days_are_more_than_half_of_them() {
    // 31 days: at least 16 of them, twice each.
    let entry = json!([{"between": [40, 10], "kind": "message", "most_days": 2}]);
    let repeated = why(entry.clone(), "repeated").unwrap();
    assert_eq!(
        (repeated.count, repeated.first, repeated.last),
        (Some(16), Some(ago(40)), Some(ago(10)))
    );
    assert_eq!(why(entry.clone(), "message").unwrap().count, Some(32));
    // Sixteen different days are fifteen apart, wherever they were.
    assert_eq!(why(entry.clone(), "over_two_weeks").unwrap().days, Some(15));
    silent(json!([{"between": [38, 10], "kind": "message", "most_days": 2}]), "over_two_weeks");
    // 18 of the 31 days are among the last 28, 13 before: 3 for certain are among the last 28.
    assert_eq!(why(entry, "last_28_days").unwrap().count, Some(6));
    silent(json!([{"between": [54, 10], "kind": "message", "most_days": 2}]), "last_28_days");
    // One day is one day, and "about" a day is one too.
    let one = json!([{"ago": 3, "kind": "message", "most_days": 4}, {"about": 30, "kind": "gift", "most_days": 4}]);
    assert_eq!(why(one.clone(), "message").unwrap().count, Some(4));
    assert_eq!(why(one.clone(), "gift").unwrap().count, Some(4));
    assert_eq!(why(one, "repeated").unwrap().count, Some(2));
}

#[test]
fn over_two_weeks_begins_at_fifteen_days_for_certain() {
    let over = why(
        json!([{"ago": 3, "kind": "message"}, {"ago": 18, "kind": "message"}]),
        "over_two_weeks",
    )
    .unwrap();
    assert_eq!((over.first, over.last, over.days), (Some(ago(18)), Some(ago(3)), Some(15)));
    silent(
        json!([{"ago": 3, "kind": "message"}, {"ago": 17, "kind": "message"}]),
        "over_two_weeks",
    );
    silent(
        json!([{"about": 3, "kind": "message"}, {"about": 31, "kind": "message"}]),
        "over_two_weeks",
    );
    assert!(
        why(
            json!([{"about": 40, "kind": "message"}, {"about": 10, "kind": "message"}]),
            "over_two_weeks"
        )
        .is_some()
    );
    silent(json!([{"between": [60, 3], "kind": "message", "times": 9}]), "over_two_weeks");
    let each =
        why(json!([{"between": [20, 5], "kind": "message", "each_day": 1}]), "over_two_weeks")
            .unwrap();
    assert_eq!(each.days, Some(15));
    // Of two spans that are as long, the one between two entries is said.
    let both = json!([{"between": [40, 10], "kind": "message", "most_days": 2}, {"ago": 10, "kind": "gift"}]);
    let both = why(both, "over_two_weeks").unwrap();
    assert_eq!((both.days, both.first, both.last), (Some(15), Some(ago(25)), Some(ago(10))));
}

#[test]
fn the_last_28_days_are_today_and_the_27_before() {
    assert_eq!(RECENT_DAYS, 28);
    let recent = why(
        json!([{"ago": 27, "kind": "message", "times": 3}, {"ago": 0, "kind": "message"}]),
        "last_28_days",
    );
    let recent = recent.unwrap();
    assert_eq!((recent.count, recent.first, recent.last), (Some(4), Some(ago(27)), Some(ago(0))));
    silent(json!([{"ago": 28, "kind": "message"}]), "last_28_days");
    silent(json!([{"between": [28, 3], "kind": "message"}]), "last_28_days");
    silent(json!([{"about": 21, "kind": "message"}]), "last_28_days");
    assert!(why(json!([{"about": 20, "kind": "message"}]), "last_28_days").is_some());
    assert!(why(json!([{"about": 0, "kind": "message"}]), "last_28_days").is_some());
    let each =
        why(json!([{"between": [40, 25], "kind": "message", "each_day": 2}]), "last_28_days")
            .unwrap();
    assert_eq!((each.count, each.first, each.last), (Some(6), Some(ago(27)), Some(ago(25))));
    silent(json!([{"ago": 3, "kind": "police_warning"}]), "last_28_days");
}

#[test]
fn older_incidents_do_not_count_as_recent_and_an_about_is_one_day() {
    let recent = why(
        json!([{"ago": 40, "kind": "message"}, {"ago": 20, "kind": "message"}]),
        "last_28_days",
    )
    .unwrap();
    assert_eq!((recent.count, recent.first, recent.last), (Some(1), Some(ago(20)), Some(ago(20))));
    silent(json!([{"about": 20, "kind": "message", "each_day": 3}]), "repeated");
}

#[test]
fn a_new_kind_was_not_before_while_others_were() {
    let new = why(
        json!([{"ago": 40, "kind": "message"}, {"ago": 3, "kind": "followed"}, {"ago": 2, "kind": "message"}]),
        "new_kind",
    );
    let new = new.unwrap();
    assert_eq!((new.count, new.kinds), (Some(1), vec!["followed".into()]));
    silent(json!([{"ago": 3, "kind": "followed"}]), "new_kind");
    silent(json!([{"ago": 40, "kind": "followed"}, {"ago": 3, "kind": "followed"}]), "new_kind");
    silent(
        json!([{"ago": 40, "kind": "message"}, {"between": [30, 20], "kind": "followed"}]),
        "new_kind",
    );
    silent(
        json!([{"ago": 40, "kind": "message"}, {"between": [30, 20], "kind": "followed"}, {"ago": 3, "kind": "followed"}]),
        "new_kind",
    );
    silent(
        json!([{"between": [30, 20], "kind": "message"}, {"ago": 3, "kind": "followed"}]),
        "new_kind",
    );
    silent(
        json!([{"ago": 40, "kind": "police_warning"}, {"ago": 3, "kind": "followed"}]),
        "new_kind",
    );
    assert!(why(json!([{"between": [40, 20], "kind": "message", "each_day": 1}, {"ago": 3, "kind": "followed"}]), "new_kind").is_some());
    // The first of the 28 days is among them.
    assert!(
        why(json!([{"ago": 40, "kind": "message"}, {"ago": 27, "kind": "followed"}]), "new_kind")
            .is_some()
    );
    silent(json!([{"ago": 40, "kind": "message"}, {"ago": 28, "kind": "followed"}]), "new_kind");
}

#[test]
fn more_severe_is_above_all_before() {
    let severe = why(
        json!([{"ago": 40, "kind": "message"}, {"ago": 35, "kind": "followed"}, {"ago": 3, "kind": "broke_in"}]),
        "more_severe",
    )
    .unwrap();
    assert_eq!((severe.kinds, severe.before), (vec!["broke_in".into()], Some("followed".into())));
    silent(json!([{"ago": 40, "kind": "followed"}, {"ago": 3, "kind": "followed"}]), "more_severe");
    silent(json!([{"ago": 40, "kind": "message"}, {"ago": 3, "kind": "gift"}]), "more_severe");
    silent(json!([{"ago": 3, "kind": "broke_in"}]), "more_severe");
    silent(
        json!([{"ago": 40, "kind": "message"}, {"between": [29, 3], "kind": "broke_in"}]),
        "more_severe",
    );
    // The first of the 28 days is among them.
    let on_day = |days| json!([{"ago": 40, "kind": "message"}, {"ago": days, "kind": "broke_in"}]);
    assert!(why(on_day(27), "more_severe").is_some());
    silent(on_day(28), "more_severe");
}

#[test]
fn several_kinds_are_three() {
    let three = json!([{"ago": 9, "kind": "message"}, {"ago": 3, "kind": "gift"}, {"ago": 2, "kind": "followed"}]);
    let several = why(three, "several_kinds").unwrap();
    assert_eq!(several.kinds, ["message".into(), "followed".into(), "gift".into()]);
    assert_eq!(several.count, Some(3));
    silent(
        json!([{"ago": 9, "kind": "message"}, {"ago": 3, "kind": "gift"}, {"ago": 2, "kind": "hearing"}]),
        "several_kinds",
    );
}

#[test]
fn contact_after_a_warning_or_an_order_is_after_its_day_for_certain() {
    for (kind, fact) in [("police_warning", "after_warning"), ("court_order", "after_order")] {
        let after = why(
            json!([{"ago": 20, "kind": kind}, {"ago": 19, "kind": "message", "times": 2}, {"ago": 25, "kind": "message"}]),
            fact,
        )
        .unwrap();
        assert_eq!(
            (after.count, after.since, after.first, after.last),
            (Some(2), Some(ago(20)), Some(ago(19)), Some(ago(19)))
        );
        silent(json!([{"ago": 20, "kind": kind}, {"ago": 20, "kind": "message"}]), fact);
        silent(json!([{"ago": 20, "kind": kind}, {"ago": 21, "kind": "message"}]), fact);
        silent(json!([{"ago": 20, "kind": kind}, {"about": 13, "kind": "message"}]), fact);
        silent(json!([{"about": 20, "kind": kind}, {"ago": 13, "kind": "message"}]), fact);
        assert!(
            why(json!([{"about": 20, "kind": kind}, {"ago": 12, "kind": "message"}]), fact)
                .is_some()
        );
        silent(json!([{"ago": 20, "kind": kind}, {"ago": 10, "kind": "hearing"}]), fact);
        let each = why(
            json!([{"ago": 20, "kind": kind}, {"between": [22, 18], "kind": "message", "each_day": 3}]),
            fact,
        );
        assert_eq!(each.unwrap().count, Some(6));
    }
    silent(
        json!([{"ago": 20, "kind": "police_warning"}, {"ago": 10, "kind": "message"}]),
        "after_order",
    );
}

#[test]
fn what_may_have_been_before_a_warning_is_not_among_what_came_after() {
    let entries = json!([{"ago": 10, "kind": "police_warning"}, {"ago": 5, "kind": "message"}, {"between": [12, 3], "kind": "gift"}]);
    let after = why(entries, "after_warning").unwrap();
    assert_eq!((after.count, after.first, after.last), (Some(1), Some(ago(5)), Some(ago(5))));
}

#[test]
fn breaches_are_counted() {
    let one = json!([{"ago": 9, "kind": "message", "breach": "yes"}, {"ago": 3, "kind": "message", "breach": "no"}]);
    assert_eq!(why(one.clone(), "breach").unwrap().count, Some(1));
    silent(one, "breaches");
    let two = json!([{"ago": 9, "kind": "message", "breach": "yes"}, {"ago": 3, "kind": "message", "breach": "yes"}]);
    let breaches = why(two.clone(), "breaches").unwrap();
    assert_eq!(
        (breaches.count, breaches.first, breaches.last),
        (Some(2), Some(ago(9)), Some(ago(3)))
    );
    assert!(why(two, "breach").is_some());
    assert!(
        why(json!([{"ago": 9, "kind": "message", "times": 2, "breach": "yes"}]), "breaches")
            .is_some()
    );
    silent(json!([{"ago": 9, "kind": "message"}]), "breach");
}

/// A text is never taken for a yes: a person chooses what broke an order.
#[test]
fn words_about_an_order_are_no_breach_until_somebody_chose_so() {
    for words in WORDS_FOR_NOTHING {
        for breach in [json!(null), json!("no"), json!("not_sure")] {
            let entry = json!([{"ago": 3, "kind": "message", "breach": breach, "breaks": words}]);
            silent(entry.clone(), "breach");
            silent(entry, "breaches");
        }
        let chosen = json!([{"ago": 3, "kind": "message", "breach": "yes", "breaks": words}]);
        assert!(why(chosen, "breach").is_some(), "{words}");
    }
}

/// What people write where nothing was broken, and what they write where something was: no program tells them apart.
const WORDS_FOR_NOTHING: [&str; 14] = [
    "none",
    "None.",
    "n/a",
    "N/A",
    "0",
    "-",
    "not applicable",
    "no",
    "No order",
    "nothing",
    "unknown",
    "SPO 1234/26",
    "bail",
    "the order of 3 May",
];

#[test]
fn a_kind_is_counted_with_its_first_and_last_day() {
    let kind =
        why(json!([{"ago": 9, "kind": "gift", "times": 2}, {"ago": 3, "kind": "gift"}]), "gift")
            .unwrap();
    assert_eq!((kind.count, kind.first, kind.last), (Some(3), Some(ago(9)), Some(ago(3))));
}

/// An entry on each of these days ago.

#[test]
fn dates_that_cannot_be_right_are_reported_and_not_counted() {
    let case = diary(json!([
        {"ago": 3, "kind": "message", "written_on": "2026-11-22"},
        {"ago": -1, "kind": "message"},
        {"about": -1, "kind": "message"},
        {"between": [3, 9], "kind": "message"},
        {"between": [-1, -3], "kind": "message"},
        {"ago": 0, "kind": "message", "written_on": "2026-11-23"},
    ]));
    let problems: Vec<(String, ProblemKind)> = entry_problems(&case, today())
        .into_iter()
        .map(|problem| (problem.at, problem.kind))
        .collect();
    let expected = [
        ("diary[1].on", ProblemKind::Future),
        ("diary[2].about", ProblemKind::Future),
        ("diary[3].between", ProblemKind::EndBeforeStart),
        ("diary[4].between", ProblemKind::Future),
        ("diary[5].written_on", ProblemKind::Future),
    ];
    assert_eq!(problems, expected.map(|(at, kind)| (at.to_owned(), kind)));
    let counted = pattern(&kinds(), &case, today());
    let messages =
        counted.iter().find(|shown| shown.fact == DiaryFact::Kind("message".into())).unwrap();
    assert_eq!(messages.why.count, Some(2));
}

/// As "November" comes from a list in the middle of November.
#[test]
fn a_span_that_has_begun_counts_up_to_today() {
    let case = diary(json!([{"between": [21, -8], "kind": "message"}]));
    assert_eq!(entry_problems(&case, today()), []);
    let counted = pattern(&kinds(), &case, today());
    let messages =
        counted.iter().find(|shown| shown.fact == DiaryFact::Kind("message".into())).unwrap();
    assert_eq!((messages.why.count, messages.why.last), (Some(1), Some(today())));
}

#[test]
fn a_diary_that_spans_the_whole_calendar_is_counted_without_harm() {
    let all = When::Between(Date::parse("0001-01-01").unwrap(), today());
    let mut every_day = Incident::new(all, "message".into());
    every_day.each_day = Some(100_000);
    let case = Case { diary: vec![every_day; 50], ..Case::default() };
    let facts = pattern(&kinds(), &case, today());
    let messages =
        facts.iter().find(|shown| shown.fact == DiaryFact::Kind("message".into())).unwrap();
    assert_eq!(messages.why.count, Some(u32::MAX));
}
