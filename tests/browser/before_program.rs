//! The first screens while the program is still on its way, and when it never comes: what a person on a slow line does
//! first must count, and help must never wait.

use heedful_tests::{NEUTRAL_PLACE, Page, Press, TestSite, first_question, in_three_engines};
use xtask::server::FaultKind;

/// The program is on its way until the test lets it through.
fn on_its_way() -> TestSite {
    TestSite::built_site().with_delayed("_bg.wasm")
}

/// The program is on its way until the test lets it through, and then does not come.
fn never_there() -> TestSite {
    on_its_way().with_fault("_bg.wasm", FaultKind::Blocked).expecting("_bg.wasm").expecting("403")
}

/// Goes to the first question without the program.
async fn ask_first(page: &Page, who: &str) {
    page.open().await;
    page.press_start().await;
    page.arrive().await;
    page.press(&format!("#who-{who}")).await;
    page.wait_for("form.question").await;
    page.arrive().await;
}

in_three_engines!(an_answer_before_the_program_counts, on_its_way(), async |page| {
    let question = first_question();
    ask_first(page, "other").await;
    assert_eq!(page.text_of("#heading").await, question.ask.other.clone().unwrap_or_default());
    page.check_screen("early-question").await;
    page.answer("now", "none").await;
    page.press_continue().await;
    page.wait_for("#moment").await;
    page.arrive().await;
    page.check_screen("early-wait").await;

    page.press("#back").await;
    page.arrive().await;
    assert!(page.is_ticked("now", "none").await, "going back loses nothing");
    page.run::<()>("document.querySelector('#note').closest('details').open = true").await;
    page.write("#note", "He left at six.").await;
    page.press_continue().await;
    page.wait_for("#moment").await;

    page.let_through();
    page.wait_for("#relationship-stranger").await;
    page.arrive().await;
    page.press("#back").await;
    page.wait_for("#now-none").await;
    page.arrive().await;
    assert_eq!(page.text_of("#heading").await, question.ask.other.unwrap_or_default());
    assert!(page.is_ticked("now", "none").await);
    assert_eq!(
        page.run::<String>("return document.querySelector('#note').value").await,
        "He left at six."
    );
});

in_three_engines!(a_warm_up_leaves_no_trace, TestSite::built_site(), async |page| {
    page.open_ready().await;
    // What waits for paper to be drawn would draw itself now.
    page.run::<()>("window.dispatchEvent(new Event('beforeprint')); window.dispatchEvent(new Event('afterprint'))")
        .await;
    assert!(page.shows("#begin").await);
    let (inside, step, focused, stored): (Vec<String>, Option<String>, String, usize) = page
        .run(
            "const inside = [...document.querySelectorAll('#app > :not(template)')].map(({ outerHTML }) => outerHTML);
             return [inside, document.documentElement.dataset.step ?? null, document.activeElement.tagName,
               localStorage.length + sessionStorage.length]",
        )
        .await;
    assert_eq!((inside, step, focused.as_str(), stored), (vec![], None, "BODY", 0));
});

in_three_engines!(left_alone_before_the_program_it_shows_no_answer, on_its_way(), async |page| {
    let question = first_question();
    ask_first(page, "self").await;
    page.answer("now", "following").await;
    page.leave_alone().await;
    page.wait_for("#go-on").await;
    assert!(!page.shows(".question").await);
    assert!(!page.text_of("main").await.contains(&question.options[1].say.person));
    page.check_screen("early-blanked").await;
    page.press("#go-on").await;
    page.wait_for("form.question").await;
    page.arrive().await;
    assert!(page.is_ticked("now", "following").await, "hiding it loses nothing");

    page.let_through();
    page.wait_for_state("ready").await;
    page.leave_alone().await;
    page.wait_for_state("started").await;
    page.wait_for("section.blanked").await;
    assert!(!page.shows(".question").await);
    page.press("#go-on").await;
    page.wait_for("#now-following").await;
    page.arrive().await;
    assert!(page.is_ticked("now", "following").await, "nor does the program");
});

in_three_engines!(the_program_takes_over_at_the_next_step, on_its_way(), async |page| {
    ask_first(page, "self").await;
    page.answer("now", "following").await;
    page.run::<()>("document.querySelector('#now-hurt').focus(); document.querySelector('form').dataset.same = ''")
        .await;
    page.let_through();
    page.wait_for_state("ready").await;
    assert!(page.shows("form[data-same]").await, "nothing changes under the person's hands");
    assert_eq!(page.focused().await, "now-hurt");

    page.press_continue().await;
    page.wait_for_state("started").await;
    page.wait_for("#call-999").await;
    page.arrive().await;
    page.press("#back").await;
    page.wait_for("#now-following").await;
    assert!(page.is_ticked("now", "following").await);
});

in_three_engines!(danger_now_shows_help_without_the_program, never_there(), async |page| {
    let question = first_question();
    let here = question.options.first().expect("an option").say.person.clone();
    ask_first(page, "self").await;
    page.answer("now", "here").await;
    page.answer("now", "hurt").await;
    page.press_continue().await;
    page.wait_for("#call-999").await;
    page.wait_for(".steps").await;
    page.arrive().await;
    page.check_screen("early-danger").await;

    page.let_through();
    page.wait_for_state("cannot-run").await;
    assert!(page.shows("#call-999").await, "help is never taken away");
    page.press_continue().await;
    page.wait_for("#answers-kept").await;
    for needed in
        ["#print-kept", "#copy-kept", "#broken a[href^='paper.html']", "#broken a[href='tel:999']"]
    {
        assert!(page.shows(needed).await, "{needed}");
    }
    let told = page.text_of("#answers-kept").await;
    assert!(told.contains(&question.ask.person) && told.contains(&here), "{told}");
    assert_eq!(page.run::<String>("return document.activeElement.localName").await, "h1");
    page.check_screen("early-never-there").await;
});

