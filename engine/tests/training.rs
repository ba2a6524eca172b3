//! Scenarios, codes and classes, with a small pack.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on has failed"
)]

use fastrand::Rng;
use heedful_engine::pack::Choice;
use heedful_engine::training::{
    ALPHABET, AgreementError, CodeError, MAX_SIGNS, Practised, Round, Scenario, Scenarios, Seen,
    TRAINING_FORMAT, TrainingPhrase, Vote, agreement, came_and_went, case_at, compare,
    questions_at, read_code, read_training_pack, reference_signs, tally, write_code,
};
use heedful_engine::{
    Answer, Band, Case, Date, OptionId, Pack, assess, prepare, read_case, read_pack,
};
use serde_json::json;

fn pack() -> Pack {
    read_pack(include_str!("fixtures/pack.json")).unwrap()
}

/// Three instalments: a stranger who threatens; then that it began weeks ago; then that it is an ex-partner after all.
fn scenario() -> Scenario {
    let instalment = |opening: &str, answers: serde_json::Value, band: &str| {
        json!({
            "opening": opening, "title": "t", "today": "2026-11-22", "tells": "t",
            "case": { "answers": answers }, "passages": [],
            "expect": {
                "band": band, "danger_now": "not_shown", "serious_harm": "not_shown",
                "going_on": "not_shown", "impact": "not_shown", "because": "b", "sources": []
            }
        })
    };
    let instalments = [
        instalment(
            "first",
            json!({ "relationship": "stranger", "threats": ["harm"] }),
            "raised_concern",
        ),
        instalment(
            "asked",
            json!({ "started": "over_two_weeks", "fears": "not_sure" }),
            "high_concern",
        ),
        instalment(
            "next",
            json!({ "relationship": "ex_partner", "threats": ["kill", "harm"] }),
            "act_now",
        ),
    ];
    serde_json::from_value(json!({
        "id": "made-up", "number": 7, "edition": 24, "title": "Made up", "setting": "s",
        "warning": "w", "teaches": "t", "mistakes": [], "facilitator": [], "instalments": instalments,
    }))
    .unwrap()
}

fn scenarios() -> Scenarios {
    serde_json::from_value(json!({
        "pack": { "id": "small", "version": "0.1.0" },
        "scenarios": [scenario()],
    }))
    .unwrap()
}

fn random_vote(random: &mut Rng, scenario: &Scenario, pack: &Pack) -> Vote {
    let instalment = random.usize(..scenario.instalments.len());
    let signs = reference_signs(scenario, instalment, pack).len();
    Vote {
        scenario: scenario.id.clone(),
        instalment,
        round: Round::ALL[random.usize(..2)],
        band: Band::ALL[random.usize(..4)],
        over_called: random.u8(..8),
        signs: (0..signs)
            .map(|_| [Seen::Found, Seen::Missed, Seen::Unsure][random.usize(..3)])
            .collect(),
    }
}

fn votes(count: usize) -> Vec<(Vote, String)> {
    let (pack, scenario, mut random) = (pack(), scenario(), Rng::with_seed(20261122));
    (0..count)
        .map(|_| {
            let vote = random_vote(&mut random, &scenario, &pack);
            let code = write_code(&scenario, &vote, &pack).unwrap();
            (vote, code)
        })
        .collect()
}

#[test]
fn later_answers_replace_earlier_ones_and_all_else_adds_up() {
    let (pack, scenario) = (pack(), scenario());
    let names = |index| -> Vec<String> {
        let signs = reference_signs(&scenario, index, &pack);
        signs.into_iter().map(|(question, option)| format!("{question}.{option}")).collect()
    };
    assert_eq!(names(0), ["relationship.stranger", "threats.harm"]);
    assert_eq!(names(1), ["relationship.stranger", "threats.harm", "started.over_two_weeks"]);
    assert_eq!(
        names(2),
        ["relationship.ex_partner", "threats.kill", "threats.harm", "started.over_two_weeks"]
    );
    assert_eq!(case_at(&scenario, 1).answers.get("fears"), Some(&Answer::NotSure));
    let questions = questions_at(&scenario, 1, &pack);
    let asked: Vec<_> = questions.iter().map(|id| id.as_str()).collect();
    assert_eq!(asked, ["relationship", "threats", "started"], "nobody is asked what nobody knows");
}

