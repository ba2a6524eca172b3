//! Packs: what is read, and what is refused.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::pack::MAX_PACK_BYTES;
use heedful_engine::{Prepared, Problem, ProblemKind, Sign, prepare, read_pack};
use serde_json::{Value, json};

const PACK: &str = include_str!("fixtures/pack.json");

fn prepared() -> Prepared {
    prepare(read_pack(PACK).unwrap()).unwrap()
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
