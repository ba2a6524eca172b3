//! Lists as people have them: exported from a messenger, kept in a spreadsheet by hand, printed from a log. What is in them
//! is read as what it is, and nothing of them is lost.
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
    Assumption, Blanks, Choices, Column, ColumnUse, CountColumn, Import, Imported, ListForm,
    Messages, RowProblem, decode, diary_from_csv, is_text, not_understood_to_csv,
};
use heedful_engine::{Date, Incident, When};
use serde_json::json;

const WHATSAPP: &[u8] = include_bytes!("fixtures/imports/csv-01-whatsapp-android.txt");
const TITLE: &[u8] = include_bytes!("fixtures/imports/csv-05-title-row.csv");
const MERGED: &[u8] = include_bytes!("fixtures/imports/csv-08-merged.csv");
const MONTHS: &[u8] = include_bytes!("fixtures/imports/csv-09-excel-month.csv");
const TIMESTAMP: &[u8] = include_bytes!("fixtures/imports/csv-10-timestamp.csv");
const FUTURE: &[u8] = include_bytes!("fixtures/imports/csv-13-future.csv");
const BAD_BYTE: &[u8] = include_bytes!("fixtures/imports/csv-14-one-bad-byte.csv");
const UTF_16: &[u8] = include_bytes!("fixtures/imports/csv-16-utf16le-nobom.csv");
const TWO_DATES: &[u8] = include_bytes!("fixtures/imports/csv-17-two-dates.csv");
const QUOTES: &[u8] = include_bytes!("fixtures/imports/csv-22-quotes.csv");
const COUNTER: &[u8] = include_bytes!("fixtures/imports/csv-23-row-counter.csv");

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn on(text: &str) -> When {
    When::On(date(text))
}

fn kinds() -> Vec<Kind> {
    serde_json::from_value(json!([
        {"id": "message", "say": "Message or email", "also": ["text", "whatsapp"]},
        {"id": "call", "say": "Call, or missed or silent call", "also": ["phone call"]},
        {"id": "turned_up", "say": "Turned up", "also": ["visit"]},
    ]))
    .unwrap()
}

fn with(bytes: &[u8], choices: &Choices) -> Imported {
    assert!(is_text(bytes));
    diary_from_csv(&kinds(), &decode(bytes).text, date("2026-11-28"), choices)
}

fn read(bytes: &[u8]) -> Imported {
    with(bytes, &Choices::default())
}

fn days(read: &Imported) -> Vec<When> {
    read.entries.iter().map(|entry| entry.when).collect()
}

fn told(read: &Imported) -> Vec<(When, &str, Option<u32>)> {
    let entries = read.entries.iter();
    entries.map(|entry| (entry.when, entry.kind.as_str(), entry.times)).collect()
}

fn problems(read: &Imported) -> Vec<(usize, RowProblem)> {
    read.not_understood.iter().map(|row| (row.line, row.problem)).collect()
}

fn senders(names: &[&str]) -> Choices {
    Choices { senders: names.iter().map(|name| (*name).to_owned()).collect(), ..Choices::default() }
}

#[test]
fn of_a_chat_only_what_one_person_wrote_comes_in() {
    let before = read(WHATSAPP);
    assert_eq!(before.form, ListForm::Chat);
    assert_eq!(before.senders, [("Alex".to_owned(), 4), ("Me".to_owned(), 1)]);
    assert_eq!((before.entries.len(), before.of_others), (0, 5), "nobody is chosen yet");
    assert_eq!(problems(&before), [(1, RowProblem::Notice)]);

    let alex = with(WHATSAPP, &senders(&["Alex"]));
    assert_eq!(alex.of_others, 1);
    assert_eq!(
        told(&alex),
        [(on("2026-10-03"), "message", Some(2)), (on("2026-10-04"), "message", Some(2))]
    );
    assert_eq!(
        alex.entries[0].words.as_deref(),
        Some(
            "21:30: where are you\n21:32: I saw you today.\nYou had the blue coat on.\nNice dog, too"
        )
    );
    assert_eq!(
        alex.entries[1].words.as_deref(),
        Some("07:02: <Media omitted>\n07:03: 3 missed calls, why, why, why")
    );
    let each = Choices { messages: Messages::EachAlone, ..senders(&["Alex"]) };
    let each = with(WHATSAPP, &each);
    assert_eq!(each.entries.len(), 4);
    assert_eq!(each.entries[1].time.as_deref(), Some("21:32"));
    let words = "I saw you today.\nYou had the blue coat on.\nNice dog, too";
    assert_eq!(each.entries[1].words.as_deref(), Some(words));
}

