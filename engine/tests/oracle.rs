//! A second evaluator, slow and obviously right, that agrees with the engine on random packs and cases.
//!
//! It knows nothing of three-valued truth, indexes or bounds: it goes through *every* way of answering what is open, and
//! works each out with plain yes and no.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation ends the run"
)]
#![allow(clippy::print_stdout, reason = "the counts are worth reading")]

#[path = "oracle/evaluator.rs"]
mod evaluator;
#[path = "oracle/generator.rs"]
mod generator;
#[path = "oracle/properties.rs"]
mod properties;

use heedful_engine::prepare;

/// So many packs, unless `HEEDFUL_RANDOM_PACKS` says otherwise: fewer for mutation testing, more overnight.
const PACKS: u64 = 10_000;
const CASES: u64 = 10;

#[test]
fn the_engine_agrees_with_the_slow_evaluator_on_100_000_random_packs_and_cases() {
    let asked = std::env::var("HEEDFUL_RANDOM_PACKS").ok().and_then(|packs| packs.parse().ok());
    let packs = asked.unwrap_or(PACKS);
    let threads = 4;
    let counts: Vec<properties::Counts> = std::thread::scope(|scope| {
        let share = |thread| scope.spawn(move || agree((thread..packs).step_by(threads)));
        let running: Vec<_> = (0..threads as u64).map(share).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let total = counts.into_iter().fold(properties::Counts::default(), properties::Counts::plus);
    println!("{total:?}");
    assert_eq!(total.cases as u64, packs * CASES);
    if packs < PACKS {
        return;
    }
    // The cases must be worth trying: bounds that differ, contention, sets, hidden answers all have to come up often.
    assert!(total.cases >= 100_000, "{total:?}");
    assert!(total.could_be_higher > 10_000 && total.contention_mattered > 500, "{total:?}");
    assert!(
        total.sets_compared > 10_000 && total.hidden_answers > 5_000 && total.found_out > 10_000,
        "{total:?}"
    );
    assert!(total.could_be_differs_from_kleene > 500, "{total:?}");
    // What is not promised to be exact must still be right nearly always.
    assert!(total.found_out_in_vain * 20 < total.found_out, "{total:?}");
    assert!(
        total.progress_too_high * 20 < total.progress_compared && total.progress_compared > 20_000,
        "{total:?}"
    );
}

fn agree(seeds: impl Iterator<Item = u64>) -> properties::Counts {
    let mut counts = properties::Counts::default();
    for seed in seeds {
        let mut random = fastrand::Rng::with_seed(seed);
        let pack = generator::pack(&mut random);
        let prepared =
            prepare(pack.clone()).unwrap_or_else(|problems| panic!("seed {seed}: {problems:?}"));
        let oracle = evaluator::Oracle::of(&pack);
        for case_number in 0..CASES {
            let case = generator::case(&mut random, &pack);
            let place = format!("seed {seed}, case {case_number}");
            properties::hold(&place, &prepared, &oracle, &case, &mut random, &mut counts);
        }
    }
    counts
}
