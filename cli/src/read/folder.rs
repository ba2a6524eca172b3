//! The files of a folder: those that are read, and those that look as if they were.

use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostic;
use crate::files::{Files, SourceSpan};

/// A file larger than this is refused: no pack is written in such a file.
const MAX_FILE_BYTES: u64 = 4 * 1024 * 1024;

/// Every TOML file of the folder and of its folders, in the order of their names, with its path inside the folder. What is
/// not read and is no note for people is a problem: a rule in it would be missing.
pub(super) fn texts(
    root: &Path,
    files: &mut Files,
    problems: &mut Vec<Diagnostic>,
) -> Vec<(String, String)> {
    let mut paths = Vec::new();
    gather(root, &mut paths, problems);
    let mut found = Vec::new();
    for path in paths {
        let inside = path.strip_prefix(root).unwrap_or(&path);
        let parts = inside.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
        let parts: Vec<String> = parts.collect();
        let name = parts.join("/");
        if let Some(problem) = unread(&parts, &name) {
            // So that the message can name the file.
            let file = files.add(name, String::new());
            problems.extend(problem.map(|problem| problem.at(SourceSpan::new(file, 0..0))));
            continue;
        }
        match bytes(&path) {
            Ok(bytes) => found.extend(text(name, bytes, files, problems)),
            Err(why) => {
                problems
                    .push(Diagnostic::error("unreadable", format!("{name} can't be read: {why}")));
            }
        }
    }
    found.sort();
    found
}

/// All files below a folder. Links are followed to files, not to folders, so that there is an end.
fn gather(folder: &Path, found: &mut Vec<PathBuf>, problems: &mut Vec<Diagnostic>) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let message = format!("{} can't be read: {error}", folder.display());
            problems.push(Diagnostic::error("unreadable", message));
            return;
        }
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let is_link = path.is_symlink();
        let is_hidden =
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        match (path.is_dir(), is_link || is_hidden) {
            (true, false) => gather(&path, found, problems),
            // `.git` and its like are nobody's content.
            (true, true) if !is_link => {}
            _ => found.push(path),
        }
    }
}

/// Whether a file is not read: `Some(None)` for what is meant for people.
fn unread(parts: &[String], name: &str) -> Option<Option<Diagnostic>> {
    let file = parts.last()?;
    let lower = file.to_lowercase();
    let problem = |help: String| {
        Some(Some(Diagnostic::error("unread-file", format!("`{name}` is not read")).help(help)))
    };
    if let Some(before) = lower.find(".toml").filter(|before| file.get(*before..) != Some(".toml"))
        && !lower.ends_with('~')
    {
        let stem = file.get(..before).unwrap_or(file);
        return problem(format!("rename it to `{stem}.toml`, or take it out of the folder"));
    }
    if file.starts_with('.') {
        let is_toml = file.ends_with(".toml");
        return if is_toml {
            problem("it is hidden: give it a name without a dot at its start".to_owned())
        } else {
            Some(None)
        };
    }
    // Whatever a file is called: what ends in `.toml` is read.
    if !file.ends_with(".toml") {
        if lower.ends_with(".md") || lower.starts_with("license") || lower.starts_with("readme") {
            return Some(None);
        }
        return problem(
            "only files that end in `.toml` are read: rename it, or take it out of the folder"
                .to_owned(),
        );
    }
    match parts {
        [folder, .., _] if parts.len() > 2 => {
            problem(format!("folders within folders are not read: move it to `{folder}/`"))
        }
        _ => None,
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let length = std::fs::metadata(path).map_err(|error| error.to_string())?.len();
    if length > MAX_FILE_BYTES {
        return Err(format!("it is longer than {MAX_FILE_BYTES} bytes"));
    }
    std::fs::read(path).map_err(|error| error.to_string())
}

/// A file as text, if it is in UTF-8.
fn text(
    name: String,
    bytes: Vec<u8>,
    files: &mut Files,
    problems: &mut Vec<Diagnostic>,
) -> Option<(String, String)> {
    let is_wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Some((name, text)),
        Err(error) => error,
    };
    let at = error.utf8_error().valid_up_to();
    let (message, help) = match is_wide {
        true => (
            "this file is in UTF-16",
            "save it as UTF-8; on Windows, an editor may call UTF-16 “Unicode”",
        ),
        false => (
            "this letter is not in UTF-8",
            "save it as UTF-8, and look at this letter again: it was written in another encoding, as Latin-1 or Windows-1252",
        ),
    };
    let file = files.add(name, String::from_utf8_lossy(error.as_bytes()).into_owned());
    problems
        .push(Diagnostic::error("encoding", message).at(SourceSpan::new(file, at..at)).help(help));
    None
}
