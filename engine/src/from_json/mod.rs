//! Reading plain data from JSON values, one small function for each type. serde's derive would bring a visitor for each
//! type, and for each way of reading it, into the WASM: ten times as much.
//!
//! A problem names its place, such as `questions[3].ask`.

pub(crate) mod by_field;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::problem::{Problem, ProblemKind};

/// What can be read from a JSON value.
pub(crate) trait FromJson: Sized {
    fn from_json(value: &Value) -> Result<Self, FieldError>;
}

/// What is wrong; boxed, so that each of the many results is small.
pub(crate) type FieldError = Box<Problem>;

/// Implements [`FromJson`] for a struct: the fields that must be there, then, after a semicolon, those that have a
/// default. A field that a file calls otherwise is `field as "name"`. Fields that the struct does not have are passed over.
macro_rules! from_json {
    ($type:ident {
        $($needed:ident $(as $needed_name:literal)?),* ;
        $($optional:ident $(as $optional_name:literal)?),*
    }) => {
        impl $crate::from_json::FromJson for $type {
            fn from_json(value: &serde_json::Value) -> Result<Self, $crate::from_json::FieldError> {
                let fields = $crate::from_json::Fields::of(value)?;
                Ok($type {
                    $($needed: fields.needed($crate::from_json::name!($needed $($needed_name)?))?,)*
                    $($optional: fields.or_default($crate::from_json::name!($optional $($optional_name)?))?,)*
                })
            }
        }
    };
}
pub(crate) use from_json;

macro_rules! name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $name:literal) => {
        $name
    };
}
pub(crate) use name;

/// Lets serde read a type by its [`FromJson`].
macro_rules! deserialize_from_json {
    ($type:ident) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = serde_json::Value::deserialize(deserializer)?;
                $crate::from_json::FromJson::from_json(&value).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use deserialize_from_json;

/// The fields of a table.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    pub(crate) fn of(value: &'a Value) -> Result<Self, FieldError> {
        value.as_object().map(Fields).ok_or_else(|| expected("a table"))
    }

    pub(crate) fn needed<T: FromJson>(self, name: &'static str) -> Result<T, FieldError> {
        let value = self.0.get(name).ok_or_else(|| problem(ProblemKind::Missing(name)))?;
        read_field(name, value)
    }

    pub(crate) fn or_default<T: FromJson + Default>(self, name: &str) -> Result<T, FieldError> {
        match self.0.get(name) {
            Some(value) => read_field(name, value),
            None => Ok(T::default()),
        }
    }

    /// Refuses every other field than these.
    pub(crate) fn only(self, known: &[&str]) -> Result<(), FieldError> {
        match self.0.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(within(name, problem(ProblemKind::Unknown))),
            None => Ok(()),
        }
    }
}

/// Reads what a field holds; a problem is then within it.
pub(crate) fn read_field<T: FromJson>(name: &str, value: &Value) -> Result<T, FieldError> {
    T::from_json(value).map_err(|problem| within(name, problem))
}

fn problem(kind: ProblemKind) -> FieldError {
    Box::new(Problem::new("", kind))
}

pub(crate) fn expected(what: &'static str) -> FieldError {
    problem(ProblemKind::Expected(what))
}

/// The same problem, seen from what is around it.
fn within(place: &str, mut problem: FieldError) -> FieldError {
    let dot = if problem.at.is_empty() || problem.at.starts_with('[') { "" } else { "." };
    problem.at = format!("{place}{dot}{}", problem.at);
    problem
}

pub(crate) fn text(value: &Value) -> Result<&str, FieldError> {
    value.as_str().ok_or_else(|| expected("a text"))
}

impl FromJson for String {
    fn from_json(value: &Value) -> Result<Self, FieldError> {
        text(value).map(str::to_owned)
    }
}

impl FromJson for bool {
    fn from_json(value: &Value) -> Result<Self, FieldError> {
        value.as_bool().ok_or_else(|| expected("true or false"))
    }
}

macro_rules! whole_numbers {
    ($($type:ty)+) => {$(
        impl FromJson for $type {
            fn from_json(value: &Value) -> Result<Self, FieldError> {
                let number = value.as_i64().and_then(|number| <$type>::try_from(number).ok());
                number.ok_or_else(|| expected("a whole number"))
            }
        }
    )+};
}
whole_numbers! { u8 u32 i32 }

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: &Value) -> Result<Self, FieldError> {
        if value.is_null() { Ok(None) } else { T::from_json(value).map(Some) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &Value) -> Result<Self, FieldError> {
        let values = value.as_array().ok_or_else(|| expected("a list"))?;
        let mut items = Vec::with_capacity(values.len());
        for value in values {
            let item = T::from_json(value);
            items.push(item.map_err(|problem| within(&format!("[{}]", items.len()), problem))?);
        }
        Ok(items)
    }
}

impl<K: FromJson + Ord, T: FromJson> FromJson for BTreeMap<K, T> {
    fn from_json(value: &Value) -> Result<Self, FieldError> {
        let mut items = BTreeMap::new();
        for (name, value) in Fields::of(value)?.0 {
            let key = K::from_json(&Value::String(name.clone()));
            let item = key.and_then(|key| Ok((key, T::from_json(value)?)));
            let (key, item) = item.map_err(|problem| within(name, problem))?;
            items.insert(key, item);
        }
        Ok(items)
    }
}
