//! No text promises safety, in any language.

use heedful_engine::pack::{Promises, TextRole};
use heedful_engine::{Pack, Text};

use super::Found;
use crate::problem::Problem;

/// What a list in English has at least. A list in another language is for those who speak it.
const ENGLISH: [&str; 6] =
    ["low risk", "no risk", "minimal risk", "you are safe", "you're safe", "not at risk"];

/// That a language lists its words. `file` is where they belong.
pub(super) fn listed(promises: &Promises, language: &str, file: &str) -> Option<Problem> {
    let help = format!(
        "add to {file}: `[promises]` with `anywhere = [\"low risk\", …]` and `results = [\"you are safe\", …]`, in that language"
    );
    if promises.is_empty() {
        let message =
            format!("`{language}` lists no words that promise safety, so none would be found");
        return Some(Problem::error("no-promise-words", message).help(help));
    }
    let lacks = |words: &&&str| {
        let found = promises.in_text(words, TextRole::Result);
        found.is_none()
    };
    let lacking: Vec<&str> = ENGLISH.iter().filter(lacks).copied().collect();
    if language.split('-').next() != Some("en") || lacking.is_empty() {
        return None;
    }
    let message = format!("the words that promise safety lack `{}`", lacking.join("`, `"));
    Some(Problem::error("no-promise-words", message).help(help))
}

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    for (path, promise) in promises_of_safety(pack) {
        let problem = Problem::error(
            "promises-safety",
            format!("no text may say that somebody is safe, or at low risk: “{promise}”"),
        );
        found.report(&path, problem.help("say what was not shown, and what would change it"));
    }
}

/// The paths of texts that promise safety, with the audience, and the words by which they do.
pub fn promises_of_safety(pack: &Pack) -> Vec<(String, String)> {
    let mut copy = pack.clone();
    let texts = crate::texts::each(&mut copy).into_iter();
    let promised = texts.flat_map(|(path, text)| {
        let promised = of_text(&pack.promises, &path, text).into_iter();
        promised.map(move |(audience, promise)| (format!("{path}.{audience}"), promise))
    });
    promised.collect()
}

/// The audiences to whom a text promises safety, and the words by which it does.
pub(super) fn of_text(promises: &Promises, path: &str, text: &Text) -> Vec<(&'static str, String)> {
    let role = role(path);
    let audiences = [
        ("self", Some(&text.person)),
        ("other", text.other.as_ref()),
        ("officer", text.officer.as_ref()),
    ];
    let promised = audiences.into_iter().filter_map(|(audience, text)| {
        let promise = promises.in_text(text?, role);
        promise.map(|promise| (audience, promise.to_owned()))
    });
    promised.collect()
}

fn role(path: &str) -> TextRole {
    let is_of = |starts: &[&str]| starts.iter().any(|start| path.starts_with(start));
    match path.ends_with(".say") {
        true if is_of(&["band.", "level.", "reading."]) => TextRole::Name,
        _ if is_of(&["band.", "level.", "reading.", "rule.", "mark.", "factor."]) => {
            TextRole::Result
        }
        _ => TextRole::Other,
    }
}
