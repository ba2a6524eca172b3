//! A vote as a short code that can be read out, typed and checked: no network, no name.
//!
//! # The format
//!
//! A code is letters and digits of [`ALPHABET`], 23 of them: none looks or sounds like another of them. Being a prime
//! number of characters, a sum of them weighted by their places, modulo 23, changes with every single wrong character
//! and with every swap of two neighbours: that sum is the last character.
//!
//! | place | what |
//! |---|---|
//! | first | [`CODE_VERSION`] |
//! | second | the scenario's edition, modulo 23 |
//! | then | one number, least significant character first, of as many characters as the scenario's signs need |
//! | last | the check character |
//!
//! The number holds, from its least significant part: scenario (256), instalment (8), round (2), band (4), over-called
//! signs (8: seven stands for seven or more), then each sign of the reference (3: found, missed, unsure).

use super::class::{Round, Vote};
use super::compare::Seen;
use super::scenario::{Scenario, Scenarios, reference_signs};
use crate::{Band, Pack};

/// The version of the format, as the first character says it.
pub const CODE_VERSION: u8 = 1;

/// The characters. Without 0 O Q, 1 I L, B (8), G (6), S (5), Z (2), U V (W), N (M): what is left is told apart when it is
/// written by hand, and when it is read out.
pub const ALPHABET: [u8; 23] = *b"23456789ACDEFHJKMPRTWXY";

/// How many signs a scenario may have at most after any instalment: a longer code would outrun the check.
pub const MAX_SIGNS: usize = 40;

const BASE: u128 = 23;
const SCENARIOS: u128 = 256;
const INSTALMENTS: u128 = 8;
const ROUNDS: u128 = 2;
const BANDS: u128 = 4;
const OVER_CALLED: u128 = 8;
const HEADER: u128 = SCENARIOS * INSTALMENTS * ROUNDS * BANDS * OVER_CALLED;
const SEEN: [Seen; 3] = [Seen::Found, Seen::Missed, Seen::Unsure];

/// Why a code was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeError {
    /// There is nothing, or next to nothing.
    TooShort,
    /// This character is in no code.
    Character(char),
    /// A character is wrong, or two were swapped.
    Check,
    /// A right code, of another version of the format.
    Version(u8),
    /// No scenario here has this number.
    Scenario(u8),
    /// A right code, for another edition of the scenario.
    Edition(String),
    /// The scenario has no such instalment, or the code's length does not fit it.
    Damaged,
}

impl std::fmt::Display for CodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::TooShort => "too short for a code",
            Self::Character(_) => "a character that no code has",
            Self::Check => "the check letters do not fit",
            Self::Version(_) => "another version of the codes",
            Self::Scenario(_) => "a scenario that is not here",
            Self::Edition(_) => "another edition of the scenario",
            Self::Damaged => "the code does not fit its scenario",
        })
    }
}

impl std::error::Error for CodeError {}

/// The code of a vote, in groups of four. `None` when the vote does not fit the scenario.
#[must_use]
pub fn write_code(scenario: &Scenario, vote: &Vote, pack: &Pack) -> Option<String> {
    let signs = reference_signs(scenario, vote.instalment, pack).len();
    if signs != vote.signs.len() || signs > MAX_SIGNS {
        return None;
    }
    let mut number: u128 = 0;
    for seen in vote.signs.iter().rev() {
        number = number * 3 + place_of(&SEEN, *seen)?;
    }
    number = number * OVER_CALLED + u128::from(vote.over_called).min(OVER_CALLED - 1);
    number = number * BANDS + place_of(Band::ALL, vote.band)?;
    number = number * ROUNDS + place_of(&Round::ALL, vote.round)?;
    let instalment = u128::try_from(vote.instalment).ok().filter(|index| *index < INSTALMENTS)?;
    number = number * INSTALMENTS + instalment;
    number = number * SCENARIOS + u128::from(scenario.number);

    let mut digits = vec![CODE_VERSION, scenario.edition % 23];
    for _ in 0..length(signs) {
        digits.push(u8::try_from(number % BASE).ok()?);
        number /= BASE;
    }
    digits.push(check(&digits));
    let mut code = String::new();
    for (index, digit) in digits.into_iter().enumerate() {
        if index > 0 && index % 4 == 0 {
            code.push(' ');
        }
        code.push(char::from(*ALPHABET.get(usize::from(digit))?));
    }
    Some(code)
}

