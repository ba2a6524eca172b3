//! A case on the officers' page that is left alone, handed over, kept or followed by another: who sees what of it.

use heedful_engine::officer::OfficerFile;
use heedful_engine::{Audience, Case};
use heedful_tests::{Page, TestSite, built_for_officers, example_told_on, in_three_engines, until};

const CODE: &str = "wicket 7";
const PASSPHRASE: &str = "kettle window river";

/// What an officer wrote in each case, and nobody else may read.
const REFERENCES: [&str; 2] = ["REF-77", "REF-88"];

/// Opens the page, and a case with a note, a reference and a breach that is being written.
async fn with_a_case(page: &Page) {
    page.open_officer().await;
    page.press("#go-door-0").await;
    page.wait_for("#screen-door-0").await;
    page.arrive().await;
    page.answer("threats", "kill").await;
    page.press("#to-case").await;
    page.go_without_code().await;
    page.wait_for("#screen-home").await;
    page.arrive().await;
    page.write("#reference", REFERENCES[0]).await;
}

/// Everything that lies in the document, seen or not.
async fn document(page: &Page) -> String {
    page.run(
        "const typed = [...document.querySelectorAll('input, textarea, select')];
         return document.documentElement.outerHTML + typed.map((field) => field.value).join(' ')",
    )
    .await
}

/// Holds that a locked screen is there, and nothing of the case in the document.
async fn holds_nothing(page: &Page) {
    page.wait_for("section.blanked").await;
    page.arrive().await;
    let document = document(page).await;
    for word in [REFERENCES[0], "kill", "Act now", "threats", "Risk record", "Breaches"] {
        assert!(!document.contains(word), "{word} in a locked page");
    }
    // Nor can anyone see what the page is for.
    let seen = page.words().await.to_lowercase();
    for word in ["stalk", "police", "victim", "officer", "risk"] {
        assert!(!seen.contains(word), "{word} on a locked screen: {seen}");
    }
    assert_eq!(page.text_of("#answers-so-far").await, "");
}

/// Lets so much time pass on the page's clock, with the page out of sight.
async fn away_for(page: &Page, seconds: u32) {
    page.run::<()>(&format!(
        "const clock = window.Date;
         const real = window.realNow ??= clock.now;
         const is = (hidden) => {{
           Object.defineProperty(document, 'hidden', {{ value: hidden, configurable: true }});
           document.dispatchEvent(new Event('visibilitychange', {{ bubbles: true }}));
         }};
         const now = clock.now();
         const start = real.call(clock);
         clock.now = () => now + real.call(clock) - start;
         is(true);
         clock.now = () => now + {seconds} * 1000 + real.call(clock) - start;
         is(false);
         delete document.hidden;"
    ))
    .await;
}

async fn set_code(page: &Page) {
    page.press("#lock-this > summary").await;
    page.write("#lock-code", "short").await;
    page.press("#lock-put").await;
    page.wait_for_focus("lock-code").await;
    assert!(page.says("six characters").await);
    page.write("#lock-code", CODE).await;
    page.press("#lock-put").await;
    page.wait_for("#lock-take").await;
}

async fn unlocks_with(page: &Page, word: &str) {
    page.write("#unlock-code", word).await;
    page.press("#unlock").await;
    until("it is open", async || (!page.shows("section.blanked").await).then_some(())).await;
}

async fn stays_locked_with(page: &Page, word: &str) {
    page.write("#unlock-code", word).await;
    page.press("#unlock").await;
    page.wait_for("#unlock-code[aria-invalid=true]").await;
    page.wait_for_focus("unlock-code").await;
    assert!(page.shows("section.blanked").await);
}