#[test]
fn a_trainee_finds_misses_is_unsure_and_calls_what_is_not_there() {
    let (pack, scenario) = (pack(), scenario());
    let mut given = Case::default();
    given.answers.insert("threats".into(), Answer::Many(vec!["kill".into()]));
    given.answers.insert("relationship".into(), Answer::One("stranger".into()));
    given.answers.insert("started".into(), Answer::NotSure);
    // Not asked for in this story, so nobody is wrong about it.
    given.answers.insert("control".into(), Answer::Many(vec!["money".into()]));
    let compared = compare(&scenario, 1, &given, &pack);
    assert_eq!(compared.seen(), [Seen::Found, Seen::Missed, Seen::Unsure]);
    let over: Vec<_> = compared
        .over_called
        .iter()
        .map(|(question, option)| format!("{question}.{option}"))
        .collect();
    assert_eq!(over, ["threats.kill"]);

    // Nothing chosen is nothing said, other than "none of these".
    given.answers.insert("threats".into(), Answer::Many(Vec::new()));
    assert_eq!(compare(&scenario, 1, &given, &pack).seen()[1], Seen::Unsure);
    given.answers.insert("threats".into(), Answer::None);
    assert_eq!(compare(&scenario, 1, &given, &pack).seen()[1], Seen::Missed);
}

#[test]
fn what_the_training_page_needs_is_read_beside_the_pack_and_of_this_format_only() {
    let pack: serde_json::Value = serde_json::from_str(include_str!("fixtures/pack.json")).unwrap();
    let read = |format: u32| {
        let training = json!({"format": format, "scenarios": scenarios(), "interface": {"home_title": "Practise"}});
        read_training_pack(&json!({"pack": pack, "training": training}).to_string())
    };
    let (pack, content) = read(TRAINING_FORMAT).unwrap();
    assert_eq!((pack.id.as_str(), &content.scenarios), ("small", &scenarios()));
    assert_eq!(content.phrase(TrainingPhrase::HomeTitle), "Practise");
    assert_eq!(content.phrase(TrainingPhrase::HomeIntro), "");
    assert_eq!(read(TRAINING_FORMAT + 1).unwrap_err().at, "training.format");
}

#[test]
fn a_code_is_read_as_it_was_written_however_it_is_typed() {
    let (pack, scenarios) = (pack(), scenarios());
    for (vote, code) in votes(2_000) {
        assert_eq!(read_code(&code, &scenarios, &pack), Ok(vote.clone()), "{code}");
        let typed = code.to_lowercase().replace(' ', "-").replace('8', "b").replace('5', "s");
        assert_eq!(read_code(&typed, &scenarios, &pack), Ok(vote), "{typed}");
    }
}

#[test]
fn a_code_stands_in_groups_of_four_and_reads_the_same_next_year() {
    for (_, code) in votes(40) {
        let groups: Vec<&str> = code.split(' ').collect();
        let (last, before) = groups.split_last().unwrap();
        assert!(before.iter().all(|group| group.len() == 4), "{code}");
        assert!((1..=4).contains(&last.len()), "{code}");
    }
    // Whoever changes this must raise the version: codes of older programs are typed in too.
    let vote = Vote {
        scenario: "made-up".into(),
        instalment: 2,
        round: Round::After,
        band: Band::HighConcern,
        over_called: 3,
        signs: vec![Seen::Found, Seen::Missed, Seen::Unsure, Seen::Missed],
    };
    assert_eq!(write_code(&scenario(), &vote, &pack()).unwrap(), "33CA 2MY2 R");
}

#[test]
fn a_code_of_another_length_is_damaged_though_its_check_is_right() {
    let (pack, scenarios) = (pack(), scenarios());
    let (_, code) = &votes(1)[0];
    let mut longer: Vec<char> = code.chars().filter(|c| *c != ' ').collect();
    // Nothing more in the highest place, and the check that fits.
    longer.insert(longer.len() - 1, char::from(ALPHABET[0]));
    let read: Vec<_> = ALPHABET
        .iter()
        .map(|last| {
            *longer.last_mut().unwrap() = char::from(*last);
            read_code(&longer.iter().collect::<String>(), &scenarios, &pack)
        })
        .filter(|read| *read != Err(CodeError::Check))
        .collect();
    assert_eq!(read, [Err(CodeError::Damaged)]);
}

#[test]
fn every_single_wrong_character_is_caught() {
    let (pack, scenarios) = (pack(), scenarios());
    for (_, code) in votes(40) {
        let code: Vec<char> = code.chars().filter(|c| *c != ' ').collect();
        for place in 0..code.len() {
            for wrong in ALPHABET.map(char::from).into_iter().filter(|c| *c != code[place]) {
                let mut typed = code.clone();
                typed[place] = wrong;
                let typed: String = typed.into_iter().collect();
                assert_eq!(read_code(&typed, &scenarios, &pack), Err(CodeError::Check), "{typed}");
            }
        }
    }
}

