//! Translations name texts that exist, say something, promise nothing, and what they lack is counted.

use std::collections::BTreeSet;

use super::{Found, gaps, interface, markup, promises, statement, texts};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::read::locale::place_of;
use crate::read::{Locale, Read};
use crate::translation::{TranslationState, states, translated};

pub(super) fn check(read: &Read, found: &mut Found<'_>) {
    let mut pack = read.pack.clone();
    let paths: BTreeSet<String> =
        crate::texts::each(&mut pack).into_iter().map(|(path, _)| path).collect();
    for language in read.pack.languages.iter().skip(1) {
        if !read.locales.iter().any(|locale| locale.language == *language) {
            let problem =
                Diagnostic::error("no-locale", format!("there is no `locales/{language}.toml`"));
            found.report("pack.languages", problem);
        }
    }
    for locale in &read.locales {
        listed(read, locale, found);
        names(locale, &paths, found);
        empty(locale, found);
        untranslated(read, locale, paths.len(), found);
        changed(read, locale, found);
        as_shown(read, locale, found);
    }
}

fn listed(read: &Read, locale: &Locale, found: &mut Found<'_>) {
    let language = &locale.language;
    if !read.pack.languages.contains(language) {
        let problem = Diagnostic::warning(
            "unlisted-locale",
            format!("`languages` does not list `{language}`"),
        );
        found.report("pack.languages", problem);
    }
    if locale.reviewed_by.is_empty() {
        let message =
            format!("no speaker has reviewed the translation `{language}`; the widget says so");
        found.report("pack.languages", Diagnostic::note("not-reviewed", message));
    }
    let file = format!("locales/{language}.toml");
    if let Some(problem) = promises::listed(&locale.promises, language, &file) {
        found.report("pack.languages", problem);
    }
}

/// Every path is one of the pack.
fn names(locale: &Locale, paths: &BTreeSet<String>, found: &mut Found<'_>) {
    for (key, (_, place)) in &locale.texts {
        if paths.iter().any(|path| crate::texts::same_path(path, key)) {
            continue;
        }
        let problem =
            Diagnostic::error("unknown-text", format!("the pack has no text `{key}`")).at(*place);
        let top = key.split('.').next().unwrap_or_default();
        let help = match top {
            "officer" | "instead" | "training" | "scenario" => {
                Some("the officers' page and scenarios can't be translated yet".to_owned())
            }
            _ if key.ends_with(".also") => {
                Some("what else people call a kind can't be translated yet".to_owned())
            }
            _ => did_you_mean(key, paths.iter().map(String::as_str)),
        };
        found.problems.push(match help {
            Some(help) => problem.help(help),
            None => problem,
        });
    }
}

/// Words that are there and say nothing.
fn empty(locale: &Locale, found: &mut Found<'_>) {
    for (path, (text, _)) in &locale.texts {
        let audiences =
            [("self", &text.person), ("other", &text.other), ("officer", &text.officer)];
        for (audience, _) in audiences
            .into_iter()
            .filter(|(_, text)| text.as_ref().is_some_and(|text| text.trim().is_empty()))
        {
            let message = format!("`{path}` is empty for {audience}, and so not translated");
            let problem = Diagnostic::error("empty-text", message);
            found.report(
                &format!("{}.{audience}", place_of(&locale.language, path)),
                problem.help("translate it, or leave the line out until it is"),
            );
        }
    }
}

fn untranslated(read: &Read, locale: &Locale, count: usize, found: &mut Found<'_>) {
    let Some(translation) = translated(read.pack.clone(), locale).translation else { return };
    if let Some(first) = translation.untranslated.first() {
        let problem = Diagnostic::warning(
            "untranslated",
            format!(
                "{}: {} of {count} texts are not translated for everyone, the first is `{first}`",
                locale.language, translation.missing,
            ),
        );
        found.report(
            "pack.languages",
            problem.help("until then they are shown in the first language"),
        );
    }
}

/// What has changed in the first language since it was translated.
fn changed(read: &Read, locale: &Locale, found: &mut Found<'_>) {
    for (path, text, _) in states(&read.pack, locale)
        .into_iter()
        .filter(|(_, _, state)| *state == TranslationState::Changed)
    {
        let message = format!("`{path}` has changed since it was translated");
        let help = format!(
            "it says: “{}”; translate it again, then `heedful translate --record`",
            text.person
        );
        let problem = Diagnostic::warning("changed-text", message).help(help);
        let top = place_of(&locale.language, "");
        let place =
            found.places.within(top.trim_end_matches('.'), &place_of(&locale.language, &path));
        found.problems.push(Diagnostic { place, ..problem });
    }
}

/// The checks of texts, on the pack as it is shown in this language. What is still in the first language was checked there.
fn as_shown(read: &Read, locale: &Locale, found: &mut Found<'_>) {
    let pack = translated(read.pack.clone(), locale);
    let untranslated = pack.translation.iter().flat_map(|translation| &translation.untranslated);
    let mut here = Found {
        places: found.places,
        problems: Vec::new(),
        language: Some(super::Language {
            top: place_of(&locale.language, "").trim_end_matches('.').to_owned(),
            untranslated: untranslated.cloned().collect(),
        }),
    };
    promises::check(&pack, &mut here);
    texts::check(&pack, &mut here);
    markup::check(&pack, &mut here);
    interface::emergency(&pack, &mut here);
    gaps::check(&pack, &mut here);
    statement::check(&pack, &mut here);
    found.problems.extend(here.problems);
}
