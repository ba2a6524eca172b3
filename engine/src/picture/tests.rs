//! Pictures of diaries that can be checked by hand, and what holds for every diary.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failed expectation ends the run"
)]

use serde_json::json;

use super::*;
use crate::case::Breach;
use crate::diary::pattern;
use crate::{Incident, KindId, When};

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn ago(days: i32) -> Date {
    today().plus_days(-days)
}

fn kinds() -> Vec<Kind> {
    serde_json::from_value(json!([
        {"id": "message", "say": "a message", "severity": 2},
        {"id": "followed", "say": "followed", "severity": 5},
        {"id": "police_warning", "say": "a warning", "role": "warning"},
        {"id": "hearing", "say": "a hearing", "role": "trigger"},
    ]))
    .unwrap()
}

fn told(when: When, kind: &str) -> Incident {
    Incident::new(when, kind.into())
}

fn drawn(diary: Vec<Incident>) -> Picture {
    let case = Case { diary, ..Case::default() };
    let facts = pattern(&kinds(), &case, today());
    picture(&kinds(), &case, today(), &facts).unwrap()
}

#[test]
fn an_empty_diary_has_no_picture() {
    assert_eq!(picture(&kinds(), &Case::default(), today(), &[]), None);
    let future = told(When::On(ago(-1)), "message");
    let case = Case { diary: vec![future], ..Case::default() };
    assert_eq!(picture(&kinds(), &case, today(), &[]), None, "not counted, so not drawn");
}

#[test]
fn steps_are_as_long_as_they_must_be_and_end_today() {
    for (days, unit, steps, first) in [
        (0, Unit::Day, 28, "2026-10-26"),
        (61, Unit::Day, 62, "2026-09-22"),
        (62, Unit::Week, 9, "2026-09-21"),
        (433, Unit::Week, 62, "2025-09-15"),
        (434, Unit::Month, 15, "2025-09-01"),
        (1850, Unit::Month, 62, "2021-10-01"),
        (1900, Unit::Year, 6, "2021-01-01"),
        (100 * 365, Unit::Year, 51, "1926-01-01"),
    ] {
        let axis = drawn(vec![told(When::On(ago(days)), "message")]).axis;
        let ends = (axis.unit, axis.steps.len(), axis.steps[0].0);
        assert_eq!(ends, (unit, steps, day(first)), "{days} days");
        assert_eq!(axis.steps.last().unwrap().1, today());
        for pair in axis.steps.windows(2) {
            assert_eq!(pair[1].0.days_since(pair[0].1), 1, "no gap and no overlap");
        }
    }
}

#[test]
fn a_year_is_named_at_its_beginning_and_few_steps_are_named() {
    let axis = drawn(vec![told(When::On(ago(400)), "message")]).axis;
    let named: Vec<(Date, TickSays)> = axis
        .ticks
        .iter()
        .filter(|tick| tick.says != TickSays::Nothing)
        .map(|tick| (tick.date, tick.says))
        .collect();
    let expected = [
        (day("2026-01-01"), TickSays::Year),
        (day("2026-04-01"), TickSays::Month),
        (day("2026-07-01"), TickSays::Month),
    ];
    assert_eq!(named, expected, "October stands too near to the end for its name");
    assert_eq!(axis.ticks.len(), 13, "each month has its line");
    for days in [0, 30, 61, 62, 100, 300, 433, 434, 900, 1900, 9000, 200_000] {
        let axis = drawn(vec![told(When::On(ago(days)), "message")]).axis;
        let named = axis.ticks.iter().filter(|tick| tick.says != TickSays::Nothing).count();
        assert!((1..=6).contains(&named) && axis.ticks.len() <= 62, "{days} days: {named} named");
    }
}

