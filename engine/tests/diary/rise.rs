//! Whether contact rose, and what silence after it says; and how often chance alone is taken for a rise.

use heedful_engine::diary::{RiseTest, pattern};
use heedful_engine::{Case, DiaryFact, Incident, When};
use serde_json::{Value, json};

use super::{ago, kinds, silent, today, why};

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