in_three_engines!(
    a_phone_that_is_handed_over_holds_nothing_and_opens_with_the_code_alone,
    TestSite::built_site(),
    async |page| {
        with_a_case(page).await;
        page.check_screen("officer-lock").await;
        set_code(page).await;
        page.check_screen("officer-lock-set").await;
        page.press("#go-breaches").await;
        page.wait_for("#screen-breaches").await;
        page.arrive().await;
        page.write("#breach-what", "bail, again").await;

        away_for(page, 59).await;
        assert!(page.shows("#screen-breaches").await, "a glance at another app");
        away_for(page, 60).await;
        holds_nothing(page).await;
        assert!(!document(page).await.contains("bail, again"), "nor what is being written");
        page.check_screen("officer-locked").await;
        stays_locked_with(page, "wicket 8").await;
        page.check_screen("officer-locked-wrong").await;
        unlocks_with(page, CODE).await;
        page.wait_for("#screen-breaches").await;
        // Where the officer was, with what was being written.
        page.wait_for_focus("breach-what").await;
        let typed: String = page.run("return document.querySelector('#breach-what').value").await;
        assert_eq!(typed, "bail, again");
        let kept: usize = page.run("return localStorage.length + sessionStorage.length").await;
        assert_eq!(kept, 0, "a code is stored nowhere");

        page.press("#lock").await;
        holds_nothing(page).await;
        unlocks_with(page, CODE).await;
        page.press("#to-case").await;
        page.wait_for("#screen-home").await;
        let reference: String = page.run("return document.querySelector('#reference').value").await;
        assert_eq!(reference, REFERENCES[0], "nothing is lost");
    }
);

in_three_engines!(
    without_a_code_a_page_that_was_left_alone_asks_whether_to_go_on_or_to_delete,
    TestSite::built_site(),
    async |page| {
        with_a_case(page).await;
        away_for(page, 60).await;
        holds_nothing(page).await;
        page.check_screen("officer-left-alone").await;
        page.press("#go-on").await;
        page.wait_for("#screen-home").await;
        assert!(page.text_of("#answers-so-far").await.contains(REFERENCES[0]));
        away_for(page, 60).await;
        holds_nothing(page).await;
        page.press("#wipe").await;
        page.press("#wipe-all").await;
        page.wait_for("#screen-home").await;
        page.wait_for("#wiped").await;
        let document = document(page).await;
        assert!(
            !document.contains(REFERENCES[0]) && page.text_of("#answers-so-far").await.is_empty()
        );
    }
);

/// Saves the case in the browser for so many days.
async fn save(page: &Page, days: u32) {
    page.press("#go-outputs").await;
    page.wait_for("#record").await;
    page.arrive().await;
    page.press("label:has(#keep-device)").await;
    page.press(&format!("label:has(#keep-days-{days})")).await;
    page.write("#keep-passphrase", PASSPHRASE).await;
    page.write("#keep-passphrase-again", PASSPHRASE).await;
    page.check_screen("officer-keep").await;
    page.press("#keep-do").await;
    page.wait_for(".kept-here").await;
}

async fn kept(page: &Page) -> serde_json::Value {
    let stored = page.stored().await;
    assert!(stored.iter().all(|(key, _)| key == "saved.1.stay"), "it stays when the page is left");
    let kept = stored.first().map_or("null", |(_, kept)| kept);
    serde_json::from_str(kept).expect("what is kept is JSON")
}

in_three_engines!(
    a_kept_case_locks_with_its_passphrase_and_is_wiped_when_its_days_are_over,
    TestSite::built_site(),
    async |page| {
        with_a_case(page).await;
        save(page, 1).await;
        let today = page.today().await;
        let lies = kept(page).await;
        assert_eq!(lies["until"], today.plus_days(1).to_string());
        assert!(!lies.to_string().contains("REF-77"));
        away_for(page, 60).await;
        holds_nothing(page).await;
        stays_locked_with(page, CODE).await;
        unlocks_with(page, PASSPHRASE).await;
        page.wait_for("#screen-outputs").await;

        // Another visit: it opens with its passphrase, and that locks the screen again.
        page.open_officer().await;
        page.press("main details.fold:has(#open-file) > summary").await;
        page.press("#open-device").await;
        page.write("#open-passphrase", PASSPHRASE).await;
        page.press(".passphrase .button[type=submit]").await;
        until("it is open", async || {
            page.text_of("#answers-so-far").await.contains(REFERENCES[0]).then_some(())
        })
        .await;
        page.press("#lock").await;
        holds_nothing(page).await;
        stays_locked_with(page, CODE).await;
        unlocks_with(page, PASSPHRASE).await;

        // Its days are over: it is wiped before anyone presses anything, and the page says so.
        let yesterday = today.plus_days(-1).to_string();
        page.run::<()>(&format!(
            "const key = `${{document.documentElement.dataset.ownKeys}}saved.1.stay`;
             const kept = JSON.parse(localStorage.getItem(key));
             kept.until = '{yesterday}';
             localStorage.setItem(key, JSON.stringify(kept));"
        ))
        .await;
        page.open_path("officer.html").await;
        page.wait_for_state("ready").await;
        assert_eq!(kept(page).await, serde_json::Value::Null);
        page.press_start().await;
        page.wait_for("#expired").await;
        page.check_screen("officer-expired").await;
        assert!(!page.shows("#open-device").await);
    }
);

