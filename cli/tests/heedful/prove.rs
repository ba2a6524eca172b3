//! `heedful prove`, against counting by hand and against the engine.

use std::collections::BTreeMap;

use heedful_cli::{pack, prove};
use heedful_engine::pack::Choose;
use heedful_engine::{Answer, Band, Case, Date, Pack, When, assess, prepare};

use crate::run::{Folder, TODAY, heedful, published, text, tiny};

fn today() -> Date {
    Date::parse(TODAY).unwrap()
}

fn tiny_pack() -> Pack {
    pack::load(&tiny(), today()).pack.unwrap()
}

/// Every complete case of a pack: each answer of each question. Dates by one day for each set of spans.
fn all_cases(pack: &Pack) -> Vec<Case> {
    let mut cases = vec![Case::default()];
    for question in &pack.questions {
        let ids: Vec<_> = question.options.iter().map(|option| option.id.clone()).collect();
        let answers: Vec<Answer> = match question.choose {
            Choose::Text => continue,
            Choose::One => ids.iter().cloned().map(Answer::One).collect(),
            // The tiny pack's spans change at 8 and at 29 days.
            Choose::Date => {
                [3, 20, 90].map(|days| Answer::When(When::On(today().plus_days(-days)))).to_vec()
            }
            Choose::Many => (0..1_usize << ids.len())
                .map(|set| {
                    ids.iter()
                        .enumerate()
                        .filter(|(bit, _)| set >> bit & 1 == 1)
                        .map(|(_, id)| id.clone())
                        .collect::<Vec<_>>()
                })
                .map(|set| if set.is_empty() { Answer::None } else { Answer::Many(set) })
                .collect(),
        };
        cases = cases
            .iter()
            .flat_map(|case| {
                answers.iter().map(move |answer| {
                    let mut case = case.clone();
                    case.answers.insert(question.id.clone(), answer.clone());
                    case
                })
            })
            .collect();
    }
    cases
}

#[test]
fn the_shares_of_bands_are_those_of_counting_every_case() {
    let pack = tiny_pack();
    let prepared = prepare(pack.clone()).unwrap();
    let cases = all_cases(&pack);
    assert_eq!(cases.len(), 3 * 4 * 4 * 3 * 2);
    let mut counted: BTreeMap<Band, f64> = BTreeMap::new();
    for case in &cases {
        *counted.entry(assess(&prepared, case, today()).band).or_default() +=
            1.0 / cases.len() as f64;
    }
    let proof = prove::prove(&pack, &[]).unwrap();
    let even = proof.bands.iter().find(|row| row.signs.is_none()).unwrap();
    for (band, share) in &even.shares {
        let expected = counted.get(band).copied().unwrap_or(0.0);
        assert!((share - expected).abs() < 1e-9, "{band}: {share}, counted {expected}");
    }
    assert!(counted.len() >= 3, "{counted:?}");
}

#[test]
fn what_could_hide_act_now_is_what_counting_finds() {
    let pack = tiny_pack();
    let prepared = prepare(pack.clone()).unwrap();
    let act_now: Vec<Case> = all_cases(&pack)
        .into_iter()
        .filter(|case| assess(&prepared, case, today()).band == Band::ActNow)
        .collect();
    let proof = prove::prove(&pack, &[]).unwrap();
    for question in &pack.questions {
        let hidden = act_now.iter().any(|case| {
            let mut case = case.clone();
            case.answers.remove(&question.id);
            assess(&prepared, &case, today()).band < Band::ActNow
        });
        let told = proof.could_hide_act_now.iter().any(|row| row.question == question.id.as_str());
        assert_eq!(told, hidden, "{}", question.id);
    }
}

#[test]
fn a_good_pack_is_proven_in_every_form() {
    assert!(heedful(["prove", &text(&tiny())]).good().contains("What the rules of tiny 1.0.0 do"));
    assert!(
        heedful(["prove", &text(&tiny()), "--format", "markdown"]).good().contains("## Properties")
    );
    let proof = heedful(["prove", &text(&tiny()), "--format", "json"]).json();
    let outcomes = proof["properties"].as_array().unwrap();
    assert_eq!(outcomes.len(), 16);
    assert!(outcomes.iter().all(|property| property["outcome"] != "fails"));
}

