//! What leaves the officers' page, read back as whoever gets it reads it: reminders by a calendar, text pasted elsewhere, a
//! record that an older or a newer version wrote.

use heedful_engine::assess;
use heedful_engine::officer::OfficerFile;
use heedful_engine::officer::file::{ClockStart, PastResult, StartKind};
use heedful_engine::officer::plain::COLUMNS;
use heedful_engine::{Answer, Audience, Band, Case, Pack};
use heedful_engine::{Phrase, officer::Moment};
use heedful_tests::{
    Page, TestSite, built_for_officers, example_told_on, in_chromium, in_three_engines, phrase,
    until,
};
use icalendar::{Calendar, CalendarComponent, Component};
use serde_json::{Value, json};

/// A case with a reference and clocks that run over the change of the clocks.
fn case(today: heedful_engine::Date) -> Case {
    let mut case = example_told_on("order-broken-twice", today).case;
    case.audience = Audience::Officer;
    let file = OfficerFile {
        reference: "REF-77".to_owned(),
        officer: "PC 1234".to_owned(),
        start: Some(ClockStart { kind: StartKind::Arrest, at: at("2026-03-28T10:00Z") }),
        ..OfficerFile::default()
    };
    file.put(&mut case);
    case
}

fn at(text: &str) -> Moment {
    Moment::parse(text).expect("a moment")
}

/// A record as a file of this version of the content.
fn record(case: &Case, pack: &Pack) -> Value {
    let mut record = serde_json::to_value(case).expect("a case is JSON");
    record["pack"] = json!({ "id": pack.id, "version": pack.version });
    record
}

async fn opens(page: &Page, record: &Value) {
    page.open_officer().await;
    page.press("main details.fold:has(#open-file) > summary").await;
    let _file = page.choose_file(&record.to_string()).await;
    until("the record is open", async || {
        (!page.text_of("#answers-so-far").await.is_empty()).then_some(())
    })
    .await;
    page.go_without_code().await;
    page.wait_for("#screen-home").await;
    page.arrive().await;
}

async fn goes_to(page: &Page, screen: &str) {
    page.press(&format!("#go-{screen}")).await;
    page.wait_for(&format!("#screen-{screen}")).await;
    page.arrive().await;
}

in_three_engines!(
    reminders_are_read_by_a_calendar_and_name_nobody,
    TestSite::built_site(),
    async |page| {
        let (prepared, _) = built_for_officers();
        opens(page, &record(&case(page.today().await), prepared.pack())).await;
        goes_to(page, "order").await;
        assert!(page.text_of("#clock-interim").await.contains("30 March 2026, 11:00"));
        assert!(page.text_of("#clock-application").await.contains("25 April 2026, 10:00"));
        let saved = page.saved_by("#save-reminders").await;
        assert_eq!(saved.name, "reminders.ics");
        let calendar: Calendar = saved.content.parse().expect("a calendar reads it");
        let starts = |name: &str| -> Vec<String> {
            let events = calendar.components.iter().filter_map(|component| match component {
                CalendarComponent::Event(event) => Some(event),
                _ => None,
            });
            let named = events.filter(|event| event.get_summary() == Some(name));
            named.filter_map(|event| event.property_value("DTSTART").map(str::to_owned)).collect()
        };
        // In UTC: summer time began in between.
        assert_eq!(starts("Deadline 1"), ["20260330T100000Z"]);
        assert_eq!(starts("Deadline 2"), ["20260425T090000Z"]);
        assert_eq!(starts("Review due").len(), 1);
        for word in ["REF-77", "PC 1234", "stalk", "police", "victim", "order", "arrest"] {
            let said = saved.content.to_lowercase();
            assert!(!said.contains(&word.to_lowercase()), "{word}: {}", saved.content);
        }
    }
);

