//! From the first page to the first answer.

use heedful_tests::{TestSite, first_question, in_three_engines};

in_three_engines!(
    first_page_helps_before_anything_is_pressed,
    TestSite::built_site(),
    async |page| {
        page.open_ready().await;
        for needed in
            ["#leave", "#begin", "a[href='tel:999']", "a[href^='paper.html']", ".help a:last-child"]
        {
            assert!(page.shows(needed).await, "{needed} is not to be seen");
        }
        assert!(page.words().await.contains("0808 802 0300"));
        page.check_screen("before").await;
    }
);

in_three_engines!(first_question_is_asked_and_answered, TestSite::built_site(), async |page| {
    let question = first_question();
    page.open_first_question().await;
    page.arrive().await;
    page.wait_for_words("#heading", &question.ask.person).await;
    page.check_screen("question").await;

    page.answer(question.id.as_str(), "none").await;
    assert!(page.is_ticked(question.id.as_str(), "none").await);
    page.press_continue().await;
    page.wait_for("#relationship-stranger").await;
    page.arrive().await;
});

in_three_engines!(
    going_on_without_an_answer_says_what_to_do,
    TestSite::built_site(),
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
        page.wait_for("#relationship-stranger").await;
    }
);

in_three_engines!(
    no_answer_shows_in_title_address_or_history,
    TestSite::built_site(),
    async |page| {
        let question = first_question();
        page.open_ready().await;
        let title = page.title().await;
        let entries: u32 = page.run("return history.length").await;
        page.press_start().await;
        page.press("#who-other").await;
        page.answer_first_question(question.id.as_str(), "not_sure").await;
        assert_eq!(page.title().await, title);
        assert_eq!(page.address().await, page.site);
        assert_eq!(page.run::<u32>("return history.length").await, entries);
    }
);
