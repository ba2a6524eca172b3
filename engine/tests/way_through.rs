//! The way through the questions: what is left, and what is shown, told with one small pack.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::assess::{Visibility, observe, progress, visibility};
use heedful_engine::{Case, Date, Prepared, Sign, prepare, read_case, read_pack};
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

#[test]
fn the_way_through_says_what_is_left_and_why_something_is_not_shown() {
    let prepared = prepared();
    let start =
        progress(&prepared, &Case::default(), &observe(&prepared, &Case::default(), today()));
    assert_eq!((start.answered, start.least_left, start.most_left), (0, 4, 5));
    let parts: Vec<(usize, usize)> =
        start.parts.iter().map(|part| (part.shown, part.possible)).collect();
    assert_eq!(parts, [(1, 1), (3, 0)]);
    let stranger = case(&json!({"answers": {"relationship": "stranger", "threats": "declined"}}));
    let then = progress(&prepared, &stranger, &observe(&prepared, &stranger, today()));
    assert_eq!((then.answered, then.least_left, then.most_left), (2, 2, 2));
    let needs = vec![Sign::parse("relationship.ex_partner").unwrap()];
    let control = "control".into();
    let seen =
        |told: &Case| visibility(&prepared, &observe(&prepared, told, today()), &control).unwrap();
    assert_eq!(seen(&Case::default()), Visibility::Hidden { open: true, needs: needs.clone() });
    assert_eq!(seen(&stranger), Visibility::Hidden { open: false, needs });
    assert_eq!(seen(&case(&json!({"answers": {"relationship": "ex_partner"}}))), Visibility::Shown);
    assert_eq!(
        visibility(&prepared, &observe(&prepared, &stranger, today()), &"colour".into()),
        None
    );
}

#[test]
fn a_part_is_listed_while_something_of_it_may_be_asked() {
    let mut pack: Value = serde_json::from_str(PACK).unwrap();
    pack["parts"].as_array_mut().unwrap().push(json!({"id": "before", "say": "What was before"}));
    pack["questions"][1]["part"] = "before".into();
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let parts = |answers: Value| {
        let told = case(&json!({ "answers": answers }));
        let parts = progress(&prepared, &told, &observe(&prepared, &told, today())).parts;
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
    let seen = visibility(&prepared, &observe(&prepared, &told, today()), &"fears".into()).unwrap();
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
        let told = case(&json!({ "answers": told }));
        let progress = progress(&prepared, &told, &observe(&prepared, &told, today()));
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
    let start =
        progress(&prepared, &Case::default(), &observe(&prepared, &Case::default(), today()));
    assert_eq!((start.least_left, start.most_left), (3, 4));
}
