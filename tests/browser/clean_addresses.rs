//! The site on a host that takes the ending off the addresses of pages, as many do: `/officer.html` leads to `/officer`.

use heedful_tests::{
    NEUTRAL_PLACE, Page, TestSite, first_question, in_engines, in_three_engines, until,
};
use xtask::server::FaultKind;

fn on_such_a_host() -> TestSite {
    TestSite::built_site().with_clean_addresses()
}

async fn is_ready_offline(page: &Page) {
    page.wait_for("html[data-offline=ready]").await;
}

async fn opens(page: &Page, path: &str) {
    page.open_path(path).await;
    page.wait_for_state("ready").await;
}

in_three_engines!(officers_use_it_in_flight_mode, on_such_a_host(), async |page| {
    opens(page, "officer.html").await;
    assert_eq!(page.address().await, format!("{}officer", page.site));
    is_ready_offline(page).await;
    page.cut_off();
    for path in ["officer.html", "officer", "officer?from=a-list", "officer.html#part"] {
        opens(page, path).await;
        is_ready_offline(page).await;
    }
    page.press_start().await;
    page.wait_for("#screen-home").await;
});

in_three_engines!(a_class_meets_in_flight_mode, on_such_a_host(), async |page| {
    opens(page, "training.html").await;
    is_ready_offline(page).await;
    page.cut_off();
    for path in ["training.html", "training#class=1", "training.html?again#class=1"] {
        opens(page, path).await;
    }
});

in_three_engines!(both_addresses_work_on_the_first_visit, on_such_a_host(), async |page| {
    opens(page, "officer").await;
    is_ready_offline(page).await;
    // The worker was there for the address that the person opened, and answers for the other one as well.
    opens(page, "officer.html").await;
    assert_eq!(page.address().await, format!("{}officer.html", page.site));
    opens(page, "training").await;
    is_ready_offline(page).await;
});

in_three_engines!(the_paper_version_opens_and_can_be_left, on_such_a_host(), async |page| {
    page.open_ready().await;
    let link = page.wait_for("main a[href^='paper.html']").await;
    page.follow_to_new_tab(&link).await;
    until("the paper version is open", async || {
        page.address().await.starts_with(&format!("{}paper", page.site)).then_some(())
    })
    .await;
    until("it has its style", async || {
        page.run::<bool>("return document.styleSheets[0]?.cssRules.length > 5").await.then_some(())
    })
    .await;
    page.leave().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
});

in_three_engines!(
    the_check_runs_in_a_frame_of_another_site,
    on_such_a_host()
        .with_name("check.test")
        .with_host("charity.test", "embed")
        .expecting("Cross-Origin-Opener-Policy"),
    async |page| {
        page.open_path("http://charity.test/dark.html").await;
        page.enter_check(0).await;
        page.press_start().await;
        // What the page around it chose came along.
        page.wait_for_words("#heading", &first_question().ask.other.unwrap_or_default()).await;
    }
);

in_three_engines!(the_configurator_shows_the_check, on_such_a_host(), async |page| {
    page.open_path("embed/").await;
    page.enter_frame("preview").await;
    page.wait_for("heedful-check").await;
    until("the check is ready", async || {
        page.run::<bool>(
            "return !!document.querySelector('heedful-check').shadowRoot?.querySelector('.box.on')",
        )
        .await
        .then_some(())
    })
    .await;
});

// Earlier versions copied an answer that came by way of a second address, and browsers open no page with such a copy. Firefox
// does: there, nothing has to heal.
in_engines!(
    a_page_that_an_earlier_version_left_unusable_heals_itself,
    TestSite::copied_site()
        .with_clean_addresses()
        .with_fault("/bare", FaultKind::Policy("default-src 'self'; img-src data:"))
        .expecting("redirected")
        .expecting("redirect")
        // The bare page has no icon.
        .expecting("favicon.ico"),
    async |page| {
        let copy = page.copy();
        let new_worker = copy.read("officer-worker.js");
        let files = new_worker.split_once("new Map(").expect("a worker has a list of files").1;
        let files = files.split_once(".map(").expect("the list ends").0;
        let old_worker = include_str!("../fixtures/hosting/worker-of-old.js")
            .replace("{{page}}", "officer")
            .replace("{{version}}", "0123456789abcdef")
            .replace("{{files}}", files);
        copy.write("officer-worker.js", &old_worker);
        copy.write(
            "bare.html",
            "<!doctype html><head><link rel=\"icon\" href=\"data:,\"></head><title>Bare</title>",
        );
        // A page without Trusted Types stands in for the one that came with that worker.
        page.open_path("bare").await;
        page.run_awaiting::<()>(
            "const scope = 'officer.html';
             const { installing } = await navigator.serviceWorker.register('officer-worker.js', { scope });
             await new Promise((done) => installing.addEventListener('statechange', () => installing.state === 'activated' && done()));",
        )
        .await;
        page.try_to_open("officer.html").await;
        assert!(!page.shows("#main").await, "the earlier version left the page unusable");

        copy.write("officer-worker.js", &new_worker);
        // The person tries again. That has the browser look for another worker, at a time of its own choosing, which each
        // further page puts off: here it is asked to look now.
        page.try_to_open("officer.html").await;
        page.open_path("bare").await;
        page.run_awaiting::<()>(
            "await (await navigator.serviceWorker.getRegistration('officer.html'))?.update()",
        )
        .await;
        until("the new worker has taken over", async || {
            let copies: Vec<String> = page.run_awaiting("return await caches.keys()").await;
            copies.iter().all(|name| name.starts_with("heedful officer ")).then_some(())
        })
        .await;
        opens(page, "officer.html").await;
        is_ready_offline(page).await;
        let copies: Vec<String> = page.run_awaiting("return await caches.keys()").await;
        assert_eq!(copies.len(), 1, "{copies:?}");
        page.cut_off();
        opens(page, "officer.html").await;
        opens(page, "officer").await;
    },
    chromium: Chromium,
    webkit: WebKit
);
