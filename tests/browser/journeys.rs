//! Whole journeys, from the first page to the result: examples of the pack, told on the screens by someone in front of
//! them. Each must end in exactly what the engine says of the same case.

use heedful_engine::case::judgement::Judged;
use heedful_engine::{Answer, Phrase};
use heedful_tests::{
    Page, TestSite, built_prepared, example_told_on, in_chromium, in_firefox, in_three_engines,
    in_webkit, phrase,
};

/// Tells an example, and holds the result against the engine's and against what the example expects.
async fn tells(page: &Page, id: &str) {
    let prepared = built_prepared();
    page.open_ready().await;
    let example = example_told_on(id, page.today().await);
    let loaded = page.asked();
    let mut told = page.tell(&prepared, &example.case, async |_, _| {}).await;
    page.press_continue().await;
    page.wait_for_whole_result().await;
    page.arrive().await;
    if example.case.judgement.more_danger == Some(true) {
        page.press("#more-danger").await;
        told.judgement.more_danger = Some(true);
        page.wait_for_focus("more-danger").await;
    }
    let assessment = page.result_is_that_of(&prepared, &told).await;
    assert_eq!(assessment.band, example.expect.band, "{id}: {}", example.expect.because);
    assert_eq!(page.title().await, "Check");
    // The first page was opened twice, and nothing else was asked for.
    let asked_again = page.asked().len() - loaded.len();
    assert!(asked_again <= loaded.len(), "{:?}", page.asked());
}

macro_rules! told {
    ($tested:ident: $($name:ident: $id:literal),+ $(,)?) => {
        $($tested!($name, TestSite::built_site(), async |page| tells(page, $id).await);)+
    };
}

// Each band, each audience, danger now, own judgement, many open questions, an unknown person.
told! {
    in_three_engines:
    danger_at_the_door: "at-the-door",
    a_former_partner_who_controls: "leaving-a-controlling-husband",
}

told! {
    in_chromium:
    a_calm_threat: "calm-threat-to-kill",
    more_danger_than_it_says: "i-feel-in-more-danger",
    little_is_known: "dont-know-much",
}

told! {
    in_firefox:
    a_friend_asks: "texts-from-church",
    an_officer_asks: "stranger-on-bail",
    at_work_after_a_no: "at-work-after-no",
}

told! {
    in_webkit:
    nothing_but_a_wrong_number: "wrong-number",
    a_tracker_in_the_car: "tracker-in-the-car",
}

in_three_engines!(
    one_tap_says_that_it_is_worse_and_one_takes_it_back,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        page.open_ready().await;
        let example = example_told_on("lunch-invitations", page.today().await);
        let mut told = page.tell(&prepared, &example.case, async |_, _| {}).await;
        page.press_continue().await;
        let before = page.result_is_that_of(&prepared, &told).await;
        page.press("#more-danger").await;
        told.judgement.more_danger = Some(true);
        let after = page.result_is_that_of(&prepared, &told).await;
        assert!(after.band > before.band && after.judged == Judged::MoreDanger);
        assert!(page.says(&phrase(&prepared, &told, Phrase::MoreDangerCounts, &[])).await);
        page.wait_for_focus("more-danger").await;
        page.press("#more-danger").await;
        told.judgement.more_danger = None;
        page.result_is_that_of(&prepared, &told).await;
    }
);

in_three_engines!(
    an_answer_changed_from_the_result_shows_the_result_again,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        page.open_ready().await;
        let example = example_told_on("lunch-invitations", page.today().await);
        let mut without = example.case.clone();
        without.answers.remove("weapons");
        let mut told = page.tell(&prepared, &without, async |_, _| {}).await;
        page.press_continue().await;
        page.arrive().await;
        page.result_is_that_of(&prepared, &told).await;

        // It may be folded away, as one of many.
        page.run::<()>("for (const fold of document.querySelectorAll('details')) fold.open = true")
            .await;
        page.press("#answer-weapons").await;
        page.arrive().await;
        page.answer("weapons", "none").await;
        page.press_continue().await;
        told.answers.insert("weapons".into(), Answer::None);
        page.wait_for_whole_result().await;
        page.arrive().await;
        page.result_is_that_of(&prepared, &told).await;
    }
);

in_three_engines!(
    a_change_keeps_all_other_answers_and_asks_what_it_opens,
    TestSite::built_site(),
    async |page| {
        let prepared = built_prepared();
        page.open_ready().await;
        let example = example_told_on("lunch-invitations", page.today().await);
        let mut told = page.tell(&prepared, &example.case, async |_, _| {}).await;
        let threats =
            prepared.pack().questions.iter().position(|question| question.id.as_str() == "threats");
        page.press(&format!("#change-{}", threats.expect("the pack asks about threats"))).await;
        page.arrive().await;
        page.answer("threats", "kill").await;
        page.press_continue().await;
        // The answer opened a question about the threat, which is asked at once.
        page.wait_for("[id^=threat_how-]").await;
        page.arrive().await;
        page.answer("threat_how", "not_sure").await;
        page.press_continue().await;
        page.wait_for(".answers").await;
        page.arrive().await;
        told.answers.insert("threats".into(), Answer::Many(vec!["kill".into()]));
        told.answers.insert("threat_how".into(), Answer::NotSure);
        page.press_continue().await;
        page.wait_for_whole_result().await;
        page.result_is_that_of(&prepared, &told).await;
    }
);

in_three_engines!(going_back_loses_nothing, TestSite::built_site(), async |page| {
    page.open_first_question().await;
    page.answer("now", "none").await;
    page.press_continue().await;
    page.wait_for("#relationship-ex_partner").await;
    page.answer("relationship", "ex_partner").await;
    page.answer("relationship", "several").await;
    page.press("#back").await;
    page.wait_for("#now-none").await;
    assert!(page.is_ticked("now", "none").await);
    page.press_continue().await;
    page.wait_for("#relationship-ex_partner").await;
    page.arrive().await;
    assert!(page.is_ticked("relationship", "ex_partner").await);
    assert!(page.is_ticked("relationship", "several").await);
});

in_chromium!(every_screen_is_sound, TestSite::built_site(), async |page| {
    let prepared = built_prepared();
    page.open_ready().await;
    let mut example = example_told_on("at-the-door", page.today().await);
    // What would end the journey early elsewhere: own words, a rough date, and a hard part.
    example
        .case
        .answers
        .insert("words".into(), Answer::Words("That he comes BACK at night.".into()));
    example.case.answers.insert("threats".into(), Answer::Declined);
    let mut told = page
        .tell(&prepared, &example.case, async |page, screen| page.check_screen(screen).await)
        .await;
    page.press_continue().await;
    page.wait_for_whole_result().await;
    page.arrive().await;
    page.check_screen("result").await;
    page.run::<()>("for (const fold of document.querySelectorAll('details')) fold.open = true")
        .await;
    page.check_screen("result-unfolded").await;
    told.judgement.more_danger = None;
    page.result_is_that_of(&prepared, &told).await;
});
