//! Every example that an officer tells, in three engines, on a telephone's screen and in flight mode: the doorstep, the
//! whole assessment, a plan in which each measure is settled; then the record that the page saves goes to `heedful assess`,
//! which must come to the same, reason by reason. And how long that takes an officer, by the model in `docs/officers.md`.

use heedful_engine::officer::file::{
    Decision, OfficerFile, OrderDecision, Start, StartKind, Step as Planned, StepState,
};
use heedful_engine::officer::plan::plan;
use heedful_engine::officer::{Moment, OfficerContent};
use heedful_engine::record::KeptResult;
use heedful_engine::{Answer, Audience, Case, Date, Prepared, QuestionId, assess};
use heedful_tests::{
    Met, Page, Setting, Step, built_for_officers, example_told_on, giving, in_three_engines,
    next_in, officers_examples, pack_folder,
};

in_three_engines!(
    every_example_ends_offline_in_what_heedful_assess_says,
    Setting::built_site(),
    async |page| {
        let (prepared, content) = built_for_officers();
        page.open_officer().await;
        page.wait_for("html[data-offline=ready]").await;
        page.cut_off();
        let examples = officers_examples();
        assert_eq!(examples.len(), 11, "{examples:?}");
        for id in examples {
            let spent = whole_case(page, &prepared, &content, &id).await;
            println!("{id}: {:?} {:?} {}", spent.door, spent.whole, spent.asked);
        }
    }
);

/// What a pass cost.
#[derive(Debug, Default, Clone, Copy)]
struct Effort {
    presses: u32,
    letters: u32,
    words: u32,
    screens: u32,
    waited: f64,
}

/// The door, and all of it.
struct Spent {
    door: Effort,
    whole: Effort,
    asked: u32,
}

async fn whole_case(page: &Page, prepared: &Prepared, content: &OfficerContent, id: &str) -> Spent {
    let today = page.today().await;
    let example = example_told_on(id, today);

    let (door, mut told) = at_the_door(prepared, content, &example.case);
    let met = page.by_hand(&door).await;
    let at_door = Effort::of(&door, &met);
    page.wait_for(&format!("#band.{}", assess(prepared, &told, today).band.id())).await;
    page.record_is_that_of(prepared, content, &told).await;

    let mut steps = the_rest(prepared, &example.case, today, &mut told);
    let assessment = assess(prepared, &told, today);
    assert_eq!(assessment.band, example.expect.band, "{id}: {}", example.expect.because);
    steps.extend(a_plan(prepared, content, &mut told, today));
    let met = page.by_hand(&steps).await;
    page.record_is_that_of(prepared, content, &told).await;
    assert_eq!(page.title().await, "Check");

    page.press("label:has(#keep-file)").await;
    let saved = page.saved_by("#keep-do").await;
    let folder = tempfile::tempdir().expect("a folder for the record");
    let file = folder.path().join(&saved.name);
    std::fs::write(&file, &saved.content).expect("the record can be written");
    let (_, case, assessed) = heedful_cli::assess::assess(&pack_folder(), &file, None, today)
        .unwrap_or_else(|wrong| panic!("{id}: heedful assess: {wrong:?}"));
    assert_eq!(case.result, Some(KeptResult::of(&assessed)), "{id}: what the page came to");
    assert_eq!(bare(&case), bare(&told), "{id}: what the page saved");
    assert_eq!(assessed, assessment, "{id}: heedful assess");

    page.by_hand(&[
        Step::press("#to-case"),
        Step::arrive("home"),
        Step::press("#new-case"),
        Step::press("#new-case-yes"),
    ])
    .await;
    page.wait_for("#wiped").await;
    Spent { door: at_door, whole: at_door.and(Effort::of(&steps, &met)), asked: count(content) }
}

/// What was told, without what a record adds of itself, and with all that was ticked in one order.
fn bare(case: &Case) -> Case {
    let mut file = OfficerFile::of(case).expect("the file reads");
    file.before.clear();
    let mut case = Case { pack: None, result: None, ..case.clone() };
    file.put(&mut case);
    for answer in case.answers.values_mut() {
        if let Answer::Many(options) = answer {
            options.sort();
        }
    }
    case
}

/// The ten questions, and what they were told.
fn at_the_door(prepared: &Prepared, content: &OfficerContent, case: &Case) -> (Vec<Step>, Case) {
    let mut told = Case { audience: Audience::Officer, ..Case::default() };
    let mut steps = vec![Step::press("#go-door-0")];
    for (page, ids) in content.doorstep.chunks(5).enumerate() {
        steps.push(Step::arrive(format!("door-{page}")));
        for id in ids {
            tell(prepared, case, id, &mut told, &mut steps);
        }
        steps.push(Step::press("#next"));
    }
    steps.push(Step::arrive("door-result"));
    (steps, told)
}

