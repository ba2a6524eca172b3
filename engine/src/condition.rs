//! Conditions: `and`, `or`, `at_least`. There is no "not", so that a sign can only raise.
//!
//! The text language of packs is parsed by the command line; here is the tree that it makes, and its JSON: a name is a
//! string, the others are `{"all": […]}`, `{"any": […]}` and `{"at_least": [2, […]]}`.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::from_json::{FieldError, FromJson, deserialize_from_json, expected};

/// A condition over names. What a name means depends on where the condition stands: see the pack format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// `question.option`, a factor, or `reading.level`.
    Name(String),
    /// `and`: every one holds. Of none: holds.
    All(Vec<Condition>),
    /// `or`: any one holds. Of none: does not hold.
    Any(Vec<Condition>),
    /// n of these hold.
    AtLeast(u32, Vec<Condition>),
}

impl Condition {
    /// Calls `visit` with every name in it, from left to right.
    pub fn each_name<'a>(&'a self, visit: &mut dyn FnMut(&'a str)) {
        match self {
            Condition::Name(name) => visit(name),
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().for_each(|part| part.each_name(visit));
            }
        }
    }
}

impl Serialize for Condition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = match self {
            Condition::Name(name) => return serializer.serialize_str(name),
            _ => serializer.serialize_map(Some(1))?,
        };
        match self {
            Condition::Name(_) => {}
            Condition::All(parts) => map.serialize_entry("all", parts)?,
            Condition::Any(parts) => map.serialize_entry("any", parts)?,
            Condition::AtLeast(least, parts) => map.serialize_entry("at_least", &(least, parts))?,
        }
        map.end()
    }
}

impl FromJson for Condition {
    fn from_json(value: &Value) -> Result<Self, FieldError> {
        if let Value::String(name) = value {
            return Ok(Condition::Name(name.clone()));
        }
        let mut fields = value.as_object().into_iter().flatten();
        match (fields.next().map(|(name, value)| (name.as_str(), value)), fields.next()) {
            (Some(("all", parts)), None) => FromJson::from_json(parts).map(Condition::All),
            (Some(("any", parts)), None) => FromJson::from_json(parts).map(Condition::Any),
            (Some(("at_least", Value::Array(least))), None) => match least.as_slice() {
                [least, parts] => {
                    let least = FromJson::from_json(least)?;
                    FromJson::from_json(parts).map(|parts| Condition::AtLeast(least, parts))
                }
                _ => Err(expected("a number and a list")),
            },
            _ => Err(expected("a name, or a table with one of: all, any, at_least")),
        }
    }
}

deserialize_from_json!(Condition);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_is_written_as_it_was_read() {
        for json in [
            r#""threat""#,
            r#"{"all":["a",{"any":["b","c"]}]}"#,
            r#"{"at_least":[2,["a","b",{"all":[]}]]}"#,
        ] {
            let condition: Condition = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&condition).unwrap(), json);
        }
    }

    #[test]
    fn a_negation_or_anything_else_is_refused() {
        for json in
            [r#"{"not":["a"]}"#, "{}", r#"{"all":["a"],"any":["b"]}"#, "1", r#"{"at_least":["a"]}"#]
        {
            assert!(serde_json::from_str::<Condition>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn every_name_is_visited_in_order() {
        let condition: Condition =
            serde_json::from_str(r#"{"all":["a",{"at_least":[1,["b",{"any":["c"]}]]}]}"#).unwrap();
        let mut names = Vec::new();
        condition.each_name(&mut |name| names.push(name));
        assert_eq!(names, ["a", "b", "c"]);
    }
}
