//! The content pack of the built site, so that tests ask for what is there and not for words of their own.

use heedful_engine::pack::Question;
use heedful_engine::{Pack, read_pack};

use crate::setting::Setting;

/// The pack that the built site loads.
///
/// # Panics
/// When the site was not built, or its pack can't be read.
#[must_use]
pub fn built_pack() -> Pack {
    let folder = Setting::built_site().folder;
    let path = folder.join("stalking-england-wales.json");
    let json = std::fs::read_to_string(path)
        .unwrap_or_else(|_| panic!("no built site in {}", folder.display()));
    read_pack(&json).unwrap_or_else(|problem| panic!("the pack of the built site: {problem}"))
}

/// The question that a person meets first.
///
/// # Panics
/// As [`built_pack`], and when the pack has no questions.
#[must_use]
pub fn first_question() -> Question {
    built_pack().questions.into_iter().next().expect("a pack has questions")
}
