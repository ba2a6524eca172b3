//! No text promises safety, in any language.

use heedful_engine::pack::{PromiseFinder, Promises, TextRole, each_text, role};
use heedful_engine::{Audience, Pack, Text};

use super::Found;
use crate::diagnostic::Diagnostic;

/// That a language lists its words. `file` is where they belong.
pub(super) fn listed(promises: &Promises, language: &str, file: &str) -> Option<Diagnostic> {
    let message =
        format!("`{language}` lists no words that promise safety, so none would be found");
    let help = format!(
        "add to {file}: `[promises]` with `anywhere = [\"low risk\", …]` and `results = [\"you are safe\", …]`, in that language"
    );
    promises.is_empty().then(|| Diagnostic::error("no-promise-words", message).help(help))
}

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    for (path, promise) in promises_of_safety(pack) {
        let problem = Diagnostic::error(
            "promises-safety",
            format!("no text may say that somebody is safe, or at low risk: “{promise}”"),
        );
        found.report(&path, problem.help("say what was not shown, and what would change it"));
    }
}

/// The paths of texts that promise safety, with the audience, and the words by which they do.
pub fn promises_of_safety(pack: &Pack) -> Vec<(String, String)> {
    let finder = pack.promises.finder();
    let mut promised = Vec::new();
    each_text(pack, &mut |path, text| {
        let found = of_text(&finder, role(path), text).into_iter();
        promised.extend(found.map(|(audience, promise)| {
            (format!("{}.{audience}", path.concat()), promise.to_owned())
        }));
    });
    promised
}

/// The audiences to whom a text promises safety, and the words by which it does.
pub(super) fn of_text<'a>(
    finder: &PromiseFinder<'a>,
    role: TextRole,
    text: &Text,
) -> Vec<(Audience, &'a str)> {
    let promised =
        text.each().filter_map(|(audience, text)| Some((audience, finder.in_text(text, role)?)));
    promised.collect()
}
