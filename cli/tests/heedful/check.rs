//! `heedful check`: everything that is wrong, at once, with its place.

use std::path::Path;

use crate::run::{Folder, TODAY, heedful, packs, published, text, tiny};

fn check(pack: &Path, more: &[&str]) -> crate::run::Ran {
    let pack = text(pack);
    heedful(["check", &pack, "--today", TODAY].iter().chain(more))
}

#[test]
fn a_good_pack_has_no_error_and_says_what_is_still_to_do() {
    let ran = check(&tiny(), &["--format", "json"]);
    let report = ran.json();
    assert_eq!(ran.code, 0);
    assert_eq!(report["counts"]["severities"]["error"], 0);
    let codes: Vec<&String> = report["counts"]["codes"].as_object().unwrap().keys().collect();
    assert_eq!(codes, ["not-reviewed", "untranslated", "verify"]);
}

/// Each folder of `packs/bad` is laid over the tiny pack; what is said of it is in `snapshots`.
#[test]
fn every_bad_pack_is_told_what_is_wrong_with_it() {
    let mut seen = 0;
    for entry in std::fs::read_dir(packs().join("bad")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let folder = Folder::tiny_with(&path);
        let ran = check(&folder.0, &["--quiet"]);
        assert_eq!(ran.code, 1, "{name}: {}", ran.out);
        let shown = without_counts(&ran.out);
        insta::assert_snapshot!(format!("bad_{name}"), shown);
        seen += 1;
    }
    assert_eq!(seen, 7);
}

/// How many phrases there are to translate changes with the widget, and is no matter here.
fn without_counts(out: &str) -> String {
    let lines = out.lines().map(|line| match line.split_once("cy: ") {
        Some((before, _)) => format!("{before}cy: … are not translated"),
        None => line.trim_end().to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn warnings_end_well_unless_strict_is_asked_for() {
    assert_eq!(check(&tiny(), &[]).code, 0);
    assert_eq!(check(&tiny(), &["--strict"]).code, 1);
}

#[test]
fn a_place_is_told_by_file_line_and_column() {
    let folder = Folder::tiny_with(&packs().join("bad").join("names"));
    let report = check(&folder.0, &["--format", "json"]).json();
    let problems = report["problems"].as_array().unwrap();
    let unknown = problems
        .iter()
        .find(|problem| problem["message"].as_str().unwrap().contains("threts.kill"))
        .unwrap();
    assert_eq!(unknown["file"], "rating/names.toml");
    assert_eq!((unknown["line"].as_u64(), unknown["column"].as_u64()), (Some(3), Some(9)));
    assert_eq!(unknown["help"], "did you mean `threats.kill`?");
}

#[test]
fn reviews_and_services_go_stale() {
    let report =
        heedful(["check", &text(&tiny()), "--today", "2029-01-01", "--format", "json"]).json();
    assert_eq!(report["counts"]["codes"]["stale"], 3);
}

#[test]
fn what_is_no_pack_is_said_once() {
    let folder = Folder::new();
    let ran = check(&folder.0, &["--format", "json"]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.json()["counts"]["codes"].as_object().unwrap().len(), 1);
}

#[test]
fn the_hardest_text_comes_first() {
    let table = check(&tiny(), &["--readability", "--format", "json"]).json();
    let ages: Vec<f64> =
        table.as_array().unwrap().iter().map(|row| row["age"].as_f64().unwrap()).collect();
    assert!(ages.len() > 20);
    assert!(ages.is_sorted_by(|a, b| a >= b));
}

#[test]
fn help_teaches_and_mistakes_of_usage_end_with_2() {
    let help = heedful(["--help"]).good();
    for word in ["check", "prove", "assess", "build", "paper", "Exit codes"] {
        assert!(help.contains(word), "{word}");
    }
    assert!(heedful(["check", "--help"]).good().contains("Examples:"));
    assert_eq!(heedful(["chek"]).code, 2);
    assert_eq!(heedful(["assess", &text(&tiny()), "--case", "there-is-no-such-file.json"]).code, 2);
}

#[test]
fn the_published_pack_has_no_error() {
    let ran = heedful(["check", &text(&published()), "--quiet"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
}
