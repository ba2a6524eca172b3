//! The height of the frame tells the page around it nothing of what is answered.

use heedful_tests::{Page, Setting, in_three_engines};

fn on_a_page() -> Setting {
    Setting::built_site()
        .with_name("check.test")
        .with_host("charity.test", "embed")
        .expecting("Cross-Origin-Opener-Policy")
}

in_three_engines!(the_height_is_the_same_whatever_is_answered, on_a_page(), async |page| {
    let mut all = vec![];
    for answer in ["here", "following", "none"] {
        page.open_path("http://charity.test/").await;
        // From the first word of the frame on.
        page.run::<()>(
            "window.heights = [];
             addEventListener('message', ({ data }) => data.height && window.heights.push(data.height));
             const check = document.querySelector('heedful-check');
             check.replaceWith(check.cloneNode(true));",
        )
        .await;
        page.enter_check(0).await;
        page.press_start().await;
        page.press("#who-self").await;
        page.arrive().await;
        page.answer("now", answer).await;
        page.press_continue().await;
        page.arrive().await;
        if page.shows("#call-999").await {
            page.press_continue().await;
            page.arrive().await;
        }
        for _ in 0..6 {
            skip(page).await;
        }
        page.leave_frame().await;
        let heights: Vec<u64> = page.run("return window.heights").await;
        assert!(!heights.is_empty());
        assert!(heights.iter().all(|height| height % 800 == 0), "{heights:?}");
        assert!(heights.is_sorted(), "it never shrinks: {heights:?}");
        all.push(heights.last().copied());
    }
    assert!(all.iter().all(|height| *height == all[0]), "{all:?}");
});

async fn skip(page: &Page) {
    let heading = page.text_of("#heading").await;
    let control = if page.shows("#skip").await { "#skip" } else { "#continue" };
    page.press(control).await;
    heedful_tests::until("the screen has changed", async || {
        (page.text_of("#heading").await != heading).then_some(())
    })
    .await;
    page.arrive().await;
}
