//! The diary as a table: out and back without loss, and in from what spreadsheets and logs give.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::case::Breach;
use heedful_engine::pack::Kind;
use heedful_engine::spreadsheet::{
    Assumption, BadRow, Choices, Doubles, Encoding, Imported, RowProblem, decode, diary_from_csv,
    diary_to_csv, doubles,
};
use heedful_engine::{Case, Date, Incident, When};
use serde_json::json;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn kinds() -> Vec<Kind> {
    serde_json::from_value(json!([
        {"id": "message", "say": {"self": "Message or email", "officer": "Message"}, "also": ["text", "whatsapp"]},
        {"id": "call", "say": "Call, or missed or silent call", "also": ["phone call"]},
        {"id": "followed", "say": "Followed or watched", "also": ["following"]},
        {"id": "police_warning", "say": "Police warned this person", "role": "warning"},
    ]))
    .unwrap()
}

fn read(text: &str) -> Imported {
    diary_from_csv(&kinds(), text, date("2026-11-22"), &Choices::default())
}

fn case(diary: Vec<Incident>) -> Case {
    Case { diary, ..Case::default() }
}

/// Texts that spreadsheets stumble over, or take for something else.
const TEXTS: &[&str] = &[
    "plain",
    " spaces around ",
    "comma, semicolon; tab\tand \"quotes\"",
    "two\nlines\r\nand\rthree",
    "🙈 éß 漢字 שלום",
    "=HYPERLINK(\"http://x\")",
    "+44 7700 900123",
    "-3",
    "@SUM(A1)",
    "'quoted'",
    "'=already guarded",
    "''-twice",
    "\tbegins with a tab",
    "2026-10-03",
    "\u{feff}mark",
    "\"",
    "'",
];

#[test]
fn what_is_written_is_read_back_the_same() {
    let mut random = fastrand::Rng::with_seed(11);
    for _ in 0..300 {
        let diary: Vec<Incident> =
            (0..random.usize(0..12)).map(|_| any_entry(&mut random)).collect();
        let case = case(diary);
        let written = diary_to_csv(&kinds(), &case);
        let imported = read(&written);
        assert_eq!(imported.not_understood, [], "{written}");
        assert_eq!(imported.entries, case.diary, "{written}");
        let is_said = |(assumed, _): &&(Assumption, usize)| {
            !matches!(assumed, Assumption::Several | Assumption::Future)
        };
        assert_eq!(imported.assumed.iter().filter(is_said).count(), 0, "{written}");
        assert_eq!(imported.other_columns().count(), 0, "{written}");
    }
}

fn any_entry(random: &mut fastrand::Rng) -> Incident {
    let day = date("2026-11-22").plus_days(random.i32(-900..40));
    let when = match random.u8(0..3) {
        0 => When::On(day),
        1 => When::About(day),
        _ => When::Between(day, day.plus_days(random.i32(1..60))),
    };
    let kind = random.choice(kinds()).unwrap().id;
    let mut entry = Incident::new(when, kind);
    match random.u8(0..5) {
        0 => entry.times = Some(random.u32(1..=100_000)),
        1 => entry.each_day = Some(random.u32(1..=100_000)),
        2 => entry.most_days = Some(random.u32(1..=100_000)),
        _ => {}
    }
    for text in [
        &mut entry.time,
        &mut entry.place,
        &mut entry.words,
        &mut entry.evidence,
        &mut entry.witnesses,
        &mut entry.reported,
        &mut entry.reference,
        &mut entry.breaks,
        &mut entry.felt,
        &mut entry.changed,
    ] {
        *text = random.bool().then(|| (*random.choice(TEXTS).unwrap()).to_owned());
    }
    entry.breach =
        random.choice([None, Some(Breach::Yes), Some(Breach::No), Some(Breach::NotSure)]).unwrap();
    entry.written_on = random.bool().then_some(day);
    entry
}

