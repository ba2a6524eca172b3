//! The check on a charity's page: it fits, it tells nothing, and it can be left.

use heedful_tests::{NEUTRAL_PLACE, Page, TestSite, first_question, in_three_engines, until};

/// A charity's site, and the check on another one. Chromium says that a header has no effect on a host without HTTPS.
fn on_a_page() -> TestSite {
    TestSite::built_site()
        .with_name("check.test")
        .with_host("charity.test", "embed")
        .expecting("Cross-Origin-Opener-Policy")
}

/// Another origin of the same machine, which browsers draw in the same process: what passes between processes takes as
/// long as the machine is busy, and says nothing of us.
fn on_another_port() -> TestSite {
    on_a_page().with_host("127.0.0.1:8099", "embed")
}

in_three_engines!(the_check_takes_the_place_of_the_hosts_words, on_a_page(), async |page| {
    page.open_path("http://charity.test/").await;
    page.wait_for_check(0).await;
    assert!(!page.has_hosts_words().await);
    assert_eq!(page.focused().await, "body", "nothing takes the focus by itself");
    let frame: [String; 4] = page
        .run(
            "const frame = document.querySelector('heedful-check').shadowRoot.querySelector('iframe');
             return [frame.title, frame.loading, frame.referrerPolicy, frame.src]",
        )
        .await;
    assert_eq!(frame[..3], ["Check", "lazy", "no-referrer"]);
    assert!(frame[3].starts_with("http://check.test/index.html#"), "{frame:?}");
    fits(page).await;
    page.enter_check(0).await;
    page.press_start().await;
    page.press("#who-self").await;
    page.wait_for("#continue").await;
    page.leave_frame().await;
    is_as_high_as_the_window(page).await;
});

in_three_engines!(the_host_is_told_a_count_and_nothing_else, on_a_page(), async |page| {
    page.open_path("http://charity.test/").await;
    page.listen_to_checks().await;
    page.enter_check(0).await;
    skip_to_the_result(page).await;
    page.leave_frame().await;
    let told = page.told().await;
    let names: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.last(), Some(&"finished"), "{told:?}");
    let steps: Vec<u64> = told
        .iter()
        .filter(|(name, _)| name == "step")
        .filter_map(|(_, detail)| detail["count"].as_u64())
        .collect();
    assert!(steps.len() > 5 && steps.is_sorted() && steps[0] == 1, "{told:?}");
    for (name, detail) in &told {
        let expected = if name == "step" { vec!["count"] } else { vec![] };
        let fields: Vec<_> =
            detail.as_object().map(|fields| fields.keys().collect()).unwrap_or_default();
        assert_eq!(fields, expected, "{name}");
    }
});

in_three_engines!(the_way_out_on_the_hosts_page_leaves, on_a_page(), async |page| {
    page.open_path("http://charity.test/").await;
    page.enter_check(0).await;
    answer_something(page).await;
    page.leave_frame().await;
    let way = page.in_check(0, "a.leave").await;
    assert!(way.text().await.expect("it has words").starts_with("Leave now"));
    way.click().await.expect("the way out can be pressed");
    page.wait_for_address(NEUTRAL_PLACE).await;
});

