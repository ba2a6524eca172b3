//! `heedful export`: the programs that read it see every question, option and condition.

use std::collections::BTreeSet;
use std::path::Path;

use heedful_cli::export::{ExportSource, surveyjs};
use heedful_cli::pack;
use heedful_engine::assess::{observe, shown_questions};
use heedful_engine::pack::Choose;
use heedful_engine::{Answer, Audience, Case, Date, Pack, prepare};
use serde_json::{Value, json};

use crate::peers;
use crate::run::{Folder, TODAY, heedful, published, text, tiny};

fn today() -> Date {
    Date::parse(TODAY).unwrap()
}

fn load(path: &Path) -> Pack {
    pack::load(path, today()).pack.unwrap()
}

fn export(pack: &Path, to: &str, more: &[&str]) -> Value {
    let pack = text(pack);
    heedful(["export", &pack, "--to", to].iter().chain(more)).json()
}

/// Cases at random, always the same ones: every question answered, a third of them left open.
fn cases(pack: &Pack, count: usize) -> Vec<Case> {
    let mut state = 7_u64;
    let mut below = |bound: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % bound
    };
    let mut cases = Vec::new();
    for _ in 0..count {
        let mut case = Case::default();
        for question in &pack.questions {
            let ids: Vec<_> = question.options.iter().map(|option| option.id.clone()).collect();
            let answer = match (question.choose, below(9)) {
                (Choose::Text, _) | (_, 0..=1) => continue,
                (_, 2) => Answer::NotSure,
                (_, 3) => Answer::Declined,
                (Choose::Many, 4) => Answer::None,
                (Choose::Many, _) => {
                    Answer::Many(ids.into_iter().filter(|_| below(3) == 0).collect())
                }
                (Choose::One | Choose::Date, _) => Answer::One(ids[below(ids.len())].clone()),
            };
            case.answers.insert(question.id.clone(), answer);
        }
        cases.push(case);
    }
    cases
}

/// SurveyJS keeps some words for its own answers; options of the published pack are called so.
fn own_value(option: &str) -> &str {
    match option {
        "none" => "none_option",
        "other" => "other_option",
        "refused" => "refused_option",
        "dontknow" => "dontknow_option",
        _ => option,
    }
}