#[test]
fn lines_stand_at_mondays_at_months_and_at_years_and_some_of_them_are_named() {
    let lines = |first: &str| -> Vec<String> {
        let ticks = drawn(vec![told(When::On(day(first)), "message")]).axis.ticks;
        let line = |tick: Tick| match tick.says {
            TickSays::Nothing => tick.date.to_string(),
            says => format!("{} {}", tick.date, says.id()),
        };
        ticks.into_iter().map(line).collect()
    };
    assert_eq!(
        lines("2026-10-12"),
        [
            "2026-10-12 day",
            "2026-10-19",
            "2026-10-26 day",
            "2026-11-02",
            "2026-11-09 day",
            "2026-11-16"
        ]
    );
    // A quarter each up to 30 months, half of them named.
    assert_eq!(
        lines("2024-11-05"),
        [
            "2025-01-01 year",
            "2025-04-01",
            "2025-07-01 month",
            "2025-10-01",
            "2026-01-01 year",
            "2026-04-01",
            "2026-07-01 month",
            "2026-10-01",
        ]
    );
    assert_eq!(lines("2024-06-05").len(), 10);
    assert_eq!(lines("2024-05-05"), ["2025-01-01 year", "2026-01-01 year"]);
    assert_eq!(lines("2023-08-05"), ["2024-01-01 year", "2025-01-01 year", "2026-01-01 year"]);
}

#[test]
fn what_is_known_stands_in_its_step_and_what_is_not_is_a_line() {
    let picture = drawn(vec![
        told(When::On(ago(100)), "message"),
        Incident { times: Some(4), ..told(When::On(ago(3)), "message") },
        Incident { breach: Some(Breach::Yes), ..told(When::On(ago(2)), "message") },
        Incident { times: Some(5), ..told(When::Between(ago(60), ago(20)), "message") },
        told(When::About(ago(50)), "followed"),
    ]);
    assert_eq!(picture.axis.unit, Unit::Week);
    let [messages, followed] = &picture.lanes[..] else { panic!("two lanes") };
    assert_eq!(messages.count, 11);
    assert_eq!(
        messages.spots,
        [Spot { step: 0, count: 1, breaks: false }, Spot { step: 14, count: 5, breaks: true }]
    );
    assert_eq!(messages.unplaced.len(), 1);
    let line = messages.unplaced[0];
    assert_eq!((line.first, line.last, line.count), (ago(60), ago(20), 5));
    assert_eq!(followed.spots, [], "15 days don't fit into a week");
    assert_eq!((followed.unplaced[0].first, followed.unplaced[0].last), (ago(57), ago(43)));
    assert_eq!((picture.count, picture.unplaced), (12, 6));
    assert_eq!(picture.bars.iter().sum::<u32>(), 6, "no bar is higher for what can't be placed");
}

#[test]
fn what_may_have_been_in_a_step_breaks_nothing_there() {
    let picture = drawn(vec![
        told(When::On(ago(100)), "message"),
        told(When::On(ago(20)), "message"),
        Incident { breach: Some(Breach::Yes), ..told(When::Between(ago(60), ago(10)), "message") },
    ]);
    assert_eq!(picture.lanes[0].spots.len(), 2);
    assert!(picture.lanes[0].spots.iter().all(|spot| !spot.breaks));
    assert!(picture.lanes[0].unplaced[0].breaks);
}

#[test]
fn an_about_stands_in_a_month_that_it_fits_into() {
    let picture = drawn(vec![
        told(When::About(day("2026-06-15")), "message"),
        told(When::About(day("2026-06-28")), "message"),
        told(When::On(ago(600)), "message"),
    ]);
    assert_eq!(picture.axis.unit, Unit::Month);
    assert_eq!(picture.lanes[0].spots.len(), 2);
    assert_eq!(picture.lanes[0].unplaced.len(), 1, "one can have been in July");
}

#[test]
fn each_day_is_a_bar_for_each_day() {
    let calls = Incident { each_day: Some(10), ..told(When::Between(ago(9), ago(5)), "message") };
    let picture = drawn(vec![calls]);
    assert_eq!(picture.bars[18..23], [10; 5]);
    assert_eq!((picture.count, picture.unplaced), (50, 0));
}

