//! Pages that make it hard: their style, their policy, their sandbox, their scripts, their cookie bar.

use heedful_tests::{
    Engine, NEUTRAL_PLACE, Page, Setting, first_question, in_three_engines, until,
};
use xtask::server::FaultKind;

use crate::embed_sealed::beside;

/// What a session replay service does.
const REPLAY: &str = include_str!("../fixtures/embed/replay.js");

fn on_a_page() -> Setting {
    Setting::built_site()
        .with_name("check.test")
        .with_host("charity.test", "embed")
        .expecting("Cross-Origin-Opener-Policy")
}

in_three_engines!(hostile_style_does_not_reach_the_check, on_a_page(), async |page| {
    page.open_path("http://charity.test/hostile.html").await;
    page.enter_check(0).await;
    assert!(page.shows("#begin").await);
    page.leave_frame().await;
    let way = page.in_check(0, ".leave").await;
    assert!(way.text().await.expect("it has words").starts_with("Leave now"));
    let size = way.rect().await.expect("it has a place");
    assert!(size.height >= 44.0 && size.width >= 80.0, "{size:?}");
});

in_three_engines!(
    a_strict_policy_needs_to_allow_the_script_and_the_frame_only,
    on_a_page(),
    async |page| {
        page.open_path("http://charity.test/strict.html").await;
        page.enter_check(0).await;
        page.press_start().await;
        page.wait_for("#who-self").await;
        page.leave_frame().await;
        // Style of ours applies too: the way out is a button.
        assert!(
            page.in_check(0, ".leave").await.rect().await.expect("it has a place").height >= 44.0
        );
    }
);

