//! How the one line gets to work: in whatever way the page loads its script, and in older browsers. What can't work leaves
//! the page's own words, and says so.

use heedful_tests::{NEUTRAL_PLACE, Page, TestSite, in_three_engines, until};
use serde_json::{Value, json};

fn on_a_page() -> TestSite {
    TestSite::built_site()
        .with_name("check.test")
        .with_host("charity.test", "embed")
        .expecting("Cross-Origin-Opener-Policy")
}

in_three_engines!(as_a_module_it_finds_where_it_is, on_a_page(), async |page| {
    works(page, "module.html").await;
});

in_three_engines!(as_an_async_script_it_finds_where_it_is, on_a_page(), async |page| {
    works(page, "async.html").await;
});

in_three_engines!(
    in_a_browser_that_makes_no_style_sheets_it_is_dressed,
    on_a_page(),
    async |page| {
        works(page, "old.html").await;
    }
);

in_three_engines!(
    where_nothing_can_dress_it_the_pages_words_stay,
    on_a_page().expecting("style").expecting("Style"),
    async |page| {
        stays_away(page, "old-strict.html").await;
    }
);

in_three_engines!(
    merged_without_an_address_the_pages_words_stay,
    on_a_page().expecting("heedful.js was not found on this page"),
    async |page| {
        stays_away(page, "merged.html").await;
        // With the address, it works.
        page.run::<()>(
            "const check = document.querySelector('heedful-check');
             check.setAttribute('from', 'http://check.test/embed/heedful.js');
             check.replaceWith(check.cloneNode(true));",
        )
        .await;
        page.wait_for_check(0).await;
    }
);

in_three_engines!(
    only_an_address_of_the_web_is_an_exit,
    on_a_page().expecting("exit"),
    async |page| {
        page.open_path("http://charity.test/").await;
        page.wait_for_check(0).await;
        page.run::<()>(
            "const check = document.querySelector('heedful-check');
         check.setAttribute('exit', 'javascript:void(window.wasRun = true)');
         check.setAttribute('font', 'constructor');",
        )
        .await;
        page.in_check(0, "iframe").await.enter_frame().await.expect("the frame can be entered");
        until("the frame was told", async || {
            page.run::<bool>("return document.documentElement.style.fontFamily !== undefined")
                .await
                .then_some(())
        })
        .await;
        assert_eq!(
            page.run::<String>("return document.documentElement.style.fontFamily").await,
            ""
        );
        let exit: String = page.run("return document.getElementById('leave').href").await;
        page.leave_frame().await;
        assert_eq!(exit, NEUTRAL_PLACE);
        page.leave_from_host().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

in_three_engines!(a_check_that_is_shown_is_never_replaced, on_a_page(), async |page| {
    page.open_path("http://charity.test/").await;
    page.enter_check(0).await;
    page.leave_frame().await;
    for (name, value) in
        [("language", "cy"), ("audience", "other"), ("services", "s.json"), ("pack", "p.json")]
    {
        let same: bool = page
            .run(&format!(
                "const check = document.querySelector('heedful-check');
                 const before = check.shadowRoot.querySelector('iframe');
                 check.setAttribute('{name}', '{value}');
                 return check.shadowRoot.querySelector('iframe') === before"
            ))
            .await;
        assert!(same, "{name} replaced the frame");
        assert!(page.has_check(0).await);
    }
    page.enter_check(0).await;
    page.press_start().await;
    page.wait_for("#who-self").await;
    page.leave_frame().await;
});

in_three_engines!(
    what_is_chosen_before_it_is_shown_counts,
    on_a_page().with_delayed("/index.html"),
    async |page| {
        page.open_path("http://charity.test/").await;
        page.run::<()>("document.querySelector('heedful-check').setAttribute('audience', 'self')")
            .await;
        page.let_through();
        page.enter_check(0).await;
        page.press_start().await;
        page.wait_for("#continue").await;
        assert!(!page.shows("#who-self").await);
        page.leave_frame().await;
    }
);

async fn works(page: &Page, path: &str) {
    page.open_path(&format!("http://charity.test/{path}")).await;
    page.enter_check(0).await;
    page.leave_frame().await;
    let told: Vec<Value> = page.run("return window.told").await;
    assert_eq!(told, [json!(["ready", null])]);
    let way = page.in_check(0, ".leave").await;
    assert!(way.rect().await.expect("it has a place").height >= 44.0);
    page.leave_from_host().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
}

async fn stays_away(page: &Page, path: &str) {
    page.open_path(&format!("http://charity.test/{path}")).await;
    let told: Vec<Value> = until("it says that it can't start", async || {
        let told: Vec<Value> = page.run("return window.told").await;
        (!told.is_empty()).then_some(told)
    })
    .await;
    assert_eq!(told, [json!(["error", { "reason": "cannot-start" }])]);
    assert!(page.has_hosts_words().await);
    assert!(!page.has_check(0).await);
}
