//! Answers that another one takes away: it is said, and one press gives them back. On every page, and on the first screen
//! before the program is there.

use heedful_engine::{Audience, Phrase};
use heedful_tests::{
    Page, TestSite, built_for_training, built_prepared, in_three_engines, phrase, until,
};

fn says(wanted: Phrase, count: usize) -> String {
    let case = heedful_engine::Case::default();
    phrase(&built_prepared(), &case, wanted, &[("count", &count.to_string())])
}

/// Ticks two options of a question and then one that takes them away; has them back; and takes that one away by an option.
async fn takes_away(page: &Page, question: &str, options: [&str; 2], back: &str) {
    let line = format!("fieldset:has(#{question}-none) .removed [role=status]");
    let undo = format!("#undo-{question}");
    let ticked = async |option: &str| page.is_ticked(question, option).await;
    let [first, second] = options;
    for instead in ["none", "not_sure", "declined"] {
        page.answer(question, first).await;
        page.answer(question, second).await;
        assert!(!page.shows(&undo).await, "nothing is lost yet");
        page.answer(question, instead).await;
        page.wait_for_words(&line, &says(Phrase::AnswersRemoved, 2)).await;
        assert!(!ticked(first).await && !ticked(second).await && ticked(instead).await);
        page.press(&undo).await;
        page.wait_for_words(&line, back).await;
        page.wait_for_focus(&format!("{question}-{instead}")).await;
        assert!(ticked(first).await && ticked(second).await && !ticked(instead).await);
        assert!(!page.shows(&undo).await);
        // By hand nothing is taken away unasked.
        page.answer(question, second).await;
        page.wait_for_words(&line, "").await;
        page.answer(question, first).await;
    }
    page.answer(question, "none").await;
    page.wait_for_words(&line, "").await;
    page.answer(question, first).await;
    page.wait_for_words(&line, &says(Phrase::AnswerRemoved, 1)).await;
    page.press(&undo).await;
    assert!(ticked("none").await && !ticked(first).await);
    // That somebody was not sure is no loss.
    page.answer(question, "not_sure").await;
    page.wait_for_words(&line, &says(Phrase::AnswerRemoved, 1)).await;
    page.answer(question, first).await;
    page.wait_for_words(&line, "").await;
}

in_three_engines!(on_the_public_page, TestSite::built_site(), async |page| {
    page.open_first_question().await;
    page.arrive().await;
    let back = says(Phrase::AnswersRestored, 0);
    takes_away(page, "now", ["here", "following"], &back).await;
    page.answer("now", "following").await;
    page.answer("now", "none").await;
    page.check_screen("removed").await;
    page.press("#undo-now").await;
    // What is recorded is what stands there.
    page.press_continue().await;
    page.wait_for("#call-999").await;
});

in_three_engines!(
    before_the_program_is_there,
    TestSite::built_site().with_delayed("_bg.wasm"),
    async |page| {
        page.open().await;
        page.press_start().await;
        page.arrive().await;
        page.press("#who-self").await;
        page.wait_for("form.question").await;
        page.arrive().await;
        takes_away(page, "now", ["here", "following"], &says(Phrase::AnswersRestored, 0)).await;
        page.answer("now", "following").await;
        page.answer("now", "none").await;
        page.check_screen("early-removed").await;
        page.press("#undo-now").await;
        page.let_through();
        page.wait_for_state("ready").await;
        page.press_continue().await;
        page.wait_for("#call-999").await;
        page.press("#back").await;
        page.wait_for("#now-following").await;
        assert!(page.is_ticked("now", "following").await && !page.is_ticked("now", "none").await);
    }
);

in_three_engines!(on_the_officers_page, TestSite::built_site(), async |page| {
    page.open_officer().await;
    page.press("#go-door-0").await;
    page.wait_for("#screen-door-0").await;
    page.arrive().await;
    let prepared = built_prepared();
    let back = prepared.pack().phrase(Phrase::AnswersRestored, Audience::Officer).to_owned();
    takes_away(page, "threats", ["kill", "hurt"], &back).await;
});

in_three_engines!(on_the_training_page, TestSite::built_site(), async |page| {
    let (_, content) = built_for_training();
    page.open_training().await;
    page.choose_scenario(&content.scenarios.scenarios[0], "what-if").await;
    page.wait_for("#screen-what-if").await;
    page.arrive().await;
    page.press("#asked-violence > summary").await;
    page.run::<()>(
        "for (const row of document.querySelectorAll('#asked-violence input:checked')) row.click()",
    )
    .await;
    takes_away(page, "violence", ["neck", "hurt"], &says(Phrase::AnswersRestored, 0)).await;
});

in_three_engines!(own_words_come_back, TestSite::built_site(), async |page| {
    page.skip_until("#own-words").await;
    page.write("#own-words", "That he comes back.").await;
    page.answer("words", "declined").await;
    page.wait_for_words(".removed [role=status]", &says(Phrase::AnswerRemoved, 1)).await;
    page.press("#undo-words").await;
    until("the words are back", async || {
        let words: String = page.run("return document.querySelector('#own-words').value").await;
        (words == "That he comes back.").then_some(())
    })
    .await;
});

in_three_engines!(what_an_officer_removes_comes_back, TestSite::built_site(), async |page| {
    page.open_officer().await;
    page.press("#go-plan").await;
    page.wait_for("#screen-plan").await;
    page.arrive().await;
    page.write("#own-say", "Call again").await;
    page.press("#own-add").await;
    page.press("#own-0-remove").await;
    page.wait_for_focus("own-bring-back").await;
    assert!(!page.shows("#own-0-remove").await);
    page.press("#own-bring-back").await;
    page.wait_for("#own-0-remove").await;
    assert!(page.says("Call again").await);
    assert!(!page.shows("#own-bring-back").await);

    page.press("#to-case").await;
    page.go_without_code().await;
    page.wait_for("#screen-home").await;
    page.press("#go-breaches").await;
    page.wait_for("#screen-breaches").await;
    page.arrive().await;
    page.run::<()>(
        "const day = document.querySelector('#breach-day');
         day.value = '2026-11-01';
         day.dispatchEvent(new Event('input', { bubbles: true }));
         const kind = document.querySelector('#breach-kind');
         kind.value = 'call';
         kind.dispatchEvent(new Event('change', { bubbles: true }));",
    )
    .await;
    page.press("label:has(#breach-broken-yes)").await;
    page.write("#breach-what", "no contact").await;
    page.press("#breach-put").await;
    page.press("[id^=breach-remove-]").await;
    page.wait_for_focus("breach-bring-back").await;
    assert!(!page.shows("#breach-log").await);
    page.press("#breach-bring-back").await;
    page.wait_for("#breach-log").await;
    assert!(page.says("no contact").await);
});
