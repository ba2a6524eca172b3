//! How long an assessment takes: a pack like a real one, the curve as packs grow, and a long diary.
//!
//! Run with `cargo bench -p heedful-engine`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]
#![allow(missing_docs, reason = "the benchmarks say it by their names")]

use divan::Bencher;
use heedful_engine::assess::{observe, progress};
use heedful_engine::pack::Pack;
use heedful_engine::{
    Answer, Case, Date, Incident, Prepared, When, assess, diary, prepare, read_case, read_pack,
};
use serde_json::{Value, json};

fn main() {
    divan::main();
}

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

/// A pack with so many questions, and as many factors and rules: a fifth with one choice, a tenth dates, a quarter shown
/// on a condition, rules of one to four factors.
fn pack(n_questions: usize) -> Pack {
    let mut random = fastrand::Rng::with_seed(7);
    let questions: Vec<Value> = (0..n_questions)
        .map(|index| {
            let choose = match index % 10 {
                0 | 5 => "one",
                3 => "date",
                _ => "many",
            };
            let options: Vec<Value> = (0..6)
                .map(|option| match choose {
                    "date" => json!({"id": format!("o{option}"), "say": "a span of time", "days_ago_at_least": option * 7}),
                    _ => json!({"id": format!("o{option}"), "say": "something that happened"}),
                })
                .collect();
            let mut question = json!({"id": format!("question_{index}"), "part": format!("part_{}", index % 8),
                "choose": choose, "ask": "What happened?", "options": options});
            if index % 4 == 3 && index > 8 {
                let (gate, option) = (random.usize(0..index / 5) * 5, random.usize(0..6));
                question["show_when"] = json!({"any": [format!("question_{gate}.o{option}"), format!("question_{}.o1", index - 2)]});
            }
            question
        })
        .collect();
    let factors: Vec<Value> = (0..n_questions)
        .map(|index| {
            let mut from = vec![format!("question_{index}.o{}", random.usize(0..6)), format!("question_{index}.o{}", random.usize(0..6))];
            from.push(format!("question_{}.o{}", random.usize(0..n_questions), random.usize(0..6)));
            if index % 10 == 0 {
                let facts = ["rise", "breach", "after_order", "new_kind", "last_28_days", "repeated"];
                from.push(format!("diary.{}", facts[index / 10 % 6]));
            }
            json!({"id": format!("factor_{index}"), "from": from, "label": "something that happened", "marks": [format!("mark_{}", index % 20)]})
        })
        .collect();
    let rules: Vec<Value> = (0..n_questions)
        .map(|index| {
            let mut factor = || format!("factor_{}", random.usize(0..n_questions));
            let when = match index % 4 {
                0 => json!(factor()),
                1 => json!({"all": [factor(), factor()]}),
                2 => json!({"at_least": [2, [factor(), factor(), factor(), factor()]]}),
                _ => json!({"all": [factor(), {"any": [factor(), factor()]}]}),
            };
            let reading = ["danger_now", "serious_harm", "going_on", "impact"][index % 4];
            let level = ["some", "some", "high", "high", "very_high"][index % 5];
            json!({"id": format!("rule-{index}"), "when": when, "raises": {reading: level}, "because": "It matters."})
        })
        .collect();
    let guidance: Vec<Value> = (0..60)
        .map(|index| json!({"id": format!("guidance-{index}"), "section": "first", "say": "Do this.", "when": format!("factor_{}", index % n_questions)}))
        .collect();
    let bands = json!({"some": "raised_concern", "high": "high_concern", "very_high": "act_now"});
    let readings: Vec<Value> = ["danger_now", "serious_harm", "going_on", "impact"]
        .map(|id| json!({"id": id, "say": id, "means": id, "bands": bands}))
        .into();
    let pack = json!({
        "format": 1, "id": "bench", "name": "bench", "version": "1.0.0", "languages": ["en"], "language": "en",
        "levels": [], "bands": [], "readings": readings,
        "parts": (0..8).map(|index| json!({"id": format!("part_{index}"), "say": "a part"})).collect::<Vec<_>>(),
        "marks": (0..20).map(|index| json!({"id": format!("mark_{index}"), "group": "act", "say": "a mark"})).collect::<Vec<_>>(),
        "kinds": (0..12).map(|index| json!({"id": format!("kind_{index}"), "say": "a kind", "severity": index + 1})).collect::<Vec<_>>(),
        "questions": questions, "factors": factors, "rules": rules, "guidance": guidance,
    });
    read_pack(&pack.to_string()).unwrap()
}

