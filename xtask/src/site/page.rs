//! Fills the words into a page.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};

use super::{files, html::escaped};

/// How the names begin that stand for markup of our own making; all others stand for words.
const MARKUP: &str = "markup.";

/// Replaces each `{{name}}` in a page; a name that is not known is an error.
pub fn fill(page: &Path, words: &BTreeMap<String, String>) -> Result<()> {
    let text =
        fs::read_to_string(page).with_context(|| format!("could not read {}", page.display()))?;
    let filled = filled(&text, words)?;
    fs::write(page, filled).with_context(|| format!("could not write {}", page.display()))
}

/// What a page is without an identity of its own, as it is in the sources.
const NO_BUILD: &str = "data-build=\"\"";

/// Gives the finished page an identity, by which `boot/start.js` knows whether the host has another one by now. The page names
/// all files with their hashes, so it changes with each of them.
pub fn identify(page: &Path) -> Result<()> {
    let text =
        fs::read_to_string(page).with_context(|| format!("could not read {}", page.display()))?;
    if text.matches(NO_BUILD).count() != 1 {
        bail!("{} has no place for its identity: `<html {NO_BUILD}>`", page.display())
    }
    let build = files::hash_of(text.as_bytes());
    let text = text.replacen(NO_BUILD, &format!("data-build=\"{build}\""), 1);
    fs::write(page, text).with_context(|| format!("could not write {}", page.display()))
}

/// A text in which each `{{name}}` is replaced; a name that is not known is an error.
pub fn filled(text: &str, words: &BTreeMap<String, String>) -> Result<String> {
    let mut filled = String::with_capacity(text.len());
    let mut unknown = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, behind)) = after.split_once("}}") else {
            bail!("a `{{{{` is never closed, near: {}", after.lines().next().unwrap_or_default())
        };
        filled.push_str(before);
        match words.get(name.trim()) {
            Some(markup) if name.trim().starts_with(MARKUP) => filled.push_str(markup),
            Some(word) => filled.push_str(&escaped(word)),
            None if unknown.contains(&name.trim()) => {}
            None => unknown.push(name.trim()),
        }
        rest = behind;
    }
    if !unknown.is_empty() {
        bail!(
            "the page names what is not there: {}. What to do: add it to the pack's interface.toml or services, or \
             correct the name",
            unknown.join(", ")
        )
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> BTreeMap<String, String> {
        BTreeMap::from([
            ("leave".into(), "Leave now".into()),
            ("odd".into(), "a < b & \"c\"".into()),
        ])
    }

    #[test]
    fn words_take_the_place_of_their_names() {
        assert_eq!(
            filled("<a>{{leave}}</a> {{ leave }}!", &words()).unwrap(),
            "<a>Leave now</a> Leave now!"
        );
    }

    #[test]
    fn a_word_never_becomes_markup() {
        assert_eq!(filled("{{odd}}", &words()).unwrap(), "a &lt; b &amp; &quot;c&quot;");
    }

    #[test]
    fn only_what_is_called_markup_is_markup() {
        let words =
            BTreeMap::from([("markup.a".into(), "<br>".into()), ("a".into(), "<br>".into())]);
        assert_eq!(filled("{{markup.a}}{{a}}", &words).unwrap(), "<br>&lt;br&gt;");
    }

    #[test]
    fn all_unknown_names_are_told_at_once() {
        let error = filled("{{one}} {{leave}} {{two}}", &words()).unwrap_err().to_string();
        assert!(error.contains("one, two"), "{error}");
    }

    #[test]
    fn a_page_that_changes_gets_another_identity_and_one_without_a_place_for_it_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let identified = |body: &str| {
            let page = folder.path().join("a.html");
            fs::write(&page, format!("<html data-build=\"\">{body}")).unwrap();
            identify(&page).unwrap();
            fs::read_to_string(page).unwrap().split('>').next().unwrap().to_owned()
        };
        assert_eq!(identified("0808 802 0300"), identified("0808 802 0300"));
        assert_ne!(identified("0808 802 0300"), identified("0808 802 0301"));
        let page = folder.path().join("b.html");
        fs::write(&page, "<html>").unwrap();
        assert!(identify(&page).is_err());
    }

    #[test]
    fn a_name_that_is_never_closed_is_an_error() {
        assert!(filled("{{leave", &words()).is_err());
    }
}
