//! A page that stays open over midnight: today follows the clock of the device.

use heedful_engine::Date;
use heedful_engine::report::date_words;
use heedful_tests::{Page, TestSite, built_prepared, in_three_engines, until};

use crate::diary::{begin, listed, save, tick};

/// From now on the device shows this time of this day, and goes on from there. How long nobody touched the page is measured
/// by another clock, or it would hide itself.
async fn set_clock(page: &Page, moment: &str) {
    page.run::<()>(&format!(
        "window.Clock ??= Date;
         const {{ Clock }} = window;
         const ahead = new Clock('{moment}').getTime() - Clock.now();
         window.Date = class extends Clock {{
           constructor(...parts) {{
             if (parts.length > 0) super(...parts);
             else super(Clock.now() + ahead);
           }}
         }};"
    ))
    .await;
}

fn in_words(iso: &str) -> String {
    date_words(built_prepared().pack(), Date::parse(iso).expect("a day"))
}

/// Opens the page as if on this evening: the clock is set before the program looks at it, and of all that tells it to look
/// again only this is left.
async fn open_in_the_evening(page: &Page, path: &str, moment: &str, told_by: &str) {
    page.open_path(path).await;
    page.run::<()>(&format!(
        "const {{ addEventListener }} = window;
         window.addEventListener = (kind, hears, capture) => {{
           if (capture === true && kind !== '{told_by}') return;
           addEventListener.call(window, kind, hears, capture);
         }}"
    ))
    .await;
    set_clock(page, moment).await;
    page.let_through();
    page.wait_for_state("ready").await;
}

async fn write_of_today(page: &Page) {
    begin(page).await;
    tick(page, "entry-today").await;
    tick(page, "entry-kind-call").await;
    save(page).await;
}

async fn says_day(page: &Page, iso: &str) {
    let day = in_words(iso);
    until(&format!("an entry of {day} is listed"), async || {
        listed(page).await.iter().any(|line| line.starts_with(&day)).then_some(())
    })
    .await;
}

in_three_engines!(
    today_is_the_day_of_the_clock,
    TestSite::built_site().with_delayed("_bg.wasm"),
    async |page| {
        open_in_the_evening(page, "", "2026-11-27T20:00", "pointerdown").await;
        page.press_start().await;
        page.arrive().await;
        page.skip_on_until("#open-diary").await;
        page.press("#open-diary").await;
        page.wait_for("#add").await;
        page.arrive().await;
        write_of_today(page).await;
        says_day(page, "2026-11-27").await;

        // Nothing but a press tells the page that time has passed, as on a phone that slept with the page on it.
        set_clock(page, "2026-11-28T00:05").await;
        write_of_today(page).await;
        says_day(page, "2026-11-28").await;

        // Begun before midnight and saved after it: it was that day.
        begin(page).await;
        tick(page, "entry-today").await;
        set_clock(page, "2026-11-29T00:02").await;
        tick(page, "entry-kind-message").await;
        save(page).await;
        let entries = listed(page).await;
        let of_the_day =
            entries.iter().filter(|line| line.starts_with(&in_words("2026-11-28"))).count();
        assert_eq!(of_the_day, 2, "{entries:?}");
        assert!(
            !entries.iter().any(|line| line.starts_with(&in_words("2026-11-29"))),
            "{entries:?}"
        );
    }
);

in_three_engines!(
    midnight_comes_by_itself,
    TestSite::built_site().with_delayed("_bg.wasm"),
    async |page| {
        open_in_the_evening(page, "", "2026-11-27T23:59:50", "nothing").await;
        page.press_start().await;
        page.arrive().await;
        page.skip_on_until("#last_time-on").await;
        page.answer("last_time", "on").await;
        for (field, number) in [("day", "28"), ("month", "11"), ("year", "2026")] {
            page.write(&format!("#date-{field}"), number).await;
        }
        until("it is the 28th, and not to come any more", async || {
            // Somebody waits, and presses again. What was wrong may be right by then.
            page.run::<()>("document.querySelector('#errors a')?.click()").await;
            page.press_continue().await;
            (!page.shows("#last_time-on").await).then_some(())
        })
        .await;
    }
);

in_three_engines!(
    coming_back_to_the_page_is_enough,
    TestSite::built_site().with_delayed("_bg.wasm"),
    async |page| {
        open_in_the_evening(page, "officer.html", "2026-11-27T20:00", "visibilitychange").await;
        page.press_start().await;
        page.wait_for("#screen-home").await;
        page.press("#go-breaches").await;
        page.wait_for("#screen-breaches").await;
        page.arrive().await;
        set_clock(page, "2026-11-29T09:00").await;
        page.run::<()>("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
            .await;
        page.run::<()>(
            "const day = document.querySelector('#breach-day');
             day.value = '2026-11-29';
             day.dispatchEvent(new Event('input', { bubbles: true }));
             const kind = document.querySelector('#breach-kind');
             kind.value = 'call';
             kind.dispatchEvent(new Event('change', { bubbles: true }));
             document.querySelector('#breach-broken-yes').click();",
        )
        .await;
        page.write("#breach-what", "bail").await;
        page.run::<()>("document.querySelector('#breach-put').click()").await;
        page.wait_for("#breach-log").await;
    }
);
