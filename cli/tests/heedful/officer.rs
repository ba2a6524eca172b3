//! What an officer leaves with, from the pack that is shipped: for every example told by an officer, and for the rules of
//! judgement, plan, clocks and breaches.

use std::collections::{BTreeMap, BTreeSet};

use heedful_cli::build::officer as built;
use heedful_cli::read;
use heedful_engine::assessment::Assessment;
use heedful_engine::case::judgement::Judged;
use heedful_engine::case::{Breach, OfficerJudgement};
use heedful_engine::example::Example;
use heedful_engine::officer::calendar::calendar;
use heedful_engine::officer::clocks::{Neutral, asks_for_an_offence, reminders, review};
use heedful_engine::officer::content::{OfficerContent, PlanBlock, read_officer_pack};
use heedful_engine::officer::file::{
    ClockStart, Decision, MeasureStep, OrderDecision, OwnStep, Recorded, StartKind, StepState,
};
use heedful_engine::officer::identify::identify;
use heedful_engine::officer::plain::{COLUMNS, ascii, plain};
use heedful_engine::officer::plan::{missing, plan, suggesting};
use heedful_engine::officer::record::{RecordInput, record};
use heedful_engine::officer::victim::victims_copy;
use heedful_engine::officer::{Moment, OfficerFile, OfficerPhrase};
use heedful_engine::pack::{Guidance, Section};
use heedful_engine::report::Block;
use heedful_engine::{
    Answer, Audience, Band, Case, Date, Incident, Phrase, Prepared, When, assess, prepare,
};

use crate::run::{TODAY, published};

struct World {
    prepared: Prepared,
    content: OfficerContent,
    examples: Vec<Example>,
}

