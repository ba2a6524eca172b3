//! The report: everything that was told and found, in the words of the pack, and nothing that must not be there.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::report::{
    Block, Line, Provenance, Report, SectionId, date_words, report, to_text,
};
use heedful_engine::{Audience, Date, Text, assess, prepare, read_case, read_pack};
use serde_json::{Value, json};

fn made(case: &Value, audience: Audience) -> Report {
    let prepared = prepare(read_pack(include_str!("fixtures/pack.json")).unwrap()).unwrap();
    let case = read_case(&case.to_string()).unwrap();
    let today = Date::parse("2026-11-22").unwrap();
    report(&prepared, &case, &assess(&prepared, &case, today), audience)
}

fn told() -> Value {
    json!({
        "answers": {"threats": ["kill"], "control": ["money"], "relationship": "stranger", "started": {"about": "2026-08-10"},
                    "fears": {"words": "That they come back."}},
        "notes": {"threats": "Twice."},
        "diary": [{"on": "2026-10-03", "kind": "police_warning"},
                  {"on": "2026-10-20", "kind": "followed", "times": 3, "where": "the bus stop", "breach": "yes", "breaks": "bail", "written_on": "2026-10-21"},
                  {"between": ["2026-11-20", "2026-11-10"], "kind": "message"}],
        "judgement": {"more_danger": true},
    })
}

#[test]
fn a_report_in_plain_text_reads_like_a_document() {
    let text = to_text(&made(&told(), Audience::Person));
    assert_eq!(text.trim_end(), include_str!("fixtures/report-told.txt").trim_end());
}

#[test]
fn an_empty_case_says_what_could_be_and_what_would_change_it() {
    let text = to_text(&made(&json!({}), Audience::Person));
    assert_eq!(text.trim_end(), include_str!("fixtures/report-nothing.txt").trim_end());
}

#[test]
fn no_words_and_no_choices_are_no_answer() {
    let nothing = json!({"answers": {"threats": [], "fears": {"words": " \n"}}});
    let text = to_text(&made(&nothing, Audience::Person));
    assert_eq!(text.trim_end(), include_str!("fixtures/report-nothing.txt").trim_end());
}

#[test]
fn an_entry_counts_though_the_day_on_which_it_was_written_cannot_be() {
    let written =
        json!({"diary": [{"on": "2026-11-20", "kind": "message", "written_on": "2026-12-01"}]});
    let text = to_text(&made(&written, Audience::Person));
    assert!(text.contains("1 of: a message") && !text.contains("Not counted"), "{text}");
}

#[test]
fn an_answer_to_a_question_that_is_not_shown_is_not_printed() {
    let text = to_text(&made(&told(), Audience::Person));
    assert!(!text.contains("What did they control?") && !text.contains("money"), "{text}");
}

#[test]
fn every_audience_reads_its_own_words() {
    let text = to_text(&made(&told(), Audience::Officer));
    let own = include_str!("fixtures/report-told.txt")
        .replace("Call 999 now.", "Act now.")
        .replace("Did they threaten you?", "Any threats?");
    assert_eq!(text.trim_end(), own.trim_end());
}

#[test]
fn a_section_without_content_is_left_out() {
    let report = made(&json!({}), Audience::Person);
    let sections: Vec<SectionId> = report.sections.iter().map(|section| section.id).collect();
    use SectionId::{Answers, Change, Do, Help, Limits, Readings, Result, Unknown, Why};
    assert_eq!(sections, [Result, Do, Why, Readings, Unknown, Change, Help, Answers, Limits]);
}

#[test]
fn an_officers_judgement_is_told_with_what_the_rules_said() {
    let mut case = told();
    case["judgement"] = json!({"officer": {"band": "high_concern", "reason": "Seen at the door, calm.", "supervisor": "A sergeant", "agreed": true}});
    let text = to_text(&made(&case, Audience::Officer));
    assert!(text.contains("High concern\nThis is serious.\nIt could be: Act now\nJudged by an officer. The rules said: Act now\nReason: Seen at the door, calm.\nAgreed by: A sergeant\n"), "{text}");
}

#[test]
fn every_reason_names_its_rule_and_its_source() {
    let report = made(&told(), Audience::Person);
    let why = report.sections.iter().find(|section| section.id == SectionId::Why).unwrap();
    let Block::Facts(facts) = &why.blocks[0] else { panic!("{why:?}") };
    assert_eq!(
        facts[0].term.from,
        [Provenance::Rule("threat-to-kill".into()), Provenance::Source("source-a".into())]
    );
}

#[test]
fn a_date_is_told_in_the_words_of_the_pack_only_where_it_has_all_of_them() {
    let day = Date::parse("2026-11-02").unwrap();
    let mut pack = read_pack(include_str!("fixtures/pack.json")).unwrap();
    assert_eq!(date_words(&pack, day), "2 November 2026");
    assert_eq!(date_words(&pack, Date::parse("2026-01-02").unwrap()), "2026-01-02");
    pack.interface.remove("date_format");
    assert_eq!(date_words(&pack, day), "2026-11-02");
}

#[test]
fn a_label_without_words_stands_alone_and_a_question_needs_no_colon() {
    let line = |label: &str, text: &str| Line::new(text).labelled(label);
    let lines = vec![line("Place", "the bus stop"), line("Seen?", "yes"), line("Owner", "")];
    let mut made = made(&json!({}), Audience::Person);
    made.sections.truncate(1);
    made.sections[0].blocks = vec![Block::List(lines)];
    let text = to_text(&made);
    assert!(text.ends_with("- Place: the bus stop\n- Seen? yes\n- Owner\n"), "{text}");
}

#[test]
fn a_rise_is_told_by_days_or_by_weeks_as_it_was_found() {
    let mut pack = read_pack(include_str!("fixtures/pack.json")).unwrap();
    for (id, words) in [
        ("fact_rise", "{recent} of {recent_days} days, {before} of {before_days}"),
        ("fact_rise_weeks", "{recent} a week, {before} in each of {weeks}"),
    ] {
        pack.interface.insert(id.to_owned(), Text::from(words));
    }
    let prepared = prepare(pack).unwrap();
    let told = |diary: Value| {
        let case = read_case(&json!({"diary": diary}).to_string()).unwrap();
        let today = Date::parse("2026-11-22").unwrap();
        to_text(&report(&prepared, &case, &assess(&prepared, &case, today), Audience::Person))
    };
    let opened = json!({"on": "2026-08-29", "kind": "message"});
    let each_day = |first: &str, last: &str, times: u32| json!({"between": [first, last], "kind": "message", "each_day": times});
    let by_days = told(json!([opened, each_day("2026-11-11", "2026-11-20", 1)]));
    assert!(by_days.contains("\n- 10 of 28 days, 0 of 57\n"), "{by_days}");
    let by_weeks = told(json!([
        opened,
        each_day("2026-08-30", "2026-10-25", 1),
        each_day("2026-10-26", "2026-11-22", 6)
    ]));
    assert!(by_weeks.contains("\n- 42 a week, 7 in each of 8\n"), "{by_weeks}");
}
