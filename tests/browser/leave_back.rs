//! Back, a swipe, a reload: nothing is lost unasked, and nobody who goes back sees an answer before asking for it.

use heedful_engine::{Audience, Case, Incident, When};
use heedful_tests::{
    Engine, NEUTRAL_PLACE, Page, Press, TestSite, built_pack, in_three_engines, until,
};
use xtask::server::FaultKind;

const ELSEWHERE: &str = "http://charity.test/";
const PASSPHRASE: &str = "kettle window river";
const CODE: &str = "wicket 7";
/// Everything that lies in the document, seen or not.
const DOCUMENT: &str = "
    const typed = [...document.querySelectorAll('input, textarea')];
    return document.documentElement.outerHTML + typed.map((field) => field.value).join(' ')";

/// Chromium says that a header has no effect on a host without HTTPS.
/// In WebKit on a host that sends no `Cross-Origin-Opener-Policy`: its driver loses track of a tab that goes back to a page with
/// one, whatever page it is.
fn and_elsewhere() -> TestSite {
    TestSite::built_site()
        .with_host("charity.test", "host")
        .expecting("Cross-Origin-Opener-Policy")
        .with_fault_in(Engine::WebKit, "", FaultKind::Without("cross-origin-opener-policy"))
}

in_three_engines!(
    going_back_is_asked_about_while_answers_would_be_lost,
    TestSite::built_site(),
    async |page| {
        page.open_first_question().await;
        assert!(!asks(page).await, "nothing was answered");
        page.answer("now", "following").await;
        until("it would ask", async || is_unsaved(page).await.then_some(())).await;
        assert!(asks(page).await);
        // While it asks, the answers are hidden.
        page.wait_for(".blanked").await;
        assert!(!page.shows(".question").await);
        page.press("#go-on").await;
        page.wait_for("#continue").await;
        assert!(page.is_ticked("now", "following").await);
        // The program has taken over by then.
        page.press_continue().await;
        page.arrive().await;
        assert!(asks(page).await);
        page.wait_for(".blanked").await;
        page.press("#go-on").await;
        page.arrive().await;
    }
);

in_three_engines!(leaving_never_asks, TestSite::built_site(), async |page| {
    answer_something(page).await;
    page.run::<()>(
        "addEventListener('beforeunload', (event) =>
           queueMicrotask(() => localStorage.setItem('asked', event.defaultPrevented)))",
    )
    .await;
    page.leave().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    page.open().await;
    assert_eq!(page.run::<String>("return localStorage.getItem('asked')").await, "false");
});

in_three_engines!(calling_for_help_never_asks, TestSite::built_site(), async |page| {
    answer_something(page).await;
    page.run::<()>(
        "const call = document.querySelector('.help a[href=\"tel:999\"]');
         call.addEventListener('click', (event) => event.preventDefault());
         call.click();",
    )
    .await;
    assert!(!asks(page).await);
    assert!(!page.shows(".blanked").await);
});

in_three_engines!(
    back_to_a_page_that_the_browser_held_shows_answers_when_asked,
    and_elsewhere(),
    async |page| {
        answer_something(page).await;
        page.answer("relationship", "stranger").await;
        mark(page).await;
        page.open_path(ELSEWHERE).await;
        page.go_back().await;
        if !comes_back_held(page).await {
            return is_as_new(page).await;
        }
        page.wait_for(".blanked").await;
        assert!(!page.shows(".question").await);
        page.press("#go-on").await;
        page.wait_for("#continue").await;
        assert!(page.is_ticked("relationship", "stranger").await);
        page.press("#back").await;
        page.wait_for("#now-none").await;
        assert!(page.is_ticked("now", "none").await);
    }
);

in_three_engines!(
    back_from_the_first_screens_shows_answers_when_asked,
    and_elsewhere().with_fault("_bg.wasm", FaultKind::Slow(std::time::Duration::from_secs(4))),
    async |page| {
        page.open().await;
        page.press_start().await;
        page.press("#who-self").await;
        page.wait_for("#continue").await;
        page.answer("now", "following").await;
        mark(page).await;
        page.open_path(ELSEWHERE).await;
        page.go_back().await;
        if !comes_back_held(page).await {
            return assert!(page.shows("#before").await, "it is as new");
        }
        page.wait_for(".blanked").await;
        assert!(!page.shows(".question").await);
        page.press("#go-on").await;
        page.wait_for("#continue").await;
        assert!(page.is_ticked("now", "following").await);
    }
);