in_three_engines!(what_is_copied_pastes_cleanly, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_officers();
    let case = case(page.today().await);
    opens(page, &record(&case, prepared.pack())).await;
    goes_to(page, "outputs").await;
    page.run::<()>(
        "Object.defineProperty(navigator, 'clipboard', {
           value: { writeText: async (text) => { window.copied = text; } },
         });",
    )
    .await;
    page.press("#copy-record").await;
    until("it was copied", async || {
        page.run::<bool>("return Boolean(window.copied)").await.then_some(())
    })
    .await;
    let copied: String = page.run("return window.copied").await;
    for line in copied.lines() {
        assert!(line.len() <= COLUMNS, "{line}");
        assert!(line.bytes().all(|byte| (b' '..=b'~').contains(&byte)), "{line:?}");
        assert_eq!(line, line.trim_end(), "blanks at the end");
    }
    assert_eq!(copied, page.text_of("#answers-so-far").await, "all of the record");
    page.record_is_that_of(&prepared, &content, &case).await;
    assert!(copied.contains("REF-77") && copied.contains("PC 1234"));
});

in_three_engines!(
    a_record_of_an_older_version_opens_and_is_compared_with_last_time,
    TestSite::built_site(),
    async |page| {
        let (prepared, content) = built_for_officers();
        let mut case = case(page.today().await);
        let mut file = OfficerFile::of(&case).expect("a file");
        file.before = vec![PastResult {
            at: at("2026-03-28T11:30Z"),
            band: Band::HighConcern,
            rules_band: Band::HighConcern,
        }];
        file.put(&mut case);
        case.answers.remove("weapons");
        let mut older = record(&case, prepared.pack());
        older["pack"]["version"] = json!("0.0.1");
        opens(page, &older).await;
        let says = phrase(&prepared, &case, Phrase::OpenOlder, &[]);
        assert!(page.text_of("p.visually-hidden[role=status]").await.contains(&says));
        page.record_is_that_of(&prepared, &content, &case).await;

        goes_to(page, "outputs").await;
        assert!(page.says("Last record, 28 March 2026, 11:30").await);
        assert!(!page.shows("#since-last-time #part-answers").await, "nothing is told since");
        page.press("#to-case").await;
        goes_to(page, "door-0").await;
        page.answer("weapons", "used").await;
        page.press("#to-case").await;
        goes_to(page, "outputs").await;
        page.wait_for("#since-last-time #part-answers").await;
        page.check_screen("officer-since-last-time").await;
        case.answers.insert("weapons".into(), Answer::Many(vec!["used".into()]));
        let band = assess(&prepared, &case, page.today().await).band;
        let now = prepared.pack().band_words(band).expect("a band has words");
        let moved = page.text_of("#since-last-time").await;
        assert!(moved.contains(now.say.for_audience(Audience::Officer)), "{moved}");
        assert!(!page.shows("#since-last-time #part-gone").await);
    }
);

in_chromium!(
    a_record_of_a_newer_version_is_shown_as_far_as_it_is_known_and_kept_as_it_is,
    TestSite::built_site(),
    async |page| {
        let (prepared, _) = built_for_officers();
        let mut newer = record(&case(page.today().await), prepared.pack());
        newer["officer"] = json!({ "format": 2, "reference": "REF-99", "boards": [1, 2] });
        opens(page, &newer).await;
        assert!(page.says("A newer version made this record").await);
        assert!(page.text_of("#answers-so-far").await.len() > 500, "the answers are here");
        // What can't be read can't be changed by mistake.
        page.write("#reference", "another").await;
        goes_to(page, "outputs").await;
        page.press("label:has(#keep-file)").await;
        let saved = page.saved_by("#keep-do").await;
        let saved: Value = serde_json::from_str(&saved.content).expect("a record is JSON");
        assert_eq!(saved["officer"], newer["officer"]);

        // Of a format that this version does not know nothing is opened, and what is there stays.
        page.press("#to-case").await;
        page.wait_for("#screen-home").await;
        page.press("main details.fold:has(#open-file) > summary").await;
        let _file = page.choose_file(r#"{"format":99,"told":[]}"#).await;
        page.wait_for_focus("open-trouble").await;
        let says = phrase(&prepared, &Case::default(), Phrase::ProblemFileNewer, &[]);
        assert!(page.says(&says).await);
        assert!(page.text_of("#answers-so-far").await.len() > 500);
    }
);
