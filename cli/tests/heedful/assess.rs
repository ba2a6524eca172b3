//! `heedful assess` and `heedful build`.

use crate::run::{Folder, TODAY, heedful, packs, published, text, tiny};

const CASE: &str = r#"{"answers": {"threats": ["kill"], "weapons": "not_sure"}, "diary": [{"on": "2026-10-03", "kind": "followed"}], "judgement": {}}"#;

#[test]
fn a_case_is_read_with_what_it_could_be_and_why() {
    let folder = Folder::new();
    let case = folder.file("case.json", CASE);
    let ran = heedful([
        "assess",
        &text(&tiny()),
        "--case",
        &text(&case),
        "--today",
        TODAY,
        "--format",
        "json",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let got = ran.json();
    // A threat to kill: serious harm is high. The diary has them near: danger now is high. A gun is still open.
    assert_eq!(
        (got["band"].as_str(), got["could_be"].as_str()),
        (Some("high_concern"), Some("act_now"))
    );
    assert_eq!(got["readings"]["serious_harm"]["level"], "high");
    assert_eq!(got["readings"]["serious_harm"]["could_be"], "very_high");
    assert_eq!(got["readings"]["danger_now"]["level"], "high");
    let rules: Vec<&str> = got["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reason| reason["rule"].as_str().unwrap())
        .collect();
    assert!(rules.contains(&"kill") && rules.contains(&"near"), "{rules:?}");
    assert!(got["find_out"].as_array().unwrap().iter().any(|open| open["question"] == "weapons"));
    assert!(got["guidance"].as_array().unwrap().iter().any(|item| item["id"] == "keep-it"));
}

#[test]
fn a_built_pack_reads_as_its_folder_does() {
    let folder = Folder::new();
    let case = folder.file("case.json", CASE);
    let built = folder.0.join("pack.json");
    heedful(["build", &text(&tiny()), "-o", &text(&built)]).good();
    let of = |pack: &std::path::Path| {
        heedful([
            "assess",
            &text(pack),
            "--case",
            &text(&case),
            "--today",
            TODAY,
            "--format",
            "json",
        ])
        .good()
    };
    assert_eq!(of(&tiny()), of(&built));
}

#[test]
fn the_words_are_those_of_the_audience() {
    let folder = Folder::new();
    let case = folder.file("case.json", r#"{"answers": {"threats": ["kill"]}}"#);
    let of = |audience: &str| {
        heedful([
            "assess",
            &text(&tiny()),
            "--case",
            &text(&case),
            "--today",
            TODAY,
            "--audience",
            audience,
        ])
        .good()
    };
    assert!(of("self").contains("Keep what they sent."));
    assert!(of("officer").contains("Secure the messages."));
}

#[test]
fn a_bad_case_is_told_what_is_wrong_and_where() {
    let folder = Folder::new();
    let bad = [
        (r#"{"answers": {"threats": ["kil"]}}"#, "answers.threats:"),
        (r#"{"answers": {"nothing": "yes"}}"#, "answers.nothing"),
        (r#"{"answers": {"threats": 3}}"#, "answers.threats"),
        (r#"{"answers": {}, "diary": [{"on": "2026-10-03", "kind": "flew"}]}"#, "diary[0].kind"),
        (r#"{"answers": {}, "diary": [{"on": "2030-10-03", "kind": "followed"}]}"#, "diary[0]"),
        (r#"{"answers": {}, "jugdement": {}}"#, "jugdement"),
        ("{", "line 1"),
    ];
    for (case, place) in bad {
        let path = folder.file("case.json", case);
        let ran = heedful(["assess", &text(&tiny()), "--case", &text(&path), "--today", TODAY]);
        assert_eq!(ran.code, 1, "{case}");
        assert!(ran.err.contains(place), "{case}: {}", ran.err);
        assert!(ran.out.is_empty(), "{case}: {}", ran.out);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), case);
    }
}

#[test]
fn every_problem_of_a_case_is_told_at_once() {
    let folder = Folder::new();
    let path = folder.file("case.json", r#"{"answers": {"threats": ["kil"], "near": "perhaps"}, "diary": [{"on": "2026-10-03", "kind": "flew"}]}"#);
    let ran = heedful(["assess", &text(&tiny()), "--case", &text(&path), "--today", TODAY]);
    assert!(ran.err.contains("3 problems"), "{}", ran.err);
}

#[test]
fn building_twice_gives_the_same_bytes() {
    let build = || heedful(["build", &text(&published())]).good();
    assert_eq!(build(), build());
}

#[test]
fn the_examples_can_be_built_for_trainers() {
    let folder = Folder::new();
    let file = folder.0.join("examples.json");
    heedful(["build", &text(&tiny()), "--examples", &text(&file)]).good();
    let examples: Vec<heedful_engine::example::Example> =
        serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    assert_eq!(examples.len(), 1);
    assert_eq!(examples[0].id.as_str(), "calm-threat");
}

#[test]
fn nothing_is_built_of_a_pack_with_errors() {
    let bad = Folder::tiny_with(&packs().join("bad").join("syntax"));
    let file = bad.0.join("pack.json");
    let ran = heedful(["build", &text(&bad.0), "-o", &text(&file)]);
    assert_eq!(ran.code, 1);
    assert!(!file.exists());
    assert!(ran.err.contains("nothing was written"));
}

#[test]
fn a_translation_replaces_what_it_has_and_counts_what_it_lacks() {
    let ran = heedful(["build", &text(&tiny()), "--language", "cy"]);
    let pack = ran.json();
    let question = pack["questions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|question| question["id"] == "threats")
        .unwrap();
    assert_eq!(question["ask"], "A wnaethant fygwth unrhyw un?");
    assert_eq!(question["options"][0]["say"], "I ladd");
    assert_eq!(question["options"][1]["say"], "To hurt");
    assert_eq!(pack["language"], "cy");
    assert_eq!(pack["translation"]["reviewed_by"], "");
    assert!(pack["translation"]["missing"].as_u64().unwrap() > 50);
    assert_eq!(heedful(["build", &text(&tiny()), "--language", "fr"]).code, 1);
}