#[test]
fn chats_of_every_phone_are_read_with_their_calls_and_notices() {
    let android = "03/10/2026, 9:30 pm - Alex: one, two\n03/10/2026, 9:31 pm - Missed voice call\n\
        25/10/2026, 9:32 pm - Alex: Missed voice call\n25/10/2026, 9:33 pm - This message was deleted\n";
    let iphone = "[03/10/2026, 9:30:15\u{202f}PM] Alex: one, two\r\n\u{200e}[03/10/2026, 9:31:00\u{202f}PM] Alex: \u{200e}Messages and calls are end-to-end encrypted.\r\n\
        \u{200e}[25/10/2026, 9:32:00\u{202f}PM] Alex: \u{200e}Missed voice call\r\n";
    let american =
        "10/3/26, 9:30 PM - Alex: one, two\n10/25/26, 9:32 PM - Alex: Missed voice call\n";
    for (text, aside) in [
        (android, vec![(2, RowProblem::CallOfNobody), (4, RowProblem::Notice)]),
        (iphone, vec![(2, RowProblem::Notice)]),
        (american, vec![]),
    ] {
        let read = with(text.as_bytes(), &senders(&["Alex"]));
        assert_eq!(
            told(&read),
            [(on("2026-10-03"), "message", None), (on("2026-10-25"), "call", None)],
            "{text}"
        );
        assert_eq!(read.entries[0].words.as_deref(), Some("one, two"), "{text}");
        assert_eq!(problems(&read), aside, "{text}");
    }
    // A call of which the chat does not say whose is offered, with its day.
    let read = with(android.as_bytes(), &senders(&["Alex"]));
    let draft = read.not_understood[0].draft.as_ref().unwrap();
    assert_eq!((draft.when, draft.kind.as_str()), (on("2026-10-03"), "call"));
}

#[test]
fn a_table_of_messages_asks_who_wrote_too() {
    let text = b"Message Date,Sender Name,Type,Text\n03/10/2026 21:30,Alex,text,where are you\n03/10/2026 21:31,Me,text,stop\n";
    let before = read(text);
    assert_eq!(before.senders, [("Alex".to_owned(), 1), ("Me".to_owned(), 1)]);
    assert_eq!((before.entries.len(), before.of_others), (0, 2));
    let alex = with(text, &senders(&["Alex"]));
    assert_eq!(told(&alex), [(on("2026-10-03"), "message", None)]);
    assert_eq!(alex.entries[0].words.as_deref(), Some("where are you\nType: text"));
}

