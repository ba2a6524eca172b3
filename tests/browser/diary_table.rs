//! A list from a spreadsheet: looked at, brought in, taken out again; and the diary as a file for one.

use std::path::PathBuf;

use heedful_engine::spreadsheet::{Choices, diary_from_csv};
use heedful_engine::{Case, Phrase};
use heedful_tests::{
    Engine, NEUTRAL_PLACE, Page, TestSite, built_prepared, in_chromium, in_firefox,
    in_three_engines, in_webkit, phrase, run, until,
};

use crate::diary::{a_year, begin, count_is, listed, narrow, open_diary, save, tick};

/// A table that LibreOffice saved: eight good rows, and three that make no sense. See the README beside it.
fn calc() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../engine/tests/fixtures/calc/uk.csv")
}

fn says(one: Phrase, values: &[(&str, &str)]) -> String {
    phrase(&built_prepared(), &Case::default(), one, values)
}

async fn open_table(page: &Page) {
    page.press("#table-in").await;
    page.wait_for("#table-file").await;
    page.arrive().await;
}

async fn choose(page: &Page, file: &std::path::Path) {
    let input = page.wait_for("#table-file").await;
    let file = file.canonicalize().expect("the file is there");
    input.send_keys(file.to_string_lossy()).await.expect("a file can be chosen");
}

/// Pastes a text, which no driver can type: it has signs that they leave out.
async fn paste(page: &Page, text: &str) {
    let text = serde_json::to_string(text).expect("a text is JSON");
    page.run::<()>(&format!(
        "const box = document.querySelector('#table-paste');
         box.value = {text};
         box.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ))
    .await;
    page.press("#table-read").await;
}

async fn bring_in(page: &Page) {
    page.press("#table-bring").await;
    page.wait_for("#add").await;
    page.arrive().await;
}

