//! The whole way of an officer without a mouse or a finger: the door, a part, the judgement, the plan, the clocks, the
//! record, the lock.

use heedful_engine::assess::nation;
use heedful_engine::case::OfficerJudgement;
use heedful_engine::officer::Moment;
use heedful_engine::officer::file::{MeasureStep, OfficerFile, StepState};
use heedful_engine::officer::plan::plan;
use heedful_engine::{Answer, Audience, Band, Case, assess};
use heedful_tests::{Page, Press, TestSite, built_for_officers, in_three_engines};

async fn presses(page: &Page, id: &str) {
    page.tab_to(id).await;
    page.press_keys(&[Press::Enter]).await;
}

async fn ticks(page: &Page, id: &str) {
    page.tab_to(id).await;
    page.press_keys(&[Press::Space]).await;
}

async fn types(page: &Page, id: &str, text: &str) {
    page.tab_to(id).await;
    page.type_text(text).await;
}

/// Follows a button to a screen.
async fn goes(page: &Page, id: &str, screen: &str) {
    presses(page, id).await;
    page.wait_for(&format!("#screen-{screen}")).await;
    page.arrive().await;
}

in_three_engines!(the_keyboard_alone_leads_to_a_record, TestSite::built_site(), async |page| {
    let (prepared, content) = built_for_officers();
    let mut told = Case { audience: Audience::Officer, ..Case::default() };
    let mut file = OfficerFile { reference: "ref 77".to_owned(), ..OfficerFile::default() };
    page.open_path("officer.html").await;
    page.wait_for_state("ready").await;
    goes(page, "begin", "home").await;
    types(page, "reference", "ref 77").await;

    // A reference is something to lock.
    goes(page, "next", "code").await;
    goes(page, "lock-without", "door-0").await;
    ticks(page, "threats-kill").await;
    told.answers.insert("threats".into(), Answer::Many(vec!["kill".into()]));
    goes(page, "next", "door-1").await;
    goes(page, "next", "door-result").await;
    let assessment = assess(&prepared, &told, page.today().await);
    page.wait_for(&format!("#band.{}", assessment.band.id())).await;
    goes(page, "next", "part-0").await;
    goes(page, "to-case", "home").await;

    // The one that is picked is reached, and an arrow picks the next.
    goes(page, "go-judgement", "judgement").await;
    page.tab_to("judged-agree").await;
    page.press_keys(&[Press::Down]).await;
    types(page, "judged-reason", "seen by two").await;
    types(page, "judged-supervisor", "insp. vaughan").await;
    ticks(page, "judged-agreed").await;
    told.judgement.officer = Some(OfficerJudgement {
        band: Band::ALL[0],
        reason: "seen by two".to_owned(),
        supervisor: Some("insp. vaughan".to_owned()),
        agreed: true,
    });
    goes(page, "to-case", "home").await;

    goes(page, "go-plan", "plan").await;
    let nation = nation(prepared.pack(), &told);
    let start = Moment::from_minutes(0);
    let planned = plan(prepared.pack(), &content, &file, &assessment, nation, start);
    let measure = planned[0].guidance.id.clone();
    ticks(page, &format!("step-{measure}-open")).await;
    types(page, &format!("owner-{measure}"), "pc 12").await;
    ticks(page, &format!("accepted-{measure}")).await;
    let owner = "pc 12".to_owned();
    let step =
        MeasureStep { state: StepState::Open, owner, accepted: true, ..MeasureStep::default() };
    file.steps.insert(measure, step);
    goes(page, "to-case", "home").await;

    goes(page, "go-outputs", "outputs").await;
    file.put(&mut told);
    page.record_is_that_of(&prepared, &content, &told).await;
    page.tab_to("show-record").await;
    page.press_keys(&[Press::Down]).await;
    page.wait_for("#record-do").await;

    presses(page, "lock").await;
    page.wait_for("#go-on").await;
    page.arrive().await;
    presses(page, "go-on").await;
    page.wait_for("#screen-outputs").await;
    page.wait_for_focus("lock").await;
});
