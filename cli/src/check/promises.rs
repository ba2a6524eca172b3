//! No text promises safety, in any language.

use heedful_engine::Pack;
use heedful_engine::pack::Promises;

use super::Found;
use crate::diagnostic::Diagnostic;
use crate::promises::of_pack;

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
    for (path, promise) in of_pack(pack) {
        let problem = Diagnostic::error(
            "promises-safety",
            format!("no text may say that somebody is safe, or at low risk: “{promise}”"),
        );
        found.report(&path, problem.help("say what was not shown, and what would change it"));
    }
}
