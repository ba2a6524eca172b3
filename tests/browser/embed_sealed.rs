//! The seal: on the charity's own site its scripts can't look into the check. A check that is shown is never replaced,
//! whatever comes late; where it can't be sealed off, it is offered as a page of its own.

use std::time::Duration;

use heedful_tests::{Page, Setting, in_three_engines, until};
use serde_json::Value;
use xtask::server::FaultKind;

/// The clock of the host's page, which the test moves.
const CLOCK: &str = include_str!("../fixtures/embed/clock.js");

/// Keeps what the host's page is told.
const LISTEN: &str = "window.told = [];
addEventListener('heedful-error', ({ detail }) => window.told.push(detail.reason));
addEventListener('heedful-ready', () => window.told.push('ready'));";

/// The page does not hear that the frame is there, as if it were busy: it answers only when something on it changes.
const LATE: &str = "addEventListener('message', (event) => {
  if (event.data?.heedful === 'hello') event.stopImmediatePropagation();
}, true);";

/// A copy of the site, and a charity's page beside it, with these scripts before the check's.
pub(super) fn beside(scripts: &[&str]) -> Setting {
    let setting = Setting::copied_site().expecting("sandbox");
    let copy = heedful_tests::SiteCopy { folder: setting.folder.clone() };
    copy.write("before.js", &scripts.join("\n"));
    let page = copy.read("embed/preview.html");
    copy.write(
        "embed/preview.html",
        &page.replacen("<script ", "<script src=\"../before.js\"></script><script ", 1),
    );
    setting
}

in_three_engines!(ready_long_before_it_has_loaded_it_stays, late_load(), async |page| {
    page.open_path("embed/preview.html").await;
    page.wait_for("heedful-check").await;
    answer_in_check(page).await;
    mark_frame(page).await;
    page.let_through();
    until("the frame has loaded", async || {
        page.run::<bool>("return window.hasLoaded === true").await.then_some(())
    })
    .await;
    stays(page).await;
});

fn late_load() -> Setting {
    let setting = beside(&[CLOCK, LISTEN]).holding("/late.js").without_waiting_for_loads();
    let copy = heedful_tests::SiteCopy { folder: setting.folder.clone() };
    let page = copy.read("index.html");
    copy.write(
        "index.html",
        &page.replacen("<main ", "<script async src=\"late.js\"></script><main ", 1),
    );
    copy.write("late.js", "");
    setting.expecting("late.js")
}

in_three_engines!(
    with_a_start_that_comes_late_it_stays,
    beside(&[CLOCK, LISTEN]).with_fault("/start-", FaultKind::Slow(Duration::from_millis(1200))),
    async |page| {
        page.open_path("embed/preview.html").await;
        answer_in_check(page).await;
        mark_frame(page).await;
        stays(page).await;
    }
);

in_three_engines!(
    ready_long_after_it_has_loaded_it_is_shown,
    beside(&[CLOCK, LISTEN, LATE]),
    async |page| {
        page.open_path("embed/preview.html").await;
        until("the frame has loaded, and its time runs", async || {
            page.run::<bool>("return window.waits().includes(3000)").await.then_some(())
        })
        .await;
        page.run::<()>("window.pass(3000)").await;
        assert_eq!(page.run::<Vec<String>>("return window.told").await, ["sealed"]);
        page.run::<()>("document.querySelector('heedful-check').setAttribute('theme', 'light')")
            .await;
        answer_in_check(page).await;
        mark_frame(page).await;
        let offered: bool = page
        .run("return document.querySelector('heedful-check').shadowRoot.querySelector('.open').getClientRects().length > 0")
        .await;
        assert!(!offered);
        page.run::<()>("window.told = ['ready']").await;
        stays(page).await;
    }
);

in_three_engines!(
    without_the_header_that_the_seal_needs_it_is_offered_as_a_page_of_its_own,
    Setting::built_site()
        .with_fault("", FaultKind::Without("access-control-allow-origin"))
        .expecting("CORS")
        .expecting("Cross-Origin")
        .expecting("cross-origin")
        .expecting("Access-Control-Allow-Origin")
        .expecting("did not load")
        .expecting("ERR_FAILED"),
    async |page| {
        page.open_path("embed/preview.html").await;
        let link = "document.querySelector('heedful-check').shadowRoot.querySelector('.open a')";
        until("the link is there", async || {
            page.run::<bool>(&format!("return {link}?.getClientRects().length > 0"))
                .await
                .then_some(())
        })
        .await;
        let said: [String; 4] = page
            .run(&format!(
                "const link = {link}; return [link.textContent, link.href, link.target, link.rel]"
            ))
            .await;
        assert_eq!(said[0], "Open the check in a new tab");
        assert_eq!(said[1], format!("{}index.html", page.site));
        assert_eq!(said[2..], ["_blank", "noopener noreferrer"]);
        assert!(!page.has_check(0).await);
        is_sealed(page).await;
        let words: f64 = page
            .run("return document.querySelector('heedful-check p').getClientRects().length")
            .await;
        assert!(words > 0.0, "the page's own words stay");
    }
);

// On the charity's own site, frames are open to every script of the page, unless they are sealed.
in_three_engines!(a_script_of_the_same_site_cannot_look_in, beside(&[LISTEN]), async |page| {
    page.open_path("embed/preview.html").await;
    answer_in_check(page).await;
    is_sealed(page).await;
    let seen: bool = page
        .run("return document.querySelector('heedful-check').shadowRoot.querySelector('iframe').contentDocument === null")
        .await;
    assert!(seen, "the page is kept out of the frame");
});

async fn answer_in_check(page: &Page) {
    page.enter_check(0).await;
    page.press_start().await;
    page.press("#who-self").await;
    page.arrive().await;
    page.answer("now", "following").await;
    page.leave_frame().await;
}

/// Remembers which frame it is.
async fn mark_frame(page: &Page) {
    page.run::<()>(
        "window.frameBefore = document.querySelector('heedful-check').shadowRoot.querySelector('iframe');
         window.frameBefore.addEventListener('load', () => { window.hasLoaded = true; });",
    )
    .await;
}

/// After all that the loader would wait for, it is the same frame, sealed, with what was told, and nobody was told of an error.
async fn stays(page: &Page) {
    page.run::<()>("for (let times = 0; times < 3; times++) window.pass(20000)").await;
    let same: bool = page
        .run("return window.frameBefore === document.querySelector('heedful-check').shadowRoot.querySelector('iframe')")
        .await;
    assert!(same, "the frame was replaced");
    let told: Vec<Value> = page.run("return window.told").await;
    assert_eq!(told, ["ready"]);
    is_sealed(page).await;
    let frame = page.in_check(0, "iframe").await;
    frame.enter_frame().await.expect("the frame can be entered");
    assert!(page.is_ticked("now", "following").await);
    page.leave_frame().await;
}

async fn is_sealed(page: &Page) {
    let sandbox: String = page
        .run("return document.querySelector('heedful-check').shadowRoot.querySelector('iframe').getAttribute('sandbox')")
        .await;
    assert!(!sandbox.contains("allow-same-origin"), "{sandbox}");
}
