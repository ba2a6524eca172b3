//! Keeping what was told and opening it again, in each browser with its own storage, ciphers and files.

use heedful_engine::{Phrase, Prepared};
use heedful_tests::{
    NEUTRAL_PLACE, Page, Saved, TestSite, built_prepared, in_three_engines, phrase,
};

const PASSPHRASE: &str = "kettle window river";

/// Where the site is served without HTTPS under a name that is not this machine's own.
const PLAIN: &str = "http://check.test/";

in_three_engines!(
    saved_in_the_browser_it_opens_with_its_passphrase_and_with_no_other,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        tell_something(page).await;
        page.press("label:has(#keep-device)").await;
        page.press("#keep-do").await;
        page.wait_for_focus("keep-trouble").await;
        page.write("#keep-passphrase", PASSPHRASE).await;
        page.write("#keep-passphrase-again", "kettle window rivet").await;
        page.press("#keep-do").await;
        page.trouble_says(&prepared, "#keep-trouble", Phrase::ProblemPassphraseDiffer).await;
        page.check_screen("keep-mistake").await;
        page.write("#keep-passphrase-again", PASSPHRASE).await;
        page.press("#keep-do").await;
        page.status_says(&prepared, Phrase::KeptDevice).await;
        page.check_screen("kept").await;
        let stored = page.stored().await;
        assert_eq!(keys(&stored), ["saved.1.stay"]);
        assert!(!stored[0].1.contains("following"), "it can be read by whoever looks");

        open_start(page).await;
        page.check_screen("open-kept").await;
        page.open_saved("kettle window rivet").await;
        page.trouble_says(&prepared, "#open-trouble", Phrase::ProblemPassphraseWrong).await;
        page.check_screen("open-wrong-passphrase").await;
        assert_eq!(page.stored().await, stored, "a wrong passphrase loses nothing");
        page.write("#open-passphrase", PASSPHRASE).await;
        page.press(".passphrase button[type=submit]").await;
        shows_what_was_told(page).await;
        page.check_screen("opened").await;
    }
);

in_three_engines!(
    a_passphrase_that_the_page_makes_up_is_shown_until_it_was_used,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        tell_something(page).await;
        page.press("label:has(#keep-device)").await;
        page.press("#keep-make-up").await;
        page.wait_for_focus("keep-made-up").await;
        page.check_screen("keep-made-up").await;
        let words = page.text_of("#keep-made-up-words").await;
        assert_eq!(words.split(' ').count(), 5, "{words}");
        page.press("#keep-do").await;
        page.status_says(&prepared, Phrase::KeptDevice).await;
        assert!(
            !page.run::<String>("return document.documentElement.outerHTML").await.contains(&words)
        );
        open_start(page).await;
        page.open_saved(&words).await;
        shows_what_was_told(page).await;
    }
);

// A locked diary is evidence: it stays unless the person chose otherwise, and what they chose is said.
in_three_engines!(
    a_saved_copy_stays_when_the_person_leaves_and_the_page_says_so,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        page.open_ready().await;
        assert!(page.says(&said(&prepared, Phrase::BeforeLeaveSaved)).await, "before it is needed");
        tell_something(page).await;
        page.save_in_browser(PASSPHRASE).await;
        assert!(page.says(&said(&prepared, Phrase::KeptStays)).await);
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
        open_start(page).await;
        page.open_saved(PASSPHRASE).await;
        shows_what_was_told(page).await;
    }
);

in_three_engines!(
    a_saved_copy_goes_when_the_person_leaves_if_they_chose_so,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        tell_something(page).await;
        page.press("label:has(#keep-device)").await;
        assert!(page.wait_for("#keep-stays").await.is_selected().await.expect("a state"));
        page.press("label:has(#keep-goes)").await;
        page.save_in_browser(PASSPHRASE).await;
        assert!(page.says(&said(&prepared, Phrase::KeptGoes)).await);
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
        page.open_ready().await;
        assert_eq!(page.stored().await, []);
    }
);