fn world() -> World {
    let json = built(&published(), day(TODAY)).unwrap_or_else(|not| panic!("{:?}", not.problems));
    let (pack, content) = read_officer_pack(&json).unwrap();
    let examples = read::folder(&published()).examples.into_iter().filter_map(|read| read.example);
    let examples = examples.filter(|example| example.audience == Audience::Officer);
    let examples: Vec<Example> = examples
        .map(|mut example| {
            example.case.audience = Audience::Officer;
            example
        })
        .collect();
    assert!(examples.len() > 5, "the pack has officers' examples");
    World { prepared: prepare(pack).unwrap(), content, examples }
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

impl World {
    fn example(&self, id: &str) -> &Example {
        self.examples.iter().find(|example| example.id.as_str() == id).unwrap()
    }

    fn with<T>(
        &self,
        case: &Case,
        today: Date,
        ask: impl FnOnce(&RecordInput<'_>, &Assessment) -> T,
    ) -> T {
        let assessment = assess(&self.prepared, case, today);
        let file = OfficerFile::of(case).unwrap();
        let desk = RecordInput {
            prepared: &self.prepared,
            content: &self.content,
            case,
            file: &file,
            assessment: &assessment,
            now: at("2026-11-22T14:05Z"),
        };
        ask(&desk, &assessment)
    }
}

/// What an officer wrote, none of which is for the victim.
fn filled(case: &Case) -> Case {
    let mut case = case.clone();
    case.notes.insert("threats".into(), "NOTE-FOR-POLICE naïve “quote”".to_owned());
    let mut file = OfficerFile {
        reference: "REF-77".to_owned(),
        officer: "PC 1234".to_owned(),
        start: Some(ClockStart { kind: StartKind::Report, at: at("2026-11-22T10:00Z") }),
        ..OfficerFile::default()
    };
    for (guidance, state) in [
        ("officer-advocate", StepState::Open),
        ("officer-arrest", StepState::NotDone),
        ("officer-intelligence", StepState::Open),
    ] {
        let step = MeasureStep {
            state,
            owner: "OWNER-FOR-POLICE".to_owned(),
            accepted: guidance == "officer-advocate",
            why_not: "WHY-NOT-FOR-POLICE".to_owned(),
            ..MeasureStep::default()
        };
        file.steps.insert(guidance.into(), step);
    }
    file.put(&mut case);
    case
}

#[test]
fn every_officers_example_gives_a_record_that_pastes_cleanly() {
    let world = world();
    for example in &world.examples {
        let case = filled(&example.case);
        world.with(&case, example.today, |desk, assessment| {
            let text = plain(&record(desk));
            for line in text.lines() {
                assert!(line.len() <= COLUMNS, "{}: {line}", example.id);
                assert!(line.bytes().all(|byte| (b' '..=b'~').contains(&byte)), "{line:?}");
                assert_eq!(line, line.trim_end(), "blanks at the end");
            }
            let flat = flat(&text);
            let band = desk.band(assessment.band);
            assert!(flat.contains(&flat_of(&format!("Level: {band}"))), "{}", example.id);
            assert!(flat.contains("NOTE-FOR-POLICE naive \"quote\""), "{text}");
            assert!(flat.contains("WHY-NOT-FOR-POLICE") && flat.contains("REF-77"));
            for planned in desk.planned() {
                let say = flat_of(planned.guidance.say.for_audience(Audience::Officer));
                assert!(flat.contains(&say), "{}: not in the record: {say}", example.id);
            }
        });
    }
}

/// Without line breaks, as it was before it was wrapped.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn flat_of(text: &str) -> String {
    flat(&ascii(text))
}

#[test]
fn the_victims_copy_holds_nothing_that_is_for_the_police_only() {
    let world = world();
    for example in &world.examples {
        let mut case = filled(&example.case);
        case.judgement.officer = Some(OfficerJudgement {
            band: Band::ActNow,
            reason: "REASON-FOR-POLICE".to_owned(),
            supervisor: Some("SUPERVISOR-FOR-POLICE".to_owned()),
            agreed: true,
        });
        world.with(&case, example.today, |desk, assessment| {
            let text = plain(&victims_copy(desk));
            let flat = flat(&text);
            for word in ["FOR-POLICE", "suspect", "offender", "MARAC", "intelligence", "s.4A"] {
                assert!(
                    !flat.to_lowercase().contains(&word.to_lowercase()),
                    "{}: {word}\n{text}",
                    example.id
                );
            }
            let own = desk.pack().bands.iter().find(|words| words.id == assessment.band).unwrap();
            assert!(!flat.contains(&flat_of(own.means.for_audience(Audience::Officer))));
            assert!(flat.contains("0808 802 0300") || flat.contains("999"), "{text}");
            for planned in desk.planned() {
                let police = flat_of(planned.guidance.say.for_audience(Audience::Officer));
                let person = flat_of(&planned.measure.victim.person);
                assert!(police == person || !flat.contains(&police), "{police}");
            }
        });
    }
}

#[test]
fn the_victims_copy_never_tells_them_to_do_what_makes_it_worse() {
    let world = world();
    let pack = world.prepared.pack();
    let mut told = 0;
    for example in &world.examples {
        world.with(&filled(&example.case), example.today, |desk, _| {
            let copy = victims_copy(desk);
            let to_do = copy.sections.iter().find(|section| section.id == "do").unwrap();
            let mut below = "";
            for block in &to_do.blocks {
                match block {
                    Block::Heading(heading) => below = heading,
                    Block::List(lines) => {
                        for line in lines {
                            let said = |item: &&Guidance| {
                                item.say.for_audience(Audience::Person) == line.text
                            };
                            let item = pack.guidance.iter().find(said).unwrap();
                            let is_avoided = item.section == Section::Avoid;
                            let avoid = pack.phrase(Phrase::SectionAvoid, Audience::Person);
                            assert_eq!(is_avoided, below == avoid, "{below}: {}", line.text);
                            told += usize::from(is_avoided);
                        }
                    }
                    other => panic!("{other:?}"),
                }
            }
        });
    }
    assert!(told > 0, "no example has anything to avoid");
}

#[test]
fn an_officer_is_never_offered_a_warning_as_a_measure() {
    let world = world();
    for measure in &world.content.measures {
        let guidance = &world.prepared.pack().guidance;
        let guidance = guidance.iter().find(|item| item.id == measure.guidance).unwrap();
        let said =
            format!("{} {}", guidance.say.for_audience(Audience::Officer), measure.victim.person);
        for no in ["nformation Notice", "words of advice", "warning notice", "warning letter"] {
            assert!(!said.contains(no), "{}: {said}", measure.guidance);
        }
    }
    // And it says what to do when one was given: no take it as protection.
    let told = &world.example("order-broken-twice").case;
    world.with(told, day("2026-11-22"), |_, assessment| {
        assert!(
            assessment.guidance.iter().any(|shown| shown.id.as_str() == "officer-no-warning-only")
        );
    });
}

#[test]
fn lowering_below_a_hard_trigger_counts_only_with_a_name_and_shows_in_every_output() {
    let world = world();
    let mut lowered = 0;
    for example in &world.examples {
        let rules = assess(&world.prepared, &example.case, example.today).rules_band;
        let mut case = example.case.clone();
        let mut judge = |supervisor: Option<&str>| {
            case.judgement.officer = Some(OfficerJudgement {
                band: Band::RaisedConcern,
                reason: "seen with a solicitor".to_owned(),
                supervisor: supervisor.map(str::to_owned),
                agreed: true,
            });
            case.clone()
        };
        let (without, with) = (judge(None), judge(Some("Insp. Vaughan")));
        if rules != Band::ActNow {
            continue;
        }
        lowered += 1;
        world.with(&without, example.today, |desk, assessment| {
            assert_eq!((assessment.band, assessment.judged), (rules, Judged::No));
            assert!(!flat(&plain(&record(desk))).contains("LOWERED"));
        });
        world.with(&with, example.today, |desk, assessment| {
            assert_eq!(
                (assessment.band, assessment.judged),
                (Band::RaisedConcern, Judged::Officer)
            );
            let text = flat(&plain(&record(desk)));
            for said in ["LOWERED", "Insp. Vaughan", "seen with a solicitor", "Act now"] {
                assert!(text.contains(said), "{}: {said}", example.id);
            }
            let hard = assessment.reasons.iter().filter(|reason| reason.band == Band::ActNow);
            for reason in hard {
                let rule = desk.pack().rules.iter().find(|rule| rule.id == reason.rule).unwrap();
                let because = rule.because.for_audience(Audience::Officer);
                let label = desk.content.phrase(OfficerPhrase::HardTrigger);
                let said = flat_of(&format!("{label}: {because}"));
                assert!(text.contains(&said), "{}: {said}", example.id);
            }
            // The plan is that of the rules: a lower level takes no measure off it.
            let by_rules = assess(&world.prepared, &example.case, example.today);
            let suggested = suggesting(&world.prepared, &with, assessment);
            assert_eq!(suggested.guidance, by_rules.guidance);
        });
    }
    assert!(lowered > 0, "an officers' example has a hard trigger");
}

#[test]
fn lowering_takes_no_advice_from_the_victim() {
    let world = world();
    let example = world.example("order-broken-twice");
    let mut lowered = example.case.clone();
    lowered.judgement.officer = Some(OfficerJudgement {
        band: Band::KeepWatch,
        reason: "in custody until Friday".to_owned(),
        supervisor: Some("Insp. Vaughan".to_owned()),
        agreed: true,
    });
    let copy = |case: &Case| world.with(case, example.today, |desk, _| plain(&victims_copy(desk)));
    assert_eq!(copy(&lowered), copy(&example.case));
}

#[test]
fn every_high_band_leaves_with_a_plan_and_a_date() {
    let world = world();
    for example in &world.examples {
        world.with(&example.case, example.today, |desk, assessment| {
            let planned = desk.planned();
            if assessment.band >= Band::HighConcern {
                assert!(planned.len() >= 8, "{}: {}", example.id, planned.len());
            }
            assert!(planned.iter().all(|planned| missing(&planned.step).is_some()));
            let suggested = &suggesting(desk.prepared, desk.case, assessment).guidance;
            for planned in &planned {
                let is_suggested = suggested.iter().any(|one| one.id == planned.guidance.id);
                assert_eq!(planned.suggested, is_suggested, "{}", planned.guidance.id);
            }
            let (at, _) = review(desk.content, desk.file, assessment, desk.now).unwrap();
            assert!(at > desk.now && at <= desk.now.plus_days(28));
        });
    }
}

#[test]
fn a_higher_band_is_looked_at_again_no_later_unless_the_officer_set_a_day() {
    let World { content, prepared, .. } = world();
    let nothing = assess(&prepared, &Case::default(), day("2026-11-22"));
    let judged = |band: Band, rules_band: Band| Assessment { band, rules_band, ..nothing.clone() };
    let now = at("2026-11-22T14:05Z");
    let file = OfficerFile::default();
    let days: Vec<Moment> = Band::ALL
        .iter()
        .map(|band| {
            let (at, after) =
                review(&content, &file, &judged(*band, Band::KeepWatch), now).unwrap();
            assert_eq!(after.band, *band);
            let lowered = review(&content, &file, &judged(Band::KeepWatch, *band), now).unwrap();
            assert_eq!(lowered, (at, after), "a lower band of the officer's own puts nothing off");
            at
        })
        .collect();
    assert!(days.is_sorted_by(|lower, higher| lower >= higher) && days[0] > days[3], "{days:?}");
    let own = OfficerFile { review: Some(at("2026-12-01T09:00Z")), ..file };
    assert_eq!(
        review(&content, &own, &judged(Band::ActNow, Band::ActNow), now).unwrap().0,
        at("2026-12-01T09:00Z")
    );
}

#[test]
fn a_record_and_the_victims_copy_read_as_they_were_seen_to() {
    let world = world();
    let example = world.example("order-broken-twice");
    let mut case = filled(&example.case);
    case.judgement.officer = Some(OfficerJudgement {
        band: Band::RaisedConcern,
        reason: "in custody until the hearing".to_owned(),
        supervisor: Some("Insp. Vaughan".to_owned()),
        agreed: true,
    });
    world.with(&case, example.today, |desk, _| {
        insta::assert_snapshot!("record", plain(&record(desk)));
    });
    world.with(&case, example.today, |desk, _| {
        insta::assert_snapshot!("victims_copy", plain(&victims_copy(desk)));
    });
}

/// The first visit: little is known, and each kind of decision was taken.
fn first_visit() -> Case {
    let moment = at("2026-11-22T10:00Z");
    let step = |state: StepState, owner: &str| MeasureStep {
        state,
        owner: owner.to_owned(),
        ..MeasureStep::default()
    };
    let own = |block: PlanBlock, say: &str, step: MeasureStep| OwnStep {
        block,
        say: say.to_owned(),
        step,
    };
    let mut case = Case { audience: Audience::Officer, ..Case::default() };
    case.answers.insert("threats".into(), Answer::NotSure);
    case.answers.insert("lasted".into(), Answer::One("over_two_weeks".into()));
    case.judgement.more_danger = Some(true);
    case.diary.push(Incident::new(When::On(day("2026-11-20")), "followed".into()));
    let file = OfficerFile {
        start: Some(ClockStart { kind: StartKind::Arrest, at: moment }),
        recorded: Some(Recorded {
            stalking: false,
            as_what: "malicious communications".to_owned(),
            reason: " ".to_owned(),
        }),
        steps: BTreeMap::from([
            ("officer-advocate".into(), step(StepState::Done, "PC 1234")),
            ("officer-arrest".into(), step(StepState::NotDone, "")),
        ]),
        own: vec![
            own(PlanBlock::Avoid, "swap shifts", step(StepState::Open, "the employer")),
            own(PlanBlock::Accept, "the walk home", step(StepState::Done, "")),
        ],
        order: Some(OrderDecision {
            met: vec!["acts".to_owned(), "risk".to_owned()],
            decision: Decision::Full,
            reason: "no time for more today".to_owned(),
        }),
        review: Some(moment.plus_days(2)),
        ..OfficerFile::default()
    };
    file.put(&mut case);
    case
}

#[test]
fn the_record_of_a_first_visit_reads_as_it_was_seen_to() {
    world().with(&first_visit(), day("2026-11-22"), |desk, _| {
        insta::assert_snapshot!("first_visit", plain(&record(desk)));
        insta::assert_snapshot!("first_visit_copy", plain(&victims_copy(desk)));
    });
}

#[test]
fn what_was_recorded_as_stalking_says_so_and_asks_for_no_reason() {
    let mut case = Case { audience: Audience::Officer, ..Case::default() };
    let recorded = Recorded { stalking: true, as_what: String::new(), reason: String::new() };
    OfficerFile { recorded: Some(recorded), ..OfficerFile::default() }.put(&mut case);
    world().with(&case, day("2026-11-22"), |desk, _| {
        let say = |phrase| desk.content.phrase(phrase);
        let text = flat(&plain(&record(desk)));
        let said =
            format!("{}: {}", say(OfficerPhrase::RecordedAs), say(OfficerPhrase::RecordedStalking));
        assert!(text.contains(&flat_of(&said)), "{text}");
        assert!(!text.contains(&flat_of(say(OfficerPhrase::WhyNotStalking))), "{text}");
    });
}

#[test]
fn a_measure_is_found_by_its_own_guidance() {
    let World { content, .. } = world();
    for measure in &content.measures {
        assert_eq!(content.measure(&measure.guidance).unwrap().guidance, measure.guidance);
    }
    assert!(content.measure(&"nothing".into()).is_none());
}

#[test]
fn what_was_written_down_stays_when_an_answer_changes() {
    let world = world();
    let example = world.example("order-broken-twice");
    let mut case = filled(&example.case);
    let before = world.with(&case, example.today, |desk, _| desk.planned().len());
    for answer in case.answers.values_mut() {
        *answer = Answer::None;
    }
    case.diary.clear();
    let file = OfficerFile::of(&case).unwrap();
    let assessment = assess(&world.prepared, &case, example.today);
    let planned = plan(
        world.prepared.pack(),
        &world.content,
        &file,
        &assessment,
        None,
        at("2026-11-22T14:05Z"),
    );
    assert!(planned.len() < before);
    for id in file.steps.keys() {
        assert!(planned.iter().any(|planned| planned.guidance.id == *id), "{id} is gone");
    }
}

#[test]
fn the_second_breach_asks_for_a_further_offence() {
    let mut case = Case::default();
    let mut breach = Incident::new(When::On(day("2026-11-20")), "message".into());
    case.diary.push(breach.clone());
    assert!(!asks_for_an_offence(&case));
    for words in ["bail", "none", "n/a", "0", "-", "not applicable", "no", "SPO 1234/26"] {
        breach.breaks = Some(words.to_owned());
        for choice in [None, Some(Breach::No), Some(Breach::NotSure)] {
            case.diary.push(Incident { breach: choice, ..breach.clone() });
        }
    }
    assert!(!asks_for_an_offence(&case), "words alone are no breach");
    breach.breach = Some(Breach::Yes);
    case.diary.push(breach.clone());
    assert!(!asks_for_an_offence(&case), "the first one");
    case.diary.push(breach.clone());
    assert!(asks_for_an_offence(&case));
    case.diary.truncate(1);
    case.diary.push(Incident { times: Some(2), ..breach });
    assert!(asks_for_an_offence(&case), "two in one entry");
}

#[test]
fn identification_names_all_that_was_told_and_nothing_else() {
    let world = world();
    let (mut of_four, mut acts, mut effects) = (0, 0, 0);
    for example in &world.examples {
        world.with(&example.case, example.today, |desk, assessment| {
            let found = identify(desk.pack(), desk.case, assessment);
            assert_eq!(found.four.len(), 4, "{}", example.id);
            assert!(found.acts.iter().all(|act| !act.signs.is_empty()));
            let all = found.four.iter().chain(&found.acts).chain(&found.effects);
            let shown: Vec<_> = all.filter(|shown| !shown.signs.is_empty()).collect();
            for told in &assessment.marks {
                let mark = shown.iter().find(|shown| shown.mark.id == told.mark);
                assert_eq!(mark.map(|mark| mark.signs), Some(told.signs.as_slice()));
            }
            assert_eq!(shown.len(), assessment.marks.len(), "{}", example.id);
            of_four += found.of_four();
            acts += found.acts.len();
            effects += usize::from(found.points_to_4a());
        });
        let nothing = Case { audience: Audience::Officer, ..Case::default() };
        world.with(&nothing, example.today, |desk, assessment| {
            let found = identify(desk.pack(), desk.case, assessment);
            assert_eq!((found.of_four(), found.acts.len(), found.points_to_4a()), (0, 0, false));
            assert!(!found.occasions.repeated && found.occasions.logged == 0);
        });
    }
    assert!(of_four > 0 && acts > 0 && effects > 0, "{of_four} {acts} {effects}");
    let on = |day_of: &str, kind: &str| Incident::new(When::On(day(day_of)), kind.into());
    let often = Incident { times: Some(3), ..on("2026-11-20", "message") };
    let warned = on("2026-11-19", "police_warning");
    let diary = vec![often, on("2026-11-18", "message"), warned];
    let logged = Case { audience: Audience::Officer, diary, ..Case::default() };
    world.with(&logged, day("2026-11-22"), |desk, assessment| {
        let occasions = identify(desk.pack(), desk.case, assessment).occasions;
        assert_eq!((occasions.logged, occasions.repeated), (4, true), "a warning is no occasion");
    });
    let mut answered = Case { audience: Audience::Officer, ..Case::default() };
    answered.answers.insert("lasted".into(), Answer::One("over_two_weeks".into()));
    world.with(&answered, day("2026-11-22"), |desk, assessment| {
        assert!(identify(desk.pack(), desk.case, assessment).occasions.repeated);
    });
    answered.answers.clear();
    answered.diary.push(on("2026-11-20", "followed"));
    world.with(&answered, day("2026-11-22"), |desk, assessment| {
        let found = identify(desk.pack(), desk.case, assessment);
        assert!(!found.acts.is_empty() && !found.occasions.repeated, "once is not repeated");
    });
}

#[test]
fn reminders_are_read_by_a_calendar_and_tell_nothing() {
    let world = world();
    let example = world.example("order-broken-twice");
    let case = filled(&example.case);
    let (text, dues) = world.with(&case, example.today, |desk, assessment| {
        let clocks = desk.clocks();
        assert_eq!(
            clocks.iter().map(|clock| clock.ends).collect::<Vec<_>>(),
            [at("2026-11-24T10:00Z"), at("2026-12-20T10:00Z")]
        );
        let review = review(desk.content, desk.file, assessment, desk.now).map(|(at, _)| at);
        let words = Neutral { review: "Review due", step: "Task due" };
        let planned = desk.planned();
        let open = planned.iter().filter(|planned| planned.step.state == StepState::Open);
        let open = open.filter(|planned| desk.content.measure(&planned.guidance.id).is_some());
        let dues: BTreeSet<Moment> = open.map(|planned| planned.due).collect();
        let reminders = reminders(desk.content, &clocks, review, &planned, &words);
        (calendar(&reminders, desk.now), dues)
    });
    assert!(dues.len() > 1, "more than one day on which something is due");
    let read: icalendar::Calendar = text.parse().unwrap();
    let mut times = BTreeMap::new();
    for component in &read.components {
        let icalendar::CalendarComponent::Event(event) = component else { panic!("{component:?}") };
        use icalendar::{Component, EventLike};
        let start = event.property_value("DTSTART").unwrap().to_owned();
        let name = event.get_summary().unwrap().to_owned();
        assert!(event.get_uid().is_some_and(|uid| uid.ends_with("@heedful.invalid")));
        assert!(event.get_location().is_none() && event.get_description().is_none());
        times.entry(name).or_insert_with(Vec::new).push(start);
    }
    assert_eq!(times["Deadline 1"], ["20261124T100000Z"]);
    assert_eq!(times["Deadline 2"], ["20261220T100000Z"]);
    assert_eq!(times["Review due"].len(), 1);
    assert_eq!(times["Task due"].len(), dues.len(), "one for each day, however many are due then");
    for word in
        ["stalk", "police", "victim", "REF-77", "PC 1234", "order", "heedful check", "POLICE"]
    {
        assert!(!text.to_lowercase().contains(&word.to_lowercase()), "{word}: {text}");
    }
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
}
