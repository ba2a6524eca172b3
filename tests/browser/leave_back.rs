//! Back, a swipe, a reload: nothing is lost unasked, and nobody who goes back sees an answer before asking for it.

use heedful_tests::{Engine, NEUTRAL_PLACE, Page, Press, Setting, in_three_engines, until};

const ELSEWHERE: &str = "http://charity.test/";

/// Chromium says that a header has no effect on a host without HTTPS.
fn and_elsewhere() -> Setting {
    Setting::built_site().with_host("charity.test", "host").expecting("Cross-Origin-Opener-Policy")
}

in_three_engines!(
    going_back_is_asked_about_while_answers_would_be_lost,
    Setting::built_site(),
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

in_three_engines!(leaving_never_asks, Setting::built_site(), async |page| {
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

in_three_engines!(calling_for_help_never_asks, Setting::built_site(), async |page| {
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
        if !is_held(page).await {
            // This browser let it go: then it is as new.
            page.wait_for_state("ready").await;
            assert!(page.shows("#before").await);
            return;
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
    and_elsewhere()
        .with_fault("_bg.wasm", xtask::server::Harm::Slow(std::time::Duration::from_secs(4))),
    async |page| {
        page.open().await;
        page.press_start().await;
        page.press("#who-self").await;
        page.wait_for("#continue").await;
        page.answer("now", "following").await;
        mark(page).await;
        page.open_path(ELSEWHERE).await;
        page.go_back().await;
        if !is_held(page).await {
            return;
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
        let tab = page.session.new_tab().await.expect("another tab");
        page.session.switch_to_window(tab).await.expect("it can be looked at");
        page.open_ready().await;
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
        page.session.switch_to_window(first).await.expect("the tab is there");
        page.go_back().await;
        if page.engine == Engine::WebKit && is_held(page).await {
            // What is held there hears nothing of it: it asks before it shows anything, for five minutes.
            page.wait_for(".blanked").await;
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
    Setting::built_site(),
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

in_three_engines!(the_first_page_says_what_going_back_does, Setting::built_site(), async |page| {
    page.open().await;
    assert!(page.words().await.contains("Going back or reloading can lose answers"));
});

in_three_engines!(
    an_officers_page_that_has_a_lock_comes_back_locked,
    and_elsewhere(),
    async |page| {
        page.open_path("officer.html").await;
        page.wait_for_state("ready").await;
        page.press_start().await;
        page.arrive().await;
        mark(page).await;
        page.open_path(ELSEWHERE).await;
        page.go_back().await;
        if is_held(page).await {
            page.wait_for(".blanked").await;
        }
    }
);

async fn answer_something(page: &Page) {
    page.open_first_question().await;
    page.answer_first_question("now", "none").await;
    until("it would ask", async || is_unsaved(page).await.then_some(())).await;
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
