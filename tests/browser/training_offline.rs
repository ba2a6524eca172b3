//! The training page without a network: a session in a room with no line, beside the officers' page on the same device.

use heedful_tests::{Page, TestSite, built_for_training, in_three_engines};

async fn reload(page: &Page, path: &str) {
    page.open_path(path).await;
    page.wait_for_state("ready").await;
}

in_three_engines!(a_session_in_flight_mode, TestSite::built_site(), async |page| {
    let (_, content) = built_for_training();
    page.open_training().await;
    page.wait_for("html[data-offline=ready]").await;
    page.cut_off();
    // The address of a class names a scenario behind a hash: it opens from the same copy.
    for path in ["training.html", "training.html?again#class=1"] {
        reload(page, path).await;
    }
    reload(page, "training.html").await;
    page.press_start().await;
    page.wait_for("#screen-home").await;
    let scenario = content.scenarios.scenarios.last().expect("there are scenarios");
    page.choose_scenario(scenario, "alone").await;
    page.wait_for("#screen-story").await;
});

in_three_engines!(an_invitation_opens_in_flight_mode, TestSite::built_site(), async |page| {
    page.open_path("training.html?before").await;
    page.wait_for("html[data-offline=ready]").await;
    page.cut_off();
    page.join_class(7).await;
    assert!(page.address().await.ends_with("training.html#s=07"));
});

in_three_engines!(two_pages_keep_copies_of_their_own, TestSite::built_site(), async |page| {
    page.open_officer().await;
    page.wait_for("html[data-offline=ready]").await;
    page.open_training().await;
    page.wait_for("html[data-offline=ready]").await;
    let mut names: Vec<String> = page.run_awaiting("return await caches.keys()").await;
    names.sort();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names[0].contains("officer") && names[1].contains("training"), "{names:?}");
    page.cut_off();
    reload(page, "officer.html").await;
    reload(page, "training.html").await;
});