in_three_engines!(
    a_list_is_looked_at_brought_in_mended_and_taken_out_again,
    TestSite::built_site(),
    async |page| {
        open_diary(page).await;
        begin(page).await;
        tick(page, "entry-today").await;
        tick(page, "entry-kind-call").await;
        save(page).await;
        let own = listed(page).await;

        open_table(page).await;
        choose(page, &calc()).await;
        page.wait_for_focus("table-found").await;
        let seen = page.text_of("main").await;
        let date =
            says(Phrase::TableDayFirst, &[("example", "03/10/26"), ("date", "3 October 2026")]);
        for expected in [
            says(Phrase::TableFound, &[("count", "8")]),
            date,
            says(Phrase::TableTwoDigitYear, &[("count", "5")]),
            says(Phrase::TableLeft, &[("count", "3")]),
            "“Crime ref”".to_owned(),
            "“Weather”".to_owned(),
            "next Tuesday".to_owned(),
            "no date at all".to_owned(),
        ] {
            assert!(seen.contains(&expected), "not shown: {expected}");
        }
        let crime_ref: String =
            page.run("return document.querySelector('#table-column-6').value").await;
        assert_eq!(crime_ref, "reference", "what the column was taken for, to be chosen otherwise");
        page.press("#back").await;
        page.wait_for("#add").await;
        page.arrive().await;
        assert_eq!(listed(page).await, own, "nothing is in the diary before it is brought in");
        page.press("#table-in").await;
        page.wait_for("#table-bring").await;
        page.arrive().await;

        // A word that is no kind gets one, and its row is read.
        page.run::<()>(
            "const kind = document.querySelector('#table-kind-0');
             kind.value = 'followed';
             kind.dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await;
        page.wait_for_words("#table-bring", &says(Phrase::TableBring, &[("count", "9")])).await;
        page.wait_for_focus("table-kind-0").await;
        bring_in(page).await;
        count_is(page, 10).await;

        // One of the rows that are left is written down by hand.
        page.press("#table-look").await;
        page.wait_for("#by-hand-11").await;
        page.arrive().await;
        page.press("#by-hand-11").await;
        page.wait_for(".entry-form").await;
        page.arrive().await;
        let words: String = page.run("return document.querySelector('#entry-2').value").await;
        assert_eq!(words, "next Tuesday,,Text,,no such date,,,");
        tick(page, "entry-yesterday").await;
        tick(page, "entry-kind-message").await;
        save(page).await;
        count_is(page, 11).await;
        let left = says(Phrase::TableLeft, &[("count", "1")]);
        page.wait_for_words("#table-look", &left).await;

        page.press("#table-undo").await;
        count_is(page, 2).await;
        let after = listed(page).await;
        assert!(own.iter().all(|entry| after.contains(entry)), "{after:?}");
        assert!(!page.shows("#table-undo").await);
    }
);

in_three_engines!(
    what_is_saved_as_a_table_comes_back_as_the_same_diary,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        page.open_ready().await;
        let today = page.today().await;
        let case = a_year(today);
        page.open_case(&prepared.pack().id, &case).await;
        page.press("#open-diary").await;
        page.wait_for("#table-save").await;
        page.arrive().await;
        let saved = page.saved_by("#table-save").await;
        assert!(saved.name.starts_with("notes-") && saved.name.ends_with(".csv"), "{}", saved.name);
        let kinds = &prepared.pack().kinds;
        let read = diary_from_csv(kinds, &saved.content, today, &Choices::default());
        assert_eq!((read.entries, read.not_understood), (case.diary.clone(), vec![]));

        // All of it is there already.
        open_table(page).await;
        paste(page, &saved.content).await;
        page.wait_for_focus("table-found").await;
        let all = case.diary.len().to_string();
        assert!(page.says(&says(Phrase::TableInDiary, &[("count", &all)])).await);
        assert!(!page.shows("#table-bring").await, "there is nothing to bring in");
        page.press("#table-in-diary").await;
        page.wait_for_words("#table-bring", &says(Phrase::TableBring, &[("count", &all)])).await;

        // Into an empty diary it comes as it was.
        page.open_case(&prepared.pack().id, &Case::default()).await;
        page.press("#open-diary").await;
        page.wait_for("#table-in").await;
        page.arrive().await;
        open_table(page).await;
        paste(page, &saved.content).await;
        page.wait_for_focus("table-found").await;
        bring_in(page).await;
        count_is(page, case.diary.len()).await;
        let again = page.saved_by("#table-save").await;
        assert_eq!(again.content, saved.content);
        page.press("#back").await;
        page.wait_for(".answers").await;
        page.arrive().await;
        page.press_continue().await;
        page.wait_for(".result").await;
        page.result_is_that_of(&prepared, &case).await;
    }
);

