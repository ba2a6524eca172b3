//! Random packs and cases: small enough that every way of answering can be gone through.

use fastrand::Rng;
use heedful_engine::case::OfficerJudgement;
use heedful_engine::case::judgement::Judged;
use heedful_engine::diary::{FactShown, Why};
use heedful_engine::pack::{Choose, Pack};
use heedful_engine::{Answer, Audience, Band, Case, Date, DiaryFact, Judgement, When};
use serde_json::{Value, json};

pub fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

/// A case with the diary facts that hold, without the diary that would show them.
#[derive(Debug, Clone)]
pub struct RandomCase {
    pub case: Case,
    pub facts: Vec<DiaryFact>,
}

impl RandomCase {
    pub fn facts_shown(&self) -> Vec<FactShown> {
        self.facts
            .iter()
            .map(|fact| FactShown { fact: fact.clone(), why: Why::default() })
            .collect()
    }
}

pub const FACTS: [&str; 3] = ["rise", "breach", "repeated"];

pub fn pack(random: &mut Rng) -> Pack {
    let n_questions = *random.choice(&[1, 2, 3, 3, 4, 4, 4, 5]).unwrap();
    let n_factors = random.usize(1..=6);
    let n_rules = random.usize(1..=6);
    let questions: Vec<Value> = (0..n_questions).map(|index| question(random, index)).collect();
    let mut options: Vec<String> = Vec::new();
    for question in &questions {
        for option in question["options"].as_array().into_iter().flatten() {
            options.push(format!(
                "{}.{}",
                question["id"].as_str().unwrap(),
                option["id"].as_str().unwrap()
            ));
        }
    }
    let factors: Vec<Value> = (0..n_factors)
        .map(|index| {
            let mut from: Vec<String> =
                (0..random.usize(1..=3)).filter_map(|_| random.choice(&options).cloned()).collect();
            if random.u8(0..4) == 0 || from.is_empty() {
                from.push(format!("diary.{}", random.choice(FACTS).unwrap()));
            }
            json!({"id": format!("f{index}"), "from": from, "label": "a sign", "marks": []})
        })
        .collect();
    let factor_names: Vec<String> = (0..n_factors).map(|index| format!("f{index}")).collect();
    let rules: Vec<Value> = (0..n_rules)
        .map(|index| {
            let mut raises = serde_json::Map::new();
            for _ in 0..random.usize(1..=2) {
                let level = random.choice(["some", "high", "very_high"]).unwrap();
                raises.insert(reading(random).to_owned(), json!(level));
            }
            json!({"id": format!("r{index}"), "when": condition(random, &factor_names, 2), "raises": raises,
                   "because": "because"})
        })
        .collect();
    let mut offered = factor_names.clone();
    for _ in 0..3 {
        let level = random.choice(["some", "high", "very_high", "not_shown"]).unwrap();
        offered.push(format!("{}.{level}", reading(random)));
    }
    let guidance: Vec<Value> = (0..3)
        .map(|index| {
            let mut item = json!({"id": format!("g{index}"), "section": "first", "say": "do"});
            if random.bool() {
                item["when"] = condition(random, &offered, 1);
            }
            if random.bool() {
                item["bands"] = json!([random.choice(Band::ALL).unwrap()]);
            }
            if random.bool() {
                item["audiences"] = json!([random.choice(Audience::ALL).unwrap()]);
            }
            item
        })
        .collect();
    let mut questions = questions;
    for (index, question) in questions.iter_mut().enumerate() {
        if index == 0 || random.u8(0..5) < 2 {
            continue;
        }
        let earlier: Vec<String> = options
            .iter()
            .filter(|option| option.as_bytes()[1] < b'0' + u8::try_from(index).unwrap())
            .cloned()
            .collect();
        let mut names = earlier;
        // Factors that come from earlier questions only, so that nothing depends on itself.
        for (name, factor) in factor_names.iter().zip(&factors) {
            let from = factor["from"].as_array().unwrap();
            let before = |sign: &Value| {
                let sign = sign.as_str().unwrap();
                sign.starts_with("diary.")
                    || sign.as_bytes()[1] < b'0' + u8::try_from(index).unwrap()
            };
            if from.iter().all(before) {
                names.push(name.clone());
            }
        }
        if !names.is_empty() {
            question["show_when"] = condition(random, &names, 1);
        }
    }
    // The order in the pack must not matter: a question may stand before what shows it.
    if random.bool() {
        questions.reverse();
    }
    let readings =
        ["danger_now", "serious_harm", "going_on", "impact"].map(|id| reading_words(random, id));
    let pack = json!({
        "format": 1, "id": "random", "name": "random", "version": "1.0.0", "languages": ["en"], "language": "en",
        "levels": [], "bands": [],
        "readings": readings,
        "judgement": {"more_danger": {"steps": random.u8(0..=2), "at_least": random.choice(Band::ALL).unwrap()}},
        "parts": [{"id": "p", "say": "part"}],
        "questions": questions, "factors": factors, "rules": rules, "guidance": guidance,
        "kinds": [],
    });
    serde_json::from_value(pack).unwrap()
}

