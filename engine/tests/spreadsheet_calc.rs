//! Tables that LibreOffice Calc saved: see `fixtures/calc/README.md` for how they were made.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::pack::Kind;
use heedful_engine::spreadsheet::{
    Assumption, BadRow, Choices, Column, DateOrder, Encoding, Imported, RowProblem, decode,
    diary_from_csv, diary_to_csv,
};
use heedful_engine::{Case, Date, Incident, When};
use serde_json::json;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn kinds() -> Vec<Kind> {
    serde_json::from_value(json!([
        {"id": "message", "say": "Message or email", "also": ["text", "whatsapp"]},
        {"id": "call", "say": "Call, or missed or silent call", "also": ["phone call"]},
        {"id": "followed", "say": "Followed or watched", "also": ["following"]},
    ]))
    .unwrap()
}

fn read(bytes: &[u8], choices: &Choices) -> Imported {
    diary_from_csv(&kinds(), &decode(bytes).text, date("2026-11-22"), choices)
}

const UK: &[u8] = include_bytes!("fixtures/calc/uk.csv");
const UK_SEMICOLONS: &[u8] = include_bytes!("fixtures/calc/uk-semicolons-and-quotes.csv");
const UK_UTF_16: &[u8] = include_bytes!("fixtures/calc/uk-utf-16.csv");
const US: &[u8] = include_bytes!("fixtures/calc/us.csv");
const HEEDFUL: &[u8] = include_bytes!("fixtures/calc/heedful.csv");
const SAVED_BY_CALC: &[u8] = include_bytes!("fixtures/calc/heedful-saved-by-calc.csv");

fn on(day: &str, kind: &str) -> Incident {
    Incident::new(When::On(date(day)), kind.into())
}

