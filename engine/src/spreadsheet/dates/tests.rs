//! Dates as people write them, one after the other.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a failed expectation ends the run")]

use super::*;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn read(text: &str) -> Option<ReadDate> {
    parse(text, date("2026-11-22"), DateOrder::DayFirst)
}

#[test]
fn one_day_is_read_however_it_is_written() {
    let day = When::On(date("2026-10-03"));
    for text in [
        "2026-10-03",
        "2026/10/03",
        "03/10/2026",
        "3/10/2026",
        "3.10.2026",
        "3-10-2026",
        "3 10 2026",
        "3 October 2026",
        "3 Oct 2026",
        "3rd October 2026",
        "3rd of Oct. 2026",
        "October 3, 2026",
        "Sat 3 October 2026",
        "Saturday, 3 Oct 2026",
        "03-Oct-2026",
        "2026-10-03T00:00:00",
        "3/10/2026 00:00",
    ] {
        let told = read(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((told.when, &told.time, &told.assumed), (day, &None, &vec![]), "{text}");
    }
    for (text, assumed) in [
        ("3/10/26", Assumption::TwoDigitYear),
        ("3 Oct 26", Assumption::TwoDigitYear),
        ("3 October", Assumption::YearMissing),
        ("46298", Assumption::SerialNumber),
    ] {
        let told = read(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((told.when, told.assumed), (day, vec![assumed]), "{text}");
    }
    assert_eq!(read("3-5 2026").unwrap().when, When::On(date("2026-05-03")));
    assert_eq!(read("3 December").unwrap().when, When::On(date("2025-12-03")));
    assert_eq!(read("3/10/98").unwrap().when, When::On(date("1998-10-03")));
    let american = read("10/25/2026").unwrap();
    assert_eq!(
        (american.when, american.assumed),
        (When::On(date("2026-10-25")), vec![Assumption::MonthFirst])
    );
}

#[test]
fn a_month_with_two_digits_is_that_month_of_that_year() {
    for (text, first, last) in [
        ("Oct-25", "2025-10-01", "2025-10-31"),
        ("October-25", "2025-10-01", "2025-10-31"),
        ("Sept-26", "2026-09-01", "2026-09-30"),
        ("Jan'26", "2026-01-01", "2026-01-31"),
        ("Feb/24", "2024-02-01", "2024-02-29"),
        ("Dec-98", "1998-12-01", "1998-12-31"),
    ] {
        let told = read(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(told.when, When::Between(date(first), date(last)), "{text}");
        assert_eq!(told.assumed, [Assumption::MonthAndYear], "{text}");
    }
    // A day before its month is a day.
    let day = read("25-Oct").unwrap();
    assert_eq!(
        (day.when, day.assumed),
        (When::On(date("2026-10-25")), vec![Assumption::YearMissing])
    );
}

#[test]
fn a_day_that_is_yet_to_come_is_said() {
    for text in ["03/12/2026", "03/10/2062", "Dec-26", "tomorrow 3 December 2026", "2027", "46400"]
    {
        let Some(told) = read(text) else { continue };
        assert!(told.assumed.contains(&Assumption::Future), "{text}: {told:?}");
    }
    for text in ["22/11/2026", "November 2026", "2026", "about 20/11/2026", "3 December"] {
        assert!(!read(text).unwrap().assumed.contains(&Assumption::Future), "{text}");
    }
}

/// Each used to cost a level of the stack, of which a browser has 256 kB.
#[test]
fn prefixes_without_end_are_no_date() {
    for prefix in
        ["early ", "mid ", "mid-", "late ", "about ", "between ", "most days ", "early mid late "]
    {
        for count in [2, 3, 12, 20_000] {
            let text = format!("{}October 2026", prefix.repeat(count));
            if text.len() > MOST_BYTES
                || prefix.starts_with(['e', 'm', 'l']) && !prefix.starts_with("most")
            {
                assert_eq!(read(&text), None, "{prefix} {count}");
            }
        }
    }
    assert!(
        !either_way(&"3/10/2026 ".repeat(100_000))
            && rules_out(&"25/10/2026 ".repeat(100_000)).is_none()
    );
}

#[test]
fn a_time_beside_a_date_is_kept() {
    for (text, time) in [
        ("2026-10-03T21:30", "21:30"),
        ("03/10/2026 21:30:00", "21:30:00"),
        ("3 Oct 2026 9.30pm", "9.30pm"),
        ("3 Oct 2026 9:30 am", "9:30 am"),
    ] {
        let told = read(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(
            (told.when, told.time.as_deref()),
            (When::On(date("2026-10-03")), Some(time)),
            "{text}"
        );
    }
}

#[test]
fn what_is_not_exact_stays_so() {
    let between = |first, last| When::Between(date(first), date(last));
    for (text, when) in [
        ("about 3 October 2026", When::About(date("2026-10-03"))),
        ("~03/10/2026", When::About(date("2026-10-03"))),
        ("circa 3/10/2026", When::About(date("2026-10-03"))),
        ("October 2026", between("2026-10-01", "2026-10-31")),
        ("Feb 2024", between("2024-02-01", "2024-02-29")),
        ("2026-10", between("2026-10-01", "2026-10-31")),
        ("10/2026", between("2026-10-01", "2026-10-31")),
        ("2025", between("2025-01-01", "2025-12-31")),
        ("early October 2026", between("2026-10-01", "2026-10-10")),
        ("mid-October 2026", between("2026-10-11", "2026-10-20")),
        ("late Feb 2026", between("2026-02-21", "2026-02-28")),
        ("1/10/2026 to 5/10/2026", between("2026-10-01", "2026-10-05")),
        ("between 1 and 5 October 2026", between("2026-10-01", "2026-10-05")),
        ("from 2026-10-01 until 2026-10-05", between("2026-10-01", "2026-10-05")),
        ("1 – 5 October 2026", between("2026-10-01", "2026-10-05")),
        ("1-5 October 2026", between("2026-10-01", "2026-10-05")),
        ("Sept 2026 to October 2026", between("2026-09-01", "2026-10-31")),
    ] {
        assert_eq!(read(text).map(|told| told.when), Some(when), "{text}");
    }
    let most = read("most days in March 2026").unwrap();
    assert_eq!((most.when, most.days), (between("2026-03-01", "2026-03-31"), RangeDays::Most));
    let each = read("every day from 1/3/2026 to 5/3/2026").unwrap();
    assert_eq!((each.when, each.days), (between("2026-03-01", "2026-03-05"), RangeDays::Each));
}

#[test]
fn what_is_no_date_is_not_taken_for_one() {
    for text in [
        "",
        "yesterday",
        "last week",
        "31/02/2026",
        "32/01/2026",
        "13/13/2026",
        "3/10",
        "soon",
        "12345678",
        "3 Octember 2026",
        "a 3 October 2026",
        "0/0/0",
        "99999",
        "1/2/3/4",
        "£3.10",
        "3xx October 2026",
        "3 October 2026 a:30",
        "3 October 2026 é",
        "1899",
        "2101",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn an_order_is_ruled_out_by_a_number_that_is_no_month() {
    assert_eq!(rules_out("25/10/2026"), Some(DateOrder::MonthFirst));
    assert_eq!(rules_out("10/25/26"), Some(DateOrder::DayFirst));
    assert_eq!(rules_out("3/10/2026"), None);
    assert_eq!(rules_out("3/12/2026"), None);
    assert_eq!(rules_out("12/3/2026"), None);
    assert_eq!(rules_out("13/3/2026"), Some(DateOrder::MonthFirst));
    assert_eq!(rules_out("3/13/2026"), Some(DateOrder::DayFirst));
    assert_eq!(rules_out("2026-10-25"), None);
    for no_date in ["25/10/2026/7", "25/10/202", "025/10/2026", "25/010/2026", "25/10/2x26"] {
        assert_eq!(rules_out(no_date), None, "{no_date}");
    }
    assert_eq!(rules_out("3 October 2026 21:30"), None);
    assert_eq!(rules_out("about 25/10/2026"), Some(DateOrder::MonthFirst));
    assert_eq!(rules_out("10/25/26 10:05 PM"), Some(DateOrder::DayFirst));
    assert_eq!(rules_out("1/2/2026 to 25/2/2026"), Some(DateOrder::MonthFirst));
}

#[test]
fn a_date_may_be_either_way_round_where_both_numbers_can_be_months() {
    for text in [
        "3/10/2026",
        "3/12/2026",
        "12/3/2026",
        "about 5/11/26",
        "1/2/2026 to 5/2/2026",
        "03.10.26 9:30 pm",
    ] {
        assert!(either_way(text), "{text}");
    }
    for text in
        ["25/10/2026", "10/10/2026", "2026-10-03", "3 Oct 2026", "1/2/2026 to 25/2/2026", ""]
    {
        assert!(!either_way(text), "{text}");
    }
}
