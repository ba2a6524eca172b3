//! What a host's page lays over the way out late, when nobody scrolls: a cookie bar, a chat box, a dialog, another popover.
//! Each time somebody presses where the way out is seen, with a real pointer.

use heedful_tests::{NEUTRAL_PLACE, Page, TestSite, in_three_engines, until};

fn on_a_page() -> TestSite {
    TestSite::built_site()
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

// As libraries do that keep the focus in a dialog: whatever is pressed outside of it is stopped before it gets there.
in_three_engines!(
    a_page_that_keeps_the_focus_in_a_dialog_does_not_take_the_way_out_away,
    on_a_page(),
    async |page| {
        open(page).await;
        page.run::<()>(
            "const box = document.createElement('div');
             box.textContent = 'We use cookies.';
             document.body.append(box);
             for (const kind of ['mousedown', 'touchstart', 'click']) {
               document.addEventListener(kind, (event) => {
                 if (box.contains(event.target)) return;
                 event.preventDefault();
                 event.stopImmediatePropagation();
               }, { capture: true, passive: false });
             }",
        )
        .await;
        leaves_by_pressing(page).await;
    }
);

// What lets presses through can be found by no look at a place: the way out has to be above it from the start.
in_three_engines!(
    a_veil_that_takes_no_presses_does_not_hide_the_way_out,
    on_a_page(),
    async |page| {
        open(page).await;
        let is_above: bool = page
        .run(
            "const veil = document.createElement('div');
             veil.style.cssText = 'position: fixed; inset: 0; background: #fff; z-index: 2147483647; pointer-events: none';
             document.body.append(veil);
             return document.querySelector('heedful-check').shadowRoot.querySelector('.bar').matches(':popover-open')",
        )
        .await;
        assert!(is_above);
        leaves_by_pressing(page).await;
    }
);

in_three_engines!(a_veil_in_the_top_layer_does_not_hide_it_either, on_a_page(), async |page| {
    open(page).await;
    page.run::<()>(
        "const veil = document.createElement('div');
         veil.id = 'veil';
         veil.popover = 'manual';
         veil.style.cssText = 'position: fixed; inset: 0; inline-size: auto; block-size: auto; background: #fff; pointer-events: none';
         document.body.append(veil);
         veil.showPopover();",
    )
    .await;
    until("the way out is above the veil", async || {
        // Only for this look does the veil take presses.
        page.run::<bool>(&format!(
            "const veil = document.getElementById('veil');
             veil.style.pointerEvents = 'auto';
             try {{ {IS_ON_TOP} }} finally {{ veil.style.pointerEvents = 'none' }}"
        ))
        .await
        .then_some(())
    })
    .await;
    leaves_by_pressing(page).await;
});

in_three_engines!(what_covers_all_but_its_middle_is_noticed, on_a_page(), async |page| {
    open(page).await;
    for side in ["left", "right", "top", "bottom"] {
        // No event and no change of the page tells of what comes in a closed shadow.
        page.run::<()>(&format!(
            "const {{ x, y, width, height }} = document.querySelector('heedful-check').shadowRoot.querySelector('.leave').getBoundingClientRect();
             const at = {{
               left: [x - 20, y - 20, 20 + width * 0.4, height + 40],
               right: [x + width * 0.6, y - 20, width * 0.4 + 20, height + 40],
               top: [x - 20, y - 20, width + 40, 20 + height * 0.35],
               bottom: [x - 20, y + height * 0.65, width + 40, height * 0.35 + 20],
             }}['{side}'];
             const host = document.createElement('div');
             document.body.append(host);
             const bar = document.createElement('div');
             bar.popover = 'manual';
             bar.style.cssText = `position: fixed; margin: 0; border: 0; padding: 0; background: #fff; left: ${{at[0]}}px; top: ${{at[1]}}px; width: ${{at[2]}}px; height: ${{at[3]}}px`;
             host.attachShadow({{ mode: 'closed' }}).append(bar);
             bar.showPopover();"
        ))
        .await;
        is_on_top(page).await;
    }
    leaves_by_pressing(page).await;
});

in_three_engines!(a_modal_dialog_does_not_take_the_way_out_away, on_a_page(), async |page| {
    open(page).await;
    open_dialog(page).await;
    is_raised(page).await;
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
    is_raised(page).await;
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
    is_in_the_top_layer(page).await;
    // Nothing can be found below a modal dialog: that the way out was put on top of it is seen by this alone.
    page.run::<()>(
        "window.raised = 0;
         document.querySelector('heedful-check').shadowRoot.querySelector('.bar')
           .addEventListener('beforetoggle', ({ newState }) => { if (newState === 'open') window.raised += 1; })",
    )
    .await;
}

async fn is_raised(page: &Page) {
    until("the way out was raised", async || {
        page.run::<bool>("return window.raised > 0").await.then_some(())
    })
    .await;
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

/// Whether the way out is what is on the screen where it is, at each end too.
const IS_ON_TOP: &str = "
    const check = document.querySelector('heedful-check');
    const { x, y, width, height } = check.shadowRoot.querySelector('.leave').getBoundingClientRect();
    const points = [[0.5, 0.5], [0.07, 0.5], [0.93, 0.5], [0.5, 0.1], [0.5, 0.9]];
    return points.every(([across, down]) => document.elementFromPoint(x + width * across, y + height * down) === check)";

async fn is_on_top(page: &Page) {
    until("the way out is on top", async || page.run::<bool>(IS_ON_TOP).await.then_some(())).await;
}

async fn is_in_the_top_layer(page: &Page) {
    until("the way out is in the top layer", async || {
        page.run::<bool>(
            "return document.querySelector('heedful-check').shadowRoot.querySelector('.bar').matches(':popover-open')",
        )
        .await
        .then_some(())
    })
    .await;
}

/// Presses where the way out is drawn.
async fn leaves_by_pressing(page: &Page) {
    is_in_the_top_layer(page).await;
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
