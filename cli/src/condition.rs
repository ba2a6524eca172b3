//! The language of `show_when` and `when`: `and`, `or`, `at_least(n, …)`, and no "not".
//!
//! There is no negation on purpose: a sign of risk must never be able to lower a reading.
//!
//! ```
//! use heedful_cli::condition::{SpannedCondition, parse};
//! let condition = parse("a and (b or at_least(2, c.d, e, f))").unwrap();
//! assert_eq!(condition.names().count(), 5);
//! assert!(parse("a and not b").is_err());
//! ```

use std::ops::Range;

/// Nesting deeper than this is refused: nobody can read it, and a parser must not run out of stack.
const DEEPEST: usize = 32;

/// A condition as it was written. Spans are bytes within the condition's own text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpannedCondition {
    /// A name, with or without a dot: `factor`, `question.option`, `reading.level`.
    Name(Name),
    /// All of them hold.
    And(Vec<SpannedCondition>),
    /// One of them holds, or more.
    Or(Vec<SpannedCondition>),
    /// At least n of them hold.
    AtLeast(u32, Vec<SpannedCondition>),
}

/// A name in a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// What it says, such as `threats.kill`.
    pub name: String,
    /// Where, in bytes of the condition's text.
    pub span: Range<usize>,
}

/// Why a text is not a condition.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ConditionError {
    /// A short fixed name.
    pub code: &'static str,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it.
    pub help: Option<&'static str>,
    /// Where, in bytes of the condition's text.
    pub span: Range<usize>,
}

impl SpannedCondition {
    /// Every name in it, in the order they are written, repeated if repeated.
    pub fn names(&self) -> Box<dyn Iterator<Item = &Name> + '_> {
        match self {
            Self::Name(name) => Box::new(std::iter::once(name)),
            Self::And(parts) | Self::Or(parts) | Self::AtLeast(_, parts) => {
                Box::new(parts.iter().flat_map(Self::names))
            }
        }
    }

    /// The same condition as the engine holds it, without places.
    pub fn into_engine(self) -> heedful_engine::Condition {
        use heedful_engine::Condition as Engine;
        let all = |parts: Vec<Self>| parts.into_iter().map(Self::into_engine).collect();
        match self {
            Self::Name(name) => Engine::Name(name.name),
            Self::And(parts) => Engine::All(all(parts)),
            Self::Or(parts) => Engine::Any(all(parts)),
            Self::AtLeast(count, parts) => Engine::AtLeast(count, all(parts)),
        }
    }
}

/// Reads a condition.
///
/// # Errors
/// The first thing that cannot be understood, with its place.
pub fn parse(text: &str) -> Result<SpannedCondition, ConditionError> {
    let tokens = tokens(text)?;
    let mut parser = Parser { tokens: &tokens, next: 0, end: text.len() };
    let condition = parser.or(0)?;
    match parser.peek() {
        None => Ok(condition),
        Some(token) => Err(parser.unexpected(token, "`and` or `or`")),
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Token {
    kind: Kind,
    span: Range<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Word(String),
    Number(u32),
    Open,
    Close,
    Comma,
}

fn tokens(text: &str) -> Result<Vec<Token>, ConditionError> {
    let mut found = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        let kind = match letter {
            _ if letter.is_whitespace() => continue,
            '(' => Kind::Open,
            ')' => Kind::Close,
            ',' => Kind::Comma,
            _ if is_word(letter) => {
                let mut word = String::from(letter);
                while let Some((_, more)) = letters.next_if(|(_, c)| is_word(*c)) {
                    word.push(more);
                }
                word_or_number(word, start)?
            }
            _ => {
                return Err(ConditionError {
                    code: "condition",
                    message: format!("`{letter}` has no meaning in a condition"),
                    help: Some(match letter {
                        '!' | '-' | '~' => NO_NOT,
                        '&' => "write `and`",
                        '|' => "write `or`",
                        _ => {
                            "a condition is made of names, `and`, `or`, `at_least(n, …)` and brackets"
                        }
                    }),
                    span: start..start + letter.len_utf8(),
                });
            }
        };
        let end = letters.peek().map_or(text.len(), |(index, _)| *index);
        found.push(Token { kind, span: start..end });
    }
    Ok(found)
}

const NO_NOT: &str =
    "there is no \"not\": a sign can only raise. Name the option that is a sign by itself";

fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '.'
}

