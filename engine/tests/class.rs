//! A class: many codes at once, hands, what is taken back, how far it agrees, and what it is shown.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on has failed"
)]

use heedful_engine::training::{
    AgreementError, ClassStep, CodeError, Collected, Hands, Rejected, Round, Scenario, Scenarios,
    Seen, Slide, Tally, Vote, agreement, class_to_csv, count_codes, read_codes, reference_signs,
    slides, tally, write_code,
};
use heedful_engine::{Audience, Band, Pack, read_pack};
use serde_json::json;

fn pack() -> Pack {
    read_pack(include_str!("fixtures/pack.json")).unwrap()
}

/// A story in three parts, of which the second was asked for. Signs after each: one, two, three.
fn story(id: &str, number: u8) -> Scenario {
    let part = |opening: &str, answers: serde_json::Value, band: &str| {
        json!({
            "opening": opening, "title": "t", "today": "2026-11-22", "tells": "t", "asked": "a",
            "case": { "answers": answers }, "passages": [],
            "expect": {
                "band": band, "danger_now": "not_shown", "serious_harm": "not_shown",
                "going_on": "not_shown", "impact": "not_shown", "because": "b", "sources": []
            }
        })
    };
    let parts = [
        part("first", json!({ "relationship": "stranger" }), "keep_watch"),
        part("asked", json!({ "threats": ["harm"] }), "high_concern"),
        part("next", json!({ "started": "over_two_weeks" }), "act_now"),
    ];
    serde_json::from_value(json!({
        "id": id, "number": number, "edition": 1, "title": format!("The {id}"), "setting": "s",
        "warning": "w", "teaches": "t", "facilitator": [], "instalments": parts,
        "mistakes": [{ "what": "w", "costs": "c", "sources": [] }],
    }))
    .unwrap()
}

fn both() -> Scenarios {
    serde_json::from_value(json!({
        "pack": { "id": "small", "version": "0.1.0" },
        "scenarios": [story("fence", 3), story("letter", 4)],
    }))
    .unwrap()
}

/// Votes that all differ, for as many people as wanted.
fn people(scenario: &Scenario, instalment: usize, count: usize) -> Vec<Vote> {
    let signs = reference_signs(scenario, instalment, &pack()).len();
    let seen = [Seen::Found, Seen::Missed, Seen::Unsure];
    let vote = |at: usize| Vote {
        scenario: scenario.id.clone(),
        instalment,
        round: Round::ALL[at % 2],
        band: Band::ALL[at / 2 % 4],
        over_called: u8::try_from(at / 8 % 8).unwrap(),
        signs: (0..signs)
            .map(|sign| seen[at / 64 / 3_usize.pow(sign.try_into().unwrap()) % 3])
            .collect(),
    };
    (0..count).map(vote).collect()
}

fn codes(scenario: &Scenario, votes: &[Vote]) -> Vec<String> {
    votes.iter().map(|vote| write_code(scenario, vote, &pack()).unwrap()).collect()
}

#[test]
fn many_codes_are_read_however_they_are_parted() {
    let (pack, both) = (pack(), both());
    let story = &both.scenarios[0];
    let votes = people(story, 2, 300);
    let codes = codes(story, &votes);
    let bare: Vec<String> = codes.iter().map(|code| code.replace(' ', "").to_lowercase()).collect();
    let listed: Vec<String> =
        codes.iter().enumerate().map(|(at, code)| format!("{}. {code}", at + 1)).collect();
    let named: Vec<String> = codes.iter().map(|code| format!("Front row: ({code})")).collect();
    for text in [
        codes.join("\n"),
        codes.join(" "),
        codes.join(", "),
        codes.join("\r\n\r\n"),
        bare.join(" "),
        bare.join(";"),
        codes.join(" / ").replace(' ', "\n"),
        codes.join("\t").replace(' ', "-"),
        format!("\"{}\"", codes.join("\",\"")),
        listed.join("\n"),
        named.join("\n"),
    ] {
        let read = read_codes(&text, &both, &pack);
        assert_eq!(read.bad, [], "{text}");
        assert_eq!(read.good, votes);
    }
    assert_eq!(read_codes(" \n,;", &both, &pack), Default::default());
}

