//! Every phrase of the packs is shown somewhere, and every gap in it is filled.
//!
//! The compiler holds the other half: code can't name a phrase that has no words, since the enums are generated from them.

use std::path::{Path, PathBuf};

use anyhow::Result;
use heedful_engine::Phrase;
use heedful_engine::officer::OfficerPhrase;
use heedful_engine::training::TrainingPhrase;

use super::{Totals, sources};

/// Advice that still waits for its place on the result: it is written, and no view shows it yet.
const WAITING: [&str; 2] = ["marks_act_hint", "service_trace"];

/// Where Rust code shows phrases.
const CODE: [&str; 4] = ["src", "engine/src", "cli/src", "xtask/src/site"];

/// Where templates and the scripts beside them do.
const TEMPLATES: [&str; 3] = ["boot", "embed", "xtask/src/site/parts"];

/// A phrase, as code and templates name it.
struct Named {
    enum_name: &'static str,
    /// What is before its id in a template.
    prefix: &'static str,
    id: &'static str,
    variant: String,
    gaps: &'static [&'static str],
}

/// A file that may show phrases.
struct Source {
    path: PathBuf,
    text: String,
}

/// Looks at all phrases of the project in this folder.
pub fn check(root: &Path) -> Result<Totals> {
    let faults = faults(&all(), &read(root)?);
    for fault in &faults {
        eprintln!("   {fault}");
    }
    Ok(Totals::check(faults.is_empty()))
}

fn all() -> Vec<Named> {
    fn named<T: Copy + std::fmt::Debug>(
        all: &[T],
        (enum_name, prefix): (&'static str, &'static str),
        of: impl Fn(T) -> (&'static str, &'static [&'static str]),
    ) -> Vec<Named> {
        let named = |phrase: &T| {
            let (id, gaps) = of(*phrase);
            Named { enum_name, prefix, id, variant: format!("{phrase:?}"), gaps }
        };
        all.iter().map(named).collect()
    }
    let mut all = named(Phrase::ALL, ("Phrase", ""), |one| (one.id(), one.gaps()));
    let officer = ("OfficerPhrase", "officer.");
    all.extend(named(OfficerPhrase::ALL, officer, |one| (one.id(), one.gaps())));
    let training = ("TrainingPhrase", "training.");
    all.extend(named(TrainingPhrase::ALL, training, |one| (one.id(), one.gaps())));
    all
}

fn read(root: &Path) -> Result<Vec<Source>> {
    let mut files = Vec::new();
    for folder in CODE {
        files.extend(sources::of_folder(root, folder, "rs")?);
    }
    for folder in TEMPLATES {
        files.extend(sources::of_folder(root, folder, "html")?);
        files.extend(sources::of_folder(root, folder, "js")?);
    }
    files.extend(sources::beside(root, "html")?);
    let is_test = |path: &Path| path.iter().any(|part| part == "tests" || part == "tests.rs");
    Ok(files
        .into_iter()
        .filter(|(path, _)| !is_test(path))
        .map(|(path, text)| Source { text: sources::without_tests(&text).to_owned(), path })
        .collect())
}

fn faults(phrases: &[Named], sources: &[Source]) -> Vec<String> {
    let mut faults = Vec::new();
    for phrase in phrases {
        let showing: Vec<&Source> = sources.iter().filter(|source| shows(source, phrase)).collect();
        let is_waiting = phrase.prefix.is_empty() && WAITING.contains(&phrase.id);
        let id = format!("{}{}", phrase.prefix, phrase.id);
        match showing.is_empty() {
            true if !is_waiting => faults.push(format!("nothing shows the phrase `{id}`")),
            false if is_waiting => faults.push(format!("`{id}` is shown: it waits no more")),
            _ => {}
        }
        let is_filled = |gap: &&str| showing.iter().any(|source| fills(source, gap, sources));
        for gap in phrase.gaps.iter().filter(|gap| !showing.is_empty() && !is_filled(gap)) {
            faults.push(format!("nothing near `{id}` fills in its gap `{{{gap}}}`"));
        }
    }
    faults
}

fn shows(source: &Source, phrase: &Named) -> bool {
    if source.path.extension().is_none_or(|extension| extension != "rs") {
        return source.text.contains(&format!("{{{{{}{}}}}}", phrase.prefix, phrase.id));
    }
    let renamed = source.text.split(&format!("{} as ", phrase.enum_name)).nth(1);
    let alias = renamed.and_then(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
    [Some(phrase.enum_name), alias].into_iter().flatten().any(|name| {
        let path = format!("{name}::{}", phrase.variant);
        source.text.match_indices(&path).any(|(at, _)| {
            let before = source.text[..at].chars().next_back();
            let after = source.text[at + path.len()..].chars().next();
            let is_name = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
            !is_name(before) && !is_name(after)
        })
    })
}

/// Whether the code of a feature names a gap: the file that shows the phrase, or one beside it. Scripts fill in templates.
fn fills(showing: &Source, gap: &str, sources: &[Source]) -> bool {
    let feature = |path: &Path| path.iter().take(2).map(Into::into).collect::<Vec<PathBuf>>();
    let is_template = showing.path.extension().is_some_and(|extension| extension == "html");
    sources.iter().any(|source| match is_template {
        true => {
            source.path.extension().is_some_and(|extension| extension == "js")
                && source.text.contains(&format!("{{{gap}}}"))
        }
        false => {
            feature(&source.path) == feature(&showing.path)
                && source.text.contains(&format!("\"{gap}\""))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(id: &'static str, variant: &str, gaps: &'static [&'static str]) -> Named {
        Named { enum_name: "Phrase", prefix: "", id, variant: variant.to_owned(), gaps }
    }

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.into(), text: text.to_owned() }
    }

    #[test]
    fn a_phrase_that_nothing_shows_is_found() {
        let phrases =
            [phrase("back", "Back", &[]), phrase("leave", "Leave", &[]), phrase("on", "On", &[])];
        let sources = [
            source("src/a.rs", "OfficerPhrase::Back; Phrase::BackHint; Phrase::On"),
            source("index.html", "<a>{{leave}}</a>"),
        ];
        assert_eq!(faults(&phrases, &sources), ["nothing shows the phrase `back`"]);
    }

    #[test]
    fn a_gap_that_nothing_fills_in_is_found() {
        let phrases = [phrase("left", "Left", &["count", "parts"])];
        let sources = [
            source("src/a/b.rs", "use x::Phrase as Say;\nfill(Say::Left, &[(\"count\", n)])"),
            source("src/c/d.rs", "fill(other, &[(\"parts\", n)])"),
        ];
        let found = faults(&phrases, &sources);
        assert_eq!(found, ["nothing near `left` fills in its gap `{parts}`"]);
    }

    #[test]
    fn every_phrase_of_ours_is_shown_and_filled() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert_eq!(faults(&all(), &read(root).unwrap()), Vec::<String>::new());
    }
}