in_three_engines!(
    what_is_no_list_says_so_and_what_has_two_readings_can_be_turned,
    TestSite::built_site(),
    async |page| {
        open_diary(page).await;
        open_table(page).await;
        let folder = tempfile::TempDir::new().expect("a folder for the file");
        let file = folder.path().join("incidents.csv");
        std::fs::write(&file, b"PK\x03\x04\x14\x00\x06\x00").expect("a file can be written");
        choose(page, &file).await;
        page.wait_for_focus("table-trouble").await;
        assert!(page.says(&says(Phrase::TableIsZip, &[])).await);
        std::fs::write(&file, b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml").expect("it can");
        choose(page, &file).await;
        page.wait_for_words("#table-trouble", &says(Phrase::TableIsSpreadsheet, &[])).await;
        std::fs::write(&file, b"\x89PNG\r\n\x1a\n\x00\x00").expect("a file can be written");
        choose(page, &file).await;
        page.wait_for_words("#table-trouble", &says(Phrase::TableNotText, &[])).await;
        page.press("#table-read").await;
        page.wait_for_words("#table-trouble", &says(Phrase::TableEmpty, &[])).await;

        paste(page, "date,kind\n10/03/2026,call\n10/25/2026,call\n10/03/2026,call").await;
        page.wait_for_focus("table-found").await;
        let read_as = |one, date| says(one, &[("example", "10/03/2026"), ("date", date)]);
        let month = read_as(Phrase::TableMonthFirst, "3 October 2026");
        assert!(page.says(&month).await, "not said: {month}");
        page.press("#table-day-first").await;
        let day = read_as(Phrase::TableDayFirst, "10 March 2026");
        until("it is read with the day first", async || page.says(&day).await.then_some(())).await;
        page.wait_for_focus("table-dates").await;

        // The same row twice comes in twice, unless the person says otherwise.
        page.wait_for_words("#table-bring", &says(Phrase::TableBring, &[("count", "3")])).await;
        page.press("#table-repeated").await;
        page.wait_for_words("#table-bring", &says(Phrase::TableBring, &[("count", "2")])).await;
        page.press("#table-other").await;
        page.wait_for("#table-file").await;
    }
);

in_chromium!(every_screen_of_a_list_is_sound, TestSite::built_site(), async |page| {
    open_diary(page).await;
    open_table(page).await;
    page.check_screen("table-choose").await;
    narrow(page, "choose").await;
    choose(page, &calc()).await;
    page.wait_for_focus("table-found").await;
    page.check_screen("table-found").await;
    page.run::<()>(
        "for (const fold of document.querySelectorAll('main details')) fold.open = true",
    )
    .await;
    page.check_screen("table-found-open").await;
    narrow(page, "found").await;
    bring_in(page).await;
    page.check_screen("table-in-list").await;
    page.press("#table-look").await;
    page.wait_for("#left-copy").await;
    page.arrive().await;
    page.check_screen("table-left").await;
    narrow(page, "left").await;
    let saved = page.saved_by("#left-save").await;
    let names = "Date of incident,Time,Type,Where / how,What happened,Evidence,Crime ref,Weather";
    let first = saved.content.lines().next().map(|line| line.trim_start_matches('\u{feff}'));
    assert_eq!(first, Some(names), "so that it can be brought in again");
    assert_eq!(saved.content.lines().count(), 4, "{}", saved.content);
});

const WHATSAPP: &str =
    include_str!("../../engine/tests/fixtures/imports/csv-01-whatsapp-android.txt");

in_webkit!(of_a_chat_only_what_this_person_wrote_is_added, TestSite::built_site(), async |page| {
    open_diary(page).await;
    open_table(page).await;
    paste(page, WHATSAPP).await;
    page.wait_for_focus("table-found").await;
    let seen = page.text_of("main").await;
    for expected in [
        says(Phrase::TableWho, &[]),
        says(Phrase::TableSenderOf, &[("name", "Alex"), ("count", "4")]),
        says(Phrase::TableSenderOf, &[("name", "Me"), ("count", "1")]),
        says(Phrase::TableNotice, &[]),
    ] {
        assert!(seen.contains(&expected), "not shown: {expected}");
    }
    page.check_screen("table-chat").await;
    narrow(page, "chat").await;
    page.press("label:has(#table-sender-0)").await;
    page.wait_for_words("#table-bring", &says(Phrase::TableBring, &[("count", "2")])).await;
    page.wait_for_focus("table-sender-0").await;
    page.press("#table-messages").await;
    page.wait_for_words("#table-bring", &says(Phrase::TableBring, &[("count", "4")])).await;
    page.press("#table-messages").await;
    page.wait_for_words("#table-bring", &says(Phrase::TableBring, &[("count", "2")])).await;
    bring_in(page).await;
    count_is(page, 2).await;
    let all: String = page.run("return document.querySelector('main').textContent").await;
    assert!(all.contains("Nice dog, too") && all.contains("why, why, why"), "{all}");
    assert!(!all.contains("Please do not contact me"), "the person's own words: {all}");
});

in_firefox!(
    columns_blank_dates_and_words_about_orders_are_the_persons_to_say,
    TestSite::built_site(),
    async |page| {
        open_diary(page).await;
        open_table(page).await;
        paste(
            page,
            "Date,Seen on,Type,Breach\n01/11/2026,03/10/2026,Call,none\n02/11/2026,,Call,yes\n,05/10/2026,Call,none",
        )
        .await;
        page.wait_for_focus("table-found").await;
        page.wait_for_words("#table-bring", &says(Phrase::TableBring, &[("count", "2")])).await;
        page.press("#table-blanks").await;
        page.wait_for_words("#table-bring", &says(Phrase::TableBring, &[("count", "3")])).await;
        page.press("#table-blanks").await;
        page.wait_for_words("#table-bring", &says(Phrase::TableBring, &[("count", "2")])).await;

        let choose = async |id: &str, value: &str| {
            page.run::<()>(&format!(
                "const one = document.querySelector('#{id}');
                 one.value = '{value}';
                 one.dispatchEvent(new Event('change', {{ bubbles: true }}))"
            ))
            .await;
            page.wait_for_focus(match id {
                "table-column-1" => "table-column-1",
                _ => "table-breach-1",
            })
            .await;
        };
        choose("table-column-1", "date").await;
        let found =
            says(Phrase::TableSpan, &[("first", "3 October 2026"), ("last", "5 October 2026")]);
        until("the other column is the date", async || page.says(&found).await.then_some(())).await;
        choose("table-breach-1", "yes").await;
        bring_in(page).await;
        // What nobody has chosen yet is asked in the diary, and counts as no breach.
        page.wait_for("#breach-ask").await;
        let asked = page.text_of("#breach-ask").await;
        assert!(asked.contains("none") && !asked.contains("“yes”"), "{asked}");
    }
);

/// For how long the page may hear nothing while a list is read, in milliseconds, on a machine that is busy with other work
/// too. Read in one go, these lists take many times as long.
const LONGEST_SILENCE: f64 = 300.0;

/// The same while what was read is drawn, added to the diary and taken out again. What of it is still done in one go, and how
/// long that takes, is in `docs/promises.md`.
const LONGEST_CHANGE: f64 = 1_500.0;

/// Listens from now on: how long the page hears nothing.
async fn listen(page: &Page) {
    page.run::<()>(
        "let last = performance.now();
         window.longestSilence = 0;
         const beat = () => {
           const now = performance.now();
           window.longestSilence = Math.max(window.longestSilence, now - last);
           last = now;
           setTimeout(beat, 0);
         };
         beat()",
    )
    .await;
}

/// For how long it heard nothing since this was last asked, or since it has listened.
async fn silence(page: &Page, what: &str) -> f64 {
    let silence: f64 = page
        .run(
            "return new Promise(done => setTimeout(() => {
               const longest = window.longestSilence;
               window.longestSilence = 0;
               done(longest);
             }, 0))",
        )
        .await;
    println!("{what}: the page heard nothing for {silence:.0} ms at most");
    silence
}

