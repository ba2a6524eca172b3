//! What is read from answers and diary: marks, kinds of incident, factors, rules.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::from_json::{deserialize_from_json, from_json};
use crate::words::words;
use crate::{
    Condition, FactorId, KindId, Level, MarkId, OptionId, Reading, RuleId, Sign, SourceId, Text,
};

words! {
    /// What a mark of identification belongs to.
    MarkGroup {
        /// Fixated, obsessive, unwanted, repeated.
        Four = "four",
        /// The acts of section 2A.
        Act = "act",
        /// The effects for section 4A.
        Effect = "effect",
    }
}

/// A mark of identification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// Which mark.
    pub id: MarkId,
    /// What it belongs to.
    pub group: MarkGroup,
    /// Its words.
    pub say: Text,
    /// The nations whose law it points to: options of the pack's place question; empty: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<OptionId>,
}

from_json!(Mark { id, group, say; nations });

words! {
    /// What an entry of the diary is.
    #[derive(Default)]
    Role {
        /// Something that the person worrying them did.
        #[default]
        Incident = "incident",
        /// A warning was given to that person.
        Warning = "warning",
        /// An order, bail or other condition began.
        Order = "order",
        /// Something that may set off more: a court date, a release, a dismissal.
        Trigger = "trigger",
    }
}

/// A kind of entry in the diary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kind {
    /// Which kind; also the name of the diary fact that such an incident is there.
    pub id: KindId,
    /// Its words.
    pub say: Text,
    /// What else people call it, in lower case, in the tables that they bring.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// What such an entry is.
    pub role: Role,
    /// Incidents only: 1 to 12, an order of severity for "more severe", not a score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<u8>,
    /// The marks that such an incident shows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<MarkId>,
}

from_json!(Kind { id, say; also, role, severity, marks });
deserialize_from_json!(Kind);

/// A risk factor: holds when any one of its signs does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Factor {
    /// Which factor.
    pub id: FactorId,
    /// The options and diary facts of which any one is enough.
    pub from: Vec<Sign>,
    /// A noun phrase: "a threat to kill".
    pub label: Text,
    /// As something that may happen: "they threaten to kill you".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Text>,
    /// The marks that it shows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<MarkId>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
}

from_json!(Factor { id, from, label; change, marks, sources });

/// A rule: when its condition over factors holds, it raises readings to at least these levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Which rule.
    pub id: RuleId,
    /// Its condition; names are factors.
    pub when: Condition,
    /// The levels that it raises readings to.
    pub raises: BTreeMap<Reading, Level>,
    /// Why, as a whole sentence.
    pub because: Text,
    /// For reviewers: why this level, from the evidence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub argument: String,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
}

from_json!(Rule { id, when, raises, because; argument, sources });
