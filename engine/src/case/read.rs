//! Reading a record. Never panics; memory is bounded by the length of the text, and that by [`MAX_CASE_BYTES`].

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::decode::CaseDecoder;
use super::{Answer, CASE_FORMAT, Case, Incident};
use crate::from_json::{FieldError, FromJson, expected};
use crate::problem::{Problem, ProblemKind};

/// The longest record that is read.
pub const MAX_CASE_BYTES: usize = 8 * 1024 * 1024;

/// The most diary entries that are read.
pub const MAX_INCIDENTS: usize = 50_000;

/// Reads a case from its JSON: a record of this or an older format, or a case file without `format`, which is taken as
/// of today's.
///
/// # Errors
/// Everything that is wrong with it at once. Whether it fits a pack is found by [`check_case`](crate::check_case).
pub fn read_case(json: &str) -> Result<Case, Vec<Problem>> {
    if json.len() > MAX_CASE_BYTES {
        return Err(vec![Problem::new("", ProblemKind::TooLong)]);
    }
    let value: Value = serde_json::from_str(json).map_err(|error| vec![not_json(&error)])?;
    case_from_value(value)
}

/// Decodes a case from a JSON value: see [`read_case`].
///
/// # Errors
/// Everything that is wrong with it at once.
pub fn case_from_value(value: Value) -> Result<Case, Vec<Problem>> {
    let mut decoder = CaseDecoder::default();
    let Some(mut fields) = decoder.table("", value) else { return Err(decoder.problems) };
    let format = match fields.remove("format") {
        None => CASE_FORMAT,
        Some(format) => {
            let known = format.as_u64().and_then(|format| u32::try_from(format).ok());
            known.ok_or_else(|| {
                vec![Problem::new("format", ProblemKind::Expected("a whole number"))]
            })?
        }
    };
    // A later format gets its own arm that upgrades the fields of the one before; records of every format are in the
    // tests and keep opening.
    match format {
        CASE_FORMAT => {}
        format => {
            let unknown = ProblemKind::UnknownFormat { format, newest: CASE_FORMAT };
            return Err(vec![Problem::new("format", unknown)]);
        }
    }
    let case = decoder.case(fields);
    if decoder.problems.is_empty() { Ok(case) } else { Err(decoder.problems) }
}

fn not_json(error: &serde_json::Error) -> Problem {
    // The parser's message names what it expected, never what it read; yet only its place is taken over.
    Problem::new(
        "",
        ProblemKind::Malformed {
            line: error.line(),
            column: error.column(),
            what: "not JSON".to_owned(),
        },
    )
}

fn first_problem<T, E: Error>(decoded: Option<T>, decoder: &CaseDecoder) -> Result<T, E> {
    match (decoded, decoder.problems.first()) {
        (Some(value), None) => Ok(value),
        (_, Some(problem)) => Err(E::custom(problem)),
        (None, None) => Err(E::custom("not readable")),
    }
}

impl FromJson for Case {
    fn from_json(value: &Value) -> Result<Self, FieldError> {
        case_from_value(value.clone()).map_err(|problems| match problems.into_iter().next() {
            Some(problem) => Box::new(problem),
            None => expected("a case"),
        })
    }
}

impl<'de> Deserialize<'de> for Case {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        case_from_value(Value::deserialize(deserializer)?).map_err(|problems| {
            match problems.first() {
                Some(problem) => D::Error::custom(problem),
                None => D::Error::custom("not a case"),
            }
        })
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut decoder = CaseDecoder::default();
        let answer = decoder.answer("", Value::deserialize(deserializer)?);
        first_problem(answer, &decoder)
    }
}

impl<'de> Deserialize<'de> for Incident {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut decoder = CaseDecoder::default();
        let incident = decoder.incident("", Value::deserialize(deserializer)?);
        first_problem(incident, &decoder)
    }
}
