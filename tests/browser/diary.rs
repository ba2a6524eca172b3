//! The diary: a person writes down what happened, mends it, and sees what it comes to.

use std::time::Instant;

use heedful_engine::case::Breach;
use heedful_engine::report::fact_words;
use heedful_engine::{Case, Date, DiaryFact, Incident, Phrase, When, assess};
use heedful_tests::{
    Page, Press, Size, TestSite, built_prepared, in_chromium, in_three_engines, in_webkit, phrase,
    until,
};

/// Goes to the diary from the check of the answers, with no question answered.
pub async fn open_diary(page: &Page) {
    page.skip_until("#open-diary").await;
    page.press("#open-diary").await;
    page.wait_for("#add").await;
    page.arrive().await;
}

pub async fn tick(page: &Page, id: &str) {
    page.press(&format!("label:has(#{id})")).await;
}

pub async fn begin(page: &Page) {
    page.press("#add").await;
    page.wait_for(".entry-form").await;
    page.arrive().await;
}

pub async fn save(page: &Page) {
    page.press_continue().await;
    page.wait_for("#add").await;
    page.arrive().await;
}

async fn write_date(page: &Page, name: &str, date: Date) {
    let (year, month, day) = date.ymd();
    for (part, number) in
        [("day", day.to_string()), ("month", month.to_string()), ("year", year.to_string())]
    {
        page.write(&format!("#{name}-{part}"), &number).await;
    }
}

/// What the list says, entry by entry: when, and what.
pub async fn listed(page: &Page) -> Vec<String> {
    page.run(
        "return [...document.querySelectorAll('.entry')].map((entry) =>
            entry.querySelector('.entry-when').textContent + ' | ' + entry.querySelector('.entry-kind').textContent)",
    )
    .await
}

pub async fn count_is(page: &Page, count: usize) {
    until(&format!("{count} entries are listed"), async || {
        (listed(page).await.len() == count).then_some(())
    })
    .await;
}

fn told(today: Date, when: When, kind: &str) -> Incident {
    Incident { written_on: Some(today), ..Incident::new(when, kind.into()) }
}

in_three_engines!(four_taps_write_down_what_happened, TestSite::built_site(), async |page| {
    open_diary(page).await;
    let began = Instant::now();
    begin(page).await;
    tick(page, "entry-today").await;
    tick(page, "entry-kind-call").await;
    save(page).await;
    // Far less than a person takes: four taps, each found and hit within two seconds or so, leave half of the twenty.
    println!("a scripted entry, four taps: {:.1} s", began.elapsed().as_secs_f64());
    count_is(page, 1).await;
    let prepared = built_prepared();
    let today = page.today().await;
    let case = Case { diary: vec![told(today, When::On(today), "call")], ..Case::default() };
    let date = heedful_engine::report::date_words(prepared.pack(), today);
    let kind =
        heedful_engine::report::kind_words(prepared.pack(), &case.diary[0].kind, case.audience);
    assert_eq!(listed(page).await, [format!("{date} | {kind}")]);
});

