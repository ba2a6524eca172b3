//! The words that a person reads: all of them come from the pack.

use std::sync::Arc;

use heedful_engine::report::{date_words, fill, kind_words, month_words, when_words};
use heedful_engine::{
    Audience, Band, Case, Date, KindId, OptionId, Pack, Phrase, Prepared, Text, When,
    misfitting_answers, pack,
};

/// The marks of Unicode that keep the direction of what is between them apart from what is around it.
pub const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A person's own words within a text: between [`ISOLATES`], of which they have none themselves. Lists of messages bring some.
pub fn isolated(own: &str) -> String {
    let own = own.replace(ISOLATES, "");
    ["\u{2068}", &own, "\u{2069}"].concat()
}

/// A text in which each `{name}` is replaced by its value.
pub fn filled<V: AsRef<str>>(text: &str, values: &[(&str, V)]) -> String {
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_ref())).collect();
    fill(text, &values)
}

/// The words of a pack, for one audience.
#[derive(Debug, Clone)]
pub struct Words {
    prepared: Arc<Prepared>,
    audience: Audience,
}

impl Words {
    /// The words of a pack for `audience`.
    pub fn new(prepared: Arc<Prepared>, audience: Audience) -> Self {
        Self { prepared, audience }
    }

    /// How many answers of a case do not fit the pack that the words are from.
    pub fn misfits(&self, case: &Case) -> usize {
        misfitting_answers(&self.prepared, case)
    }

    /// The pack that the words are from.
    pub fn pack(&self) -> &Pack {
        self.prepared.pack()
    }

    /// The pack, made ready.
    pub fn prepared(&self) -> &Prepared {
        &self.prepared
    }

    /// Who reads them.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// A phrase of the interface.
    pub fn phrase(&self, phrase: Phrase) -> String {
        self.pack().phrase(phrase, self.audience).to_owned()
    }

    /// A phrase in which `{name}` is filled in.
    pub fn phrase_with(&self, phrase: Phrase, name: &str, value: &str) -> String {
        self.fill(phrase, &[(name, value)])
    }

    /// A phrase in which several names are filled in.
    pub fn fill<V: AsRef<str>>(&self, phrase: Phrase, values: &[(&str, V)]) -> String {
        filled(self.pack().phrase(phrase, self.audience), values)
    }

    /// A text of the pack.
    pub fn text(&self, text: &Text) -> String {
        text.for_audience(self.audience).to_owned()
    }

    /// What an option says.
    pub fn option(&self, question: &pack::Question, option: &OptionId) -> String {
        let choice = question.options.iter().find(|choice| choice.id == *option);
        choice.map(|choice| self.text(&choice.say)).unwrap_or_default()
    }

    /// The name of a band.
    pub fn band(&self, band: Band) -> String {
        self.pack().band_words(band).map(|words| self.text(&words.say)).unwrap_or_default()
    }

    pub fn band_means(&self, band: Band) -> String {
        self.pack().band_words(band).map(|words| self.text(&words.means)).unwrap_or_default()
    }

    /// A date, such as "22 November 2026".
    pub fn date(&self, date: Date) -> String {
        date_words(self.pack(), date)
    }

    /// What a kind of incident is called.
    pub fn kind(&self, kind: &KindId) -> String {
        kind_words(self.pack(), kind, self.audience)
    }

    /// The name of a month, 1 to 12.
    pub fn month(&self, month: u32) -> String {
        month_words(self.pack(), month).to_owned()
    }

    /// A date as a person gave it.
    pub fn when(&self, when: When) -> String {
        when_words(self.pack(), when, self.audience)
    }
}
