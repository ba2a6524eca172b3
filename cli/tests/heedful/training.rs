//! What trainers load, from the pack and the scenarios that are shipped.

use std::path::{Path, PathBuf};

use heedful_cli::build::training as built;
use heedful_cli::scenarios;
use heedful_engine::training::{
    Practised, Seen, TrainingContent, TrainingPhrase, came_and_went, case_at, compare,
    questions_at, read_training_pack,
};
use heedful_engine::{Answer, Audience, Band, Case, Date, Prepared, assess, prepare, read_pack};

use crate::run::{Folder, TODAY, published};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/scenarios")
}

fn day() -> Date {
    Date::parse(TODAY).unwrap()
}

fn world() -> (Prepared, TrainingContent) {
    let json =
        built(&published(), &folder(), day()).unwrap_or_else(|not| panic!("{:?}", not.problems));
    let (pack, content) = read_training_pack(&json).unwrap();
    (prepare(pack).unwrap(), content)
}

/// The case as the training page shows it: somebody looks at another's.
fn as_shown(case: Case) -> Case {
    Case { audience: Audience::Other, ..case }
}

#[test]
fn the_page_has_every_case_and_every_word() {
    let (_, content) = world();
    assert!(content.scenarios.scenarios.len() >= 16);
    for phrase in TrainingPhrase::ALL {
        assert!(!content.phrase(*phrase).is_empty(), "{phrase}");
    }
}

#[test]
fn what_was_damaged_on_the_way_is_refused() {
    let json = built(&published(), &folder(), day()).unwrap();
    assert!(read_training_pack(json.trim_end_matches('}')).is_err());
    assert!(read_training_pack(&json.replace("\"instalments\"", "\"parts\"")).is_err());
    assert!(read_training_pack("{}").is_err());
    assert!(read_pack(&json).is_err(), "it is no pack by itself");
}

#[test]
fn what_a_trainee_is_shown_reads_as_the_reference_at_every_instalment() {
    let (prepared, content) = world();
    for scenario in &content.scenarios.scenarios {
        for (index, part) in scenario.instalments.iter().enumerate() {
            let case = as_shown(case_at(scenario, index));
            let band = assess(&prepared, &case, part.today).band;
            assert_eq!(band, part.expect.band, "{} after {}", scenario.id, index + 1);
            assert!(!questions_at(scenario, index, prepared.pack()).is_empty());
            let compared = compare(scenario, index, &case, prepared.pack());
            assert!(compared.over_called.is_empty(), "{}", scenario.id);
            assert!(compared.signs.iter().all(|(_, _, seen)| *seen == Seen::Found));
        }
    }
}

#[test]
fn the_sign_that_is_taken_away_is_named_with_what_it_carried() {
    let (prepared, content) = world();
    let scenario = &content.scenarios.scenarios[0];
    let last = scenario.instalments.len() - 1;
    let today = scenario.instalments[last].today;
    let whole = as_shown(case_at(scenario, last));
    let mut without = whole.clone();
    without.answers.insert("violence".into(), Answer::None);
    let (before, now) = (assess(&prepared, &whole, today), assess(&prepared, &without, today));
    let moved = came_and_went(&before, &now);
    assert!(moved.reasons_gone.iter().any(|rule| rule.as_str() == "strangulation"), "{moved:?}");
    assert!(moved.reasons_new.is_empty(), "taking a sign away adds no reason: {moved:?}");
    let back = came_and_went(&now, &before);
    assert_eq!((back.reasons_new, back.guidance_new), (moved.reasons_gone, moved.guidance_gone));
    assert_eq!(came_and_went(&before, &before), Default::default());
}

#[test]
fn what_was_practised_is_read_back_and_damage_is_passed_over() {
    let (_, content) = world();
    let scenario = &content.scenarios.scenarios[0];
    let bands: Vec<Band> = scenario.instalments.iter().map(|_| Band::ActNow).collect();
    let one = Practised::of(scenario, bands, day());
    let same = scenario.instalments.iter().filter(|part| part.expect.band == Band::ActNow).count();
    assert_eq!(one.same as usize, same);
    let mut kept = serde_json::to_value([&one]).unwrap();
    kept.as_array_mut().unwrap().push(serde_json::json!({ "scenario": 7 }));
    assert_eq!(Practised::all_in(&kept), [one]);
    assert!(Practised::all_in(&serde_json::json!("x")).is_empty());
}

#[test]
fn words_that_nothing_shows_and_words_that_are_missing_are_reported() {
    let copy = Folder::new();
    for entry in std::fs::read_dir(folder()).unwrap().flatten() {
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let text = text.replace("home_title =", "home_titel =");
        copy.file(&entry.file_name().to_string_lossy(), &text);
    }
    let (prepared, _) = world();
    let found = scenarios::load(&copy.0, prepared.pack()).problems;
    let codes: Vec<&str> = found.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["missing-phrase", "unknown-phrase"], "{found:?}");
}

#[test]
fn a_story_without_a_plan_is_an_error_in_its_own_file() {
    let whole = |text: &str| text.to_owned();
    let none = |text: &str| text.split("\n[plan]").next().unwrap().to_owned();
    let idle = |text: &str| text.replace("\nthen = [", "\nthen = [\"\"]\nlater = [");
    for (change, codes) in [
        (&whole as &dyn Fn(&str) -> String, &[] as &[&str]),
        (&none, &["no-plan"]),
        (&idle, &["unknown-key", "no-plan"]),
    ] {
        let copy = Folder::new();
        for entry in std::fs::read_dir(folder()).unwrap().flatten() {
            let (name, text) = (entry.file_name(), std::fs::read_to_string(entry.path()).unwrap());
            let name = name.to_string_lossy();
            let text = if name.starts_with("03-") { change(&text) } else { text };
            copy.file(&name, &text);
        }
        let (prepared, _) = world();
        let loaded = scenarios::load(&copy.0, prepared.pack());
        let found: Vec<&str> = loaded.problems.iter().map(|problem| problem.code).collect();
        assert_eq!(found, codes, "{:?}", loaded.problems);
        for problem in &loaded.problems {
            let file = loaded.files.get(problem.place.unwrap().file).unwrap();
            assert_eq!(file.path, "03-the-fence.toml");
        }
    }
}
