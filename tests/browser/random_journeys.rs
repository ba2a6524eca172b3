//! Random journeys: whatever a person answers, skips or goes back to, the focus is never lost, nothing is asked of the
//! network, nothing is written to the console, and the result is what the engine says of the same case.

use std::time::Duration;

use heedful_engine::case::case_from_value;
use heedful_tests::{Page, TestSite, built_prepared, in_chromium, in_firefox, in_webkit};
use serde::Deserialize;

/// How many journeys there are. The engines share them: what no engine changes is whether the result is right.
const JOURNEYS: u32 = 80;

/// Each journey is another one, and always the same.
const FIRST_SEED: u32 = 20_261_122;

#[derive(Deserialize)]
struct Walked {
    case: serde_json::Value,
    screens: u32,
    lost: Option<String>,
}

/// Nobody pressed anything, so Chromium asks nobody before a journey ends and the next one begins, and says that.
fn walked() -> TestSite {
    TestSite::built_site().expecting("beforeunload")
}

// In four parts, so that no browser has to walk them all.
in_chromium!(a_first_quarter_of_them, walked(), async |page| {
    walk_each(page, 0).await;
});

in_chromium!(a_second_quarter_of_them, walked(), async |page| {
    walk_each(page, 1).await;
});

in_firefox!(a_third_quarter_of_them, walked(), async |page| {
    walk_each(page, 2).await;
});

in_webkit!(a_fourth_quarter_of_them, walked(), async |page| {
    walk_each(page, 3).await;
});

/// Walks every fourth journey, from the one with this number on.
async fn walk_each(page: &Page, first: u32) {
    let prepared = built_prepared();
    page.session
        .set_script_timeout(Duration::from_secs(120))
        .await
        .expect("a journey takes its time");
    for journey in (first..JOURNEYS).step_by(4) {
        let seed = FIRST_SEED + journey;
        page.open_ready().await;
        let loaded = page.asked();
        let walked = walk(page, seed).await;
        assert_eq!(walked.lost, None, "the focus was lost: seed {seed}");
        assert!(walked.screens < 400, "it does not end: seed {seed}");
        let case = case_from_value(walked.case)
            .unwrap_or_else(|problems| panic!("seed {seed}: {problems:?}"));
        page.result_is_that_of(&prepared, &case).await;
        assert_eq!(page.asked(), loaded, "the network was asked: seed {seed}");
        if journey % 10 == 0 {
            page.check_screen(&format!("random-result-{seed}")).await;
        }
    }
}

async fn walk(page: &Page, seed: u32) -> Walked {
    let script = include_str!("../src/walk.js");
    let result = page.session.execute_async(script, vec![seed.into()]).await;
    result.expect("the journey is walked").convert().expect("a journey returns what was told")
}
