//! Tests that the tests can fail: each page under `fixtures/rig` does one thing that must never pass unnoticed.

use std::panic::{AssertUnwindSafe, catch_unwind};

use heedful_tests::{Engine, TestSite, in_firefox, run, until};

/// Opens a page of the fixture that must fail its test, and sees that it does, for that reason.
fn is_caught(engine: Engine, path: &str, reason: &str) {
    let name = format!("rig::{path}");
    let caught = catch_unwind(AssertUnwindSafe(|| {
        run(&name, engine, TestSite::fixture("rig"), async |page| {
            page.open_path(path).await;
            until("the page has done it", async || {
                let went_elsewhere =
                    page.asked().iter().any(|asked| asked.host == "elsewhere.test");
                (went_elsewhere || page.shows("html[data-state=done]").await).then_some(())
            })
            .await;
        });
    }));
    let panic = caught.expect_err("the rig let it pass");
    let said = panic.downcast_ref::<String>().cloned().unwrap_or_default();
    assert!(said.contains(reason), "it failed for another reason: {said}");
}

/// Makes a test of a page in each engine.
macro_rules! caught_in_three_engines {
    ($name:ident, $path:expr, $reason:expr) => {
        mod $name {
            use super::*;

            #[test]
            fn chromium() {
                is_caught(Engine::Chromium, $path, $reason);
            }

            #[test]
            fn firefox() {
                is_caught(Engine::Firefox, $path, $reason);
            }

            #[test]
            fn webkit() {
                is_caught(Engine::WebKit, $path, $reason);
            }
        }
    };
}

caught_in_three_engines!(
    a_request_to_another_host,
    "navigate.html",
    "request: GET elsewhere.test /"
);
caught_in_three_engines!(a_console_error, "console.html", "console: said aloud");
caught_in_three_engines!(an_uncaught_error, "uncaught.html", "thrown on purpose");
caught_in_three_engines!(an_unhandled_rejection, "rejection.html", "rejected on purpose");
caught_in_three_engines!(an_inline_style, "style.html", "policy: style-src");
caught_in_three_engines!(markup_from_a_string, "markup.html", "policy: require-trusted-types-for");

in_firefox!(nothing_of_a_test_is_left_for_the_next, TestSite::built_site(), async |page| {
    let left = "return [
            localStorage.length, sessionStorage.length, document.cookie.length, history.length, window.name.length,
            (await caches.keys()).length, (await indexedDB.databases()).length,
            (await navigator.serviceWorker.getRegistrations()).length,
        ]";
    page.open_path("officer.html").await;
    page.wait_for_state("ready").await;
    page.run_awaiting::<()>(
        "localStorage.setItem('a', 'b');
             sessionStorage.setItem('a', 'b');
             document.cookie = 'a=b; max-age=1000';
             window.name = 'a';
             history.pushState(null, '');
             await navigator.serviceWorker.ready;
             await new Promise((done) => indexedDB.open('a').addEventListener('success', done));",
    )
    .await;
    let before: Vec<usize> = page.run_awaiting(left).await;
    assert!(before.iter().all(|count| *count > 0), "{before:?}");
    page.open_tab().await;
    page.open_path("officer.html").await;
    page.clear_browser().await;
    assert_eq!(page.session.windows().await.expect("there is a window").len(), 1);
    page.open().await;
    let after: Vec<usize> = page.run_awaiting(left).await;
    // The new tab has the page that is open in its history, and the blank one that it began with.
    assert!(after[3] <= 2, "{after:?}");
    let others = after.iter().enumerate().filter(|(place, _)| *place != 3);
    assert!(others.map(|(_, count)| *count).all(|count| count == 0), "{after:?}");
});