in_three_engines!(
    the_date_up_to_which_it_opens_can_not_be_changed,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        tell_something(page).await;
        page.save_in_browser(PASSPHRASE).await;
        let until = page.today().await.plus_days(30).to_string();
        let later = page.today().await.plus_days(300).to_string();
        assert!(page.stored().await[0].1.contains(&until));
        change_date(page, &until, &later).await;
        open_start(page).await;
        page.open_saved(PASSPHRASE).await;
        page.trouble_says(&prepared, "#open-trouble", Phrase::ProblemPassphraseWrong).await;
    }
);

in_three_engines!(
    what_is_over_is_deleted_when_the_public_page_is_opened,
    TestSite::built_site(),
    async |page| {
        tell_something(page).await;
        page.save_in_browser(PASSPHRASE).await;
        let today = page.today().await;
        let (until, over) = (today.plus_days(30).to_string(), today.plus_days(-1).to_string());
        change_date(page, &until, &over).await;
        page.open_ready().await;
        assert_eq!(page.stored().await, [], "before anyone presses anything");
        page.press_start().await;
        page.arrive().await;
        page.press("#app summary").await;
        page.wait_for("#open-file").await;
        assert!(page.says("That day has passed").await);
    }
);

in_three_engines!(
    what_an_earlier_version_left_readable_is_deleted,
    TestSite::built_site(),
    async |page| {
        page.open_ready().await;
        page.run::<()>(
            "sessionStorage.setItem('heedful.kept.1', 'an answer');
             localStorage.setItem('heedful.kept.2', 'an answer');
             localStorage.setItem('basket', 'of the charity')",
        )
        .await;
        page.open_ready().await;
        let left: Vec<String> =
            page.run("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]").await;
        assert_eq!(left, ["basket"]);
    }
);

in_three_engines!(
    what_is_being_saved_comes_to_nothing_when_the_answers_are_deleted,
    TestSite::built_site(),
    async |page| {
        tell_something(page).await;
        for way in ["keep-device", "keep-locked-file"] {
            count_saved(page).await;
            page.hold_keys().await;
            page.press(&format!("label:has(#{way})")).await;
            page.write("#keep-passphrase", PASSPHRASE).await;
            page.write("#keep-passphrase-again", PASSPHRASE).await;
            page.press("#keep-do").await;
            page.wait_for_key_asked().await;
            page.press("#wipe").await;
            page.press("#wipe-all").await;
            page.wait_for_focus("wiped").await;
            page.let_keys_be_made().await;
            assert_eq!(page.stored().await, []);
            assert_eq!(page.run::<u32>("return window.filesSaved").await, 0, "{way}");
            tell_something(page).await;
        }
    }
);

in_three_engines!(
    what_is_being_saved_comes_to_nothing_when_the_page_is_left,
    TestSite::built_site(),
    async |page| {
        tell_something(page).await;
        for way in ["keep-device", "keep-locked-file"] {
            count_saved(page).await;
            page.hold_keys().await;
            page.press(&format!("label:has(#{way})")).await;
            page.write("#keep-passphrase", PASSPHRASE).await;
            page.write("#keep-passphrase-again", PASSPHRASE).await;
            page.press("#keep-do").await;
            page.wait_for_key_asked().await;
            // As on a slow network: the page is still there, blank, while the other one has not come.
            page.run::<()>("document.querySelector('#leave').href = `${location.href}#slow`").await;
            page.leave().await;
            heedful_tests::until("the page is blank", async || {
                page.run::<bool>("return document.documentElement.classList.contains('page-left')")
                    .await
                    .then_some(())
            })
            .await;
            page.let_keys_be_made().await;
            let stored: usize = page.run("return localStorage.length").await;
            assert_eq!(
                (stored, page.run::<u32>("return window.filesSaved").await),
                (0, 0),
                "{way}"
            );
            tell_something(page).await;
        }
    }
);