#[test]
fn no_cell_that_is_written_is_a_formula() {
    let mut entry = Incident::new(When::On(date("2026-10-03")), "message".into());
    for text in TEXTS {
        entry.words = Some((*text).to_owned());
        entry.place = Some((*text).to_owned());
        let written = diary_to_csv(&kinds(), &case(vec![entry.clone()]));
        for (place, letter) in written.char_indices() {
            let before: String = written[..place].chars().rev().take(2).collect();
            let starts_cell = before.starts_with([',', '\n'])
                || (before.starts_with('"') && before.ends_with(','));
            // A quote that is doubled within a cell does not open one.
            assert!(!(starts_cell && "=+-@".contains(letter)), "{written}");
        }
    }
}

#[test]
fn a_file_that_is_written_reads_like_a_table() {
    let mut entry =
        Incident::new(When::Between(date("2026-10-01"), date("2026-10-05")), "call".into());
    entry.each_day = Some(10);
    entry.words = Some("=said \"hello\"".to_owned());
    let written = diary_to_csv(&kinds(), &case(vec![entry]));
    assert_eq!(
        written,
        "\u{feff}date,kind,how often,time,where,what happened,evidence,witnesses,reported to,reference,broke an order,breaks,how it felt,what changed,written on\r\n\
         2026-10-01 to 2026-10-05,\"Call, or missed or silent call\",10 each day,,,\"'=said \"\"hello\"\"\",,,,,,,,,\r\n"
    );
}

/// As Excel writes it where lists are separated by semicolons, saved for older programs: Windows-1252, and lines that end
/// as on Windows.
#[test]
fn a_british_sheet_from_excel_is_read() {
    let bytes = b"Date of incident;Incident type;Location;Details;Police ref\r\n\
        03/10/2026 21:30;Message;home;\"he said \x93soon\x94; caf\xe9\";CR/1/26\r\n\
        about 5/10/2026;WhatsApp;;;\r\n\
        1/11/2026 to 5/11/2026;phone call;;;\r\n\
        most days in March 2026;phone call;;;\r\n";
    let decoded = decode(bytes);
    assert_eq!(decoded.encoding, Encoding::Windows1252);
    let text = decoded.text;
    let imported = read(&text);
    assert_eq!(
        (imported.not_understood.as_slice(), imported.assumed.as_slice()),
        (&[][..], &[][..])
    );
    assert_eq!(imported.other_columns().collect::<Vec<_>>(), ["Police ref"]);
    let [first, second, third, fourth] = imported.entries.as_slice() else {
        panic!("{imported:?}")
    };
    assert_eq!((first.when, first.time.as_deref()), (When::On(date("2026-10-03")), Some("21:30")));
    assert_eq!(first.words.as_deref(), Some("he said “soon”; café\nPolice ref: CR/1/26"));
    assert_eq!(second.words.as_deref(), Some("Incident type: WhatsApp"));
    assert_eq!(second.when, When::About(date("2026-10-05")));
    assert_eq!(third.when, When::Between(date("2026-11-01"), date("2026-11-05")));
    assert_eq!(fourth.when, When::Between(date("2026-03-01"), date("2026-03-31")));
    assert_eq!(fourth.most_days, Some(1));
}

#[test]
fn what_parts_the_cells_is_told_by_the_first_line_outside_of_quotes() {
    for text in [
        "date,kind,details\n2026-10-03,message,he wrote; and; then; again; and; then; he called\n",
        "\"date\n(day; or about; or so)\",kind\n2026-10-03,message\n",
        "\"date\n(day, or about)\";kind\n2026-10-03;message\n",
        "date\tkind\tdetails, if any, in own words\n2026-10-03\tmessage\t\n",
        "sep=|\ndate|kind\n2026-10-03|message\n",
    ] {
        let imported = read(text);
        let [entry] = imported.entries.as_slice() else { panic!("{text}: {imported:?}") };
        assert_eq!(entry.when, When::On(date("2026-10-03")), "{text}");
    }
}

