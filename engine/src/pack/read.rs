//! Reading a built pack. Never panics; memory is bounded by the length of the text, and that by [`MAX_PACK_BYTES`].

use super::{PACK_FORMAT, Pack};
use crate::from_json::{Fields, FromJson};
use crate::problem::{Problem, ProblemKind};
use serde_json::Value;

/// The longest pack that is read: far more than a pack of a thousand questions needs.
pub const MAX_PACK_BYTES: usize = 16 * 1024 * 1024;

/// Reads a pack from its JSON. Whether its parts fit together is then found by [`prepare`](crate::prepare()).
///
/// # Errors
/// One [`Problem`]: too long, not JSON (with line and column), of a format that this engine does not know, or not a pack
/// (with the place, as `questions[3].ask`).
pub fn read_pack(json: &str) -> Result<Pack, Problem> {
    let value = value_of(json)?;
    match Fields::of(&value).and_then(|fields| fields.needed("format")) {
        Ok(PACK_FORMAT) => Pack::from_json(&value).map_err(|problem| *problem),
        Ok(format) => {
            Err(Problem::new("format", ProblemKind::UnknownFormat { format, newest: PACK_FORMAT }))
        }
        Err(problem) => Err(*problem),
    }
}

/// The JSON of a built file, for whatever is read from it.
pub(crate) fn value_of(json: &str) -> Result<Value, Problem> {
    if json.len() > MAX_PACK_BYTES {
        return Err(Problem::new("", ProblemKind::TooLong));
    }
    serde_json::from_str(json).map_err(|error| malformed(&error))
}

fn malformed(error: &serde_json::Error) -> Problem {
    Problem::new(
        "",
        ProblemKind::Malformed {
            line: error.line(),
            column: error.column(),
            what: error.to_string(),
        },
    )
}
