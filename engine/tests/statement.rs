//! The statement, told with the small pack: what leads, and what stands apart.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]

use heedful_engine::report::document_text;
use heedful_engine::{Audience, Date, assess, prepare, read_case, read_pack, statement};
use serde_json::{Value, json};

const HEAD: &str = "A statement\nMade on 22 November 2026\n";

/// The statement of a case, made with the small pack and these words of a statement.
fn stated(case: &Value) -> String {
    stated_with(case, &json!({}), &json!({}))
}

/// The same, with more headings, and more phrases of the interface.
fn stated_with(case: &Value, headings: &Value, phrases: &Value) -> String {
    let add = |into: &mut Value, more: &Value| {
        into.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    };
    stated_in(case, |pack| {
        add(&mut pack["statement"]["headings"], headings);
        add(&mut pack["interface"], phrases);
    })
}

/// The same, with a pack that is changed.
fn stated_in(case: &Value, change: impl FnOnce(&mut Value)) -> String {
    let mut pack: Value = serde_json::from_str(include_str!("fixtures/pack.json")).unwrap();
    pack["interface"]["statement_title"] = "A statement".into();
    pack["interface"]["statement_made"] = "Made on {date}".into();
    pack["interface"]["statement_on"] = "on {date}".into();
    pack["interface"]["statement_list"] = "{list} and {last}".into();
    pack["interface"]["statement_list_long"] = "{list}; and {last}".into();
    // The small pack asks nowhere where a person lives: any question with one choice will do.
    pack["place_question"] = "relationship".into();
    pack["statement"] = json!({
        "words": {"me": {"self": "me", "other": "them"}},
        "headings": {"short": "In short", "since": "Since when", "worst": "The worst", "fear": "Fear", "law": "The law",
            "ask": "To ask for", "diary": "The diary"},
        "lines": [
            {"part": "since", "question": "started", "say": "It began {when}."},
            {"part": "worst", "question": "threats", "rank": 1, "say": "They threatened {list}.",
                "options": {"kill": "to kill {me}", "harm": "They said that they would hurt {me}."}},
            {"part": "fear", "question": "fears", "say": "I fear this: “{words}”"},
        ],
        "asks": [{"say": "a reference number"}, {"say": "a different officer", "nations": ["stranger"]}],
        "ask_short": "I ask for help",
    });
    change(&mut pack);
    let moved = json!({"id": "moved", "say": "a move", "role": "trigger"});
    pack["kinds"].as_array_mut().unwrap().push(moved);
    let prepared = prepare(read_pack(&pack.to_string()).unwrap()).unwrap();
    let case = read_case(&case.to_string()).unwrap();
    let assessment = assess(&prepared, &case, Date::parse("2026-11-22").unwrap());
    document_text(&statement(&prepared, &case, &assessment, Audience::Person))
}

#[test]
fn a_short_version_leads_and_the_law_and_what_to_ask_for_stand_at_the_end() {
    let told = json!({"answers": {"threats": ["kill"]},
        "diary": [{"on": "2026-10-20", "kind": "followed"}]});
    let expected = "\
A statement
Made on 22 November 2026

In short
========
They threatened to kill me.
I ask for help.

The worst
=========
They threatened to kill me.

The law
=======

Acts
- following
  - 1 of: followed

To ask for
==========
- A reference number.
- A different officer.

The diary
=========
- 20 October 2026: followed
";
    assert_eq!(stated(&told), expected);
}

/// The short version alone.
fn in_short(text: &str) -> &str {
    let short = text.split_once("In short\n========\n").map_or("", |(_, short)| short);
    short.split_once("\n\n").map_or(short, |(short, _)| short)
}

#[test]
fn only_what_weighs_leads_and_of_a_list_what_the_pack_chose() {
    let told = json!({"answers": {"threats": ["kill", "harm"], "started": {"on": "2026-10-01"},
        "fears": {"words": "Everything."}}});
    let text = stated_in(&told, |pack| {
        let worst = &mut pack["statement"]["lines"][1];
        worst["options"]["harm"] = "to hurt {me}".into();
        worst["short"] = json!(["harm"]);
    });
    assert_eq!(in_short(&text), "They threatened to hurt me.\nI ask for help.");
    assert!(
        text.contains("They threatened to kill me and to hurt me.") || text.contains("to kill me"),
        "{text}"
    );
    // Where nothing of weight was told, the rest leads.
    let rest =
        json!({"answers": {"started": {"on": "2026-10-01"}, "fears": {"words": "Everything."}}});
    let expected = "It began on 1 October 2026.\nI fear this: “Everything.”\nI ask for help.";
    assert_eq!(in_short(&stated(&rest)), expected);
}

