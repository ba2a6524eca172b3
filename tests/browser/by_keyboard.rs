//! A journey without a mouse or a finger: Tab, Space, Enter, numbers and arrows.

use heedful_tests::{Press, Setting, in_three_engines, until};

in_three_engines!(a_number_ticks_the_row_at_its_place, Setting::built_site(), async |page| {
    page.open_first_question().await;
    page.arrive().await;
    page.type_text("2").await;
    assert!(page.is_ticked("now", "following").await);
    page.type_text("1").await;
    assert!(page.is_ticked("now", "here").await);
    page.type_text("7").await;
    assert!(page.is_ticked("now", "none").await);
    assert!(!page.is_ticked("now", "here").await, "none of these stands alone");
    page.press_keys(&[Press::Enter]).await;
    page.wait_for("#relationship-ex_partner").await;
});

in_three_engines!(arrows_move_between_boxes, Setting::built_site(), async |page| {
    page.open_first_question().await;
    page.tab_to("now-here").await;
    page.press_keys(&[Press::Down]).await;
    page.wait_for_focus("now-following").await;
    page.press_keys(&[Press::Space]).await;
    assert!(page.is_ticked("now", "following").await);
});

in_three_engines!(the_keyboard_alone_reaches_the_result, Setting::built_site(), async |page| {
    page.open_ready().await;
    page.tab_to("begin").await;
    page.press_keys(&[Press::Enter]).await;
    page.arrive().await;
    page.tab_to("who-self").await;
    page.press_keys(&[Press::Enter]).await;
    page.wait_for("#continue").await;
    page.arrive().await;
    for _ in 0..80 {
        if page.shows(".answers").await {
            break;
        }
        let heading = page.text_of("#heading").await;
        if page.shows("#skip").await {
            page.tab_to("skip").await;
        } else {
            page.tab_to("continue").await;
        }
        page.press_keys(&[Press::Enter]).await;
        until("the screen has changed", async || {
            (page.text_of("#heading").await != heading).then_some(())
        })
        .await;
        page.arrive().await;
    }
    page.tab_to("continue").await;
    page.press_keys(&[Press::Enter]).await;
    page.wait_for(".band.keep_watch").await;
    page.arrive().await;
    page.tab_to("more-danger").await;
    page.press_keys(&[Press::Space]).await;
    page.wait_for(".band.high_concern").await;
    page.wait_for_focus("more-danger").await;
});
