//! Texts of a pack: one string for everyone, or one per audience.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::from_json::{FieldError, Fields, FromJson, deserialize_from_json, expected};
use crate::words::words;

words! {
    /// Who reads.
    #[derive(Default)]
    Audience {
        /// The person it is about; `self` in packs.
        #[default]
        Person = "self",
        /// Someone close to them.
        Other = "other",
        /// A police officer.
        Officer = "officer",
    }
}

/// A text for people: plain, no markup. In a pack a string, or `{self, other, officer}` where `self` is in for what
/// is missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// For the person, and for every audience without a text of its own.
    pub person: String,
    /// For someone close to them, where it differs.
    pub other: Option<String>,
    /// For an officer, where it differs.
    pub officer: Option<String>,
}

impl Text {
    /// The text that this audience reads.
    #[must_use]
    pub fn for_audience(&self, audience: Audience) -> &str {
        let own = match audience {
            Audience::Person => None,
            Audience::Other => self.other.as_deref(),
            Audience::Officer => self.officer.as_deref(),
        };
        own.unwrap_or(&self.person)
    }

    /// Whether somebody would read nothing here.
    #[must_use]
    pub fn is_blank_for_someone(&self) -> bool {
        let mut texts =
            [Some(&self.person), self.other.as_ref(), self.officer.as_ref()].into_iter();
        texts.any(|text| text.is_some_and(|text| text.trim().is_empty()))
    }

    /// Whether nobody has anything to read here.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.person.is_empty() && self.other.is_none() && self.officer.is_none()
    }
}

impl Text {
    /// The words for each audience that has words of its own.
    pub fn each(&self) -> impl Iterator<Item = (Audience, &str)> {
        let texts = [
            (Audience::Person, Some(&self.person)),
            (Audience::Other, self.other.as_ref()),
            (Audience::Officer, self.officer.as_ref()),
        ];
        texts.into_iter().filter_map(|(audience, text)| Some((audience, text?.as_str())))
    }
}

/// Signs that nobody sees and that hide or turn round what is beside them. Those that join and part letters, which
/// some scripts need, are not among them.
#[must_use]
pub fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text { person: text.to_owned(), other: None, officer: None }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.other.is_none() && self.officer.is_none() {
            return serializer.serialize_str(&self.person);
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(Audience::Person.id(), &self.person)?;
        for (audience, text) in [(Audience::Other, &self.other), (Audience::Officer, &self.officer)]
        {
            if let Some(text) = text {
                map.serialize_entry(audience.id(), text)?;
            }
        }
        map.end()
    }
}

impl FromJson for Text {
    fn from_json(value: &Value) -> Result<Self, FieldError> {
        if let Value::String(text) = value {
            return Ok(Text::from(text.as_str()));
        }
        let fields =
            Fields::of(value).map_err(|_| expected("a text, or a text for each audience"))?;
        fields.only(&["self", "other", "officer"])?;
        Ok(Text {
            person: fields.needed("self")?,
            other: fields.or_default("other")?,
            officer: fields.or_default("officer")?,
        })
    }
}

deserialize_from_json!(Text);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_audience_without_its_own_text_reads_the_persons() {
        let text: Text =
            serde_json::from_str(r#"{"self": "you", "officer": "the victim"}"#).unwrap();
        assert_eq!(text.for_audience(Audience::Person), "you");
        assert_eq!(text.for_audience(Audience::Other), "you");
        assert_eq!(text.for_audience(Audience::Officer), "the victim");
    }

    #[test]
    fn a_text_is_written_as_it_was_read() {
        for json in [
            r#""hello""#,
            r#"{"self":"a","other":"b","officer":"c"}"#,
            r#"{"self":"a","officer":"c"}"#,
        ] {
            let text: Text = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&text).unwrap(), json);
        }
    }

    #[test]
    fn a_table_without_self_or_with_another_audience_is_refused() {
        assert!(serde_json::from_str::<Text>(r#"{"officer": "c"}"#).is_err());
        assert!(serde_json::from_str::<Text>(r#"{"self": "a", "judge": "c"}"#).is_err());
        assert!(serde_json::from_str::<Text>("3").is_err());
    }

    #[test]
    fn a_text_is_empty_only_when_nobody_reads_anything() {
        assert!(Text::default().is_empty());
        assert!(!Text::from("a").is_empty());
        assert!(!Text { officer: Some("c".to_owned()), ..Text::default() }.is_empty());
        assert!(!Text { other: Some("c".to_owned()), ..Text::default() }.is_empty());
    }
}