fn prepared(n_questions: usize) -> Prepared {
    prepare(pack(n_questions)).unwrap()
}

/// So many of ten questions answered, most with nothing that matters, as in a real case.
fn case(prepared: &Prepared, answered_of_ten: usize) -> Case {
    let mut random = fastrand::Rng::with_seed(11);
    let mut case = Case::default();
    for question in &prepared.pack().questions {
        if random.usize(0..10) >= answered_of_ten {
            continue;
        }
        let option = random.choice(&question.options).unwrap().id.clone();
        let answer = match (question.choose.id(), random.u8(0..10)) {
            (_, 0) => Answer::NotSure,
            ("one", _) => Answer::One(option),
            ("date", _) => Answer::When(When::About(today().plus_days(-random.i32(0..60)))),
            (_, 1..=6) => Answer::None,
            _ => Answer::Many(vec![option]),
        };
        case.answers.insert(question.id.clone(), answer);
    }
    case.diary = diary_of(12);
    case
}

fn diary_of(n_incidents: usize) -> Vec<Incident> {
    let mut random = fastrand::Rng::with_seed(13);
    let incidents = (0..n_incidents).map(|_| {
        let day = today().plus_days(-random.i32(0..500));
        let when = match random.u8(0..10) {
            0 => When::About(day),
            1 => When::Between(day.plus_days(-random.i32(0..20)), day),
            _ => When::On(day),
        };
        Incident::new(when, format!("kind_{}", random.u8(0..12)).into())
    });
    incidents.collect()
}

/// An issue asks for at most 50 µs here.
#[divan::bench(args = [10, 8, 5, 2, 0])]
fn assess_60_questions(bencher: Bencher, answered_of_ten: usize) {
    let prepared = prepared(60);
    let case = case(&prepared, answered_of_ten);
    bencher.bench_local(|| assess(divan::black_box(&prepared), divan::black_box(&case), today()));
}

/// As bad as it gets: every option of every question that takes several.
#[divan::bench]
fn assess_60_questions_with_every_sign(bencher: Bencher) {
    let prepared = prepared(60);
    let mut case = case(&prepared, 10);
    for question in
        prepared.pack().questions.iter().filter(|question| question.choose.id() == "many")
    {
        let all = question.options.iter().map(|option| option.id.clone()).collect();
        case.answers.insert(question.id.clone(), Answer::Many(all));
    }
    bencher.bench_local(|| assess(divan::black_box(&prepared), divan::black_box(&case), today()));
}

#[divan::bench(args = [60, 125, 250, 500, 1000])]
fn assess_as_packs_grow(bencher: Bencher, n_questions: usize) {
    let prepared = prepared(n_questions);
    let case = case(&prepared, 8);
    bencher.bench_local(|| assess(divan::black_box(&prepared), divan::black_box(&case), today()));
}

#[divan::bench(args = [60, 125, 250, 500, 1000])]
fn assess_nothing_answered_as_packs_grow(bencher: Bencher, n_questions: usize) {
    let prepared = prepared(n_questions);
    let case = Case::default();
    bencher.bench_local(|| assess(divan::black_box(&prepared), divan::black_box(&case), today()));
}

#[divan::bench(args = [60, 125, 250, 500, 1000])]
fn prepare_as_packs_grow(bencher: Bencher, n_questions: usize) {
    bencher.with_inputs(|| pack(n_questions)).bench_local_values(|pack| prepare(pack).unwrap());
}

#[divan::bench]
fn progress_60_questions(bencher: Bencher) {
    let prepared = prepared(60);
    let case = case(&prepared, 3);
    bencher.bench_local(|| {
        progress(
            divan::black_box(&prepared),
            &case,
            &observe(&prepared, divan::black_box(&case), today()),
        )
    });
}

/// An issue asks for at most 5 ms at 10,000.
#[divan::bench(args = [100, 1000, 10_000])]
fn diary_pattern(bencher: Bencher, n_incidents: usize) {
    let prepared = prepared(60);
    let case = Case { diary: diary_of(n_incidents), ..Case::default() };
    bencher
        .bench_local(|| diary::pattern(&prepared.pack().kinds, divan::black_box(&case), today()));
}

#[divan::bench]
fn read_a_record_of_10_000_incidents(bencher: Bencher) {
    let case = Case { diary: diary_of(10_000), ..Case::default() };
    let json = serde_json::to_string(&case).unwrap();
    bencher.bench_local(|| read_case(divan::black_box(&json)).unwrap());
}
