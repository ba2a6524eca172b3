//! What one case gives: reads a pack (a folder, or a built file) and a case, and has the engine assess it.

use std::path::Path;

use heedful_engine::report::{report, to_text};
use heedful_engine::{
    Assessment, Audience, Case, Date, Pack, Prepared, check_case, prepare, read_case, read_pack,
};

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::pack;

/// Why a case was not assessed.
#[derive(Debug, thiserror::Error)]
pub enum AssessError {
    /// A file can't be read.
    #[error("{0}")]
    Unreadable(String),
    /// The pack has errors.
    #[error("the pack has {} problems", .problems.len())]
    Pack {
        /// What is wrong.
        problems: Vec<Diagnostic>,
        /// The files, for messages.
        files: Files,
    },
    /// The case is not one, or does not fit the pack: what is wrong and where, such as `answers.threats[1]`.
    #[error("the case has {} problems", .0.len())]
    Case(Vec<heedful_engine::Problem>),
}

/// Reads a pack: a folder of TOML, or the JSON file that `heedful build` makes of one.
///
/// # Errors
/// What is wrong with it.
pub fn any_pack(path: &Path, today: Date) -> Result<Pack, AssessError> {
    if path.is_dir() {
        let loaded = pack::load(path, today);
        return loaded
            .pack
            .ok_or(AssessError::Pack { problems: loaded.problems, files: loaded.files });
    }
    let json = read(path)?;
    read_pack(&json).map_err(|wrong| AssessError::Pack {
        problems: vec![Diagnostic::error("built-pack", format!("{}: {wrong}", path.display()))],
        files: Files::new(path),
    })
}

/// Reads a case and checks that it fits the pack.
///
/// # Errors
/// Everything that is wrong with it.
pub fn case(prepared: &Prepared, path: &Path, today: Date) -> Result<Case, AssessError> {
    let case = read_case(&read(path)?).map_err(AssessError::Case)?;
    let misfits = check_case(prepared, &case, today);
    if misfits.is_empty() { Ok(case) } else { Err(AssessError::Case(misfits)) }
}

/// Assesses the case in a file against a pack, for `audience`, or for the one that the case names.
///
/// # Errors
/// What is wrong with the pack or the case.
pub fn assess(
    pack: &Path,
    case_file: &Path,
    audience: Option<Audience>,
    today: Date,
) -> Result<(Prepared, Case, Assessment), AssessError> {
    let prepared = prepared(any_pack(pack, today)?)?;
    let mut case = case(&prepared, case_file, today)?;
    case.audience = audience.unwrap_or(case.audience);
    let assessment = heedful_engine::assess(&prepared, &case, today);
    Ok((prepared, case, assessment))
}

/// Makes a pack ready.
///
/// # Errors
/// A pack that does not fit together, as a built file may be that was changed by hand.
pub fn prepared(pack: Pack) -> Result<Prepared, AssessError> {
    prepare(pack).map_err(|problems| AssessError::Pack {
        problems: problems
            .into_iter()
            .map(|wrong| Diagnostic::error("refused", wrong.to_string()))
            .collect(),
        files: Files::default(),
    })
}

fn read(path: &Path) -> Result<String, AssessError> {
    std::fs::read_to_string(path).map_err(|error| {
        AssessError::Unreadable(format!("{} can't be read: {error}", path.display()))
    })
}

/// The assessment in words: the same report that the widget prints.
pub fn text(prepared: &Prepared, case: &Case, assessment: &Assessment) -> String {
    to_text(&report(prepared, case, assessment, case.audience))
}
