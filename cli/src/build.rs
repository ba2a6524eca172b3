//! One JSON file of a pack, for the widget: compact, and the same bytes from the same files.

use std::path::Path;

use heedful_engine::{Date, Pack};

use crate::diagnostic::{Diagnostic, any_error};
use crate::files::Files;
use crate::read;
use crate::scenarios;

/// Why there is no pack.
#[derive(Debug, thiserror::Error)]
#[error("the pack was not built: {} problems", .problems.len())]
pub struct BuildError {
    /// What is wrong.
    pub problems: Vec<Diagnostic>,
    /// The files, for messages.
    pub files: Files,
}

/// The JSON of the pack in the folder `root`, in `language`, or in the one that it was written in; without what only
/// reviewers read.
///
/// # Errors
/// What is wrong with the pack, when there is an error in it or it is not to be had in that language.
pub fn json(root: &Path, language: Option<&str>, today: Date) -> Result<String, BuildError> {
    let pack = for_screens(pack(root, language, today)?);
    // A pack is plain data with text keys, which JSON always holds.
    serde_json::to_string(&pack).map_err(|error| BuildError {
        problems: vec![Diagnostic::error("json", error.to_string())],
        files: Files::new(root),
    })
}

/// The JSON for the officers' page: the pack as [`json`] gives it, and what only officers need.
///
/// # Errors
/// As [`json`].
pub fn officer(root: &Path, today: Date) -> Result<String, BuildError> {
    let read = read::folder(root);
    let mut pack = for_screens(pack(root, None, today)?);
    pack.interface.extend(read.instead);
    let both = serde_json::json!({ "pack": pack, "officer": read.officer });
    Ok(both.to_string())
}

/// The JSON for the training page: the pack as [`json`] gives it, and the scenarios in the folder `scenarios` with the
/// words of the page.
///
/// # Errors
/// As [`json`]; and what is wrong with the scenarios.
pub fn training(root: &Path, scenarios: &Path, today: Date) -> Result<String, BuildError> {
    let pack = pack(root, None, today)?;
    let loaded = scenarios::load(scenarios, &pack);
    let Some(content) = loaded.content else {
        return Err(BuildError { problems: loaded.problems, files: loaded.files });
    };
    let both = serde_json::json!({ "pack": for_screens(pack), "training": content });
    Ok(both.to_string())
}

/// Without what only reviewers read: everyone who opens the check would wait for it.
fn for_screens(mut pack: Pack) -> Pack {
    for rule in &mut pack.rules {
        rule.argument.clear();
    }
    for guidance in &mut pack.guidance {
        guidance.verify.clear();
    }
    for service in &mut pack.services {
        service.verify.clear();
    }
    for line in &mut pack.statement.lines {
        line.options.retain(|_, text| !text.is_empty());
    }
    pack
}

/// The pack in the folder `root`, in `language`, or in the one that it was written in.
///
/// # Errors
/// As [`json`].
pub fn pack(root: &Path, language: Option<&str>, today: Date) -> Result<Pack, BuildError> {
    let read = read::folder(root);
    let mut problems = read.trail.problems.clone();
    problems.extend(crate::check::check(&read, today));
    let language = language.unwrap_or(&read.pack.language);
    let locale = read.locales.iter().find(|locale| locale.language == language);
    if language != read.pack.language && locale.is_none() {
        let known = read.pack.languages.join(", ");
        problems.push(
            Diagnostic::error("no-locale", format!("the pack is not to be had in `{language}`"))
                .help(format!("it is in: {known}")),
        );
    }
    if any_error(&problems) {
        return Err(BuildError { problems, files: read.files });
    }
    Ok(match locale {
        Some(locale) => crate::translation::translated(read.pack, locale),
        None => read.pack,
    })
}
