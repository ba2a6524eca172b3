//! Reading a built pack. Never panics; memory is bounded by the length of the text, and that by [`MAX_PACK_BYTES`].

use serde_json::Value;

use super::{PACK_FORMAT, Pack};
use crate::from_json::by_field::ReadError;
use crate::from_json::{FieldError, read_field};
use crate::problem::{Problem, ProblemKind};

/// The longest pack that is read: far more than a pack of a thousand questions needs.
pub const MAX_PACK_BYTES: usize = 16 * 1024 * 1024;

/// Reads a pack from its JSON. Whether its parts fit together is then found by [`prepare`](crate::prepare()).
///
/// # Errors
/// One [`Problem`]: too long, not JSON (with line and column), of a format that this engine does not know, or not a pack
/// (with the place, such as `questions[3].ask`).
pub fn read_pack(json: &str) -> Result<Pack, Problem> {
    bounded(json)?;
    Pack::from_text(json, format_is_known).map_err(|broken| match broken {
        ReadError::NotJson(error) => malformed(&error),
        ReadError::Field(problem) => *problem,
    })
}

/// The format says how all the rest is read.
fn format_is_known(field: &str, value: &Value) -> Result<(), FieldError> {
    if field != "format" {
        return Ok(());
    }
    match read_field(field, value)? {
        PACK_FORMAT => Ok(()),
        format => {
            let unknown = ProblemKind::UnknownFormat { format, newest: PACK_FORMAT };
            Err(Box::new(Problem::new(field, unknown)))
        }
    }
}

/// The JSON of a built file, for whatever is read from it.
pub(crate) fn value_of(json: &str) -> Result<Value, Problem> {
    bounded(json)?;
    serde_json::from_str(json).map_err(|error| malformed(&error))
}

fn bounded(json: &str) -> Result<(), Problem> {
    match json.len() {
        0..=MAX_PACK_BYTES => Ok(()),
        _ => Err(Problem::new("", ProblemKind::TooLong)),
    }
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
