//! What to do, who can help, and the bibliography.

use serde::Serialize;

use super::Review;
use crate::from_json::from_json;
use crate::serialize::is_default;
use crate::words::words;
use crate::{Audience, Band, Condition, Date, GuidanceId, OptionId, ServiceId, SourceId, Text};

words! {
    /// Where a piece of guidance stands. The order is the order on screen.
    Section {
        /// In danger now.
        Now = "now",
        /// What to do first.
        First = "first",
        /// What to say when you call.
        Say = "say",
        /// The police.
        Police = "police",
        /// Evidence.
        Evidence = "evidence",
        /// Phones, accounts, devices.
        Digital = "digital",
        /// The people around.
        People = "people",
        /// Health.
        Health = "health",
        /// What not to do.
        Avoid = "avoid",
        /// When to come back.
        ComeBack = "come_back",
        /// Officer plan: remove the risk.
        Remove = "remove",
        /// Officer plan: avoid contact with it.
        AvoidContact = "avoid_contact",
        /// Officer plan: reduce it.
        Reduce = "reduce",
        /// Officer plan: accept what is left, and say so.
        Accept = "accept",
        /// Officer plan: record.
        Record = "record",
    }
}

/// A piece of guidance: shown when its audience, band and condition all hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Guidance {
    /// Which piece.
    pub id: GuidanceId,
    /// Where it stands.
    pub section: Section,
    /// For whom; empty: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<Audience>,
    /// In exactly which bands; empty: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    /// Left out while open questions could still bring a higher band than this; absent: never.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub could_be_at_most: Option<Band>,
    /// The nations it holds in: options of the pack's place question; empty: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<OptionId>,
    /// When; names are factors or `reading.level`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// When not, even so: what would harm someone of whom this is told. It takes advice away, and never raises or lowers
    /// anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unless: Option<Condition>,
    /// What to do.
    pub say: Text,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// Services that it names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<ServiceId>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// What must be verified before release.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub verify: Vec<String>,
    /// Its review by a practitioner.
    #[serde(skip_serializing_if = "Review::is_empty")]
    pub review: Review,
}

from_json!(Guidance { id, section, say; audiences, bands, could_be_at_most, nations, when, unless, why, services, sources, verify, review });

words! {
    /// Whom a service is for.
    Who {
        /// Anyone.
        Anyone = "anyone",
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
        /// LGBT+ people.
        Lgbt = "lgbt",
        /// Children and young people under 19.
        Under19 = "under_19",
        /// Officers.
        Officer = "officer",
        /// Those close to the person.
        Other = "other",
    }
}

/// A service that can help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Service {
    /// Which service.
    pub id: ServiceId,
    /// Its name.
    pub name: Text,
    /// Who it is for, in words.
    #[serde(rename = "for")]
    pub for_whom: Text,
    /// A number to call; empty: none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// A number to text; empty: none.
    #[serde(rename = "text", skip_serializing_if = "String::is_empty")]
    pub text_to: String,
    /// Its address on the web, shown as words and never fetched; empty: none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub web: String,
    /// The route for deaf or speech-impaired people.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub relay: Text,
    /// Opening hours, only if certain; empty: "check the hours".
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub hours: Text,
    /// Open 24 hours, every day.
    #[serde(skip_serializing_if = "is_default")]
    pub always_open: bool,
    /// `free`; empty when not known.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cost: String,
    /// The number for emergencies: offered first, to everyone, wherever they live and whatever they answer.
    #[serde(skip_serializing_if = "is_default")]
    pub emergency: bool,
    /// The nations it serves: options of the pack's place question; empty: not said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<OptionId>,
    /// Whom it is for; empty: anyone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<Who>,
    /// When it is offered; absent: for every result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// The lowest is first; equals in the order of the pack.
    pub order: i32,
    /// When the sources were read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<Date>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// What must be verified before release.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub verify: Vec<String>,
}

from_json!(Service { id, name, for_whom as "for"; phone, text_to as "text", web, relay, hours, always_open, cost, emergency, nations, who, when, order, checked_on, sources, verify });

words! {
    /// What of a source was read.
    SourceSeen {
        /// All of it.
        Full = "full",
        /// Its abstract.
        Abstract = "abstract",
        /// Another source that reports it.
        Secondary = "secondary",
    }
}

/// An entry of the bibliography.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Which source.
    pub id: SourceId,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub by: String,
    /// When it appeared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Where it is, as words.
    #[serde(rename = "where", skip_serializing_if = "String::is_empty")]
    pub where_: String,
    /// What of it was read.
    pub seen: SourceSeen,
}

from_json!(Source { id, title, seen; by, year, where_ as "where" });