/// All parts after the door, up to the judgement.
fn the_rest(prepared: &Prepared, case: &Case, today: Date, told: &mut Case) -> Vec<Step> {
    let at_door: Vec<QuestionId> = told.answers.keys().cloned().collect();
    let mut steps = Vec::new();
    for (index, part) in prepared.pack().parts.iter().enumerate() {
        steps.extend([Step::press("#next"), Step::arrive(format!("part-{index}"))]);
        let mut done = at_door.clone();
        // An answer may open further questions on the same screen.
        while let Some(question) = next_in(prepared, told, today, part.id.as_str(), &done) {
            done.push(question.id.clone());
            tell(prepared, case, &question.id, told, &mut steps);
        }
    }
    for screen in ["identification", "judgement"] {
        steps.extend([Step::press("#next"), Step::arrive(screen)]);
    }
    steps
}

fn tell(prepared: &Prepared, case: &Case, id: &QuestionId, told: &mut Case, steps: &mut Vec<Step>) {
    let question = prepared.pack().questions.iter().find(|question| question.id == *id);
    let question = question.expect("a question of the pack");
    if let Some(answer) = case.answers.get(id) {
        steps.extend(giving(question, answer));
        told.answers.insert(id.clone(), answer.clone());
    }
}

/// A plan in which each measure is settled in one of the three ways, a protective order that is decided, both clocks.
fn a_plan(
    prepared: &Prepared,
    content: &OfficerContent,
    told: &mut Case,
    today: Date,
) -> Vec<Step> {
    let mut file = OfficerFile::default();
    let mut steps = vec![Step::press("#next"), Step::arrive("plan")];
    let assessment = assess(prepared, told, today);
    let start = Moment::parse("2026-11-22T14:05Z").expect("a moment");
    let planned = plan(prepared.pack(), content, &file, &assessment, start);
    assert!(!planned.is_empty(), "nobody leaves without a plan");
    for (place, planned) in planned.iter().enumerate() {
        let id = planned.guidance.id.clone();
        let state = StepState::ALL[place % StepState::ALL.len()];
        steps.push(Step::press(format!("#step-{id}-{}", state.id())));
        let mut step = Planned { state, ..Planned::default() };
        match state {
            StepState::Open | StepState::Done => {
                steps.push(Step::write(format!("#owner-{id}"), "PC 12"));
                step.owner = "PC 12".to_owned();
            }
            StepState::NotDone => {
                steps.push(Step::write(format!("#why-{id}"), "not here"));
                step.why_not = "not here".to_owned();
            }
        }
        file.steps.insert(id, step);
    }
    let mut order = OrderDecision::default();
    steps.extend([Step::press("#next"), Step::arrive("order")]);
    for criterion in &content.criteria {
        steps.push(Step::press(format!("#criterion-{}", criterion.id)));
        order.met.push(criterion.id.clone());
    }
    order.decision = Decision::InterimAndFull;
    order.reason = "all three are met".to_owned();
    file.order = Some(order);
    file.start = Some(Start { kind: StartKind::Report, at: start });
    steps.extend([
        Step::press(format!("#decision-{}", Decision::InterimAndFull.id())),
        Step::write("#decision-reason", "all three are met"),
        Step::press("#start-report"),
        Step::write("#start-time", "2026-11-22T14:05"),
    ]);
    for screen in ["breaches", "outputs"] {
        steps.extend([Step::press("#next"), Step::arrive(screen)]);
    }
    file.put(told);
    steps
}

/// How many words an officer says to ask the ten questions, as “Ask it this way” has them.
fn count(content: &OfficerContent) -> u32 {
    let at_door = content.help.iter().filter(|help| content.doorstep.contains(&help.question));
    let words = at_door.map(|help| help.say.for_audience(Audience::Officer).split(' ').count());
    u32::try_from(words.sum::<usize>()).unwrap_or(u32::MAX)
}

impl Effort {
    fn of(steps: &[Step], met: &[Met]) -> Effort {
        let mut effort = Effort::default();
        for step in steps {
            match step {
                Step::Press { .. } => effort.presses += 1,
                Step::Write { text, .. } => {
                    effort.letters += u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
                }
                Step::Arrive { .. } => effort.screens += 1,
            }
        }
        effort.words = met.iter().map(|met| met.words).sum();
        effort.waited = met.iter().map(|met| met.waited).sum::<f64>() / 1000.0;
        effort
    }

    fn and(self, other: Effort) -> Effort {
        Effort {
            presses: self.presses + other.presses,
            letters: self.letters + other.letters,
            words: self.words + other.words,
            screens: self.screens + other.screens,
            waited: self.waited + other.waited,
        }
    }
}