in_chromium!(
    rough_dates_and_repeats_reach_the_result_as_they_were_told,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        open_diary(page).await;
        let today = page.today().await;
        let ago = |days: i32| today.plus_days(-days);

        begin(page).await;
        tick(page, "entry-yesterday").await;
        tick(page, "entry-kind-message").await;
        page.write("#entry-number", "3").await;
        save(page).await;

        begin(page).await;
        tick(page, "entry-about").await;
        write_date(page, "date", ago(40)).await;
        tick(page, "entry-kind-letter_or_gift").await;
        page.press("#continue").await;
        page.wait_for("#add").await;
        page.arrive().await;

        begin(page).await;
        tick(page, "entry-between").await;
        write_date(page, "date", ago(100)).await;
        write_date(page, "last", ago(70)).await;
        tick(page, "entry-each-day").await;
        tick(page, "entry-kind-call").await;
        page.write("#entry-number", "10").await;
        save(page).await;

        begin(page).await;
        tick(page, "entry-between").await;
        write_date(page, "date", ago(60)).await;
        write_date(page, "last", ago(30)).await;
        tick(page, "entry-most-days").await;
        tick(page, "entry-kind-message").await;
        page.write("#entry-number", "2").await;
        save(page).await;

        // Something rarer, with its details.
        begin(page).await;
        tick(page, "entry-today").await;
        page.press("#entry-kinds > .fold:first-of-type > summary").await;
        tick(page, "entry-kind-threat_to_kill").await;
        page.run::<()>(
            "for (const fold of document.querySelectorAll('.entry-more > .fold')) fold.open = true",
        )
        .await;
        // No sign beyond U+FFFF: the driver of WebKit types none.
        page.write("#entry-2", "On my door: “soon” ☹\nand a cross").await;
        page.write("#entry-1", "At home").await;
        assert!(!page.shows("#entry-7").await, "which order is asked once one was broken");
        tick(page, "entry-breach-yes").await;
        page.wait_for("#entry-7").await;
        page.write("#entry-7", "The order of 3 May").await;
        save(page).await;

        let diary = vec![
            Incident { times: Some(3), ..told(today, When::On(ago(1)), "message") },
            told(today, When::About(ago(40)), "letter_or_gift"),
            Incident {
                each_day: Some(10),
                ..told(today, When::Between(ago(100), ago(70)), "call")
            },
            Incident {
                most_days: Some(2),
                ..told(today, When::Between(ago(60), ago(30)), "message")
            },
            Incident {
                words: Some("On my door: “soon” ☹\nand a cross".to_owned()),
                place: Some("At home".to_owned()),
                breach: Some(Breach::Yes),
                breaks: Some("The order of 3 May".to_owned()),
                ..told(today, When::On(today), "threat_to_kill")
            },
        ];
        let case = Case { diary, ..Case::default() };
        assert_eq!(listed(page).await.len(), 5);
        facts_are_shown(page, &case, today).await;
        page.press("#back").await;
        page.wait_for("#add").await;
        page.press("#back").await;
        page.wait_for(".answers").await;
        page.arrive().await;
        page.press_continue().await;
        page.wait_for(".result").await;
        page.result_is_that_of(&prepared, &case).await;
    }
);

in_three_engines!(
    words_about_an_order_are_no_breach_until_the_person_chooses,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        page.open_ready().await;
        let today = page.today().await;
        // As a record from before there was a choice: words alone.
        let said = |words: &str, days: i32| Incident {
            breaks: Some(words.to_owned()),
            ..told(today, When::On(today.plus_days(-days)), "message")
        };
        let mut case = Case {
            diary: vec![said("none", 2), said("bail", 3), said("none", 4)],
            ..Case::default()
        };
        page.open_case(&prepared.pack().id, &case).await;
        page.wait_for("#breach-waiting").await;
        page.press("#open-diary").await;
        page.wait_for("#breach-ask").await;
        page.arrive().await;
        page.check_screen("diary-breach-ask").await;
        facts_are_shown(page, &case, today).await;
        page.press("#back").await;
        page.wait_for("#breach-no-0").await;
        page.press("#breach-no-0").await;
        page.wait_for_focus("breach-ask").await;
        page.press("#breach-yes-0").await;
        page.wait_for_focus("heading").await;
        assert!(!page.shows("#breach-ask").await);
        for (entry, breach) in case.diary.iter_mut().zip([Breach::No, Breach::Yes, Breach::No]) {
            entry.breach = Some(breach);
        }
        facts_are_shown(page, &case, today).await;
        page.press("#back").await;
        page.wait_for("#add").await;
        page.press("#back").await;
        page.wait_for(".answers").await;
        page.arrive().await;
        page.press_continue().await;
        page.wait_for(".result").await;
        page.result_is_that_of(&prepared, &case).await;
    }
);

/// The pattern says each fact that the engine finds, with its numbers, and has a table.
async fn facts_are_shown(page: &Page, case: &Case, today: Date) {
    let prepared = built_prepared();
    page.press("#pattern").await;
    page.wait_for(".picture").await;
    page.arrive().await;
    let seen = page.text_of("main").await;
    let assessment = assess(&prepared, case, today);
    for shown in &assessment.diary {
        let says = fact_words(prepared.pack(), shown, case.audience);
        // Kinds are in the picture, what has a time repeats them, and one breach is among several.
        let is_kind =
            matches!(shown.fact, DiaryFact::Kind(_) | DiaryFact::Timed(_) | DiaryFact::Breach);
        assert!(is_kind || seen.contains(&says), "not shown: {says}");
    }
    let rows: usize =
        page.run("return document.querySelectorAll('.data-table tbody tr').length").await;
    assert!(rows >= case.diary.len(), "{rows} rows");
}