fn word_or_number(word: String, start: usize) -> Result<Kind, ConditionError> {
    let span = start..start + word.len();
    if word.starts_with(|first: char| first.is_ascii_digit()) {
        return word.parse().map(Kind::Number).map_err(|_| ConditionError {
            code: "condition",
            message: format!("`{word}` is neither a number nor a name"),
            help: Some("names begin with a letter"),
            span,
        });
    }
    let lower = word.to_ascii_lowercase();
    if lower == "not" {
        return Err(ConditionError {
            code: "not-used",
            message: "a condition cannot say \"not\"".into(),
            help: Some(NO_NOT),
            span,
        });
    }
    if word != lower {
        return Err(ConditionError {
            code: "condition",
            message: format!("`{word}` should be in lower case"),
            help: None,
            span,
        });
    }
    let parts: Vec<&str> = word.split('.').collect();
    if parts.len() > 2 || parts.iter().any(|part| part.is_empty()) {
        return Err(ConditionError {
            code: "condition",
            message: format!("`{word}` is not a name"),
            help: Some("a name is `factor`, `question.option` or `reading.level`"),
            span,
        });
    }
    Ok(Kind::Word(word))
}

struct Parser<'a> {
    tokens: &'a [Token],
    next: usize,
    end: usize,
}

impl<'a> Parser<'a> {
    fn or(&mut self, depth: usize) -> Result<SpannedCondition, ConditionError> {
        self.joined(depth, "or", Self::and, SpannedCondition::Or)
    }

    fn and(&mut self, depth: usize) -> Result<SpannedCondition, ConditionError> {
        self.joined(depth, "and", Self::one, SpannedCondition::And)
    }

    fn joined(
        &mut self,
        depth: usize,
        word: &str,
        part: fn(&mut Self, usize) -> Result<SpannedCondition, ConditionError>,
        join: fn(Vec<SpannedCondition>) -> SpannedCondition,
    ) -> Result<SpannedCondition, ConditionError> {
        let first = part(self, depth)?;
        let mut parts = vec![first];
        while self.accept(|kind| matches!(kind, Kind::Word(found) if found == word)) {
            parts.push(part(self, depth)?);
        }
        match (parts.len(), parts.pop()) {
            (1, Some(only)) => Ok(only),
            (_, Some(last)) => {
                parts.push(last);
                Ok(join(parts))
            }
            (_, None) => Err(self.ends_early("a name")),
        }
    }

    fn one(&mut self, depth: usize) -> Result<SpannedCondition, ConditionError> {
        let Some(token) = self.take() else {
            return Err(self.ends_early("a name"));
        };
        if depth > DEEPEST {
            return Err(ConditionError {
                code: "condition",
                message: "this condition is nested too deeply to read".into(),
                help: Some("make a factor of its inner part"),
                span: token.span.clone(),
            });
        }
        match &token.kind {
            Kind::Open => {
                let inner = self.or(depth + 1)?;
                self.close()?;
                Ok(inner)
            }
            Kind::Word(word) if word == "at_least" => self.at_least(depth, token),
            Kind::Word(word) if word != "and" && word != "or" => {
                Ok(SpannedCondition::Name(Name { name: word.clone(), span: token.span.clone() }))
            }
            _ => Err(self.unexpected(token, "a name")),
        }
    }

    fn at_least(&mut self, depth: usize, word: &Token) -> Result<SpannedCondition, ConditionError> {
        if !self.accept(|kind| *kind == Kind::Open) {
            return Err(self.here("`(`"));
        }
        let Some(Kind::Number(count)) = self.take().map(|token| &token.kind) else {
            return Err(ConditionError {
                code: "condition",
                message: "`at_least` begins with how many".into(),
                help: Some("write `at_least(2, a, b, c)`"),
                span: word.span.clone(),
            });
        };
        let mut parts = Vec::new();
        while self.accept(|kind| *kind == Kind::Comma) {
            parts.push(self.or(depth + 1)?);
        }
        self.close()?;
        let wanted = usize::try_from(*count).unwrap_or(usize::MAX);
        if wanted == 0 || wanted > parts.len() {
            return Err(ConditionError {
                code: "condition",
                message: format!("at least {count} of {} can never be a question", parts.len()),
                help: Some("the number is from 1 to how many names follow it"),
                span: word.span.clone(),
            });
        }
        Ok(SpannedCondition::AtLeast(*count, parts))
    }

