//! What a host's page lays over the way out late, when nobody scrolls: a cookie bar, a chat box, a dialog, another popover.
//! Each time somebody presses where the way out is seen, with a real pointer.

use heedful_tests::{NEUTRAL_PLACE, Page, Setting, in_three_engines, until};

fn on_a_page() -> Setting {
    Setting::built_site()
        .with_name("check.test")
        .with_host("charity.test", "embed")
        .expecting("Cross-Origin-Opener-Policy")
}

in_three_engines!(a_late_cookie_bar_does_not_cover_the_way_out, on_a_page(), async |page| {
    open(page).await;
    page.run::<()>(
        "const bar = document.createElement('div');
         bar.textContent = 'We use cookies.';
         bar.style.cssText = 'position: fixed; inset: 0 0 auto; block-size: 200px; background: #fff; z-index: 2147483647';
         document.body.append(bar);",
    )
    .await;
    leaves_by_pressing(page).await;
});

in_three_engines!(a_chat_box_that_moves_does_not_cover_the_way_out, on_a_page(), async |page| {
    open(page).await;
    page.run::<()>(
        "const sheet = new CSSStyleSheet();
         sheet.replaceSync('@keyframes come { from { transform: translateY(3000px) } to { transform: none } }');
         document.adoptedStyleSheets = [sheet];
         const chat = document.createElement('div');
         chat.textContent = 'How can we help?';
         chat.style.cssText = 'position: fixed; inset: 0; background: #fff; z-index: 2147483647; animation: come 0.5s';
         document.body.append(chat);",
    )
    .await;
    leaves_by_pressing(page).await;
});

in_three_engines!(a_popover_on_top_of_it_does_not_cover_the_way_out, on_a_page(), async |page| {
    open(page).await;
    for _ in 0..2 {
        page.run::<()>(
            "const box = document.createElement('div');
             box.popover = 'manual';
             box.textContent = 'Sign up for our news';
             box.style.cssText = 'position: fixed; inset: 0; inline-size: auto; block-size: auto; background: #fff';
             document.body.append(box);
             box.showPopover();",
        )
        .await;
        is_on_top(page).await;
    }
    leaves_by_pressing(page).await;
});

in_three_engines!(a_modal_dialog_does_not_take_the_way_out_away, on_a_page(), async |page| {
    open(page).await;
    open_dialog(page).await;
    leaves_by_pressing(page).await;
});

in_three_engines!(a_dialog_in_a_closed_shadow_does_not_either, on_a_page(), async |page| {
    open(page).await;
    page.run::<()>(
        "const host = document.createElement('div');
         document.body.append(host);
         const dialog = document.createElement('dialog');
         dialog.textContent = 'We use cookies.';
         dialog.style.cssText = 'inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none; margin: 0';
         host.attachShadow({ mode: 'closed' }).append(dialog);
         dialog.showModal();",
    )
    .await;
    leaves_by_pressing(page).await;
});

in_three_engines!(a_dialog_can_still_be_used, on_a_page(), async |page| {
    open(page).await;
    open_dialog(page).await;
    page.press("#accept").await;
    until("the dialog is closed", async || {
        page.run::<bool>("return !document.querySelector('dialog').open").await.then_some(())
    })
    .await;
    assert_eq!(page.address().await, "http://charity.test/");
    // The way out is a thing to be pressed again, and not only a place.
    is_on_top(page).await;
    page.leave_from_host().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
});

async fn open(page: &Page) {
    page.open_path("http://charity.test/").await;
    page.enter_check(0).await;
    page.leave_frame().await;
}

async fn open_dialog(page: &Page) {
    page.run::<()>(
        "const dialog = document.createElement('dialog');
         dialog.style.cssText = 'inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none; margin: 0';
         const accept = document.createElement('button');
         accept.id = 'accept';
         accept.textContent = 'Accept';
         accept.style.cssText = 'margin-block-start: 200px';
         accept.onclick = () => dialog.close();
         dialog.append('We use cookies.', accept);
         document.body.append(dialog);
         dialog.showModal();",
    )
    .await;
}

/// The way out is what is on the screen where it is.
async fn is_on_top(page: &Page) {
    until("the way out is on top", async || {
        page.run::<bool>(
            "const check = document.querySelector('heedful-check');
             const { x, y, width, height } = check.shadowRoot.querySelector('.leave').getBoundingClientRect();
             return document.elementFromPoint(x + width / 2, y + height / 2) === check",
        )
        .await
        .then_some(())
    })
    .await;
}

/// Presses where the way out is drawn, as soon as it is in the top layer.
async fn leaves_by_pressing(page: &Page) {
    until("the way out is in the top layer", async || {
        page.run::<bool>(
            "return document.querySelector('heedful-check').shadowRoot.querySelector('.bar').matches(':popover-open')",
        )
        .await
        .then_some(())
    })
    .await;
    // It may have to be raised again above what came later.
    page.run_awaiting::<()>(
        "for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)",
    )
    .await;
    let way = page.in_check(0, ".leave").await;
    page.press_at(&way).await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    assert_eq!(page.times_left(), 1);
}
