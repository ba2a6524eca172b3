//! The way out. Whoever uses it is in a hurry, and the next person at the screen may be the one they fear.

use heedful_tests::{
    NEUTRAL_PLACE, Page, Press, Taps, TestSite, first_question, in_three_engines, until,
};
use xtask::server::FaultKind;

/// Keys that leaving this page does not touch, in order: of the page around it, of other pages and copies of Heedful, and
/// one that the person chose to keep.
const OTHERS: [&str; 5] = [
    "basket",
    "heedful.officer@/.kept.1",
    "heedful.public@/.kept.1.stay",
    "heedful.public@/other/.kept.1",
    "heedful.training@/.practised",
];

in_three_engines!(the_way_out_leads_to_the_neutral_place, TestSite::built_site(), async |page| {
    answer_something(page).await;
    page.leave().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
});

// It would open the other site in another tab, and leave the answers in this one.
in_three_engines!(a_press_of_the_middle_button_leaves_too, TestSite::built_site(), async |page| {
    answer_something(page).await;
    page.press_middle("#leave").await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    assert_eq!(page.session.windows().await.expect("there is a window").len(), 1);
});

in_three_engines!(shift_three_times_leaves, TestSite::built_site(), async |page| {
    answer_something(page).await;
    // What is said after each press, for as long as the next may follow; and then that nothing will happen.
    page.run::<()>(
        "window.said = [];
         const status = document.getElementById('leave-status');
         new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true });",
    )
    .await;
    page.tap_shift(Taps { times: 2, ..Taps::QUICK }).await;
    let said: Vec<String> = until("it says that it stopped", async || {
        let said: Vec<String> = page.run("return window.said").await;
        said.last().is_some_and(|last| last.contains("Leaving stopped")).then_some(said)
    })
    .await;
    assert!(said[0].contains('2') && said[1].contains('1'), "{said:?}");
    page.press_keys(&[Press::RightShift]).await;
    assert!(!page.asked().iter().any(|asked| asked.host == "neutral.test"));
    page.tap_shift(Taps::QUICK).await;
    page.wait_for_address(NEUTRAL_PLACE).await;
});

in_three_engines!(typing_capitals_never_leaves, TestSite::built_site(), async |page| {
    page.open_first_question().await;
    // Where text is typed on later screens.
    page.run::<()>(
        "const box = document.createElement('textarea');
         document.querySelector('main').append(box);
         box.focus();",
    )
    .await;
    page.type_text("MUM AND DAD").await;
    page.press_keys(&[Press::ShiftTab, Press::ShiftTab, Press::ShiftTab]).await;
    assert_eq!(page.text_of("#leave-status").await, "");
    assert_eq!(page.address().await, page.site);
});

in_three_engines!(
    another_key_between_starts_the_count_again,
    TestSite::built_site(),
    async |page| {
        page.open_ready().await;
        page.press_keys(&[Press::Shift, Press::Shift]).await;
        page.type_text("a").await;
        page.press_keys(&[Press::Shift]).await;
        assert!(page.text_of("#leave-status").await.contains('2'));
        assert_eq!(page.address().await, page.site);
    }
);

in_three_engines!(
    back_shows_no_answer_after_leaving,
    TestSite::built_site()
        .with_host("charity.test", "host")
        .expecting("Cross-Origin-Opener-Policy"),
    async |page| {
        page.open_path("http://charity.test/").await;
        answer_something(page).await;
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
        page.go_back().await;
        // The entry of the check was replaced, so Back leads to what was before it.
        page.wait_for_address("http://charity.test/").await;
    }
);

in_three_engines!(
    leaving_deletes_the_entries_of_this_page_and_nothing_else,
    TestSite::built_site(),
    async |page| {
        answer_something(page).await;
        assert_eq!(own_keys(page).await, "heedful.public@/.");
        page.run::<()>(
            "for (const storage of [localStorage, sessionStorage]) {
           storage.setItem('heedful.public@/.kept.1', 'an answer');
           storage.setItem('heedful.kept.1', 'an answer, from an earlier version');
           for (const key of OTHERS) storage.setItem(key, 'not of this page, or to stay');
         }"
            .replace("OTHERS", &format!("{OTHERS:?}"))
            .as_str(),
        )
        .await;
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
        page.open().await;
        for storage in ["localStorage", "sessionStorage"] {
            let keys: Vec<String> =
                page.run(&format!("return Object.keys({storage}).toSorted()")).await;
            assert_eq!(keys, OTHERS, "{storage}");
        }
    }
);