in_three_engines!(
    a_page_that_is_held_is_dropped_when_another_tab_leaves,
    and_elsewhere(),
    async |page| {
        answer_something(page).await;
        mark(page).await;
        page.open_path(ELSEWHERE).await;
        let first = page.session.window().await.expect("a tab");
        page.open_tab().await;
        page.open_ready().await;
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
        page.session.switch_to_window(first).await.expect("the tab is there");
        page.go_back().await;
        if page.engine == Engine::WebKit && is_held(page).await {
            // What is held there hears nothing of it: it asks before it shows anything, for five minutes.
            page.wait_for(".blanked").await;
            assert!(!page.shows(".question").await);
            return;
        }
        nothing_is_left(page).await;
    }
);

in_three_engines!(
    a_page_that_is_held_is_dropped_when_this_tab_leaves,
    and_elsewhere(),
    async |page| {
        answer_something(page).await;
        mark(page).await;
        page.open_path(ELSEWHERE).await;
        page.open_ready().await;
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
        page.go_back().await;
        page.wait_for_address(ELSEWHERE).await;
        page.go_back().await;
        nothing_is_left(page).await;
    }
);

in_three_engines!(
    a_link_within_the_page_adds_nothing_to_the_history,
    TestSite::built_site(),
    async |page| {
        page.open_ready().await;
        let before: usize = page.run("return history.length").await;
        page.run::<()>("document.querySelector('.skip').focus()").await;
        page.press_keys(&[Press::Enter]).await;
        page.wait_for_focus("main").await;
        assert_eq!(page.run::<usize>("return history.length").await, before);
        assert_eq!(page.address().await, page.site);
    }
);

in_three_engines!(the_first_page_says_what_going_back_does, TestSite::built_site(), async |page| {
    page.open().await;
    assert!(page.words().await.contains("Going back or reloading can lose answers"));
});

in_three_engines!(
    an_officers_page_that_has_a_lock_comes_back_locked,
    and_elsewhere(),
    async |page| {
        page.open_officer().await;
        page.write("#reference", "REF-77").await;
        page.press("#go-door-0").await;
        page.wait_for("#screen-code").await;
        page.arrive().await;
        page.write("#lock-code", CODE).await;
        page.press("#lock-put").await;
        page.wait_for("#screen-door-0").await;
        page.arrive().await;
        page.answer("threats", "kill").await;
        mark(page).await;
        page.open_path(ELSEWHERE).await;
        page.go_back().await;
        if !is_held(page).await {
            // Then nothing of the case is left.
            assert!(!page.run::<String>(DOCUMENT).await.contains("REF-77"));
            return is_as_new(page).await;
        }
        page.wait_for(".blanked #unlock-code").await;
        let document: String = page.run(DOCUMENT).await;
        for word in ["REF-77", "threats"] {
            assert!(!document.contains(word), "{word} in a locked page");
        }
        page.write("#unlock-code", CODE).await;
        page.press("#unlock").await;
        page.wait_for("#screen-door-0").await;
        assert!(page.is_ticked("threats", "kill").await);
    }
);

// What was saved is what nothing asks about; until the copy is gone.
in_three_engines!(
    once_the_saved_copy_is_deleted_it_asks_again,
    TestSite::built_site(),
    async |page| {
        answer_something(page).await;
        page.skip_on_until(".result").await;
        page.wait_for_whole_result().await;
        page.save_in_browser(PASSPHRASE).await;
        asks_no_more(page).await;
        page.press(".kept-here .link").await;
        page.wait_for_focus("keep-heading").await;
        would_ask(page).await;

        // Deleted in another tab.
        page.save_in_browser(PASSPHRASE).await;
        asks_no_more(page).await;
        let first = page.session.window().await.expect("a tab");
        page.open_tab().await;
        page.open_ready().await;
        page.run::<()>("for (const key of Object.keys(localStorage)) localStorage.removeItem(key)")
            .await;
        page.session.switch_to_window(first).await.expect("the tab is there");
        would_ask(page).await;
    }
);

/// A case that is saved as a file, with one entry in its diary.
async fn open_a_diary(page: &Page) {
    let today = page_today(page).await;
    let mut entry = Incident::new(When::On(today), "call".into());
    entry.written_on = Some(today);
    entry.words = Some("He rang.".to_owned());
    let case = Case { audience: Audience::Person, diary: vec![entry], ..Case::default() };
    page.open_case(&built_pack().id, &case).await;
    asks_no_more(page).await;
}

async fn page_today(page: &Page) -> heedful_engine::Date {
    page.open_ready().await;
    page.today().await
}