fn shown(pack: &Pack, cases: &[Case]) -> Vec<BTreeSet<String>> {
    let prepared = prepare(pack.clone()).unwrap();
    let of = |case: &Case| {
        shown_questions(&prepared, &observe(&prepared, case, today()))
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    cases.iter().map(of).collect()
}

#[test]
fn survey_core_sees_every_question_option_and_condition() {
    for path in [tiny(), published()] {
        let pack = load(&path);
        let folder = Folder::new();
        let input = json!({ "survey": export(&path, "surveyjs", &[]), "cases": [] });
        let seen = peers::run("surveyjs.js", &[folder.file("input.json", &input.to_string())]);
        assert_eq!(seen["errors"], json!([]));
        assert_eq!(seen["questions"].as_object().unwrap().len(), pack.questions.len());
        for question in &pack.questions {
            let there = &seen["questions"][question.id.as_str()];
            assert_eq!(there["title"], question.ask.person);
            assert_eq!(there["visibleIf"] != "", question.show_when.is_some(), "{}", question.id);
            let choices: Vec<&str> = there["choices"]
                .as_array()
                .unwrap()
                .iter()
                .map(|choice| choice[0].as_str().unwrap())
                .collect();

            let mut expected: Vec<&str> =
                question.options.iter().map(|option| own_value(option.id.as_str())).collect();
            match question.choose {
                Choose::Text => {}
                Choose::Many => expected.extend(["none", "refused", "dontknow"]),
                Choose::One | Choose::Date => expected.extend(["refused", "dontknow"]),
            }
            assert_eq!(choices, expected, "{}", question.id);
        }
    }
}

#[test]
fn survey_core_shows_the_questions_that_the_engine_shows() {
    for path in [tiny(), published()] {
        let pack = load(&path);
        let cases = cases(&pack, 60);
        let folder = Folder::new();
        let prepared = prepare(pack.clone()).unwrap();
        let source = ExportSource { pack: &pack, audience: Audience::Person };
        let data: Vec<Value> =
            cases.iter().map(|case| surveyjs::data(source, &prepared, case, today())).collect();
        let input = json!({ "survey": export(&path, "surveyjs", &[]), "cases": data });
        let seen = peers::run("surveyjs.js", &[folder.file("input.json", &input.to_string())]);
        for (index, expected) in shown(&pack, &cases).into_iter().enumerate() {
            let visible: BTreeSet<String> =
                serde_json::from_value(seen["visible"][index].clone()).unwrap();
            assert_eq!(visible, expected, "{:?}", cases[index]);
        }
    }
}

#[test]
fn fhirs_own_schema_takes_questionnaires_and_responses_and_refuses_what_is_wrong() {
    let folder = Folder::new();
    let mut files = Vec::new();
    for (index, path) in [tiny(), published()].iter().enumerate() {
        let pack = load(path);
        for audience in ["self", "officer"] {
            let questionnaire = export(path, "fhir-r4", &["--audience", audience]);
            files
                .push(folder.file(&format!("q{index}{audience}.json"), &questionnaire.to_string()));
        }
        for (number, case) in cases(&pack, 5).iter().enumerate() {
            let file = folder.file("case.json", &serde_json::to_string(case).unwrap());
            let response = export(path, "fhir-r4", &["--case", &text(&file), "--today", TODAY]);
            files.push(folder.file(&format!("r{index}-{number}.json"), &response.to_string()));
        }
    }
    let mut broken = export(&tiny(), "fhir-r4", &[]);
    broken["item"][0]["type"] = json!("wheel");
    files.push(folder.file("broken.json", &broken.to_string()));
    let errors = peers::run("fhir.js", &files);
    let (broken, good) = errors.as_array().unwrap().split_last().unwrap();
    assert_eq!(good.len(), 14);
    assert!(good.iter().all(|errors| *errors == json!([])), "{good:?}");
    assert_ne!(*broken, json!([]));
}

#[test]
fn a_questionnaire_has_every_question_and_option() {
    let pack = load(&published());
    let questionnaire = export(&published(), "fhir-r4", &[]);
    let mut items = Vec::new();
    flat(&questionnaire["item"], &[], &mut items);
    for question in &pack.questions {
        let (item, _) =
            items.iter().find(|(item, _)| item["linkId"] == question.id.as_str()).unwrap();
        let codes: Vec<&str> = item["answerOption"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|option| option["valueCoding"]["code"].as_str().unwrap())
            .collect();
        for option in &question.options {
            assert!(codes.contains(&option.id.as_str()), "{}.{}", question.id, option.id);
        }
        if question.choose != Choose::Text {
            assert!(codes.contains(&"not_sure") && codes.contains(&"declined"));
        }
    }
}

/// FHIR's `enableWhen`, by its own words: an item is enabled when it and all that it stands in are, and an answer counts
/// only while its question is enabled.
#[test]
fn enable_when_shows_the_questions_that_the_engine_shows() {
    for path in [tiny(), published()] {
        let pack = load(&path);
        let cases = cases(&pack, 300);
        let questionnaire = export(&path, "fhir-r4", &[]);
        let mut items = Vec::new();
        flat(&questionnaire["item"], &[], &mut items);
        for (case, expected) in cases.iter().zip(shown(&pack, &cases)) {
            let mut enabled: BTreeSet<String> = BTreeSet::new();
            for (item, conditions) in &items {
                let met = conditions.iter().all(|clause| {
                    clause.iter().any(|(question, code)| {
                        enabled.contains(question) && has(case, question, code)
                    })
                });
                if met {
                    enabled.insert(item["linkId"].as_str().unwrap().to_owned());
                }
            }
            let questions: BTreeSet<String> = enabled
                .into_iter()
                .filter(|id| pack.questions.iter().any(|question| question.id.as_str() == id))
                .collect();
            assert_eq!(questions, expected, "{case:?}");
        }
    }
}

type Clause = Vec<(String, String)>;

/// Every item with all the conditions that it stands under.
fn flat<'a>(items: &'a Value, above: &[Clause], found: &mut Vec<(&'a Value, Vec<Clause>)>) {
    for item in items.as_array().into_iter().flatten() {
        let mut conditions = above.to_vec();
        if let Some(own) = item["enableWhen"].as_array() {
            assert!(own.len() < 2 || item["enableBehavior"] == "any");
            let named = |value: &Value| value.as_str().unwrap().to_owned();
            conditions.push(
                own.iter()
                    .map(|one| (named(&one["question"]), named(&one["answerCoding"]["code"])))
                    .collect(),
            );
        }
        found.push((item, conditions.clone()));
        flat(&item["item"], &conditions, found);
    }
}

fn has(case: &Case, question: &str, code: &str) -> bool {
    let answer =
        case.answers.iter().find(|(id, _)| id.as_str() == question).map(|(_, answer)| answer);
    answer.is_some_and(|answer| answer.chosen().iter().any(|option| option.as_str() == code))
}

#[test]
fn a_response_leaves_out_what_is_not_shown_and_tells_dates_by_their_spans() {
    let folder = Folder::new();
    let case = r#"{"answers": {"weapons": ["gun"], "last_time": {"on": "2026-11-26"}, "threats": "none", "own_words": {"words": "Yes."}}}"#;
    let file = text(&folder.file("case.json", case));
    let response = export(&tiny(), "fhir-r4", &["--case", &file, "--today", TODAY]).to_string();
    assert!(!response.contains("\"gun\""), "{response}");
    assert!(
        response.contains("\"code\":\"week\"") && response.contains("\"code\":\"month\""),
        "{response}"
    );
    assert!(response.contains("No threats") && response.contains("Yes."), "{response}");
}

/// Every sentence of a pack that stands before, below or after a question, with its place.
fn sentences(pack: &Pack) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for part in &pack.parts {
        for (key, text) in [("before", &part.before), ("after", &part.after)] {
            found.extend(
                text.iter().map(|text| (format!("part.{}.{key}", part.id), text.person.clone())),
            );
        }
    }
    for question in &pack.questions {
        for (key, text) in [("hint", &question.hint), ("why", &question.why)] {
            found.extend(
                text.iter().map(|text| (format!("{}.{key}", question.id), text.person.clone())),
            );
        }
    }
    found
}

