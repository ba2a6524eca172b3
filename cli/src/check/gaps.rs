//! What the code fills in is in the words of the interface, in every language, and nothing else is.

use std::collections::BTreeMap;

use heedful_engine::{Pack, Phrase, Text, gaps};

use super::Found;
use crate::diagnostic::{Diagnostic, did_you_mean};

pub(super) fn check(pack: &Pack, found: &mut Found<'_>) {
    of_phrases(&pack.interface, "interface", &of_interface, found);
    other_texts(pack, found);
}

/// What is filled in for a phrase of the public page or of the paper version.
pub(super) fn of_interface(id: &str) -> Option<&'static [&'static str]> {
    Phrase::from_id(id).map(Phrase::gaps)
}

/// The words of a page; `path` is before the id of each.
pub(super) fn of_phrases(
    words: &BTreeMap<String, Text>,
    path: &str,
    declared: &dyn Fn(&str) -> Option<&'static [&'static str]>,
    found: &mut Found<'_>,
) {
    for (id, text) in words {
        // A phrase that nothing shows is reported as that.
        let Some(declared) = declared(id) else { continue };
        for (path, problem) in problems(&format!("{path}.{id}"), text, declared) {
            found.report(&path, problem);
        }
    }
}

/// What is wrong with the gaps of one text, with the path of the audience's words.
pub(crate) fn problems(path: &str, text: &Text, declared: &[&str]) -> Vec<(String, Diagnostic)> {
    let mut wrong = Vec::new();
    for (audience, words) in super::texts::each_audience(text) {
        let path = format!("{path}.{audience}");
        let here = gaps(words);
        for gap in declared.iter().filter(|gap| !here.contains(gap)) {
            let problem = Diagnostic::error("placeholder", format!("this text has no `{{{gap}}}`"));
            let help = "what is filled in there would be lost; engine/gaps.toml declares it";
            wrong.push((path.clone(), problem.help(help)));
        }
        for gap in here.iter().filter(|gap| !declared.contains(gap)) {
            let problem = Diagnostic::error("placeholder", format!("nothing fills in `{{{gap}}}`"));
            let known = match declared {
                [] => "nothing is filled in here".to_owned(),
                names => format!("filled in here: `{{{}}}`", names.join("}`, `{")),
            };
            let close = did_you_mean(gap, declared.iter().copied());
            wrong.push((path.clone(), problem.help(close.unwrap_or(known))));
        }
        if words.matches('{').count() != words.matches('}').count() {
            let problem = Diagnostic::error("placeholder", "a brace is opened or closed by itself");
            wrong.push((path.clone(), problem.help("names that are filled in stand as `{name}`")));
        }
    }
    wrong
}

/// Nothing is filled in in any other text, but in the statement, which is checked by itself.
fn other_texts(pack: &Pack, found: &mut Found<'_>) {
    let mut pack = pack.clone();
    for (path, text) in crate::texts::each(&mut pack) {
        if path.starts_with("interface.") || path.starts_with("statement.") {
            continue;
        }
        for (path, problem) in problems(&path, text, &[]) {
            found.report(&path, problem);
        }
    }
}