/// A record of another case, as a file.
fn another(today: heedful_engine::Date, pack: &heedful_engine::Pack) -> String {
    let mut case = example_told_on("lunch-invitations", today).case;
    case.audience = Audience::Officer;
    let file = OfficerFile { reference: REFERENCES[1].to_owned(), ..OfficerFile::default() };
    file.put(&mut case);
    let mut record = serde_json::to_value(&case).expect("a case is JSON");
    record["pack"] = serde_json::json!({ "id": pack.id, "version": pack.version });
    record.to_string()
}

in_three_engines!(two_cases_never_mix, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_officers();
    with_a_case(page).await;
    set_code(page).await;
    page.press("#go-breaches").await;
    page.write("#breach-what", "left from the first").await;
    page.press("#to-case").await;
    page.wait_for("#screen-home").await;

    // Another record is opened over it: nothing of the first is left, and its code opens nothing.
    let record = another(page.today().await, prepared.pack());
    page.press("main details.fold:has(#open-file) > summary").await;
    let _file = page.choose_file(&record).await;
    page.wait_for_focus("open-ask").await;
    page.press("[aria-labelledby=open-ask] .button:not(.plain)").await;
    let second: Case = heedful_engine::read_case(&record).expect("a case");
    until("the second is open", async || {
        page.text_of("#answers-so-far").await.contains(REFERENCES[1]).then_some(())
    })
    .await;
    // The choice to have no code was for the first one.
    page.go_without_code().await;
    page.wait_for("#screen-home").await;
    page.record_is_that_of(&prepared, &content, &second).await;
    assert!(!document(page).await.contains(REFERENCES[0]));
    page.press("#go-breaches").await;
    page.wait_for("#screen-breaches").await;
    let left: String = page.run("return document.querySelector('#breach-what').value").await;
    assert_eq!(left, "");
    page.press("#lock").await;
    page.wait_for("#go-on").await;
    assert!(!page.shows("#unlock-code").await, "the code was the first one's");
    page.press("#go-on").await;

    // A third begins: what is kept of the second stays under its passphrase, and nothing of it in the page.
    page.press("#to-case").await;
    save(page, 7).await;
    let lies = kept(page).await;
    page.press("#to-case").await;
    page.wait_for("#screen-home").await;
    page.press("#new-case").await;
    page.press("#new-case-yes").await;
    until("nothing of the case is left", async || {
        page.text_of("#answers-so-far").await.is_empty().then_some(())
    })
    .await;
    assert!(!document(page).await.contains(REFERENCES[1]));
    assert_eq!(kept(page).await, lies, "what was kept stays until its day");
    page.press("#lock").await;
    page.wait_for("#go-on").await;
    assert!(!page.shows("#unlock-code").await, "the passphrase was the second one's");
    page.press("#go-on").await;

    // Without anything saved, a new case deletes all there is.
    page.run::<()>("localStorage.clear()").await;
    page.press("#go-door-0").await;
    page.wait_for("#screen-door-0").await;
    page.arrive().await;
    page.answer("threats", "kill").await;
    page.press("#to-case").await;
    page.go_without_code().await;
    page.press("#new-case").await;
    page.press("#new-case-yes").await;
    page.wait_for("#wiped").await;
    assert_eq!(page.text_of("#answers-so-far").await, "");
});