/// Whoever wrote is asked about, whether the list has names, bare numbers, or says only which way a message went.
#[test]
fn of_every_table_of_messages_it_is_asked_who_wrote() {
    let other = "+447700900123";
    for (text, expected) in [
        (
            "Date,From,Message\n3/10/2026,+447700900123,a\n4/10/2026,+447700900456,b\n",
            vec![(other, 1), ("+447700900456", 1)],
        ),
        (
            "Date,From,Message\n3/10/2026,+447700900123,a\n4/10/2026,+447700900123,b\n",
            vec![(other, 2)],
        ),
        (
            "Date,From,Message\n3/10/2026,7700900123,a\n4/10/2026,60006,b\n",
            vec![("7700900123", 1), ("60006", 1)],
        ),
        (
            "Date,Number,Text\n3/10/2026,'+447700900123,a\n4/10/2026,07700 900456,b\n",
            vec![(other, 1), ("07700 900456", 1)],
        ),
        (
            "Date,Address,Body\n3/10/2026,+447700900123,a\n4/10/2026,+447700900123,b\n",
            vec![(other, 2)],
        ),
        (
            "Date,Direction,Message\n3/10/2026,Received,a\n4/10/2026,Sent,b\n5/10/2026,Received,c\n",
            vec![("Received", 2), ("Sent", 1)],
        ),
        (
            "Date,Type,Message\n3/10/2026,incoming,a\n4/10/2026,outgoing,b\n",
            vec![("incoming", 1), ("outgoing", 1)],
        ),
        (
            "Date,Type (sent/received),Number,Message\n3/10/2026,Received,+447700900123,a\n4/10/2026,Sent,+447700900123,b\n",
            vec![("+447700900123, Received", 1), ("+447700900123, Sent", 1)],
        ),
        (
            "Date,Sender Name,Text\n3/10/2026,Alex,a\n4/10/2026,,b\n5/10/2026,Sam,c\n",
            vec![("Alex", 1), ("", 1), ("Sam", 1)],
        ),
    ] {
        let asked = read(text.as_bytes());
        let expected: Vec<(String, usize)> =
            expected.into_iter().map(|(name, count)| (name.to_owned(), count)).collect();
        assert_eq!(asked.senders, expected, "{text}");
        let rows = text.lines().count() - 1;
        let came_in = asked.entries.len() + asked.not_understood.len();
        assert_eq!((came_in, asked.of_others), (0, rows), "nobody is chosen yet: {text}");
    }
    // The first hundred are of one person, and that is no sign that all are.
    let rows: String = (0..120)
        .map(|row| match row {
            110 => "3/10/2026,Me,Call\n",
            _ => "3/10/2026,Alex,Call\n",
        })
        .collect();
    let late = read(format!("Date,From,Type\n{rows}").as_bytes());
    assert_eq!(late.senders, [("Alex".to_owned(), 119), ("Me".to_owned(), 1)]);
}

/// Numbers that are no telephones, and places that have one, leave a table what it is.
#[test]
fn what_is_nobodys_number_asks_for_nobody() {
    for text in [
        "Date,Number,Type\n3/10/2026,1,Call\n4/10/2026,2,Call\n",
        "Date,Address,Type\n3/10/2026,1 High Street,Visit\n4/10/2026,2 High Street,Visit\n",
        "Date,Type,Reference\n3/10/2026,Call,4400123456\n4/10/2026,Call,4400123457\n",
        "From,To,Type\n3/10/2026,4/10/2026,Call\n5/10/2026,6/10/2026,Call\n",
        "Date,Type,What happened\n3/10/2026,Call,in\n4/10/2026,Call,he said no\n",
    ] {
        let read = read(text.as_bytes());
        assert!(read.senders.is_empty(), "{text}: {:?}", read.senders);
        assert_eq!(read.entries.len(), 2, "{text}");
    }
}

#[test]
fn a_title_above_the_names_of_the_columns_is_passed_over_and_told() {
    let read = read(TITLE);
    assert_eq!(
        told(&read),
        [(on("2026-10-03"), "call", None), (on("2026-10-05"), "message", None)]
    );
    assert_eq!(read.entries[0].time.as_deref(), Some("21:30"));
    assert_eq!(problems(&read), [(1, RowProblem::AboveNames)]);
    assert_eq!(read.head, ["Date", "Time", "Type", "What happened"]);
}

