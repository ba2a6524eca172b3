//! The height of the frame tells the page around it nothing: no answer, no list of answers, and no result.

use heedful_tests::{
    Page, TestSite, built_prepared, example_told_on, in_chromium, in_firefox, in_three_engines,
    in_webkit, until,
};

fn on_a_page() -> TestSite {
    TestSite::built_site()
        .with_name("check.test")
        .with_host("charity.test", "embed")
        .expecting("Cross-Origin-Opener-Policy")
}

/// Tells an example in a frame, to the end of its result. The host's page writes down every height from the first screen
/// on: it is the one of the window.
async fn tells_no_height(page: &Page, id: &str) {
    let prepared = built_prepared();
    page.open_path("http://charity.test/").await;
    page.enter_check(0).await;
    page.leave_frame().await;
    page.run::<()>(
        "window.heights = [];
         window.sent = [];
         const frame = document.querySelector('heedful-check').shadowRoot.querySelector('iframe');
         let hasBegun = false;
         const note = () => { if (hasBegun) window.heights.push(frame.getBoundingClientRect().height); };
         addEventListener('heedful-step', () => { hasBegun = true; note(); });
         new ResizeObserver(note).observe(frame);
         addEventListener('message', ({ data }) => { if (hasBegun && data.height) window.sent.push(data); });",
    )
    .await;
    page.enter_check(0).await;
    let example = example_told_on(id, page.today().await);
    let told = page.tell_from_the_start(&prepared, &example.case, async |_, _| {}).await;
    page.keep_picture(&format!("framed-answers-{id}")).await;
    page.press_continue().await;
    let assessment = page.result_is_that_of(&prepared, &told).await;
    assert_eq!(assessment.band, example.expect.band);
    page.arrive().await;
    is_read_by_scrolling_within(page).await;
    page.leave_frame().await;
    page.keep_picture(&format!("framed-result-{id}")).await;
    let [window, screens]: [f64; 2] = page.run("return [innerHeight, window.heights.length]").await;
    assert!(screens > 5.0);
    let expected = (window * 0.9).clamp(320.0, 1100.0);
    let heights: Vec<f64> = page.run("return [...new Set(window.heights)]").await;
    assert!(
        heights.len() == 1 && (heights[0] - expected).abs() < 1.0,
        "{heights:?} in a window of {window}"
    );
    assert_eq!(page.run::<usize>("return window.sent.length").await, 0);
}

/// The result is longer than the frame, and the last line of it can be brought into view. The top of the frame stays, with
/// the room for the way out.
async fn is_read_by_scrolling_within(page: &Page) {
    until("the end of the result is in view", async || {
        page.run::<bool>(
            "const page = document.documentElement;
             scrollTo(0, page.scrollHeight);
             const top = document.querySelector('.top').getBoundingClientRect();
             return page.scrollHeight > page.clientHeight && top.top === 0
               && page.scrollHeight - page.clientHeight - scrollY <= 1 && page.scrollWidth <= page.clientWidth",
        )
        .await
        .then_some(())
    })
    .await;
    page.run::<()>("scrollTo(0, 0)").await;
}

// One of each result.
in_three_engines!(the_height_does_not_tell_act_now, on_a_page(), async |page| {
    tells_no_height(page, "at-the-door").await;
});

in_chromium!(the_height_does_not_tell_high_concern, on_a_page(), async |page| {
    tells_no_height(page, "done-it-before").await;
});

in_firefox!(the_height_does_not_tell_raised_concern, on_a_page(), async |page| {
    tells_no_height(page, "followed-once-by-a-stranger").await;
});

in_webkit!(the_height_does_not_tell_keep_watch, on_a_page(), async |page| {
    tells_no_height(page, "wrong-number").await;
});

in_three_engines!(whoever_begins_again_sees_the_whole_first_page, on_a_page(), async |page| {
    page.open_path("http://charity.test/").await;
    page.enter_check(0).await;
    page.leave_frame().await;
    let before = frame_height(page).await;
    page.enter_check(0).await;
    page.press_start().await;
    page.press("#who-self").await;
    page.arrive().await;
    page.run::<()>("location.reload()").await;
    page.leave_frame().await;
    until("the frame has the height of the first page", async || {
        (frame_height(page).await - before).abs().lt(&1.0).then_some(())
    })
    .await;
});

async fn frame_height(page: &Page) -> f64 {
    page.run("return document.querySelector('heedful-check').shadowRoot.querySelector('iframe').getBoundingClientRect().height")
        .await
}
