//! The officers' page: from the doorstep to a record, and what a phone that is handed over shows.

use heedful_engine::officer::OfficerFile;
use heedful_engine::officer::file::{ClockStart, MeasureStep, Recorded, StartKind, StepState};
use heedful_engine::{Audience, Band, Case, assess};
use heedful_tests::{
    Engine, Page, TestSite, built_for_officers, example_told_on, in_chromium, in_three_engines,
    run, until,
};

use crate::printed::{bare, is_page_number};

/// Tells an example from the door to the end, and holds the record against the engine's.
async fn tells(page: &Page, id: &str) -> Case {
    let (prepared, content) = built_for_officers();
    page.open_officer().await;
    let today = page.today().await;
    let example = example_told_on(id, today);
    let mut told = page.at_the_door(&prepared, &content, &example.case, async |_, _| {}).await;
    let band = assess(&prepared, &told, today).band;
    page.wait_for(&format!("#band.{}", band.id())).await;
    page.record_is_that_of(&prepared, &content, &told).await;
    page.press("#next").await;
    page.press("#to-case").await;
    page.wait_for("#screen-home").await;
    page.press("#go-door-result").await;
    page.wait_for("#screen-door-result").await;
    page.arrive().await;
    page.through_the_parts(&prepared, &example.case, today, &mut told, async |_, _| {}).await;
    let assessment = assess(&prepared, &told, today);
    page.press("#next").await;
    page.wait_for("#screen-judgement").await;
    page.wait_for(&format!("#band.{}", assessment.band.id())).await;
    page.record_is_that_of(&prepared, &content, &told).await;
    assert_eq!(page.title().await, "Check");
    told
}

in_three_engines!(a_knife_at_the_door, TestSite::built_site(), async |page| {
    tells(page, "neighbour-with-a-knife").await;
});

in_three_engines!(the_time_left_goes_on_by_itself, TestSite::built_site(), async |page| {
    tells(page, "trying-the-back-gate").await;
    page.press("#next").await;
    page.wait_for("#screen-plan").await;
    page.press("#next").await;
    page.wait_for("#screen-order").await;
    page.press("label:has(#start-report)").await;
    // From the next minute on: whole hours are left, and not two minutes from now.
    page.run::<()>(
        "const field = document.querySelector('#start-time');
         const inUK = new Date(Date.now() + 60000).toLocaleString('sv', { timeZone: 'Europe/London' });
         field.value = inUK.slice(0, 16).replace(' ', 'T');
         field.dispatchEvent(new Event('input', { bubbles: true }));",
    )
    .await;
    page.wait_for("#clock-interim").await;
    let before = page.text_of("#clock-interim .muted").await;
    page.let_pass(2).await;
    until("an hour less is left", async || {
        (page.text_of("#clock-interim .muted").await != before).then_some(())
    })
    .await;
});

in_three_engines!(a_whole_case_with_plan_and_clocks, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_officers();
    let mut told = tells(page, "trying-the-back-gate").await;
    let mut file = OfficerFile::default();

    page.press("#next").await;
    page.wait_for("#screen-plan").await;
    page.press("label:has(#step-officer-evidence-plan-open)").await;
    page.write("#owner-officer-evidence-plan", "none").await;
    let settled = page.text_of("#plan-count").await;
    page.write("#owner-officer-evidence-plan", "PC 12").await;
    assert_eq!(page.text_of("#plan-count").await, settled, "no name alone settles a step");
    page.press("label:has(#accepted-officer-evidence-plan)").await;
    until("it is settled", async || (page.text_of("#plan-count").await != settled).then_some(()))
        .await;
    page.press("label:has(#step-officer-spo-not_done)").await;
    page.write("#why-officer-spo", "with the legal team").await;
    let step = |state: StepState, owner: &str, why_not: &str| MeasureStep {
        state,
        owner: owner.to_owned(),
        accepted: !owner.is_empty(),
        due: None,
        why_not: why_not.to_owned(),
    };
    file.steps.insert("officer-evidence-plan".into(), step(StepState::Open, "PC 12", ""));
    file.steps.insert("officer-spo".into(), step(StepState::NotDone, "", "with the legal team"));
    file.put(&mut told);
    page.record_is_that_of(&prepared, &content, &told).await;

    page.press("#next").await;
    page.wait_for("#screen-order").await;
    page.press("label:has(#start-report)").await;
    // Browsers differ in how a date and time is typed; all take it from a script.
    page.run::<()>(
        "const field = document.querySelector('#start-time');
         field.value = '2026-03-28T10:00';
         field.dispatchEvent(new Event('input', { bubbles: true }));",
    )
    .await;
    page.wait_for("#clock-interim").await;
    // The clocks changed in the night between.
    assert!(page.text_of("#clock-interim").await.contains("30 March 2026, 11:00"));
    assert!(page.text_of("#clock-application").await.contains("25 April 2026, 10:00"));
    let at = heedful_engine::officer::Moment::parse("2026-03-28T10:00Z").expect("a moment");
    file.start = Some(ClockStart { kind: StartKind::Report, at });
    file.put(&mut told);
    page.record_is_that_of(&prepared, &content, &told).await;

    page.press("#to-case").await;
    page.press("#go-identification").await;
    page.wait_for("#screen-identification").await;
    page.press("label:has(#recorded-other)").await;
    page.write("#recorded-what", "Harassment").await;
    page.write("#why-not-stalking", "one event only").await;
    file.recorded = Some(Recorded {
        stalking: false,
        as_what: "Harassment".to_owned(),
        reason: "one event only".to_owned(),
    });
    file.put(&mut told);
    page.record_is_that_of(&prepared, &content, &told).await;
});

