//! A rule that is too large for a proof is named, and nothing hangs.

use std::fmt::Write;
use std::time::{Duration, Instant};

use heedful_cli::prove::{self, MOST_STEPS};
use heedful_cli::{pack, read};
use heedful_engine::Date;

use crate::run::{Folder, TODAY, published};

/// Questions a0 … and b0 …, all of the one before all of the other, and a rule.
fn with_rule(count: usize, when: &str) -> Folder {
    with_rules(count, &[when.to_owned()])
}

/// As many rules as there are conditions, `large`, `large-2` and so on.
fn with_rules(count: usize, conditions: &[String]) -> Folder {
    let folder = Folder::tiny();
    let (mut questions, mut factors) = (String::new(), String::new());
    for name in
        ["a", "b"].iter().flat_map(|row| (0..count).map(move |index| format!("{row}{index}")))
    {
        write!(
            questions,
            r#"
[[question]]
id = "q{name}"
part = "what"
choose = "many"
ask = "What?"
options = [{{ id = "x", say = "X" }}]
sources = ["made-up"]
"#
        )
        .unwrap();
        write!(
            factors,
            r#"
[[factor]]
id = "f{name}"
from = ["q{name}.x"]
label = "x"
sources = ["made-up"]
"#
        )
        .unwrap();
    }
    for (index, when) in conditions.iter().enumerate() {
        let id = if index == 0 { "large".to_owned() } else { format!("large-{}", index + 1) };
        write!(
            factors,
            r#"
[[rule]]
id = "{id}"
when = "{when}"
raises = {{ impact = "some" }}
because = "Many things."
sources = ["made-up"]
"#
        )
        .unwrap();
    }
    folder.file("questions/2-many.toml", &questions);
    folder.file("rating/large.toml", &factors);
    folder
}

/// Each pair names what stands far apart in the pack.
#[test]
fn a_rule_of_many_pairs_is_checked_within_seconds() {
    for count in [20, 30] {
        let pairs = (0..count).map(|index| format!("(fa{index} and fb{index})"));
        let begun = Instant::now();
        let checked = with_rule(count, &pairs.collect::<Vec<_>>().join(" or ")).check();
        assert!(begun.elapsed() < Duration::from_secs(30), "{count}: {:?}", begun.elapsed());
        assert_eq!(checked.errors(), Vec::<String>::new());
    }
}

/// Each name together with several that are far from each other: no order of the questions makes this small.
#[test]
fn a_rule_that_no_order_makes_small_is_named() {
    let count = 40;
    let parts = (0..count).flat_map(|index| {
        [7, 11, 13, 17, 19].map(|step| {
            let (second, third) = ((index * step + 5) % count, (index * index + step * 3) % count);
            format!("(fa{index} and fb{second} and fa{third})")
        })
    });
    let begun = Instant::now();
    let checked = with_rule(count, &parts.collect::<Vec<_>>().join(" or ")).check();
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
    checked.refuses(&[
        "too-large rating/large.toml",
        "the rule `large`",
        "make several rules of it",
    ]);
}

#[test]
fn a_count_that_no_names_reach_takes_no_memory() {
    with_rule(2, "at_least(4000000000, fa0, fb0)").check().refuses(&["rating/large.toml"]);
}

/// Three names that stand far from each other, the next time others.
fn three_far_apart(count: usize, index: usize, step: usize) -> String {
    let (second, third) = ((index * step + 5) % count, (index * index + step * 3) % count);
    format!("(fa{} and fb{second} and fa{third})", index % count)
}

/// Work is counted over everything that is proved, so that no number of rules, each just small enough, adds up to hours.
#[test]
fn all_the_rules_of_a_pack_share_one_budget() {
    let count = 40;
    let of_sixty = |step: usize| {
        let parts = (0..60).map(|index| three_far_apart(count, index, step + index % 13));
        format!("at_least(30, {})", parts.collect::<Vec<_>>().join(", "))
    };
    let of_twenty = |from: usize| {
        let parts = (from..from + 20).map(|index| three_far_apart(count, index, 7 + from % 13));
        parts.collect::<Vec<_>>().join(" or ")
    };
    let pair = "fa0 and fb0".to_owned();
    for (rules, named) in [
        (vec![of_sixty(7)], "large"),
        (vec![pair.clone(), of_sixty(7), of_sixty(11), of_sixty(13)], "large-2"),
        ((0..200).map(of_twenty).chain([pair]).collect(), "large"),
    ] {
        let folder = with_rules(count, &rules);
        folder.check().refuses(&["too-large rating/large.toml", &format!("the rule `{named}")]);
        let too_large = prove::prove(&read::folder(&folder.0).pack, &[]).unwrap_err();
        assert!(too_large.steps <= MOST_STEPS, "{}", too_large.steps);
    }
}

/// The published pack is far from the end of it. A third was expected until 29 November 2026; questions that decide which
/// advice is safe, and facts of a diary that are read like answers, took it to 76 of 200 million.
#[test]
fn the_published_pack_takes_a_small_part_of_the_budget() {
    let pack = pack::load(&published(), Date::parse(TODAY).unwrap()).pack.unwrap();
    let steps = prove::prove(&pack, &[]).unwrap().size.steps;
    assert!(steps < MOST_STEPS / 2, "{steps} of {MOST_STEPS}");
}

#[test]
fn a_question_with_too_many_answers_is_named() {
    let folder = Folder::tiny();
    let options: Vec<String> =
        (0..6_000).map(|index| format!("{{ id = \"o{index}\", say = \"X\" }}")).collect();
    let question = format!(
        "[[question]]\nid = \"wide\"\npart = \"what\"\nchoose = \"one\"\nask = \"What?\"\nsources = [\"made-up\"]\noptions = [{}]\n",
        options.join(", ")
    );
    folder.file("questions/2-wide.toml", &question);
    folder.check().refuses(&["too-large questions/2-wide.toml", "the question `wide`"]);
}
