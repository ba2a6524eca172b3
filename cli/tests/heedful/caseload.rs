//! `heedful caseload`: many made-up cases, and what the rules make of them.

use crate::run::{Folder, Ran, TODAY, heedful, published, text, tiny};

/// Everything that the tiny pack reads: each figure is a share of a hundred.
fn profile(kill: &str, hurt: &str, correlation: &str) -> String {
    format!(
        r#"id = "made-up"
title = "Made-up people"
population = "Nobody."
by = "relationship"

sign = [
  {{ option = "threats.kill", percent = {kill}, guess = true, why = "a test" }},
  {{ option = "threats.hurt", percent = {hurt}, source = "somewhere", base = "everyone" }},
  {{ option = "weapons.knife", percent = 0, guess = true, why = "a test" }},
  {{ option = "weapons.gun", percent = 0, guess = true, why = "a test" }},
]

[correlation]
low = 0
middle = {correlation}
high = 100
why = "a test"

[[choice]]
options = {{ "relationship.ex_partner" = 25, "relationship.stranger" = 75 }}
severity = "apart"
guess = true
why = "a test"

[[choice]]
options = {{ "last_time.longer" = 100, "last_time.month" = 0, "last_time.week" = 0 }}
guess = true
why = "a test"

[[choice]]
options = {{ "near.no" = 100, "near.yes" = 0 }}
guess = true
why = "a test"
"#
    )
}

const SOURCES: &str =
    "[[source]]\nid = \"somewhere\"\ntitle = \"A survey\"\nwhere = \"a library\"\n";

fn folder(profile: &str) -> Folder {
    let folder = Folder::new();
    folder.file("made-up.toml", profile);
    folder.file("sources.toml", SOURCES);
    folder
}

fn caseload(folder: &Folder, more: &[&str]) -> Ran {
    let (pack, profiles) = (text(&tiny()), text(&folder.0));
    let first = ["caseload", &pack, "--profiles", &profiles, "--today", TODAY];
    heedful(first.iter().chain(more))
}

fn shares(folder: &Folder, correlation: &str) -> Vec<(String, f64)> {
    let report = caseload(folder, &["--format", "json", "--cases", "20000"]).json();
    let bands = report[0][correlation]["bands"].as_object().unwrap().clone();
    bands.into_iter().map(|(band, count)| (band, count.as_f64().unwrap() / 20_000.0)).collect()
}

fn share(of: &[(String, f64)], band: &str) -> f64 {
    of.iter().find(|(name, _)| name == band).map_or(0.0, |(_, share)| *share)
}

#[test]
fn a_sign_occurs_as_often_as_its_figure_says_at_every_correlation() {
    let folder = folder(&profile("20", "0", "50"));
    for correlation in ["low", "middle", "high"] {
        let top = share(&shares(&folder, correlation), "high_concern");
        assert!((top - 0.20).abs() < 0.01, "{correlation}: {top}");
    }
}

/// Two signs of half the people each: in a quarter both, apart; in half both, where severity is all.
#[test]
fn signs_come_together_as_closely_as_the_correlation_says() {
    let folder = folder(&profile("50", "50", "50"));
    let both = |correlation: &str| {
        let report = caseload(&folder, &["--format", "json", "--cases", "20000"]).json();
        let harm = &report[0][correlation]["readings"]["serious_harm"];
        1.0 - harm["not_shown"].as_f64().unwrap_or(0.0) / 20_000.0
    };
    let (low, middle, high) = (both("low"), both("middle"), both("high"));
    // Either: 3/4 apart, 2/3 at a correlation of a half (1/4 + asin(r)/2π are both), 1/2 together.
    for (got, expected) in [(low, 0.75), (middle, 2.0 / 3.0), (high, 0.5)] {
        assert!((got - expected).abs() < 0.012, "{low} {middle} {high}");
    }
}

#[test]
fn a_figure_for_some_people_counts_for_them_alone() {
    let some = "sign = [\n  { option = \"threats.kill\", percent = 100, among = [\"relationship.ex_partner\"], guess = true, why = \"a test\" },";
    let folder = folder(&profile("0", "0", "50").replacen("sign = [", some, 1));
    let report = caseload(&folder, &["--format", "json", "--cases", "4000"]).json();
    let by = &report[0]["middle"]["by_answer"];
    assert_eq!(by["ex_partner"].as_object().unwrap().keys().collect::<Vec<_>>(), ["high_concern"]);
    assert!(by["stranger"].get("high_concern").is_none(), "{by}");
}

#[test]
fn the_same_seed_gives_the_same_cases_and_another_gives_others() {
    let folder = folder(&profile("30", "30", "50"));
    let run = |seed: &str| caseload(&folder, &["--cases", "500", "--seed", seed]).good();
    assert_eq!(run("7"), run("7"));
    assert_ne!(run("7"), run("8"));
}

#[test]
fn the_report_says_what_it_is_and_which_rules_put_people_at_the_top_alone() {
    let armed = profile("100", "0", "50")
        .replace("\"weapons.gun\", percent = 0", "\"weapons.gun\", percent = 100");
    let report = caseload(&folder(&armed), &["--cases", "500"]).good();
    for words in
        ["A check on proportions, not a validation.", "Made-up people", "| armed | 100.0 | 100.0 |"]
    {
        assert!(report.contains(words), "{report}");
    }
}

/// Everything wrong is told at once, with its place and what to do.
#[test]
fn a_profile_that_is_wrong_is_told_where_and_what_to_do() {
    let wrong = profile("120", "-1", "50")
        .replace("weapons.knife", "weapons.knive")
        .replace("\"somewhere\"", "\"elsewhere\"")
        .replace("relationship.stranger\" = 75", "relationship.stranger\" = 76.5")
        .replacen("guess = true\nwhy = \"a test\"", "why = \"a test\"", 1);
    let ran = caseload(&folder(&wrong), &[]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    insta::assert_snapshot!(ran.err);
}

#[test]
fn what_does_not_fit_the_pack_or_the_sources_is_refused() {
    let first = profile("5", "5", "50");
    let nowhere = first.replace("\"somewhere\"", "\"somewere\"");
    let ran = caseload(&folder(&nowhere), &[]);
    assert!(ran.err.contains("did you mean `somewhere`?"), "{}", ran.err);
    let silent = first.replace("weapons.gun", "weapons.knife");
    let ran = caseload(&folder(&silent), &[]);
    assert!(ran.err.contains("this profile has no figure for `weapons.gun`"), "{}", ran.err);
    assert!(ran.err.contains("`weapons.knife` has two figures for the same people"), "{}", ran.err);
    let late = first.replacen("percent = 5,", "percent = 5, among = [\"weapons.gun\"],", 1);
    let ran = caseload(&folder(&late), &[]);
    assert!(ran.err.contains("`weapons.gun` is not asked before"), "{}", ran.err);
}

#[test]
fn the_published_profiles_fit_the_published_pack() {
    let pack = text(&published());
    let report = heedful(["caseload", &pack, "--cases", "50", "--today", TODAY]).good();
    for title in ["## The general public", "## Callers of a helpline", "## Reports to the police"] {
        assert!(report.contains(title), "{report}");
    }
}
