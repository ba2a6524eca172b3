//! The content pack of the built site, so that tests ask for what is there and not for words of their own.

use std::path::{Path, PathBuf};

use heedful_engine::pack::Question;
use heedful_engine::{Pack, read_pack};

use crate::test_site::TestSite;

/// The file of a site that holds the content of a page: its name carries a hash.
///
/// # Panics
/// When there is not exactly one.
#[must_use]
pub fn content_file(site: &Path, stem: &str) -> PathBuf {
    let files = std::fs::read_dir(site)
        .unwrap_or_else(|_| panic!("no built site in {}", site.display()))
        .flatten()
        .map(|entry| entry.path());
    let is_it = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let rest = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-'));
        rest.and_then(|rest| rest.strip_suffix(".json"))
            .is_some_and(|hash| hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    let found: Vec<_> = files.filter(is_it).collect();
    match found.as_slice() {
        [file] => file.clone(),
        files => panic!("one {stem} was expected in {}: {files:?}", site.display()),
    }
}

/// The pack that the built site loads.
///
/// # Panics
/// When the site was not built, or its pack can't be read.
#[must_use]
pub fn built_pack() -> Pack {
    let folder = TestSite::built_site().folder;
    let path = content_file(&folder, "content");
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
