//! What a diary shows: told as diaries, each fact where it begins and where it stays silent.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]
#![allow(clippy::print_stdout, reason = "the shares are worth reading")]

use heedful_engine::diary::{RECENT_DAYS, RiseTest, Why, entry_problems, pattern};
use heedful_engine::pack::Kind;
use heedful_engine::{Case, Date, DiaryFact, Incident, ProblemKind, When};
use serde_json::{Value, json};

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
    let one = json!([{"ago": 9, "kind": "message", "breaks": "the order"}, {"ago": 3, "kind": "message", "breaks": " "}]);
    assert_eq!(why(one.clone(), "breach").unwrap().count, Some(1));
    silent(one, "breaches");
    let two = json!([{"ago": 9, "kind": "message", "breaks": "the order"}, {"ago": 3, "kind": "message", "breaks": "bail"}]);
    let breaches = why(two.clone(), "breaches").unwrap();
    assert_eq!(
        (breaches.count, breaches.first, breaches.last),
        (Some(2), Some(ago(9)), Some(ago(3)))
    );
    assert!(why(two, "breach").is_some());
    assert!(
        why(json!([{"ago": 9, "kind": "message", "times": 2, "breaks": "bail"}]), "breaches")
            .is_some()
    );
    silent(json!([{"ago": 9, "kind": "message"}]), "breach");
}

#[test]
fn a_kind_is_counted_with_its_first_and_last_day() {
    let kind =
        why(json!([{"ago": 9, "kind": "gift", "times": 2}, {"ago": 3, "kind": "gift"}]), "gift")
            .unwrap();
    assert_eq!((kind.count, kind.first, kind.last), (Some(3), Some(ago(9)), Some(ago(3))));
}

/// An entry on each of these days ago.
fn on_days(days: &[i32]) -> Vec<Value> {
    days.iter().map(|days| json!({"ago": days, "kind": "message"})).collect()
}

#[test]
fn a_rise_by_days_says_its_numbers() {
    let mut entries = on_days(&[100, 80, 60]);
    entries.extend(on_days(&[20, 15, 12, 9, 6, 4, 2, 1]));
    let windows = why(json!(entries), "rise").unwrap().windows.unwrap();
    assert_eq!(windows.test, RiseTest::Days);
    assert_eq!((windows.recent, windows.before), (8, 2));
    assert_eq!(
        (windows.before_from, windows.recent_from, windows.recent_to),
        (ago(99), ago(27), today())
    );
    // 8 or more of 10 days in 28 of 100: C(28, k) C(72, 10 - k) / C(100, 10) for k = 8, 9, 10, in whole numbers.
    assert!((windows.p - 0.000488422019).abs() < 1e-12, "{}", windows.p);
}

#[test]
fn what_was_before_ends_on_the_day_before_the_last_28() {
    let entries = [on_days(&[100, 29, 28]), on_days(&[27, 26, 9, 6, 4, 2, 1])].concat();
    let windows = why(json!(entries), "rise").unwrap().windows.unwrap();
    assert_eq!((windows.recent, windows.before), (7, 2));
}

#[test]
fn what_was_longer_ago_than_48_weeks_hides_no_rise() {
    let long_ago: Vec<i32> = (364..480).collect();
    let entries = [on_days(&long_ago), on_days(&[20, 15, 9, 6, 2])].concat();
    let windows = why(json!(entries), "rise").unwrap().windows.unwrap();
    assert_eq!((windows.before, windows.before_from), (0, ago(363)));
    silent(json!([on_days(&long_ago), on_days(&[20, 15, 9])].concat()), "rise");
    // A record that began within the 48 weeks counts all that can have been before, but for the one that opened it.
    let vague = |from, to| json!({"between": [from, to], "kind": "message"});
    let entries = [vec![vague(81, 70), vague(80, 70)], on_days(&[12, 9, 6, 4, 2, 1])].concat();
    let windows = why(json!(entries), "rise").unwrap().windows.unwrap();
    assert_eq!((windows.before, windows.before_from), (1, ago(69)));
}

#[test]
fn a_rise_needs_a_record_before_and_four_recent_days() {
    // The record opens 28 + 28 days back: the fewest that the test accepts.
    let recent = [1, 2, 4, 6, 9, 12];
    assert!(why(json!([on_days(&[56]), on_days(&recent)].concat()), "rise").is_some());
    silent(json!([on_days(&[55]), on_days(&recent)].concat()), "rise");
    silent(json!([on_days(&[300]), on_days(&[1, 2, 4])].concat()), "rise");
    assert!(why(json!([on_days(&[300]), on_days(&[1, 2, 4, 6])].concat()), "rise").is_some());
    // Many in one burst are one day.
    silent(json!([on_days(&[300]), on_days(&[2, 2, 2, 2, 2, 2, 2])].concat()), "rise");
}

