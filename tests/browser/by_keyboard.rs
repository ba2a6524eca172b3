//! A journey without a mouse or a finger: Tab, Space, Enter, numbers and arrows.

use heedful_tests::{Page, Press, TestSite, in_three_engines, until};

in_three_engines!(a_number_ticks_the_row_at_its_place, TestSite::built_site(), async |page| {
    page.open_first_question().await;
    page.arrive().await;
    page.tab_to("now-here").await;
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

/// Types every number wherever the focus may be but on a row; nothing may be ticked by it.
async fn numbers_tick_nothing(page: &Page, places: &[&str]) {
    for css in places {
        page.run::<()>(&format!(
            "const place = document.querySelector({css:?});
             place.closest('details')?.setAttribute('open', '');
             place.focus();
             if (document.activeElement !== place) throw new Error({css:?});"
        ))
        .await;
        page.type_text("123456789").await;
        let ticked: Vec<String> = page
            .run("return [...document.querySelectorAll('input:checked')].map(({ id }) => id)")
            .await;
        assert_eq!(ticked, Vec::<String>::new(), "with the focus on {css}");
    }
}

// Who speaks to the device, or brushes a key, must not tell what they did not mean (WCAG 2.1.4).
in_three_engines!(a_number_elsewhere_ticks_nothing, TestSite::built_site(), async |page| {
    page.open_first_question().await;
    page.arrive().await;
    let places =
        ["#heading", ".skip", "#leave", ".help a", "#continue", "#skip", ".why summary", "#note"];
    numbers_tick_nothing(page, &places).await;
});

in_three_engines!(
    a_number_elsewhere_ticks_nothing_before_the_program,
    TestSite::built_site().with_delayed("_bg.wasm"),
    async |page| {
        page.open().await;
        page.press_start().await;
        page.arrive().await;
        page.press("#who-self").await;
        page.wait_for("form.question").await;
        page.arrive().await;
        let places =
            ["#heading", ".skip", "#leave", ".help a", "#continue", ".why summary", "#note"];
        numbers_tick_nothing(page, &places).await;
        page.tab_to("now-here").await;
        page.type_text("2").await;
        assert!(page.is_ticked("now", "following").await);
    }
);

in_three_engines!(
    a_number_elsewhere_ticks_nothing_of_officers,
    TestSite::built_site(),
    async |page| {
        page.open_officer().await;
        page.press("#go-door-0").await;
        page.wait_for("#screen-door-0").await;
        page.arrive().await;
        numbers_tick_nothing(page, &["#heading", "#next", "#leave", ".ask .why summary"]).await;
        page.tab_to("threats-veiled").await;
        page.type_text("5").await;
        assert!(page.is_ticked("threats", "kill").await);
    }
);

in_three_engines!(a_presenters_keys_are_their_own, TestSite::built_site(), async |page| {
    page.lead_class(7).await;
    page.press("#show").await;
    page.wait_for("#slide-join").await;
    page.arrive().await;
    for css in [".skip", "#leave"] {
        page.run::<()>(&format!("document.querySelector({css:?}).focus()")).await;
        page.press_keys(&[Press::Right, Press::PageDown]).await;
        assert!(page.shows("#slide-join").await, "with the focus on {css}");
    }
    page.run::<()>("document.activeElement.blur()").await;
    page.press_keys(&[Press::Right]).await;
    until("the next slide is there", async || (!page.shows("#slide-join").await).then_some(()))
        .await;
});

in_three_engines!(arrows_move_between_boxes, TestSite::built_site(), async |page| {
    page.open_first_question().await;
    page.tab_to("now-here").await;
    page.press_keys(&[Press::Down]).await;
    page.wait_for_focus("now-following").await;
    page.press_keys(&[Press::Space]).await;
    assert!(page.is_ticked("now", "following").await);
});

in_three_engines!(the_keyboard_alone_reaches_the_result, TestSite::built_site(), async |page| {
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