in_three_engines!(
    a_code_is_asked_for_before_the_second_screen,
    TestSite::built_site(),
    async |page| {
        page.open_officer().await;
        page.press("#go-door-0").await;
        page.wait_for("#screen-door-0").await;
        page.arrive().await;
        page.press("#to-case").await;
        page.wait_for("#screen-home").await;
        assert!(!page.shows("#screen-code").await, "there is nothing to lock yet");
        page.press("#go-door-0").await;
        page.arrive().await;
        page.answer("threats", "kill").await;
        page.press("#next").await;
        page.wait_for("#screen-code").await;
        page.arrive().await;
        page.check_screen("officer-code").await;
        page.write("#lock-code", CODE).await;
        page.press("#lock-put").await;
        page.wait_for("#screen-door-1").await;
        page.press("#lock").await;
        page.wait_for("#unlock-code").await;
        assert!(!page.shows("#go-on").await);
        unlocks_with(page, CODE).await;
        page.wait_for("#screen-door-1").await;
        page.press("#next").await;
        page.wait_for("#screen-door-result").await;
    }
);

in_three_engines!(
    a_case_without_a_code_is_deleted_when_nobody_comes_back,
    TestSite::built_site(),
    async |page| {
        with_a_case(page).await;
        save(page, 7).await;
        let saved = page.stored().await;
        // Saved under a passphrase, that opens it. One that was never saved:
        page.press("#to-case").await;
        page.press("#new-case").await;
        page.press("#new-case-yes").await;
        page.press("#go-door-0").await;
        page.wait_for("#screen-door-0").await;
        page.arrive().await;
        page.answer("threats", "kill").await;
        page.press("#to-case").await;
        page.go_without_code().await;
        page.wait_for("#screen-home").await;
        page.press("#lock").await;
        page.wait_for("#go-on").await;
        assert!(page.says("10 minutes").await, "it says so beforehand");
        away_for(page, 9 * 60).await;
        assert!(page.shows("#go-on").await, "not before its time");
        away_for(page, 61).await;
        page.wait_for("#unattended").await;
        page.check_screen("officer-unattended").await;
        assert_eq!(page.text_of("#answers-so-far").await, "");
        assert_eq!(page.stored().await, saved, "what is saved stays");
    }
);

in_three_engines!(
    wrong_codes_take_longer_and_longer_and_delete_nothing,
    TestSite::built_site(),
    async |page| {
        with_a_case(page).await;
        set_code(page).await;
        page.press("#lock").await;
        for _ in 0..4 {
            stays_locked_with(page, "wicket 8").await;
        }
        page.write("#unlock-code", "wicket 9").await;
        page.press("#unlock").await;
        until("it says how long to wait", async || page.says("Wait").await.then_some(())).await;
        page.check_screen("officer-wait").await;
        // Nor is the right one taken now.
        page.write("#unlock-code", CODE).await;
        page.press("#unlock").await;
        page.wait_for_focus("unlock-code").await;
        assert!(page.shows("section.blanked").await);
        page.run::<()>(
            "const now = performance.now.bind(performance);
             performance.now = () => now() + 31_000;",
        )
        .await;
        unlocks_with(page, CODE).await;
        assert!(page.text_of("#answers-so-far").await.contains(REFERENCES[0]));
    }
);

in_three_engines!(
    a_saved_case_is_not_deleted_from_the_locked_screen,
    TestSite::built_site(),
    async |page| {
        with_a_case(page).await;
        save(page, 7).await;
        let saved = page.stored().await;
        page.press("#lock").await;
        page.press("#wipe").await;
        page.wait_for_focus("wipe-ask").await;
        assert!(!page.shows("#wipe-all").await);
        page.check_screen("officer-locked-delete").await;
        page.press("#wipe-page").await;
        page.wait_for("#wiped").await;
        assert_eq!(page.stored().await, saved);
    }
);

