//! A host without HTTPS: what a person is told before the first question.

use heedful_tests::{TestSite, in_three_engines};

in_three_engines!(
    a_page_without_https_says_so_and_can_be_used,
    TestSite::built_site().also_at("plain.test").expecting("Cross-Origin-Opener-Policy"),
    async |page| {
        for path in ["", "officer.html", "training.html"] {
            page.open_path(&format!("http://plain.test/{path}")).await;
            page.wait_for_state("ready").await;
            let said = page.wait_for("#insecure").await.text().await.expect("it has words");
            assert!(said.contains("https"), "{path}: {said}");
            page.press_start().await;
            page.wait_for("#who-self, #screen-home").await;
            assert!(!page.shows("#insecure").await, "{path}");
        }
    }
);

in_three_engines!(
    a_page_that_nobody_can_change_on_the_way_says_nothing,
    TestSite::built_site(),
    async |page| {
        for path in ["", "officer.html", "training.html"] {
            page.open_path(path).await;
            page.wait_for_state("ready").await;
            assert!(!page.shows("#insecure").await, "{path}");
        }
    }
);
