//! Other tabs go with the one that is left, and nothing else does; so does the paper version.

use heedful_tests::{NEUTRAL_PLACE, Page, Setting, in_three_engines, until};
use thirtyfour::WindowHandle;

in_three_engines!(another_tab_of_the_page_goes_too, Setting::built_site(), async |page| {
    let first = answer_in_this_tab(page).await;
    page.open_tab().await;
    page.open_ready().await;
    page.press_shift_thrice().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    show(page, &first).await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    assert_eq!(page.times_left(), 2, "once for each tab");
});

in_three_engines!(
    where_tabs_have_no_channel_they_hear_it_from_the_storage,
    Setting::built_site(),
    async |page| {
        answer_in_this_tab(page).await;
        // What a browser without channels tells the other tabs.
        page.run::<()>(
            "const key = document.documentElement.dataset.ownKeys + 'left';
             dispatchEvent(new StorageEvent('storage', { key, newValue: null, oldValue: '' }));",
        )
        .await;
        assert!(page.shows("#continue").await);
        page.run::<()>(
            "const key = document.documentElement.dataset.ownKeys + 'left';
             dispatchEvent(new StorageEvent('storage', { key, newValue: '' }));",
        )
        .await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

in_three_engines!(other_pages_and_other_copies_stay, two_copies(), async |page| {
    page.open_path("a/").await;
    page.wait_for_state("ready").await;
    let other_copy = page.session.window().await.expect("a tab");
    page.open_tab().await;
    page.open_path("b/officer.html").await;
    page.wait_for_state("ready").await;
    let officers = page.session.window().await.expect("a tab");
    page.open_tab().await;
    page.open_path("b/").await;
    page.wait_for_state("ready").await;
    page.leave().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    for (tab, path) in [(other_copy, "a/"), (officers, "b/officer.html")] {
        show(page, &tab).await;
        assert_eq!(page.address().await, format!("{}{path}", page.site));
        let left: bool =
            page.run("return document.documentElement.classList.contains('left')").await;
        assert!(!left, "{path}");
    }
    assert_eq!(page.times_left(), 1);
});

fn two_copies() -> Setting {
    let setting = Setting::in_subfolder("a");
    heedful_tests::SiteCopy { folder: setting.folder.clone() }.put_second("b");
    setting
}

in_three_engines!(the_paper_version_can_be_left, before_it(), async |page| {
    page.open_path("http://charity.test/").await;
    page.open_path("paper.html").await;
    assert!(page.text_of("#leave").await.trim().starts_with("Leave now"));
    page.check_screen("paper").await;
    page.run::<()>(
        "localStorage.setItem(document.documentElement.dataset.ownKeys + 'kept.1', 'an answer')",
    )
    .await;
    page.leave().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    page.go_back().await;
    page.wait_for_address("http://charity.test/").await;
    page.open_path("paper.html").await;
    assert_eq!(page.run::<usize>("return Object.keys(localStorage).length").await, 0);
    page.press_shift_thrice().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
});

in_three_engines!(
    leaving_the_paper_version_leaves_the_answers_too,
    Setting::built_site(),
    async |page| {
        let first = answer_in_this_tab(page).await;
        page.open_tab().await;
        page.open_path("paper.html").await;
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
        show(page, &first).await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

in_three_engines!(
    without_script_the_paper_versions_way_out_is_a_link,
    without_script(),
    async |page| {
        page.open_path("paper.html").await;
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

fn without_script() -> Setting {
    use xtask::server::FaultKind;
    Setting::built_site()
        .with_fault("/leave-", FaultKind::Blocked)
        .expecting("/leave-")
        .expecting("403")
}

fn before_it() -> Setting {
    Setting::built_site().with_host("charity.test", "host").expecting("Cross-Origin-Opener-Policy")
}

async fn answer_in_this_tab(page: &Page) -> WindowHandle {
    page.open_first_question().await;
    page.answer("now", "following").await;
    page.session.window().await.expect("a tab")
}

async fn show(page: &Page, tab: &WindowHandle) {
    until("the tab is shown", async || page.session.switch_to_window(tab.clone()).await.ok()).await;
}