/// Two rows with a quote that is no end of a cell must not become one: the second would be nothing but words of the first.
#[test]
fn stray_quotes_swallow_no_row() {
    let list = read(
        "date,kind,what happened\n\
         2026-10-03,call,\"rang all night\n\
         2026-10-04,threat,\"he would kill me\n\
         2026-10-05,call,rang\n",
    );
    assert_eq!(list.entries.len(), 1, "{list:?}");
    let lines: Vec<usize> = list.not_understood.iter().map(|bad| bad.line).collect();
    assert_eq!(lines, [2, 3]);
    // Quotes that are a pair stay one, with the lines within.
    let whole = read("date,kind,what happened\n2026-10-03,call,\"rang,\nand \"\"rang\"\"\"\n");
    assert_eq!(whole.entries[0].words.as_deref(), Some("rang,\nand \"rang\""));
}

#[test]
fn marks_that_turn_a_text_round_do_not_reach_our_words() {
    let list = read("date,kind,what happened,source\n2026-10-03,call,\u{202e}rang,a\u{2067}b\n");
    assert_eq!(list.entries[0].words.as_deref(), Some("rang\nsource: ab"));
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let lines = |text: &str| -> Vec<usize> {
        read(text).not_understood.iter().map(|bad| bad.line).collect()
    };
    assert_eq!(lines("sep=;\ndate;kind\nsometime;message\n"), [3]);
    assert_eq!(lines("\n\ndate,kind\n\nsometime,message\nnever,message\n"), [5, 6]);
    assert_eq!(lines("date,kind\n\"some\ntime\",message\nnever,message\n"), [2, 4]);
    assert_eq!(lines("date,kind\n\"some,message\nnever,message\n"), [2, 3]);
}

#[test]
fn rows_that_make_no_sense_come_back_whole() {
    let text = "\
date,kind,what happened
sometime,message,\"no date, but words\"
31/02/2026,message,no such day
,message,no date at all
3/10/2026,unicorn,which kind?
4/10/2026,,none
5/10/2026,message,fine
";
    let imported = read(text);
    assert_eq!(imported.entries.len(), 1);
    let bad: Vec<(usize, &str, RowProblem)> = imported
        .not_understood
        .iter()
        .map(|bad| (bad.line, bad.row.as_str(), bad.problem))
        .collect();
    assert_eq!(
        bad,
        [
            (2, "sometime,message,\"no date, but words\"", RowProblem::DateNotRead),
            (3, "31/02/2026,message,no such day", RowProblem::DateNotRead),
            (4, ",message,no date at all", RowProblem::NoDate),
            (5, "3/10/2026,unicorn,which kind?", RowProblem::KindNotKnown),
            (6, "4/10/2026,,none", RowProblem::NoKind),
        ]
    );
    // Whole once a kind is chosen.
    let draft = imported.not_understood[3].draft.clone().unwrap();
    assert_eq!(
        (draft.when, draft.words.as_deref()),
        // Its own word for what it was is kept: until 2026-11-22 it was not, and got lost with the row.
        (When::On(date("2026-10-03")), Some("which kind?\nkind: unicorn"))
    );
    assert!(imported.not_understood[0].draft.is_none());
}

#[test]
fn months_first_are_read_where_only_that_can_be_and_doubts_are_given_back() {
    let american = read("date,kind\n10/03/2026,message\n10/25/2026,message\n");
    assert_eq!(american.entries[0].when, When::On(date("2026-10-03")));
    assert_eq!(american.assumed, [(Assumption::MonthFirst, 2)]);
    let mixed = read("date,kind\n10/03/2026,message\n10/25/2026,message\n25/10/2026,message\n");
    let days: Vec<When> = mixed.entries.iter().map(|entry| entry.when).collect();
    assert_eq!(days, [When::On(date("2026-10-25")); 2]);
    let [BadRow { row, problem, .. }] = mixed.not_understood.as_slice() else {
        panic!("{mixed:?}")
    };
    assert_eq!((row.as_str(), *problem), ("10/03/2026,message", RowProblem::DateEitherWay));
}

