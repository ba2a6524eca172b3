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
    let mut pack: Value = serde_json::from_str(include_str!("fixtures/pack.json")).unwrap();
    pack["interface"]["statement_title"] = "A statement".into();
    pack["interface"]["statement_made"] = "Made on {date}".into();
    pack["interface"]["statement_on"] = "on {date}".into();
    // The small pack asks nowhere where a person lives: any question with one choice will do.
    pack["place_question"] = "relationship".into();
    pack["statement"] = json!({
        "words": {"me": {"self": "me", "other": "them"}},
        "headings": {"short": "In short", "since": "Since when", "worst": "The worst", "fear": "Fear", "law": "The law",
            "ask": "To ask for", "diary": "The diary"},
        "lines": [
            {"part": "since", "question": "started", "say": "It began {when}."},
            {"part": "worst", "question": "threats", "rank": 1, "say": "They threatened {list}.",
                "options": {"kill": "to kill {me}"}},
            {"part": "fear", "question": "fears", "say": "I fear this: “{words}”"},
        ],
        "asks": [{"say": "a reference number"}, {"say": "a different officer", "nations": ["stranger"]}],
        "ask_short": "I ask for help",
    });
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
