//! What lies on the disk after a visit: nothing that a person told, unless it is locked or in a file that they chose.

use heedful_tests::{Ending, Engine, Page, Setting, on_disk};

/// Words that are typed, and stand nowhere else.
const NOTE: &str = "quokkalantern";
const DIARY: &str = "wombatteapot";
const PASSPHRASE: &str = "zebra kettle wagon plum river";

/// What was answered, as a record has it.
const ANSWERS: [&str; 2] = [r#""now":["following"]"#, r#"\"now\":[\"following\"]"#];

const ALL: [&str; 5] = [NOTE, DIARY, PASSPHRASE, ANSWERS[0], ANSWERS[1]];

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

fn holds_nothing(engine: Engine, name: &str, ending: Ending, test: impl AsyncFnOnce(&Page)) {
    let profile = on_disk(name, engine, Setting::built_site(), ending, test);
    assert_eq!(profile.find(&ALL), Vec::<String>::new());
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
    let profile = on_disk(name, engine, Setting::built_site(), ending, async |page| {
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