in_three_engines!(
    an_entry_is_changed_copied_deleted_and_brought_back,
    TestSite::built_site(),
    async |page| {
        open_diary(page).await;
        begin(page).await;
        tick(page, "entry-today").await;
        tick(page, "entry-kind-call").await;
        save(page).await;

        page.press("#change-0").await;
        page.wait_for(".entry-form").await;
        page.arrive().await;
        let ticked: bool =
            page.run("return document.querySelector('#entry-kind-call').checked").await;
        assert!(ticked, "the form shows what was told");
        tick(page, "entry-yesterday").await;
        save(page).await;
        count_is(page, 1).await;

        page.press("#copy-0").await;
        page.wait_for(".entry-form").await;
        page.arrive().await;
        tick(page, "entry-kind-message").await;
        save(page).await;
        count_is(page, 2).await;
        let before = listed(page).await;

        page.press("#delete-0").await;
        page.wait_for_focus("bring-back").await;
        count_is(page, 1).await;
        page.press("#bring-back").await;
        count_is(page, 2).await;
        assert_eq!(listed(page).await, before);

        page.run::<()>("const only = document.querySelector('#only'); only.value = 'call'; only.dispatchEvent(new Event('change'))")
            .await;
        count_is(page, 1).await;
    }
);

in_three_engines!(mistakes_are_named_and_nothing_is_lost, TestSite::built_site(), async |page| {
    let prepared = built_prepared();
    let say = |one| phrase(&prepared, &Case::default(), one, &[]);
    open_diary(page).await;
    begin(page).await;
    page.press_continue().await;
    page.wait_for_focus("errors").await;
    let errors = page.text_of("#errors").await;
    assert!(
        errors.contains(&say(Phrase::EntryNoWhen)) && errors.contains(&say(Phrase::EntryNoKind))
    );

    tick(page, "entry-on").await;
    let today = page.today().await;
    write_date(page, "date", today.plus_days(1)).await;
    tick(page, "entry-kind-turned_up").await;
    page.press_continue().await;
    page.wait_for_focus("errors").await;
    assert!(page.text_of("#errors").await.contains(&say(Phrase::ErrorFuture)));
    page.press("#errors button").await;
    page.wait_for_focus("date-day").await;

    // To the list and back: what was typed is still there.
    page.press("#back").await;
    page.wait_for("#go-on").await;
    page.arrive().await;
    page.press("#go-on").await;
    page.wait_for(".entry-form").await;
    page.arrive().await;
    let day: String = page.run("return document.querySelector('#date-day').value").await;
    assert_eq!(day, today.plus_days(1).ymd().2.to_string());
    write_date(page, "date", today.plus_days(-3)).await;
    save(page).await;
    count_is(page, 1).await;
    assert!(!page.shows("#go-on").await);
});

in_webkit!(the_result_moves_with_the_diary, TestSite::built_site(), async |page| {
    let prepared = built_prepared();
    page.skip_until("#open-diary").await;
    page.press_continue().await;
    page.wait_for(".result").await;
    page.arrive().await;
    let before = page.result_is_that_of(&prepared, &Case::default()).await;
    page.press("#open-diary").await;
    page.wait_for("#add").await;
    page.arrive().await;
    begin(page).await;
    tick(page, "entry-today").await;
    page.press("#entry-kinds > .fold:first-of-type > summary").await;
    tick(page, "entry-kind-threat_to_kill").await;
    save(page).await;
    let today = page.today().await;
    let case =
        Case { diary: vec![told(today, When::On(today), "threat_to_kill")], ..Case::default() };
    let after = assess(&prepared, &case, today);
    assert!(after.band > before.band, "a threat to kill counts");
    let band = prepared.pack().band_words(after.band).expect("each band has words").clone();
    assert!(page.says(band.say.for_audience(case.audience)).await, "the list says that it moved");
    page.press("#back").await;
    page.wait_for(".result").await;
    page.arrive().await;
    page.result_is_that_of(&prepared, &case).await;
    assert!(page.shows("#diary-offer .picture").await);
});