in_three_engines!(
    what_another_tab_saved_meanwhile_is_not_lost,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        tell_something(page).await;
        page.hold_keys().await;
        page.press("label:has(#keep-device)").await;
        page.write("#keep-passphrase", PASSPHRASE).await;
        page.write("#keep-passphrase-again", PASSPHRASE).await;
        page.press("#keep-do").await;
        page.wait_for_key_asked().await;
        let first = page.session.window().await.expect("a tab");
        page.open_tab().await;
        tell_something(page).await;
        page.save_in_browser("another one altogether").await;
        let saved = page.stored().await;
        page.session.switch_to_window(first).await.expect("the first one is shown");
        page.let_keys_be_made().await;
        page.wait_for_focus("keep-ask").await;
        assert!(page.says(&said(&prepared, Phrase::ProblemSavedMeanwhile)).await);
        page.check_screen("saved-meanwhile").await;
        assert_eq!(page.stored().await, saved);
        page.press("[aria-labelledby=keep-ask] .button:not(.plain)").await;
        page.status_says(&prepared, Phrase::KeptDevice).await;
        assert_eq!(keys(&page.stored().await), ["saved.2.stay"]);
    }
);

in_three_engines!(
    pages_and_copies_on_one_origin_leave_each_others_entries_alone,
    TestSite::in_subfolder("one").also_in_subfolder("two"),
    async |page| {
        let mut seen = vec![];
        for path in ["one/", "two/"] {
            page.open_path(path).await;
            page.wait_for_state("ready").await;
            tell_here(page).await;
            page.save_in_browser(PASSPHRASE).await;
            seen.push(page.stored().await);
        }
        page.press("#wipe").await;
        page.press("#wipe-all").await;
        page.wait_for_focus("wiped").await;
        assert_eq!(page.stored().await, []);
        page.open_path("one/officer.html").await;
        page.wait_for_state("ready").await;
        assert_eq!(page.stored().await, []);
        page.leave().await;
        page.open_path("one/").await;
        page.wait_for_state("ready").await;
        // WebKit marks, without content, that a page was gone from which may be held.
        let stored = page.stored().await.into_iter().filter(|(_, content)| !content.is_empty());
        assert_eq!(stored.collect::<Vec<_>>(), seen[0]);
    }
);

in_three_engines!(saved_as_a_file_it_opens_again, TestSite::built_site(), async |page| {
    tell_something(page).await;
    let file = save(page, "#keep-file").await;
    assert!(file.content.contains("\"following\""), "anyone can read a plain file");
    open_start(page).await;
    let _file = page.choose_file(&file.content).await;
    shows_what_was_told(page).await;
});

in_three_engines!(
    saved_as_a_locked_file_it_opens_with_its_passphrase,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        tell_something(page).await;
        page.press("label:has(#keep-locked-file)").await;
        page.write("#keep-passphrase", PASSPHRASE).await;
        page.write("#keep-passphrase-again", PASSPHRASE).await;
        let file = save(page, "#keep-locked-file").await;
        assert!(!file.content.contains("following"));
        assert!(file.name.starts_with("notes-") && file.name.ends_with(".json"), "{}", file.name);

        open_start(page).await;
        let _file = page.choose_file(&file.content).await;
        page.write("#open-passphrase", "kettle window rivet").await;
        page.press(".passphrase button").await;
        page.trouble_says(&prepared, "#open-trouble", Phrase::ProblemPassphraseWrong).await;
        page.write("#open-passphrase", PASSPHRASE).await;
        page.press(".passphrase button").await;
        shows_what_was_told(page).await;
    }
);

in_three_engines!(
    a_file_that_does_not_open_says_why_and_loses_nothing,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        tell_something(page).await;
        let file = save(page, "#keep-file").await;
        let cut = &file.content[..file.content.len() / 2];
        page.press("#back").await;
        page.wait_for(".answers").await;
        for _ in 0..200 {
            if page.shows("#who-self").await {
                break;
            }
            page.press("#back").await;
            page.arrive().await;
        }
        page.press("#app summary").await;
        for (content, says) in [
            (cut, Phrase::ProblemFileDamaged),
            ("{\"name\":\"a shopping list\"}", Phrase::ProblemFileForeign),
            ("", Phrase::ProblemFileEmpty),
            ("{\"heedful\":9}", Phrase::ProblemFileNewer),
        ] {
            let _file = page.choose_file(content).await;
            page.trouble_says(&prepared, "#open-trouble", says).await;
        }
        // What was on the screen before is still there, and only given up when asked.
        let _file = page.choose_file(&file.content).await;
        page.wait_for_focus("open-ask").await;
        page.check_screen("open-replaces").await;
        page.press("[aria-labelledby=open-ask] .button.plain").await;
        page.press("#who-self").await;
        page.wait_for("#now-following").await;
        assert!(page.is_ticked("now", "following").await);
    }
);

