//! Lists that were made to hold a page up. What is looked at is counted in bytes, so that no clock decides.

use serde_json::json;

use super::*;
use crate::spreadsheet::{MOST_ROW_BYTES, effort};

fn kinds() -> Vec<Kind> {
    serde_json::from_value(json!([
        {"id": "message", "say": "Message or email", "also": ["text", "whatsapp"]},
        {"id": "call", "say": "Call, or missed or silent call", "also": ["phone call"]},
    ]))
    .unwrap()
}

/// What each line of a hostile list may be.
fn hostile(count: usize) -> Vec<(&'static str, String)> {
    let rows = |line: fn(usize) -> String| -> String { (0..count).map(line).collect() };
    vec![
        ("quotes that close and open", rows(|_| "b\",x,\"c\n".to_owned())),
        ("an odd number of them", format!("{}\"", rows(|_| "b\",x,\"c\n".to_owned()))),
        ("a quote on each line", rows(|_| "\"\n".to_owned())),
        ("quotes and nothing else", "\"".repeat(count * 10)),
        (
            "words that nobody knows",
            format!("Date,Type\n{}", rows(|n| format!("3/10/2026,word{n}\n"))),
        ),
        (
            "words about orders",
            format!("Date,Type,Breach\n{}", rows(|n| format!("3/10/2026,call,w{n}\n"))),
        ),
        ("the same row", format!("Date,Type\n{}", rows(|_| "3/10/2026,call\n".to_owned()))),
        ("prefixes", format!("Date,Type\n{},call\n", "early ".repeat(count))),
        ("one long cell", format!("Date,Type\n{}\n", "x".repeat(count * 10))),
        ("one long line", "x".repeat(count * 10)),
        ("one row of many cells", format!("Date,Type\n3/10/2026,call{}\n", ",x".repeat(count))),
        (
            "names and names of columns",
            format!(
                "Date,Type{}\n{}",
                ",Date".repeat(count),
                rows(|_| "3/10/2026,call\n".to_owned())
            ),
        ),
        (
            "a header of commas",
            format!("{}\n{}", ",".repeat(count * 10), rows(|_| "3/10/2026,call\n".to_owned())),
        ),
        (
            "many columns",
            format!(
                "Date,Type{}\n{}",
                ",x".repeat(900),
                rows(|n| if n % 100 == 0 {
                    "3/10/2026,call,1\n".to_owned()
                } else {
                    String::new()
                })
            ),
        ),
        ("dates and dates", rows(|_| format!("{}\n", "3/10/2026,".repeat(200)))),
        ("empty cells", rows(|_| ",,,,,,,,,\n".to_owned())),
        ("empty lines", "\r\n".repeat(count * 10)),
        ("spaces", rows(|_| "          \n".to_owned())),
        ("zeros", "\0".repeat(count * 10)),
        ("senders", rows(|n| format!("03/10/2026, 21:30 - sender{n}: x\n"))),
        ("numbers", format!("Date,From\n{}", rows(|n| format!("3/10/2026,+4477009{n:05}\n")))),
        (
            "a message of many lines",
            format!("03/10/2026, 21:30 - Alex: x\n{}", rows(|_| "more\n".to_owned())),
        ),
        (
            "a message of one long line",
            format!("03/10/2026, 21:30 - Alex: {}", "x".repeat(count * 10)),
        ),
        (
            "many days",
            rows(|n| {
                format!("{:02}/{:02}/{}, 21:30 - Alex: x\n", n % 28 + 1, n % 12 + 1, 1990 + n % 30)
            }),
        ),
        ("one day", rows(|_| "03/10/2026, 21:30 - Alex: x\n".to_owned())),
    ]
}

/// How many steps a list takes, how much they look at in all, and the most that one of them does.
fn run(text: &str) -> (usize, usize, usize) {
    let kinds = kinds();
    effort::taken();
    let mut import = Import::new(text.to_owned(), Date::parse("2026-11-28").unwrap());
    import.choose(Choices { senders: vec!["Alex".to_owned()], ..Choices::default() });
    let (mut steps, mut all, mut longest) = (0, 0, 0);
    while import.step(&kinds) {
        let looked_at = effort::taken();
        (steps, all, longest) = (steps + 1, all + looked_at, longest.max(looked_at));
    }
    (steps, all, longest)
}

/// What one step may look at: a row that is as long as is read, a few times over.
const LONGEST_STEP: usize = 4 * MOST_ROW_BYTES;

#[test]
fn a_hostile_list_takes_steps_in_proportion_to_its_length_and_each_is_short() {
    for ((name, small), (_, large)) in hostile(600).into_iter().zip(hostile(1_200)) {
        let (steps, looked_at, longest) = run(&small);
        let (twice, more, longer) = run(&large);
        assert!(twice <= 2 * steps + 50, "{name}: {steps} and {twice} steps");
        assert!(more <= 2 * looked_at + 200_000, "{name}: {looked_at} and {more} bytes");
        assert!(looked_at <= 40 * small.len() + 200_000, "{name}: {looked_at} of {}", small.len());
        assert!(longest.max(longer) <= LONGEST_STEP, "{name}: {longest} and {longer} in a step");
    }
}

/// Many times as long as a row may be: no step grows with the list.
#[test]
fn in_long_lists_no_step_is_longer_than_a_row() {
    let of = |line: &str| line.repeat(4 * MOST_ROW_BYTES / line.len());
    let wide = format!("{}\n", ",x".repeat(MOST_ROW_BYTES / 2 - 1));
    for (name, text) in [
        ("wide rows", of(&wide)),
        ("long cells", of(&format!("{}\n", "x".repeat(MOST_ROW_BYTES - 1)))),
        ("empty rows", ",,,,\n".repeat(50_000)),
        ("empty lines", of("\n")),
        ("commas", of(",")),
        ("quotes", of("\"")),
    ] {
        let (_, _, longest) = run(&text);
        // A line that is longer than is read is passed over, in one go.
        let line = text.lines().map(str::len).max().unwrap_or(0);
        assert!(longest <= LONGEST_STEP.max(line + 4_096), "{name}: {longest} in a step");
    }
}
