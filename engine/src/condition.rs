//! Conditions: `and`, `or`, `at_least`. There is no "not", so that a sign can only raise.
//!
//! The text language of packs is parsed by the command line; here is the tree that it makes, and its JSON: a name is a
//! string, the others are `{"all": […]}`, `{"any": […]}` and `{"at_least": [2, […]]}`.

use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A condition over names. What a name means depends on where the condition stands: see the pack format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// `question.option`, a factor, or `reading.level`.
    Name(String),
    /// `and`: every one holds. Of none: holds.
    All(Vec<Condition>),
    /// `or`: any one holds. Of none: does not hold.
    Any(Vec<Condition>),
    /// So many of these hold.
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

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ConditionVisitor)
    }
}

struct ConditionVisitor;

impl<'de> Visitor<'de> for ConditionVisitor {
    type Value = Condition;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a name, or a table with one of: all, any, at_least")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Condition, E> {
        Ok(Condition::Name(name.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Condition, A::Error> {
        let key: Option<std::borrow::Cow<'de, str>> = map.next_key()?;
        let condition = match key.as_deref() {
            Some("all") => Condition::All(map.next_value()?),
            Some("any") => Condition::Any(map.next_value()?),
            Some("at_least") => {
                let (least, parts) = map.next_value()?;
                Condition::AtLeast(least, parts)
            }
            _ => return Err(A::Error::custom("not one of: all any at_least")),
        };
        match map.next_key::<serde::de::IgnoredAny>()? {
            None => Ok(condition),
            Some(_) => Err(A::Error::custom("a condition has one of: all any at_least")),
        }
    }
}

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
