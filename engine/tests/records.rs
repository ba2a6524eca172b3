//! Records: what opens, what does not, and what is said about it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::case::{MAX_CASE_BYTES, MAX_INCIDENTS, StepKind};
use heedful_engine::{Answer, Audience, Band, Case, Date, Problem, ProblemKind, When, read_case};
use serde_json::{Value, json};

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn problems(case: &Value) -> Vec<String> {
    read_case(&case.to_string()).unwrap_err().iter().map(Problem::to_string).collect()
}

/// Records of this format are on people's devices: this file never changes, and opens in every later version.
#[test]
fn a_record_of_format_1_opens_whole() {
    let case = read_case(include_str!("fixtures/record-format-1.json")).unwrap();
    let answer = |id: &str| case.answers[id].clone();
    assert_eq!(answer("threats"), Answer::Many(vec!["kill".into(), "harm".into()]));
    assert_eq!(answer("relationship"), Answer::One("ex_partner".into()));
    assert_eq!(
        (answer("weapons"), answer("sexual"), answer("injured")),
        (Answer::NotSure, Answer::Declined, Answer::None)
    );
    assert_eq!(answer("started"), Answer::When(When::About(date("2026-08-10"))));
    assert_eq!(answer("last_contact"), Answer::When(When::On(date("2026-11-20"))));
    assert_eq!(
        answer("separated"),
        Answer::When(When::Between(date("2026-07-01"), date("2026-07-31")))
    );
    assert_eq!(answer("fears"), Answer::Words("That they will not stop.".to_owned()));
    assert_eq!(case.audience, Audience::Other);
    assert_eq!(case.pack.as_ref().unwrap().version, "0.1.0");
    assert_eq!(case.notes["threats"], "On the phone, twice.");
    let first = &case.diary[0];
    assert_eq!(
        (first.times, first.each_day, first.written_on),
        (Some(3), None, Some(date("2026-10-04")))
    );
    let told = [
        &first.time,
        &first.place,
        &first.words,
        &first.evidence,
        &first.witnesses,
        &first.reported,
    ];
    let expected =
        ["evening", "the bus stop", "Nothing said.", "a photo", "a neighbour", "the police"];
    assert_eq!(told.map(|text| text.as_deref().unwrap()), expected);
    let told = [&first.reference, &first.breaks, &first.felt, &first.changed];
    assert_eq!(
        told.map(|text| text.as_deref().unwrap()),
        ["none yet", "bail", "frightened", "took another bus"]
    );
    assert_eq!(case.diary[2].each_day, Some(10));
    assert_eq!(case.judgement.more_danger, Some(true));
    let officer = case.judgement.officer.as_ref().unwrap();
    assert_eq!((officer.band, officer.supervisor.as_deref()), (Band::ActNow, Some("a sergeant")));
}

#[test]
fn a_record_is_kept_as_it_was_read() {
    let text = include_str!("fixtures/record-format-1.json");
    let case = read_case(text).unwrap();
    let kept = serde_json::to_value(&case).unwrap();
    assert_eq!(kept, serde_json::from_str::<Value>(text).unwrap());
    assert_eq!(read_case(&kept.to_string()).unwrap(), case);
    assert_eq!(serde_json::from_value::<Case>(kept).unwrap(), case);
}

#[test]
fn what_later_programs_added_to_format_1_is_kept_as_it_was_read() {
    let record = json!({
        "format": 1, "answers": {},
        "diary": [{"between": ["2026-03-01", "2026-03-31"], "kind": "call", "most_days": 10}],
        "steps": [{"step": "reported", "on": "2026-04-01", "words": "At the front desk."},
                  {"step": "recorded_as", "about": "2026-04-02", "words": "Harassment"},
                  {"step": "charged", "between": ["2026-05-01", "2026-05-31"]}],
    });
    let case = read_case(&record.to_string()).unwrap();
    assert_eq!(case.diary[0].most_days, Some(10));
    assert_eq!(case.steps[1].step, StepKind::RecordedAs);
    assert_eq!(serde_json::to_value(&case).unwrap(), record);
    let two = json!({"diary": [{"on": "2026-01-01", "kind": "x", "each_day": 1, "most_days": 2},
                               {"on": "2026-01-01", "kind": "x", "times": 1, "most_days": 2}]});
    assert_eq!(
        problems(&two),
        [
            "diary[0]: each_day and most_days exclude each other",
            "diary[1]: times and most_days exclude each other"
        ]
    );
}

