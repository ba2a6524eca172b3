//! Many codes at once, as a trainer types or pastes them: one on a line, in a row, in groups, with numbers or names before
//! them. Nothing is lost: what is not a code is handed back with what is wrong.

use super::class::Vote;
use super::code::{CodeError, read_code};
use super::scenario::Scenarios;
use crate::Pack;

/// A text that held codes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadCodes {
    /// The codes, in the order of the text.
    pub good: Vec<Vote>,
    /// What was not understood, in the order of the text.
    pub bad: Vec<BadCode>,
}

/// A piece of the text that is no code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCode {
    /// As it was typed.
    pub typed: String,
    /// Why not.
    pub problem: CodeError,
}

/// No code has more characters than this, and so not more pieces.
const MOST_PIECES: usize = 24;

/// No code is longer, in bytes, with all that may stand between its characters.
const MOST_BYTES: usize = 4 * MOST_PIECES;

/// Reads all codes in a text. Codes may have spaces in them and stand next to each other: where one ends is found by its
/// length and check character.
#[must_use]
pub fn read_codes(text: &str, scenarios: &Scenarios, pack: &Pack) -> ReadCodes {
    let pieces = pieces(text);
    let mut read = ReadCodes::default();
    let mut bad: Vec<&str> = Vec::new();
    let mut rest = pieces.as_slice();
    while let [first, others @ ..] = rest {
        if let Some((vote, length)) = code_at_start(rest, scenarios, pack) {
            if !is_label(&bad) {
                put_aside(&mut bad, &mut read, scenarios, pack);
            }
            bad.clear();
            read.good.push(vote);
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        bad.push(first.text);
        if first.ends_line {
            put_aside(&mut bad, &mut read, scenarios, pack);
        }
        rest = others;
    }
    put_aside(&mut bad, &mut read, scenarios, pack);
    read
}

/// A run of characters without a space.
struct Piece<'a> {
    text: &'a str,
    ends_line: bool,
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let is_end = |c: char| matches!(c, '\n' | '\r' | '\t' | ',' | ';' | '|' | '/');
    let is_kept = |c: char| c.is_alphanumeric() || matches!(c, '-' | '–' | '.' | ':' | ')');
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for line in text.split(is_end) {
        let found =
            line.split(|c| !is_kept(c)).filter(|piece| piece.contains(char::is_alphanumeric));
        pieces.extend(found.map(|text| Piece { text, ends_line: false }));
        if let Some(last) = pieces.last_mut() {
            last.ends_line = true;
        }
    }
    pieces
}

/// The code that begins with the first piece, and of how many it is made. It may go on over the end of a line: what was
/// pasted may have been wrapped.
fn code_at_start(
    pieces: &[Piece<'_>],
    scenarios: &Scenarios,
    pack: &Pack,
) -> Option<(Vote, usize)> {
    let mut joined = String::new();
    for (place, piece) in pieces.iter().take(MOST_PIECES).enumerate() {
        joined.push_str(piece.text.trim_end_matches([')', ':']));
        if joined.len() > MOST_BYTES {
            return None;
        }
        if let Ok(vote) = read_code(&joined, scenarios, pack) {
            return Some((vote, place + 1));
        }
    }
    None
}

/// "1.", "12)", "Front row:": what people put before a code.
fn is_label(pieces: &[&str]) -> bool {
    let [.., last] = pieces else { return true };
    let is_number = |text: &str| text.len() < 4 && text.chars().all(|c| c.is_ascii_digit());
    last.ends_with(':')
        || (pieces.len() == 1 && last.strip_suffix(['.', ')']).is_some_and(is_number))
}

fn put_aside(bad: &mut Vec<&str>, read: &mut ReadCodes, scenarios: &Scenarios, pack: &Pack) {
    let typed = bad.join(" ");
    bad.clear();
    if let Err(problem) = read_code(&typed, scenarios, pack)
        && !typed.is_empty()
    {
        read.bad.push(BadCode { typed, problem });
    }
}