/// Changes of the tiny pack, each of which breaks one property.
const BROKEN: [(&str, &str, &str, &str); 6] = [
    ("guidance/all.toml", "bands = [\"act_now\"]", "when = \"gun\"", "act-now-carries-999"),
    (
        "guidance/all.toml",
        "bands = [\"act_now\"]\nsay = \"Call 999.\"",
        "bands = [\"act_now\"]\nsay = \"Call.\"",
        "act-now-carries-999",
    ),
    ("rating/all.toml", "when = \"rising\"", "when = \"stranger and ex_partner\"", "rules-reached"),
    (
        "guidance/all.toml",
        "threatened or going_on.some",
        "stranger and ex_partner",
        "guidance-reached",
    ),
    ("pack.toml", "very_high = \"act_now\"", "very_high = \"high_concern\"", "bands-reached"),
    ("services/all.toml", "order = 10", "when = \"stranger and ex_partner\"", "services-reached"),
];

#[test]
fn each_property_fails_where_it_is_broken_with_a_case_that_shows_it() {
    for (file, from, to, property) in BROKEN {
        let folder = Folder::tiny_with(&tiny());
        let path = folder.0.join(file);
        let changed = std::fs::read_to_string(&path).unwrap().replace(from, to);
        std::fs::write(&path, changed).unwrap();
        std::fs::remove_dir_all(folder.0.join("examples")).unwrap();
        let beside = Folder::new();
        let found = beside.0.join("cases");
        let ran =
            heedful(["prove", &text(&folder.0), "--format", "json", "--cases", &text(&found)]);
        assert_eq!(ran.code, 1, "{property}: {}", ran.err);
        let proof = ran.json();
        let broken = proof["properties"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["id"] == property)
            .unwrap();
        assert_eq!(broken["outcome"], "fails", "{property}");
        if property != "act-now-carries-999" {
            continue;
        }
        let case = found.join("act-now-carries-999-1.json");
        let assessment = heedful([
            "assess",
            &text(&folder.0),
            "--case",
            &text(&case),
            "--today",
            TODAY,
            "--format",
            "json",
        ]);
        let shown = assessment.json();
        assert_eq!(shown["band"], "act_now");
        let built = heedful(["build", &text(&folder.0)]).json();
        let says = |id: &serde_json::Value| {
            let item = built["guidance"]
                .as_array()
                .unwrap()
                .iter()
                .find(|item| item["id"] == *id)
                .unwrap();
            item["say"].to_string().contains("999")
        };
        assert!(
            !shown["guidance"].as_array().unwrap().iter().any(|item| says(&item["id"])),
            "{shown}"
        );
    }
}

#[test]
fn a_rule_that_changes_nothing_is_told() {
    let folder = Folder::tiny_with(&tiny());
    let rule = "[[rule]]\nid = \"spare\"\nwhen = \"threat_to_kill and knife\"\nraises = { serious_harm = \"some\" }\nbecause = \"It adds nothing.\"\nsources = [\"made-up\"]\n";
    folder.file("rating/spare.toml", rule);
    let proof = heedful(["prove", &text(&folder.0), "--format", "json"]).json();
    let needed = proof["properties"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"] == "rules-needed")
        .unwrap();
    assert_eq!(needed["outcome"], "look");
    assert_eq!(needed["details"].as_array().unwrap().len(), 1);
    assert!(needed["details"][0]["what"].as_str().unwrap().contains("`spare`"));
}

#[test]
fn answers_that_exclude_each_other_are_found_where_counting_would_promise_too_much() {
    let folder = Folder::tiny_with(&tiny());
    // With relationship left open, counting says that both halves can hold; no answer gives both.
    let rule = "[[rule]]\nid = \"both\"\nwhen = \"at_least(2, stranger, ex_partner, gun)\"\nraises = { impact = \"very_high\" }\nbecause = \"Two of three.\"\nsources = [\"made-up\"]\n";
    folder.file("rating/both.toml", rule);
    let proof = heedful(["prove", &text(&folder.0), "--format", "json"]).json();
    let of = |id: &str| {
        proof["properties"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone()
    };
    assert_eq!(of("could-be-by-counting")["outcome"], "look");
    assert_eq!(of("could-be-covers")["outcome"], "holds");
    assert_eq!(of("engine-agrees")["outcome"], "holds");
}

#[test]
fn nothing_fails_in_the_published_pack() {
    let ran = heedful(["prove", &text(&published())]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
}
