//! The bundle on the plainest host there is, from a folder in a folder: no header, no compression, no type for WASM.

use heedful_tests::{
    Engine, NEUTRAL_PLACE, Page, TestSite, built_prepared, bundle, example_told_on, first_question,
    plain, run, until,
};

/// A page of the host's own, with the lines for a folder of the same site.
const WITH_THE_LINE: &str = "<!doctype html>
<html lang=\"en\">
  <head>
    <title>Help</title>
    <link rel=\"icon\" href=\"data:,\">
    <script src=\"/our-pages/heedful/embed/heedful.js\" defer></script>
  </head>
  <body>
    <h1>Help</h1>
    <heedful-check accent=\"#0f4c5c\"><p>Ring us.</p></heedful-check>
  </body>
</html>";

/// What browsers say of a frame that was to be sealed off, on a host that does not send the header for it.
pub(crate) const UNSEALED: [&str; 7] = [
    "CORS",
    "Cross-Origin",
    "Access-Control-Allow-Origin",
    "access control",
    "net::ERR_FAILED",
    "did not load",
    // Of a file that was held back.
    "Subresource Integrity",
];

/// Makes a test of `$name` in each engine, on a host of this kind with the bundle in a folder.
macro_rules! on_a_plain_host {
    ($name:ident, $test:expr) => {
        mod $name {
            use super::*;

            #[test]
            fn chromium() {
                on_a_plain_host(
                    concat!(module_path!(), "::chromium"),
                    heedful_tests::Engine::Chromium,
                    $test,
                );
            }

            #[test]
            fn firefox() {
                on_a_plain_host(
                    concat!(module_path!(), "::firefox"),
                    heedful_tests::Engine::Firefox,
                    $test,
                );
            }

            #[test]
            fn webkit() {
                on_a_plain_host(
                    concat!(module_path!(), "::webkit"),
                    heedful_tests::Engine::WebKit,
                    $test,
                );
            }
        }
    };
}

fn on_a_plain_host(name: &str, engine: heedful_tests::Engine, test: impl AsyncFnOnce(&Page)) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    bundle(&folder.path().join("our-pages"));
    std::fs::write(folder.path().join("our-pages/help.html"), WITH_THE_LINE)
        .expect("it can be written");
    let host = plain::start(folder);
    let setting = TestSite::served_at(host.address, "/our-pages/heedful/")
        // The browser says that the type is wrong, and goes on.
        .expecting("MIME");
    let setting = UNSEALED.iter().fold(setting, |setting, text| setting.expecting(text));
    run(name, engine, setting, test);
}

on_a_plain_host!(a_check_is_made_from_the_first_question_to_the_result, async |page| {
    let prepared = built_prepared();
    page.open_ready().await;
    let example = example_told_on("lunch-invitations", page.today().await);
    let told = page.tell(&prepared, &example.case, async |_, _| {}).await;
    page.press_continue().await;
    page.result_is_that_of(&prepared, &told).await;
    // Nothing came from anywhere but the folder.
    for asked in page.asked() {
        assert!(asked.path.starts_with("/our-pages/heedful/"), "{asked:?}");
    }
});

on_a_plain_host!(the_way_out_leads_away, async |page| {
    let question = first_question();
    page.open_first_question().await;
    page.answer_first_question(question.id.as_str(), "none").await;
    page.leave().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
});

on_a_plain_host!(the_paper_version_has_its_style, async |page| {
    page.open_ready().await;
    let link = page.wait_for("main a[href^='paper.html']").await;
    page.follow_to_new_tab(&link).await;
    until("the paper version is open", async || {
        page.address().await.starts_with(&format!("{}paper.html", page.site)).then_some(())
    })
    .await;
    assert!(page.words().await.contains("0808 802 0300"));
    let rules: usize = page.run("return document.styleSheets[0].cssRules.length").await;
    assert!(rules > 5, "the paper version has {rules} rules of style");
});

// Without any header the check can't be sealed off from the host's own scripts.
on_a_plain_host!(the_line_offers_the_check_as_a_page_of_its_own, async |page| {
    page.open_path("../help.html").await;
    until("the link is there", async || {
        page.run::<bool>(
            "const link = document.querySelector('heedful-check')?.shadowRoot?.querySelector('.open');
             return link?.getClientRects().length > 0",
        )
        .await
        .then_some(())
    })
    .await;
    assert!(page.words().await.contains("Ring us."));
    page.keep_picture("plain-host").await;
    let link = page.in_check(0, ".open a").await;
    page.follow_to_new_tab(&link).await;
    first_question_is_asked(page).await;
});

/// Waits until the check in the page has taken the place of the help that stood there, and looks into its frame.
pub(crate) async fn enter_check(page: &Page) {
    let check = page.wait_for("heedful-check").await;
    check.scroll_into_view().await.expect("it can be scrolled to");
    until("the check is ready", async || {
        page.run::<bool>(
            "const seen = [...document.querySelectorAll('heedful-check')].find((one) => one.offsetParent);
             return !!seen?.shadowRoot?.querySelector('.box.on')",
        )
        .await
        .then_some(())
    })
    .await;
    let frame: thirtyfour::WebElement = page
        .session
        .execute(
            "const seen = [...document.querySelectorAll('heedful-check')].find((one) => one.offsetParent);
             return seen.shadowRoot.querySelector('iframe')",
            vec![],
        )
        .await
        .expect("the script runs")
        .element()
        .expect("there is a frame");
    frame.enter_frame().await.expect("the frame can be entered");
}

/// Presses a button, by a script in WebKit: in a long page of WordPress its driver presses beside what is in a frame.
async fn press_here(page: &Page, css: &str) {
    match page.engine {
        Engine::WebKit => page.run::<()>(&format!("document.querySelector('{css}').click()")).await,
        Engine::Chromium | Engine::Firefox => page.press(css).await,
    }
}

/// Starts, and says who it is about where that was not chosen for this page.
pub(crate) async fn first_question_is_asked(page: &Page) {
    page.wait_for_state("ready").await;
    press_here(page, "#begin").await;
    page.wait_for("#who-self, #continue").await;
    if page.shows("#who-self").await {
        press_here(page, "#who-self").await;
    }
    page.wait_for("#continue").await;
    page.wait_for_words("#heading", &first_question().ask.person).await;
}