/// Chooses a file with these bytes. The folder must outlive the reading.
async fn choose_list(page: &Page, list: impl AsRef<[u8]>) -> tempfile::TempDir {
    let folder = tempfile::TempDir::new().expect("a folder for the file");
    let file = folder.path().join("list.csv");
    std::fs::write(&file, list).expect("a file can be written");
    choose(page, &file).await;
    folder
}

/// Every line is a word that nobody knows, and quotes that never close.
fn words_and_quotes(rows: usize) -> String {
    let rows = (0..rows).map(|row| format!("3/10/2026,word {row},b\",x,\"c\n"));
    ["date,kind,what happened\n".to_owned()].into_iter().chain(rows).collect()
}

in_three_engines!(
    leave_now_works_while_a_hostile_list_is_read,
    TestSite::built_site(),
    async |page| {
        open_diary(page).await;
        open_table(page).await;
        let _folder = choose_list(page, words_and_quotes(59_000)).await;
        page.wait_for_words("#table-trouble", &says(Phrase::TableReading, &[])).await;
        assert!(!page.shows("#table-found").await, "it is still being read");
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

in_three_engines!(
    hostile_lists_are_read_to_their_end_and_the_page_hears_meanwhile,
    TestSite::built_site(),
    async |page| {
        open_diary(page).await;
        open_table(page).await;
        listen(page).await;
        let lines = |head: &str, line: &str, rows: usize| [head, &line.repeat(rows)].concat();
        for (name, list) in [
            ("words and quotes", words_and_quotes(20_000)),
            (
                "a header of commas",
                lines(&format!("date,kind{}\n", ",".repeat(200_000)), "3/10/2026,call\n", 5_000),
            ),
            ("wide rows", lines("", &format!("3/10/2026{}\n", ",x".repeat(100_000)), 10)),
            ("dates and dates", lines("", &format!("{}\n", "3/10/2026,".repeat(200)), 1_000)),
            ("empty rows", lines("3/10/2026,call\n", ",,,,\n", 100_000)),
            ("one long line", format!("date,kind\n3/10/2026,call\n{}", "x".repeat(7_000_000))),
            ("quotes", format!("{}\n3/10/2026,call", "\"".repeat(100_000))),
            (
                "a message of one long line",
                format!("03/10/2026, 21:30 - Alex: {}", "x".repeat(7_000_000)),
            ),
        ] {
            let begun = std::time::Instant::now();
            let _folder = choose_list(page, list).await;
            page.wait_for_focus("table-found").await;
            println!("{name}: {:?}", begun.elapsed());
            let silence = silence(page, &format!("{name}, read")).await;
            assert!(
                silence < LONGEST_SILENCE,
                "{name}: the page heard nothing for {silence:.0} ms"
            );
            page.press("#table-other").await;
            page.wait_for("#table-file").await;
            page.arrive().await;
        }
    }
);

in_three_engines!(
    the_largest_list_is_read_added_and_taken_out_and_the_page_hears_meanwhile,
    TestSite::built_site(),
    async |page| {
        open_diary(page).await;
        open_table(page).await;
        // No UTF-8, and nearly all that a diary can hold.
        let mut text = b"date,kind,what happened\n".to_vec();
        for row in 0..49_000 {
            let day = format!("{:02}/{:02}/{}", row % 28 + 1, row % 12 + 1, 1990 + row % 30);
            let words = "caf\u{e9} ".repeat(8);
            let line = format!("{day},call,{row} {words}\n");
            text.extend(line.chars().map(|letter| u8::try_from(letter).expect("it is Latin-1")));
        }
        listen(page).await;
        let _folder = choose_list(page, text).await;
        page.wait_for_focus("table-found").await;
        let read = silence(page, "read").await;
        assert!(page.says(&says(Phrase::TableFound, &[("count", "49000")])).await);
        page.run::<()>(
            "const kind = document.querySelector('#table-column-2');
             kind.value = 'evidence';
             kind.dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await;
        page.wait_for_focus("table-column-2").await;
        let chosen = silence(page, "read once more").await;
        bring_in(page).await;
        let written = says(Phrase::DiaryCount, &[("count", "49000")]);
        until("all are written down", async || page.says(&written).await.then_some(())).await;
        let added = silence(page, "added").await;
        page.press("#table-undo").await;
        count_is(page, 0).await;
        let undone = silence(page, "taken out again").await;
        for (what, silence, most) in [
            ("read", read, LONGEST_SILENCE),
            ("read once more", chosen, LONGEST_SILENCE),
            ("added", added, LONGEST_CHANGE),
            ("taken out", undone, LONGEST_CHANGE),
        ] {
            assert!(silence < most, "{what}: the page heard nothing for {silence:.0} ms");
        }
    }
);

in_chromium!(
    the_numbers_of_a_list_count_once_the_person_says_so,
    TestSite::built_site(),
    async |page| {
        open_diary(page).await;
        open_table(page).await;
        paste(page, "Date,Type,Count\n3/10/2026,Call,7\n4/10/2026,Call,9").await;
        page.wait_for_focus("table-found").await;
        let asks = says(Phrase::TableCounts, &[("name", "Count"), ("examples", "7; 9")]);
        assert!(page.says(&asks).await, "not asked: {asks}");
        let several = says(Phrase::TableSeveral, &[("count", "2")]);
        assert!(!page.says(&several).await, "nobody said that they count");
        page.press("#table-counts").await;
        until("they count", async || page.says(&several).await.then_some(())).await;
        page.wait_for_focus("table-counts").await;
        page.check_screen("table-counts").await;
        page.press("#table-counts").await;
        until("each row counts once", async || page.says(&asks).await.then_some(())).await;
    }
);

in_chromium!(
    a_list_of_messages_with_bare_numbers_asks_who_wrote,
    TestSite::built_site(),
    async |page| {
        open_diary(page).await;
        open_table(page).await;
        paste(
            page,
            "Date,From,Type,Message\n3/10/2026,+447700900123,text,where are you\n3/10/2026,+447700900456,text,stop\n4/10/2026,,text,please stop",
        )
        .await;
        page.wait_for_focus("table-found").await;
        assert!(page.says(&says(Phrase::TableWho, &[])).await, "nobody is asked who wrote");
        assert!(page.says(&says(Phrase::TableSenderNone, &[("count", "1")])).await);
        page.press("label:has(#table-sender-0)").await;
        page.wait_for_words("#table-bring", &says(Phrase::TableBring, &[("count", "1")])).await;
        bring_in(page).await;
        count_is(page, 1).await;
        let all: String = page
            .run("return [...document.querySelectorAll('.entry')].map((entry) => entry.textContent).join()")
            .await;
        assert!(all.contains("where are you") && !all.contains("stop"), "{all}");
    }
);

/// How long each step of a list of ten thousand rows may hold up a phone, in milliseconds. Ten seconds is the limit up to
/// which a person stays with a task (J. Nielsen, *Usability Engineering*, 1993).
const MOST: f64 = 10_000.0;

/// How much slower a phone is than this machine.
const SLOWER: u32 = 4;

mod ten_thousand_rows_are_brought_in_on_a_slow_phone {
    use super::*;

    #[test]
    fn chromium() {
        run(
            concat!(module_path!(), "::chromium"),
            Engine::Chromium,
            TestSite::built_site(),
            async |page| {
                open_diary(page).await;
                open_table(page).await;
                let set: f64 = page
                    .run(
                        "let text = 'date,kind,what happened\\n';
                         for (let row = 0; row < 10000; row += 1) {
                           text += `${row % 28 + 1}/${row % 12 + 1}/2025,message,\"row ${row}, with a comma\"\\n`;
                         }
                         const box = document.querySelector('#table-paste');
                         box.value = text;
                         box.dispatchEvent(new Event('input', { bubbles: true }));
                         return text.length",
                    )
                    .await;
                assert!(set > 300_000.0);
                page.slow_down(SLOWER).await;
                let read = page.time_of("#table-read", "#table-found").await;
                let brought_in = page.time_of("#table-bring", "li.entry").await;
                page.arrive().await;
                let taken_out = page.time_of("#table-undo", ".diary:not(:has(li.entry))").await;
                for (what, time) in
                    [("read", read), ("brought in", brought_in), ("taken out", taken_out)]
                {
                    println!("10,000 rows, {SLOWER} times slower: {what} in {time:.0} ms");
                    assert!(time < MOST, "{what} took {time:.0} ms");
                }
            },
        );
    }
}
