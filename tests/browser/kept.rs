//! Keeping what was told and opening it again, in each browser with its own storage, ciphers and files.

use heedful_engine::{Phrase, Prepared};
use heedful_tests::{Page, Saved, Setting, built_prepared, in_three_engines, phrase};

const PASSPHRASE: &str = "kettle window river";

/// Where the site is served without HTTPS under a name that is not this machine's own.
const PLAIN: &str = "http://check.test/";

in_three_engines!(kept_in_this_tab_it_opens_again, Setting::built_site(), async |page| {
    let prepared = built_prepared();
    tell_something(page).await;
    page.press("label:has(#keep-tab)").await;
    page.press("#keep-do").await;
    page.status_says(&prepared, Phrase::KeptTab).await;
    page.check_screen("kept").await;

    open_start(page).await;
    page.check_screen("open-kept").await;
    page.press("#open-tab").await;
    shows_what_was_told(page).await;
    page.check_screen("opened").await;
    assert_eq!(page.stored().await, [0, 1]);
});

in_three_engines!(
    kept_on_the_device_it_opens_with_its_passphrase_and_with_no_other,
    Setting::built_site(),
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
        assert_eq!(page.stored().await, [1, 0]);
        let kept: String = page.run("return localStorage.getItem('heedful.kept.1')").await;
        assert!(!kept.contains("following"), "it can be read by whoever looks");

        open_start(page).await;
        page.press("#open-device").await;
        page.wait_for_focus("open-passphrase").await;
        page.write("#open-passphrase", "kettle window rivet").await;
        page.press(".passphrase button").await;
        page.trouble_says(&prepared, "#open-trouble", Phrase::ProblemPassphraseWrong).await;
        page.check_screen("open-wrong-passphrase").await;
        assert_eq!(page.stored().await, [1, 0], "a wrong passphrase loses nothing");
        page.write("#open-passphrase", PASSPHRASE).await;
        page.press(".passphrase button").await;
        shows_what_was_told(page).await;
    }
);

in_three_engines!(saved_as_a_file_it_opens_again, Setting::built_site(), async |page| {
    tell_something(page).await;
    let file = save(page, "#keep-file").await;
    assert!(file.content.contains("\"following\""), "anyone can read a plain file");
    open_start(page).await;
    let _file = page.choose_file(&file.content).await;
    shows_what_was_told(page).await;
});

in_three_engines!(
    saved_as_a_locked_file_it_opens_with_its_passphrase,
    Setting::built_site(),
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
    Setting::built_site(),
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

in_three_engines!(a_full_device_keeps_what_it_kept_before, Setting::built_site(), async |page| {
    let prepared = built_prepared();
    tell_something(page).await;
    page.press("label:has(#keep-tab)").await;
    page.press("#keep-do").await;
    page.status_says(&prepared, Phrase::KeptTab).await;
    let before: String = page.run("return sessionStorage.getItem('heedful.kept.1')").await;
    // To the last letter.
    page.run::<()>(
        "let text = 'x'.repeat(1 << 22);
         let all = '';
         while (text) {
           try { sessionStorage.setItem('other', all + text); all += text; }
           catch { text = text.slice(0, text.length >> 1); }
         }",
    )
    .await;
    page.press("#keep-do").await;
    page.wait_for_focus("keep-ask").await;
    page.press("[aria-labelledby=keep-ask] .button:not(.plain)").await;
    page.trouble_says(&prepared, "#keep-trouble", Phrase::ProblemStorageFull).await;
    page.check_screen("keep-full").await;
    let after: String = page.run("return sessionStorage.getItem('heedful.kept.1')").await;
    assert_eq!(after, before);
});

in_three_engines!(
    blocked_storage_is_said_and_the_other_ways_stay,
    Setting::built_site(),
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
        for way in ["keep-tab", "keep-device"] {
            assert!(!page.wait_for(&format!("#{way}")).await.is_enabled().await.expect("a state"));
            assert_eq!(page.text_of(&format!("#{way}-risk")).await, blocked);
        }
        assert!(page.wait_for("#keep-file").await.is_enabled().await.expect("a state"));
        page.check_screen("keep-blocked").await;
        page.leave().await;
        page.wait_for_address(heedful_tests::NEUTRAL_PLACE).await;
    }
);

in_three_engines!(
    without_https_nothing_is_locked_and_the_page_says_why,
    Setting::built_site().also_at("check.test").expecting("Cross-Origin-Opener-Policy"),
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
        page.press("label:has(#keep-tab)").await;
        page.press("#keep-do").await;
        page.status_says(&prepared, Phrase::KeptTab).await;
    }
);

in_three_engines!(one_tap_wipes_and_shows_that_it_did, Setting::built_site(), async |page| {
    let prepared = built_prepared();
    tell_something(page).await;
    page.run::<()>("localStorage.setItem('basket', 'of the charity')").await;
    page.press("label:has(#keep-tab)").await;
    page.press("#keep-do").await;
    page.status_says(&prepared, Phrase::KeptTab).await;
    page.press("#wipe").await;
    page.wait_for_focus("wipe-ask").await;
    page.check_screen("wipe-asked").await;
    page.press("[aria-labelledby=wipe-ask] .button:not(.plain)").await;
    page.wait_for_focus("wiped").await;
    page.check_screen("wiped").await;
    let none = said(&prepared, Phrase::WipedCount).replace("{count}", "0");
    assert!(page.says(&none).await);
    assert_eq!(page.stored().await, [0, 0]);
    assert_eq!(page.run::<String>("return localStorage.getItem('basket')").await, "of the charity");
    page.press("#who-self").await;
    page.wait_for("#now-following").await;
    assert!(!page.is_ticked("now", "following").await);
});

/// Answers the first question and goes on to the result.
async fn tell_something(page: &Page) {
    page.open_first_question().await;
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
    /// How many keys of ours there are in what stays, and in what goes with the tab.
    async fn stored(&self) -> [usize; 2];
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

    async fn stored(&self) -> [usize; 2] {
        self.run(
            "return [localStorage, sessionStorage].map((storage) =>
               Object.keys(storage).filter((key) => key.startsWith('heedful')).length)",
        )
        .await
    }
}
