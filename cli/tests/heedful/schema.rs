//! The published schemas and the engine say the same.

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::run::{Folder, TODAY, heedful, published, text, tiny};

fn schema(of: &str) -> Validator {
    let schema: Value = serde_json::from_str(&heedful(["schema", "--of", of]).good()).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn wrong(validator: &Validator, value: &Value) -> Vec<String> {
    validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn the_schemas_are_themselves_right() {
    for of in ["pack", "case", "services"] {
        let schema: Value = serde_json::from_str(&heedful(["schema", "--of", of]).good()).unwrap();
        jsonschema::draft202012::meta::validate(&schema).unwrap();
    }
}

#[test]
fn every_built_pack_is_what_its_schema_says_and_nothing_more() {
    let validator = schema("pack");
    for arguments in [vec!["build"], vec!["build", "--language", "cy"]] {
        let pack = text(&tiny());
        let built = heedful(arguments.iter().copied().chain([pack.as_str()])).json();
        assert_eq!(wrong(&validator, &built), Vec::<String>::new());
    }
    let built = heedful(["build", &text(&published())]).json();
    assert_eq!(wrong(&validator, &built), Vec::<String>::new());
}

#[test]
fn what_only_reviewers_read_is_left_out_of_what_everyone_loads() {
    let services = published().join("services/national.toml");
    assert!(std::fs::read_to_string(services).unwrap().contains("\nverify = "));
    let built = heedful(["build", &text(&published())]).json();
    for (list, field) in [("rules", "argument"), ("guidance", "verify"), ("services", "verify")] {
        let items = built[list].as_array().unwrap();
        assert!(!items.is_empty() && items.iter().all(|item| item.get(field).is_none()), "{list}");
    }
}

#[test]
fn what_a_schema_refuses_no_engine_reads() {
    let validator = schema("pack");
    let good = heedful(["build", &text(&tiny())]).json();
    let changes: [(&str, Value); 5] = [
        ("/format", json!(2)),
        ("/questions/0/choose", json!("wheel")),
        ("/rules/0/when", json!({"not": ["gun"]})),
        ("/rules/0/raises", json!({"harm": "high"})),
        ("/name", json!({"officer": "no self"})),
    ];
    for (place, value) in changes {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap() = value;
        assert!(!wrong(&validator, &bad).is_empty(), "{place}");
        assert!(heedful_engine::read_pack(&bad.to_string()).is_err(), "{place}");
    }
}

#[test]
fn cases_are_what_their_schema_says() {
    let validator = schema("case");
    let good = [
        json!({"answers": {"threats": ["kill"], "weapons": "not_sure"}, "diary": [{"on": "2026-10-03", "kind": "followed"}], "judgement": {}}),
        json!({"format": 1, "answers": {"last_time": {"about": "2026-10-03"}, "own_words": {"words": "…"}}, "judgement": {"more_danger": true}}),
        json!({"diary": [{"between": ["2026-10-01", "2026-10-03"], "kind": "followed", "each_day": 10, "breach": "yes", "breaks": "bail"}],
            "steps": [{"step": "reported", "on": "2026-10-04"}]}),
        json!({"diary": [{"between": ["2026-10-01", "2026-10-03"], "kind": "followed", "most_days": 1}]}),
    ];
    for case in good {
        assert_eq!(wrong(&validator, &case), Vec::<String>::new());
        assert!(heedful_engine::read_case(&case.to_string()).is_ok(), "{case}");
    }
    let bad = [
        json!({"answers": {"threats": ["none"]}}),
        json!({"answers": {"threats": 3}}),
        json!({"diary": [{"kind": "followed"}]}),
        json!({"diary": [{"on": "2026-10-03", "kind": "followed", "times": 2, "each_day": 2}]}),
        json!({"diary": [{"on": "2026-10-03", "kind": "followed", "most_days": 2, "each_day": 2}]}),
        json!({"steps": [{"on": "2026-10-03", "step": "followed"}]}),
        json!({"steps": [{"step": "charged"}]}),
        json!({"judgement": {"officer": {"band": "low"}}}),
        json!({"score": 3}),
    ];
    for case in bad {
        assert!(!wrong(&validator, &case).is_empty(), "{case}");
        assert!(heedful_engine::read_case(&case.to_string()).is_err(), "{case}");
    }
}

#[test]
fn every_published_example_is_a_case() {
    let validator = schema("case");
    let loaded = heedful_cli::pack::load(&published(), heedful_engine::Date::parse(TODAY).unwrap());
    assert!(loaded.examples.len() > 10);
    for example in loaded.examples {
        let case = serde_json::to_value(&example.case).unwrap();
        assert_eq!(wrong(&validator, &case), Vec::<String>::new(), "{}", example.id);
    }
}

#[test]
fn a_schema_can_be_written_to_a_file() {
    let folder = Folder::new();
    let file = folder.0.join("schema.json");
    heedful(["schema", "-o", &text(&file)]).good();
    assert!(std::fs::read_to_string(file).unwrap().contains("draft/2020-12"));
}

/// What `boot/own.js` takes and refuses is in `tests/browser/embed_own.rs`, with the same file and the same mistakes.
#[test]
fn services_of_a_host_are_told_right_from_wrong() {
    let validator = schema("services");
    let right = include_str!("../../../tests/fixtures/embed/services.json");
    assert_eq!(wrong(&validator, &serde_json::from_str(right).unwrap()), Vec::<String>::new());
    for service in [
        json!({"name": "Wrong", "phone": "call us"}),
        json!({"phone": "01632 960 125"}),
        json!({"name": "Typo", "phone": "01632 960 125", "hour": "nine to five"}),
        json!({"name": "No way to reach it"}),
        json!({"name": "", "phone": "01632 960 125"}),
    ] {
        assert!(!wrong(&validator, &json!({"services": [service]})).is_empty(), "{service}");
    }
}
