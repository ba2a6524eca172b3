//! The way out where the check is on a charity's page: everything is deleted before the page goes, the whole page is
//! blank at once, there is one navigation, and the other place is not told where the person was.

use heedful_tests::{NEUTRAL_PLACE, Page, Press, TestSite, in_three_engines, until};
use serde_json::Value;

/// Where the person was before.
const BEFORE: &str = "http://charity.test/tall.html";

const HOST: &str = "http://charity.test/leaky.html";

/// A charity's site, and the check on another one. Chromium says that a header has no effect on a host without HTTPS.
fn on_a_page() -> TestSite {
    TestSite::built_site()
        .with_name("check.test")
        .with_host("charity.test", "embed")
        .expecting("Cross-Origin-Opener-Policy")
        // The page insists on asking before somebody leaves it.
        .expecting("beforeunload")
}

in_three_engines!(the_bar_deletes_before_the_page_goes, on_a_page(), async |page| {
    open_with_answers(page, 0).await;
    page.leave_from_host().await;
    is_gone(page).await;
});

in_three_engines!(shift_in_the_frame_deletes_before_the_page_goes, on_a_page(), async |page| {
    open_with_answers(page, 0).await;
    enter(page, 0).await;
    page.press_shift_thrice().await;
    page.leave_frame().await;
    is_gone(page).await;
});

in_three_engines!(shift_on_the_hosts_page_leaves_it, on_a_page(), async |page| {
    open_with_answers(page, 0).await;
    page.run::<()>("document.getElementById('search').focus(); document.activeElement.blur()")
        .await;
    page.press_shift_thrice().await;
    is_gone(page).await;
});

in_three_engines!(shift_in_a_field_of_the_hosts_page_leaves_it, on_a_page(), async |page| {
    open_with_answers(page, 0).await;
    page.write("#search", "Help Near Me").await;
    assert_eq!(page.address().await, HOST);
    page.press_shift_thrice().await;
    is_gone(page).await;
});

in_three_engines!(leaving_one_check_leaves_all_on_the_page, on_a_page(), async |page| {
    open_with_answers(page, 0).await;
    store_something(page, 1).await;
    enter(page, 1).await;
    page.press_shift_thrice().await;
    page.leave_frame().await;
    is_gone(page).await;
});

in_three_engines!(
    on_a_slow_network_the_whole_page_is_blank_at_once,
    on_a_page().with_delayed("/weather"),
    async |page| {
        open_with_answers(page, 0).await;
        let let_through = async {
            until("the other page was asked for", async || (page.times_left() > 0).then_some(()))
                .await;
            // What the page shows meanwhile is noted by itself.
            page.let_through();
        };
        tokio::join!(page.leave_from_host(), let_through);
        is_gone(page).await;
    }
);

// A browser empties no page of XHTML. The page tells everybody where its visitors come from, and asks before it is left.
in_three_engines!(a_page_of_xhtml_is_left_like_any_other, on_a_page(), async |page| {
    open_host_with_answers(page, "http://charity.test/leaky.xhtml", 0).await;
    let kind: String = page.run("return document.contentType").await;
    assert_eq!(kind, "application/xhtml+xml");
    page.leave_from_host().await;
    is_gone(page).await;
});

in_three_engines!(a_check_that_is_busy_deletes_before_the_page_goes, on_a_page(), async |page| {
    page.open_path(HOST).await;
    store_something(page, 0).await;
    enter(page, 0).await;
    page.run::<()>(
        "addEventListener('message', ({ data }) => {
           if (data.heedful !== 'leave') return;
           const until = performance.now() + 1000;
           while (performance.now() < until);
         }, true)",
    )
    .await;
    page.leave_frame().await;
    page.leave_from_host().await;
    is_gone(page).await;
});

// Some browsers wait for a busy frame by themselves. None waits for one that hears late.
in_three_engines!(
    a_check_that_hears_late_deletes_before_the_page_goes,
    on_a_page(),
    async |page| {
        page.open_path(HOST).await;
        store_something(page, 0).await;
        enter(page, 0).await;
        page.run::<()>(
        "addEventListener('message', (event) => {
           const { data, origin, source, isTrusted } = event;
           if (!isTrusted || data.heedful !== 'leave') return;
           event.stopImmediatePropagation();
           setTimeout(() => dispatchEvent(new MessageEvent('message', { data, origin, source })), 1000);
         }, true)",
    )
    .await;
        page.leave_frame().await;
        page.leave_from_host().await;
        is_gone(page).await;
    }
);

