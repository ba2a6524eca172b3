//! What people set on their devices: less motion, and colours of their own. Only Chromium can be told while it runs.

use heedful_tests::{Engine, Page, TestSite, run};

mod nothing_moves_for_whoever_asked_for_that {
    use super::*;

    #[test]
    fn chromium() {
        run("reduced_motion", Engine::Chromium, TestSite::built_site(), async |page| {
            // With motion there is a short fade, or this test would say nothing.
            page.prefer_media("prefers-reduced-motion", "no-preference").await;
            assert!(moves_on_a_new_screen(page).await);
            page.prefer_media("prefers-reduced-motion", "reduce").await;
            assert!(!moves_on_a_new_screen(page).await);
            let moving: Vec<String> = page
                .run(
                    "return [...document.querySelectorAll('*')].filter((one) => {
                       const style = getComputedStyle(one);
                       return style.transitionDuration !== '0s' || style.animationName !== 'none'
                         || style.scrollBehavior !== 'auto';
                     }).map((one) => one.outerHTML.slice(0, 100))",
                )
                .await;
            assert_eq!(moving, Vec::<String>::new());
        });
    }
}

/// Whether anything was animated between the first question and the second.
async fn moves_on_a_new_screen(page: &Page) -> bool {
    page.open_first_question().await;
    page.run::<()>(
        "window.moved = false;
         document.addEventListener('animationstart', () => { window.moved = true; }, true);
         document.addEventListener('transitionrun', () => { window.moved = true; }, true);",
    )
    .await;
    page.press_skip().await;
    page.wait_for("#relationship-stranger").await;
    page.arrive().await;
    // Two frames later what begins with the screen has begun.
    page.session
        .execute_async(
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))",
            vec![],
        )
        .await
        .expect("frames come");
    page.run("return window.moved").await
}

mod in_forced_colours_every_state_can_still_be_seen {
    use super::*;

    #[test]
    fn chromium() {
        run("forced_colours", Engine::Chromium, TestSite::built_site(), async |page| {
            page.prefer_media("forced-colors", "active").await;
            page.open_first_question().await;
            page.arrive().await;
            page.tab_to("now-here").await;
            page.type_text("2").await;
            // A tick is more than a colour of ours, and the focus has an outline that the system draws.
            let borders: [String; 2] = page
                .run(
                    "return ['following', 'here'].map((id) =>
                       getComputedStyle(document.querySelector(`label:has(#now-${id})`)).borderWidth)",
                )
                .await;
            assert_ne!(borders[0], borders[1]);
            let outline: String = page
                .run("return getComputedStyle(document.querySelector('label:has(#now-following)')).outlineStyle")
                .await;
            assert_eq!(outline, "solid");
            page.check_screen("forced-question").await;
            // Taking pictures chooses other colours.
            page.prefer_media("forced-colors", "active").await;
            page.press_continue().await;
            page.skip_on_until(".result").await;
            page.wait_for_whole_result().await;
            // The shape of the band and the boxes of the readings are drawn in the system's own ink.
            let inks: Vec<String> = page
                .run(
                    "const ink = getComputedStyle(document.body).color;
                     const shape = getComputedStyle(document.querySelector('.band svg')).fill;
                     const box = getComputedStyle(document.querySelector('.box.on')).backgroundColor;
                     return [ink, shape, box]",
                )
                .await;
            assert!(inks.iter().all(|ink| *ink == inks[0]), "{inks:?}");
            page.check_screen("forced-result").await;
        });
    }
}
