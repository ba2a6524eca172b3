//! A profile: how often each sign is reported in a population, each figure with where it comes from.

use heedful_engine::{QuestionId, Sign};

use crate::files::{At, SourceSpan};

/// How often each sign occurs in a population.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Its id.
    pub id: String,
    /// Its name in the report.
    pub title: String,
    /// Whom it describes.
    pub population: String,
    /// The question by whose answers the bands are also shown.
    pub by: QuestionId,
    /// How closely the signs come together.
    pub correlation: Correlation,
    /// The figures, in the order of the file.
    pub figures: Vec<Figure>,
    /// Where its id stands.
    pub place: SourceSpan,
}

/// A share between 0 and 100.
pub type Percent = f64;

/// How closely signs come together: the correlation between any two of them through one severity factor, in percent.
#[derive(Debug, Clone, PartialEq)]
pub struct Correlation {
    /// The lowest that seems possible.
    pub low: Percent,
    /// The middle.
    pub middle: Percent,
    /// The highest that seems possible.
    pub high: Percent,
    /// Where the range comes from.
    pub why: String,
    /// Where it stands.
    pub place: SourceSpan,
}

impl Correlation {
    /// Low, middle and high, as shares of one.
    pub fn each(&self) -> [f64; 3] {
        [self.low / 100.0, self.middle / 100.0, self.high / 100.0]
    }
}

/// How often something occurs.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What occurs.
    pub target: Target,
    /// Only where one of these was chosen; else for everyone of whom no such figure speaks.
    pub among: Vec<At<Sign>>,
    /// Whether it is commoner in severe cases.
    pub severity: SeverityLink,
    /// Where the figure comes from.
    pub basis: Basis,
    /// Where it stands.
    pub place: SourceSpan,
}

/// What a figure counts: of those who are asked the question.
#[derive(Debug, Clone)]
pub enum Target {
    /// This share choose this option.
    Each(At<Sign>, Percent),
    /// One of these at most, the mildest first; who is left chooses none of them.
    OneOf(Vec<(At<Sign>, Percent)>),
}

impl Target {
    /// The options that it counts.
    pub fn signs(&self) -> Vec<&At<Sign>> {
        match self {
            Self::Each(sign, _) => vec![sign],
            Self::OneOf(signs) => signs.iter().map(|(sign, _)| sign).collect(),
        }
    }
}

/// How a sign goes with the severity of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeverityLink {
    /// Commoner in severe cases.
    Rises,
    /// Rarer in severe cases.
    Falls,
    /// The same in all.
    Apart,
}

impl SeverityLink {
    /// Every one.
    pub const ALL: &'static [SeverityLink] =
        &[SeverityLink::Rises, SeverityLink::Falls, SeverityLink::Apart];

    /// The word in a profile.
    pub fn id(self) -> &'static str {
        match self {
            Self::Rises => "rises",
            Self::Falls => "falls",
            Self::Apart => "apart",
        }
    }

    /// The sign of the correlation with severity.
    pub fn direction(self) -> f64 {
        match self {
            Self::Rises => 1.0,
            Self::Falls => -1.0,
            Self::Apart => 0.0,
        }
    }
}

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// Published: by which source, and of whom.
    Source {
        /// The id in `sources.toml`.
        source: At<String>,
        /// Of whom it is a share, in words.
        base: String,
    },
    /// A guess, and why this one.
    Guess {
        /// Why.
        why: String,
    },
}