in_chromium!(every_screen_of_the_diary_is_sound, TestSite::built_site(), async |page| {
    open_diary(page).await;
    page.check_screen("diary-empty").await;
    begin(page).await;
    page.check_screen("diary-form").await;
    page.press_continue().await;
    page.wait_for_focus("errors").await;
    tick(page, "entry-between").await;
    page.run::<()>(
        "for (const fold of document.querySelectorAll('main details')) fold.open = true",
    )
    .await;
    page.check_screen("diary-form-open").await;
    narrow(page, "form").await;
    page.press("#back").await;
    page.wait_for("#go-on").await;
    page.check_screen("diary-unfinished").await;

    let prepared = built_prepared();
    let today = page.today().await;
    page.open_case(&prepared.pack().id, &a_year(today)).await;
    page.press("#open-diary").await;
    page.wait_for(".entry").await;
    page.arrive().await;
    page.check_screen("diary-list").await;
    narrow(page, "list").await;
    page.press("#delete-0").await;
    page.wait_for_focus("bring-back").await;
    page.check_screen("diary-deleted").await;
    page.press("#bring-back").await;
    page.press("#pattern").await;
    page.wait_for(".picture").await;
    page.arrive().await;
    page.check_screen("diary-pattern").await;
    page.run::<()>(
        "for (const fold of document.querySelectorAll('main details')) fold.open = true",
    )
    .await;
    page.check_screen("diary-pattern-open").await;
    narrow(page, "pattern").await;
});

/// Nothing is wider than the narrowest window that people use.
pub async fn narrow(page: &Page, name: &str) {
    page.fit_to(Size { width: 320, height: 640 }).await;
    let over: i64 = page
        .run("const page = document.documentElement; return page.scrollWidth - page.clientWidth")
        .await;
    assert!(over <= 0, "{name} is {over} pixels wider than 320");
    page.fit_to(Size { width: 360, height: 740 }).await;
}

/// A year of it: rough at first, an order, and a rise.
pub fn a_year(today: Date) -> Case {
    let ago = |days: i32| today.plus_days(-days);
    let on = |days, kind: &str| told(today, When::On(ago(days)), kind);
    let between = |from, to, kind: &str| told(today, When::Between(ago(from), ago(to)), kind);
    let mut diary = vec![
        on(330, "separation"),
        Incident { each_day: Some(2), ..between(320, 290, "call") },
        Incident { times: Some(6), ..between(280, 200, "letter_or_gift") },
        told(today, When::About(ago(230)), "turned_up"),
        on(190, "told_to_stop"),
        told(today, When::About(ago(150)), "police_warning"),
        on(118, "turned_up"),
        on(95, "message"),
        on(60, "court_order"),
        Incident {
            words: Some("Two messages in a row, the second one: “you will answer me”.".to_owned()),
            breach: Some(Breach::Yes),
            breaks: Some("The order of the court".to_owned()),
            ..on(41, "message")
        },
        Incident { most_days: Some(3), ..between(27, 8, "message") },
        on(20, "followed"),
        on(12, "turned_up"),
        on(9, "followed"),
        Incident {
            breach: Some(Breach::Yes),
            breaks: Some("The order of the court".to_owned()),
            ..on(6, "turned_up")
        },
        on(4, "followed"),
        on(2, "threat"),
    ];
    diary.extend((0..7).map(|days| Incident { times: Some(4), ..on(days, "call") }));
    Case { diary, ..Case::default() }
}

in_three_engines!(the_keyboard_alone_writes_an_entry, TestSite::built_site(), async |page| {
    open_diary(page).await;
    tab_to(page, "add").await;
    page.press_keys(&[Press::Enter]).await;
    page.wait_for(".entry-form").await;
    page.arrive().await;
    tab_to(page, "entry-today").await;
    page.press_keys(&[Press::Space]).await;
    tab_to(page, "entry-kind-message").await;
    page.press_keys(&[Press::Down, Press::Space]).await;
    tab_to(page, "continue").await;
    page.press_keys(&[Press::Enter]).await;
    count_is(page, 1).await;
    page.arrive().await;
    tab_to(page, "delete-0").await;
    page.press_keys(&[Press::Enter]).await;
    page.wait_for_focus("bring-back").await;
    page.press_keys(&[Press::Enter]).await;
    count_is(page, 1).await;
});

/// Presses Tab until the element with this id has the focus.
async fn tab_to(page: &Page, id: &str) {
    for _ in 0..150 {
        if page.focused().await == id {
            return;
        }
        page.press_keys(&[Press::Tab]).await;
    }
    panic!("{id} was not reached with Tab");
}

/// Writes down one thing of today, from a screen that leads to the diary.
pub async fn write_of_today(page: &Page, kind: &str) {
    page.press("#open-diary").await;
    page.wait_for("#add").await;
    page.arrive().await;
    begin(page).await;
    tick(page, "entry-today").await;
    tick(page, &format!("entry-kind-{kind}")).await;
    save(page).await;
}