#[test]
fn rows_below_a_merged_date_are_offered_with_that_date() {
    let asked = read(MERGED);
    assert_eq!(
        told(&asked),
        [(on("2026-10-03"), "call", None), (on("2026-10-05"), "message", None)]
    );
    assert_eq!(problems(&asked), [(3, RowProblem::NoDate), (4, RowProblem::NoDate)]);
    let draft = asked.not_understood[0].draft.as_ref().unwrap();
    assert_eq!((draft.when, draft.kind.as_str()), (on("2026-10-03"), "message"));
    assert_eq!(draft.words.as_deref(), Some("Ten texts in an hour"));

    let filled = with(MERGED, &Choices { blanks: Blanks::DateAbove, ..Choices::default() });
    let third = on("2026-10-03");
    assert_eq!(days(&filled), [third, third, third, on("2026-10-05")]);
    assert_eq!(filled.assumed, [(Assumption::DateAbove, 2)]);
    // The first row has none above it.
    let none_above = with(
        b"Date,Type\n,Call\n3/10/2026,Call\n",
        &Choices { blanks: Blanks::DateAbove, ..Choices::default() },
    );
    assert_eq!(problems(&none_above), [(2, RowProblem::NoDate)]);
}

#[test]
fn a_month_as_spreadsheets_write_it_is_that_month() {
    let read = read(MONTHS);
    let between = |first, last| When::Between(date(first), date(last));
    assert_eq!(
        days(&read),
        [
            between("2025-10-01", "2025-10-31"),
            between("2025-11-01", "2025-11-30"),
            between("2026-01-01", "2026-01-31")
        ]
    );
    assert_eq!(read.assumed, [(Assumption::MonthAndYear, 3)]);
}

#[test]
fn the_day_of_the_incident_is_found_whatever_stands_beside_it() {
    let stamped = read(TIMESTAMP);
    assert_eq!(days(&stamped), [on("2026-10-03"), on("2026-10-05")]);
    assert_eq!(stamped.entries[0].time.as_deref(), Some("21:30:15"));

    let two = read(TWO_DATES);
    assert_eq!(days(&two), [on("2026-10-03"), on("2026-10-05")]);
    assert_eq!(two.column("Date of incident"), Some(Column::Date));
    let words = two.entries[0].words.as_deref().unwrap();
    assert!(words.contains("Date: 01/11/2026"), "nothing is lost: {words}");

    for head in [
        "Date logged,Incident date,Type",
        "Timestamp,Date of incident,Type",
        "Date reported,When did it happen,Type",
        "Created,Day,Type",
        "Entry date,Date occurred,Type",
    ] {
        let text = format!(
            "{head}\n05/11/2026 09:00:00,03/10/2026,Call\n06/11/2026 09:00:00,04/10/2026,Call\n"
        );
        let read = read(text.as_bytes());
        assert_eq!(days(&read), [on("2026-10-03"), on("2026-10-04")], "{head}");
        assert!(format!("{read:?}").contains("09:00:00"), "the time is not lost: {head}");
    }
    // A word alone decides nothing: here it stands above numbers and times.
    let read =
        read(b"Date,Day of it,Type\n1,03/10/2026,Call\n2,04/10/2026,Call\n3,05/10/2026,Call\n");
    assert_eq!(days(&read)[0], on("2026-10-03"));
}

#[test]
fn what_counts_the_rows_is_not_how_often_it_was() {
    let numbered = read(COUNTER);
    assert_eq!(numbered.entries.len(), 12);
    assert!(numbered.entries.iter().all(|entry| entry.times.is_none()));
    for name in [
        "Number", "No.", "#", "No", "Count", "Times", "ID", "Item", "Order", "Quantity",
        "Incident", "Event", "Where",
    ] {
        let rows: String =
            (1..=9).map(|row| format!("{row},0{row}/10/2026,Call,he rang and rang\n")).collect();
        let read = read(format!("{name},Date,Type,What happened\n{rows}").as_bytes());
        assert_eq!(read.entries.len(), 9, "{name}");
        let is_counted =
            read.entries.iter().any(|entry| entry.times.is_some() || entry.breaks.is_some());
        assert!(!is_counted, "{name}");
        let words = read.entries[0].words.as_deref().unwrap();
        assert!(words.starts_with("he rang and rang"), "{name}: {words}");
    }
}

