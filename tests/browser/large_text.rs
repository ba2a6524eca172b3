//! Large text: at 400 % a window shows 320 pixels of width and little height. Nothing may be cut off, lie outside, or be
//! covered, and the way out stays.

use heedful_tests::{Engine, Page, Setting, Size, in_three_engines, run};

/// A window of 1280×1024 at 400 %.
const ZOOMED: Size = Size { width: 320, height: 256 };

/// Where a screen may go wrong.
const SCREENS: [&str; 9] = [
    "#who-self",
    "#now-here",
    "#lines .lead",
    "#last_time-between",
    "#own-words",
    "#change-0",
    ".result",
    "#keep-passphrase",
    "#open-tab",
];

in_three_engines!(at_400_percent_every_screen_fits, Setting::built_site(), async |page| {
    page.open_ready().await;
    page.fit_to(ZOOMED).await;
    fits(page, "the first page").await;
    each_screen(page, async |page, screen| fits(page, screen).await).await;
});

// Text alone, as some browsers and phones enlarge it: the window stays as wide as it is.
mod with_text_alone_enlarged_every_screen_fits {
    use super::*;

    fn fits_at(name: &str, size: Size, percent: u32) {
        run(name, Engine::Chromium, Setting::built_site(), async |page| {
            page.fit_to(size).await;
            page.prefer_text(percent).await;
            page.open_ready().await;
            fits(page, "the first page").await;
            each_screen(page, async |page, screen| fits(page, screen).await).await;
        });
    }

    #[test]
    fn to_200_percent_on_a_phone() {
        fits_at("text_200", Size { width: 360, height: 740 }, 200);
    }

    #[test]
    fn to_400_percent_on_a_desk() {
        fits_at("text_400", Size { width: 1440, height: 900 }, 400);
    }
}

/// Goes through the screens from the first page on, and looks at each.
async fn each_screen(page: &Page, mut look: impl AsyncFnMut(&Page, &str)) {
    page.press_start().await;
    page.arrive().await;
    for screen in SCREENS {
        match screen {
            "#keep-passphrase" => page.press("label:has(#keep-device)").await,
            "#open-tab" => {
                page.press("label:has(#keep-tab)").await;
                page.press("#keep-do").await;
                page.wait_for(".kept-here").await;
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
        look(page, screen).await;
        if screen == "#last_time-between" {
            page.press("#skip").await;
            page.arrive().await;
        }
    }
}

/// Nothing is wider than the window or than what it stands in, and the bars leave most of the window to the content.
async fn fits(page: &Page, screen: &str) {
    let cut: Vec<String> = page
        .run(
            "const isSeen = (one) => one.getClientRects().length > 0 && !one.closest('.unseen, .skip, [hidden]');
             const isOut = (one) => {
               const { left, right } = one.getBoundingClientRect();
               return left < -1 || right > document.documentElement.clientWidth + 1;
             };
             const isCut = (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0
               && getComputedStyle(one).display !== 'inline' && getComputedStyle(one).overflowX !== 'visible';
             return [...document.querySelectorAll('body *')]
               .filter((one) => isSeen(one) && one.localName !== 'input' && (isOut(one) || isCut(one)))
               .map((one) => one.outerHTML.slice(0, 120))",
        )
        .await;
    assert_eq!(cut, Vec::<String>::new(), "{screen}");
    let wider: i64 = page
        .run("const page = document.documentElement; return page.scrollWidth - page.clientWidth")
        .await;
    assert!(wider <= 0, "{screen} is {wider} pixels wider than the window");
    // What sticks to the edges of the window covers what is read.
    let left: f64 = page
        .run(
            "const sticks = (one) => getComputedStyle(one).position === 'sticky';
             const bars = [...document.querySelectorAll('.top, .help')].filter(sticks);
             const covered = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0);
             return 1 - covered / window.innerHeight",
        )
        .await;
    assert!(left >= 0.5, "{screen}: the bars leave {left:.2} of the window");
}
