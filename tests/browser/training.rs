//! The training page, alone: from the warning to the comparison, what if, paper, and what stays on the device.

use heedful_engine::training::{Scenario, TrainingPhrase, came_and_went, case_at, compare};
use heedful_engine::{Answer, Audience, Band, Case, assess};
use heedful_tests::{
    Engine, NEUTRAL_PLACE, Page, Press, TestSite, built_for_training, in_chromium,
    in_three_engines, in_webkit, run,
};

/// The scenario that these tests use.
fn scenario() -> Scenario {
    let (_, content) = built_for_training();
    let scenarios = content.scenarios.scenarios;
    scenarios.into_iter().find(|one| one.id.as_str() == "polite-messages").expect("it is shipped")
}

async fn keys_kept(page: &Page) -> Vec<String> {
    page.run("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]").await
}

in_chromium!(
    the_list_says_what_is_hard_to_hear_and_never_the_band,
    TestSite::built_site(),
    async |page| {
        let (prepared, content) = built_for_training();
        page.open_training().await;
        let words = page.words().await;
        for scenario in &content.scenarios.scenarios {
            assert!(words.contains(&scenario.title), "{}", scenario.title);
            assert!(words.contains(&scenario.warning), "{}", scenario.warning);
            assert!(!words.contains(&scenario.teaches), "{}", scenario.teaches);
        }
        for band in &prepared.pack().bands {
            let name = band.say.for_audience(Audience::Other);
            assert!(!words.contains(name), "the list names the band {name}");
        }
    }
);

in_three_engines!(
    the_keyboard_alone_leads_from_the_warning_to_the_comparison,
    TestSite::built_site(),
    async |page| {
        let (prepared, _) = built_for_training();
        let scenario = scenario();
        page.open_path("training.html").await;
        page.wait_for_state("ready").await;
        page.tab_to("begin").await;
        page.press_keys(&[Press::Enter]).await;
        page.arrive().await;
        page.tab_to("scenario-1").await;
        page.press_keys(&[Press::Enter]).await;
        page.wait_for("#screen-scenario").await;
        page.arrive().await;
        assert!(page.words().await.contains(&scenario.warning), "the warning comes first");
        page.tab_to("alone").await;
        page.press_keys(&[Press::Enter]).await;
        page.wait_for("#screen-story").await;
        page.arrive().await;

        // Nothing of the reference is on the page, seen or hidden, before one's own view is given.
        let expect = &scenario.instalments[0].expect;
        let all: String = page.run("return document.querySelector('#app').textContent").await;
        assert!(!all.contains(&expect.because), "the reference came first");
        page.tab_to("show-reference").await;
        page.press_keys(&[Press::Enter]).await;
        page.wait_for_focus("errors").await;

        // The ex-partner is seen; a threat is named that the story does not have; of the rest one is not sure.
        let mut told = Case { audience: Audience::Other, ..Case::default() };
        page.tab_to("relationship-ex_partner").await;
        page.press_keys(&[Press::Space]).await;
        told.answers.insert("relationship".into(), Answer::Many(vec!["ex_partner".into()]));
        page.tab_to("contact-none").await;
        page.press_keys(&[Press::Space]).await;
        told.answers.insert("contact".into(), Answer::None);
        page.tab_to("threats-kill").await;
        page.press_keys(&[Press::Space]).await;
        told.answers.insert("threats".into(), Answer::Many(vec!["kill".into()]));
        page.tab_to("own-keep_watch").await;
        page.press_keys(&[Press::Space]).await;
        page.tab_to("own-reason").await;
        page.type_text("only messages").await;
        page.tab_to("show-reference").await;
        page.press_keys(&[Press::Enter]).await;
        page.wait_for("#screen-compared").await;
        page.arrive().await;

        let compared = compare(&scenario, 0, &told, prepared.pack());
        let words = page.words().await;
        assert!(words.contains(&expect.because) && words.contains("only messages"), "{words}");
        page.wait_for(&format!("#bands.{}", expect.band.id())).await;
        let count = |seen| compared.signs.iter().filter(|(_, _, one)| *one == seen).count();
        use heedful_engine::training::Seen;
        for (id, expected) in [
            ("found", count(Seen::Found)),
            ("missed", count(Seen::Missed)),
            ("unsure", count(Seen::Unsure)),
            ("over-called", compared.over_called.len()),
        ] {
            assert!(expected > 0, "the case tries {id}");
            let shown: usize = page
                .run(&format!("return document.querySelectorAll('#{id} .signs > li').length"))
                .await;
            assert_eq!(shown, expected, "{id}");
        }
        assert!(page.text_of("#missed").await.contains("Every few days there is a message"));
        assert_eq!(keys_kept(page).await, Vec::<String>::new());
    }
);