/// A name above numbers says nothing of what they are: they count once a person has said so.
#[test]
fn no_number_in_a_list_counts_until_a_person_says_that_it_does() {
    for (name, cells) in [
        ("Count", &["1", "2", "3", "5"][..]),
        ("Count", &["7", "8"]),
        ("How many times", &["4", "1", "9"]),
        ("Frequency", &["daily", "10 each day"]),
        ("how often", &["4"]),
    ] {
        let rows: String = cells.iter().map(|cell| format!("3/10/2026,Call,{cell}\n")).collect();
        let text = format!("Date,Type,{name}\n{rows}");
        let asked = read(text.as_bytes());
        let is_counted =
            |entry: &Incident| entry.times.or(entry.each_day).or(entry.most_days).is_some();
        assert_eq!(asked.entries.len(), cells.len(), "{name} {cells:?}");
        assert!(!asked.entries.iter().any(is_counted), "{name} {cells:?}");
        assert!(asked.assumed.is_empty(), "{name} {cells:?}");
        let words = asked.entries[0].words.as_deref().unwrap();
        assert!(words.contains(cells[0]), "nothing is lost: {words}");
        let offer = CountColumn { place: 2, are_counted: false };
        assert_eq!(asked.counts, Some(offer), "{name} {cells:?}");

        let chosen =
            Choices { columns: vec![(2, ColumnUse::Holds(Column::Often))], ..Choices::default() };
        let counted = with(text.as_bytes(), &chosen);
        assert!(counted.entries.iter().all(is_counted), "{name} {cells:?}");
        assert_eq!(counted.counts, Some(CountColumn { are_counted: true, ..offer }));
    }
    let often =
        Choices { columns: vec![(2, ColumnUse::Holds(Column::Often))], ..Choices::default() };
    let often = with(b"Date,Type,How many times\n3/10/2026,Call,4\n4/10/2026,Call,1\n", &often);
    assert_eq!(often.entries[0].times, Some(4));
    assert_eq!(often.assumed, [(Assumption::Several, 1)], "and it is said");
    // What counts the rows is not asked about, and neither is what was chosen for something else.
    assert_eq!(read(COUNTER).counts, None);
    let out = Choices { columns: vec![(2, ColumnUse::LeaveOut)], ..Choices::default() };
    assert_eq!(with(b"Date,Type,Count\n3/10/2026,Call,4\n", &out).counts, None);
}

#[test]
fn a_person_can_say_of_every_column_what_it_holds() {
    let text = b"A,B,C,D\n01/11/2026,03/10/2026,Call,7\n02/11/2026,04/10/2026,Call,8\n";
    let guessed = read(text);
    assert_eq!(guessed.columns.len(), 4);
    assert_eq!(guessed.columns[0].examples, ["01/11/2026", "02/11/2026"]);
    let said = Choices {
        columns: vec![
            (1, ColumnUse::Holds(Column::Date)),
            (3, ColumnUse::Holds(Column::Often)),
            (0, ColumnUse::LeaveOut),
        ],
        ..Choices::default()
    };
    let read = with(text, &said);
    assert_eq!(days(&read), [on("2026-10-03"), on("2026-10-04")]);
    assert_eq!((read.entries[0].times, read.entries[0].words.clone()), (Some(7), None));
}

/// Marks of phones and web pages, which nobody sees and nobody can delete.
#[test]
fn marks_that_nobody_sees_change_nothing() {
    let plain = "Date,From,Type,What happened\n03/10/2026 21:30,+447700900123,Call,said so\n13/10/2026,+447700900456,Call,said so\n";
    let marked = "\u{200e}Da\u{200b}te,\u{feff}From,\u{202b}Type\u{202c},What happened\n\u{200f}03/10\u{200b}/2026 21:30,\u{202a}+447700900123\u{202c},\u{200e}Call,said so\n\u{2068}13/10/2026\u{2069},+447700900456,Call,said so\n";
    let choices = senders(&["+447700900123", "+447700900456"]);
    let (plain, marked) = (with(plain.as_bytes(), &choices), with(marked.as_bytes(), &choices));
    assert_eq!(told(&marked), [(on("2026-10-03"), "call", None), (on("2026-10-13"), "call", None)]);
    assert_eq!((told(&plain), &plain.senders), (told(&marked), &marked.senders));
    assert_eq!(marked.either_way, plain.either_way);
}

