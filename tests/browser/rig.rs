//! Tests that the tests can fail: each page under `fixtures/rig` does one thing that must never pass unnoticed.

use std::panic::{AssertUnwindSafe, catch_unwind};

use heedful_tests::{Engine, TestSite, run, until};

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