#[test]
fn what_is_wrong_among_many_is_named_and_handed_back() {
    let (pack, both) = (pack(), both());
    let story = &both.scenarios[0];
    let votes = people(story, 2, 4);
    let mut codes = codes(story, &votes);
    let last = codes[1].pop().unwrap();
    codes[1].push(if last == '3' { '4' } else { '3' });
    let wrong = codes[1].clone();
    let text = format!("{} {} {}\nhello there\n{}", codes[0], codes[1], codes[2], codes[3]);
    let read = read_codes(&text, &both, &pack);
    assert_eq!(read.good, [votes[0].clone(), votes[2].clone(), votes[3].clone()]);
    let bad: Vec<(&str, &CodeError)> =
        read.bad.iter().map(|bad| (bad.typed.as_str(), &bad.problem)).collect();
    assert_eq!(
        bad,
        [(wrong.as_str(), &CodeError::Check), ("hello there", &CodeError::Character('l'))]
    );
}

#[test]
fn each_line_that_is_no_code_is_handed_back_by_itself() {
    let both = both();
    let read = read_codes("hello there\n\nsee you, bye\n", &both, &pack());
    let typed: Vec<&str> = read.bad.iter().map(|bad| bad.typed.as_str()).collect();
    assert_eq!(typed, ["hello there", "see you", "bye"]);
}

#[test]
fn only_a_short_number_or_what_ends_in_a_colon_is_a_label() {
    let (pack, both) = (pack(), both());
    let story = &both.scenarios[0];
    let votes = people(story, 2, 1);
    let code = codes(story, &votes).remove(0);
    for (before, is_label) in [
        ("1.", true),
        ("123)", true),
        ("Front row:", true),
        ("1234.", false),
        ("1a.", false),
        ("123", false),
        ("row 1.", false),
    ] {
        let read = read_codes(&format!("{before} {code}"), &both, &pack);
        let bad: Vec<&str> = read.bad.iter().map(|bad| bad.typed.as_str()).collect();
        let expected: &[&str] = if is_label { &[] } else { &[before] };
        assert_eq!((bad.as_slice(), read.good.as_slice()), (expected, votes.as_slice()));
    }
}

#[test]
fn a_code_of_another_scenario_or_one_that_is_there_already_is_set_aside() {
    let (pack, both) = (pack(), both());
    let (story, other) = (&both.scenarios[0], &both.scenarios[1]);
    let mut collected = Collected::default();
    let votes = people(story, 1, 3);
    let text = codes(story, &votes).join(" ");
    assert_eq!(count_codes(&mut collected, &text, story, &both, &pack), []);
    assert_eq!(collected.codes().len(), 3);

    let foreign_vote = people(other, 1, 1).remove(0);
    let foreign = codes(other, std::slice::from_ref(&foreign_vote)).remove(0);
    let again = codes(story, &votes[..1]).remove(0);
    let new = people(story, 2, 1);
    let text = [foreign, again, codes(story, &new).remove(0)].join("\n");
    let aside = count_codes(&mut collected, &text, story, &both, &pack);
    assert_eq!(aside, [Rejected::OtherScenario(foreign_vote), Rejected::Twice(votes[0].clone())]);
    assert_eq!(collected.codes().len(), 4, "the good one among them counts");

    // Somebody else saw the same: the trainer counts it, or takes both out.
    collected.steps.push(ClassStep::Counted(vec![votes[0].clone()]));
    assert_eq!(collected.codes().len(), 5);
    collected.steps.push(ClassStep::TookOut(votes[0].clone()));
    collected.steps.push(ClassStep::TookOut(votes[0].clone()));
    assert_eq!(collected.codes(), [&votes[1], &votes[2], &new[0]]);
    collected.undo();
    assert_eq!(collected.codes().len(), 4);
}

#[test]
fn nothing_counted_is_nothing_to_take_back() {
    let (pack, both) = (pack(), both());
    let mut collected = Collected::default();
    count_codes(&mut collected, "nonsense", &both.scenarios[0], &both, &pack);
    assert_eq!(collected.undo(), None);
}

#[test]
fn hands_are_counted_changed_and_taken_back() {
    let (pack, story) = (pack(), story("fence", 3));
    let mut collected = Collected::default();
    let hands = |round, band, count| ClassStep::Hands(Hands { instalment: 1, round, band, count });
    collected.steps.extend([
        hands(Round::Before, Band::KeepWatch, 7),
        hands(Round::Before, Band::HighConcern, 11),
        hands(Round::Before, Band::KeepWatch, 6),
        hands(Round::After, Band::HighConcern, 17),
    ]);
    let counted = |collected: &Collected, round| {
        let votes = collected.votes(&story);
        tally(&story, 1, round, &votes, &pack).unwrap().bands
    };
    assert_eq!(counted(&collected, Round::Before), [6, 0, 11, 0]);
    assert_eq!(counted(&collected, Round::After), [0, 0, 17, 0]);
    collected.undo();
    collected.undo();
    assert_eq!(counted(&collected, Round::Before), [7, 0, 11, 0]);
    assert_eq!(counted(&collected, Round::After), [0, 0, 0, 0]);
}

