//! The way out from every kind of screen, with what was told on it.

use heedful_tests::{NEUTRAL_PLACE, Page, Press, Setting, in_three_engines};

/// Where the person was before.
const BEFORE: &str = "http://charity.test/";

// Chromium says that a header has no effect on a host without HTTPS.
fn after_another_site() -> Setting {
    Setting::built_site().with_host("charity.test", "host").expecting("Cross-Origin-Opener-Policy")
}

in_three_engines!(leaving_while_choosing_who, after_another_site(), async |page| {
    page.open_path(BEFORE).await;
    page.skip_until("#who-self").await;
    leaves_nothing(page).await;
});

in_three_engines!(leaving_from_danger_now, after_another_site(), async |page| {
    page.open_path(BEFORE).await;
    page.open_first_question().await;
    page.answer("now", "here").await;
    page.press_continue().await;
    page.wait_for("#call-999").await;
    leaves_nothing(page).await;
});

in_three_engines!(leaving_with_a_text_field_in_focus, after_another_site(), async |page| {
    page.open_path(BEFORE).await;
    page.skip_until("#own-words").await;
    page.write("#own-words", "HE KNOWS WHERE I AM").await;
    page.wait_for_focus("own-words").await;
    leaves_nothing(page).await;
});

in_three_engines!(leaving_from_the_check_of_answers, after_another_site(), async |page| {
    page.open_path(BEFORE).await;
    page.skip_until(".answers").await;
    leaves_nothing(page).await;
});

in_three_engines!(leaving_from_the_result, after_another_site(), async |page| {
    page.open_path(BEFORE).await;
    page.skip_until(".result").await;
    page.press("#more-danger").await;
    page.wait_for(".band.high_concern").await;
    leaves_nothing(page).await;
});

/// Presses Shift three times, and looks at what is left: nothing in the page, the title, the storage or behind Back.
async fn leaves_nothing(page: &Page) {
    assert_eq!(page.title().await, "Check");
    page.press_keys(&[Press::Shift, Press::Shift, Press::Shift]).await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    page.go_back().await;
    // The entry of the check was replaced, so Back leads to what was before it.
    page.wait_for_address(BEFORE).await;
    page.open_ready().await;
    let app: String = page.run("return document.getElementById('app').textContent").await;
    assert_eq!(app, "");
    let kept: Vec<String> =
        page.run("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]").await;
    assert_eq!(kept, Vec::<String>::new());
}
