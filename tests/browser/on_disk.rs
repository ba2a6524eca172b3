//! What lies on the disk after a visit: nothing that a person told, unless it is locked or in a file that they chose.

use heedful_tests::{Ending, Engine, Page, TestSite, on_disk};

/// Words that are typed, and stand nowhere else.
const NOTE: &str = "quokkalantern";
const DIARY: &str = "wombatteapot";
const PASSPHRASE: &str = "zebra kettle wagon plum river";

/// What was answered, as a record has it.
const ANSWERS: [&str; 2] = [r#""now":["following"]"#, r#"\"now\":[\"following\"]"#];

const ALL: [&str; 5] = [NOTE, DIARY, PASSPHRASE, ANSWERS[0], ANSWERS[1]];

/// What was chosen, as a browser stores its session: by the id of the control.
const CHOSEN: [&str; 6] = [
    r#""now-following":true"#,
    r#""threats-kill":true"#,
    r#""breach-kind":{"#,
    r#""breach-broken-yes":true"#,
    r#""step-what":{"#,
    r#""own-act_now":true"#,
];

/// Answers, types, and writes in the diary.
async fn tell(page: &Page) {
    page.open_first_question().await;
    page.answer("now", "following").await;
    page.press("details:has(#note) > summary").await;
    page.write("#note", NOTE).await;
    page.press_continue().await;
    page.skip_on_until("#open-diary").await;
    page.press("#open-diary").await;
    page.wait_for("#add").await;
    page.press("#add").await;
    page.wait_for(".entry-form").await;
    page.press("label:has(#entry-today)").await;
    page.press("label:has(#entry-kind-call)").await;
    page.press("details:has(#entry-2) > summary").await;
    page.write("#entry-2", DIARY).await;
    page.press_continue().await;
    page.wait_for("#add").await;
    page.press("#back").await;
    page.arrive().await;
    page.skip_on_until(".result").await;
    page.wait_for_whole_result().await;
}

/// Saves in every way that does not need the person's own printer.
async fn save_in_every_way(page: &Page) {
    page.press("label:has(#keep-locked-file)").await;
    page.write("#keep-passphrase", PASSPHRASE).await;
    page.write("#keep-passphrase-again", PASSPHRASE).await;
    page.press("#keep-do").await;
    page.wait_for(".keep-status:not(:empty)").await;
    done(page).await;
    for way in ["#keep-file", "#keep-copy"] {
        page.press(&format!("label:has({way})")).await;
        page.press("#keep-do").await;
        done(page).await;
    }
    // Last: once this is on the disk, so is what was stored before it.
    page.press("label:has(#keep-device)").await;
    page.write("#keep-passphrase", PASSPHRASE).await;
    page.write("#keep-passphrase-again", PASSPHRASE).await;
    page.press("#keep-do").await;
    page.wait_for(".kept-here").await;
}

async fn done(page: &Page) {
    heedful_tests::until("it was saved, or the page says why not", async || {
        let said = page.text_of(".keep-status").await;
        let is_done = !said.is_empty() && !said.contains("few seconds");
        (is_done || page.shows("#keep-trouble").await).then_some(())
    })
    .await;
}

/// Notes down a step on the screen after the result.
async fn note_a_step(page: &Page) {
    page.press("#to-steps").await;
    page.wait_for("#step-words").await;
    page.arrive().await;
    choose(page, "#step-what", "arrested").await;
    page.write("#step-words", NOTE).await;
}

/// Chooses in a select, as a person does.
async fn choose(page: &Page, css: &str, value: &str) {
    page.run::<()>(&format!(
        "const select = document.querySelector('{css}');
         select.value = '{value}';
         if (select.value !== '{value}') throw new Error('there is no such choice');
         select.dispatchEvent(new Event('input', {{ bubbles: true }}));
         select.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await;
}

/// An officer answers, names the case, and begins to log a breach.
async fn tell_as_officer(page: &Page) {
    page.open_officer().await;
    page.write("#reference", NOTE).await;
    page.press("#go-door-0").await;
    page.wait_for("#screen-code, #screen-door-0").await;
    if page.shows("#screen-code").await {
        page.go_without_code().await;
    }
    page.wait_for("#screen-door-0").await;
    page.arrive().await;
    page.answer("threats", "kill").await;
    page.press("#to-case").await;
    page.wait_for("#screen-code, #screen-home").await;
    if page.shows("#screen-code").await {
        page.go_without_code().await;
    }
    page.wait_for("#screen-home").await;
    page.arrive().await;
    page.write("#officer-name", DIARY).await;
    page.press("#go-breaches").await;
    page.wait_for("#screen-breaches").await;
    page.arrive().await;
    choose(page, "#breach-kind", "call").await;
    page.press("label:has(#breach-broken-yes)").await;
    page.write("#breach-what", NOTE).await;
}

/// A trainee answers, and gives a level with a reason; nothing is saved.
async fn practise(page: &Page) {
    let (_, content) = heedful_tests::built_for_training();
    let scenario = content.scenarios.scenarios.first().expect("a scenario").clone();
    page.open_training().await;
    page.choose_scenario(&scenario, "alone").await;
    page.wait_for("#screen-story").await;
    page.arrive().await;
    page.press("label:has(#own-act_now)").await;
    page.write("#own-reason", NOTE).await;
}

/// Waits until the browser has stored its session as it is now.
async fn wait_until_stored(page: &Page) {
    page.run::<()>("localStorage.setItem('planted', 'numbatlantern')").await;
    page.wait_for_disk("numbatlantern").await;
    if page.engine == Engine::Firefox {
        page.run::<()>("sessionStorage.setItem('planted', 'numbatteapot')").await;
        page.wait_for_disk("numbatteapot").await;
    }
}

fn holds_nothing(engine: Engine, name: &str, ending: Ending, test: impl AsyncFnOnce(&Page)) {
    let profile = on_disk(name, engine, TestSite::built_site(), ending, test);
    assert_eq!(profile.find(&ALL), Vec::<String>::new());
    assert_eq!(profile.find(&CHOSEN), Vec::<String>::new());
}

/// Makes a test in the two engines whose files can be searched.
macro_rules! on_disks {
    ($name:ident, $ending:expr, $test:expr) => {
        mod $name {
            use super::*;

            #[test]
            fn chromium() {
                let name = concat!(module_path!(), "::chromium");
                holds_nothing(Engine::Chromium, name, $ending, $test);
            }

            #[test]
            fn firefox() {
                let name = concat!(module_path!(), "::firefox");
                holds_nothing(Engine::Firefox, name, $ending, $test);
            }
        }
    };
}

on_disks!(closed_in_the_middle_nothing_is_on_the_disk, Ending::Closed, async |page: &Page| {
    tell(page).await;
    note_a_step(page).await;
});

on_disks!(killed_in_the_middle_nothing_is_on_the_disk, Ending::Killed, async |page: &Page| {
    tell(page).await;
    note_a_step(page).await;
    wait_until_stored(page).await;
});

on_disks!(an_officers_case_is_not_on_the_disk_once_closed, Ending::Closed, async |page: &Page| {
    tell_as_officer(page).await;
});

on_disks!(an_officers_case_is_not_on_the_disk_once_killed, Ending::Killed, async |page: &Page| {
    tell_as_officer(page).await;
    wait_until_stored(page).await;
});

on_disks!(what_is_practised_is_not_on_the_disk_once_closed, Ending::Closed, async |page: &Page| {
    practise(page).await;
});

on_disks!(what_is_practised_is_not_on_the_disk_once_killed, Ending::Killed, async |page: &Page| {
    practise(page).await;
    wait_until_stored(page).await;
});

on_disks!(
    saved_in_every_way_and_closed_nothing_can_be_read,
    Ending::Closed,
    async |page: &Page| {
        tell(page).await;
        save_in_every_way(page).await;
        page.wait_for_disk("PBKDF2-SHA-256").await;
    }
);

on_disks!(
    saved_in_every_way_and_killed_nothing_can_be_read,
    Ending::Killed,
    async |page: &Page| {
        tell(page).await;
        save_in_every_way(page).await;
        page.wait_for_disk("PBKDF2-SHA-256").await;
    }
);

on_disks!(saved_in_every_way_and_left_nothing_can_be_read, Ending::Closed, async |page: &Page| {
    tell(page).await;
    save_in_every_way(page).await;
    page.leave().await;
    page.wait_for_address(heedful_tests::NEUTRAL_PLACE).await;
});

/// What is planted in both storages is found: else the tests above would hold whatever happened.
fn finds_what_is_planted(engine: Engine, name: &str, ending: Ending) {
    let profile = on_disk(name, engine, TestSite::built_site(), ending, async |page| {
        page.open_ready().await;
        page.run::<()>(
            "sessionStorage.setItem('planted', 'session quokkalantern');
             localStorage.setItem('planted', 'local wombatteapot');",
        )
        .await;
        page.wait_for_disk(DIARY).await;
        page.wait_for_disk(NOTE).await;
    });
    let found = profile.find(&ALL);
    for word in [NOTE, DIARY] {
        assert!(found.iter().any(|line| line.ends_with(word)), "{word} is not in {found:?}");
    }
}

mod what_is_planted_is_found {
    use super::*;

    #[test]
    fn chromium() {
        let name = concat!(module_path!(), "::chromium");
        finds_what_is_planted(Engine::Chromium, name, Ending::Closed);
    }

    #[test]
    fn chromium_killed() {
        let name = concat!(module_path!(), "::chromium_killed");
        finds_what_is_planted(Engine::Chromium, name, Ending::Killed);
    }

    #[test]
    fn firefox() {
        let name = concat!(module_path!(), "::firefox");
        finds_what_is_planted(Engine::Firefox, name, Ending::Closed);
    }

    #[test]
    fn firefox_killed() {
        let name = concat!(module_path!(), "::firefox_killed");
        finds_what_is_planted(Engine::Firefox, name, Ending::Killed);
    }
}