fn tallied(bands: [u32; 4]) -> Tally {
    Tally {
        people: bands.iter().sum(),
        bands: bands.to_vec(),
        reference: Band::KeepWatch,
        agree: 0,
        interval: None,
        lower: 0,
        higher: 0,
        signs: Vec::new(),
    }
}

#[test]
fn the_agreement_of_a_class_of_thirty_is_what_others_work_out() {
    // By the Python package krippendorff 0.9.0; the interval by its alpha of the class with each vote left out in turn, and
    // by Student's t of the tables (2.045230 for 29).
    for (parts, alpha, low, high) in [
        ([[18, 9, 3, 0], [0, 9, 18, 3], [0, 1, 6, 23]], 0.693_310, 0.539_117, 0.795_916),
        ([[18, 9, 3, 0], [0, 2, 24, 4], [0, 0, 2, 28]], 0.821_385, 0.710_617, 0.889_754),
    ] {
        let agreed = agreement(&parts.map(tallied)).unwrap();
        let interval = agreed.interval.unwrap();
        for (ours, theirs) in [(agreed.alpha, alpha), (interval.low, low), (interval.high, high)] {
            assert!((ours - theirs).abs() < 1e-4, "{agreed:?}");
        }
        assert_eq!((agreed.parts, agreed.fewest), (3, 30));
    }
}

#[test]
fn where_agreement_says_nothing_it_is_not_given() {
    let few = [tallied([0, 5, 0, 0]), tallied([0, 0, 1, 0])];
    assert_eq!(agreement(&few), Err(AgreementError::TooFew), "one vote agrees with nobody");
    let one = [tallied([0, 5, 0, 0]), tallied([0, 6, 0, 0])];
    assert_eq!(agreement(&one), Err(AgreementError::OneBand));
    let seven = [tallied([2, 3, 1, 0]), tallied([0, 3, 4, 0])];
    let agreed = agreement(&seven).unwrap();
    assert_eq!(agreed.fewest, 6);
    assert!((agreed.alpha - 0.197_103).abs() < 1e-6, "{agreed:?}");
}

#[test]
fn the_table_has_a_row_for_each_vote_and_a_column_for_each_sign() {
    let (pack, story) = (pack(), story("fence", 3));
    let mut votes = people(&story, 1, 1);
    votes[0].signs = vec![Seen::Missed, Seen::Unsure];
    votes[0].band = Band::RaisedConcern;
    votes.push(Vote { instalment: 2, round: Round::After, signs: Vec::new(), ..votes[0].clone() });
    let csv = class_to_csv(&story, &votes, &pack, Audience::Person);
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(
        lines[0],
        "scenario,title,part,discussion,given by,band,reference,compared,named but not there,\
         Who is it? a stranger,Did they threaten you? to hurt,When did it start? over two weeks ago"
    );
    assert_eq!(
        lines[1],
        "3,The fence,2,before,code,Raised concern,High concern,lower,0,missed,not sure,"
    );
    assert_eq!(lines[2], "3,The fence,3,after,hands,Raised concern,Act now,lower,,,,");
}

#[test]
fn a_class_is_shown_nothing_before_its_time() {
    let story = story("fence", 3);
    use Slide::{Agreement, Change, Discuss, Join, Learnt, Missed, Mistakes, Reference, Why};
    use Slide::{Story, Vote as Cast, Votes, WhatToAsk};
    let without = slides(&story, &[]);
    assert_eq!(
        without,
        [
            Join,
            Story(0),
            Cast(0),
            Why(0),
            WhatToAsk(1),
            Story(1),
            Cast(1),
            Why(1),
            Story(2),
            Cast(2),
            Why(2),
            Mistakes,
            Learnt
        ]
    );
    let mut votes = people(&story, 0, 2);
    votes.truncate(1);
    votes.push(Vote { signs: Vec::new(), ..people(&story, 2, 2).remove(1) });
    let with = slides(&story, &votes);
    assert_eq!(
        with,
        [
            Join,
            Story(0),
            Cast(0),
            Votes(0, Round::Before),
            Discuss(0),
            Reference(0),
            Why(0),
            Missed(0),
            WhatToAsk(1),
            Story(1),
            Cast(1),
            Why(1),
            Story(2),
            Cast(2),
            Votes(2, Round::After),
            Reference(2),
            Why(2),
            Agreement,
            Mistakes,
            Learnt
        ]
    );
    votes.push(Vote { round: Round::After, ..votes[0].clone() });
    assert!(slides(&story, &votes).contains(&Change(0)));
    assert!(without.iter().all(|slide| with.contains(slide)), "votes only ever add");
}
