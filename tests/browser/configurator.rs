//! The page on which a charity's web person chooses how the check shall look.

use heedful_tests::{Page, Setting, in_three_engines, until};
use xtask::server::Harm;

in_three_engines!(
    what_is_chosen_is_seen_and_stands_in_the_line,
    Setting::built_site(),
    async |page| {
        page.open_path("embed/").await;
        page.wait_for_state("ready").await;
        page.check_screen("configurator").await;
        page.write("#accent", "#7a1f5c").await;
        page.write("#exit", "https://www.bbc.co.uk/news").await;
        let code = code(page).await;
        assert!(
            code.contains(
                r##"<heedful-check accent="#7a1f5c" exit="https://www.bbc.co.uk/news">"##
            ),
            "{code}"
        );
        assert!(
            code.contains(&format!(
                "<script defer src=\"{}embed/heedful.js\"></script>",
                page.site
            )),
            "{code}"
        );
        assert!(code.contains("tel:999") && code.contains("0808 802 0300"), "{code}");
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

in_three_engines!(
    poor_contrast_is_told,
    Setting::built_site().expecting("is left out"),
    async |page| {
        page.open_path("embed/").await;
        page.wait_for_state("ready").await;
        page.write("#accent", "#ffd95e").await;
        let told = page.text_of("#contrast").await;
        assert!(told.starts_with("Too little contrast") && told.contains("On light"), "{told}");
        page.check_screen("configurator-contrast").await;
    }
);

in_three_engines!(each_kind_of_site_gets_its_line, Setting::built_site(), async |page| {
    page.open_path("embed/").await;
    page.wait_for_state("ready").await;
    page.write("#accent", "#123456").await;
    page.press("label:has([value=wordpress])").await;
    assert_eq!(code(page).await, r##"[heedful accent="#123456"]"##);
    page.press("label:has([value=frame])").await;
    let code = code(page).await;
    assert!(
        code.starts_with(&format!("<iframe src=\"{}index.html#accent=%23123456\"", page.site)),
        "{code}"
    );
});

in_three_engines!(
    a_host_that_leaves_headers_out_is_told_so,
    {
        let left_out = ["content-security-policy", "referrer-policy", "cache-control"];
        left_out
            .iter()
            .fold(Setting::built_site(), |site, name| site.with_fault("", Harm::Without(name)))
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
        page.wait_for_state("ready").await;
        // The answer of the host is there once the preview is, which is asked for later.
        page.enter_frame("preview").await;
        page.enter_check(0).await;
        page.leave_frame().await;
        assert_eq!(page.text_of("#headers").await, "");
    }
);

async fn code(page: &Page) -> String {
    page.run("return document.getElementById('code').value").await
}