#[test]
fn a_first_and_last_day_may_have_columns_of_their_own() {
    let imported = read(
        "Start date\tEnd date\tType\tHow many\n1/10/2026\t5/10/2026\ttext\t3\n2/10/2026\t\ttext\t\n",
    );
    assert_eq!(imported.entries[0].when, When::Between(date("2026-10-01"), date("2026-10-05")));
    assert_eq!(
        imported.entries[0].words.as_deref(),
        Some("Type: text\nHow many: 3"),
        "nobody said it counts"
    );
    assert_eq!(imported.entries[1].when, When::On(date("2026-10-02")));
}

#[test]
fn what_is_left_of_three_columns_for_dates_goes_into_the_words() {
    let of = |row: &str| {
        let imported = read(&format!("date,start,end,kind,written on\n{row}\n"));
        let [entry] = imported.entries.as_slice() else { panic!("{row}: {imported:?}") };
        (entry.when, entry.words.clone(), entry.written_on)
    };
    let between = |first, last| When::Between(date(first), date(last));
    // A first day alone, a date with a last day, a first and a last day.
    assert_eq!(of(",1/10/2026,,call,"), (When::On(date("2026-10-01")), None, None));
    assert_eq!(of("1/10/2026,,5/10/2026,call,"), (between("2026-10-01", "2026-10-05"), None, None));
    assert_eq!(of(",1/10/2026,5/10/2026,call,"), (between("2026-10-01", "2026-10-05"), None, None));
    assert_eq!(
        of("3/10/2026,1/10/2026,,call,6/10/2026"),
        (
            When::On(date("2026-10-03")),
            Some("start: 1/10/2026".to_owned()),
            Some(date("2026-10-06"))
        )
    );
    // Written on no single day.
    assert_eq!(of("3/10/2026,,,call,October 2026").1.as_deref(), Some("written on: October 2026"));
}

#[test]
fn a_date_that_cannot_be_either_way_needs_no_order() {
    // Both orders stand in one table, and of neither row is there a doubt.
    let imported = read("date,kind\n10/25/2026,call\n25/10/2026,call\n10/10/2026,call\n");
    let days: Vec<When> = imported.entries.iter().map(|entry| entry.when).collect();
    let on = |day| When::On(date(day));
    assert_eq!(days, [on("2026-10-25"), on("2026-10-25"), on("2026-10-10")]);
}

#[test]
fn a_table_without_names_keeps_everything() {
    let imported = read("3/10/2026,he rang,twice\n4/10/2026,again,\n");
    assert_eq!(imported.entries.len(), 0);
    let drafts: Vec<Incident> =
        imported.not_understood.into_iter().map(|bad| bad.draft.unwrap()).collect();
    assert_eq!(drafts[0].words.as_deref(), Some("he rang\ntwice"));
    assert_eq!(drafts[1].when, When::On(date("2026-10-04")));
}

#[test]
fn a_column_that_is_there_twice_goes_into_the_words() {
    let imported = read(
        "date,type,category,incident date,details,notes\n\
         3/10/2026,text,urgent,4/10/2026,he wrote,twice\n",
    );
    let [entry] = imported.entries.as_slice() else { panic!("{imported:?}") };
    // The date of the incident is the one that says so.
    assert_eq!((entry.when, entry.kind.as_str()), (When::On(date("2026-10-04")), "message"));
    let words = "he wrote\ntype: text\ndate: 3/10/2026\ncategory: urgent\nnotes: twice";
    assert_eq!(entry.words.as_deref(), Some(words));
    assert_eq!(imported.other_columns().collect::<Vec<_>>(), ["date", "category", "notes"]);
    // A first and a last day beside a date are not lost either.
    let imported = read("date,start,end,kind\n3/10/2026,1/10/2026,5/10/2026,call\n");
    assert_eq!(imported.entries[0].words.as_deref(), Some("start: 1/10/2026\nend: 5/10/2026"));
}

