//! The plugin in a real WordPress, from the upload of its zip to its deletion, as the people of a charity would go.
//! `cargo xtask test --only wordpress` runs these.

use std::fs;

use heedful_tests::wordpress::{PASSWORD, WordPress};
use heedful_tests::{Engine, NEUTRAL_PLACE, Page, TestSite, ask, run, until, wordpress};
use thirtyfour::By;

use crate::hosting::{UNSEALED, enter_check, first_question_is_asked};

/// Firefox and WebKit only look at the pages that were made in Chromium: WordPress's own screens are not ours to test.
#[test]
fn the_plugin_is_installed_used_and_removed_without_residue() {
    let site = wordpress::start();
    assert_eq!(site.residue(), "", "nothing is there before");
    in_the_dashboard(&site, "an_administrator", async |page| {
        log_in(page, "admin").await;
        install(page, &site).await;
        choose_settings(page).await;
    });
    assert_eq!(site.updates_from(), "false", "nobody else may replace it under its name");
    services_are_handed_out(&site);
    site.send_headers();
    in_the_dashboard(&site, "an_editor", async |page| {
        log_in(page, "editor").await;
        an_editor_may_not_change_the_settings(page).await;
        for (title, blocks) in PAGES {
            write_page(page, title, blocks).await;
        }
    });
    for engine in here() {
        as_a_visitor(&site, engine, async |page| {
            the_block_shows_the_check(page).await;
            the_shortcode_shows_the_check(page).await;
            a_cookie_banner_hides_neither_help_nor_the_way_out(page).await;
            a_page_builder_may_move_and_copy_it(page).await;
            the_way_out_takes_the_whole_page(page).await;
        });
    }
    in_the_dashboard(&site, "an_administrator_again", async |page| {
        log_in(page, "admin").await;
        remove(page).await;
    });
    assert_eq!(site.residue(), "", "nothing is left behind");
    assert_eq!(site.complaints(), "", "PHP complained");
}

/// Each page: its title, and the blocks of it, as a script that makes them.
const PAGES: [(&str, &str); 4] = [
    (
        "Block",
        "[create('core/paragraph', { content: 'Before the check.' }),
          create('heedful/check', { audience: 'self', theme: 'light' }),
          create('core/html', { content: '<script>window.byAnEditor = true</script>' })]",
    ),
    (
        "Shortcode",
        "[create('core/shortcode', { text: '[heedful audience=\"self\" accent=\"#0f4c5c\" exit=\"https://elsewhere.test/\" theme=\"\\\"><script>1</script>\"]' })]",
    ),
    ("Cookie banner", "[create('core/shortcode', { text: '[heedful]' })]"),
    ("Page builder", "[create('heedful/check', {})]"),
];

/// The engines that `cargo xtask test` found on this machine.
fn here() -> Vec<Engine> {
    let named =
        std::env::var("HEEDFUL_ENGINES").unwrap_or_else(|_| "chromium,firefox,webkit".into());
    [("chromium", Engine::Chromium), ("firefox", Engine::Firefox), ("webkit", Engine::WebKit)]
        .into_iter()
        .filter_map(|(name, engine)| named.split(',').any(|one| one == name).then_some(engine))
        .collect()
}

/// WordPress's own screens, which do as they like: what they ask for and do not get is not ours to mend.
fn in_the_dashboard(site: &WordPress, who: &str, what: impl AsyncFnOnce(&Page)) {
    let test_site = TestSite::served_at(site.address, "/")
        .expecting("s.w.org")
        .expecting("wp-json/wp/v2/templates")
        .expecting("favicon")
        // An editor may not see the settings.
        .expecting("options-general.php")
        // Chromium asks whether the password of the log-in form is known to thieves.
        .expecting("passwordsleakcheck");
    run(&format!("wordpress::{who}"), Engine::Chromium, test_site, what);
}

/// The charity's pages, as visitors see them.
fn as_a_visitor(site: &WordPress, engine: Engine, what: impl AsyncFnOnce(&Page)) {
    let test_site = TestSite::served_at(site.address, "/").expecting("favicon");
    let test_site = UNSEALED.iter().fold(test_site, |test_site, text| test_site.expecting(text));
    run(&format!("wordpress::a_visitor_{engine:?}"), engine, test_site, what);
}