#[test]
fn a_list_with_commas_or_long_things_in_it_is_parted_by_semicolons() {
    let listed = |kill: &str, harm: &str| {
        let text = stated_in(&json!({"answers": {"threats": ["kill", "harm"]}}), |pack| {
            pack["statement"]["lines"][1]["options"] = json!({"kill": kill, "harm": harm});
        });
        in_short(&text).lines().next().unwrap().to_owned()
    };
    assert_eq!(listed("you", "me"), "They threatened you and me.");
    assert_eq!(listed("to hurt me badly", "me"), "They threatened to hurt me badly and me.");
    assert_eq!(
        listed("to hurt me very badly", "me"),
        "They threatened to hurt me very badly; and me."
    );
    assert_eq!(listed("you, or her", "me"), "They threatened you, or her; and me.");
}

#[test]
fn the_short_version_has_at_most_120_words() {
    let long = |words: usize| {
        let words = vec!["word"; words].join(" ");
        let told = json!({"answers": {"started": {"on": "2026-10-01"}, "fears": {"words": words}}});
        let text = stated(&told);
        in_short(&text).split_whitespace().count()
    };
    // Six of them say when it began, four what is asked for, and three stand before the words.
    assert_eq!(long(120 - 6 - 4 - 3), 120);
    assert_eq!(long(120 - 6 - 4 - 3 + 1), 6 + 4);
}

#[test]
fn an_option_that_is_a_sentence_of_its_own_is_told_as_one() {
    let text = stated(&json!({"answers": {"threats": ["harm", "kill"]}}));
    let worst =
        "=========\nThey threatened to kill me.\nThey said that they would hurt me.\n\nTo ask for";
    assert!(text.contains(worst), "{text}");
}

#[test]
fn what_to_ask_for_is_what_can_be_had_where_the_person_lives() {
    let may_ask_for_another = |place: &str| {
        stated(&json!({"answers": {"threats": ["kill"], "relationship": place}}))
            .ends_with("- A reference number.\n- A different officer.\n")
    };
    assert!(may_ask_for_another("stranger") && may_ask_for_another("not_sure"));
    assert!(!may_ask_for_another("ex_partner"));
}

#[test]
fn what_to_ask_for_by_itself_is_no_statement() {
    assert_eq!(stated(&json!({})), HEAD);
}

#[test]
fn a_date_and_own_words_are_told_as_they_were_given() {
    let told = json!({"answers": {"started": {"on": "2026-11-07"}, "fears": {"words": " That they come back. "}}});
    let expected = "
In short
========
It began on 7 November 2026.
I fear this: “That they come back.”
I ask for help.

Since when
==========
It began on 7 November 2026.

Fear
====
I fear this: “That they come back.”

To ask for
";
    let text = stated(&told);
    assert!(text.strip_prefix(HEAD).unwrap().starts_with(expected), "{text}");
    assert_eq!(stated(&json!({"answers": {"fears": {"words": "  "}}})), HEAD);
}

