//! The small things of an assessment, told with one small pack.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::assess::MOST_TRIES;
use heedful_engine::case::judgement::Judged;
use heedful_engine::pack::Section;
use heedful_engine::{
    Assessment, Band, Case, Date, Level, Prepared, Problem, Reading, Sign, assess, check_case,
    misfitting_answers, prepare, read_case, read_pack,
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
        service("irish", &["northern_ireland"])
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
    let judged = |reason: &str, supervisor: &str, agreed: bool| {
        let officer = json!({"band": "raised_concern", "reason": reason, "supervisor": supervisor, "agreed": agreed});
        assessed(&json!({"answers": {"threats": ["kill"]}, "judgement": {"officer": officer}}))
    };
    let officer = |reason: &str, supervisor: &str| judged(reason, supervisor, true);
    let lowered = officer("seen and spoken to", "A. Name");
    assert_eq!(
        (lowered.band, lowered.rules_band, lowered.could_be),
        (Band::RaisedConcern, Band::ActNow, Band::ActNow)
    );
    assert_eq!(officer("  ", "A. Name").band, Band::ActNow);
    assert_eq!(officer("seen and spoken to", " ").band, Band::ActNow);
    for reason in ["n/a", "none", "-", "not applicable"] {
        assert_eq!(officer(reason, "A. Name").band, Band::ActNow, "{reason}: a word is no reason");
    }
    for name in ["A. Name", "none", "n/a", "0", "-"] {
        let not_ticked = judged("seen and spoken to", name, false);
        assert_eq!(not_ticked.band, Band::ActNow, "{name}: a name is no agreement");
    }
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
    // A date after today does fit its question.
    assert_eq!(misfitting_answers(&prepared(), &told), 4);
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

/// What the band could be when nothing is answered yet, with these questions and a rule that asks for all the factors,
/// each of which comes from one option.
fn could_be(questions: Value, factors: &[(&str, &str)]) -> Band {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    pack["questions"].as_array_mut().unwrap().extend(questions.as_array().unwrap().clone());
    let made = factors.iter().map(|(id, from)| json!({"id": id, "from": [from], "label": "x"}));
    pack["factors"].as_array_mut().unwrap().extend(made);
    let all: Vec<&str> = factors.iter().map(|(id, _)| *id).collect();
    pack["rules"] = json!([{"id": "all", "when": {"all": all}, "raises": {"impact": "very_high"}, "because": "x"}]);
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let assessed = assess(&prepared, &Case::default(), today());
    assert_eq!(assessed.band, Band::KeepWatch);
    assessed.could_be
}

#[test]
fn a_day_that_nobody_gave_yet_can_be_in_two_spans_only_where_they_share_a_day() {
    let both = |at_most: u32| {
        let since = json!([{"id": "since", "part": "what", "choose": "date", "ask": "x", "options": [
            {"id": "long", "say": "x", "days_ago_at_least": 15},
            {"id": "short", "say": "x", "days_ago_at_most": at_most},
        ]}]);
        could_be(since, &[("is_long", "since.long"), ("is_short", "since.short")])
    };
    assert_eq!(both(14), Band::KeepWatch);
    assert!(both(15) > Band::KeepWatch);
}

#[test]
fn a_question_behind_two_answers_of_one_choice_can_never_be_asked() {
    let behind = |show: Value| {
        let option = |id: &str| json!({"id": id, "say": "x"});
        let questions = json!([
            {"id": "way", "part": "what", "choose": "one", "ask": "x", "options": [option("left"), option("right")]},
            {"id": "end", "part": "what", "choose": "many", "ask": "x", "options": [option("reached")], "show_when": show},
        ]);
        could_be(questions, &[("reached", "end.reached")])
    };
    assert_eq!(behind(json!({"all": ["way.left", "way.right"]})), Band::KeepWatch);
    assert!(behind(json!({"any": ["way.left", "way.right"]})) > Band::KeepWatch);
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
