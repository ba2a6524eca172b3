//! Shift three times: it leaves when it is meant, and only then.

use std::time::Duration;

use heedful_tests::{NEUTRAL_PLACE, Page, Taps, TestSite, in_three_engines};

const fn taps(times: usize, apart: u64, held: u64) -> Taps {
    Taps { times, apart: Duration::from_millis(apart), held: Duration::from_millis(held) }
}

in_three_engines!(three_quick_presses_leave, TestSite::built_site(), async |page| {
    page.open_first_question().await;
    page.tap_shift(Taps::QUICK).await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    assert_eq!(page.times_left(), 1);
});

in_three_engines!(an_unsteady_hand_leaves_too, TestSite::built_site(), async |page| {
    page.open_first_question().await;
    page.tap_shift(taps(3, 500, 150)).await;
    page.wait_for_address(NEUTRAL_PLACE).await;
});

in_three_engines!(slow_presses_do_not_leave, TestSite::built_site(), async |page| {
    page.open_first_question().await;
    page.tap_shift(taps(4, 1200, 80)).await;
    stays(page).await;
});

in_three_engines!(a_key_that_is_held_does_not_leave, TestSite::built_site(), async |page| {
    page.open_first_question().await;
    page.tap_shift(taps(3, 700, 600)).await;
    stays(page).await;
});

in_three_engines!(
    slow_presses_in_a_text_field_do_not_leave,
    TestSite::built_site(),
    async |page| {
        in_text_field(page).await;
        page.tap_shift(taps(3, 600, 80)).await;
        stays(page).await;
        // Nor presses that would leave elsewhere.
        page.tap_shift(taps(3, 500, 80)).await;
        stays(page).await;
    }
);

in_three_engines!(quick_presses_in_a_text_field_leave, TestSite::built_site(), async |page| {
    in_text_field(page).await;
    page.tap_shift(Taps::QUICK).await;
    page.wait_for_address(NEUTRAL_PLACE).await;
});

in_three_engines!(
    a_press_of_the_pointer_between_starts_it_again,
    TestSite::built_site(),
    async |page| {
        page.open_first_question().await;
        page.tap_shift(taps(2, 100, 40)).await;
        page.answer("now", "following").await;
        page.tap_shift(taps(1, 100, 40)).await;
        stays(page).await;
    }
);

async fn in_text_field(page: &Page) {
    page.open_first_question().await;
    page.press("details:has(#note) summary").await;
    page.write("#note", "He Was Here").await;
    page.wait_for_focus("note").await;
}

async fn stays(page: &Page) {
    assert_eq!(page.address().await, page.site);
    assert_eq!(page.times_left(), 0);
    assert!(page.shows("#continue").await);
}
