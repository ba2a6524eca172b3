//! The statement, the steps and the comparison, as a person uses them.

use std::path::PathBuf;

use heedful_engine::report::document_text;
use heedful_engine::{Case, Incident, Phrase, When, assess, statement};
use heedful_tests::{
    Engine, Page, TestSite, built_prepared, example_told_on, in_firefox, in_three_engines, phrase,
    run, until,
};

use crate::printed::is_page_number;

/// Tells an example up to its result.
async fn tell(page: &Page, id: &str) -> Case {
    let prepared = built_prepared();
    page.open_ready().await;
    let example = example_told_on(id, page.today().await);
    let told = page.tell(&prepared, &example.case, async |_, _| {}).await;
    page.press_continue().await;
    page.wait_for(".result").await;
    told
}

/// Goes from the result to the screen behind one of its buttons.
async fn open(page: &Page, button: &str) {
    page.press(button).await;
    page.wait_for("#back").await;
    page.arrive().await;
}

/// The statement of a case as text.
async fn made(page: &Page, case: &Case) -> String {
    let prepared = built_prepared();
    let assessment = assess(&prepared, case, page.today().await);
    document_text(&statement(&prepared, case, &assessment, case.audience))
}

/// Without white space, which differs, and without what only plain text has.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !"-=".contains(*letter)).collect()
}

async fn value_of(page: &Page, css: &str) -> String {
    page.run(&format!("return document.querySelector({css:?}).value")).await
}

in_three_engines!(
    a_statement_is_read_changed_and_made_anew,
    TestSite::built_site(),
    async |page| {
        let told = tell(page, "calm-threat-to-kill").await;
        open(page, "#to-statement").await;
        let text = made(page, &told).await;
        let shown: String = page.run("return document.querySelector('main').textContent").await;
        let shown = bare(&shown);
        for line in text.lines() {
            assert!(shown.contains(&bare(line)), "not on the screen: {line}");
        }
        page.check_screen("statement").await;
        page.press("#statement-change").await;
        page.wait_for_focus("statement-text").await;
        assert_eq!(value_of(page, "#statement-text").await, text);
        page.write("#statement-text", "Only this.").await;
        page.check_screen("statement-changed").await;
        // What was changed is still there after a look at the result.
        page.press("#back").await;
        page.wait_for(".result").await;
        open(page, "#to-statement").await;
        assert_eq!(value_of(page, "#statement-text").await, "Only this.");
        page.press("#statement-undo").await;
        page.wait_for("#part-short").await;
    }
);

// Two people may use one page, one after the other, each with a record of their own.
in_three_engines!(two_peoples_cases_never_mix, TestSite::built_site(), async |page| {
    const HERS: &str = "Only hers to tell.";
    let prepared = built_prepared();
    page.skip_until(".answers").await;
    page.press("#open-diary").await;
    page.wait_for("#add").await;
    page.press("#add").await;
    page.wait_for(".entry-form").await;
    page.arrive().await;
    page.press(".entry-more details:has(#entry-2) > summary").await;
    page.write("#entry-2", HERS).await;
    page.press("label:has(#entry-today)").await;
    page.press("label:has(#entry-kind-call)").await;
    page.press_continue().await;
    page.wait_for("#add").await;
    page.arrive().await;
    // Something is left in every place where it can be: an entry, a list, a statement, a step.
    page.press("#add").await;
    page.wait_for(".entry-form").await;
    page.arrive().await;
    page.press(".entry-more details:has(#entry-2) > summary").await;
    page.write("#entry-2", HERS).await;
    page.press("#back").await;
    page.wait_for("#table-in").await;
    page.press("#table-in").await;
    page.wait_for("#table-paste").await;
    page.write("#table-paste", HERS).await;
    page.press("#back").await;
    page.wait_for("#add").await;
    page.press("#back").await;
    page.wait_for(".answers").await;
    page.arrive().await;
    page.press_continue().await;
    page.wait_for_whole_result().await;
    open(page, "#to-statement").await;
    page.press("#statement-change").await;
    page.wait_for_focus("statement-text").await;
    page.write("#statement-text", HERS).await;
    page.press("#back").await;
    page.wait_for_whole_result().await;
    open(page, "#to-steps").await;
    page.write("#step-words", HERS).await;
    page.press("#back").await;
    page.wait_for_whole_result().await;
    page.arrive().await;

    // Back to the start, where another record is opened in place of this one.
    while !page.shows("#who-self").await {
        let heading = page.text_of("#heading").await;
        page.press("#back").await;
        until("the screen has changed", async || {
            (page.text_of("#heading").await != heading).then_some(())
        })
        .await;
        page.arrive().await;
    }
    let mut other = example_told_on("wrong-number", page.today().await).case;
    let today = page.today().await;
    other.diary = vec![Incident::new(When::On(today), "call".into())];
    let mut record = serde_json::to_value(&other).expect("a case is JSON");
    let pack = prepared.pack();
    record["pack"] = serde_json::json!({ "id": pack.id, "version": pack.version });
    page.press("#app summary").await;
    let _file = page.choose_file(&record.to_string()).await;
    page.wait_for_focus("open-ask").await;
    page.press("[aria-labelledby=open-ask] .button:not(.plain)").await;
    page.wait_for(".answers").await;
    page.arrive().await;
    holds_nothing_of(page, HERS).await;
    page.press("#open-diary").await;
    page.wait_for("#add").await;
    assert!(!page.shows("#go-on").await, "her entry");
    holds_nothing_of(page, HERS).await;
    page.press("#table-in").await;
    page.wait_for("#table-paste").await;
    holds_nothing_of(page, HERS).await;
    page.press("#back").await;
    page.wait_for("#add").await;
    page.press("#back").await;
    page.wait_for(".answers").await;
    page.arrive().await;
    page.press_continue().await;
    page.wait_for_whole_result().await;
    open(page, "#to-statement").await;
    page.wait_for("#statement-change").await;
    holds_nothing_of(page, HERS).await;
    let shown: String = page.run("return document.querySelector('main').textContent").await;
    let shown = bare(&shown);
    for line in made(page, &other).await.lines() {
        assert!(shown.contains(&bare(line)), "not on the screen: {line}");
    }
    page.press("#back").await;
    page.wait_for_whole_result().await;
    open(page, "#to-steps").await;
    holds_nothing_of(page, HERS).await;
});