#[test]
fn one_bad_byte_garbles_nothing_else_and_is_counted() {
    let decoded = decode(BAD_BYTE);
    assert_eq!(decoded.unreadable, 1);
    let read = read(BAD_BYTE);
    assert_eq!(read.entries[0].words.as_deref(), Some("It’s £5 – café 😀"));
    assert_eq!(read.entries[1].words.as_deref(), Some("cut off \u{fffd}"));
}

#[test]
fn what_was_read_right_before_still_is() {
    let future = read(FUTURE);
    assert_eq!(days(&future), [on("2026-12-03"), on("2062-10-03")]);
    assert_eq!(future.assumed, [(Assumption::Future, 2)], "and it is said");
    let quotes = read(QUOTES);
    let words: Vec<&str> =
        quotes.entries.iter().filter_map(|entry| entry.words.as_deref()).collect();
    assert_eq!(
        words,
        [
            "He said \"I see you\" and left",
            "He said \"wait\" twice",
            "6'2\" tall man outside",
            "then this",
            "and \"this",
            "last"
        ]
    );
    let wide = read(UTF_16);
    assert_eq!(days(&wide), [on("2026-10-03")]);
}

/// Whatever a column about orders says, it's the person who says what of it means a yes.
#[test]
fn no_word_in_a_list_is_taken_for_a_breach() {
    let text = b"Date,Type,Breach\n3/10/2026,Call,none\n4/10/2026,Call,Yes\n5/10/2026,Call,n/a\n6/10/2026,Call,SPO 1234/26\n7/10/2026,Call,NONE\n8/10/2026,Call,\n";
    let asked = read(text);
    assert!(asked.entries.iter().all(|entry| entry.breach.is_none()));
    assert_eq!(asked.breach_words[0], ("none".to_owned(), 2));
    assert_eq!(asked.breach_words.len(), 4);
    let said = Choices {
        breaches: vec![("Yes".to_owned(), Breach::Yes), ("none".to_owned(), Breach::No)],
        ..Choices::default()
    };
    let chosen: Vec<Option<Breach>> =
        with(text, &said).entries.iter().map(|entry| entry.breach).collect();
    let (yes, no) = (Some(Breach::Yes), Some(Breach::No));
    assert_eq!(chosen, [no, yes, None, None, no, None]);
    // A column of our own name in a file that is not ours is no choice either.
    for head in ["Date,Type,broke an order", "date,kind,broke an order,breaks"] {
        let read = read(format!("{head}\n3/10/2026,Call,yes,\n").as_bytes());
        assert!(read.entries.iter().all(|entry| entry.breach.is_none()), "{head}");
    }
}

#[test]
fn what_was_not_understood_is_saved_as_text_and_never_as_a_formula() {
    let text = "Date,Type,What happened\nsometime,=1+1,\"=HYPERLINK(\"\"http://x\"\")\"\nnever,＝1,+44\n\"-1,＠x,y\nlast,x,y\n";
    let read = read(text.as_bytes());
    assert_eq!(read.not_understood.len(), 4);
    let saved = not_understood_to_csv(&read, &read.not_understood);
    let expected = "\u{feff}Date,Type,What happened\r\nsometime,'=1+1,\"'=HYPERLINK(\"\"http://x\"\")\"\r\nnever,'＝1,'+44\r\n'-1,'＠x,y\r\nlast,x,y\r\n";
    assert_eq!(saved, expected);
    let again = self::read(saved.as_bytes());
    assert_eq!(again.not_understood.len(), 4, "and it can be read again");
}