#[test]
fn a_diary_says_since_when_how_often_what_and_what_came_of_it() {
    let told = json!({"diary": [
        {"on": "2026-10-01", "kind": "police_warning", "words": "Told to stop."},
        {"on": "2026-10-02", "kind": "message", "breach": "yes", "breaks": "bail", "reported": "101", "reference": "AB1"},
        {"between": ["2026-11-10", "2026-11-12"], "kind": "message", "each_day": 2, "felt": "afraid"},
        {"on": "2026-11-20", "kind": "followed", "times": 3, "words": " He waited. ", "changed": "took another bus",
            "evidence": "a photo", "witnesses": "a neighbour"},
    ]});
    let headings = json!({"often": "How often", "kinds": "What", "stop": "To stop it", "reported": "Reported",
        "life": "Life", "evidence": "Evidence"});
    let phrases = json!({
        "statement_first": "The first was {when}", "statement_latest": "The latest was {when}",
        "statement_count": "In all {count}", "statement_last_28": "Lately {count}", "statement_kind": "{kind} ({count})",
        "statement_short_kinds": "Written down: {list}", "statement_after_warning": "After a warning {count}",
        "statement_breaches": "Broken {count}", "statement_from_diary": "From the diary:",
        "diary_reported": "Reported to", "diary_reference": "Reference", "diary_felt": "Felt", "diary_changed": "Changed",
        "diary_evidence": "Shown by", "diary_witnesses": "Seen by"
    });
    // One message, two on each of three days, and three times followed: 1 + 6 + 3 = 10, of which 6 + 3 lately.
    let expected = "
In short
========
The first was on 2 October 2026.
The latest was on 20 November 2026.
In all 10.
Lately 9.
Written down: followed (3); a message (7).
After a warning 10.
Broken 1.
I ask for help.

Since when
==========
The first was on 2 October 2026.
The latest was on 20 November 2026.

How often
=========
In all 10.
Lately 9.
From the diary:
- 10 November 2026 to 12 November 2026: a message, 2 times a day

What
====
From the diary:
- followed (3)
- a message (7)

The worst
=========
From the diary:
- 20 November 2026: followed, 3 times: “He waited.”

To stop it
==========
From the diary:
- 1 October 2026: a police warning: “Told to stop.”
After a warning 10.
Broken 1.
From the diary:
- 2 October 2026: a message
  - Breaks: bail

Reported
========
From the diary:
- 2 October 2026: a message
  - Reported to: 101
  - Reference: AB1

Fear
====
From the diary:
- 10 November 2026 to 12 November 2026: a message
  - Felt: afraid

Life
====
From the diary:
- 20 November 2026: followed
  - Changed: took another bus

Evidence
========
From the diary:
- 20 November 2026: followed
  - Shown by: a photo
  - Seen by: a neighbour

The law
";
    let text = stated_with(&told, &headings, &phrases);
    assert!(text.strip_prefix(HEAD).unwrap().starts_with(expected), "{text}");
}

#[test]
fn what_is_new_and_what_may_have_set_it_off_is_told_as_lately() {
    let told = json!({"diary": [
        {"on": "2026-08-01", "kind": "message"},
        {"on": "2026-11-10", "kind": "moved"},
        {"on": "2026-11-20", "kind": "followed"},
    ]});
    let headings = json!({"lately": "Lately"});
    let phrases = json!({"fact_new_kind": "New: {kinds}", "fact_more_severe": "Worse", "statement_from_diary": "From the diary:"});
    let text = stated_with(&told, &headings, &phrases);
    let lately =
        "Lately\n======\nNew: followed.\nWorse.\nFrom the diary:\n- 10 November 2026: a move\n\n";
    assert!(text.contains(lately), "{text}");
}

#[test]
fn where_nothing_happened_nothing_is_counted() {
    let told = json!({"diary": [{"on": "2026-11-10", "kind": "moved"}]});
    let text = stated_with(
        &told,
        &json!({"often": "How often"}),
        &json!({"statement_count": "In all {count}"}),
    );
    assert!(text.contains("10 November 2026: a move"), "{text}");
    assert!(!text.contains("In all") && !text.contains("The worst"), "{text}");
}

#[test]
fn a_rise_is_told_by_days_or_by_weeks_as_it_was_found() {
    let phrases = json!({"statement_rise": "On {recent} days, before on {before}",
        "fact_rise_weeks": "{recent} a week, before {before}"});
    let told = |diary: Value| {
        stated_with(&json!({"diary": diary}), &json!({"lately": "Lately"}), &phrases)
    };
    let opened = json!({"on": "2026-08-29", "kind": "message"});
    let each_day = |first: &str, last: &str, times: u32| json!({"between": [first, last], "kind": "message", "each_day": times});
    let by_days = told(json!([opened, each_day("2026-11-11", "2026-11-20", 1)]));
    assert!(by_days.contains("Lately\n======\nOn 10 days, before on 0.\n"), "{by_days}");
    let by_weeks = told(json!([
        opened,
        each_day("2026-08-30", "2026-10-25", 1),
        each_day("2026-10-26", "2026-11-22", 6)
    ]));
    assert!(by_weeks.contains("Lately\n======\n42 a week, before 7.\n"), "{by_weeks}");
}

#[test]
fn the_most_serious_are_the_latest_three_and_once_is_not_counted() {
    let on = |day: &str, kind: &str, times: u32| json!({"on": day, "kind": kind, "times": times});
    let text = stated(&json!({"diary": [
        on("2026-10-01", "followed", 1), on("2026-10-04", "followed", 2), on("2026-10-02", "followed", 1),
        on("2026-10-03", "followed", 1), on("2026-10-05", "message", 1), on("2026-10-06", "police_warning", 1),
    ]}));
    let worst = "The worst\n=========\n- 2 October 2026: followed\n- 3 October 2026: followed\n- 4 October 2026: followed, 2 times\n";
    assert!(text.contains(worst), "{text}");
}
