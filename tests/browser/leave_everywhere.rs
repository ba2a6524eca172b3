//! The way out from every kind of screen, with what was told on it.

use heedful_tests::{
    NEUTRAL_PLACE, Page, TestSite, in_chromium, in_firefox, in_three_engines, in_webkit, until,
};

/// Where the person was before.
const BEFORE: &str = "http://charity.test/";

// Chromium says that a header has no effect on a host without HTTPS.
fn after_another_site() -> TestSite {
    TestSite::built_site().with_host("charity.test", "host").expecting("Cross-Origin-Opener-Policy")
}

in_three_engines!(leaving_while_choosing_who, after_another_site(), async |page| {
    page.open_path(BEFORE).await;
    page.skip_until("#who-self").await;
    leaves_nothing(page).await;
});

in_webkit!(leaving_from_danger_now, after_another_site(), async |page| {
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

in_firefox!(leaving_from_the_check_of_answers, after_another_site(), async |page| {
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

in_three_engines!(leaving_from_the_first_page, after_another_site(), async |page| {
    page.open_path(BEFORE).await;
    page.open_ready().await;
    leaves_nothing(page).await;
});

in_chromium!(leaving_before_a_hard_part, after_another_site(), async |page| {
    page.open_path(BEFORE).await;
    page.open_first_question().await;
    page.answer("now", "following").await;
    page.press_continue().await;
    page.skip_on_until("#lines .lead").await;
    leaves_nothing(page).await;
});

in_three_engines!(leaving_while_a_passphrase_is_typed, after_another_site(), async |page| {
    page.open_path(BEFORE).await;
    page.skip_until(".result").await;
    page.press("label:has(#keep-device)").await;
    page.write("#keep-passphrase", "KETTLE Window").await;
    page.wait_for_focus("keep-passphrase").await;
    leaves_nothing(page).await;
});

in_three_engines!(leaving_takes_along_what_was_to_go_with_it, after_another_site(), async |page| {
    page.open_path(BEFORE).await;
    page.open_first_question().await;
    page.answer("now", "following").await;
    page.press_continue().await;
    page.skip_on_until(".result").await;
    page.press("label:has(#keep-device)").await;
    page.press("label:has(#keep-goes)").await;
    page.save_in_browser("kettle window river").await;
    page.open_ready().await;
    page.press_start().await;
    page.arrive().await;
    page.press("#app summary").await;
    page.open_saved("kettle window river").await;
    page.wait_for(".answers").await;
    // The entries of both visits are in the history, and neither may show an answer.
    page.leave().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    for _ in 0..2 {
        page.go_back().await;
        until("the page before is there", async || {
            page.run::<bool>("return document.readyState === 'complete'").await.then_some(())
        })
        .await;
        assert!(!page.shows(".answers").await);
        assert!(!page.shows(".result").await);
    }
    page.open_ready().await;
    page.press_start().await;
    page.arrive().await;
    page.press("#app summary").await;
    page.wait_for("#open-file").await;
    assert!(!page.shows("#open-device").await);
});

in_three_engines!(leaving_from_the_page_that_was_left_alone, after_another_site(), async |page| {
    page.open_path(BEFORE).await;
    page.open_first_question().await;
    page.answer("now", "following").await;
    page.leave_alone().await;
    page.wait_for(".blanked").await;
    assert!(!page.shows(".question").await);
    page.check_screen("blanked").await;
    leaves_nothing(page).await;
});

// A network that takes its time must not leave the page on the screen, nor anything in the storage.
in_three_engines!(
    leaving_on_a_slow_network,
    after_another_site().with_delayed("/weather"),
    async |page| {
        page.open_path(BEFORE).await;
        page.open_first_question().await;
        page.answer("now", "following").await;
        // All that could be seen, and was stored, while the other page had not come: looked at again and again.
        page.run::<()>(
            "sessionStorage.setItem('heedful.kept.1', 'an answer');
             const seen = new Set();
             const look = () => {
               const icon = document.querySelector('link[rel~=icon]').href;
               const keys = Object.keys(sessionStorage).filter((key) => key.startsWith('heedful'));
               seen.add([document.body.textContent.trim(), document.title, icon, ...keys].join('|'));
               localStorage.setItem('seen', JSON.stringify([...seen]));
             };
             document.addEventListener('keyup', (event) => {
               if (!document.documentElement.classList.contains('page-left')) return;
               look();
               setInterval(look, 50);
             });
             addEventListener('pagehide', look);",
        )
        .await;
        let let_through = async {
            until("the other page was asked for", async || {
                page.asked().iter().any(|asked| asked.host == "neutral.test").then_some(())
            })
            .await;
            page.let_through();
        };
        // Some drivers wait for the other page before they say that a key was pressed.
        tokio::join!(page.press_shift_thrice(), let_through);
        page.wait_for_address(NEUTRAL_PLACE).await;
        page.open().await;
        let seen: String = page.run("return localStorage.getItem('seen')").await;
        assert_eq!(seen, r#"["Loading.|neutral.test|data:,"]"#);
    }
);

/// Presses Shift three times, and looks at what is left: nothing in the page, the title, the storage or behind Back.
async fn leaves_nothing(page: &Page) {
    assert_eq!(page.title().await, "Check");
    page.press_shift_thrice().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    page.go_back().await;
    // The entry of the check was replaced, so Back leads to what was before it.
    page.wait_for_address(BEFORE).await;
    page.open_ready().await;
    let app: String = page.run("return document.getElementById('app').textContent").await;
    assert_eq!(app, "");
    let icon: String = page.run("return document.querySelector('link[rel~=icon]').href").await;
    assert_eq!((page.title().await.as_str(), icon.as_str()), ("Check", "data:,"));
    let kept: Vec<String> =
        page.run("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]").await;
    assert_eq!(kept, Vec::<String>::new());
}