in_three_engines!(
    what_was_practised_is_kept_only_when_asked_for,
    TestSite::built_site(),
    async |page| {
        let scenario = scenario();
        page.open_training().await;
        page.choose_scenario(&scenario, "alone").await;
        for part in 0..scenario.instalments.len() {
            page.wait_for("#screen-story").await;
            page.arrive().await;
            page.give_own_view(Band::RaisedConcern, "as I see it").await;
            assert_eq!(
                page.shows("#changed").await,
                part > 0,
                "what changed, from the second part on"
            );
            page.press("#next").await;
        }
        page.wait_for("#screen-end").await;
        page.arrive().await;
        assert!(page.words().await.contains(&scenario.teaches));
        assert!(page.words().await.contains(&scenario.mistakes[0].costs));
        assert_eq!(keys_kept(page).await, Vec::<String>::new(), "nothing before it was asked for");
        page.press("#practised-keep").await;
        page.wait_for_focus("practised-said").await;
        assert_eq!(keys_kept(page).await, ["heedful.training@/.practised"]);
        let kept: String =
            page.run("return localStorage.getItem('heedful.training@/.practised')").await;
        assert!(!kept.contains("as I see it"), "no reason is kept");

        page.open_training().await;
        let same = scenario.instalments.iter();
        let same = same.filter(|part| part.expect.band == Band::RaisedConcern).count();
        let said = page.text_of("#practised").await;
        assert!(said.contains(&scenario.title) && said.contains(&format!("{same} of")), "{said}");
        page.press("#practised-forget").await;
        page.wait_for_focus("heading").await;
        assert_eq!(keys_kept(page).await, Vec::<String>::new());
    }
);

in_three_engines!(the_way_out_takes_what_was_practised, TestSite::built_site(), async |page| {
    page.open_training().await;
    page.run::<()>("localStorage.setItem('heedful.practised', '[]')").await;
    page.leave().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
    page.open_path("training.html").await;
    page.wait_for_state("ready").await;
    assert_eq!(keys_kept(page).await, Vec::<String>::new());
});