async fn to_diary(page: &Page) {
    page.press("#open-diary").await;
    page.wait_for("#add").await;
    page.arrive().await;
}

async fn to_list(page: &Page) {
    page.press("#back").await;
    page.wait_for("#add").await;
    page.arrive().await;
}

in_three_engines!(
    an_entry_that_is_being_written_is_not_lost_unasked,
    TestSite::built_site(),
    async |page| {
        open_a_diary(page).await;
        to_diary(page).await;
        page.press("#add").await;
        page.wait_for(".entry-form").await;
        page.arrive().await;
        asks_no_more(page).await;
        page.press(".entry-more details:has(#entry-2) > summary").await;
        page.write("#entry-2", "He stood at the bus stop.").await;
        would_ask(page).await;
        assert!(page.text_of("#answers-so-far").await.contains("He stood at the bus stop."));
        assert!(asks(page).await);
        page.wait_for(".blanked").await;
        page.press("#go-on").await;
        to_list(page).await;
        page.press("#drop").await;
        asks_no_more(page).await;

        // An entry that is opened to be changed, and is not; and then is.
        page.press("#change-0").await;
        page.wait_for(".entry-form").await;
        page.arrive().await;
        asks_no_more(page).await;
        page.write("#entry-2", "He rang twice.").await;
        would_ask(page).await;
        page.write("#entry-2", "He rang.").await;
        asks_no_more(page).await;
    }
);

in_three_engines!(
    a_list_that_is_not_in_the_diary_yet_is_not_lost_unasked,
    TestSite::built_site(),
    async |page| {
        open_a_diary(page).await;
        to_diary(page).await;
        page.press("#table-in").await;
        page.wait_for("#table-paste").await;
        page.arrive().await;
        page.write("#table-paste", "date,kind").await;
        would_ask(page).await;
        to_list(page).await;
        would_ask(page).await;
        page.press("#table-in").await;
        page.wait_for("#table-paste").await;
        page.arrive().await;
        page.run::<()>(
            "const box = document.querySelector('#table-paste');
             box.value = 'date,kind\\n3/10/2025,message\\nnext Tuesday,message\\n';
             box.dispatchEvent(new Event('input', { bubbles: true }))",
        )
        .await;
        page.press("#table-read").await;
        page.wait_for("#table-other").await;
        would_ask(page).await;
        page.press("#table-other").await;
        page.wait_for("#table-paste").await;
        asks_no_more(page).await;
    }
);

in_three_engines!(
    a_changed_statement_and_a_step_are_not_lost_unasked,
    TestSite::built_site(),
    async |page| {
        open_a_diary(page).await;
        page.press_continue().await;
        page.wait_for_whole_result().await;
        page.press("#to-statement").await;
        page.wait_for("#back").await;
        page.arrive().await;
        page.press("#statement-change").await;
        page.wait_for_focus("statement-text").await;
        asks_no_more(page).await;
        page.write("#statement-text", "Only this.").await;
        would_ask(page).await;
        assert!(page.text_of("#answers-so-far").await.contains("Only this."));
        page.press("#statement-undo").await;
        asks_no_more(page).await;
        page.press("#back").await;
        page.wait_for_whole_result().await;

        page.press("#to-steps").await;
        page.wait_for("#step-words").await;
        page.arrive().await;
        page.write("#step-words", "At the front desk").await;
        would_ask(page).await;
        page.press("#back").await;
        page.wait_for_whole_result().await;
        page.arrive().await;
        would_ask(page).await;
        page.press("#to-steps").await;
        page.wait_for("#step-words").await;
        page.arrive().await;
        let typed: String = page.run("return document.querySelector('#step-words').value").await;
        assert_eq!(typed, "At the front desk", "it is there again");
        page.write("#step-words", " ").await;
        asks_no_more(page).await;
    }
);

in_three_engines!(
    a_date_that_is_being_typed_is_there_again_and_is_not_lost_unasked,
    TestSite::built_site(),
    async |page| {
        page.open_ready().await;
        page.press_start().await;
        page.arrive().await;
        page.skip_on_until("#last_time-about").await;
        page.answer("last_time", "about").await;
        asks_no_more(page).await;
        page.write("#date-day", "3").await;
        page.write("#date-month", "8").await;
        would_ask(page).await;
        page.press("#back").await;
        page.arrive().await;
        assert!(!page.shows("#date-day").await);
        would_ask(page).await;
        page.press("#skip").await;
        page.wait_for("#date-day").await;
        page.arrive().await;
        let typed: [String; 3] = page
            .run("return ['day', 'month', 'year'].map((name) => document.querySelector(`#date-${name}`).value)")
            .await;
        assert_eq!(typed, ["3", "8", ""]);
        page.press("#skip").await;
        page.arrive().await;
        asks_no_more(page).await;
    }
);