#[test]
fn a_steady_pace_is_no_rise() {
    let weekly: Vec<i32> = (0..30).map(|week| week * 7 + 3).collect();
    silent(json!(on_days(&weekly)), "rise");
    let slower: Vec<i32> = (0..30).map(|week| week * week / 4 + 2).rev().collect();
    assert!(why(json!(on_days(&slower)), "rise").is_some());
}

#[test]
fn a_daily_contact_that_grows_is_a_rise_by_weeks() {
    let mut entries = on_days(&[84]);
    entries.push(json!({"between": [83, 28], "kind": "message", "each_day": 1}));
    entries.push(json!({"between": [27, 0], "kind": "message", "each_day": 6}));
    let windows = why(json!(entries), "rise").unwrap().windows.unwrap();
    assert_eq!((windows.test, windows.recent, windows.before), (RiseTest::Weeks, 42, 7));
    // 1 in C(8 + 4, 4)
    assert!((windows.p - 1.0 / 495.0).abs() < 1e-12);
    let same = json!([{"ago": 84, "kind": "message"}, {"between": [83, 0], "kind": "message", "each_day": 6}]);
    silent(same, "rise");
}

#[test]
fn vague_dates_are_put_where_they_speak_least() {
    let recent = on_days(&[1, 2, 4, 6, 9, 12]);
    let certain = json!([on_days(&[90, 70]), recent.clone()].concat());
    assert!(why(certain, "rise").is_some());
    // Recent entries that may have been before count as before.
    let vague: Vec<Value> =
        (0..6).map(|_| json!({"between": [60, 2], "kind": "message"})).collect();
    silent(json!([on_days(&[90, 70]), vague.clone()].concat()), "rise");
    // Enough entries that can have been before take a rise away.
    let many: Vec<Value> =
        (0..20).map(|_| json!({"between": [80, 2], "kind": "message"})).collect();
    silent(json!([on_days(&[90, 70]), recent, many].concat()), "rise");
}

#[test]
fn sudden_silence_after_a_rise_speaks_until_it_is_explained() {
    let rise: Vec<i32> = vec![150, 130, 110, 58, 55, 52, 50, 49, 47, 45, 43, 42, 41, 40];
    let silence = why(json!(on_days(&rise)), "silence_after_rise").unwrap();
    assert_eq!((silence.last, silence.days), (Some(ago(40)), Some(40)));
    assert!(silence.windows.is_some());
    for (kind, explains) in [("court_order", true), ("police_warning", true), ("hearing", false)] {
        for (when, counts) in [(39, true), (40, true), (41, false)] {
            let mut entries = on_days(&rise);
            entries.push(json!({"ago": when, "kind": kind}));
            assert_eq!(
                why(json!(entries), "silence_after_rise").is_none(),
                explains && counts,
                "{kind} {when}"
            );
        }
    }
    // Without a rise, a pause is a pause.
    let steady: Vec<i32> = (4..30).map(|week| week * 7 + 12).collect();
    silent(json!(on_days(&steady)), "silence_after_rise");
    // Two quiet days say nothing.
    let just_now: Vec<i32> = rise.iter().map(|days| days - 38).collect();
    silent(json!(on_days(&just_now)), "silence_after_rise");
    // After twelve weeks it is no sudden change.
    let long_ago: Vec<i32> = rise.iter().map(|days| days + 45).collect();
    silent(json!(on_days(&long_ago)), "silence_after_rise");
    assert!(
        why(
            json!(on_days(&rise.iter().map(|days| days + 44).collect::<Vec<_>>())),
            "silence_after_rise"
        )
        .is_some()
    );
}

#[test]
fn silence_speaks_where_chance_would_leave_it_in_less_than_5_of_100_cases() {
    // Before the last incident, three of the 27 days, the first and the last of them included. That none of three falls
    // in the 44 days after has a chance of C(27, 3) / C(71, 3) = 2925 / 57155 = 0.0512, in 45 days of 0.0490.
    let quiet_for = |days: i32, more: Vec<Value>| {
        let before: Vec<i32> =
            [140, 27, 10, 1, 0].iter().map(|before_last| before_last + days).collect();
        json!([on_days(&before), more].concat())
    };
    silent(quiet_for(44, vec![]), "silence_after_rise");
    let silence = why(quiet_for(45, vec![]), "silence_after_rise").unwrap();
    assert_eq!((silence.last, silence.days), (Some(ago(45)), Some(45)));
    // A fourth day would leave a chance of C(27, 4) / C(71, 4) = 0.018. One that is not for certain within the 27 days
    // is none; one that is makes it speak.
    let once =
        |first: i32, last: i32| json!({"between": [44 + first, 44 + last], "kind": "message"});
    silent(quiet_for(44, vec![once(40, 20)]), "silence_after_rise");
    silent(quiet_for(44, vec![once(28, 28)]), "silence_after_rise");
    assert!(why(quiet_for(44, vec![once(26, 20)]), "silence_after_rise").is_some());
}