fn reading(random: &mut Rng) -> &'static str {
    random.choice(["danger_now", "serious_harm", "going_on", "impact"]).unwrap()
}

fn reading_words(random: &mut Rng, id: &str) -> Value {
    let mut bands: Vec<Band> = (0..3).map(|_| *random.choice(Band::ALL).unwrap()).collect();
    bands.sort();
    json!({"id": id, "say": id, "means": id,
           "bands": {"some": bands[0], "high": bands[1], "very_high": bands[2]}})
}

fn question(random: &mut Rng, index: usize) -> Value {
    let choose = random.choice(["one", "one", "many", "many", "date", "text"]).unwrap();
    let n_options = if choose == "text" { 0 } else { random.usize(1..=3) };
    let options: Vec<Value> = (0..n_options)
        .map(|option| {
            let mut choice = json!({"id": format!("o{option}"), "say": "an option"});
            if choose == "date" {
                let (a, b) = (random.u32(0..40), random.u32(0..40));
                match random.u8(0..3) {
                    0 => choice["days_ago_at_least"] = json!(a),
                    1 => choice["days_ago_at_most"] = json!(a),
                    _ => {
                        choice["days_ago_at_least"] = json!(a.min(b));
                        choice["days_ago_at_most"] = json!(a.max(b));
                    }
                }
            }
            choice
        })
        .collect();
    json!({"id": format!("q{index}"), "part": "p", "choose": choose, "ask": "a question", "options": options})
}

fn condition(random: &mut Rng, names: &[String], depth: usize) -> Value {
    if depth == 0 || random.u8(0..3) == 0 {
        return json!(random.choice(names).unwrap());
    }
    let parts: Vec<Value> =
        (0..random.usize(1..=3)).map(|_| condition(random, names, depth - 1)).collect();
    match random.u8(0..3) {
        0 => json!({"all": parts}),
        1 => json!({"any": parts}),
        _ => json!({"at_least": [random.usize(1..=parts.len()), parts]}),
    }
}

pub fn case(random: &mut Rng, pack: &Pack) -> RandomCase {
    let mut case = Case::default();
    for question in &pack.questions {
        let option = random.choice(&question.options).map(|option| option.id.clone());
        let answer = match (random.u8(0..10), question.choose) {
            (0..=3, _) => continue,
            (4, _) => Answer::NotSure,
            (5, _) => Answer::Declined,
            (6, Choose::Many) => Answer::None,
            (_, Choose::Text) => Answer::Words("words".to_owned()),
            (_, Choose::One) => Answer::One(option.unwrap()),
            (_, Choose::Many) => {
                let chosen = question
                    .options
                    .iter()
                    .filter(|_| random.bool())
                    .map(|option| option.id.clone());
                Answer::Many(chosen.collect())
            }
            (7, Choose::Date) => Answer::One(option.unwrap()),
            (_, Choose::Date) => {
                let (a, b) = (random.i32(0..50), random.i32(0..50));
                let ago = |days: i32| today().plus_days(-days);
                match random.u8(0..3) {
                    0 => Answer::When(When::On(ago(a))),
                    1 => Answer::When(When::About(ago(a))),
                    _ => Answer::When(When::Between(ago(a.max(b)), ago(a.min(b)))),
                }
            }
        };
        case.answers.insert(question.id.clone(), answer);
    }
    case.audience = *random.choice(Audience::ALL).unwrap();
    case.judgement = Judgement {
        more_danger: random.choice([None, None, Some(false), Some(true)]).unwrap(),
        officer: (random.u8(0..8) == 0).then(|| OfficerJudgement {
            band: *random.choice(Band::ALL).unwrap(),
            reason: random.choice(["seen and spoken to", "seen", "", " "]).unwrap().to_owned(),
            supervisor: random
                .choice([None, Some(" "), Some("A. Name")])
                .unwrap()
                .map(str::to_owned),
            agreed: random.bool(),
        }),
    };
    let facts =
        FACTS.iter().filter(|_| random.u8(0..4) == 0).map(|id| DiaryFact::from_id(id)).collect();
    RandomCase { case, facts }
}

/// Who moved the band. An officer's needs a reason, a whole sentence where it lowers the band, and below rules that say "act
/// now" a supervisor's name and the tick that they agreed.
pub fn judged(case: &Case, rules_band: Band) -> Judged {
    let counts = |officer: &OfficerJudgement| {
        let named = officer.supervisor.as_deref() == Some("A. Name") && officer.agreed;
        let said = match officer.reason.as_str() {
            "seen and spoken to" => true,
            "seen" => officer.band >= rules_band,
            _ => false,
        };
        said && (named || rules_band < Band::ActNow || officer.band == Band::ActNow)
    };
    match &case.judgement {
        judgement if judgement.officer.as_ref().is_some_and(counts) => Judged::Officer,
        judgement if judgement.more_danger == Some(true) => Judged::MoreDanger,
        _ => Judged::No,
    }
}