fn between(first: &str, last: &str, kind: &str) -> Incident {
    Incident::new(When::Between(date(first), date(last)), kind.into())
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// What was typed, as a British reader means it.
fn typed() -> Vec<Incident> {
    vec![
        Incident {
            time: some("21:30:00"),
            place: some("WhatsApp"),
            words: some(
                "He wrote: \"I know where you are\"\nand then nothing 🙈\nType: Text\nWeather: rain",
            ),
            evidence: some("screenshot in my drive"),
            ..on("2026-10-03", "message")
        },
        Incident {
            place: some("Bus stop, High Street"),
            words: some("Type: Following"),
            ..on("2026-10-12", "followed")
        },
        Incident {
            time: some("08:15:00"),
            place: some("home"),
            words: some("Silent; 3 calls, one after the other\nType: phone call\nWeather: dry"),
            reference: some("CR/1234/26"),
            ..on("2026-10-25", "call")
        },
        Incident {
            time: some("22:05"),
            words: some("=not a formula, he typed it so\nType: WhatsApp"),
            ..on("2026-11-01", "message")
        },
        Incident {
            when: When::About(date("2026-11-05")),
            place: some("near work"),
            words: some("a grey car – I think it was his\nType: Following"),
            evidence: some("Amir saw it"),
            ..on("2026-11-05", "followed")
        },
        Incident {
            most_days: Some(1),
            words: some("Type: phone call"),
            ..between("2026-03-01", "2026-03-31", "call")
        },
        Incident { words: some("Type: phone call"), ..between("2026-02-01", "2026-02-05", "call") },
        Incident {
            time: some("19:00:00"),
            place: some("Instagram"),
            // Calc made a number of 007 before anyone could read it.
            reference: some("7"),
            words: some("Zoë’s post: he \"liked\" it 👀\nType: Text\nWeather: fog"),
            ..on("2026-11-14", "message")
        },
    ]
}

#[test]
fn a_british_sheet_is_read_however_it_was_saved() {
    let with_mark = [&[0xEF, 0xBB, 0xBF], UK].concat();
    for (name, bytes, encoding) in [
        ("defaults", UK, Encoding::Utf8),
        ("with a mark", with_mark.as_slice(), Encoding::Utf8),
        ("semicolons", UK_SEMICOLONS, Encoding::Utf8),
        ("UTF-16", UK_UTF_16, Encoding::Utf16),
    ] {
        assert_eq!(decode(bytes).encoding, encoding, "{name}");
        let imported = read(bytes, &Choices::default());
        assert_eq!(imported.entries, typed(), "{name}");
        let bad: Vec<(usize, RowProblem, &str)> = imported
            .not_understood
            .iter()
            .map(|bad| (bad.line, bad.problem, bad.said.as_str()))
            .collect();
        // The second row has a line break in it, so that it takes two lines.
        assert_eq!(
            bad,
            [
                (11, RowProblem::DateNotRead, ""),
                (12, RowProblem::KindNotKnown, "Unicorn"),
                (13, RowProblem::NoDate, ""),
            ],
            "{name}"
        );
        assert!(imported.assumed.contains(&(Assumption::TwoDigitYear, 5)), "{name}");
        let columns: Vec<(&str, Column)> = imported
            .columns
            .iter()
            .filter_map(|one| Some((one.name.as_str(), imported.column(&one.name)?)))
            .collect();
        assert_eq!(
            columns,
            [
                ("Date of incident", Column::Date),
                ("Time", Column::Time),
                ("Type", Column::Kind),
                ("Where / how", Column::Place),
                ("What happened", Column::Words),
                ("Evidence", Column::Evidence),
                ("Crime ref", Column::Reference),
            ],
            "{name}"
        );
        assert_eq!(imported.other_columns().collect::<Vec<_>>(), ["Weather"], "{name}");
    }
}

#[test]
fn how_dates_were_read_is_said_with_one_of_them() {
    let uk = read(UK, &Choices::default()).either_way;
    assert_eq!((uk.order, uk.rows), (Some(DateOrder::DayFirst), 5));
    assert_eq!(uk.example, Some(("03/10/26".to_owned(), When::On(date("2026-10-03")))));
    let us = read(US, &Choices::default()).either_way;
    assert_eq!(us.order, Some(DateOrder::MonthFirst));
    assert_eq!(us.example, Some(("10/03/26".to_owned(), When::On(date("2026-10-03")))));
}

/// What Calc knew as a date has the month first. "about 5/11/2026" was typed as words, and no program can tell.
#[test]
fn a_sheet_of_an_american_device_has_the_month_first_and_says_so() {
    let us = read(US, &Choices::default());
    let days: Vec<When> = us.entries.iter().map(|entry| entry.when).collect();
    for entry in typed() {
        if let When::On(_) = entry.when {
            assert!(days.contains(&entry.when), "{:?} is not in {days:?}", entry.when);
        }
    }
    assert_eq!(us.entries[3].time.as_deref(), Some("10:05 pm"));
    assert_eq!(days[4], When::About(date("2026-05-11")));
    assert!(
        us.assumed.iter().any(|(assumed, rows)| *assumed == Assumption::MonthFirst && *rows == 7)
    );
    // Said otherwise, dates that can have the day first have it.
    let choices = Choices { order: Some(DateOrder::DayFirst), ..Choices::default() };
    let turned = read(US, &choices);
    assert_eq!(turned.entries[0].when, When::On(date("2026-03-10")));
    assert_eq!(turned.entries[2].when, When::On(date("2026-10-25")), "no other way to read it");
    assert_eq!(turned.entries[4].when, When::About(date("2026-11-05")));
}

#[test]
fn a_kind_that_a_person_names_makes_the_row_whole_and_keeps_its_word() {
    let choices =
        Choices { kinds: vec![("unicorn".to_owned(), "followed".into())], ..Choices::default() };
    let imported = read(UK, &choices);
    assert_eq!(imported.entries.len(), typed().len() + 1);
    assert_eq!(
        imported.entries[8],
        Incident {
            words: some("which kind is that?\nType: Unicorn"),
            ..on("2026-11-16", "followed")
        }
    );
    let left: Vec<&BadRow> = imported.not_understood.iter().collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[test]
fn a_diary_of_ours_comes_back_from_calc_as_it_was() {
    // Written before there was a choice about breaches: its words stay, and none is taken for one.
    let diary = read(HEEDFUL, &Choices::default()).entries;
    assert_eq!(diary.len(), 4);
    assert_eq!(diary[3].words.as_deref(), Some("=SUM(A1) was all it said"));
    let case = Case { diary, ..Case::default() };
    let written = diary_to_csv(&kinds(), &case);
    assert_eq!(read(written.as_bytes(), &Choices::default()).entries, case.diary);
    let back = read(SAVED_BY_CALC, &Choices::default());
    assert_eq!((back.entries, back.not_understood), (case.diary, vec![]));
}