#[test]
fn every_swap_of_neighbours_is_caught() {
    let (pack, scenarios) = (pack(), scenarios());
    let mut swaps = 0;
    for (_, code) in votes(200) {
        let code: Vec<char> = code.chars().filter(|c| *c != ' ').collect();
        for place in 1..code.len() {
            if code[place - 1] == code[place] {
                continue;
            }
            let mut typed = code.clone();
            typed.swap(place - 1, place);
            let typed: String = typed.into_iter().collect();
            assert_eq!(read_code(&typed, &scenarios, &pack), Err(CodeError::Check), "{typed}");
            swaps += 1;
        }
    }
    assert!(swaps > 1_000, "{swaps}");
}

#[test]
fn no_character_can_be_taken_for_another() {
    for alike in ["0OQD", "1IL", "2Z", "5S", "6G", "8B", "UVW", "MN"] {
        let there = alike.bytes().filter(|byte| ALPHABET.contains(byte)).count();
        assert!(there <= 1, "{alike}");
    }
    let mut sorted = ALPHABET.to_vec();
    sorted.dedup();
    assert_eq!(sorted.len(), 23, "a prime number of different characters");
}

#[test]
fn what_is_no_code_says_why() {
    let (pack, scenarios) = (pack(), scenarios());
    assert_eq!(read_code("", &scenarios, &pack), Err(CodeError::TooShort));
    assert_eq!(read_code("H3", &scenarios, &pack), Err(CodeError::TooShort));
    assert_eq!(read_code("A!A", &scenarios, &pack), Err(CodeError::Character('!')));
    assert_eq!(read_code("A0A", &scenarios, &pack), Err(CodeError::Character('0')));
    // Far too long, yet with a right check.
    assert_eq!(read_code(&"2".repeat(400), &scenarios, &pack), Err(CodeError::Version(0)));
}

#[test]
fn a_code_of_another_version_edition_or_scenario_is_named_as_such() {
    let (pack, scenarios) = (pack(), scenarios());
    let (vote, code) = votes(1).remove(0);

    let mut newer = scenarios.clone();
    newer.scenarios[0].edition += 1;
    assert_eq!(read_code(&code, &newer, &pack), Err(CodeError::Edition("Made up".into())));

    let mut without = scenarios.clone();
    without.scenarios[0].number = 9;
    assert_eq!(read_code(&code, &without, &pack), Err(CodeError::Scenario(7)));

    // The first character is the version: raise it by one, and mend the check character by trying all.
    let digit = |c: char| ALPHABET.iter().position(|other| char::from(*other) == c).unwrap();
    let mut later: Vec<char> = code.chars().filter(|c| *c != ' ').collect();
    later[0] = char::from(ALPHABET[digit(later[0]) + 1]);
    let read: Vec<_> = ALPHABET
        .iter()
        .map(|last| {
            *later.last_mut().unwrap() = char::from(*last);
            read_code(&later.iter().collect::<String>(), &scenarios, &pack)
        })
        .filter(|read| *read != Err(CodeError::Check))
        .collect();
    assert_eq!(read, [Err(CodeError::Version(2))]);

    assert_eq!(write_code(&scenarios.scenarios[0], &Vote { signs: vec![], ..vote }, &pack), None);
}

#[test]
fn seven_stands_for_all_that_were_called_beside_the_signs() {
    let (pack, scenarios) = (pack(), scenarios());
    let (vote, _) = &votes(1)[0];
    for (called, read) in [(0, 0), (6, 6), (7, 7), (8, 7), (255, 7)] {
        let vote = Vote { over_called: called, ..vote.clone() };
        let code = write_code(&scenarios.scenarios[0], &vote, &pack).unwrap();
        assert_eq!(read_code(&code, &scenarios, &pack), Ok(Vote { over_called: read, ..vote }));
    }
}

#[test]
fn a_scenario_with_more_signs_than_a_code_holds_has_none() {
    let (mut pack, mut scenario) = (pack(), scenario());
    let threats =
        pack.questions.iter_mut().find(|question| question.id.as_str() == "threats").unwrap();
    let one = threats.options[0].clone();
    threats.options = (0..=MAX_SIGNS)
        .map(|at| Choice { id: OptionId::from(format!("threat_{at}")), ..one.clone() })
        .collect();
    let mut code_of = |signs: usize| {
        let chosen = (1..signs).map(|at| OptionId::from(format!("threat_{at}"))).collect();
        scenario.instalments[0].case.answers.insert("threats".into(), Answer::Many(chosen));
        let vote = Vote {
            scenario: scenario.id.clone(),
            instalment: 0,
            round: Round::After,
            band: Band::ActNow,
            over_called: 7,
            signs: vec![Seen::Unsure; signs],
        };
        let code = write_code(&scenario, &vote, &pack)?;
        let scenarios = Scenarios { scenarios: vec![scenario.clone()], ..scenarios() };
        assert_eq!(read_code(&code, &scenarios, &pack), Ok(vote));
        Some(code)
    };
    assert!(code_of(MAX_SIGNS).is_some());
    assert_eq!(code_of(MAX_SIGNS + 1), None);
}