in_three_engines!(
    a_page_that_is_itself_sandboxed_in_another_can_be_left,
    on_a_page().expecting("sandboxed"),
    async |page| {
        page.open_path("http://charity.test/sandboxed.html").await;
        page.enter_frame("inner").await;
        // There, no page may have its own files: the host's words stay.
        if page.engine == Engine::WebKit {
            assert!(page.has_hosts_words().await);
            return;
        }
        page.enter_check(0).await;
        page.press_start().await;
        page.wait_for("#who-self").await;
        page.press_shift_thrice().await;
        page.leave_frame().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

in_three_engines!(a_recorder_on_the_hosts_page_sees_no_answer, on_a_page(), async |page| {
    page.open_path("http://charity.test/recorded.html").await;
    page.enter_check(0).await;
    page.press_start().await;
    answer_first(page).await;
    page.leave_frame().await;
    let recorded = recorded(page).await;
    assert!(recorded.contains("heedful-step"), "the recorder records");
    sees_no_answer(&recorded);
});

// On the charity's own site nothing but the seal keeps a recorder out.
in_three_engines!(
    a_recorder_of_the_same_site_sees_no_answer,
    beside(&[REPLAY]).expecting("Blocked a frame"),
    async |page| {
        page.open_path("embed/preview.html").await;
        page.enter_check(0).await;
        page.press_start().await;
        answer_first(page).await;
        page.leave_frame().await;
        let recorded = recorded(page).await;
        assert!(recorded.contains("heedful-step"), "the recorder records");
        sees_no_answer(&recorded);
    }
);

// So it is known that the recorder would see them.
in_three_engines!(
    in_a_frame_without_the_seal_the_recorder_sees_everything,
    beside(&[REPLAY]),
    async |page| {
        page.open_path("embed/preview.html").await;
        page.run::<()>(
            "const frame = document.createElement('iframe');
             frame.id = 'plain';
             frame.src = '../index.html';
             document.querySelector('heedful-check').replaceWith(frame);",
        )
        .await;
        page.enter_frame("plain").await;
        page.wait_for_state("ready").await;
        page.press_start().await;
        answer_first(page).await;
        page.leave_frame().await;
        let seen = recorded(page).await;
        assert!(seen.contains(&first_question().ask.person), "the recorder sees the question");
    }
);

in_three_engines!(
    a_policy_against_frames_leaves_the_hosts_words,
    on_a_page().expecting("frame-src").expecting("Framing").expecting("Refused"),
    async |page| {
        page.open_path("http://charity.test/no-frames.html").await;
        assert!(page.has_hosts_words().await);
        until("the host's script has run", async || {
            page.run::<bool>("return !!document.querySelector('heedful-check').shadowRoot")
                .await
                .then_some(())
        })
        .await;
        assert!(page.has_hosts_words().await);
        assert!(!page.has_check(0).await);
    }
);

in_three_engines!(
    without_script_the_hosts_words_stay,
    on_a_page().expecting("script-src").expecting("did not load").expecting("Refused"),
    async |page| {
        page.open_path("http://charity.test/no-script.html").await;
        assert!(page.has_hosts_words().await);
    }
);

in_three_engines!(
    on_a_slow_network_the_hosts_words_stay_until_the_check_is_there,
    on_a_page().with_fault("/index.html", FaultKind::Slow(std::time::Duration::from_secs(3))),
    async |page| {
        page.open_path("http://charity.test/").await;
        assert!(page.has_hosts_words().await);
        assert!(!page.has_check(0).await);
        page.wait_for_check(0).await;
        assert!(!page.has_hosts_words().await);
    }
);

in_three_engines!(
    a_check_whose_program_cannot_run_still_shows_help,
    on_a_page().with_fault("_bg.wasm", FaultKind::Blocked).expecting("_bg.wasm").expecting("403"),
    async |page| {
        page.open_path("http://charity.test/").await;
        page.listen_to_checks().await;
        page.wait_for_check(0).await;
        page.in_check(0, "iframe").await.enter_frame().await.expect("the frame can be entered");
        page.wait_for_state("cannot-run").await;
        assert!(page.shows(".help a[href='tel:999']").await);
        page.leave_frame().await;
        until("the host is told", async || {
            let told = page.told().await;
            told.iter()
                .any(|(name, detail)| name == "error" && detail["reason"] == "cannot-run")
                .then_some(())
        })
        .await;
    }
);

in_three_engines!(a_cookie_bar_does_not_cover_the_way_out, on_a_page(), async |page| {
    page.open_path("http://charity.test/cookies.html").await;
    page.enter_check(0).await;
    page.leave_frame().await;
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
    page.in_check(0, ".leave").await.click().await.expect("it can be pressed");
    page.wait_for_address(NEUTRAL_PLACE).await;
});

in_three_engines!(
    on_a_page_from_right_to_left_the_way_out_is_on_the_left,
    on_a_page(),
    async |page| {
        page.open_path("http://charity.test/rtl.html").await;
        page.enter_check(0).await;
        page.leave_frame().await;
        let [left, right]: [f64; 2] = page
            .run(
                "const check = document.querySelector('heedful-check');
             const way = check.shadowRoot.querySelector('.leave').getBoundingClientRect();
             const box = check.getBoundingClientRect();
             return [way.left - box.left, box.right - way.right]",
            )
            .await;
        assert!(left < right, "{left} {right}");
    }
);

in_three_engines!(the_check_takes_on_what_the_host_chose, on_a_page(), async |page| {
    page.open_path("http://charity.test/dark.html").await;
    page.enter_check(0).await;
    let style = async || -> [String; 4] {
        page.run(
            "const style = getComputedStyle(document.documentElement);
             return ['--accent', '--paper', 'color-scheme', 'font-family'].map((name) => style.getPropertyValue(name).trim())",
        )
        .await
    };
    let [accent, paper, scheme, font] = style().await;
    assert_eq!([accent.as_str(), paper.as_str(), scheme.as_str()], ["#ffb000", "#14181d", "dark"]);
    assert!(font.starts_with("Verdana"), "{font}");
    // Who answers is settled, so nobody is asked.
    page.press_start().await;
    page.wait_for("#continue").await;
    assert!(!page.shows("#who-self").await);
    page.leave_frame().await;
    // A change shows without a reload, and a colour that can't be read is left out.
    page.run::<()>("document.querySelector('heedful-check').setAttribute('theme', 'light')").await;
    page.in_check(0, "iframe").await.enter_frame().await.expect("the frame can be entered");
    until("the theme is light and the accent ours", async || {
        let [accent, paper, ..] = style().await;
        (accent == "#0f4c5c" && paper == "#faf8f4").then_some(())
    })
    .await;
    assert!(page.shows("#continue").await);
});

/// Everything that the recorder kept.
async fn recorded(page: &Page) -> String {
    let all: Vec<[String; 2]> = page.run("return window.recorded").await;
    all.iter().map(|[what, value]| format!("{what} {value}\n")).collect()
}

/// Says who it is about, answers the first question, and goes on.
async fn answer_first(page: &Page) {
    let question = first_question();
    let option = question.options.first().expect("the first question has options");
    page.press("#who-self").await;
    page.arrive().await;
    page.answer(question.id.as_str(), option.id.as_str()).await;
    // The recorder looks at each picture that is drawn.
    page.run_awaiting::<()>(
        "for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame)",
    )
    .await;
    page.press_continue().await;
    page.arrive().await;
}

fn sees_no_answer(recorded: &str) {
    let question = first_question();
    let option = question.options.first().expect("the first question has options");
    let id = format!("{}-", question.id);
    for line in recorded.lines() {
        for secret in [option.say.person.as_str(), &question.ask.person, &id, "\"answers\""] {
            assert!(!line.contains(secret), "the recorder saw {secret}: {line}");
        }
    }
}
