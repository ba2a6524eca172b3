//! Reading a built pack. Never panics; memory is bounded by the length of the text, and that by [`MAX_PACK_BYTES`].

use super::{PACK_FORMAT, Pack};
use crate::problem::{Problem, ProblemKind};
use serde::Deserialize;

/// The longest pack that is read: far more than a pack of a thousand questions needs.
pub const MAX_PACK_BYTES: usize = 16 * 1024 * 1024;

/// Reads a pack from its JSON. Whether its parts fit together is then found by [`prepare`](crate::prepare()).
///
/// # Errors
/// One [`Problem`]: too long, not JSON, of a format that this engine does not know, or not a pack. A pack holds nothing
/// personal, so what is wrong is told with line and column.
pub fn read_pack(json: &str) -> Result<Pack, Problem> {
    if json.len() > MAX_PACK_BYTES {
        return Err(Problem::new("", ProblemKind::TooLong));
    }
    let stamp: Stamp = serde_json::from_str(json).map_err(|error| malformed(&error))?;
    match stamp.format {
        PACK_FORMAT => serde_json::from_str(json).map_err(|error| malformed(&error)),
        format => {
            Err(Problem::new("format", ProblemKind::UnknownFormat { format, newest: PACK_FORMAT }))
        }
    }
}

#[derive(Deserialize)]
struct Stamp {
    format: u32,
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