#[test]
fn a_class_of_thirty_is_counted() {
    let (pack, scenario) = (pack(), scenario());
    // After the second instalment the reference is high concern. Of thirty: eighteen agree, nine are lower, three higher.
    // Twelve miss the threat; all find the stranger; five are unsure since when.
    let cast: Vec<Vote> = (0..30)
        .map(|person| Vote {
            scenario: scenario.id.clone(),
            instalment: 1,
            round: Round::Before,
            band: match person {
                0..18 => Band::HighConcern,
                18..27 => Band::RaisedConcern,
                _ => Band::ActNow,
            },
            over_called: 0,
            signs: vec![
                Seen::Found,
                if person < 12 { Seen::Missed } else { Seen::Found },
                if person < 5 { Seen::Unsure } else { Seen::Found },
            ],
        })
        .collect();
    let counted = tally(&scenario, 1, Round::Before, &cast, &pack).unwrap();
    assert_eq!((counted.people, counted.agree, counted.lower, counted.higher), (30, 18, 9, 3));
    assert_eq!(counted.bands, [0, 9, 18, 3]);
    let seen: Vec<_> = counted
        .signs
        .iter()
        .map(|sign| (sign.option.as_str(), sign.found, sign.missed, sign.unsure))
        .collect();
    assert_eq!(seen, [("harm", 18, 12, 0), ("stranger", 30, 0, 0), ("over_two_weeks", 25, 0, 5)]);
    // 18 of 30 by Wilson: 0.4232 to 0.7541, as statsmodels' proportion_confint gives it.
    let interval = counted.interval.unwrap();
    assert!((interval.low - 0.4232).abs() < 5e-5, "{interval:?}");
    assert!((interval.high - 0.7541).abs() < 5e-5, "{interval:?}");
    assert_eq!(tally(&scenario, 1, Round::After, &cast, &pack).unwrap().people, 0);
    assert_eq!(tally(&scenario, 9, Round::Before, &cast, &pack), None);

    let after: Vec<Vote> = cast
        .iter()
        .map(|vote| Vote { round: Round::After, band: Band::HighConcern, ..vote.clone() })
        .collect();
    let discussed = tally(&scenario, 1, Round::After, &after, &pack).unwrap();
    assert_eq!(discussed.agree, 30);
    assert_eq!(agreement(&[counted]), Err(AgreementError::TooFew), "one part alone tells nothing");
}

#[test]
fn what_an_answer_moves_is_named_both_ways() {
    let prepared = prepare(pack()).unwrap();
    let assessed = |answers: serde_json::Value| {
        let case = read_case(&json!({ "answers": answers }).to_string()).unwrap();
        assess(&prepared, &case, Date::parse("2026-11-22").unwrap())
    };
    let (nothing, threat) = (assessed(json!({})), assessed(json!({"threats": ["kill"]})));
    let moved = came_and_went(&nothing, &threat);
    assert_eq!(moved.reasons_new, ["threat-to-kill".into()]);
    assert_eq!(moved.guidance_new, ["now".into(), "call".into()]);
    assert_eq!((moved.reasons_gone, moved.guidance_gone), (vec![], vec![]));
    let back = came_and_went(&threat, &nothing);
    assert_eq!(back.reasons_gone, ["threat-to-kill".into()]);
    assert_eq!(back.guidance_gone, ["now".into(), "call".into()]);
    assert_eq!((back.reasons_new, back.guidance_new), (vec![], vec![]));
}

#[test]
fn what_was_practised_is_kept_without_answers_and_read_again() {
    let day = Date::parse("2026-11-22").unwrap();
    let bands = vec![Band::RaisedConcern, Band::KeepWatch, Band::ActNow];
    let practised = Practised::of(&scenario(), bands, day);
    assert_eq!(practised.same, 2, "the first and the last are those of the reference");
    let kept = json!([practised, {"scenario": "something else"}, "damaged", practised]);
    assert_eq!(Practised::all_in(&kept), [practised.clone(), practised]);
    assert_eq!(Practised::all_in(&json!({"no": "list"})), []);
}

#[test]
fn a_show_of_hands_has_no_signs() {
    let (pack, scenario) = (pack(), scenario());
    let hand = Vote {
        scenario: scenario.id.clone(),
        instalment: 0,
        round: Round::After,
        band: Band::RaisedConcern,
        over_called: 0,
        signs: Vec::new(),
    };
    let counted = tally(&scenario, 0, Round::After, &[hand], &pack).unwrap();
    assert_eq!(counted.agree, 1);
    assert!(counted.signs.iter().all(|sign| sign.found + sign.missed + sign.unsure == 0));
}