#[test]
fn dates_that_cannot_be_right_are_reported_and_not_counted() {
    let case = diary(json!([
        {"ago": 3, "kind": "message", "written_on": "2026-11-22"},
        {"ago": -1, "kind": "message"},
        {"about": -1, "kind": "message"},
        {"between": [3, 9], "kind": "message"},
        {"between": [3, -1], "kind": "message"},
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

/// The share of random diaries without any change in which a rise is seen.
fn false_alarms(chance_per_day: f64, bursts: u32, days: i32, vague: bool) -> f64 {
    const DIARIES: u32 = 2_000;
    let mut random =
        fastrand::Rng::with_seed(u64::from(bursts) * 1000 + u64::try_from(days).unwrap());
    let mut alarms = 0;
    for _ in 0..DIARIES {
        let mut case = Case::default();
        for day in 0..days {
            if random.f64() >= chance_per_day {
                continue;
            }
            let date = ago(day);
            let when = match random.u8(0..4) {
                0 if vague => When::About(date.plus_days(random.i32(-7..=7)).min(today())),
                1 if vague => When::Between(
                    date.plus_days(-random.i32(0..10)),
                    date.plus_days(random.i32(0..10)).min(today()),
                ),
                _ => When::On(date),
            };
            let mut incident = Incident::new(when, "message".into());
            incident.times = Some(1 + random.u32(0..bursts));
            case.diary.push(incident);
        }
        let facts = pattern(&kinds(), &case, today());
        alarms += u32::from(facts.iter().any(|shown| shown.fact == DiaryFact::Rise));
    }
    f64::from(alarms) / f64::from(DIARIES)
}

#[test]
fn chance_alone_raises_the_alarm_in_less_than_one_diary_in_twenty() {
    let mut seen = Vec::new();
    for chance_per_day in [0.05, 0.15, 0.4, 0.8, 1.0] {
        for bursts in [1, 20] {
            for days in [60, 90, 200, 600] {
                for vague in [false, true] {
                    let share = false_alarms(chance_per_day, bursts, days, vague);
                    // Three standard errors of 2,000 diaries above 0.05.
                    assert!(
                        share < 0.05 + 3.0 * (0.05f64 * 0.95 / 2000.0).sqrt(),
                        "{chance_per_day} {bursts} {days} {vague}: {share}"
                    );
                    seen.push(share);
                }
            }
        }
    }
    let mean = seen.iter().sum::<f64>() / f64::from(u32::try_from(seen.len()).unwrap());
    println!("false alarms: mean {mean:.4}, most {:.4}", seen.iter().copied().fold(0.0, f64::max));
    // A test that never spoke would pass too: it must come near enough to what it promises.
    assert!(seen.iter().copied().fold(0.0, f64::max) > 0.01 && mean < 0.05, "{seen:?}");
}

/// In how many of 500 diaries of 150 days a rise is seen, where the last 28 days have so many days with an incident of a
/// hundred, and the days before so many.
fn seen_of_500(before: f64, lately: f64) -> u32 {
    let mut random = fastrand::Rng::with_seed(5);
    let mut seen = 0;
    for _ in 0..500 {
        let mut case = Case::default();
        for day in 0..150 {
            let chance = if day < 28 { lately } else { before };
            if random.f64() < chance {
                case.diary.push(Incident::new(When::On(ago(day)), "message".into()));
            }
        }
        seen += u32::from(
            pattern(&kinds(), &case, today()).iter().any(|shown| shown.fact == DiaryFact::Rise),
        );
    }
    seen
}

#[test]
fn a_real_rise_is_seen_the_more_often_the_larger_it_is() {
    // Once a fortnight, once a week, on every third day, before; then two, three and more times as often.
    let sizes = [
        (0.07, 0.14, 50),
        (0.07, 0.21, 150),
        (0.07, 0.42, 400),
        (0.10, 0.40, 400),
        (0.14, 0.42, 400),
        (0.33, 0.66, 400),
        (0.33, 0.99, 490),
    ];
    for (before, lately, least) in sizes {
        let seen = seen_of_500(before, lately);
        println!("a rise from {before} to {lately} of the days: seen in {seen} of 500");
        assert!(seen > least, "{before} {lately}: {seen}");
    }
}
