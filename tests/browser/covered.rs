//! A page that is out of sight shows nothing: not in the pictures that phones take of it, nor where it broke.

use heedful_tests::{Engine, Page, Setting, in_three_engines, run, until};
use xtask::server::FaultKind;

/// Typed, and read by nobody else.
const NOTE: &str = "by the back gate";

/// The page goes out of sight; returns how much of it can be seen at that very moment, from 0 to 1.
async fn hide(page: &Page) -> f64 {
    page.run(
        "Object.defineProperty(document, 'hidden', { value: true, configurable: true });
         document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
         return Number(getComputedStyle(document.body).opacity);",
    )
    .await
}

/// It is seen again after so many seconds.
async fn show_after(page: &Page, seconds: u32) -> f64 {
    page.run(&format!(
        "const {{ Date }} = window;
         const real = window.realNow ??= Date.now.bind(Date);
         window.passed = (window.passed ?? 0) + {seconds} * 1000;
         Date.now = () => real() + window.passed;
         delete document.hidden;
         document.dispatchEvent(new Event('visibilitychange', {{ bubbles: true }}));
         return Number(getComputedStyle(document.body).opacity);"
    ))
    .await
}

/// How wide a scroll bar is drawn at most, in pixels. It belongs to the window, and shows whatever the page does.
const SCROLL_BAR: usize = 20;

/// Whether the page is drawn in one colour, so that nothing can be read.
async fn is_blank(page: &Page) -> bool {
    let picture = page.session.screenshot_as_png().await.expect("a picture");
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it has a size")];
    let info = reader.next_frame(&mut pixels).expect("it is whole");
    let size = info.color_type.samples();
    let width = info.width as usize;
    pixels[..info.buffer_size()]
        .chunks(width * size)
        .flat_map(|row| row.chunks(size).take(width - SCROLL_BAR))
        .all(|pixel| pixel == &pixels[..size])
}

/// Nothing is seen. The driver of WebKit takes a picture of what was drawn before.
async fn shows_nothing(page: &Page) {
    if page.engine != Engine::WebKit {
        return assert!(is_blank(page).await, "something is seen");
    }
    until("nothing is seen", async || is_blank(page).await.then_some(())).await;
}

async fn with_a_note(page: &Page) {
    page.answer("now", "following").await;
    page.press("details:has(#note) > summary").await;
    page.write("#note", NOTE).await;
}

async fn is_covered_while_hidden(page: &Page) {
    assert!(!is_blank(page).await, "the test can fail");
    assert_eq!(hide(page).await, 0.0, "at once");
    shows_nothing(page).await;
    assert_eq!(show_after(page, 59).await, 1.0, "at once, and without a press");
    assert!(page.shows("#note").await);
    assert_eq!(page.focused().await, "note", "where the person was");
    assert_eq!(page.run::<String>("return document.querySelector('#note').value").await, NOTE);
}

in_three_engines!(out_of_sight_the_page_is_covered_at_once, Setting::built_site(), async |page| {
    page.open_first_question().await;
    with_a_note(page).await;
    is_covered_while_hidden(page).await;
    hide(page).await;
    show_after(page, 5 * 60).await;
    page.wait_for(".blanked").await;
    assert!(!page.shows("#note").await);
});

in_three_engines!(
    out_of_sight_the_page_is_covered_before_the_program_is_there,
    Setting::built_site().holding(".wasm"),
    async |page| {
        page.open().await;
        page.press_start().await;
        page.press("#who-self").await;
        page.wait_for("#continue").await;
        with_a_note(page).await;
        is_covered_while_hidden(page).await;
        page.let_through();
    }
);

