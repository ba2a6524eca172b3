//! The officers' page without a network: a whole case in flight mode, updates between cases and never under one, updates
//! that fail, copies that somebody cleared, and a site in a subfolder.

use heedful_tests::{
    Page, SiteCopy, TestSite, built_for_officers, example_told_on, in_three_engines, until,
};

async fn is_offline_state(page: &Page, state: &str) {
    page.wait_for(&format!("html[data-offline={state}]")).await;
}

async fn reload(page: &Page, path: &str) {
    page.open_path(path).await;
    page.wait_for_state("ready").await;
}

in_three_engines!(a_whole_shift_in_flight_mode, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_officers();
    page.open_officer().await;
    is_offline_state(page, "ready").await;
    page.cut_off();
    reload(page, "officer.html").await;
    page.press_start().await;
    page.wait_for("#screen-home").await;
    let today = page.today().await;
    for id in ["neighbour-with-a-knife", "lunch-invitations"] {
        let example = example_told_on(id, today);
        let mut told = page.at_the_door(&prepared, &content, &example.case, async |_, _| {}).await;
        page.through_the_parts(&prepared, &example.case, today, &mut told, async |_, _| {}).await;
        page.record_is_that_of(&prepared, &content, &told).await;
        page.press("#to-case").await;
        page.press("#new-case").await;
        page.press("#new-case-yes").await;
        page.wait_for("#screen-home").await;
    }
});

/// The version of the content that the page says it has.
async fn version(page: &Page) -> String {
    page.text_of("#screen-home").await.split("Content ").nth(1).unwrap_or_default()[..5].to_owned()
}

in_three_engines!(
    an_update_waits_for_an_open_case_and_comes_between_two,
    TestSite::copied_site(),
    async |page| {
        let copy = page.copy();
        page.open_officer().await;
        is_offline_state(page, "ready").await;
        assert_eq!(version(page).await, "0.1.0");
        copy.set_version("0.1.9");
        reload(page, "officer.html").await;
        is_offline_state(page, "update").await;
        page.press_start().await;
        page.wait_for("#update").await;
        assert_eq!(version(page).await, "0.1.0", "the old one until it is taken");
        page.press("#go-door-0").await;
        page.answer("threats", "none").await;
        page.press("#to-case").await;
        page.go_without_code().await;
        page.wait_for("#screen-home").await;
        assert!(!page.shows("#update").await, "never under an open case");
        page.press("#new-case").await;
        page.press("#new-case-yes").await;
        page.press("#update").await;
        page.wait_for_state("ready").await;
        is_offline_state(page, "ready").await;
        page.press_start().await;
        page.wait_for("#screen-home").await;
        assert_eq!(version(page).await, "0.1.9");
        let caches: Vec<String> = page.run_awaiting("return await caches.keys()").await;
        assert_eq!(caches.len(), 1, "old copies are gone: {caches:?}");
    }
);

in_three_engines!(
    an_update_that_fails_leaves_what_was_there,
    TestSite::copied_site()
        .expecting("officer-worker.js")
        .expecting("integrity")
        .expecting("officer-content"),
    async |page| {
        let copy = page.copy();
        page.open_officer().await;
        is_offline_state(page, "ready").await;
        copy.set_version("0.1.9");
        // The server is in the middle of its update: one file is not the one that the list names.
        copy.damage(&copy.content());
        reload(page, "officer.html").await;
        page.run_awaiting::<()>("await (await navigator.serviceWorker.getRegistration('officer.html')).update().catch(() => {})").await;
        page.cut_off();
        reload(page, "officer.html").await;
        page.press_start().await;
        page.wait_for("#screen-home").await;
        assert_eq!(version(page).await, "0.1.0");
        is_offline_state(page, "ready").await;
        let caches: Vec<String> = page.run_awaiting("return await caches.keys()").await;
        assert_eq!(caches.len(), 1, "nothing half is left: {caches:?}");
    }
);

in_three_engines!(copies_that_were_cleared_come_back, TestSite::built_site(), async |page| {
    page.open_officer().await;
    is_offline_state(page, "ready").await;
    page.run_awaiting::<()>("for (const name of await caches.keys()) await caches.delete(name)")
        .await;
    reload(page, "officer.html").await;
    until("the copies are back", async || {
        let caches: Vec<String> = page.run_awaiting("return await caches.keys()").await;
        (caches.len() == 1).then_some(())
    })
    .await;
    until("the page is whole without a network", async || {
        let count: usize = page
            .run_awaiting(
                "return (await (await caches.open((await caches.keys())[0])).keys()).length",
            )
            .await;
        (count > 10).then_some(())
    })
    .await;
    page.cut_off();
    reload(page, "officer.html").await;
});

in_three_engines!(it_works_from_a_subfolder, TestSite::in_subfolder("check/now"), async |page| {
    reload(page, "check/now/officer.html").await;
    is_offline_state(page, "ready").await;
    page.cut_off();
    reload(page, "check/now/officer.html").await;
    page.press_start().await;
    page.wait_for("#screen-home").await;
});

in_three_engines!(the_public_page_has_no_worker, TestSite::built_site(), async |page| {
    page.open_officer().await;
    is_offline_state(page, "ready").await;
    page.open_ready().await;
    let controlled: bool = page.run("return !!navigator.serviceWorker.controller").await;
    assert!(!controlled, "the worker is for the officers' page alone");
});

