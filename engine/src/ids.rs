//! Typed ids: the words by which the parts of a pack name each other. An id never changes its meaning.
//!
//! An assessment repeats the ids of its pack many times over, so that the text of an id is shared and not copied.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident,)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            /// The id as it is written in files.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl $crate::from_json::FromJson for $name {
            fn from_json(value: &serde_json::Value) -> Result<Self, $crate::from_json::FieldError> {
                $crate::from_json::text(value).map(Self::from)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id.into())
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }
    )+};
}

ids! {
    /// A content pack, such as `stalking-england-wales`.
    PackId,
    /// A part of the questions, such as `threats`.
    PartId,
    /// A question.
    QuestionId,
    /// An option of a question; unique within its question only.
    OptionId,
    /// A risk factor.
    FactorId,
    /// A rule.
    RuleId,
    /// A piece of guidance.
    GuidanceId,
    /// A service that can help.
    ServiceId,
    /// An entry of the bibliography.
    SourceId,
    /// A mark of identification: of the four warning signs, an act of s.2A, an effect for s.4A.
    MarkId,
    /// A kind of incident in the diary.
    KindId,
    /// An example case.
    ExampleId,
    /// A scenario of the trainers.
    ScenarioId,
}