in_three_engines!(back_leads_to_what_was_before_the_charitys_page, on_a_page(), async |page| {
    page.open_path(BEFORE).await;
    open_with_answers(page, 0).await;
    page.leave_from_host().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    page.go_back().await;
    page.wait_for_address(BEFORE).await;
});

in_three_engines!(a_link_within_the_frame_adds_nothing_to_the_history, on_a_page(), async |page| {
    page.open_path("http://charity.test/").await;
    page.enter_check(0).await;
    let before: usize = page.run("return history.length").await;
    // WebKit lets a frame have the focus once it was pressed.
    page.press("h1").await;
    page.run::<()>("document.querySelector('.skip').focus()").await;
    page.press_keys(&[Press::Enter]).await;
    page.wait_for_focus("main").await;
    let after: [Value; 2] = page.run("return [history.length, location.hash]").await;
    assert_eq!(after[0], before);
    assert!(!after[1].as_str().is_some_and(|hash| hash.contains("main")), "{after:?}");
});

in_three_engines!(the_name_of_the_way_out_begins_with_what_is_seen, on_a_page(), async |page| {
    page.open_path("http://charity.test/").await;
    page.enter_check(0).await;
    assert!(page.text_of("#leave").await.trim().starts_with("Leave now"));
    page.leave_frame().await;
    let name: String = page
        .run("return document.querySelector('heedful-check').shadowRoot.querySelector('.leave').textContent")
        .await;
    assert_eq!(name, "Leave now Emergency exit.");
});

/// Opens the page, begins in one of its checks, and has something stored there.
async fn open_with_answers(page: &Page, number: usize) {
    open_host_with_answers(page, HOST, number).await;
}

async fn open_host_with_answers(page: &Page, host: &str, number: usize) {
    page.open_path(host).await;
    page.run::<()>(&format!(
        "document.querySelectorAll('heedful-check')[{number}].scrollIntoView()"
    ))
    .await;
    store_something(page, number).await;
    enter(page, number).await;
    page.press_start().await;
    page.press("#who-self").await;
    page.arrive().await;
    page.answer("now", "following").await;
    page.leave_frame().await;
}

async fn enter(page: &Page, number: usize) {
    let frame = page.in_check(number, "iframe").await;
    frame.enter_frame().await.expect("the frame can be entered");
}

async fn store_something(page: &Page, number: usize) {
    page.run::<()>(&format!(
        "document.querySelectorAll('heedful-check')[{number}].scrollIntoView()"
    ))
    .await;
    page.enter_check(number).await;
    page.run::<()>(
        "const own = document.documentElement.dataset.ownKeys;
         localStorage.setItem(own + 'kept.1', 'an answer');
         sessionStorage.setItem(own + 'kept.1', 'an answer');",
    )
    .await;
    page.leave_frame().await;
}

/// The neutral place is there, after one navigation; nothing could be seen meanwhile, and nothing is stored.
async fn is_gone(page: &Page) {
    page.wait_for_address(NEUTRAL_PLACE).await;
    assert_eq!(page.times_left(), 1, "one navigation leaves");
    page.open_path("http://charity.test/").await;
    let seen: String = page.run("return localStorage.getItem('seen')").await;
    let seen: Vec<String> = serde_json::from_str(&seen).expect("it is a list");
    assert!(!seen.is_empty());
    for look in seen {
        let look: Value = serde_json::from_str(&look).expect("it is JSON");
        assert_eq!(look["found"], serde_json::json!([]), "what a search finds");
        assert_eq!(look["selected"], "", "what can be selected");
        let there = look["there"].as_array().expect("a list");
        assert!(there.iter().all(|name| name == "html"), "what is on the screen: {there:?}");
        assert_eq!(look["title"], "neutral.test");
        assert_eq!(look["icons"], serde_json::json!(["data:,"]));
    }
    page.enter_check(0).await;
    let kept: Vec<String> = page
        .run(
            "return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
               .filter((key) => key.startsWith('heedful'))",
        )
        .await;
    assert_eq!(kept, Vec::<String>::new());
    assert!(page.shows("#begin").await);
    page.leave_frame().await;
}