in_three_engines!(
    two_deployments_on_one_host_leave_each_others_copies_alone,
    TestSite::in_subfolders(&["one", "two"]),
    async |page| {
        let two = SiteCopy { folder: page.copy().folder.join("two") };
        reload(page, "one/officer.html").await;
        is_offline_state(page, "ready").await;
        two.set_version("0.1.9");
        reload(page, "two/officer.html").await;
        is_offline_state(page, "ready").await;
        page.cut_off();
        for path in ["one/officer.html", "two/officer.html"] {
            reload(page, path).await;
            is_offline_state(page, "ready").await;
        }
        page.press_start().await;
        page.wait_for("#screen-home").await;
        assert_eq!(version(page).await, "0.1.9");
    }
);

/// What every page of the same origin can do: put something else in the place of a copy.
async fn replace_copy(page: &Page, name: &str) {
    page.run_awaiting::<()>(&format!(
        "const cache = await caches.open((await caches.keys())[0]);
         const copy = (await cache.keys()).find(({{ url }}) => url.includes({name:?}));
         await cache.put(copy, new Response('<!doctype html><title>Another page</title>', {{ headers: {{ 'content-type': 'text/html' }} }}))"
    ))
    .await;
}

in_three_engines!(a_copy_that_was_replaced_is_never_shown, TestSite::built_site(), async |page| {
    page.open_officer().await;
    is_offline_state(page, "ready").await;
    for name in ["officer.html", "officer-content", "_bg.wasm"] {
        replace_copy(page, name).await;
        reload(page, "officer.html").await;
        assert_ne!(page.title().await, "Another page");
        // It is fetched again, and all is there once more.
        reload(page, "officer.html").await;
        is_offline_state(page, "ready").await;
    }
    page.cut_off();
    reload(page, "officer.html").await;
    page.press_start().await;
    page.wait_for("#screen-home").await;
});

in_three_engines!(
    a_copy_that_was_replaced_is_not_run_without_a_network_either,
    TestSite::built_site()
        .expecting("officer-content")
        .expecting("officer.html")
        .expecting("fetch")
        .expecting("FetchEvent"),
    async |page| {
        page.open_officer().await;
        is_offline_state(page, "ready").await;
        replace_copy(page, "officer-content").await;
        page.cut_off();
        page.open_path("officer.html").await;
        // The browser may have a sound one of its own. Where it has none, the page says that it can't run.
        page.wait_for("html[data-state=ready], html[data-state=cannot-run]").await;
        is_offline_state(page, "not-ready").await;
        replace_copy(page, "officer.html").await;
        page.try_to_open("officer.html").await;
        assert_ne!(page.title().await, "Another page");
    }
);

/// Puts the same bytes in the place of a copy, without what the host says along with them.
async fn take_headers_from_copy(page: &Page, name: &str) {
    page.run_awaiting::<()>(&format!(
        "const cache = await caches.open((await caches.keys())[0]);
         const copy = (await cache.keys()).find(({{ url }}) => url.includes({name:?}));
         const bytes = await (await cache.match(copy)).arrayBuffer();
         await cache.put(copy, new Response(bytes, {{ headers: {{ 'content-type': 'text/plain' }} }}))"
    ))
    .await;
}

in_three_engines!(
    a_copy_that_was_replaced_without_its_policy_is_served_with_it,
    TestSite::built_site().expecting("elsewhere.test"),
    async |page| {
        page.open_officer().await;
        is_offline_state(page, "ready").await;
        for name in ["officer.html", "officer-content"] {
            take_headers_from_copy(page, name).await;
        }
        page.cut_off();
        reload(page, "officer.html").await;
        let said: [String; 4] = page
            .run_awaiting(
                "const { headers } = await fetch('officer.html');
                 const names = ['content-security-policy', 'content-type', 'x-content-type-options', 'referrer-policy'];
                 return names.map((name) => headers.get(name) ?? '')",
            )
            .await;
        let policy = xtask::server::content_security_policy("officer.html");
        assert_eq!(said, [policy.as_str(), "text/html; charset=utf-8", "nosniff", "no-referrer"]);
        // The page itself is under it: it may load nothing from elsewhere.
        let blocked: bool = page
            .run_awaiting(
                "return new Promise((done) => {
                   addEventListener('securitypolicyviolation', () => done(true));
                   const picture = new Image();
                   picture.onload = picture.onerror = () => setTimeout(done, 0, false);
                   picture.src = 'http://elsewhere.test/picture.png';
                 })",
            )
            .await;
        assert!(blocked);
    }
);

in_three_engines!(the_public_page_leaves_no_copies, TestSite::built_site(), async |page| {
    page.open_ready().await;
    let left: (usize, usize) = page
        .run_awaiting("return [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]")
        .await;
    assert_eq!(left, (0, 0));
});

in_three_engines!(
    whoever_hands_the_device_over_can_delete_the_copies_as_well,
    TestSite::built_site(),
    async |page| {
        page.open_officer().await;
        is_offline_state(page, "ready").await;
        page.press("#delete-copies").await;
        is_offline_state(page, "deleted").await;
        page.open_path(heedful_tests::NEUTRAL_PLACE).await;
        page.open_ready().await;
        let (copies, workers): (usize, usize) = page
            .run_awaiting("return [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]")
            .await;
        assert_eq!((copies, workers), (0, 0), "nothing is left on the device");
        reload(page, "officer.html").await;
        is_offline_state(page, "ready").await;
    }
);
