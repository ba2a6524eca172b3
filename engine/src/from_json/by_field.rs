//! Reading a file field by field. A file as a whole becomes a tree of JSON values some four times as large as its text, and
//! the memory of a program on a page never shrinks again. Here only one field of the file is a tree at a time.

use std::fmt;

use serde::Deserializer;
use serde::de::{MapAccess, Visitor};
use serde_json::Value;

use super::FieldError;
use crate::problem::ProblemKind;

/// Implements `from_text` for a struct, with its fields as in [`from_json`](super::from_json).
macro_rules! from_text {
    ($type:ident {
        $($needed:ident),* ;
        $($optional:ident),*
    }) => {
        impl $type {
            /// Reads it from the text of a file, one field after the other; `check` may refuse the file for a field.
            pub(crate) fn from_text(
                json: &str,
                check: fn(&str, &serde_json::Value) -> Result<(), $crate::from_json::FieldError>,
            ) -> Result<Self, $crate::from_json::by_field::ReadError> {
                use $crate::from_json::{by_field, read_field};
                $(let mut $needed = None;)*
                $(let mut $optional = None;)*
                by_field::each_field(json, &mut |name, value| {
                    check(name, &value)?;
                    match name {
                        $(stringify!($needed) => $needed = Some(read_field(name, &value)?),)*
                        $(stringify!($optional) => $optional = Some(read_field(name, &value)?),)*
                        _ => {}
                    }
                    Ok(())
                })?;
                Ok($type {
                    $($needed: by_field::needed($needed, stringify!($needed))?,)*
                    $($optional: $optional.unwrap_or_default(),)*
                })
            }
        }
    };
}
pub(crate) use from_text;

/// Why a file was not read.
#[derive(Debug)]
pub(crate) enum ReadError {
    /// It is not JSON.
    NotJson(serde_json::Error),
    /// It is not what it should be.
    Field(FieldError),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(error) => error.fmt(f),
            Self::Field(problem) => problem.fmt(f),
        }
    }
}

impl std::error::Error for ReadError {}

impl From<FieldError> for ReadError {
    fn from(problem: FieldError) -> Self {
        ReadError::Field(problem)
    }
}

/// What was read of a field that must be there.
pub(crate) fn needed<T>(read: Option<T>, name: &'static str) -> Result<T, FieldError> {
    read.ok_or_else(|| super::problem(ProblemKind::Missing(name)))
}

/// Hands the fields of a file to `read`, in the order of the file. Of what is wrong with them the first counts, but a
/// format that is not known before all else: in a newer format anything may be otherwise.
pub(crate) fn each_field(
    json: &str,
    read: &mut dyn FnMut(&str, Value) -> Result<(), FieldError>,
) -> Result<(), ReadError> {
    let mut wrong = None;
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let each = Each { read, wrong: &mut wrong };
    match deserializer.deserialize_map(each).and_then(|()| deserializer.end()) {
        Err(error) if error.is_data() => Err(ReadError::Field(super::expected("a table"))),
        Err(error) => Err(ReadError::NotJson(error)),
        Ok(()) => wrong.map_or(Ok(()), |problem| Err(ReadError::Field(problem))),
    }
}

struct Each<'a> {
    read: &'a mut dyn FnMut(&str, Value) -> Result<(), FieldError>,
    wrong: &'a mut Option<FieldError>,
}

impl<'de> Visitor<'de> for Each<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(name) = fields.next_key::<String>()? {
            if let Err(problem) = (self.read)(&name, fields.next_value()?) {
                let is_of_format = matches!(problem.kind, ProblemKind::UnknownFormat { .. });
                if self.wrong.is_none() || is_of_format {
                    *self.wrong = Some(problem);
                }
            }
        }
        Ok(())
    }
}