in_three_engines!(
    a_date_that_an_officer_is_typing_is_there_again_and_is_not_lost_unasked,
    TestSite::built_site(),
    async |page| {
        page.open_officer().await;
        to_the_last_incident(page).await;
        page.answer("last_time", "about").await;
        asks_no_more(page).await;
        page.write("#date-day", "3").await;
        page.write("#date-month", "8").await;
        would_ask(page).await;
        page.press("#to-case").await;
        page.wait_for("#screen-home").await;
        page.arrive().await;
        would_ask(page).await;
        to_the_last_incident(page).await;
        let typed: [String; 3] = page
            .run("return ['day', 'month', 'year'].map((name) => document.querySelector(`#date-${name}`).value)")
            .await;
        assert_eq!(typed, ["3", "8", ""]);
    }
);

/// The part in which an officer is asked when something last happened.
async fn to_the_last_incident(page: &Page) {
    let pack = built_pack();
    let part = pack.parts.iter().position(|part| part.id.as_str() == "change");
    page.press(&format!("#go-part-{}", part.expect("the pack has this part"))).await;
    page.wait_for("#ask-last_time").await;
    page.arrive().await;
}

in_three_engines!(
    what_an_officer_is_writing_is_not_lost_unasked,
    TestSite::built_site(),
    async |page| {
        page.open_officer().await;
        page.press("#go-breaches").await;
        page.wait_for("#screen-breaches").await;
        page.arrive().await;
        page.write("#breach-what", "bail, again").await;
        would_ask(page).await;
        assert!(page.text_of("#answers-so-far").await.contains("bail, again"));
        page.press("#leave").await;
        page.session.dismiss_alert().await.expect("closing the case asks");
        assert!(page.shows("#screen-breaches").await);
    }
);

in_three_engines!(
    what_a_class_has_given_is_not_lost_unasked,
    TestSite::built_site(),
    async |page| {
        page.lead_class(1).await;
        asks_no_more(page).await;
        page.write("#codes", "BCDF").await;
        would_ask(page).await;
        page.write("#codes", " ").await;
        asks_no_more(page).await;
    }
);

async fn answer_something(page: &Page) {
    page.open_first_question().await;
    page.answer_first_question("now", "none").await;
    until("it would ask", async || is_unsaved(page).await.then_some(())).await;
}

async fn would_ask(page: &Page) {
    until("it would ask", async || is_unsaved(page).await.then_some(())).await;
}

async fn asks_no_more(page: &Page) {
    until("it asks no more", async || (!is_unsaved(page).await).then_some(())).await;
}

async fn is_unsaved(page: &Page) -> bool {
    page.run("return 'unsaved' in document.documentElement.dataset").await
}

/// Whether the browser would ask before the page goes. Drivers answer the question by themselves.
async fn asks(page: &Page) -> bool {
    page.run("return !dispatchEvent(new Event('beforeunload', { cancelable: true }))").await
}

async fn mark(page: &Page) {
    page.run::<()>("window.isSame = true").await;
}

/// Whether the page that is shown is the one that was there before, held by the browser.
async fn is_held(page: &Page) -> bool {
    until("the page is there", async || {
        page.run::<bool>("return document.readyState === 'complete' && 'state' in document.documentElement.dataset")
            .await
            .then_some(())
    })
    .await;
    page.run("return window.isSame === true").await
}

/// The same. Chromium is known to hold these pages: there, what follows must be tried.
async fn comes_back_held(page: &Page) -> bool {
    let is_held = is_held(page).await;
    assert!(is_held || page.engine != Engine::Chromium, "it was not held");
    is_held
}

/// A page that was let go of: it was loaded again.
async fn is_as_new(page: &Page) {
    page.wait_for_state("ready").await;
    assert!(page.shows("#before").await);
    assert_eq!(page.text_of("#app").await, "");
}

/// Whatever the browser held: it is as new.
async fn nothing_is_left(page: &Page) {
    until("the page is as new", async || {
        page.run::<bool>(
            "return window.isSame !== true && document.documentElement.dataset.state === 'ready'",
        )
        .await
        .then_some(())
    })
    .await;
    assert!(page.shows("#before").await);
    assert_eq!(page.text_of("#app").await, "");
}