/// Nothing in the document, seen, hidden or typed, has these words.
async fn holds_nothing_of(page: &Page, words: &str) {
    let document: String = page
        .run(
            "const typed = [...document.querySelectorAll('input, textarea')];
             return document.documentElement.outerHTML + typed.map((field) => field.value).join(' ')",
        )
        .await;
    assert!(!document.contains(words), "words of the case before");
}

in_firefox!(a_step_is_noted_taken_out_and_brought_back, TestSite::built_site(), async |page| {
    page.skip_until(".answers").await;
    page.press_continue().await;
    page.wait_for(".result").await;
    open(page, "#to-steps").await;
    page.press("#step-add").await;
    page.wait_for("#step-wrong").await;
    let (year, month, day) = page.today().await.plus_days(-20).ymd();
    for (part, number) in
        [("day", day.to_string()), ("month", month.to_string()), ("year", year.to_string())]
    {
        page.write(&format!("#date-{part}"), &number).await;
    }
    page.write("#step-words", "At the front desk").await;
    page.press("#step-add").await;
    page.wait_for("#step-remove-0").await;
    let prepared = built_prepared();
    let reported = phrase(&prepared, &Case::default(), Phrase::StepReported, &[]);
    assert!(page.says(&format!("{reported}: At the front desk")).await);
    page.check_screen("steps").await;
    page.press("#step-remove-0").await;
    page.press("#step-undo").await;
    page.wait_for("#step-remove-0").await;
});

in_three_engines!(
    an_earlier_file_is_compared_and_replaces_nothing,
    TestSite::built_site(),
    async |page| {
        let told = tell(page, "wrong-number").await;
        open(page, "#to-compare").await;
        let file = earlier_file(page, &told);
        let input = page.wait_for("#open-file").await;
        input.send_keys(file.to_string_lossy()).await.expect("a file can be chosen");
        page.wait_for("#compared #part-answers").await;
        page.check_screen("compare").await;
        let prepared = built_prepared();
        let question =
            prepared.pack().questions.iter().find(|question| question.id.as_str() == "threats");
        let asked = question.expect("the pack asks").ask.for_audience(told.audience).to_owned();
        assert!(page.says(&asked).await);
        std::fs::remove_file(file).ok();
        // The answers on the screen are those that were told.
        page.press("#back").await;
        page.wait_for(".result").await;
        until("the result is still that of the case", async || {
            let assessment = assess(&prepared, &told, page.today().await);
            page.shows(&format!(".band.{}", assessment.band.id())).await.then_some(())
        })
        .await;
    }
);

/// The same case, but with a threat that was told then.
fn earlier_file(page: &Page, told: &Case) -> PathBuf {
    let mut earlier = told.clone();
    earlier.answers.insert("threats".into(), heedful_engine::Answer::Many(vec!["veiled".into()]));
    let name = format!("heedful-{:?}-{}.json", page.engine, std::process::id());
    let file = std::env::temp_dir().join(name);
    let json = serde_json::to_string(&earlier).expect("a case is JSON");
    std::fs::write(&file, json).expect("a file can be written");
    file
}

// Only Chromium can print without a window to press in.
mod a_statement_prints_as_a_document {
    use super::*;

    #[test]
    fn chromium() {
        run(
            concat!(module_path!(), "::chromium"),
            Engine::Chromium,
            TestSite::built_site(),
            async |page| {
                let told = tell(page, "calm-threat-to-kill").await;
                open(page, "#to-statement").await;
                let text = page.on_paper("statement").await;
                let lines = text.lines().filter(|line| !is_page_number(line));
                let printed = bare(&lines.collect::<Vec<_>>().join(" "));
                for line in made(page, &told).await.lines() {
                    assert!(printed.contains(&bare(line)), "not on paper: {line}\n{text}");
                }
                let prepared = built_prepared();
                for control in
                    [Phrase::StatementChange, Phrase::StatementIntro, Phrase::KeepPrintRisk]
                {
                    let control = bare(&phrase(&prepared, &told, control, &[]));
                    assert!(!printed.contains(&control), "on paper: {control}");
                }
                page.press("#statement-change").await;
                page.wait_for_focus("statement-text").await;
                page.write("#statement-text", "First line.\nSecond line.").await;
                let text = page.on_paper("statement-changed").await;
                assert!(text.contains("First line.\nSecond line."), "{text}");
            },
        );
    }
}
