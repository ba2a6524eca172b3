//! The diary and the answers are two ways to say the same: what both can carry reads the same.

use heedful_cli::pack;
use heedful_engine::{Answer, Case, Date, Incident, Prepared, Reading, When, assess, prepare};

use crate::run::{TODAY, published};

/// What is told, as answers and as lines of a diary: the kind, and how many days ago.
struct Told {
    what: &'static str,
    answers: &'static [(&'static str, &'static [&'static str])],
    diary: &'static [(&'static str, i32)],
}

/// Each kind of act and of step that both can carry. A follow-up that a diary answers by its date is answered here too.
const SAME: [Told; 19] = [
    Told { what: "messages", answers: &[("contact", &["messages"])], diary: &[("message", 3)] },
    Told { what: "calls", answers: &[("contact", &["calls"])], diary: &[("call", 3)] },
    Told {
        what: "letters",
        answers: &[("contact", &["letters_gifts"])],
        diary: &[("letter_or_gift", 3)],
    },
    Told {
        what: "through others",
        answers: &[("contact", &["others"])],
        diary: &[("through_others", 3)],
    },
    Told {
        what: "false reports",
        answers: &[("interference", &["false_reports"])],
        diary: &[("false_report", 3)],
    },
    Told {
        what: "turned up",
        answers: &[("in_person", &["elsewhere"])],
        diary: &[("turned_up", 3)],
    },
    Told { what: "followed", answers: &[("in_person", &["follows"])], diary: &[("followed", 3)] },
    Told { what: "damage", answers: &[("interference", &["damage"])], diary: &[("damage", 3)] },
    Told {
        what: "tried to get in",
        answers: &[("in_person", &["tried_entry"])],
        diary: &[("tried_entry", 3)],
    },
    Told {
        what: "got in",
        answers: &[("in_person", &["got_in"]), ("entry", &["week"])],
        diary: &[("break_in", 3)],
    },
    Told { what: "a hint", answers: &[("threats", &["veiled"])], diary: &[("threat", 3)] },
    Told {
        what: "a threat to hurt",
        answers: &[("threats", &["hurt"]), ("threat_how", &["week"])],
        diary: &[("threat_to_hurt", 3)],
    },
    Told {
        what: "a threat to kill",
        answers: &[("threats", &["kill"]), ("threat_how", &["week"])],
        diary: &[("threat_to_kill", 3)],
    },
    Told {
        what: "talk of suicide",
        answers: &[("threats", &["suicide"]), ("suicide_when", &["week"])],
        diary: &[("suicide_threat", 3)],
    },
    Told {
        what: "an assault",
        answers: &[("violence", &["hurt"]), ("violence_when", &["week"])],
        diary: &[("assault", 3)],
    },
    Told { what: "a weapon", answers: &[("weapons", &["used"])], diary: &[("weapon", 3)] },
    Told {
        what: "a no",
        answers: &[("contact", &["messages"]), ("after_stop", &["refused"])],
        diary: &[("told_to_stop", 5), ("message", 3)],
    },
    Told {
        what: "a formal step",
        answers: &[("contact", &["messages"]), ("after_stop", &["formal"])],
        diary: &[("formal_step", 5), ("message", 3)],
    },
    Told {
        what: "a police warning",
        answers: &[("contact", &["messages"]), ("after_stop", &["police"])],
        diary: &[("police_warning", 5), ("message", 3)],
    },
];

fn today() -> Date {
    Date::parse(TODAY).unwrap()
}

fn published_pack() -> Prepared {
    prepare(pack::load(&published(), today()).pack.unwrap()).unwrap()
}

fn chosen(pack: &Prepared, question: &str, options: &[&str]) -> Answer {
    let question = pack.pack().questions.iter().find(|one| one.id.as_str() == question).unwrap();
    match question.choose {
        heedful_engine::pack::Choose::Many => {
            Answer::Many(options.iter().map(|option| (*option).into()).collect())
        }
        _ => Answer::One(options[0].into()),
    }
}

fn line(kind: &str, days_ago: i32) -> Incident {
    let json = serde_json::json!({ "diary": [{ "on": today().plus_days(-days_ago).to_string(), "kind": kind }] });
    heedful_engine::read_case(&json.to_string()).unwrap().diary.swap_remove(0)
}

/// The readings, and when it last happened told apart: a diary has a date, so answers say it too.
fn readings(pack: &Prepared, case: &Case) -> Vec<String> {
    let assessment = assess(pack, case, today());
    let level = |reading: &Reading| format!("{reading} {}", assessment.readings[reading].level);
    Reading::ALL.iter().map(level).collect()
}

#[test]
fn the_same_told_by_diary_reads_as_told_by_answers() {
    let pack = published_pack();
    let mut wrong = Vec::new();
    for told in &SAME {
        for who in ["ex_partner", "acquaintance", "stranger"] {
            for fear in ["annoyed", "frightened", "killed"] {
                let mut both = Case::default();
                both.answers.insert("relationship".into(), Answer::Many(vec![who.into()]));
                both.answers.insert("fear".into(), Answer::Many(vec![fear.into()]));
                let mut answers = both.clone();
                for (question, options) in told.answers {
                    answers.answers.insert((*question).into(), chosen(&pack, question, options));
                }
                let last = When::On(today().plus_days(-3));
                answers.answers.insert("last_time".into(), Answer::When(last));
                let mut diary = both.clone();
                diary.diary = told.diary.iter().map(|(kind, ago)| line(kind, *ago)).collect();
                let (by_answers, by_diary) = (readings(&pack, &answers), readings(&pack, &diary));
                if by_answers != by_diary {
                    wrong.push(format!("{} {who} {fear}: {by_answers:?} {by_diary:?}", told.what));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Every day of two months: the spans of the last incident begin and end on the same day in both.
#[test]
fn the_last_day_falls_into_the_same_span_in_both() {
    let pack = published_pack();
    for ago in 0..60 {
        let mut answers = Case::default();
        answers.answers.insert("contact".into(), Answer::Many(vec!["messages".into()]));
        answers.answers.insert("in_person".into(), Answer::Many(vec!["elsewhere".into()]));
        answers.answers.insert("after_stop".into(), Answer::Many(vec!["refused".into()]));
        answers.answers.insert("fear".into(), Answer::Many(vec!["frightened".into()]));
        let mut diary = Case { answers: answers.answers.clone(), ..Case::default() };
        answers.answers.insert("last_time".into(), Answer::When(When::On(today().plus_days(-ago))));
        diary.diary = vec![line("message", ago)];
        assert_eq!(readings(&pack, &answers), readings(&pack, &diary), "{ago} days ago");
    }
}
