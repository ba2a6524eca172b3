//! Every text of a pack by its path: what translations replace, and what the checks read.

use heedful_engine::pack::each_text_mut;
use heedful_engine::{Pack, Text};

/// Every text that people read, with its path, in the order of the pack.
pub fn each(pack: &mut Pack) -> Vec<(String, &mut Text)> {
    let mut found = Vec::new();
    each_text_mut(pack, &mut |path, text| found.push((path.concat(), text)));
    found
}

/// The path that a translation may use for short: `question.threats.option.kill` for its `say`.
pub fn same_path(path: &str, in_locale: &str) -> bool {
    path == in_locale || (path.contains(".option.") && path.strip_suffix(".say") == Some(in_locale))
}