#[test]
fn a_case_file_without_a_format_opens() {
    let case = read_case(
        r#"{"answers": {"threats": ["kill"], "weapons": "not_sure"},
        "diary": [{"on": "2026-10-03", "kind": "followed"}], "judgement": {}}"#,
    )
    .unwrap();
    assert_eq!((case.answers.len(), case.diary.len()), (2, 1));
    assert_eq!(read_case("{}").unwrap(), Case::default());
}

#[test]
fn a_record_of_a_newer_program_is_refused_by_name() {
    let refused =
        read_case(r#"{"format": 2, "answers": {"threats": {"said": "in a way to come"}}}"#)
            .unwrap_err();
    assert_eq!(
        refused,
        [Problem::new("format", ProblemKind::UnknownFormat { format: 2, newest: 1 })]
    );
    assert_eq!(
        problems(&json!({"format": 0})),
        ["format: format 0 is not known; the newest that is known is 1"]
    );
    assert_eq!(problems(&json!({"format": "1"})), ["format: expected a whole number"]);
    assert_eq!(
        problems(&json!({"format": 4_294_967_297_u64})),
        ["format: expected a whole number"]
    );
}

#[test]
fn everything_that_is_wrong_is_told_at_once_with_its_place() {
    let case = json!({
        "answers": {"a": 3, "b": ["x", 4, "none"], "c": {"on": "2026-02-30"}, "d": {}, "e": {"on": "2026-01-01", "about": "2026-01-01"},
                    "f": {"between": ["2026-01-01"]}, "g": {"words": 3}, "h": {"on": "2026-01-01", "sure": true},
                    "i": {"on": "2026-01-01", "between": []}, "j": {"about": "2026-01-01", "between": []}, "k": null},
        "diary": [{"kind": "followed"}, {"on": "2026-01-01"}, 3, {"on": "2026-01-01", "kind": "x", "times": 0},
                  {"on": "2026-01-01", "kind": "x", "times": 2, "each_day": 100_001},
                  {"on": "2026-01-01", "kind": "x", "times": 2, "each_day": 2, "felt": 3, "wher": "x", "written_on": "then"}],
        "steps": [{"step": "reported"}, {"on": "2026-01-01"}, {"on": "2026-01-01", "step": "hearsay", "note": "x"}, 3],
        "judgement": {"more_danger": "yes", "officer": {"band": "low", "because": "x"}, "mood": 1},
        "audience": "judge", "pack": {"id": 3}, "notes": {"a": 1}, "dairy": [],
    });
    let expected = [
        "pack.id: expected a text",
        "pack: version is missing",
        "audience: expected self, other or officer",
        "answers.a: expected an option, a list of options, a date, words, none, not_sure or declined",
        "answers.b[1]: expected the id of an option",
        "answers.c.on: expected a date as 2026-11-22",
        "answers.d: on, about or between is missing",
        "answers.e: on and about exclude each other",
        "answers.f.between: expected two dates",
        "answers.g.words: expected a text",
        "answers.h.sure: not known here",
        "answers.i: on and between exclude each other",
        "answers.j: about and between exclude each other",
        "answers.k: expected an option, a list of options, a date, words, none, not_sure or declined",
        "notes.a: expected a text",
        "diary[0]: on, about or between is missing",
        "diary[1]: kind is missing",
        "diary[2]: expected a table",
        "diary[3].times: not between 1 and 100000",
        "diary[4].each_day: not between 1 and 100000",
        "diary[5]: times and each_day exclude each other",
        "diary[5].written_on: expected a date as 2026-11-22",
        "diary[5].felt: expected a text",
        "diary[5].wher: not known here",
        "steps[0]: on, about or between is missing",
        "steps[1]: step is missing",
        "steps[2].step: expected a step, as reported or charged",
        "steps[2].note: not known here",
        "steps[3]: expected a table",
        "judgement.more_danger: expected true or false",
        "judgement.officer.band: expected keep_watch, raised_concern, high_concern or act_now",
        "judgement.officer: reason is missing",
        "judgement.officer.because: not known here",
        "judgement.mood: not known here",
        "dairy: not known here",
    ];
    assert_eq!(problems(&case), expected);
    assert_eq!(
        problems(&json!({"answers": {"b": ["none"]}})),
        ["answers.b[0]: this name is kept for something else"]
    );
    assert_eq!(problems(&json!([])), ["expected a table"]);
    assert_eq!(
        problems(&json!({"diary": {}, "answers": []})),
        ["answers: expected a table", "diary: expected a list"]
    );
}

#[test]
fn no_problem_repeats_what_a_person_wrote() {
    let secret = "he stood at my door";
    let cases = [
        json!({"answers": {"a": {"on": secret}, "b": {"about": secret}, "c": {"between": [secret, secret]}}}),
        json!({"diary": [{"on": secret, "kind": "x", "times": secret, "written_on": secret}, secret]}),
        json!({"judgement": {"more_danger": secret, "officer": {"band": secret, "reason": 3}}, "audience": secret}),
        json!({"format": secret}),
        json!(secret),
    ];
    for case in cases {
        for problem in problems(&case) {
            assert!(!problem.contains("door"), "{problem}");
        }
    }
    let broken = format!("{{\"answers\": {{\"a\": \"{secret}\" oops");
    assert!(!read_case(&broken).unwrap_err()[0].to_string().contains("door"));
    assert!(
        !serde_json::from_value::<Case>(json!({"answers": {"a": {"on": secret}}}))
            .unwrap_err()
            .to_string()
            .contains("door")
    );
    assert!(
        !serde_json::from_value::<Answer>(json!({"on": secret}))
            .unwrap_err()
            .to_string()
            .contains("door")
    );
}

#[test]
fn what_is_not_json_is_told_with_its_line() {
    let told = read_case("{\n  \"answers\": oops").unwrap_err();
    assert!(matches!(told[0].kind, ProblemKind::Malformed { line: 2, .. }), "{told:?}");
}

#[test]
fn what_is_too_long_is_refused_before_it_is_read() {
    let long = " ".repeat(MAX_CASE_BYTES + 1);
    assert_eq!(read_case(&long).unwrap_err(), [Problem::new("", ProblemKind::TooLong)]);
    let longest = "{}".to_owned() + &" ".repeat(MAX_CASE_BYTES - 2);
    assert_eq!(read_case(&longest), Ok(Case::default()));
    let entries = vec![json!({"on": "2026-01-01", "kind": "x"}); MAX_INCIDENTS + 1];
    assert_eq!(problems(&json!({"diary": entries})), ["diary: longer than is read"]);
    let entries = vec![json!({"on": "2026-01-01", "kind": "x"}); MAX_INCIDENTS];
    assert_eq!(
        read_case(&json!({"diary": entries}).to_string()).unwrap().diary.len(),
        MAX_INCIDENTS
    );
    let deep = "[".repeat(100_000);
    assert!(read_case(&deep).is_err());
}

#[test]
fn of_a_record_with_nothing_but_problems_the_first_hundred_are_told() {
    let entries = vec![json!({"on": 1, "kind": 2, "times": 0, "nonsense": {}}); 50_000];
    let names: serde_json::Map<String, Value> =
        (0..100_000).map(|n| (format!("name{n}"), json!(n))).collect();
    for case in [json!({"diary": entries}), json!({"answers": names}), Value::Object(names.clone())]
    {
        assert_eq!(problems(&case).len(), 100);
    }
}

/// Only half of the stack of a page, which has 256 kB in all; tests are not optimised, and need more of it than a page.
#[test]
fn the_deepest_record_and_one_that_is_deeper_need_little_of_the_stack() {
    let read = || {
        for depth in [1, 60, 120, 126, 127, 128, 129, 5_000, 1_000_000] {
            for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
                for at in
                    ["answers", "diary", "steps", "judgement", "officer", "result", "notes", "pack"]
                {
                    let deep = [&open.repeat(depth), "1", &close.repeat(depth)].concat();
                    let record = format!(r#"{{"{at}": {deep}}}"#);
                    let read = read_case(&record);
                    assert!(read.is_err() || at == "officer", "{at} {depth}");
                    if let Ok(case) = read {
                        assert_eq!(read_case(&serde_json::to_string(&case).unwrap()), Ok(case));
                    }
                }
            }
        }
    };
    let thread = std::thread::Builder::new().stack_size(512 * 1024).spawn(read).unwrap();
    thread.join().unwrap();
}
