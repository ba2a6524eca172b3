//! A host without any header for how long files may be kept, with files of long ago: what people see after an update.

use std::time::Duration;

use heedful_tests::{Page, Setting, in_three_engines, until};
use xtask::server::FaultKind;

const BEFORE: &str = "0808 802 0300";
const AFTER: &str = "0808 802 0301";

fn without_headers() -> Setting {
    Setting::copied_site().with_fault("", FaultKind::Without("cache-control"))
}

/// The page with the number of before, kept by the browser for weeks; and an update on the host since.
async fn come_back_after_an_update(page: &Page) {
    let copy = page.copy();
    copy.age(400);
    page.open_ready().await;
    assert!(page.words().await.contains(BEFORE));
    page.open_path(heedful_tests::NEUTRAL_PLACE).await;
    copy.set_number(BEFORE, AFTER);
    page.open().await;
}

/// The page may be opened anew at any moment before that.
async fn shows_the_new_number(page: &Page) {
    until("the new number is there", async || {
        let words: String = page.run("return document.body?.innerText ?? ''").await;
        words.contains(AFTER).then_some(())
    })
    .await;
}

/// Opens the paper version, which comes in a tab of its own.
async fn open_paper(page: &Page) {
    let link = page.wait_for("main a[href^='paper.html']").await;
    page.follow_to_new_tab(&link).await;
    page.wait_for("h1").await;
    assert!(page.address().await.contains("paper"));
}

in_three_engines!(a_corrected_number_is_seen_at_once, without_headers(), async |page| {
    come_back_after_an_update(page).await;
    shows_the_new_number(page).await;
    page.wait_for_state("ready").await;
    assert!(!page.words().await.contains(BEFORE));
    let content = page.asked().into_iter().filter(|asked| asked.path.contains("content-"));
    assert_eq!(content.count(), 2, "the content of before, and that of now");
});

in_three_engines!(the_paper_version_is_the_new_one_too, without_headers(), async |page| {
    page.copy().age(400);
    page.open_ready().await;
    open_paper(page).await;
    assert!(page.words().await.contains(BEFORE));
    come_back_after_an_update(page).await;
    shows_the_new_number(page).await;
    page.wait_for_state("ready").await;
    open_paper(page).await;
    assert!(page.words().await.contains(AFTER));
});

in_three_engines!(
    a_host_that_takes_long_to_answer_holds_nobody_up_and_takes_nothing_away,
    without_headers().with_fault("/", FaultKind::Slow(Duration::from_secs(4))),
    async |page| {
        come_back_after_an_update(page).await;
        page.wait_for_state("ready").await;
        page.press_start().await;
        page.press("#who-self").await;
        page.wait_for("#continue").await;
        page.press_skip().await;
        page.wait_for("#relationship-stranger").await;
        let pages = page.asked().into_iter().filter(|asked| asked.path == "/").count();
        assert!(pages <= 2, "it was opened once more under the person's hands");
    }
);
