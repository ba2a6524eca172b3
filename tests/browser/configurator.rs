//! The page on which a charity's web person chooses how the check shall look.

use heedful_tests::{Page, Setting, in_chromium, in_firefox, in_three_engines, until};
use xtask::server::FaultKind;

in_three_engines!(
    what_is_chosen_is_seen_and_stands_in_the_line,
    Setting::built_site(),
    async |page| {
        page.open_path("embed/").await;
        page.wait_for_state("ready").await;
        page.check_screen("configurator").await;
        page.write("#accent", "#7a1f5c").await;
        page.write("#exit", "https://www.bbc.co.uk/news").await;
        page.write("#folder", "https://check.example.org/heedful").await;
        assert_eq!(
            code(page).await,
            r##"<script defer src="https://check.example.org/heedful/embed/heedful.js"></script>
<heedful-check from="https://check.example.org/heedful/embed/heedful.js" accent="#7a1f5c" exit="https://www.bbc.co.uk/news">
<p><a href="tel:999">In danger now? Call 999.</a></p>
<p>National Stalking Helpline: <a href="tel:08088020300">0808 802 0300</a></p>
<p><a href="https://check.example.org/heedful/">Open the check on a page of its own</a></p>
</heedful-check>"##
        );
        page.enter_frame("preview").await;
        page.enter_check(0).await;
        until("the preview has the colour", async || {
        let accent: String =
            page.run("return getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()").await;
        (accent == "#7a1f5c").then_some(())
    })
    .await;
    }
);

in_chromium!(poor_contrast_is_told, Setting::built_site().expecting("is left out"), async |page| {
    page.open_path("embed/").await;
    page.wait_for_state("ready").await;
    page.write("#accent", "#ffd95e").await;
    let told = page.text_of("#contrast").await;
    assert!(told.starts_with("Too little contrast") && told.contains("On light"), "{told}");
    page.check_screen("configurator-contrast").await;
});

in_chromium!(each_kind_of_site_gets_its_line, Setting::built_site(), async |page| {
    page.open_path("embed/").await;
    page.wait_for_state("ready").await;
    page.write("#accent", "#123456").await;
    page.press("#here").await;
    page.press("label:has([value=wordpress])").await;
    assert_eq!(code(page).await, r##"[heedful accent="#123456"]"##);
    page.press("label:has([value=frame])").await;
    // Sealed: without `allow-same-origin`, other scripts of the site are kept out.
    assert_eq!(
        code(page).await,
        format!(
            r##"<iframe src="{0}index.html#accent=%23123456" title="Check" width="100%" height="700" style="border:0" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe>
<p><a href="{0}" target="_blank" rel="noopener">Open the check on a page of its own</a></p>"##,
            page.site
        )
    );
});

in_chromium!(an_address_of_its_own_is_the_first_advice, Setting::built_site(), async |page| {
    page.open_path("embed/").await;
    page.wait_for_state("ready").await;
    assert!(
        page.text_of("#folder-hint").await.trim_start().starts_with("Best: an address of its own")
    );
    let line = code(page).await;
    assert_eq!(line.matches("https://check.YOUR-SITE/heedful/").count(), 3, "{line}");
    assert!(!line.contains(&page.site), "{line}");
    // Who can't have one takes this copy's.
    page.press("#here").await;
    let line = code(page).await;
    assert_eq!(line.matches(&page.site).count(), 3, "{line}");
});

in_firefox!(the_preview_shows_who_is_to_answer, Setting::built_site(), async |page| {
    page.open_path("embed/").await;
    page.wait_for_state("ready").await;
    page.enter_frame("preview").await;
    page.enter_check(0).await;
    page.leave_frame().await;
    page.run::<()>(
        "const audience = document.getElementById('audience');
         audience.value = 'self';
         audience.dispatchEvent(new Event('input', { bubbles: true }));",
    )
    .await;
    page.enter_frame("preview").await;
    page.enter_check(0).await;
    page.press_start().await;
    page.wait_for("#continue").await;
    assert!(!page.shows("#who-self").await);
    page.leave_frame().await;
});

in_three_engines!(
    a_host_that_leaves_headers_out_is_told_so,
    {
        let left_out = ["content-security-policy", "referrer-policy", "cache-control"];
        left_out
            .iter()
            .fold(Setting::built_site(), |site, name| site.with_fault("", FaultKind::Without(name)))
    },
    async |page| {
        page.open_path("embed/").await;
        let told = until("it is told", async || {
            let told = page.text_of("#headers").await;
            (!told.is_empty()).then_some(told)
        })
        .await;
        let expected =
            "Your web server leaves out content-security-policy, referrer-policy, cache-control: ";
        assert!(told.starts_with(expected), "{told}");
    }
);

in_three_engines!(
    a_host_that_sends_all_headers_is_told_nothing,
    Setting::built_site(),
    async |page| {
        page.open_path("embed/").await;
        page.wait_for("html[data-checked=headers]").await;
        assert_eq!(page.text_of("#headers").await, "");
    }
);

async fn code(page: &Page) -> String {
    page.run("return document.getElementById('code').value").await
}
