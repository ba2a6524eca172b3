//! Large text and zoom, in three engines. In Chromium, every screen of every test is read so (`Page::check_reading`); here
//! are what only a browser that was started so can show, and what no other test looks at.
//!
//! Windows of Firefox and WebKit get no narrower than 447 to 500 pixels. Text at 300 % has there no more letters to a line
//! than at 200 % on a phone of 330.

use heedful_tests::{
    Page, Press, SMALL_PHONE, Size, TestSite, ZOOMED, built_for_training, in_three_engines,
    in_two_engines, until,
};

/// Kinds of screens of the public page, in the order in which they come.
const SCREENS: [&str; 9] = [
    "#who-self",
    "#now-here",
    "#lines .lead",
    "#last_time-between",
    "#own-words",
    "#change-0",
    ".result",
    "#keep-passphrase",
    "#open-device",
];

in_three_engines!(at_400_percent_every_screen_can_be_read, TestSite::built_site(), async |page| {
    page.fit_to(ZOOMED).await;
    public_screens(page).await;
});

in_two_engines!(
    with_very_large_text_every_public_screen_can_be_read,
    TestSite::built_site().with_text(300),
    async |page| {
        page.fit_to(window_of(page)).await;
        public_screens(page).await;
    }
);

in_two_engines!(
    with_very_large_text_the_officers_screens_can_be_read,
    TestSite::built_site().with_text(300),
    async |page| {
        page.fit_to(window_of(page)).await;
        page.open_officer().await;
        page.arrive().await;
        reads(page, "home").await;
        page.press("#go-door-0").await;
        for screen in ["door-0", "door-1", "door-result"] {
            page.wait_for(&format!("#screen-{screen}")).await;
            page.arrive().await;
            reads(page, screen).await;
            if screen != "door-result" {
                page.press("#next").await;
            }
        }
        page.press("#to-case").await;
        for screen in ["identification", "judgement", "plan", "order", "outputs"] {
            page.press(&format!("#go-{screen}")).await;
            page.wait_for(&format!("#screen-{screen}")).await;
            page.arrive().await;
            reads(page, screen).await;
            page.press("#to-case").await;
        }
    }
);

in_two_engines!(
    with_very_large_text_the_training_screens_can_be_read,
    TestSite::built_site().with_text(300),
    async |page| {
        let (_, content) = built_for_training();
        let scenario = &content.scenarios.scenarios[0];
        page.fit_to(window_of(page)).await;
        page.open_training().await;
        page.arrive().await;
        reads(page, "home").await;
        page.choose_scenario(scenario, "what-if").await;
        page.wait_for("#screen-what-if").await;
        page.arrive().await;
        reads(page, "what if").await;
        page.lead_class(scenario.number).await;
        reads(page, "class").await;
    }
);

in_three_engines!(
    the_way_out_stays_while_it_says_something,
    TestSite::built_site(),
    async |page| {
        page.fit_to(ZOOMED).await;
        page.open_ready().await;
        page.press_keys(&[Press::Shift]).await;
        until("it says how to leave by keys", async || {
            (!page.text_of("#leave-status").await.is_empty()).then_some(())
        })
        .await;
        reads(page, "the first page, after Shift").await;
    }
);

in_three_engines!(
    nothing_on_the_first_page_stays_under_the_bars,
    TestSite::built_site(),
    async |page| {
        page.fit_to(Size { width: 412, height: 823 }).await;
        page.open_ready().await;
        reads(page, "the first page on a large phone").await;
    }
);

in_two_engines!(
    the_paper_version_can_be_read,
    TestSite::built_site().with_text(300),
    async |page| {
        page.fit_to(window_of(page)).await;
        page.open_path("paper.html").await;
        page.wait_for("h1").await;
        reads(page, "paper").await;
    }
);

in_two_engines!(
    a_browser_with_large_text_shows_large_text,
    TestSite::built_site().with_text(300),
    async |page| {
        page.open_ready().await;
        let size: f64 = page
            .run("return parseFloat(getComputedStyle(document.documentElement).fontSize)")
            .await;
        assert!((size - 57.0).abs() < 0.5, "three times 19 pixels, and not {size}");
    }
);

/// A window in which text of 300 % has as much room as text of 200 % on a small phone, or a little more.
fn window_of(page: &Page) -> Size {
    let Size { width, height } = SMALL_PHONE;
    match page.engine {
        heedful_tests::Engine::Chromium => Size { width: width * 3 / 2, height: height * 3 / 2 },
        _ => Size { width: 447, height: height * 3 / 2 },
    }
}

async fn reads(page: &Page, screen: &str) {
    let faults = page.unreadable().await;
    assert!(faults.is_empty(), "{screen} can't be read:\n{}", faults.join("\n"));
}

/// Goes through the screens from the first page on, and reads each.
async fn public_screens(page: &Page) {
    page.open_ready().await;
    reads(page, "the first page").await;
    page.press_start().await;
    page.arrive().await;
    for screen in SCREENS {
        match screen {
            "#keep-passphrase" => page.press("label:has(#keep-device)").await,
            "#open-device" => {
                page.save_in_browser("kettle window river").await;
                page.open_ready().await;
                page.press_start().await;
                page.arrive().await;
                page.press("#app summary").await;
            }
            _ => page.skip_on_until(screen).await,
        }
        page.wait_for(screen).await;
        if screen == "#last_time-between" {
            page.answer("last_time", "between").await;
            page.wait_for("#last-day").await;
        }
        if screen == ".result" {
            page.wait_for_whole_result().await;
            page.run::<()>(
                "for (const fold of document.querySelectorAll('details')) fold.open = true",
            )
            .await;
        }
        reads(page, screen).await;
        if screen == "#last_time-between" {
            page.press("#skip").await;
            page.arrive().await;
        }
    }
}
