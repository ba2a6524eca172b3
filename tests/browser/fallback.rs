//! What a person sees when the program can't run, or breaks: help, and never a blank.

use heedful_tests::{
    Engine, NEUTRAL_PLACE, Page, Setting, first_question, in_three_engines, until,
};
use xtask::server::FaultKind;

/// The recommended policy without `'wasm-unsafe-eval'`, as a careful host may set it.
const NO_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

/// Script is off for the whole page, and `<noscript>` speaks.
const NO_SCRIPT: &str = "sandbox allow-same-origin allow-top-navigation; default-src 'none'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'";

in_three_engines!(
    wasm_is_blocked,
    Setting::built_site()
        .with_fault("_bg.wasm", FaultKind::Blocked)
        .expecting("_bg.wasm")
        .expecting("403"),
    async |page| cannot_run(page, "fallback-blocked").await
);

in_three_engines!(
    wasm_is_damaged,
    Setting::built_site().with_fault("_bg.wasm", FaultKind::Corrupt).expecting("WebAssembly"),
    async |page| cannot_run(page, "fallback-damaged").await
);

in_three_engines!(
    policy_forbids_wasm,
    Setting::built_site()
        .with_fault("/", FaultKind::Policy(NO_WASM))
        .expecting("wasm")
        .expecting("WebAssembly"),
    async |page| cannot_run(page, "fallback-policy").await
);

in_three_engines!(
    script_of_the_program_is_blocked,
    Setting::built_site()
        .with_fault("heedful-", FaultKind::Blocked)
        .expecting("heedful-")
        .expecting("403"),
    async |page| cannot_run(page, "fallback-script").await
);

in_three_engines!(
    pack_is_damaged,
    Setting::built_site().with_fault(".json", FaultKind::Corrupt),
    async |page| cannot_run(page, "fallback-pack").await
);

// A wrong type only costs the streaming: the program runs all the same.
in_three_engines!(
    wasm_has_the_wrong_type,
    Setting::built_site()
        .with_fault("_bg.wasm", FaultKind::Type("application/octet-stream"))
        .expecting("MIME"),
    async |page| {
        page.open_first_question().await;
        assert!(page.shows("#heading").await);
    }
);

in_three_engines!(
    the_program_breaks_after_it_has_started,
    Setting::built_site()
        .expecting("unreachable")
        .expecting("RuntimeError")
        .expecting("broken on purpose"),
    async |page| {
        let question = first_question();
        page.open_first_question().await;
        page.answer(question.id.as_str(), "not_sure").await;
        // From here on the browser refuses to make elements, which no program of this kind survives.
        page.run::<()>(
            "Document.prototype.createElement = () => { throw new Error('broken on purpose') }",
        )
        .await;
        page.press_continue().await;
        page.wait_for_state("broken").await;
        assert!(!page.shows("#app").await);
        shows_help(page).await;
        // What was told is not lost with the program: it can still be printed or copied.
        let told = page.text_of("#answers-kept").await;
        assert!(told.contains(&question.ask.person) && told.contains("not sure"), "{told}");
        for needed in ["#print-kept", "#copy-kept"] {
            assert!(page.shows(needed).await, "{needed}");
        }
        page.press("#copy-kept").await;
        until("it says whether it was copied", async || {
            (!page.text_of("#copy-said").await.is_empty()).then_some(())
        })
        .await;
        if page.engine == Engine::Chromium {
            let paper = page.on_paper("broken").await;
            for needed in [question.ask.person.as_str(), "999", "0808 802 0300"] {
                assert!(paper.contains(needed), "not on paper: {needed}\n{paper}");
            }
        }
        // However broken the page is.
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

async fn cannot_run(page: &Page, name: &str) {
    page.open().await;
    page.wait_for_state("cannot-run").await;
    assert!(page.shows("#cannot-run").await);
    assert!(!page.shows("#begin").await);
    shows_help(page).await;
    page.check_screen(name).await;
}

async fn shows_help(page: &Page) {
    for needed in [
        "#leave",
        "main a[href='tel:999']",
        "main a[href^='paper.html']",
        ".help a[href='tel:999']",
    ] {
        page.wait_for(needed).await;
    }
    assert!(page.words().await.contains("0808 802 0300"));
}

in_three_engines!(
    script_is_off,
    Setting::built_site()
        .with_fault("/", FaultKind::Policy(NO_SCRIPT))
        .expecting("sandboxed")
        .expecting("script"),
    async |page| {
        page.open().await;
        page.wait_for("noscript p").await;
        assert!(!page.shows("#begin").await);
        shows_help(page).await;
    }
);