in_three_engines!(who_waits_is_told_at_once_that_it_never_comes, never_there(), async |page| {
    ask_first(page, "self").await;
    page.press_skip().await;
    page.wait_for("#moment").await;
    page.let_through();
    page.wait_for("#broken").await;
    assert!(!page.shows("#kept").await, "nothing was told");
});

in_three_engines!(the_first_question_works_as_in_the_program, on_its_way(), async |page| {
    ask_first(page, "self").await;
    page.press_continue().await;
    page.wait_for_focus("errors").await;
    page.check_screen("early-error").await;
    page.press("#errors a").await;
    page.wait_for_focus("now-here").await;
    page.press_keys(&[Press::Down]).await;
    page.wait_for_focus("now-following").await;
    page.press_keys(&[Press::Space]).await;
    assert!(!page.shows("#errors").await, "the mistake is mended");
    page.type_text("7").await;
    assert!(page.is_ticked("now", "none").await);
    assert!(!page.is_ticked("now", "following").await, "none of these stands alone");
    page.type_text("1").await;
    assert!(page.is_ticked("now", "here").await && !page.is_ticked("now", "none").await);
    page.press("#back").await;
    page.wait_for("#who-self").await;
    page.arrive().await;
    page.press("#who-officer").await;
    page.wait_for("form.question").await;
    page.arrive().await;
    assert_eq!(
        page.text_of("#heading").await,
        first_question().ask.officer.expect("officers are asked in their words")
    );
    page.press_continue().await;
    page.wait_for(".danger").await;
    assert!(!page.shows("#call-999").await, "an officer is the help");
});

in_three_engines!(the_way_out_works_on_the_first_screens, on_its_way(), async |page| {
    ask_first(page, "self").await;
    page.answer("now", "here").await;
    assert_eq!(page.address().await, page.site);
    assert_eq!(page.title().await, "Check");
    let kept: usize = page.run("return localStorage.length + sessionStorage.length").await;
    assert_eq!(kept, 0);
    page.press_shift_thrice().await;
    page.wait_for_address(NEUTRAL_PLACE).await;
});

in_three_engines!(what_was_kept_opens_once_the_program_is_there, on_its_way(), async |page| {
    page.open().await;
    page.press_start().await;
    page.arrive().await;
    page.press(".fold summary").await;
    page.wait_for(".fold [role=status]").await;
    page.let_through();
    page.wait_for("#app .fold input[type=file]").await;
    assert!(page.shows("#who-self").await);
});

/// What a person sees and hears of a screen, without the wrappers that differ.
const OUTLINE: &str = "
    const seen = 'form, fieldset, legend, h1, h2, h3, p, li, label, input, textarea, button, a, summary, progress';
    const told = ['id', 'class', 'type', 'name', 'href', 'role', 'tabindex', 'rows', 'max', 'novalidate',
      'autocomplete', 'autocapitalize', 'autocorrect', 'spellcheck', 'writingsuggestions', 'translate', 'dir', 'for', 'aria-label', 'aria-describedby', 'aria-hidden', 'aria-labelledby'];
    return [...document.querySelectorAll('#app ' + seen.split(', ').join(', #app '))]
      .filter((one) => !one.closest('.fold') || one.localName === 'summary')
      .filter((one) => !one.matches('.visually-hidden'))
      .map((one) => {
        const attributes = told.filter((name) => one.hasAttribute(name)).map((name) => `${name}=${one.getAttribute(name)}`);
        const words = one.matches('form, fieldset') ? '' : one.textContent.replace(/\\s+/g, '');
        return [one.localName, ...attributes, words].join(' ');
      });";

/// The screens that can be seen without the program, as outlines: who, the question, its mistake, danger now.
async fn outlines(page: &Page, who: &str) -> Vec<Vec<String>> {
    let mut outlines = vec![];
    page.arrive().await;
    outlines.push(page.run(OUTLINE).await);
    page.press(&format!("#who-{who}")).await;
    page.wait_for("form.question").await;
    page.arrive().await;
    outlines.push(page.run(OUTLINE).await);
    page.press_continue().await;
    page.wait_for_focus("errors").await;
    outlines.push(page.run(OUTLINE).await);
    page.answer("now", "here").await;
    page.answer("now", "following").await;
    page.answer("now", "none").await;
    page.wait_for("#undo-now").await;
    outlines.push(page.run(OUTLINE).await);
    page.press("#undo-now").await;
    page.wait_for_focus("now-none").await;
    outlines.push(page.run(OUTLINE).await);
    page.press_continue().await;
    page.wait_for(".danger #back").await;
    page.arrive().await;
    outlines.push(page.run(OUTLINE).await);
    outlines
}

in_three_engines!(the_first_screens_are_those_of_the_program, on_its_way(), async |page| {
    let mut early = vec![];
    for who in ["self", "other", "officer"] {
        page.open().await;
        page.press_start().await;
        early.push(outlines(page, who).await);
    }
    page.let_through();
    for (who, early) in ["self", "other", "officer"].into_iter().zip(early) {
        page.open_ready().await;
        page.press_start().await;
        assert_eq!(outlines(page, who).await, early, "{who}");
    }
});
