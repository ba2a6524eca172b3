//! Packs: what is refused, and the small things of an assessment, told with one small pack.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::assess::{MOST_TRIES, Visibility, progress, visibility};
use heedful_engine::assessment::Judged;
use heedful_engine::pack::{MAX_PACK_BYTES, Section};
use heedful_engine::{
    Assessment, Band, Case, Date, Level, Prepared, Problem, ProblemKind, Reading, Sign, assess,
    check_case, prepare, read_case, read_pack,
};
use serde_json::{Value, json};

const PACK: &str = include_str!("fixtures/pack.json");

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

fn prepared() -> Prepared {
    prepare(read_pack(PACK).unwrap()).unwrap()
}

fn case(case: &Value) -> Case {
    read_case(&case.to_string()).unwrap()
}

fn assessed(told: &Value) -> Assessment {
    assess(&prepared(), &case(told), today())
}

/// What is wrong with the pack after something in it is changed.
fn refused(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    change(&mut pack);
    match prepare(read_pack(&pack.to_string()).unwrap()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(Problem::to_string).collect(),
    }
}

#[test]
fn a_pack_is_written_as_it_was_read() {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    pack["questions"][2]["hard"] = json!(true);
    let pack = read_pack(&pack.to_string()).unwrap();
    assert!(pack.questions[2].hard && !pack.questions[1].hard);
    assert_eq!(read_pack(&serde_json::to_string(&pack).unwrap()).unwrap(), pack);
}

#[test]
fn a_review_is_kept_however_little_it_says() {
    for review in [json!({"by": "A. Name"}), json!({"on": "2026-11-22"})] {
        let mut pack: Value = serde_json::from_str(PACK).unwrap();
        pack["review"] = review;
        let pack = read_pack(&pack.to_string()).unwrap();
        assert_eq!(read_pack(&serde_json::to_string(&pack).unwrap()).unwrap(), pack);
    }
}

