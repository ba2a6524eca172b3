//! What the pages have in common: markup that stands in each of them as `{{markup.…}}`, so that it is written once.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::site::page::filled;

/// Each part by its name.
const PARTS: [(&str, &str); 3] = [
    ("cannot_run", include_str!("cannot_run.html")),
    ("app", include_str!("app.html")),
    ("answers", include_str!("answers.html")),
];

/// The parts, with the words in them.
///
/// # Errors
/// When a part names a word that is not there.
pub fn markup(words: &BTreeMap<String, String>) -> Result<BTreeMap<String, String>> {
    PARTS
        .iter()
        .map(|(name, part)| {
            let part = filled(part.trim_end(), words).with_context(|| format!("in {name}.html"))?;
            Ok((format!("markup.{name}"), part))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_markup_and_the_words_in_it_are_not() {
        let names = [
            "cannot_run_no_script",
            "cannot_run_heading",
            "cannot_run",
            "page.address",
            "reload",
            "before_insecure",
            "keep_print",
            "keep_copy",
            "keep_copied",
            "problem_copy",
        ];
        let words = names.map(|name| (name.to_owned(), "<b>".to_owned())).into();
        let parts = markup(&words).unwrap();
        assert!(parts["markup.cannot_run"].contains("<h2 tabindex=\"-1\">&lt;b&gt;</h2>"));
        assert!(parts.values().all(|part| !part.contains("<b>") && !part.contains("{{")));
        assert!(markup(&BTreeMap::new()).is_err());
    }
}
