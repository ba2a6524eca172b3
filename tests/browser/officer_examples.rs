//! Every example that an officer tells, in three engines, on a telephone's screen and in flight mode: the doorstep, the
//! whole assessment, a plan in which each measure is settled; then the record that the page saves goes to `heedful assess`,
//! which must come to the same, reason by reason. And how long that takes an officer, by the model in `docs/officers.md`.

use std::fmt;

use heedful_engine::assess::{holds_in, nation};
use heedful_engine::case::KeptResult;
use heedful_engine::officer::file::{
    ClockStart, Decision, MeasureStep, OfficerFile, OrderDecision, StartKind, StepState,
};
use heedful_engine::officer::plan::plan;
use heedful_engine::officer::{Moment, OfficerContent};
use heedful_engine::{Answer, Audience, Case, Date, Prepared, QuestionId, assess};
use heedful_tests::{
    Met, Page, Step, TestSite, built_for_officers, example_told_on, in_chromium, next_in,
    officers_examples, pack_folder, steps_to_answer,
};

in_chromium!(
    every_example_ends_offline_in_what_heedful_assess_says,
    TestSite::built_site(),
    async |page| {
        let (prepared, content) = built_for_officers();
        page.open_officer().await;
        page.wait_for("html[data-offline=ready]").await;
        page.cut_off();
        let examples = officers_examples();
        assert_eq!(examples.len(), 14, "{examples:?}");
        for id in examples {
            let spent = whole_case(page, &prepared, &content, &id).await;
            println!("{id}: {spent}");
            let door = spent.door.seconds();
            assert!(door <= DOORSTEP, "{id}: {door:.0} s at the door: {:?}", spent.door);
        }
    }
);

/// How long an officer takes, in seconds. No published figure stands behind these: they are assumptions, named in
/// `docs/officers.md`, for an officer who has used the page before.
mod model {
    /// To say a word.
    pub const SPOKEN: f64 = 1.0 / 2.5;
    /// To hear an answer at the door. The rows are looked through meanwhile.
    pub const HEARD: f64 = 3.0;
    /// To read a word of what is new each time: a result, a plan.
    pub const READ: f64 = 1.0 / 4.0;
    /// To find a place on the screen, move the thumb and press.
    pub const PRESS: f64 = 1.2;
    /// To type a letter on a telephone.
    pub const LETTER: f64 = 0.3;
}

/// What an officer has for the ten questions, until the result is there.
const DOORSTEP: f64 = 120.0;

/// What a pass costs an officer.
#[derive(Debug, Default, Clone, Copy)]
struct Effort {
    /// Questions that are asked aloud.
    questions: u32,
    /// The words of these.
    spoken: u32,
    /// Words that have to be read.
    read: u32,
    presses: u32,
    letters: u32,
    screens: u32,
    /// What the page took, in seconds: measured.
    waited: f64,
}

/// The door, until the result is there; and all of it, until the record is.
struct Spent {
    door: Effort,
    whole: Effort,
}