async fn log_in(page: &Page, name: &str) {
    page.open_path("wp-login.php").await;
    page.write("#user_login", name).await;
    page.write("#user_pass", PASSWORD).await;
    page.press("#wp-submit").await;
    page.wait_for("#wpadminbar").await;
}

async fn install(page: &Page, site: &WordPress) {
    let size = fs::metadata(&site.plugin).expect("the plugin is made").len();
    assert!(
        size < 2 * 1024 * 1024,
        "hosts that nobody set up take 2 MB, and the plugin has {size} bytes"
    );
    page.open_path("wp-admin/plugin-install.php?tab=upload").await;
    let field = page.session.find(By::Css("#pluginzip")).await.expect("a field for the file");
    field.send_keys(site.plugin.display().to_string()).await.expect("a file can be chosen");
    page.press("#install-plugin-submit").await;
    page.press("a[href*='action=activate'].button-primary").await;
    page.wait_for("tr[data-slug=heedful].active").await;
}

async fn choose_settings(page: &Page) {
    page.press("tr[data-slug=heedful] .row-actions a[href*='page=heedful']").await;
    // PHP's own server sends no header, and that matters: whoever set this up is told.
    assert!(page.words().await.contains("Access-Control-Allow-Origin"));
    assert!(page.words().await.contains("Best: put the check on an address of its own"));
    page.write("#heedful-accent", "blue").await;
    page.write("#heedful-exit", "javascript:alert(1)").await;
    page.write("[name='heedful[services][0][name]']", "Our <b>advice</b> line & friends").await;
    page.write("[name='heedful[services][0][phone]']", "01632 960 123").await;
    page.write("[name='heedful[services][0][hours]']", "Mondays to Fridays, 9 to 5").await;
    page.write("[name='heedful[services][1][name]']", "A number that nobody can dial").await;
    page.write("[name='heedful[services][1][phone]']", "0800 FLOWERS").await;
    page.press("#submit").await;
    // What was wrong is named, once each, and what was right is kept.
    page.wait_for("#setting-error-accent").await;
    for wrong in ["accent", "exit", "services"] {
        let count: usize = page
            .run(&format!("return document.querySelectorAll('#setting-error-{wrong}').length"))
            .await;
        assert_eq!(count, 1, "{wrong}");
    }
    let kept: Vec<String> = page
        .run("return ['accent', 'exit', 'services][0][phone', 'services][1][name'].map((name) => document.querySelector(`[name='heedful[${name}]']`).value)")
        .await;
    assert_eq!(kept, ["", "", "01632 960 123", ""]);
    page.write("#heedful-accent", "#5c0f4c").await;
    page.press("#submit").await;
    page.wait_for("#setting-error-settings_updated").await;
    assert!(!page.shows("#setting-error-accent").await);
}

/// The file is as docs/embedding.md has it: plain words, without the markup that was typed.
fn services_are_handed_out(site: &WordPress) {
    let answer = ask(site.address, "/wp-json/heedful/v1/services", &[("Origin", "null")]);
    assert_eq!(answer.status, 200);
    let body: serde_json::Value = serde_json::from_slice(&answer.body).expect("it is JSON");
    let expected = serde_json::json!({ "services": [
        { "name": "Our advice line & friends", "phone": "01632 960 123", "hours": "Mondays to Fridays, 9 to 5" },
    ] });
    assert_eq!(body, expected);
    // A frame that is sealed off comes from nowhere, and may read it all the same.
    assert_eq!(answer.header("access-control-allow-origin"), ["null"]);
}

async fn an_editor_may_not_change_the_settings(page: &Page) {
    page.open_path("wp-admin/options-general.php?page=heedful").await;
    assert!(page.words().await.contains("not allowed"));
    assert!(!page.shows("#heedful-accent").await);
}

/// In the block editor, as an editor would: a title, blocks, Publish.
async fn write_page(page: &Page, title: &str, blocks: &str) {
    page.open_path("wp-admin/post-new.php?post_type=page").await;
    page.wait_for(".edit-post-layout").await;
    until("the editor is ready", async || {
        page.run::<bool>("return !!window.wp?.data?.select('core/editor')?.getCurrentPost()?.id")
            .await
            .then_some(())
    })
    .await;
    page.run::<()>(&format!(
        "wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
         const create = wp.blocks.createBlock;
         wp.data.dispatch('core/block-editor').insertBlocks({blocks});
         wp.data.dispatch('core/editor').editPost({{ title: '{title}', status: 'publish' }});"
    ))
    .await;
    if blocks.contains("heedful/check") {
        page.wait_for(".wp-block-heedful-check .components-placeholder").await;
        let broken: usize =
            page.run("return document.querySelectorAll('.block-editor-warning').length").await;
        assert_eq!(broken, 0, "the editor shows the block as broken");
        page.keep_picture("wordpress-editor").await;
    }
    page.run::<()>("wp.data.dispatch('core/editor').savePost()").await;
    until("the page is published", async || {
        page.run::<bool>(
            "const editor = wp.data.select('core/editor');
             return !editor.isSavingPost() && editor.didPostSaveRequestSucceed() && !editor.isEditedPostDirty()",
        )
        .await
        .then_some(())
    })
    .await;
}

