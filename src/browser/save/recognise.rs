//! What a text is that was kept: a case, something locked, or neither. It tells damage from a foreign file, since the
//! person does something else about each.

use heedful_engine::case::case_from_value;
use heedful_engine::{Case, Problem, ProblemKind};
use serde_json::Value;

use super::envelope::Envelope;
use super::error::StorageError;

/// The longest file that is read: what the engine reads of a case (8 MiB), once it is in base64.
pub const MOST_BYTES: usize = 12 * 1024 * 1024;

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum Recognised {
    /// A case, readable at once.
    Plain(Box<Case>),
    /// It needs the passphrase.
    Locked(Envelope),
}

/// Looks at the text of a file, or at what was stored.
///
/// # Errors
/// Why it can't be opened.
pub fn recognise(text: &str) -> Result<Recognised, StorageError> {
    // Some editors put a byte order mark in front.
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(StorageError::FileEmpty);
    }
    if text.len() > MOST_BYTES {
        return Err(StorageError::FileLarge);
    }
    let Ok(Value::Object(fields)) = serde_json::from_str(text) else {
        return Err(if starts_like_ours(text) {
            StorageError::FileDamaged
        } else {
            StorageError::UnknownFileFormat
        });
    };
    if fields.contains_key("heedful") {
        return Envelope::from_fields(&fields).map(Recognised::Locked);
    }
    if fields.contains_key("format") {
        return read_plain(Value::Object(fields)).map(|case| Recognised::Plain(Box::new(case)));
    }
    Err(StorageError::UnknownFileFormat)
}

/// Reads what came out of an envelope.
///
/// # Errors
/// When it is not a case that this version reads.
pub fn read_opened(text: &str) -> Result<Case, StorageError> {
    match recognise(text)? {
        Recognised::Plain(case) => Ok(*case),
        Recognised::Locked(_) => Err(StorageError::FileDamaged),
    }
}

fn read_plain(value: Value) -> Result<Case, StorageError> {
    case_from_value(value).map_err(|problems| match problems.first() {
        Some(Problem { kind: ProblemKind::UnknownFormat { format, newest }, .. })
            if format > newest =>
        {
            StorageError::FileNewer
        }
        Some(Problem { kind: ProblemKind::TooLong, .. }) => StorageError::FileLarge,
        _ => StorageError::FileDamaged,
    })
}

/// Whether a text that is no longer JSON began as one of ours, as after a copy that broke off.
fn starts_like_ours(text: &str) -> bool {
    [r#"{"heedful":"#, r#"{"format":"#].iter().any(|start| text.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::super::envelope::{EnvelopeHeader, ITERATIONS};
    use super::*;
    use heedful_engine::Answer;

    fn case() -> Case {
        let mut case = Case::default();
        case.answers.insert("threats".into(), Answer::NotSure);
        case
    }

    fn plain() -> String {
        serde_json::to_string(&case()).unwrap()
    }

    fn locked() -> Envelope {
        let header =
            EnvelopeHeader { iterations: ITERATIONS, salt: [1; 16], iv: [2; 12], term: None };
        Envelope { header, sealed: vec![3; 40] }
    }

    #[test]
    fn a_plain_case_and_a_locked_one_are_told_apart() {
        assert_eq!(recognise(&plain()), Ok(Recognised::Plain(Box::new(case()))));
        assert_eq!(recognise(&locked().to_json()), Ok(Recognised::Locked(locked())));
        let from_an_editor = ["\u{feff}", &plain(), "\r\n"].concat();
        assert_eq!(recognise(&from_an_editor), Ok(Recognised::Plain(Box::new(case()))));
    }

    #[test]
    fn files_of_other_programs_are_foreign() {
        for text in
            ["{}", "[]", "null", "Dear diary", r#"{"name":"x"}"#, "PK\u{3}\u{4}", "\"format\""]
        {
            assert_eq!(recognise(text), Err(StorageError::UnknownFileFormat), "{text}");
        }
    }

    #[test]
    fn a_file_that_was_cut_short_is_damaged_and_not_foreign() {
        for text in [plain(), locked().to_json()] {
            for length in 12..text.len() {
                let cut = text.get(..length).unwrap();
                assert_eq!(recognise(cut), Err(StorageError::FileDamaged), "{cut}");
            }
        }
    }

    #[test]
    fn later_versions_are_named_as_such() {
        assert_eq!(recognise(r#"{"format":2,"tales":[]}"#), Err(StorageError::FileNewer));
        assert_eq!(recognise(r#"{"heedful":9}"#), Err(StorageError::FileNewer));
    }

    #[test]
    fn ours_with_something_else_inside_is_damaged() {
        for text in
            [r#"{"format":1,"answers":7}"#, r#"{"format":"one"}"#, r#"{"format":1,"extra":1}"#]
        {
            assert_eq!(recognise(text), Err(StorageError::FileDamaged), "{text}");
        }
    }

    #[test]
    fn an_empty_file_and_a_huge_one_are_named() {
        assert_eq!(recognise(" \n"), Err(StorageError::FileEmpty));
        assert_eq!(recognise(""), Err(StorageError::FileEmpty));
        assert_eq!(recognise(&"{".repeat(MOST_BYTES + 1)), Err(StorageError::FileLarge));
    }

    #[test]
    fn an_envelope_in_an_envelope_is_not_a_case() {
        assert_eq!(read_opened(&plain()), Ok(case()));
        assert_eq!(read_opened(&locked().to_json()), Err(StorageError::FileDamaged));
    }
}
