//! Fuzz targets for everything that reads what others wrote. In `cargo test` each runs for a bounded number of inputs;
//! `cargo bolero test` runs them for as long as one likes.
//!
//! Never a panic, never unbounded memory, never a record that reads differently after it was kept.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use std::sync::LazyLock;

use bolero::check;
use heedful_engine::report::{fill, report, to_text};
use heedful_engine::spreadsheet::{Blanks, Choices, decode, diary_from_csv, not_understood_to_csv};
use heedful_engine::{
    Audience, Case, Condition, Date, Prepared, Sign, Text, assess, check_case, prepare, read_case,
    read_pack,
};

const PACK: &str = include_str!("fixtures/pack.json");
const RECORD: &str = include_str!("fixtures/record-format-1.json");
const INPUTS: usize = 20_000;

static PREPARED: LazyLock<Prepared> = LazyLock::new(|| prepare(read_pack(PACK).unwrap()).unwrap());

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

/// A change to a text: at a place, so many characters go, and these come.
type Change = (u16, u8, String);

/// A file with some changes: much nearer to what is read than random bytes are.
fn changed(file: &str, changes: &[Change]) -> String {
    let mut characters: Vec<char> = file.chars().collect();
    for (place, gone, come) in changes.iter().take(8) {
        let from = usize::from(*place) % characters.len().max(1);
        let to = (from + usize::from(gone % 16)).min(characters.len());
        characters.splice(from..to, come.chars().take(16));
    }
    characters.into_iter().collect()
}

/// Whatever opens as a case can be assessed, put into words and kept.
fn use_case(case: &Case) {
    let kept = serde_json::to_string(case).unwrap();
    assert_eq!(read_case(&kept).as_ref(), Ok(case));
    let assessment = assess(&PREPARED, case, today());
    assert!(
        assessment.could_be >= assessment.band
            && assessment.rules_could_be >= assessment.rules_band
    );
    for audience in Audience::ALL {
        assert!(to_text(&report(&PREPARED, case, &assessment, *audience)).starts_with("Check\n"));
    }
    for problem in check_case(&PREPARED, case, today()) {
        assert!(!problem.to_string().is_empty());
    }
}

#[test]
fn any_text_as_a_record() {
    check!().with_iterations(INPUTS).with_type::<String>().for_each(|text| {
        if let Ok(case) = read_case(text) {
            use_case(&case);
        }
    });
}

#[test]
fn a_damaged_record() {
    let mut opened = 0;
    check!().with_iterations(INPUTS).with_type::<Vec<Change>>().for_each(
        |changes| match read_case(&changed(RECORD, changes)) {
            Ok(case) => {
                opened += 1;
                use_case(&case);
            }
            Err(problems) => assert!(!problems.is_empty()),
        },
    );
    // Both ways are gone.
    assert!(opened > 10 && opened < INPUTS, "{opened}");
}

#[test]
fn any_text_as_a_pack() {
    check!().with_iterations(INPUTS).with_type::<String>().for_each(|text| {
        if let Ok(pack) = read_pack(text) {
            assert!(prepare(pack).is_err());
        }
    });
}

#[test]
fn a_damaged_pack() {
    let case = read_case(RECORD).unwrap();
    check!().with_iterations(INPUTS / 4).with_type::<Vec<Change>>().for_each(|changes| {
        if let Ok(pack) = read_pack(&changed(PACK, changes))
            && let Ok(prepared) = prepare(pack)
        {
            let assessment = assess(&prepared, &case, today());
            assert!(
                to_text(&report(&prepared, &case, &assessment, Audience::Person)).contains('\n')
            );
        }
    });
}

/// Whatever a list holds: it is read to its end, and all of it can be saved again.
fn use_list(bytes: &[u8]) {
    let decoded = decode(bytes);
    let choices = Choices {
        senders: vec!["Alex".to_owned()],
        blanks: Blanks::DateAbove,
        ..Choices::default()
    };
    for choices in [Choices::default(), choices] {
        let read = diary_from_csv(&PREPARED.pack().kinds, &decoded.text, today(), &choices);
        assert!(read.entries.iter().all(|entry| entry.breach.is_none()), "{:?}", decoded.text);
        assert!(not_understood_to_csv(&read, &read.not_understood).starts_with('\u{feff}'));
        let case = Case { diary: read.entries, ..Case::default() };
        use_case(&case);
    }
}

#[test]
fn any_bytes_as_a_list() {
    check!().with_iterations(INPUTS / 4).with_type::<Vec<u8>>().for_each(|bytes| use_list(bytes));
}

#[test]
fn a_damaged_list() {
    const LISTS: [&str; 3] = [
        "Date,Type,What happened,Breach\n3/10/2026,message,\"he said \"\"soon\"\", twice\",none\n,call,,yes\nOct-25,,x,\n",
        "03/10/2026, 21:30 - Alex: where are you\nmore\n04/10/2026, 9:30 pm - Missed voice call\n",
        "[03/10/2026, 9:30:15 PM] Alex: one\n\u{200e}[25/10/2026, 9:30:15 PM] Me: two\n",
    ];
    check!().with_iterations(INPUTS / 4).with_type::<(u8, Vec<Change>)>().for_each(
        |(which, changes)| {
            let list = LISTS[usize::from(*which) % LISTS.len()];
            use_list(changed(list, changes).as_bytes());
        },
    );
}

#[test]
fn any_text_as_a_small_thing() {
    check!().with_iterations(INPUTS).with_type::<String>().for_each(|text| {
        if let Some(date) = Date::parse(text) {
            assert_eq!(date.to_string(), *text);
        }
        if let Some(sign) = Sign::parse(text) {
            assert_eq!(sign.to_string(), *text);
        }
        assert_eq!(fill(text, &[]), *text);
        if let Ok(condition) = serde_json::from_str::<Condition>(text) {
            let kept = serde_json::to_string(&condition).unwrap();
            assert_eq!(serde_json::from_str::<Condition>(&kept).unwrap(), condition);
        }
        if let Ok(words) = serde_json::from_str::<Text>(text) {
            assert_eq!(
                serde_json::from_str::<Text>(&serde_json::to_string(&words).unwrap()).unwrap(),
                words
            );
        }
    });
}
