//! An answer, and the dates that people can give.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::{Date, OptionId};

/// An answer to a question. The four kinds of no answer are never mixed up: not asked is the absence of an answer, the
/// others are `NotSure`, `Declined` and `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// One option, or a span of a date question: `"kill"`.
    One(OptionId),
    /// Several options: `["kill", "harm"]`. An empty list is no answer yet, and leaves the question open.
    Many(Vec<OptionId>),
    /// None of these: `"none"`. It is a no.
    None,
    /// The person does not know: `"not_sure"`.
    NotSure,
    /// The person would rather not say: `"declined"`.
    Declined,
    /// A date: `{"on": …}`, `{"about": …}` or `{"between": […]}`.
    When(When),
    /// The person's own words: `{"words": …}`.
    Words(String),
}

impl Answer {
    /// The options that were chosen; none for the other kinds of answer.
    #[must_use]
    pub fn chosen(&self) -> &[OptionId] {
        match self {
            Answer::One(option) => std::slice::from_ref(option),
            Answer::Many(options) => options,
            _ => &[],
        }
    }
}

/// The words that stand for answers of their own; no option may have one as its id.
pub const RESERVED: [&str; 3] = ["none", "not_sure", "declined"];

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Answer::One(option) => option.serialize(serializer),
            Answer::Many(options) => options.serialize(serializer),
            Answer::None => serializer.serialize_str("none"),
            Answer::NotSure => serializer.serialize_str("not_sure"),
            Answer::Declined => serializer.serialize_str("declined"),
            Answer::When(when) => when.serialize(serializer),
            Answer::Words(words) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("words", words)?;
                map.end()
            }
        }
    }
}

/// How many days an "about" may be off, either way.
pub const ABOUT_DAYS: i32 = 7;

/// A date as people know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// On this day.
    On(Date),
    /// About this day: up to [`ABOUT_DAYS`] before or after.
    About(Date),
    /// Between these days, both included.
    Between(Date, Date),
}

impl When {
    /// The first and the last day that it can mean. What has begun does not reach past `today`.
    #[must_use]
    pub fn range(self, today: Date) -> (Date, Date) {
        match self {
            When::On(date) => (date, date),
            When::About(date) => {
                let last = date.plus_days(ABOUT_DAYS).min(today.max(date));
                (date.plus_days(-ABOUT_DAYS), last)
            }
            When::Between(first, last) => (first, last.min(today.max(first))),
        }
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        match self {
            When::On(date) => map.serialize_entry("on", date)?,
            When::About(date) => map.serialize_entry("about", date)?,
            When::Between(first, last) => map.serialize_entry("between", &(first, last))?,
        }
        map.end()
    }
}