async fn whole_case(page: &Page, prepared: &Prepared, content: &OfficerContent, id: &str) -> Spent {
    let today = page.today().await;
    let example = example_told_on(id, today);

    let mut talk = Effort::default();
    let (door, mut told) = at_the_door(prepared, content, &example.case, &mut talk);
    let met = page.by_hand(&door).await;
    let at_door = talk.and(Effort::of(&door, &met));
    let result = Effort { read: words_to_read(&met), ..Effort::default() };
    page.wait_for(&format!("#band.{}", assess(prepared, &told, today).band.id())).await;
    page.record_is_that_of(prepared, content, &told).await;

    let mut talk = Effort::default();
    let mut steps = the_rest(prepared, content, &example.case, today, &mut told, &mut talk);
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
    talk.read = words_to_read(&met);
    Spent { door: at_door, whole: at_door.and(result).and(talk).and(Effort::of(&steps, &met)) }
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
fn at_the_door(
    prepared: &Prepared,
    content: &OfficerContent,
    case: &Case,
    talk: &mut Effort,
) -> (Vec<Step>, Case) {
    let mut told = Case { audience: Audience::Officer, ..Case::default() };
    let mut steps = vec![Step::press("#go-door-0")];
    for (page, ids) in content.doorstep.chunks(5).enumerate() {
        steps.push(Step::arrive(format!("door-{page}")));
        for id in ids {
            talk.ask(prepared, content, id);
            tell(prepared, case, id, &mut told, &mut steps);
        }
        steps.push(Step::press("#next"));
        if page == 0 && !told.answers.is_empty() {
            steps.extend([Step::arrive("code"), Step::press("#lock-without")]);
        }
    }
    steps.push(Step::arrive("door-result"));
    (steps, told)
}

/// All parts after the door, up to the judgement.
fn the_rest(
    prepared: &Prepared,
    content: &OfficerContent,
    case: &Case,
    today: Date,
    told: &mut Case,
    talk: &mut Effort,
) -> Vec<Step> {
    let at_door: Vec<QuestionId> = told.answers.keys().cloned().collect();
    let mut steps = Vec::new();
    for (index, part) in prepared.pack().parts.iter().enumerate() {
        steps.extend([Step::press("#next"), Step::arrive(format!("part-{index}"))]);
        let mut done = at_door.clone();
        // An answer may open further questions on the same screen.
        while let Some(question) = next_in(prepared, told, today, part.id.as_str(), &done) {
            done.push(question.id.clone());
            talk.ask(prepared, content, &question.id);
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
        steps.extend(steps_to_answer(question, answer));
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
    let planned =
        plan(prepared.pack(), content, &file, &assessment, nation(prepared.pack(), told), start);
    assert!(!planned.is_empty(), "nobody leaves without a plan");
    for (place, planned) in planned.iter().enumerate() {
        let id = planned.guidance.id.clone();
        let state = StepState::ALL[place % StepState::ALL.len()];
        steps.push(Step::press(format!("#step-{id}-{}", state.id())));
        let mut step = MeasureStep { state, ..MeasureStep::default() };
        match state {
            StepState::Open | StepState::Done => {
                steps.push(Step::write(format!("#owner-{id}"), "PC 12"));
                step.owner = "PC 12".to_owned();
                if state == StepState::Open {
                    steps.push(Step::press(format!("#accepted-{id}")));
                    step.accepted = true;
                }
            }
            StepState::NotDone => {
                steps.push(Step::write(format!("#why-{id}"), "not here at all"));
                step.why_not = "not here at all".to_owned();
            }
        }
        file.steps.insert(id, step);
    }
    let mut order = OrderDecision::default();
    steps.extend([Step::press("#next"), Step::arrive("order")]);
    let nation = nation(prepared.pack(), told);
    for criterion in content.criteria.iter().filter(|one| holds_in(&one.nations, nation)) {
        steps.push(Step::press(format!("#criterion-{}", criterion.id)));
        order.met.push(criterion.id.clone());
    }
    order.decision = Decision::InterimAndFull;
    order.reason = "all three are met".to_owned();
    file.order = Some(order);
    file.start = Some(ClockStart { kind: StartKind::Report, at: start });
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

/// What is new each time and has to be read: not the questions, nor the record, which is for the file.
fn words_to_read(met: &[Met]) -> u32 {
    let is_known =
        |at: &str| at == "outputs" || at.starts_with("part-") || matches!(at, "door-0" | "door-1");
    met.iter().filter(|met| !is_known(&met.at)).map(|met| met.words).sum()
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
        effort.waited = met.iter().map(|met| met.waited).sum::<f64>() / 1000.0;
        effort
    }

    /// Asks a question aloud, in the words of “Ask it this way” where there are some.
    fn ask(&mut self, prepared: &Prepared, content: &OfficerContent, id: &QuestionId) {
        let help = content.help.iter().find(|help| help.question == *id).map(|help| &help.say);
        let question = prepared.pack().questions.iter().find(|question| question.id == *id);
        let say = help.or(question.map(|question| &question.ask)).expect("a question has words");
        let words = say.for_audience(Audience::Officer).split_whitespace().count();
        self.spoken += u32::try_from(words).unwrap_or(u32::MAX);
        self.questions += 1;
    }

    fn and(self, other: Effort) -> Effort {
        Effort {
            questions: self.questions + other.questions,
            spoken: self.spoken + other.spoken,
            read: self.read + other.read,
            presses: self.presses + other.presses,
            letters: self.letters + other.letters,
            screens: self.screens + other.screens,
            waited: self.waited + other.waited,
        }
    }

    fn seconds(self) -> f64 {
        f64::from(self.spoken) * model::SPOKEN
            + f64::from(self.questions) * model::HEARD
            + f64::from(self.read) * model::READ
            + f64::from(self.presses) * model::PRESS
            + f64::from(self.letters) * model::LETTER
            + self.waited
    }
}

impl fmt::Display for Spent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (door, whole) = (self.door.seconds(), self.whole.seconds() / 60.0);
        write!(
            f,
            "{door:.0} s at the door, {whole:.1} min in all; {:?} {:?}",
            self.door, self.whole
        )
    }
}