/// Reads a code as people type it: in any case, with spaces and dashes, and with the letters that look like a digit.
///
/// # Errors
/// Why it is not a vote for one of these scenarios.
pub fn read_code(text: &str, scenarios: &Scenarios, pack: &Pack) -> Result<Vote, CodeError> {
    let digits = digits(text)?;
    let [version, edition, number @ .., last] = digits.as_slice() else {
        return Err(CodeError::TooShort);
    };
    let (before, _) = digits.split_at(digits.len() - 1);
    if check(before) != *last {
        return Err(CodeError::Check);
    }
    if *version != CODE_VERSION {
        return Err(CodeError::Version(*version));
    }
    let mut rest = Rest(value(number)?);
    let scenario_number = u8::try_from(rest.take(SCENARIOS)).map_err(|_| CodeError::Damaged)?;
    let scenario = scenarios
        .scenarios
        .iter()
        .find(|scenario| scenario.number == scenario_number)
        .ok_or(CodeError::Scenario(scenario_number))?;
    if scenario.edition % 23 != *edition {
        return Err(CodeError::Edition(scenario.title.clone()));
    }
    let instalment = usize::try_from(rest.take(INSTALMENTS)).map_err(|_| CodeError::Damaged)?;
    let round = *entry(&Round::ALL, rest.take(ROUNDS))?;
    let band = *entry(Band::ALL, rest.take(BANDS))?;
    let over_called = u8::try_from(rest.take(OVER_CALLED)).map_err(|_| CodeError::Damaged)?;
    let count = reference_signs(scenario, instalment, pack).len();
    if instalment >= scenario.instalments.len() || number.len() != length(count) {
        return Err(CodeError::Damaged);
    }
    let mut signs = Vec::new();
    for _ in 0..count {
        signs.push(*entry(&SEEN, rest.take(3))?);
    }
    if rest.0 != 0 {
        return Err(CodeError::Damaged);
    }
    Ok(Vote { scenario: scenario.id.clone(), instalment, round, band, over_called, signs })
}

/// How many characters the number takes for n signs.
fn length(signs: usize) -> usize {
    let mut largest = HEADER;
    for _ in 0..signs.min(MAX_SIGNS) {
        largest = largest.saturating_mul(3);
    }
    let mut characters = 0;
    let mut reach: u128 = 1;
    while reach < largest {
        reach = reach.saturating_mul(BASE);
        characters += 1;
    }
    characters
}

/// The sum of the characters weighted by their places, from 1, negated: with the last character at the weight 1 all add
/// up to nothing.
fn check(digits: &[u8]) -> u8 {
    let mut sum: u32 = 0;
    // The check character has weight 1, the one before it 2, and so on up to 22: no weight is nothing modulo 23, and
    // neighbours never have the same.
    for (place, digit) in digits.iter().rev().enumerate() {
        let weight = u32::try_from(place % 21).unwrap_or(0) + 2;
        sum += weight * u32::from(*digit);
    }
    u8::try_from((23 - sum % 23) % 23).unwrap_or(0)
}

fn digits(text: &str) -> Result<Vec<u8>, CodeError> {
    let mut digits = Vec::new();
    for typed in text.chars() {
        if typed.is_whitespace() || matches!(typed, '-' | '–' | '.') {
            continue;
        }
        let character = match typed.to_ascii_uppercase() {
            'B' => '8',
            'G' => '6',
            'S' => '5',
            'Z' => '2',
            other => other,
        };
        let place = ALPHABET.iter().position(|known| char::from(*known) == character);
        let digit = place.and_then(|place| u8::try_from(place).ok());
        digits.push(digit.ok_or(CodeError::Character(typed))?);
    }
    Ok(digits)
}

fn value(digits: &[u8]) -> Result<u128, CodeError> {
    let mut number: u128 = 0;
    for digit in digits.iter().rev() {
        let grown = number.checked_mul(BASE).and_then(|all| all.checked_add(u128::from(*digit)));
        number = grown.ok_or(CodeError::Damaged)?;
    }
    Ok(number)
}

struct Rest(u128);

impl Rest {
    fn take(&mut self, range: u128) -> u128 {
        let taken = self.0 % range;
        self.0 /= range;
        taken
    }
}

fn place_of<T: PartialEq>(all: &[T], one: T) -> Option<u128> {
    all.iter().position(|other| *other == one).and_then(|place| u128::try_from(place).ok())
}

fn entry<T>(all: &[T], place: u128) -> Result<&T, CodeError> {
    usize::try_from(place).ok().and_then(|place| all.get(place)).ok_or(CodeError::Damaged)
}