in_three_engines!(a_full_device_keeps_what_it_kept_before, TestSite::built_site(), async |page| {
    let prepared = built_prepared();
    tell_something(page).await;
    page.save_in_browser(PASSPHRASE).await;
    let before = page.stored().await;
    // To the last letter.
    page.run::<()>(
        "let text = 'x'.repeat(1 << 22);
         let all = '';
         while (text) {
           try { localStorage.setItem('other', all + text); all += text; }
           catch { text = text.slice(0, text.length >> 1); }
         }",
    )
    .await;
    page.write("#keep-passphrase", PASSPHRASE).await;
    page.write("#keep-passphrase-again", PASSPHRASE).await;
    page.press("#keep-do").await;
    page.wait_for_focus("keep-ask").await;
    page.press("[aria-labelledby=keep-ask] .button:not(.plain)").await;
    page.trouble_says(&prepared, "#keep-trouble", Phrase::ProblemStorageFull).await;
    page.check_screen("keep-full").await;
    assert_eq!(page.stored().await, before);
});

in_three_engines!(
    blocked_storage_is_said_and_the_other_ways_stay,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        page.open_ready().await;
        // As a browser does that blocks what a page would keep.
        page.run::<()>(
            "for (const name of ['localStorage', 'sessionStorage']) {
               const blocked = () => { throw new DOMException('blocked', 'SecurityError'); };
               Object.defineProperty(window, name, { get: blocked });
             }",
        )
        .await;
        page.press_start().await;
        page.arrive().await;
        page.skip_on_until(".result").await;
        page.wait_for_whole_result().await;
        let blocked = said(&prepared, Phrase::ProblemStorageBlocked);
        assert!(!page.wait_for("#keep-device").await.is_enabled().await.expect("a state"));
        assert_eq!(page.text_of("#keep-device-risk").await, blocked);
        assert!(page.wait_for("#keep-file").await.is_enabled().await.expect("a state"));
        page.check_screen("keep-blocked").await;
        page.leave().await;
        page.wait_for_address(NEUTRAL_PLACE).await;
    }
);

in_three_engines!(
    without_https_nothing_is_locked_and_the_page_says_why,
    TestSite::built_site().also_at("check.test").expecting("Cross-Origin-Opener-Policy"),
    async |page| {
        let prepared = built_prepared();
        page.open_path(PLAIN).await;
        page.wait_for_state("ready").await;
        page.press_start().await;
        page.arrive().await;
        page.skip_on_until(".result").await;
        page.wait_for_whole_result().await;
        let not_secure = said(&prepared, Phrase::ProblemNoHttps);
        for way in ["keep-device", "keep-locked-file"] {
            assert!(!page.wait_for(&format!("#{way}")).await.is_enabled().await.expect("a state"));
            assert_eq!(page.text_of(&format!("#{way}-risk")).await, not_secure);
        }
        assert!(page.wait_for("#keep-file").await.is_enabled().await.expect("a state"));
    }
);

in_three_engines!(
    deleting_says_what_goes_and_shows_that_it_did,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        tell_something(page).await;
        page.run::<()>("localStorage.setItem('basket', 'of the charity')").await;
        page.save_in_browser(PASSPHRASE).await;
        page.press("#wipe").await;
        page.wait_for_focus("wipe-ask").await;
        assert!(page.text_of("#wipe-ask").await.contains("locked copy"));
        page.check_screen("wipe-asked").await;
        page.press("#wipe-all").await;
        page.wait_for_focus("wiped").await;
        page.check_screen("wiped").await;
        let none = said(&prepared, Phrase::WipedCount).replace("{count}", "0");
        assert!(page.says(&none).await);
        assert_eq!(page.stored().await, []);
        assert_eq!(
            page.run::<String>("return localStorage.getItem('basket')").await,
            "of the charity"
        );
        page.press("#who-self").await;
        page.wait_for("#now-following").await;
        assert!(!page.is_ticked("now", "following").await);
    }
);