async fn the_block_shows_the_check(page: &Page) {
    page.open_path("block/").await;
    // Until the check is there, and for ever if it never is, numbers to call stand in its place.
    let help: String = page.run("return document.querySelector('heedful-check').textContent").await;
    assert!(help.contains("999") && help.contains("0808 802 0300"), "{help}");
    // WordPress took the script out that the editor wrote, and left the check in.
    assert!(page.run::<bool>("return window.byAnEditor === undefined").await);
    enter_check(page).await;
    first_question_is_asked(page).await;
    assert_eq!(page.run::<String>("return document.documentElement.dataset.theme").await, "light");
    // From the settings, since the block says nothing of it.
    let accent: String =
        page.run("return document.documentElement.style.getPropertyValue('--accent')").await;
    assert_eq!(accent, "#5c0f4c");
    page.leave_frame().await;
    page.keep_picture("wordpress-block").await;
}

async fn the_shortcode_shows_the_check(page: &Page) {
    page.open_path("shortcode/").await;
    enter_check(page).await;
    first_question_is_asked(page).await;
    let accent: String =
        page.run("return document.documentElement.style.getPropertyValue('--accent')").await;
    assert_eq!(accent, "#0f4c5c");
    page.leave_frame().await;
    // What was wrong in the shortcode was left out, and became no markup.
    let attributes: Vec<String> =
        page.run("return document.querySelector('heedful-check').getAttributeNames()").await;
    assert_eq!(attributes, ["from", "audience", "accent", "services"]);
}

async fn a_cookie_banner_hides_neither_help_nor_the_way_out(page: &Page) {
    page.open_path("cookie-banner/").await;
    enter_check(page).await;
    page.leave_frame().await;
    let way_out: bool = page
        .run(
            "const root = document.querySelector('heedful-check').shadowRoot;
             const { left, right, top, bottom } = root.querySelector('.leave').getBoundingClientRect();
             const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
             return seen?.localName === 'heedful-check'",
        )
        .await;
    assert!(way_out, "the veil of the banner lies over the way out");
    page.keep_picture("wordpress-cookie-banner").await;
    page.press("#accept").await;
    enter_check(page).await;
    first_question_is_asked(page).await;
    page.leave_frame().await;
}

async fn a_page_builder_may_move_and_copy_it(page: &Page) {
    page.open_path("page-builder/").await;
    page.wait_for("html[data-built=yes]").await;
    enter_check(page).await;
    first_question_is_asked(page).await;
    page.leave_frame().await;
    let checks: usize = page.run("return document.querySelectorAll('heedful-check').length").await;
    assert_eq!(checks, 2);
}

async fn the_way_out_takes_the_whole_page(page: &Page) {
    page.open_path("block/").await;
    enter_check(page).await;
    first_question_is_asked(page).await;
    page.press_keys(&[heedful_tests::Press::Shift]).await;
    page.leave_frame().await;
    page.run::<()>(
        "document.querySelector('heedful-check').shadowRoot.querySelector('.leave').click()",
    )
    .await;
    page.wait_for_address(NEUTRAL_PLACE).await;
}

async fn remove(page: &Page) {
    page.open_path("wp-admin/plugins.php").await;
    page.press("tr[data-slug=heedful] .deactivate a").await;
    page.press("tr[data-slug=heedful] .delete a").await;
    until("WordPress asks whether to delete it", async || page.session.accept_alert().await.ok())
        .await;
    page.wait_for("tr.plugin-deleted-tr, tr.deleted").await;
    // What people wrote stays, and the check is no longer in it.
    page.open_path("block/").await;
    assert!(page.words().await.contains("Before the check."));
    assert!(!page.shows("heedful-check").await);
}
