//! What is wrong with a pack or a record, typed, with the place. Nothing that a person wrote is ever in here.

use std::fmt;

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The place inside the file, such as `diary[3].times` or `rules[2].when`; empty: the file as a whole.
    pub at: String,
    /// What is wrong there.
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is longer, or holds more entries, than is read.
    TooLong,
    /// It is not JSON, or not what it should be: line and column from 1, and what a parser says. Packs only, or about the
    /// form alone: it never repeats what a person wrote.
    Malformed {
        /// Line.
        line: usize,
        /// Column, in bytes.
        column: usize,
        /// What the parser says.
        what: String,
    },
    /// The file is of a format that this engine does not know: made by a newer program.
    UnknownFormat {
        /// Its format.
        format: u32,
        /// The newest that is known.
        newest: u32,
    },
    /// Something else was expected here, such as `a date as 2026-11-22`.
    Expected(&'static str),
    /// Something that must be there is missing.
    Missing(&'static str),
    /// A name that this place does not know.
    Unknown,
    /// Two that must not be given together.
    Together(&'static str, &'static str),
    /// An end is before its start.
    EndBeforeStart,
    /// A date is after today.
    Future,
    /// An id is used twice.
    Twice,
    /// A name that is kept for something else.
    Reserved,
    /// A chain of conditions leads back to itself.
    Cycle,
    /// A higher level gives a lower band.
    Falls,
    /// A text promises safety.
    Promise,
    /// It can't be a telephone number.
    NotANumber,
    /// It is not a number for emergencies that is offered to everyone.
    NotForEmergencies,
    /// It has to say the number for emergencies.
    NoEmergencyNumber,
    /// A number is outside what is allowed.
    Range {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
}

impl Problem {
    /// A problem at a place.
    pub fn new(at: impl Into<String>, kind: ProblemKind) -> Problem {
        Problem { at: at.into(), kind }
    }
}

/// For logs and for people who write content; screens have words of their own for each kind.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.at.is_empty() {
            write!(f, "{}: ", self.at)?;
        }
        match &self.kind {
            ProblemKind::TooLong => f.write_str("longer than is read"),
            ProblemKind::Malformed { line, column, what } => {
                write!(f, "line {line}, column {column}: {what}")
            }
            ProblemKind::UnknownFormat { format, newest } => {
                write!(f, "format {format} is not known; the newest that is known is {newest}")
            }
            ProblemKind::Expected(what) => write!(f, "expected {what}"),
            ProblemKind::Missing(what) => write!(f, "{what} is missing"),
            ProblemKind::Unknown => f.write_str("not known here"),
            ProblemKind::Together(first, second) => {
                write!(f, "{first} and {second} exclude each other")
            }
            ProblemKind::EndBeforeStart => f.write_str("the end is before the start"),
            ProblemKind::Future => f.write_str("the date is after today"),
            ProblemKind::Twice => f.write_str("used twice"),
            ProblemKind::Reserved => f.write_str("this name is kept for something else"),
            ProblemKind::Cycle => f.write_str("depends on itself"),
            ProblemKind::Promise => f.write_str("promises that somebody is safe, or at low risk"),
            ProblemKind::NotANumber => f.write_str("not a number that can be dialled"),
            ProblemKind::NotForEmergencies => {
                f.write_str("not an emergency number that is offered to everyone")
            }
            ProblemKind::NoEmergencyNumber => {
                f.write_str("does not say the number for emergencies")
            }
            ProblemKind::Falls => f.write_str("a higher level gives a lower band"),
            ProblemKind::Range { least, most } => write!(f, "not between {least} and {most}"),
        }
    }
}

impl std::error::Error for Problem {}