in_three_engines!(
    what_is_on_the_page_can_be_deleted_and_the_saved_copy_stays,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        tell_something(page).await;
        page.save_in_browser(PASSPHRASE).await;
        page.press("#wipe").await;
        page.press("#wipe-page").await;
        page.wait_for_focus("wiped").await;
        assert!(page.says(&said(&prepared, Phrase::WipedSavedStays)).await);
        page.press("#app summary").await;
        page.open_saved(PASSPHRASE).await;
        shows_what_was_told(page).await;

        // Whoever finds the page while nobody is there can't delete the copy.
        page.leave_alone().await;
        page.press("#wipe").await;
        page.wait_for("#wipe-page").await;
        assert!(!page.shows("#wipe-all").await);
        page.press("#wipe-page").await;
        page.wait_for_focus("wiped").await;
        assert_eq!(keys(&page.stored().await), ["saved.1.stay"]);
    }
);

/// Counts the files that the page gives to the browser from now on.
async fn count_saved(page: &Page) {
    page.run::<()>(
        "window.filesSaved = 0;
         HTMLAnchorElement.prototype.click = () => { window.filesSaved += 1; }",
    )
    .await;
}

/// Writes another date into what is saved.
async fn change_date(page: &Page, from: &str, to: &str) {
    page.run::<()>(&format!(
        "for (const [key, value] of Object.entries(localStorage))
           localStorage.setItem(key, value.replace('{from}', '{to}'))"
    ))
    .await;
}

fn keys(stored: &[(String, String)]) -> Vec<&str> {
    stored.iter().map(|(key, _)| key.as_str()).collect()
}

/// Answers the first question and goes on to the result.
async fn tell_something(page: &Page) {
    page.open_ready().await;
    tell_here(page).await;
}

/// The same on the first page that is open.
async fn tell_here(page: &Page) {
    page.press_start().await;
    page.press("#who-self").await;
    page.wait_for("#continue").await;
    page.answer("now", "following").await;
    page.press_continue().await;
    page.skip_on_until(".result").await;
}

/// The start screen of a new visit, with what was kept unfolded.
async fn open_start(page: &Page) {
    page.open_ready().await;
    page.press_start().await;
    page.arrive().await;
    page.press("#app summary").await;
    page.wait_for("#open-file").await;
}

async fn shows_what_was_told(page: &Page) {
    page.wait_for(".answers").await;
    page.arrive().await;
    page.press("#change-0").await;
    page.wait_for("#now-following").await;
    assert!(page.is_ticked("now", "following").await);
    page.press("#back").await;
    page.wait_for(".answers").await;
    page.arrive().await;
}

/// Saves a file, and reads what the browser is given to save.
async fn save(page: &Page, way: &str) -> Saved {
    page.press(&format!("label:has({way})")).await;
    page.saved_by("#keep-do").await
}

fn said(prepared: &Prepared, one: Phrase) -> String {
    let least = [("least", "12")];
    phrase(prepared, &heedful_engine::Case::default(), one, &least)
}

trait Keeps {
    /// Waits until the form says that it was kept.
    async fn status_says(&self, prepared: &Prepared, one: Phrase);
    /// Waits for the words of a problem, and that the focus is on them.
    async fn trouble_says(&self, prepared: &Prepared, css: &str, one: Phrase);
}

impl Keeps for Page {
    async fn status_says(&self, prepared: &Prepared, one: Phrase) {
        let words = said(prepared, one);
        heedful_tests::until(&format!("it says “{words}”"), async || {
            self.text_of(".keep-status").await.contains(&words).then_some(())
        })
        .await;
    }

    async fn trouble_says(&self, prepared: &Prepared, css: &str, one: Phrase) {
        let words = said(prepared, one);
        heedful_tests::until(&format!("{css} says “{words}”"), async || {
            let is_said = self.shows(css).await && self.text_of(css).await.contains(&words);
            is_said.then_some(())
        })
        .await;
        self.wait_for_focus(css.trim_start_matches('#')).await;
    }
}
