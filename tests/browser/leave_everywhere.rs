//! The way out from every kind of screen, with what was told on it.

use heedful_tests::{NEUTRAL_PLACE, Page, Press, Setting, in_three_engines};

in_three_engines!(leaving_while_choosing_who, Setting::built_site(), async |page| {
    page.open_path("index.html").await;
    page.skip_until("#who-self").await;
    leaves_nothing(page).await;
});

in_three_engines!(leaving_from_danger_now, Setting::built_site(), async |page| {
    page.open_path("index.html").await;
    page.open_first_question().await;
    page.answer("now", "here").await;
    page.press_continue().await;
    page.wait_for("#call-999").await;
    leaves_nothing(page).await;
});

in_three_engines!(leaving_with_a_text_field_in_focus, Setting::built_site(), async |page| {
    page.open_path("index.html").await;
    page.skip_until("#own-words").await;
    page.write("#own-words", "HE KNOWS WHERE I AM").await;
    page.wait_for_focus("own-words").await;
    leaves_nothing(page).await;
});

in_three_engines!(leaving_from_the_check_of_answers, Setting::built_site(), async |page| {
    page.open_path("index.html").await;
    page.skip_until(".answers").await;
    leaves_nothing(page).await;
});

in_three_engines!(leaving_from_the_result, Setting::built_site(), async |page| {
    page.open_path("index.html").await;
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
    page.wait_for_address(&format!("{}index.html", page.site)).await;
    page.wait_for("#before").await;
    let app: String = page.run("return document.getElementById('app').textContent").await;
    assert_eq!(app, "");
    let kept: Vec<String> =
        page.run("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]").await;
    assert_eq!(kept, Vec::<String>::new());
}