in_three_engines!(
    out_of_sight_the_officers_page_is_covered_and_then_locked,
    Setting::built_site(),
    async |page| {
        page.open_officer().await;
        page.write("#reference", NOTE).await;
        assert_eq!(hide(page).await, 0.0);
        shows_nothing(page).await;
        assert_eq!(show_after(page, 30).await, 1.0);
        assert!(page.shows("#reference").await);
        hide(page).await;
        show_after(page, 60).await;
        page.wait_for("section.blanked").await;
        assert!(!page.shows("#reference").await);
    }
);

// Only Chromium can print without a window to press in.
mod what_is_covered_prints {
    use super::*;

    #[test]
    fn chromium() {
        run(concat!(module_path!(), "::chromium"), Engine::Chromium, Setting::built_site(), prints);
    }
}

async fn prints(page: &Page) {
    page.open_first_question().await;
    page.answer("now", "following").await;
    page.press_continue().await;
    page.skip_on_until(".result").await;
    page.wait_for_whole_result().await;
    hide(page).await;
    assert!(page.on_paper("covered").await.to_lowercase().contains("follow"));
}

/// Breaks the program as a fault in it does.
async fn breaks(page: &Page) {
    page.run::<()>(
        "const error = new window.WebAssembly.RuntimeError('unreachable');
         window.dispatchEvent(new window.ErrorEvent('error', { error, message: 'broken' }))",
    )
    .await;
    page.wait_for_state("broken").await;
}

in_three_engines!(
    the_answers_beside_a_broken_program_are_hidden_when_nobody_is_there,
    Setting::built_site().expecting("broken"),
    async |page| {
        page.open_first_question().await;
        with_a_note(page).await;
        page.press_continue().await;
        page.wait_for("#call-999").await;
        breaks(page).await;
        until("the answers are there", async || page.says(NOTE).await.then_some(())).await;
        assert_eq!(hide(page).await, 0.0);
        shows_nothing(page).await;
        show_after(page, 59).await;
        assert!(page.says(NOTE).await, "a glance at another app");
        hide(page).await;
        show_after(page, 5 * 60).await;
        page.wait_for("#show-kept").await;
        assert!(!page.says(NOTE).await);
        page.check_screen("broken-hidden").await;
        page.press("#show-kept").await;
        assert!(page.says(NOTE).await, "nothing is lost");
    }
);

in_three_engines!(
    the_answers_where_the_program_never_came_are_hidden_too,
    Setting::built_site()
        .holding("_bg.wasm")
        .with_fault("_bg.wasm", FaultKind::Blocked)
        .expecting("_bg.wasm")
        .expecting("403"),
    async |page| {
        page.open().await;
        page.press_start().await;
        page.press("#who-self").await;
        page.wait_for("#continue").await;
        with_a_note(page).await;
        page.press_continue().await;
        page.wait_for("#call-999").await;
        page.press_continue().await;
        page.let_through();
        until("the answers are there", async || page.says(NOTE).await.then_some(())).await;
        hide(page).await;
        show_after(page, 5 * 60).await;
        page.wait_for("#show-kept").await;
        assert!(!page.says(NOTE).await);
    }
);

in_three_engines!(
    the_case_beside_a_broken_program_is_deleted_when_no_officer_is_there,
    Setting::built_site().expecting("broken"),
    async |page| {
        page.open_officer().await;
        page.press("#go-door-0").await;
        page.wait_for("#screen-door-0").await;
        page.arrive().await;
        page.answer("threats", "kill").await;
        page.press("#to-case").await;
        page.go_without_code().await;
        page.wait_for("#screen-home").await;
        page.write("#reference", NOTE).await;
        breaks(page).await;
        page.wait_for("#answers-kept").await;
        assert!(page.says(NOTE).await);
        assert!(page.says("one minute behind another app").await, "it says so beforehand");
        hide(page).await;
        show_after(page, 60).await;
        page.wait_for("#kept-hidden").await;
        page.check_screen("officer-broken-deleted").await;
        let document: String = page.run("return document.documentElement.outerHTML").await;
        assert!(!document.contains(NOTE), "not even in the document");
    }
);
