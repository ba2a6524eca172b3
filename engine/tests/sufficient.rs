//! The smallest sets of signs that give a band, where there are more of them than are held.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::assess::MOST_SETS;
use heedful_engine::{Assessment, Band, Date, assess, prepare, read_case, read_pack};
use serde_json::{Value, json};

/// A question with so many options, of which any number can be ticked.
fn question(id: &str, n_options: usize) -> Value {
    let options: Vec<Value> =
        (0..n_options).map(|option| json!({"id": format!("o{option}"), "say": "x"})).collect();
    json!({"id": id, "part": "what", "choose": "many", "ask": "x", "options": options})
}

/// The names of options `from..to` of a question, as factors and conditions name them.
fn options(question: &str, from: usize, to: usize) -> Vec<String> {
    (from..to).map(|option| format!("{question}.o{option}")).collect()
}

fn factor(id: &str, from: &[String]) -> Value {
    json!({"id": id, "from": from, "label": "x"})
}

/// What the small pack says with these questions, factors and rules, each rule enough for the same band, when every
/// option of every question is ticked.
fn with_all_ticked(questions: &[Value], factors: &[Value], rules: &[&[&str]]) -> Assessment {
    with_all_ticked_and_diary(questions, factors, rules, &json!([]))
}

/// The same, with this diary.
fn with_all_ticked_and_diary(
    questions: &[Value],
    factors: &[Value],
    rules: &[&[&str]],
    diary: &Value,
) -> Assessment {
    let mut pack: Value = serde_json::from_str(include_str!("fixtures/pack.json")).unwrap();
    let mut answers = json!({});
    for question in questions {
        let ids = question["options"].as_array().unwrap().iter().map(|option| option["id"].clone());
        answers[question["id"].as_str().unwrap()] = ids.collect();
        pack["questions"].as_array_mut().unwrap().push(question.clone());
    }
    pack["factors"].as_array_mut().unwrap().extend_from_slice(factors);
    let rules = rules.iter().enumerate().map(|(index, when)| {
        json!({"id": format!("rule-{index}"), "when": {"all": when},
            "raises": {"impact": "very_high"}, "because": "x"})
    });
    pack["rules"] = rules.collect();
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let case = read_case(&json!({"answers": answers, "diary": diary}).to_string()).unwrap();
    let assessed = assess(&prepared, &case, Date::parse("2026-11-22").unwrap());
    assert!(assessed.band > Band::KeepWatch);
    assessed
}