#[test]
fn lines_that_overlap_stand_below_each_other() {
    let between = |from, to| told(When::Between(ago(from), ago(to)), "message");
    let picture = drawn(vec![between(25, 15), between(20, 10), between(14, 5), between(20, 10)]);
    let rows: Vec<(usize, u32)> =
        picture.lanes[0].unplaced.iter().map(|line| (line.row, line.count)).collect();
    assert_eq!(rows, [(0, 1), (1, 2), (0, 1)]);

    // Where one ends on the day on which another begins, they overlap; what is more than the rows hold shares the last.
    let picture = drawn(vec![
        between(25, 15),
        between(15, 10),
        between(14, 10),
        between(13, 9),
        Incident { breach: Some(Breach::Yes), ..between(13, 9) },
        between(12, 9),
    ]);
    let rows: Vec<(usize, u32, bool)> =
        picture.lanes[0].unplaced.iter().map(|line| (line.row, line.count, line.breaks)).collect();
    assert_eq!(rows, [(0, 1, false), (1, 1, false), (0, 1, false), (2, 2, true), (2, 1, false)]);
}

#[test]
fn events_are_numbered_by_date_and_are_no_incidents() {
    let picture = drawn(vec![
        told(When::On(ago(3)), "hearing"),
        told(When::About(ago(20)), "police_warning"),
        told(When::On(ago(10)), "message"),
    ]);
    let events: Vec<(usize, &str, Role)> = picture
        .events
        .iter()
        .map(|event| (event.number, event.kind.as_str(), event.role))
        .collect();
    assert_eq!(events, [(1, "police_warning", Role::Warning), (2, "hearing", Role::Trigger)]);
    assert_eq!((picture.count, picture.lanes.len()), (1, 1));
}

#[test]
fn kinds_that_the_pack_does_not_know_share_a_lane() {
    let picture = drawn(vec![told(When::On(ago(3)), "odd"), told(When::On(ago(4)), "odder")]);
    assert_eq!(picture.lanes.len(), 1);
    assert_eq!((picture.lanes[0].kind.as_ref(), picture.lanes[0].count), (None, 2));
}

#[test]
fn the_table_says_that_nothing_was_between_two_entries() {
    let picture =
        drawn(vec![told(When::On(ago(100)), "message"), told(When::On(ago(3)), "message")]);
    let quiet = picture.rows.iter().filter(|row| row.says == RowSays::Nothing).count();
    assert_eq!((quiet, picture.rows.len()), (1, 3), "{:?}", picture.rows);

    // Where something may have been, it was not quiet.
    let picture = drawn(vec![
        told(When::On(ago(100)), "message"),
        told(When::Between(ago(60), ago(40)), "message"),
        told(When::On(ago(3)), "message"),
    ]);
    let quiet: Vec<(Date, Date)> = picture
        .rows
        .iter()
        .filter(|row| row.says == RowSays::Nothing)
        .map(|row| (row.first, row.last))
        .collect();
    let week = |date: Date| picture.axis.steps[picture.axis.step(date)];
    let (before, after) = (week(ago(60)).0.plus_days(-1), week(ago(40)).1.plus_days(1));
    assert_eq!(
        quiet,
        [(week(ago(100)).1.plus_days(1), before), (after, week(ago(3)).0.plus_days(-1))]
    );
}

#[test]
fn the_table_says_what_is_quiet_and_nothing_before_the_record() {
    let picture =
        drawn(vec![told(When::On(ago(20)), "message"), told(When::On(ago(10)), "followed")]);
    let rows: Vec<(Date, Date, RowSays)> =
        picture.rows.into_iter().map(|row| (row.first, row.last, row.says)).collect();
    let once = |kind: &str| RowSays::Incidents(vec![(Some(kind.into()), 1)]);
    let expected = [
        (ago(20), ago(20), once("message")),
        (ago(19), ago(11), RowSays::Nothing),
        (ago(10), ago(10), once("followed")),
        (ago(9), ago(0), RowSays::Nothing),
    ];
    assert_eq!(rows, expected);
}