in_three_engines!(
    each_page_and_each_folder_has_keys_of_its_own,
    TestSite::in_subfolder("a.b/heedful"),
    async |page| {
        for (path, name) in
            [("", "public"), ("officer.html", "officer"), ("training.html", "training")]
        {
            page.open_path(&format!("a.b/heedful/{path}")).await;
            page.wait_for_state("ready").await;
            let expected = format!("heedful.{name}@/a%2Eb/heedful/.");
            assert_eq!(own_keys(page).await, expected);
        }
    }
);

in_three_engines!(
    the_page_is_blank_before_the_other_is_there,
    TestSite::built_site(),
    async |page| {
        answer_something(page).await;
        // What can still be seen at the last moment. A slow network would keep it on the screen.
        page.run::<()>(
            "addEventListener('pagehide', () => {
           const icon = document.querySelector('link[rel=icon]').href;
           const seen = [document.body.textContent.trim(), document.title, icon];
           localStorage.setItem('seen', JSON.stringify(seen));
         });",
        )
        .await;
        page.press_shift_thrice().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
        page.open().await;
        let seen: String = page.run("return localStorage.getItem('seen')").await;
        assert_eq!(seen, r#"["Loading.","neutral.test","data:,"]"#);
    }
);

// Chromium says that a header has no effect on a host without HTTPS.
in_three_engines!(
    a_host_page_goes_too,
    TestSite::built_site()
        .with_host("charity.test", "host")
        .expecting("Cross-Origin-Opener-Policy"),
    async |page| {
        page.open_path("http://charity.test/").await;
        page.put_in_frame("check").await;
        page.enter_frame("check").await;
        page.wait_for_state("ready").await;
        page.leave().await;
        page.leave_frame().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

// As our samples write it. What a press allows has passed by then, and Shift alone is no press for browsers.
in_three_engines!(
    in_a_plain_frame_shift_leaves_the_page_long_after_the_last_press,
    TestSite::built_site()
        .with_host("charity.test", "host")
        .expecting("Cross-Origin-Opener-Policy"),
    async |page| {
        page.open_path("http://charity.test/").await;
        no_referrer(page).await;
        page.put_in_frame("check").await;
        page.run::<()>(
            "const frame = document.getElementById('check');
             frame.sandbox = 'allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation';
             frame.src += '';",
        )
        .await;
        page.enter_frame("check").await;
        page.wait_for_state("ready").await;
        page.press_start().await;
        page.wait_for("#who-self").await;
        until("the press has passed", async || {
            let is_active = "return navigator.userActivation?.isActive ?? false";
            (!page.run::<bool>(is_active).await).then_some(())
        })
        .await;
        page.press_shift_thrice().await;
        page.leave_frame().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

// The page around it is of the same site, and would say all of its address to everybody.
in_three_engines!(
    from_a_plain_frame_on_the_same_site_the_exit_learns_nothing,
    TestSite::in_subfolder("check")
        .with_fault("/around.html", FaultKind::Policy("default-src *; img-src data:"))
        // The page of a host that has no policy worth the name.
        .expecting("favicon"),
    async |page| {
        page.copy().write(
            "around.html",
            "<!doctype html><html lang=\"en\"><head><meta name=\"referrer\" content=\"unsafe-url\"><title>Around</title>
             <link rel=\"icon\" href=\"data:,\"></head>
             <body><main><iframe id=\"check\" title=\"Check\" width=\"340\" height=\"600\" src=\"check/index.html\"></iframe></main></body></html>",
        );
        page.open_path("around.html").await;
        page.enter_frame("check").await;
        page.wait_for_state("ready").await;
        page.leave().await;
        page.leave_frame().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

/// What we advise for a page with a plain frame: WebKit asks the page around whether the exit may learn where somebody was.
async fn no_referrer(page: &Page) {
    page.run::<()>(
        "document.head.append(Object.assign(document.createElement('meta'), { name: 'referrer', content: 'no-referrer' }))",
    )
    .await;
}

in_three_engines!(the_way_out_stays_in_reach, TestSite::built_site(), async |page| {
    page.open_ready().await;
    page.run::<()>("window.scrollTo(0, document.documentElement.scrollHeight)").await;
    let top: f64 =
        page.run("return document.getElementById('leave').getBoundingClientRect().top").await;
    assert!((0.0..200.0).contains(&top), "the way out is at {top}");
});

async fn answer_something(page: &Page) {
    let question = first_question();
    let option = question.options.first().expect("the first question has options");
    page.open_first_question().await;
    page.answer(question.id.as_str(), option.id.as_str()).await;
    page.press_continue().await;
    page.arrive().await;
}

async fn own_keys(page: &Page) -> String {
    page.run("return document.documentElement.dataset.ownKeys").await
}