in_three_engines!(
    shift_three_times_in_the_frame_leaves_the_hosts_page,
    on_a_page(),
    async |page| {
        page.open_path("http://charity.test/").await;
        page.enter_check(0).await;
        answer_something(page).await;
        page.press_shift_thrice().await;
        page.leave_frame().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

in_three_engines!(the_hosts_text_stays_where_it_is, on_a_page(), async |page| {
    page.open_path("http://charity.test/tall.html").await;
    page.run::<()>("document.querySelector('heedful-check').scrollIntoView()").await;
    page.wait_for_check(0).await;
    let top = async |css: &str| -> f64 {
        page.run(&format!("return Math.round(document.querySelector({css:?}).getBoundingClientRect().top + scrollY)")).await
    };
    let above = top(".above:last-of-type, .above").await;
    // A person reads below the check while something in it changes.
    page.run::<()>(
        "const lines = document.querySelectorAll('.below'); lines[5].id = 'read'; lines[5].scrollIntoView();",
    )
    .await;
    let read = async || -> f64 {
        page.run("return Math.round(document.getElementById('read').getBoundingClientRect().top)")
            .await
    };
    let (before, height) = (read().await, frame_height(page).await);
    page.enter_check(0).await;
    page.run::<()>(GROW).await;
    page.leave_frame().await;
    until("the frame has grown", async || (frame_height(page).await > height + 50.0).then_some(()))
        .await;
    assert!(
        (read().await - before).abs() <= 1.0,
        "the line that is read moved from {before} to {}",
        read().await
    );
    assert_eq!(top(".above:last-of-type, .above").await, above);
    fits(page).await;
});

in_three_engines!(the_height_follows_within_a_frame, on_another_port(), async |page| {
    page.open_path("http://127.0.0.1:8099/tall.html").await;
    let from = format!("{}embed/", page.site);
    page.run::<()>(&format!(
        "const check = document.querySelector('heedful-check');
         check.setAttribute('from', '{from}');
         check.replaceWith(check.cloneNode(true));
         document.querySelector('heedful-check').scrollIntoView()"
    ))
    .await;
    page.wait_for_check(0).await;
    // The host counts the pictures that it draws, and when the frame changed.
    page.run::<()>(
        "const frame = document.querySelector('heedful-check').shadowRoot.querySelector('iframe');
         const now = () => performance.timeOrigin + performance.now();
         window.drawn = [];
         window.fitted = [];
         const draw = () => { window.drawn.push(now()); requestAnimationFrame(draw); };
         requestAnimationFrame(draw);
         new MutationObserver(() => window.fitted.push(now())).observe(frame, { attributes: true });",
    )
    .await;
    page.enter_check(0).await;
    let changed: f64 = page
        .session
        .execute_async(
            "const done = arguments[0];
             requestAnimationFrame(() => {
               const now = performance.timeOrigin + performance.now();
               document.querySelector('main').style.minBlockSize = '3000px';
               done(now);
             });",
            vec![],
        )
        .await
        .expect("the script runs")
        .convert()
        .expect("a time");
    page.leave_frame().await;
    let pictures: u32 = until("the frame has the new height", async || {
        page.run::<Option<u32>>(&format!(
            "const at = window.fitted.find((at) => at >= {changed});
             return at ? window.drawn.filter((drawn) => drawn > {changed} && drawn < at).length : null"
        ))
        .await
    })
    .await;
    assert!(pictures <= 1, "{pictures} pictures were drawn before the height followed");
});

in_three_engines!(a_new_screen_begins_at_its_top, on_a_page(), async |page| {
    page.open_path("http://charity.test/tall.html").await;
    page.run::<()>("document.querySelector('heedful-check').scrollIntoView()").await;
    page.enter_check(0).await;
    page.press_start().await;
    page.press("#who-self").await;
    page.press("#skip").await;
    page.arrive().await;
    page.leave_frame().await;
    until("the top of the check is in view", async || {
        let top: f64 = page
            .run("return document.querySelector('heedful-check').getBoundingClientRect().top")
            .await;
        (-1.0..400.0).contains(&top).then_some(())
    })
    .await;
});

in_three_engines!(two_checks_on_a_page_know_nothing_of_each_other, on_a_page(), async |page| {
    page.open_path("http://charity.test/twice.html").await;
    page.listen_to_checks().await;
    page.enter_check(0).await;
    page.press_start().await;
    page.wait_for("#who-self").await;
    page.leave_frame().await;
    page.run::<()>("document.querySelectorAll('heedful-check')[1].scrollIntoView()").await;
    page.enter_check(1).await;
    assert!(page.shows("#begin").await);
    page.leave_frame().await;
    let steps = page.told().await.into_iter().filter(|(name, _)| name == "step").count();
    assert_eq!(steps, 1);
});

in_three_engines!(moved_or_taken_out_and_put_back_it_starts_afresh, on_a_page(), async |page| {
    page.open_path("http://charity.test/").await;
    page.enter_check(0).await;
    answer_something(page).await;
    page.leave_frame().await;
    page.run::<()>(
        "const check = document.querySelector('heedful-check'); document.body.append(check)",
    )
    .await;
    page.enter_check(0).await;
    assert!(page.shows("#begin").await);
    page.leave_frame().await;
    page.run::<()>("window.check = document.querySelector('heedful-check'); check.remove()").await;
    page.run::<()>("document.body.prepend(window.check)").await;
    page.enter_check(0).await;
    assert!(page.shows("#begin").await);
    page.leave_frame().await;
    fits(page).await;
});

/// More than one step of the height. Browsers do not observe sizes in a frame that is out of view: there, a fold tells.
const GROW: &str = "document.querySelector('main').style.minBlockSize = '3000px';
    for (const fold of document.querySelectorAll('details')) fold.open = true";

/// From the first screen on, the frame has nine tenths of the window and is seen whole.
async fn is_as_high_as_the_window(page: &Page) {
    until("the frame is as high as the window, and in view", async || {
        let [top, bottom, window, beside]: [f64; 4] = page
            .run(
                "const frame = document.querySelector('heedful-check').shadowRoot.querySelector('iframe');
                 const { top, bottom } = frame.getBoundingClientRect();
                 const page = document.documentElement;
                 return [top, bottom, innerHeight, page.scrollWidth - page.clientWidth]",
            )
            .await;
        let fits = (bottom - top - window * 0.9).abs() < 1.0;
        (fits && top > -1.0 && bottom < window + 1.0 && beside <= 0.0).then_some(())
    })
    .await;
}

/// Nothing scrolls within the first page: the host's page shows all of it, and its height is one of few.
async fn fits(page: &Page) {
    let frame = page.in_check(0, "iframe").await;
    until("the frame is high enough for what is in it", async || {
        let outer = frame_height(page).await;
        frame.clone().enter_frame().await.ok()?;
        let inner: [f64; 3] = page
            .run(
                "const page = document.documentElement;
                 return [Math.ceil(document.body.getBoundingClientRect().height), page.scrollHeight - page.clientHeight,
                         innerWidth - page.clientWidth]",
            )
            .await;
        page.leave_frame().await;
        let is_told = outer % 800.0 == 0.0;
        (outer >= inner[0] && is_told && inner[1] <= 1.0 && inner[2] == 0.0).then_some(())
    })
    .await;
}

async fn frame_height(page: &Page) -> f64 {
    page.run("return document.querySelector('heedful-check').shadowRoot.querySelector('iframe').getBoundingClientRect().height")
        .await
}

async fn answer_something(page: &Page) {
    let question = first_question();
    page.press_start().await;
    page.press("#who-self").await;
    page.wait_for("#continue").await;
    let option = question.options.first().expect("the first question has options");
    page.answer(question.id.as_str(), option.id.as_str()).await;
}

async fn skip_to_the_result(page: &Page) {
    page.press_start().await;
    page.press("#who-self").await;
    page.arrive().await;
    page.skip_on_until(".result").await;
}
