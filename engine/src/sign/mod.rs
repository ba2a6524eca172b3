//! A sign: an option that a person chose, or a fact that their diary shows. Written `question.option` or `diary.FACT`.

mod diary_fact;
mod timed_fact;

pub use diary_fact::DiaryFact;
pub use timed_fact::{FactTime, TimedFact};

use std::borrow::Cow;
use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::from_json::{FieldError, FromJson, expected, text};
use crate::ids::{OptionId, QuestionId};

/// What the first word of a diary fact is; no question may have this id.
pub const DIARY: &str = "diary";

/// What a factor can come from, and what a reason can point to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// An option of a question.
    Answer(QuestionId, OptionId),
    /// A fact of the diary.
    Diary(DiaryFact),
}

impl Sign {
    /// Reads `question.option` or `diary.FACT`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Sign> {
        let (first, second) = text.split_once('.')?;
        if first.is_empty() || second.is_empty() || second.contains('.') {
            return None;
        }
        Some(match first {
            DIARY => Sign::Diary(DiaryFact::from_id(second)),
            _ => Sign::Answer(first.into(), second.into()),
        })
    }
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Sign::Answer(question, option) => write!(f, "{question}.{option}"),
            Sign::Diary(fact) => write!(f, "{DIARY}.{}", fact.id()),
        }
    }
}

impl Serialize for Sign {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromJson for Sign {
    fn from_json(value: &Value) -> Result<Self, FieldError> {
        Sign::parse(text(value)?).ok_or_else(|| expected("question.option or diary.FACT"))
    }
}

impl<'de> Deserialize<'de> for Sign {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(deserializer)?;
        Sign::parse(&text).ok_or_else(|| D::Error::custom("not question.option or diary.FACT"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_written_as_it_was_read() {
        for text in ["threats.kill", "diary.rise", "diary.followed"] {
            assert_eq!(Sign::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Sign::parse("diary.rise"), Some(Sign::Diary(DiaryFact::Rise)));
        assert_eq!(
            Sign::parse("diary.followed"),
            Some(Sign::Diary(DiaryFact::Kind("followed".into())))
        );
    }

    #[test]
    fn what_is_not_a_sign_is_not_read() {
        for text in ["", "threats", ".kill", "threats.", "a.b.c"] {
            assert_eq!(Sign::parse(text), None, "{text}");
        }
    }
}