    fn close(&mut self) -> Result<(), ConditionError> {
        if self.accept(|kind| *kind == Kind::Close) {
            return Ok(());
        }
        Err(self.here("`)`"))
    }

    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.next)
    }

    fn take(&mut self) -> Option<&'a Token> {
        let token = self.peek()?;
        self.next += 1;
        Some(token)
    }

    fn accept(&mut self, wanted: impl Fn(&Kind) -> bool) -> bool {
        let found = self.peek().is_some_and(|token| wanted(&token.kind));
        if found {
            self.next += 1;
        }
        found
    }

    fn here(&self, wanted: &str) -> ConditionError {
        self.peek().map_or_else(|| self.ends_early(wanted), |token| self.unexpected(token, wanted))
    }

    fn unexpected(&self, token: &Token, wanted: &str) -> ConditionError {
        let found = match &token.kind {
            Kind::Word(word) => word.clone(),
            Kind::Number(number) => number.to_string(),
            Kind::Open => "(".into(),
            Kind::Close => ")".into(),
            Kind::Comma => ",".into(),
        };
        ConditionError {
            code: "condition",
            message: format!("here should be {wanted}, and not `{found}`"),
            help: None,
            span: token.span.clone(),
        }
    }

    fn ends_early(&self, wanted: &str) -> ConditionError {
        ConditionError {
            code: "condition",
            message: format!("the condition ends where {wanted} should be"),
            help: None,
            span: self.end..self.end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(condition: &SpannedCondition) -> String {
        let list =
            |parts: &[SpannedCondition]| parts.iter().map(shape).collect::<Vec<_>>().join(" ");
        match condition {
            SpannedCondition::Name(name) => name.name.clone(),
            SpannedCondition::And(parts) => format!("[and {}]", list(parts)),
            SpannedCondition::Or(parts) => format!("[or {}]", list(parts)),
            SpannedCondition::AtLeast(count, parts) => format!("[{count}+ {}]", list(parts)),
        }
    }

    fn read(text: &str) -> String {
        parse(text).map_or_else(|wrong| wrong.message, |condition| shape(&condition))
    }

    #[test]
    fn and_binds_closer_than_or_and_brackets_closest() {
        assert_eq!(read("a or b and c"), "[or a [and b c]]");
        assert_eq!(read("(a or b) and c"), "[and [or a b] c]");
        assert_eq!(read("at_least(2, a, b or c, d.e)"), "[2+ a [or b c] d.e]");
    }

    #[test]
    fn every_mistake_says_what_should_be_there() {
        assert_eq!(read(""), "the condition ends where a name should be");
        assert_eq!(read("a and"), "the condition ends where a name should be");
        assert_eq!(read("a b"), "here should be `and` or `or`, and not `b`");
        assert_eq!(read("(a"), "the condition ends where `)` should be");
        assert_eq!(read("a or )"), "here should be a name, and not `)`");
        assert_eq!(read("at_least(a, b)"), "`at_least` begins with how many");
        assert_eq!(read("at_least(3, a, b)"), "at least 3 of 2 can never be a question");
        assert_eq!(read("not a"), "a condition cannot say \"not\"");
        assert_eq!(read("a && b"), "`&` has no meaning in a condition");
        assert_eq!(read("a..b"), "`a..b` is not a name");
        assert_eq!(read("A or b"), "`A` should be in lower case");
    }

    #[test]
    fn a_mistake_points_at_its_place() {
        let wrong = parse("a and é").unwrap_err();
        assert_eq!(wrong.span, 6..8);
    }

    #[test]
    fn nesting_is_bounded() {
        let deep = format!("{}a{}", "(".repeat(10_000), ")".repeat(10_000));
        assert_eq!(read(&deep), "this condition is nested too deeply to read");
    }
}