in_chromium!(
    lowering_below_a_hard_trigger_needs_a_reason_and_a_name,
    TestSite::built_site(),
    async |page| {
        let (prepared, content) = built_for_officers();
        page.open_officer().await;
        let mut knife = Case { audience: Audience::Officer, ..Case::default() };
        let used = heedful_engine::Answer::Many(vec!["used".into()]);
        knife.answers.insert("weapons".into(), used);
        page.at_the_door(&prepared, &content, &knife, async |_, _| {}).await;
        let rules = assess(&prepared, &knife, page.today().await).rules_band;
        assert_eq!(rules, Band::ActNow, "a weapon that was used is a sign of grave danger");
        page.press("#to-case").await;
        page.press("#go-judgement").await;
        page.wait_for("#screen-judgement").await;
        page.press("label:has(#judged-raised_concern)").await;
        page.wait_for("#band.act_now").await;
        page.write("#judged-reason", "it was a kitchen knife, cooking").await;
        page.wait_for("#band.act_now").await;
        page.write("#judged-supervisor", "Insp. Vaughan").await;
        page.wait_for("#band.act_now").await;
        page.press("label:has(#judged-agreed)").await;
        page.wait_for("#band.raised_concern").await;
        page.wait_for("#lowered").await;
        let seen = page.text_of("#answers-so-far").await;
        assert!(seen.contains("LOWERED") && seen.contains("Insp. Vaughan"), "{seen}");
    }
);

in_chromium!(the_second_breach_asks_for_an_offence, TestSite::built_site(), async |page| {
    page.open_officer().await;
    page.press("#go-breaches").await;
    page.wait_for("#screen-breaches").await;
    page.press("#breach-put").await;
    page.wait_for("#breach-add .wrong").await;
    for count in 1..=2 {
        page.run::<()>(
            "const day = document.querySelector('#breach-day');
             day.value = '2026-03-02';
             day.dispatchEvent(new Event('input', { bubbles: true }));
             const kind = document.querySelector('#breach-kind');
             kind.value = 'message';
             kind.dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
        page.write("#breach-what", "bail").await;
        page.press("#breach-put").await;
        page.wait_for("#breach-add .wrong").await;
        page.press("label:has(#breach-broken-yes)").await;
        page.press("#breach-put").await;
        until("the breach is in the log", async || {
            let rows: usize =
                page.run("return document.querySelectorAll('#breach-log li').length").await;
            (rows == count).then_some(())
        })
        .await;
        assert_eq!(page.shows("#two-breaches").await, count == 2);
    }
});

in_chromium!(officers_screens_are_sound, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_officers();
    page.open_officer().await;
    page.check_screen("officer-home").await;
    let today = page.today().await;
    let example = example_told_on("neighbour-with-a-knife", today);
    let at_each = async |page: &Page, screen: &str| {
        page.check_screen(&format!("officer-{screen}")).await;
    };
    let mut told = page.at_the_door(&prepared, &content, &example.case, at_each).await;
    page.through_the_parts(&prepared, &example.case, today, &mut told, at_each).await;
    page.check_screen("officer-identification").await;
    for screen in ["judgement", "plan", "order", "breaches", "outputs"] {
        page.press("#next").await;
        page.wait_for(&format!("#screen-{screen}")).await;
        page.arrive().await;
        page.check_screen(&format!("officer-{screen}")).await;
    }
});

// Only Chromium can print without a window to press in.
mod the_record_and_the_victims_copy_print_as_documents {
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

async fn prints(page: &Page) {
    tells(page, "neighbour-with-a-knife").await;
    page.press("#to-case").await;
    page.write("#officer-name", "PC 77").await;
    page.press("#go-plan").await;
    page.press("label:has(#step-officer-advocate-open)").await;
    page.press("#to-case").await;
    page.press("#go-outputs").await;
    page.wait_for("#record").await;
    for (copy, has_plan) in [("record", true), ("victim", false)] {
        page.press(&format!("label:has(#show-{copy})")).await;
        let title = if has_plan { "#record-plan" } else { "#record-agreed" };
        page.wait_for(title).await;
        let seen: Vec<String> = page
            .run(
                "const parts = document.querySelectorAll('#record :is(h2, h3, h4, p, li:not(:has(p)))');
                 return [...parts].map((part) => part.textContent);",
            )
            .await;
        assert!(seen.len() > 10, "{seen:?}");
        let text = page.on_paper(&format!("officer-{copy}")).await;
        let lines = text.lines().filter(|line| !is_page_number(line));
        let printed = bare(&lines.collect::<Vec<_>>().join(" "));
        for words in seen {
            assert!(printed.contains(&bare(&words)), "{copy}: not on paper: {words}\n{text}");
        }
        for control in ["Copy as plain text", "Delete this case", "Next:", "All parts"] {
            assert!(!text.contains(control), "{copy}: on paper, and nothing to press: {control}");
        }
        assert!(text.contains("PC 77"), "{copy}");
        assert_eq!(text.contains("suspect"), has_plan, "{copy} holds what is for the police only");
    }
}