#[test]
fn what_was_brought_in_before_is_known_again() {
    let said = |words: &str| Incident {
        words: Some(words.to_owned()),
        ..Incident::new(When::On(date("2026-10-03")), "message".into())
    };
    let written = |words: &str| Incident { written_on: Some(date("2026-10-04")), ..said(words) };
    let diary = [written("one"), written("two"), written("two")];
    // "one" once more than the diary has it, "two" as often, "three" twice and new.
    let list = ["three", "one", "two", "one", "two", "three", "four"].map(said);
    let found = doubles(&diary, &list);
    assert_eq!((found.in_diary, found.repeated), (vec![1, 2, 4], vec![3, 5]));
    assert_eq!(doubles(&[], &[]), Doubles::default());
    let other = Incident { each_day: Some(2), ..said("one") };
    assert_eq!(doubles(&[said("one")], &[other]), Doubles::default());
}

#[test]
fn the_same_list_twice_brings_nothing_new() {
    let mut random = fastrand::Rng::with_seed(3);
    for _ in 0..100 {
        let diary: Vec<Incident> =
            (0..random.usize(1..9)).map(|_| any_entry(&mut random)).collect();
        let diary: Vec<Incident> =
            (0..random.usize(1..30)).map(|_| random.choice(&diary).unwrap().clone()).collect();
        let again = read(&diary_to_csv(&kinds(), &case(diary.clone()))).entries;
        let found = doubles(&diary, &again);
        assert_eq!(found.in_diary, (0..diary.len()).collect::<Vec<_>>());
        assert_eq!(found.repeated, [] as [usize; 0]);
    }
}

#[test]
fn an_empty_file_or_names_alone_give_nothing() {
    for text in ["", "\u{feff}", "\n\n", "date,kind\n", "sep=,\n"] {
        assert_eq!(read(text).entries, [], "{text:?}");
    }
}

/// Whatever a file holds, each row with any content is an entry or is given back.
#[test]
fn no_row_is_ever_lost() {
    let mut random = fastrand::Rng::with_seed(2);
    let pieces = [
        ",",
        ";",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\t",
        "date",
        "kind",
        "message",
        "3/10/2026",
        "10/25/2026",
        "x",
        " ",
        "é",
        "=1",
        "'",
        "🙈",
        "about ",
        "most days in ",
    ];
    for _ in 0..20_000 {
        let text: String =
            (0..random.usize(0..40)).map(|_| *random.choice(&pieces).unwrap()).collect();
        let imported = read(&text);
        let kept: String = imported
            .entries
            .iter()
            .filter_map(|entry| entry.words.clone())
            .chain(imported.not_understood.iter().map(|bad| bad.row.clone()))
            .chain(imported.columns.iter().map(|column| column.name.clone()))
            .collect();
        // A sign in the name of a column that is known says nothing; anywhere else it is in words, in a row that is
        // given back, or in the name of a column that nobody knows.
        let named = |line: &str| {
            line.contains('🙈') && ["date", "kind", "about"].iter().any(|name| line.contains(name))
        };
        if !text.lines().any(named) {
            assert!(kept.matches('🙈').count() >= text.matches('🙈').count(), "{text:?} {kept:?}");
        }
    }
}

#[test]
fn ten_thousand_rows_are_read_and_written() {
    let mut text = String::from("date,kind,what happened\n");
    for row in 0..10_000 {
        text.push_str(&format!(
            "{}/{}/2025,message,\"row {row}, with a comma\"\n",
            row % 28 + 1,
            row % 12 + 1
        ));
    }
    let imported = read(&text);
    assert_eq!((imported.entries.len(), imported.not_understood.len()), (10_000, 0));
    let written = diary_to_csv(&kinds(), &case(imported.entries.clone()));
    assert_eq!(read(&written).entries, imported.entries);
}
