//! A rule that is too large for a proof is named, and nothing hangs.

use std::fmt::Write;
use std::time::{Duration, Instant};

use crate::run::Folder;

/// Questions a0 … and b0 …, all of the one before all of the other, and a rule.
fn with_rule(count: usize, when: &str) -> Folder {
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
    write!(
        factors,
        r#"
[[rule]]
id = "large"
when = "{when}"
raises = {{ impact = "some" }}
because = "Many things."
sources = ["made-up"]
"#
    )
    .unwrap();
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