in_three_engines!(
    closing_the_case_asks_where_something_is_lost_and_leaves_what_is_saved,
    TestSite::built_site(),
    async |page| {
        with_a_case(page).await;
        page.press("#leave").await;
        page.session.dismiss_alert().await.expect("it asks");
        assert!(page.shows("#screen-home").await, "nothing is gone");
        page.press("#lock").await;
        page.wait_for("#go-on").await;
        page.press("#leave").await;
        page.session.dismiss_alert().await.expect("it asks on the locked screen too");
        page.press("#go-on").await;
        save(page, 7).await;
        let saved = page.stored().await;
        page.press("#leave").await;
        page.wait_for_address("about:blank").await;
        page.open_path("officer.html").await;
        page.wait_for_state("ready").await;
        assert_eq!(page.stored().await, saved);

        page.press_start().await;
        page.press("#go-door-0").await;
        page.wait_for("#screen-door-0").await;
        page.arrive().await;
        page.answer("threats", "kill").await;
        page.press("#leave").await;
        page.session.accept_alert().await.expect("it asks");
        page.wait_for_address("about:blank").await;
    }
);

// Each tab is a case of its own. What one button closes is one case; the others are locked and wait for their codes.
in_three_engines!(
    closing_one_case_locks_the_others_and_deletes_none_of_them,
    TestSite::built_site(),
    async |page| {
        with_a_case(page).await;
        let first = page.session.window().await.expect("a tab");
        page.open_tab().await;
        page.open_officer().await;
        page.write("#reference", REFERENCES[1]).await;
        page.press("#leave").await;
        page.session.accept_alert().await.expect("it asks");
        page.wait_for_address("about:blank").await;

        page.session.switch_to_window(first).await.expect("the tab is there");
        holds_nothing(page).await;
        page.press("#go-on").await;
        page.wait_for("#screen-home").await;
        let reference: String = page.run("return document.querySelector('#reference').value").await;
        assert_eq!(reference, REFERENCES[0], "nothing is lost");
        assert!(page.text_of("#answers-so-far").await.contains(REFERENCES[0]));
        page.press("#leave").await;
        page.session.dismiss_alert().await.expect("it asks for its own case");
    }
);

in_three_engines!(
    a_case_without_an_answer_is_guarded_like_any_other,
    TestSite::built_site(),
    async |page| {
        page.open_officer().await;
        page.write("#reference", REFERENCES[0]).await;
        until("the record so far is there if the program breaks", async || {
            page.text_of("#answers-so-far").await.contains(REFERENCES[0]).then_some(())
        })
        .await;
        page.press("#go-breaches").await;
        page.wait_for("#screen-code").await;
        page.arrive().await;
        page.write("#lock-code", CODE).await;
        page.press("#lock-put").await;
        page.wait_for("#screen-breaches").await;
        page.press("#lock").await;
        holds_nothing(page).await;
        stays_locked_with(page, "wicket 8").await;
        unlocks_with(page, CODE).await;
        page.wait_for("#screen-breaches").await;
        assert!(page.text_of("#answers-so-far").await.contains(REFERENCES[0]));
    }
);

in_three_engines!(
    closing_the_case_asks_again_once_its_saved_copy_is_deleted,
    TestSite::built_site(),
    async |page| {
        with_a_case(page).await;
        save(page, 7).await;
        page.press(".kept-here .link").await;
        page.wait_for_focus("keep-heading").await;
        assert_eq!(page.stored().await, []);
        page.press("#leave").await;
        page.session.dismiss_alert().await.expect("it asks");
        assert!(page.shows("#screen-outputs").await, "nothing is gone");
    }
);

// The code of one case is never the code of another, though its key takes long to make.
in_three_engines!(
    a_code_that_is_being_set_belongs_to_its_case_alone,
    TestSite::built_site(),
    async |page| {
        with_a_case(page).await;
        page.hold_keys().await;
        page.press("#lock-this > summary").await;
        page.write("#lock-code", CODE).await;
        page.press("#lock-put").await;
        page.wait_for_key_asked().await;
        page.press("#new-case").await;
        page.press("#new-case-yes").await;
        page.wait_for("#wiped").await;
        page.let_keys_be_made().await;
        page.press("#lock").await;
        page.wait_for("#go-on").await;
        assert!(!page.shows("#unlock-code").await);
    }
);
