//! From the first page to the first answer.

use heedful_tests::{Page, Press, Setting, first_question, in_three_engines};

in_three_engines!(
    first_page_helps_before_anything_is_pressed,
    Setting::built_site(),
    async |page| {
        page.open_ready().await;
        for needed in
            ["#leave", "#begin", "a[href='tel:999']", "a[href='paper.html']", ".help a:last-child"]
        {
            assert!(page.shows(needed).await, "{needed} is not to be seen");
        }
        assert!(page.words().await.contains("0808 802 0300"));
        page.check_screen("before").await;
    }
);

in_three_engines!(first_question_is_asked_and_answered, Setting::built_site(), async |page| {
    let question = first_question();
    page.open_first_question().await;
    page.wait_for_focus("heading").await;
    page.wait_for_words("#heading", &question.ask.person).await;
    page.check_screen("question").await;

    let option = question.options.first().expect("the first question has options");
    page.answer(question.id.as_str(), option.id.as_str()).await;
    assert!(page.is_ticked(question.id.as_str(), option.id.as_str()).await);
    page.press_continue().await;

    page.wait_for_words(".answer dt", &question.ask.person).await;
    page.wait_for_words(".answer p", &option.say.person).await;
    page.wait_for_focus("heading").await;
    page.check_screen("check-answers").await;
});

in_three_engines!(
    an_answer_can_be_changed_and_is_still_ticked,
    Setting::built_site(),
    async |page| {
        let question = first_question();
        let option = question.options.first().expect("the first question has options");
        page.open_first_question().await;
        page.answer(question.id.as_str(), option.id.as_str()).await;
        page.press_continue().await;
        page.press(".answer .link").await;
        page.wait_for_words("#heading", &question.ask.person).await;
        assert!(page.is_ticked(question.id.as_str(), option.id.as_str()).await);
        page.answer(question.id.as_str(), "declined").await;
        assert!(!page.is_ticked(question.id.as_str(), option.id.as_str()).await);
    }
);

in_three_engines!(
    going_on_without_an_answer_says_what_to_do,
    Setting::built_site(),
    async |page| {
        let question = first_question();
        page.open_first_question().await;
        page.press_continue().await;
        page.wait_for_focus("errors").await;
        page.check_screen("question-error").await;

        page.press("#errors a").await;
        let first = question.options.first().expect("the first question has options");
        page.wait_for_focus(&format!("{}-{}", question.id, first.id)).await;
        page.press_skip().await;
        page.wait_for(".answers").await;
    }
);

in_three_engines!(a_keyboard_alone_is_enough, Setting::built_site(), async |page| {
    let question = first_question();
    page.open_ready().await;
    tab_to(page, "leave").await;
    tab_to(page, "begin").await;
    page.press_keys(&[Press::Enter]).await;
    page.wait_for_focus("heading").await;

    let first = question.options.first().expect("the first question has options");
    let row = format!("{}-{}", question.id, first.id);
    tab_to(page, &row).await;
    page.press_keys(&[Press::Space]).await;
    assert!(page.is_ticked(question.id.as_str(), first.id.as_str()).await);
    tab_to(page, "continue").await;
    page.press_keys(&[Press::Enter]).await;
    page.wait_for_words(".answer p", &first.say.person).await;
    page.wait_for_focus("heading").await;
});

in_three_engines!(
    nothing_is_asked_of_the_network_after_the_page_has_loaded,
    Setting::built_site(),
    async |page| {
        let question = first_question();
        page.open_ready().await;
        let loaded = page.asked();
        page.press_start().await;
        let option = question.options.first().expect("the first question has options");
        page.answer(question.id.as_str(), option.id.as_str()).await;
        page.press_continue().await;
        page.wait_for(".answers").await;
        assert_eq!(page.asked(), loaded);
    }
);

in_three_engines!(
    no_answer_shows_in_title_address_or_history,
    Setting::built_site(),
    async |page| {
        let question = first_question();
        page.open_ready().await;
        let title = page.title().await;
        let entries: u32 = page.run("return history.length").await;
        page.press_start().await;
        page.answer(question.id.as_str(), "not_sure").await;
        page.press_continue().await;
        page.wait_for(".answers").await;
        assert_eq!(page.title().await, title);
        assert_eq!(page.address().await, page.site);
        assert_eq!(page.run::<u32>("return history.length").await, entries);
    }
);

/// Presses Tab until the element with this id has the focus.
async fn tab_to(page: &Page, id: &str) {
    const MOST: usize = 40;
    for _ in 0..MOST {
        page.press_keys(&[Press::Tab]).await;
        if page.focused().await == id {
            return;
        }
    }
    panic!("{id} was not reached with {MOST} presses of Tab");
}