#[test]
fn a_rise_and_a_silence_are_the_days_that_the_facts_speak_of() {
    let mut diary = vec![told(When::On(ago(150)), "message")];
    diary.extend((30..58).map(|days| told(When::On(ago(days)), "message")));
    let picture = drawn(diary.clone());
    let silence = picture.stretches[0];
    assert_eq!(
        (silence.sort, silence.first, silence.last),
        (StretchSort::Silence, ago(29), today())
    );
    diary.extend((0..28).map(|days| told(When::On(ago(days)), "message")));
    diary.retain(|incident| incident.when.range(today()).0 != ago(40));
    let more = Incident { times: Some(9), ..told(When::Between(ago(27), today()), "message") };
    diary.push(Incident { times: None, each_day: Some(9), ..more });
    let picture = drawn(diary);
    let rise = picture.stretches[0];
    assert_eq!((rise.sort, rise.first, rise.last), (StretchSort::Rise, ago(27), today()));
}

/// Whatever is reported, the picture has every incident once, and puts none where it can't have been.
#[test]
fn nothing_is_lost_and_nothing_is_more_exact_than_it_was_told() {
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..2_000 {
        let far = [20, 100, 500, 3_000][random.usize(0..4)];
        let diary: Vec<Incident> = (0..random.usize(1..12))
            .map(|_| {
                let last = ago(random.i32(0..far));
                let first = last.plus_days(-random.i32(0..far));
                let when = match random.u8(0..3) {
                    0 => When::On(last),
                    1 => When::About(last),
                    _ => When::Between(first, last),
                };
                let count = random.bool().then(|| random.u32(1..20));
                let each = matches!(when, When::Between(..)) && random.bool();
                let (times, each_day) = if each { (None, count) } else { (count, None) };
                let kind = ["message", "followed", "odd", "hearing"][random.usize(0..4)];
                Incident { times, each_day, ..told(when, kind) }
            })
            .collect();
        let case = Case { diary, ..Case::default() };
        let kinds = kinds();
        let picture = picture(&kinds, &case, today(), &[]).unwrap();
        let entries = entries(&kinds, &case, today());
        let told: u32 = entries
            .iter()
            .filter(|entry| entry.role == Role::Incident)
            .map(|entry| entry.surely_within(entry.first, entry.last))
            .sum();
        assert_eq!(picture.count, told);
        assert_eq!(picture.bars.iter().sum::<u32>() + picture.unplaced, told);
        assert_eq!(picture.lanes.iter().map(|lane| lane.count).sum::<u32>(), told);
        let in_table: u32 = picture
            .rows
            .iter()
            .map(|row| match &row.says {
                RowSays::Incidents(kinds) => kinds.iter().map(|(_, count)| count).sum(),
                RowSays::Somewhere(_, count) => *count,
                RowSays::Event(_) | RowSays::Nothing => 0,
            })
            .sum();
        assert_eq!(in_table, told, "the table says the same");
        assert!(picture.axis.steps.len() <= 62);
        for line in picture.lanes.iter().flat_map(|lane| &lane.unplaced) {
            let told =
                |entry: &CountedEntry<'_>| (entry.first, entry.last) == (line.first, line.last);
            assert!(entries.iter().any(told), "a line is as long as what was told");
            assert!(line.first_step < line.last_step, "what fits into a step stands in it");
        }
    }
}

#[test]
fn a_list_is_in_the_order_that_was_asked_for() {
    let case = Case {
        diary: vec![
            told(When::On(ago(5)), "followed"),
            told(When::On(ago(9)), "message"),
            told(When::On(ago(5)), "message"),
            told(When::About(ago(2)), "odd"),
        ],
        ..Case::default()
    };
    let list = |order, only: Option<&KindId>| listed(&kinds(), &case, today(), order, only);
    assert_eq!(list(Order::Newest, None), [3, 2, 0, 1]);
    assert_eq!(list(Order::Oldest, None), [1, 0, 2, 3]);
    assert_eq!(list(Order::Kind, None), [2, 1, 0, 3]);
    assert_eq!(list(Order::Newest, Some(&"message".into())), [2, 1]);
}