in_webkit!(what_if_names_the_difference, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_training();
    let scenario = scenario();
    let part = 1;
    page.open_training().await;
    page.choose_scenario(&scenario, "what-if").await;
    page.wait_for("#screen-what-if").await;
    page.arrive().await;
    let nothing = content.phrase(TrainingPhrase::WhatIfNothing);
    assert!(page.text_of("#what-moved").await.contains(nothing));
    let place = content.scenarios.scenarios.iter().position(|one| one.id == scenario.id);
    let place = place.expect("it is there");
    page.run::<()>(&format!(
        "const from = document.querySelector('#what-if-from');
         from.value = '{place}-{part}';
         from.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await;
    let today = scenario.instalments[part].today;
    let before = Case { audience: Audience::Other, ..case_at(&scenario, part) };
    let before_band = assess(&prepared, &before, today);
    page.wait_for(&format!("#band.{}", before_band.band.id())).await;

    // Pressure on the neck, which nobody has asked about by then.
    page.press("#asked-violence > summary").await;
    page.press("label:has(#violence-neck)").await;
    let mut after = before.clone();
    after.answers.insert("violence".into(), Answer::Many(vec!["neck".into()]));
    let now = assess(&prepared, &after, today);
    assert_ne!(now.band, before_band.band);
    page.wait_for(&format!("#band.{}", now.band.id())).await;
    let moved = page.text_of("#what-moved").await;
    let name = |band: Band| {
        let words = prepared.pack().band_words(band).expect("a band has words");
        words.say.for_audience(Audience::Other).to_owned()
    };
    assert!(moved.contains(&name(before_band.band)) && moved.contains(&name(now.band)), "{moved}");
    let went = came_and_went(&before_band, &now);
    assert!(!went.reasons_new.is_empty());
    for id in &went.reasons_new {
        let rule = prepared.pack().rules.iter().find(|rule| rule.id == *id).expect("a rule");
        let because = rule.because.for_audience(Audience::Other);
        assert!(page.text_of("#reasons-new").await.contains(because), "{because}");
    }
    page.press("#put-back").await;
    page.wait_for(&format!("#band.{}", before_band.band.id())).await;
    assert!(page.text_of("#what-moved").await.contains(nothing));
    assert_eq!(keys_kept(page).await, Vec::<String>::new());
});

in_chromium!(training_screens_are_sound, TestSite::built_site(), async |page| {
    let scenario = scenario();
    page.open_path("training.html").await;
    page.wait_for_state("ready").await;
    page.check_screen("training-before").await;
    page.press_start().await;
    page.wait_for("#screen-home").await;
    page.arrive().await;
    page.check_screen("training-home").await;
    page.press("#scenario-1").await;
    page.wait_for("#screen-scenario").await;
    page.arrive().await;
    page.check_screen("training-scenario").await;
    page.press("#alone").await;
    for part in 0..scenario.instalments.len() {
        page.wait_for("#screen-story").await;
        page.arrive().await;
        page.check_screen(&format!("training-story-{part}")).await;
        page.give_own_view(Band::KeepWatch, "it is polite").await;
        page.check_screen(&format!("training-compared-{part}")).await;
        page.press("#next").await;
    }
    page.wait_for("#screen-end").await;
    page.arrive().await;
    page.check_screen("training-end").await;
    for way in ["what-if", "handout", "notes"] {
        page.press("#to-scenario, #back").await;
        page.wait_for("#screen-scenario").await;
        page.arrive().await;
        page.press(&format!("#{way}")).await;
        page.wait_for(&format!("#screen-{way}")).await;
        page.arrive().await;
        page.check_screen(&format!("training-{way}")).await;
    }
});

// Only Chromium can print without a window to press in.
mod the_handout_hides_the_reference_and_the_notes_have_it {
    use super::*;

    #[test]
    fn chromium() {
        run(
            concat!(module_path!(), "::chromium"),
            Engine::Chromium,
            TestSite::built_site(),
            prints,
        );
    }
}

/// The beginning of a text: enough to know it by, and on one page.
fn start(text: &str) -> String {
    text.chars().take(40).collect()
}

async fn prints(page: &Page) {
    let scenario = scenario();
    page.open_training().await;
    for (way, has_reference) in [("handout", false), ("notes", true)] {
        page.open_training().await;
        page.choose_scenario(&scenario, way).await;
        page.wait_for(&format!("#screen-{way}")).await;
        page.arrive().await;
        let text = crate::printed::bare(&page.on_paper("handout").await);
        for part in &scenario.instalments {
            let story = crate::printed::bare(&part.tells);
            assert!(text.contains(&start(&story)), "{way}: {story}\n{text}");
            let because = crate::printed::bare(&part.expect.because);
            assert_eq!(text.contains(&start(&because)), has_reference, "{way}: {because}");
        }
        assert_eq!(text.contains(&crate::printed::bare(&scenario.facilitator[0])), has_reference);
    }
}
