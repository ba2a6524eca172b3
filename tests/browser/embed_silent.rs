//! A frame that says nothing is told of, and one that has spoken never is, however long it takes. The test moves the clock
//! of the charity's page.

use heedful_tests::{Page, SiteCopy, TestSite, in_three_engines, until};
use serde_json::{Value, json};

/// Milliseconds that a frame may be silent.
const SILENT: u32 = 20_000;

fn on_a_page() -> TestSite {
    on_the_page_of(TestSite::built_site())
}

fn on_the_page_of(site: TestSite) -> TestSite {
    site.with_name("check.test")
        .with_host("charity.test", "embed")
        .expecting("Cross-Origin-Opener-Policy")
}

in_three_engines!(a_frame_that_says_nothing_is_told_after_its_time, on_a_page(), async |page| {
    page.open_path("http://charity.test/silent.html").await;
    until("the frame has loaded, and its time runs", async || {
        page.run::<Vec<u32>>("return window.waits()").await.contains(&SILENT).then_some(())
    })
    .await;
    pass(page, SILENT - 1).await;
    assert_eq!(told(page).await, Vec::<Value>::new());
    pass(page, 1).await;
    assert_eq!(told(page).await, [json!(["error", { "reason": "silent" }])]);
    assert!(page.has_hosts_words().await);
    assert!(!page.has_check(0).await);
});

in_three_engines!(a_frame_that_is_ready_is_never_told_of, on_a_page(), async |page| {
    page.open_path("http://charity.test/clock.html").await;
    page.enter_check(0).await;
    page.leave_frame().await;
    stays(page).await;
});

in_three_engines!(
    a_frame_that_loads_long_after_it_is_ready_is_not_either,
    late_load(),
    async |page| {
        page.open_path("http://charity.test/clock.html").await;
        page.wait_for("heedful-check").await;
        page.enter_check(0).await;
        page.leave_frame().await;
        page.run::<()>(
            "document.querySelector('heedful-check').shadowRoot.querySelector('iframe')
           .addEventListener('load', () => { window.hasLoaded = true; })",
        )
        .await;
        pass(page, SILENT).await;
        page.let_through();
        until("the frame has loaded", async || {
            page.run::<bool>("return window.hasLoaded === true").await.then_some(())
        })
        .await;
        stays(page).await;
    }
);

/// A script of the check is held back.
fn late_load() -> TestSite {
    let setting = on_the_page_of(TestSite::copied_site())
        .with_delayed("/late.js")
        .without_waiting_for_loads();
    let copy = SiteCopy { folder: setting.folder.clone() };
    let page = copy.read("index.html");
    copy.write(
        "index.html",
        &page.replacen("<main ", "<script async src=\"late.js\"></script><main ", 1),
    );
    copy.write("late.js", "");
    setting.expecting("late.js")
}

async fn stays(page: &Page) {
    for _ in 0..3 {
        pass(page, SILENT).await;
    }
    assert_eq!(told(page).await, [json!(["ready", null])]);
    assert!(page.has_check(0).await);
}

async fn pass(page: &Page, milliseconds: u32) {
    page.run::<()>(&format!("window.pass({milliseconds})")).await;
}

async fn told(page: &Page) -> Vec<Value> {
    page.run("return window.told").await
}
