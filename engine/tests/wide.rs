//! Packs that are wide rather than deep: refused where no person could answer them, and made ready in a moment where they
//! could.
#![allow(clippy::expect_used, reason = "a test may panic")]

use heedful_engine::{Problem, ProblemKind, prepare, read_pack};
use serde_json::{Value, json};

/// A pack of one question, with so many options, each a factor's sign as often as is said, and one rule.
fn wide(options: usize, signs: usize, names: usize) -> Value {
    let all = |make: &dyn Fn(usize) -> Value, count: usize| (0..count).map(make).collect::<Value>();
    let readings = ["danger_now", "serious_harm", "going_on", "impact"]
        .map(|id| json!({ "id": id, "say": "A", "means": "B" }));
    json!({
        "format": 1, "id": "wide", "name": "Wide", "version": "1.0.0", "languages": ["en"], "language": "en",
        "levels": [], "bands": [],
        "readings": readings,
        "parts": [{ "id": "p", "say": "P" }],
        "questions": [{
            "id": "q", "part": "p", "choose": "many", "ask": "Q",
            "options": all(&|n| json!({ "id": format!("o{n}"), "say": "O" }), options),
        }],
        "factors": [{
            "id": "f", "label": "F",
            "from": all(&|n| format!("q.o{}", n % options).into(), signs),
        }],
        "rules": [{
            "id": "r", "because": "B", "raises": { "impact": "some" },
            "when": { "any": vec!["f"; names] },
        }],
    })
}

fn problems(pack: &Value) -> Vec<Problem> {
    prepare(read_pack(&pack.to_string()).expect("it is a pack")).err().unwrap_or_default()
}

fn too_long(at: &str) -> Vec<Problem> {
    vec![Problem::new(at, ProblemKind::TooLong)]
}

#[test]
fn a_list_that_is_longer_than_is_read_is_named() {
    assert_eq!(problems(&wide(1_001, 1, 1)), too_long("questions.options"));
    assert_eq!(problems(&wide(10, 50_001, 1)), too_long("factors.from"));
    assert_eq!(problems(&wide(10, 1, 50_001)), too_long("conditions"));
    let mut many = wide(1, 1, 1);
    many["services"] = (0..2_001)
        .map(|n| json!({ "id": format!("s{n}"), "name": "S", "for": "F", "order": 1 }))
        .collect();
    assert_eq!(problems(&many), too_long("services"));
}

#[test]
fn what_is_just_read_is_made_ready() {
    assert_eq!(problems(&wide(1_000, 50_000, 50_000)), Vec::new());
}