/// Every line is an entry, given back with its line and a reason, or counted as somebody else's.
#[test]
fn no_line_of_a_chat_is_lost() {
    let mut random = fastrand::Rng::with_seed(9);
    let pieces = [
        "03/10/2026, 21:30 - Alex: x🙈",
        "[03/10/2026, 9:30:15 PM] Alex: y🙈",
        "03/13/2026, 21:30 - Alex: 🙈",
        "31/02/2026, 21:30 - Alex: 🙈",
        "03/10/2026, 21:30 - 🙈",
        "🙈",
        "",
        "03/10/2026, 21:30 - Alex:",
        " - 🙈: 🙈",
        "03/10/2026, 21:30 - Missed voice call 🙈",
        "\u{200e}[04/10/2026, 07:00:00] Alex: \u{200e}image omitted🙈",
    ];
    for round in 0..5_000 {
        let lines: Vec<&str> =
            (0..random.usize(2..20)).map(|_| *random.choice(&pieces).unwrap()).collect();
        let text = ["03/10/2026, 21:30 - Alex: first", &lines.join("\n")].join("\n");
        let read = with(text.as_bytes(), &senders(&["Alex"]));
        assert_eq!(read.form, ListForm::Chat);
        let words = read.entries.iter().filter_map(|entry| entry.words.clone());
        let left = read.not_understood.iter().map(|row| row.row.clone());
        let kept: String = words.chain(left).collect();
        let found = kept.matches('🙈').count() + read.of_others;
        assert!(found >= text.matches('🙈').count(), "{round}: {text:?}\n{kept:?}");
    }
}

#[test]
fn more_than_is_read_is_given_back_whole() {
    let rows: String = (0..60_010).map(|_| "3/10/2026,call\n").collect();
    let read = read(format!("Date,Type\n{rows}").as_bytes());
    assert_eq!(read.entries.len(), 50_000);
    let last = read.not_understood.last().unwrap();
    assert_eq!((last.problem, last.line), (RowProblem::TooMany, 60_001));
    assert_eq!(read.not_understood.len(), 10_000);
    assert_eq!(last.row.lines().count(), 11, "what was not looked at stands together");
    let long = format!("Date,Type\n3/10/2026,{}\n4/10/2026,call\n", "x".repeat(600_000));
    let read = self::read(long.as_bytes());
    assert_eq!((read.entries.len(), problems(&read)), (1, vec![(2, RowProblem::TooLong)]));
    let wide = |cells: usize, last: &str| format!("3/10/2026,call{}{last}", ",".repeat(cells - 2));
    for (row, expected) in [
        (wide(200, "x"), (1, vec![])),
        (wide(500_000, ""), (1, vec![])),
        (wide(201, "x"), (0, vec![(2, RowProblem::TooWide)])),
    ] {
        let read = self::read(format!("Date,Type\n{row}\n").as_bytes());
        assert_eq!((read.entries.len(), problems(&read)), expected);
        assert!(read.columns.len() <= 200);
    }
    // Of names, the first are used; and a row that is too wide is saved with all its cells.
    let names =
        format!("Date,Type{},Weather\n3/10/2026,call\n{}\n", ",".repeat(300), wide(300, "x"));
    let read = self::read(names.as_bytes());
    assert_eq!(
        (read.entries.len(), problems(&read)),
        (1, vec![(1, RowProblem::TooWide), (3, RowProblem::TooWide)])
    );
    let saved = not_understood_to_csv(&read, &read.not_understood);
    assert!(saved.contains(&format!("{},x", ",".repeat(296))), "{saved}");
    assert!(saved.contains("Weather"));
}

#[test]
fn a_choice_is_read_anew_without_taking_the_text_apart_again() {
    let mut import = Import::new(decode(MERGED).text, date("2026-11-28"));
    while import.step(&kinds()) {}
    assert_eq!((import.read().entries.len(), import.done()), (2, 100));
    import.choose(Choices { blanks: Blanks::DateAbove, ..Choices::default() });
    assert_eq!(import.read().entries.len(), 2, "what was read stays until the rest is done");
    while import.step(&kinds()) {}
    let entries: &[Incident] = &import.read().entries;
    assert_eq!(entries.len(), 4);
}