/// Hints say "call 999 first", and why a hard question is asked; a warning stands before a hard part.
#[test]
fn exports_keep_what_is_said_before_below_and_after_questions() {
    let pack = load(&published());
    let sentences = sentences(&pack);
    assert!(sentences.iter().filter(|(at, _)| at.ends_with(".hint")).count() > 10);
    let questionnaire = export(&published(), "fhir-r4", &[]);
    let mut items = Vec::new();
    flat(&questionnaire["item"], &[], &mut items);
    for (at, sentence) in &sentences {
        let item = items.iter().find(|(item, _)| item["linkId"] == at.as_str());
        let (item, _) = item.unwrap_or_else(|| panic!("FHIR lacks {at}"));
        assert_eq!(item["type"], "display");
        assert!(item["text"].as_str().unwrap().ends_with(sentence), "{at}");
    }
    let survey = export(&published(), "surveyjs", &[]);
    let mut said = Vec::new();
    strings(&survey, &mut said);
    let said = said.join("\n");
    for (at, sentence) in &sentences {
        assert!(said.contains(sentence), "SurveyJS lacks {at}: {sentence}");
    }
}

fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.replace("&amp;", "&")),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(fields) => fields.values().for_each(|item| strings(item, found)),
        _ => {}
    }
}

#[test]
fn none_not_sure_and_rather_not_say_exclude_the_others_in_fhir() {
    let questionnaire = export(&published(), "fhir-r4", &[]);
    let mut items = Vec::new();
    flat(&questionnaire["item"], &[], &mut items);
    let several: Vec<&Value> =
        items.iter().map(|(item, _)| *item).filter(|item| item["repeats"] == true).collect();
    assert!(several.len() > 10);
    for option in several.iter().flat_map(|item| item["answerOption"].as_array().unwrap()) {
        let code = option["valueCoding"]["code"].as_str().unwrap();
        let excludes = ["none", "not_sure", "declined"].contains(&code);
        let marked = option["extension"][0]["url"]
            .as_str()
            .is_some_and(|url| url.ends_with("questionnaire-optionExclusive"));
        assert_eq!(marked, excludes, "{code}");
    }
}

#[test]
fn an_exact_day_stays_a_date_in_fhir_and_an_inexact_one_does_not_become_one() {
    let folder = Folder::new();
    let answered = |when: Value| {
        let case = json!({ "answers": { "last_time": when } });
        let file = text(&folder.file("case.json", &case.to_string()));
        export(&tiny(), "fhir-r4", &["--case", &file, "--today", TODAY]).to_string()
    };
    let exact = answered(json!({ "on": "2026-11-26" }));
    assert!(
        exact.contains("\"valueDate\":\"2026-11-26\"") && exact.contains("\"code\":\"week\""),
        "{exact}"
    );
    assert!(!answered(json!({ "about": "2026-11-26" })).contains("valueDate"));
}

#[test]
fn what_is_hidden_is_no_data_of_the_survey() {
    let folder = Folder::new();
    let case = r#"{"answers": {"weapons": ["gun"], "threats": "none"}}"#;
    let file = text(&folder.file("case.json", case));
    let data = export(&tiny(), "surveyjs", &["--case", &file, "--today", TODAY]);
    assert!(!data.to_string().contains("gun"), "{data}");
    assert!(data.to_string().contains("none"), "{data}");
}