/// The sets that are listed, each as one line.
fn listed(assessed: &Assessment) -> Vec<String> {
    let line = |set: &Vec<heedful_engine::Sign>| {
        set.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    assessed.sufficient.iter().map(line).collect()
}

#[test]
fn it_is_said_that_there_are_more_sets_where_one_more_is_there_than_is_listed() {
    let listed_and_more = |n_sets| {
        let signs = options("many", 0, n_sets);
        let assessed =
            with_all_ticked(&[question("many", n_sets)], &[factor("any", &signs)], &[&["any"]]);
        (assessed.sufficient.len(), assessed.more_sufficient)
    };
    assert_eq!(listed_and_more(MOST_SETS), (MOST_SETS, false));
    assert_eq!(listed_and_more(MOST_SETS + 1), (MOST_SETS, true));
}

/// There are 64 pairs. 48 are held: those with the first six of `second`.
#[test]
fn of_very_many_sets_the_first_are_listed_and_each_is_sufficient() {
    let assessed = with_all_ticked(
        &[question("first", 8), question("second", 8)],
        &[factor("one", &options("first", 0, 8)), factor("other", &options("second", 0, 8))],
        &[&["one", "other"]],
    );
    assert!(assessed.more_sufficient);
    assert_eq!(assessed.sufficient.len(), MOST_SETS);
    let first = options("first", 0, 2).into_iter();
    let pairs = first.flat_map(|first| {
        options("second", 0, 6).into_iter().map(move |second| format!("{first} {second}"))
    });
    assert_eq!(listed(&assessed), pairs.take(MOST_SETS).collect::<Vec<_>>());
}

/// Of `first` with `second` there are 64 pairs, and 48 are held: those with the last two of `second` are let go. The
/// second rule finds one of them again, with a sign too many.
#[test]
fn a_sign_that_only_what_was_let_go_could_do_without_is_left_out() {
    let assessed = with_all_ticked(
        &[question("first", 8), question("second", 8), question("third", 1)],
        &[
            factor("one", &options("first", 0, 8)),
            factor("other", &options("second", 0, 8)),
            factor("first_of_one", &options("first", 0, 1)),
            factor("seventh_of_other", &options("second", 6, 7)),
            factor("third", &options("third", 0, 1)),
        ],
        &[&["one", "other", "first_of_one"], &["first_of_one", "seventh_of_other", "third"]],
    );
    let expected: Vec<String> = (0..7).map(|second| format!("first.o0 second.o{second}")).collect();
    assert_eq!(listed(&assessed), expected);
    assert!(assessed.more_sufficient, "those with the last of `second` are not listed");
}

/// `any` can be shown by fifty signs, of which 48 are held, `last` by one that was let go. The second rule takes what
/// `any` needs from what the first found, and must know that it is not all.
#[test]
fn a_factor_that_was_cut_short_for_one_rule_is_so_for_the_next() {
    let assessed = with_all_ticked(
        &[question("many", 50), question("other", 2)],
        &[
            factor("any", &options("many", 0, 50)),
            factor("last", &options("many", 49, 50)),
            factor("one", &options("other", 0, 1)),
            factor("two", &options("other", 1, 2)),
        ],
        &[&["any", "one", "two"], &["any", "last"]],
    );
    assert_eq!(listed(&assessed), ["many.o49"]);
    assert!(assessed.more_sufficient);
}

/// The same, with a question that any of fifty signs shows.
#[test]
fn what_shows_a_question_and_was_cut_short_for_one_rule_is_so_for_the_next() {
    let mut shown = question("shown", 2);
    shown["show_when"] = json!({"any": options("many", 0, 50)});
    let assessed = with_all_ticked(
        &[question("many", 50), question("other", 2), shown],
        &[
            factor("last", &options("many", 49, 50)),
            factor("one", &options("other", 0, 1)),
            factor("two", &options("other", 1, 2)),
            factor("shown_one", &options("shown", 0, 1)),
            factor("shown_two", &options("shown", 1, 2)),
        ],
        &[&["shown_one", "one", "two"], &["shown_two", "last"]],
    );
    assert_eq!(listed(&assessed), ["many.o49 shown.o1"]);
    assert!(assessed.more_sufficient);
}

/// As where a sign is left out that only what was let go could do without, with what the diary says as the first of
/// `one`.
#[test]
fn a_sign_is_left_out_that_what_the_diary_says_can_do_without() {
    let warned = ["diary.after_warning".to_owned()];
    let assessed = with_all_ticked_and_diary(
        &[question("first", 7), question("second", 8), question("third", 1)],
        &[
            factor("one", &[&warned, options("first", 0, 7).as_slice()].concat()),
            factor("other", &options("second", 0, 8)),
            factor("warned", &warned),
            factor("seventh_of_other", &options("second", 6, 7)),
            factor("third", &options("third", 0, 1)),
        ],
        &[&["one", "other", "warned"], &["warned", "seventh_of_other", "third"]],
        &json!([{"on": "2026-10-01", "kind": "police_warning"}, {"on": "2026-10-02", "kind": "message"}]),
    );
    let expected: Vec<String> =
        (0..7).map(|second| format!("second.o{second} diary.after_warning")).collect();
    assert_eq!(listed(&assessed), expected);
    assert!(assessed.more_sufficient, "the one with the last of `second` is not listed");
}

#[test]
fn a_sign_that_shows_a_question_is_needed_also_where_there_are_more_sets_than_are_held() {
    let mut shown = question("shown", 1);
    shown["show_when"] = json!({"any": options("many", 0, 50)});
    let assessed = with_all_ticked(
        &[question("many", 50), shown],
        &[factor("shown_one", &options("shown", 0, 1))],
        &[&["shown_one"]],
    );
    let expected: Vec<String> =
        (0..MOST_SETS).map(|many| format!("many.o{many} shown.o0")).collect();
    assert_eq!(listed(&assessed), expected);
    assert!(assessed.more_sufficient);
}

/// What shows `after` is all found. That what shows `before` was cut short must not be forgotten over it.
#[test]
fn a_factor_is_cut_short_where_what_shows_one_of_its_questions_was() {
    let mut before = question("before", 1);
    let any = |options: Vec<String>| json!({ "any": options });
    before["show_when"] =
        json!({"all": [any(options("first", 0, 8)), any(options("second", 0, 8)), "first.o0"]});
    let mut after = question("after", 1);
    after["show_when"] = json!("third.o0");
    let from = [options("before", 0, 1), options("after", 0, 1)].concat();
    let assessed = with_all_ticked(
        &[question("first", 8), question("second", 8), question("third", 1), before, after],
        &[factor("either", &from)],
        &[&["either"]],
    );
    let mut expected = vec!["third.o0 after.o0".to_owned()];
    expected.extend((0..6).map(|second| format!("first.o0 second.o{second} before.o0")));
    assert_eq!(listed(&assessed), expected);
    assert!(assessed.more_sufficient, "those with the last two of `second` are not listed");
}