#[test]
fn what_is_no_pack_is_refused() {
    assert!(matches!(
        read_pack("{").unwrap_err().kind,
        ProblemKind::Malformed { line: 1, column: 1, .. }
    ));
    assert_eq!(read_pack("{}").unwrap_err(), Problem::new("", ProblemKind::Missing("format")));
    assert_eq!(
        read_pack(r#"{"format": 1}"#).unwrap_err(),
        Problem::new("", ProblemKind::Missing("id"))
    );
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    pack["questions"][1]["ask"] = 7.into();
    assert_eq!(
        read_pack(&pack.to_string()).unwrap_err(),
        Problem::new(
            "questions[1].ask",
            ProblemKind::Expected("a text, or a text for each audience")
        )
    );
    let newer = read_pack(r#"{"format": 2, "anything": []}"#).unwrap_err();
    assert_eq!(newer, Problem::new("format", ProblemKind::UnknownFormat { format: 2, newest: 1 }));
    let otherwise = read_pack(r#"{"bands": 7, "format": 2}"#).unwrap_err();
    assert_eq!(otherwise, newer, "in a newer format anything may be otherwise");
    assert_eq!(read_pack("[]").unwrap_err(), Problem::new("", ProblemKind::Expected("a table")));
}

#[test]
fn a_pack_of_sixteen_mebibytes_is_read_and_a_longer_one_is_refused() {
    assert_eq!(MAX_PACK_BYTES, 16 << 20);
    let mut pack = PACK.to_owned() + &" ".repeat(MAX_PACK_BYTES - PACK.len());
    assert!(read_pack(&pack).is_ok());
    pack.push(' ');
    assert_eq!(read_pack(&pack).unwrap_err().kind, ProblemKind::TooLong);
}

#[test]
fn ids_are_unique_and_not_kept_for_something_else() {
    assert_eq!(refused(|_| {}), [""; 0]);
    let twice = |list: &'static str| {
        refused(move |pack| {
            let first = pack[list][0].clone();
            pack[list].as_array_mut().unwrap().push(first);
        })
    };
    assert_eq!(twice("parts"), ["part.who: used twice"]);
    assert_eq!(twice("questions"), ["question.relationship: used twice"]);
    assert_eq!(twice("marks"), ["mark.obsessive: used twice"]);
    assert_eq!(twice("kinds"), ["kind.followed: used twice"]);
    assert_eq!(twice("factors"), ["factor.threat_to_kill: used twice"]);
    assert_eq!(twice("rules"), ["rule.threat-to-kill: used twice"]);
    assert_eq!(twice("guidance"), ["guidance.call: used twice"]);
    assert_eq!(twice("services"), ["service.helpline: used twice"]);
    assert_eq!(twice("sources"), ["source.source-a: used twice"]);
    assert_eq!(twice("readings"), ["reading.danger_now: used twice"]);
    assert_eq!(
        refused(|pack| pack["questions"][2]["options"][1]["id"] = json!("kill")),
        ["question.threats.kill: used twice"]
    );
    assert_eq!(
        refused(|pack| pack["questions"][2]["options"][1]["id"] = json!("not_sure")),
        ["question.threats.option.not_sure: this name is kept for something else"]
    );
    assert_eq!(
        refused(|pack| pack["questions"][4]["id"] = json!("diary")),
        ["question.diary: this name is kept for something else"]
    );
    assert_eq!(
        refused(|pack| pack["kinds"][1]["id"] = json!("rise")),
        ["kind.rise: this name is kept for something else"]
    );
}

#[test]
fn names_must_be_known_where_they_stand() {
    assert_eq!(
        refused(|pack| pack["questions"][0]["part"] = json!("when")),
        ["question.relationship.part: when: not known here"]
    );
    assert_eq!(
        refused(|pack| pack["kinds"][0]["marks"] = json!(["x"])),
        ["kind.followed.marks: x: not known here"]
    );
    assert_eq!(
        refused(|pack| pack["factors"][0]["marks"] = json!(["x"])),
        ["factor.threat_to_kill.marks: x: not known here"]
    );
    assert_eq!(
        refused(|pack| pack["guidance"][0]["services"] = json!(["x"])),
        ["guidance.call.services: x: not known here"]
    );
    assert_eq!(
        refused(|pack| pack["factors"][0]["from"] = json!(["threats.x"])),
        ["factor.threat_to_kill.from: threats.x: not known here"]
    );
    assert_eq!(
        refused(|pack| pack["factors"][0]["from"] = json!(["diary.x"])),
        ["factor.threat_to_kill.from: diary.x: not known here"]
    );
    assert_eq!(
        refused(|pack| pack["factors"][0]["from"] = json!(["diary.followed", "diary.rise"])),
        [""; 0]
    );
    assert_eq!(
        refused(|pack| pack["rules"][0]["when"] = json!("threats.kill")),
        ["rule.threat-to-kill.when: threats.kill: not known here"]
    );
    assert_eq!(
        refused(|pack| pack["rules"][0]["when"] = json!({"any": ["long", "x"]})),
        ["rule.threat-to-kill.when: x: not known here"]
    );
    assert_eq!(
        refused(|pack| pack["questions"][2]["show_when"] = json!("danger_now.high")),
        ["question.threats.show_when: danger_now.high: not known here"]
    );
    assert_eq!(refused(|pack| pack["questions"][2]["show_when"] = json!("controlling")), [""; 0]);
    assert_eq!(
        refused(|pack| pack["guidance"][0]["when"] = json!("threats.kill")),
        ["guidance.call.when: threats.kill: not known here"]
    );
    assert_eq!(
        refused(|pack| pack["services"][0]["when"] = json!("impact.low")),
        ["service.helpline.when: impact.low: not known here"]
    );
    assert_eq!(refused(|pack| pack["services"][0]["when"] = json!("impact.some")), [""; 0]);
}

#[test]
fn numbers_and_scales_must_make_sense() {
    let at_least = |least: u32| {
        refused(move |pack| {
            pack["rules"][0]["when"] = json!({"at_least": [least, ["long", "controlling"]]});
        })
    };
    assert_eq!(at_least(0), ["rule.threat-to-kill.when: not between 1 and 2"]);
    assert_eq!(at_least(3), ["rule.threat-to-kill.when: not between 1 and 2"]);
    assert_eq!((at_least(1), at_least(2)), (vec![], vec![]));
    assert_eq!(
        refused(|pack| pack["kinds"][0]["severity"] = json!(13)),
        ["kind.followed.severity: not between 1 and 12"]
    );
    assert_eq!(
        refused(|pack| pack["kinds"][0]["severity"] = json!(0)),
        ["kind.followed.severity: not between 1 and 12"]
    );
    let span = |span: Value| refused(move |pack| pack["questions"][3]["options"][0] = span);
    let id = "over_two_weeks";
    assert_eq!(
        span(json!({"id": id, "say": "x"})),
        [
            "question.started.option.over_two_weeks: days_ago_at_least or days_ago_at_most is missing"
        ]
    );
    assert_eq!(
        span(json!({"id": id, "say": "x", "days_ago_at_least": 5, "days_ago_at_most": 4})),
        ["question.started.option.over_two_weeks: the end is before the start"]
    );
    assert_eq!(
        span(json!({"id": id, "say": "x", "days_ago_at_least": 5, "days_ago_at_most": 5})),
        [""; 0]
    );
    let missing = refused(|pack| {
        pack["readings"].as_array_mut().unwrap().pop();
    });
    assert_eq!(missing, ["reading.impact: the reading is missing"]);
    assert_eq!(
        refused(|pack| pack["readings"][0]["bands"] =
            json!({"some": "high_concern", "high": "raised_concern"})),
        ["reading.danger_now.bands: a higher level gives a lower band"]
    );
    assert_eq!(
        refused(|pack| pack["readings"][0]["bands"] = json!({"some": "high_concern"})),
        ["reading.danger_now.bands: a higher level gives a lower band"]
    );
    let deep = (0..40).fold(json!("long"), |inner, _| json!({"all": [inner]}));
    assert_eq!(
        refused(move |pack| pack["rules"][0]["when"] = deep),
        ["rule.threat-to-kill.when: longer than is read"]
    );
}

#[test]
fn nothing_may_depend_on_itself() {
    assert_eq!(
        refused(|pack| pack["questions"][2]["show_when"] = json!("threats.kill")),
        ["question.threats.show_when: depends on itself"]
    );
    let through_a_factor =
        refused(|pack| pack["questions"][2]["show_when"] = json!("threat_to_kill"));
    assert_eq!(through_a_factor, ["question.threats.show_when: depends on itself"]);
    let in_a_ring = refused(|pack| {
        pack["questions"][0]["show_when"] = json!("threats.harm");
        pack["questions"][2]["show_when"] = json!("control.money");
    });
    assert_eq!(in_a_ring.len(), 1);
}

#[test]
fn dates_are_sorted_into_spans_and_vague_ones_leave_them_open() {
    let long = |started: Value| {
        let assessed = assessed(
            &json!({"answers": {"relationship": "ex_partner", "control": ["money"], "started": started}}),
        );
        (assessed.readings[&Reading::GoingOn].level, assessed.readings[&Reading::GoingOn].could_be)
    };
    let (yes, no, open) = (
        (Level::High, Level::VeryHigh.min(Level::High)),
        (Level::NotShown, Level::NotShown),
        (Level::NotShown, Level::High),
    );
    assert_eq!(long(json!({"on": "2026-11-07"})), yes);
    assert_eq!(long(json!({"on": "2026-11-08"})), no);
    assert_eq!(long(json!({"about": "2026-10-31"})), yes);
    assert_eq!(long(json!({"about": "2026-11-01"})), open);
    assert_eq!(long(json!({"about": "2026-11-20"})), no);
    assert_eq!(long(json!({"between": ["2026-11-01", "2026-11-07"]})), yes);
    assert_eq!(long(json!({"between": ["2026-11-01", "2026-11-08"]})), open);
    assert_eq!(long(json!({"between": ["2026-11-07", "2026-11-08"]})), open);
    assert_eq!(long(json!({"between": ["2026-11-08", "2026-11-09"]})), no);
    assert_eq!(long(json!("over_two_weeks")), yes);
    // The other span holds days of both.
    assert_eq!(long(json!("recent")), open);
    for kept_but_not_counted in [
        json!({"on": "2026-11-23"}),
        json!({"between": ["2026-11-08", "2026-11-07"]}),
        json!("not_sure"),
    ] {
        assert_eq!(long(kept_but_not_counted), open);
    }
    // A date question that has "none" told in an older record.
    assert_eq!(long(json!("none")), no);
}

#[test]
fn an_option_that_the_pack_does_not_have_leaves_the_others_open() {
    let older = assessed(&json!({"answers": {"threats": ["whatever_it_was"]}}));
    assert_eq!((older.rules_band, older.rules_could_be), (Band::KeepWatch, Band::ActNow));
    let no = assessed(&json!({"answers": {"threats": ["harm"], "relationship": "stranger"}}));
    assert_eq!((no.rules_band, no.rules_could_be), (Band::KeepWatch, Band::KeepWatch));
    let nothing_ticked = assessed(&json!({"answers": {"threats": []}}));
    assert_eq!(nothing_ticked.rules_could_be, Band::ActNow);
}

#[test]
fn a_diary_speaks_up_or_is_silent_and_never_leaves_anything_open() {
    let silent = assessed(&json!({"answers": {"threats": "none", "relationship": "stranger"}}));
    assert_eq!(silent.readings[&Reading::GoingOn].could_be, Level::NotShown);
    let speaks = assessed(
        &json!({"diary": [{"on": "2026-10-01", "kind": "police_warning"}, {"on": "2026-10-02", "kind": "message"}]}),
    );
    assert_eq!(speaks.readings[&Reading::GoingOn].level, Level::VeryHigh);
    assert_eq!(speaks.sufficient, [[Sign::parse("diary.after_warning").unwrap()]]);
}

#[test]
fn guidance_comes_by_section_and_services_by_order() {
    let act_now = assessed(&json!({"answers": {"threats": ["kill"]}}));
    let shown: Vec<(&str, Section)> =
        act_now.guidance.iter().map(|shown| (shown.id.as_str(), shown.section)).collect();
    assert_eq!(
        shown,
        [("now", Section::Now), ("call", Section::First), ("note", Section::Evidence)]
    );
    assert_eq!(act_now.services, ["helpline".into()]);
    let officer = assessed(&json!({"audience": "officer", "answers": {"threats": ["kill"]},
        "diary": [{"on": "2026-10-01", "kind": "police_warning"}, {"on": "2026-10-02", "kind": "followed"}]}));
    let shown: Vec<&str> = officer.guidance.iter().map(|shown| shown.id.as_str()).collect();
    assert_eq!(shown, ["now", "call", "plan"]);
    assert_eq!(officer.services, ["warned".into(), "officers-line".into(), "helpline".into()]);
    let marks: Vec<(&str, String)> =
        officer.marks.iter().map(|mark| (mark.mark.as_str(), mark.signs[0].to_string())).collect();
    assert_eq!(
        marks,
        [("obsessive", "threats.kill".to_owned()), ("s2a_following", "diary.followed".to_owned())]
    );
}

#[test]
fn a_service_is_offered_where_it_works_and_all_are_where_none_does_or_nothing_is_known() {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    pack["place_question"] = "nation".into();
    let part = pack["parts"][0]["id"].clone();
    pack["questions"].as_array_mut().unwrap().push(json!({
        "id": "nation", "part": part, "choose": "one", "ask": "Where?",
        "options": [{"id": "wales", "say": "Wales"}, {"id": "northern_ireland", "say": "Northern Ireland"},
            {"id": "elsewhere", "say": "Elsewhere"}]}));
    let service = |id: &str, nations: &[&str]| json!({"id": id, "name": id, "for": "all", "nations": nations});
    pack["services"] = json!([
        service("helpline", &[]),
        service("welsh", &["wales"]),
        service("irish", &["northern-ireland"])
    ]);
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let offered =
        |answers: Value| assess(&prepared, &case(&json!({"answers": answers})), today()).services;
    assert_eq!(offered(json!({"nation": "wales"})), ["helpline".into(), "welsh".into()]);
    assert_eq!(offered(json!({"nation": "northern_ireland"})), ["helpline".into(), "irish".into()]);
    for unknown in [json!({}), json!({"nation": "not_sure"}), json!({"nation": "elsewhere"})] {
        assert_eq!(offered(unknown).len(), 3);
    }
}

#[test]
fn a_service_for_those_close_to_the_person_is_offered_to_them_alone() {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    pack["services"].as_array_mut().unwrap().push(
        json!({"id": "friends", "name": "For friends", "for": "friends", "order": 30, "who": ["other"]}),
    );
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let offered = |audience: &str| {
        assess(&prepared, &case(&json!({ "audience": audience })), today()).services
    };
    assert_eq!(offered("self"), ["helpline".into()]);
    assert_eq!(offered("other"), ["helpline".into(), "friends".into()]);
    assert_eq!(offered("officer"), ["officers-line".into(), "helpline".into()]);
}

/// Control alone would bring the highest level and the lower band, a long time a lower level and the higher band.
#[test]
fn what_would_change_the_result_most_comes_first() {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    pack["rules"] = json!([
        {"id": "control", "when": "controlling", "raises": {"impact": "very_high"}, "because": "x"},
        {"id": "long", "when": "long", "raises": {"danger_now": "high"}, "because": "x"}
    ]);
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let changes = |answers: Value| {
        let assessed = assess(&prepared, &case(&json!({ "answers": answers })), today());
        let changes = assessed.would_change.into_iter();
        changes
            .map(|change| (change.factor.to_string(), change.band, change.open))
            .collect::<Vec<_>>()
    };
    let (long, control) = ("long".to_owned(), "controlling".to_owned());
    assert_eq!(
        changes(json!({})),
        [(long.clone(), Band::HighConcern, true), (control.clone(), Band::RaisedConcern, true)]
    );
    // What is ruled out by an answer is told too: it is not so today, and may come to be.
    assert_eq!(
        changes(json!({"relationship": "stranger"})),
        [(long, Band::HighConcern, true), (control, Band::RaisedConcern, false)]
    );
}

/// Both bring the same band: control three readings that are "some", a long time one that is "high".
#[test]
fn of_changes_to_the_same_band_the_one_to_the_highest_level_comes_first() {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    let some = json!({"danger_now": "some", "serious_harm": "some", "impact": "some"});
    pack["rules"] = json!([
        {"id": "control", "when": "controlling", "raises": some, "because": "x"},
        {"id": "long", "when": "long", "raises": {"going_on": "high"}, "because": "x"}
    ]);
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let changes = assess(&prepared, &Case::default(), today()).would_change;
    let told: Vec<(&str, Band)> =
        changes.iter().map(|change| (change.factor.as_str(), change.band)).collect();
    assert_eq!(told, [("long", Band::RaisedConcern), ("controlling", Band::RaisedConcern)]);
}

#[test]
fn a_judgement_counts_by_its_policy_and_keeps_the_rules_band_beside() {
    let more = assessed(&json!({"judgement": {"more_danger": true}}));
    assert_eq!(
        (more.band, more.rules_band, more.judged),
        (Band::HighConcern, Band::KeepWatch, Judged::MoreDanger)
    );
    let officer = |reason: &str, supervisor: &str| {
        let officer = json!({"band": "raised_concern", "reason": reason, "supervisor": supervisor});
        assessed(&json!({"answers": {"threats": ["kill"]}, "judgement": {"officer": officer}}))
    };
    let lowered = officer("seen and spoken to", "A. Name");
    assert_eq!(
        (lowered.band, lowered.rules_band, lowered.could_be),
        (Band::RaisedConcern, Band::ActNow, Band::ActNow)
    );
    assert_eq!(officer("  ", "A. Name").band, Band::ActNow);
    assert_eq!(officer("seen and spoken to", " ").band, Band::ActNow);
}

#[test]
fn an_assessment_is_kept_as_it_was_made() {
    let assessment = assessed(
        &json!({"answers": {"threats": ["kill"]}, "diary": [{"on": "2026-10-02", "kind": "followed"}]}),
    );
    let json = serde_json::to_string(&assessment).unwrap();
    assert_eq!(serde_json::from_str::<Assessment>(&json).unwrap(), assessment);
    let value: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["band"], "act_now");
    assert_eq!(
        value["readings"]["serious_harm"],
        json!({"level": "very_high", "could_be": "very_high"})
    );
    assert_eq!(value["reasons"][0]["factors"][0]["signs"], json!(["threats.kill"]));
}

#[test]
fn a_case_is_checked_against_the_pack_and_the_calendar() {
    let told = case(&json!({
        "answers": {"threats": "kill", "relationship": ["stranger"], "control": {"words": "x"}, "started": {"on": "2026-12-01"},
                    "fears": "none", "colour": "red"},
        "notes": {"shape": "round"},
        "diary": [{"between": ["2026-11-03", "2026-11-01"], "kind": "sang"}],
        "judgement": {"officer": {"band": "act_now", "reason": " "}},
    }));
    let problems: Vec<String> =
        check_case(&prepared(), &told, today()).iter().map(Problem::to_string).collect();
    let expected = [
        "answers.colour: not known here",
        "answers.control: expected a list of options, or none",
        "answers.fears: expected words",
        "answers.relationship: expected one option",
        "answers.started.on: the date is after today",
        "notes.shape: not known here",
        "diary[0].kind: not known here",
        "diary[0].between: the end is before the start",
        "judgement.officer: reason is missing",
    ];
    assert_eq!(problems, expected);
    let option = case(&json!({"answers": {"threats": ["kill", "sing"], "started": "never"}}));
    let problems: Vec<String> =
        check_case(&prepared(), &option, today()).iter().map(Problem::to_string).collect();
    assert_eq!(problems, ["answers.started: not known here", "answers.threats: not known here"]);
    let fine = case(
        &json!({"answers": {"threats": "none", "relationship": "not_sure", "started": "recent", "fears": {"words": "x"}}}),
    );
    assert_eq!(check_case(&prepared(), &fine, today()), []);
    let dated = case(&json!({"answers": {"started": "none"}}));
    assert_eq!(
        check_case(&prepared(), &dated, today())[0].to_string(),
        "answers.started: expected a date, or a span"
    );
}

#[test]
fn the_way_through_says_what_is_left_and_why_something_is_not_shown() {
    let prepared = prepared();
    let start = progress(&prepared, &Case::default(), today());
    assert_eq!((start.answered, start.least_left, start.most_left), (0, 4, 5));
    let parts: Vec<(usize, usize)> =
        start.parts.iter().map(|part| (part.shown, part.possible)).collect();
    assert_eq!(parts, [(1, 1), (3, 0)]);
    let stranger = case(&json!({"answers": {"relationship": "stranger", "threats": "declined"}}));
    let then = progress(&prepared, &stranger, today());
    assert_eq!((then.answered, then.least_left, then.most_left), (2, 2, 2));
    let needs = vec![Sign::parse("relationship.ex_partner").unwrap()];
    let control = "control".into();
    let seen = |told: &Case| visibility(&prepared, told, today(), &control).unwrap();
    assert_eq!(seen(&Case::default()), Visibility::Hidden { open: true, needs: needs.clone() });
    assert_eq!(seen(&stranger), Visibility::Hidden { open: false, needs });
    assert_eq!(seen(&case(&json!({"answers": {"relationship": "ex_partner"}}))), Visibility::Shown);
    assert_eq!(visibility(&prepared, &stranger, today(), &"colour".into()), None);
}

#[test]
fn a_part_is_listed_while_something_of_it_may_be_asked() {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    pack["parts"].as_array_mut().unwrap().push(json!({"id": "before", "say": "What was before"}));
    pack["questions"][1]["part"] = "before".into();
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let parts = |answers: Value| {
        let parts = progress(&prepared, &case(&json!({ "answers": answers })), today()).parts;
        parts.iter().map(|part| part.part.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(parts(json!({})), ["who", "what", "before"]);
    assert_eq!(parts(json!({"relationship": "ex_partner"})), ["who", "what", "before"]);
    assert_eq!(parts(json!({"relationship": "stranger"})), ["who", "what"]);
}

#[test]
fn what_is_chosen_already_is_not_said_to_be_needed_to_show_a_question() {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    pack["questions"][4]["show_when"] =
        json!({"all": ["relationship.stranger", "threats.kill", "long"]});
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let told = case(&json!({"answers": {"relationship": "stranger", "started": "over_two_weeks"}}));
    let needs = vec![Sign::parse("threats.kill").unwrap()];
    let seen = visibility(&prepared, &told, today(), &"fears".into()).unwrap();
    assert_eq!(seen, Visibility::Hidden { open: true, needs });
}

#[test]
fn of_questions_that_one_choice_excludes_only_as_many_as_can_come_are_still_to_come() {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    pack["questions"].as_array_mut().unwrap().push(json!({
        "id": "name_known", "part": "what", "choose": "one", "ask": "x", "show_when": "relationship.stranger",
        "options": [{"id": "yes", "say": "x"}, {"id": "no", "say": "x"}]}));
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let left = |told: Value| {
        let progress = progress(&prepared, &case(&json!({ "answers": told })), today());
        (progress.least_left, progress.most_left)
    };
    // An ex-partner brings one question, a stranger another: never both.
    assert_eq!(left(json!({})), (4, 5));
    assert_eq!(left(json!({"relationship": "not_sure"})), (3, 4));
    assert_eq!(left(json!({"relationship": "stranger"})), (4, 4));
}

/// As above, where what the answers show is a factor, and that shows the questions.
#[test]
fn questions_that_a_choice_excludes_through_a_factor_are_not_both_to_come() {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    for (answer, question) in [("ex_partner", "control"), ("stranger", "fears")] {
        let from = [format!("relationship.{answer}")];
        pack["factors"]
            .as_array_mut()
            .unwrap()
            .push(json!({"id": answer, "from": from, "label": "x"}));
        let questions = pack["questions"].as_array_mut().unwrap();
        questions.iter_mut().find(|asked| asked["id"] == question).unwrap()["show_when"] =
            answer.into();
    }
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let start = progress(&prepared, &Case::default(), today());
    assert_eq!((start.least_left, start.most_left), (3, 4));
}

#[test]
fn a_date_question_says_which_spans_a_day_falls_into() {
    let prepared = prepared();
    let spans = |days| {
        prepared.spans_of(&"started".into(), days).iter().map(Sign::to_string).collect::<Vec<_>>()
    };
    assert_eq!(spans(14), ["started.recent"]);
    assert_eq!(spans(15), ["started.over_two_weeks", "started.recent"]);
    assert_eq!(spans(28), ["started.over_two_weeks", "started.recent"]);
    assert_eq!(spans(29), ["started.over_two_weeks"]);
    assert!(
        prepared.spans_of(&"threats".into(), 1).is_empty()
            && prepared.spans_of(&"colour".into(), 1).is_empty()
    );
}

/// Whether a rule counts as possible that asks for three signs of two questions with one choice each, which never can be.
/// Trying that takes each answer to the first question, and with each of them every answer to the second.
fn three_of_two_choices_count_as_possible(first: usize, second: usize) -> bool {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    let mut factors = Vec::new();
    for (question, n_options) in [("first", first), ("second", second)] {
        let options: Vec<Value> =
            (0..n_options).map(|option| json!({"id": format!("o{option}"), "say": "x"})).collect();
        pack["questions"].as_array_mut().unwrap().push(
            json!({"id": question, "part": "what", "choose": "one", "ask": "x", "options": options}),
        );
        for option in 0..n_options {
            let factor = format!("{question}_{option}");
            pack["factors"].as_array_mut().unwrap().push(
                json!({"id": factor, "from": [format!("{question}.o{option}")], "label": "x"}),
            );
            factors.push(factor);
        }
    }
    pack["rules"] = json!([{"id": "three", "when": {"at_least": [3, factors]},
        "raises": {"impact": "very_high"}, "because": "x"}]);
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let assessed = assess(&prepared, &Case::default(), today());
    assert_eq!(assessed.band, Band::KeepWatch);
    assessed.could_be > Band::KeepWatch
}

#[test]
fn what_can_be_is_found_exactly_up_to_the_most_tries_and_never_too_low_beyond() {
    assert_eq!(64 + 64 * 63, MOST_TRIES);
    assert!(!three_of_two_choices_count_as_possible(64, 63));
    assert_eq!(17 + 17 * 240, MOST_TRIES + 1);
    assert!(three_of_two_choices_count_as_possible(17, 240));
}
